import cookie from "@fastify/cookie";
import csrf from "@fastify/csrf-protection";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import session from "@fastify/session";
import type { FastifyInstance } from "fastify";
import type { Databank } from "../../database/databank.ts";
import { Weigering } from "./fouten.ts";
import { makeSessieopslag } from "./sessie-opslag.ts";
import type { Werkplekdelen } from "./werkplekdelen.ts";

/** Requests a minute from one address: a whole town hall may sit behind one. */
const PER_MINUUT = 3_000;

/** Headers and the general limit; for every address, static files too. */
export async function registerKoppen(server: FastifyInstance, delen: Werkplekdelen): Promise<void> {
	const https = delen.url.startsWith("https:");
	await server.register(helmet, {
		contentSecurityPolicy: {
			useDefaults: false,
			directives: {
				defaultSrc: ["'none'"],
				scriptSrc: ["'self'"],
				styleSrc: ["'self'"],
				imgSrc: ["'self'"],
				fontSrc: ["'self'"],
				connectSrc: ["'self'"],
				formAction: ["'self'"],
				frameAncestors: ["'none'"],
				baseUri: ["'none'"],
				...(https ? { upgradeInsecureRequests: [] } : {}),
			},
		},
		hsts: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
		frameguard: { action: "deny" },
		referrerPolicy: { policy: "no-referrer" },
	});
	await server.register(rateLimit, {
		global: true,
		max: delen.limieten?.perMinuut ?? PER_MINUUT,
		timeWindow: 60_000,
		errorResponseBuilder: () => new Weigering(429, "te-vaak"),
	});
}

/** Signs the cookie. Derived from the master key: no setting of its own, and it never stands in the database. */
export function sessiegeheim({ sleutels }: Pick<Databank, "sleutels">): string {
	return ["een", "twee"].map((deel) => sleutels.index(0, "sessiecookie", deel).toString("hex")).join("");
}

/** Cookie, session and the check against cross-site requests on everything that changes something. */
export async function registerSessie(server: FastifyInstance, delen: Werkplekdelen): Promise<void> {
	const { databank, klok, url } = delen;
	const secure = url.startsWith("https:");
	if (secure) {
		// TLS ends at the proxy in front. The session plugin keeps a secure cookie back on a request that looks like http;
		// that the public address is https is a setting here, not a header that a proxy may forget.
		server.addHook("onRequest", async (request) => {
			Object.defineProperty(request, "protocol", { value: "https" });
		});
	}
	await server.register(cookie);
	await server.register(session, {
		secret: sessiegeheim(databank),
		store: makeSessieopslag(databank, klok),
		// The prefix makes the browser itself insist on https, this host and path "/".
		cookieName: secure ? "__Host-voordeur" : "voordeur",
		cookie: { path: "/", httpOnly: true, sameSite: "lax", secure },
		rolling: false,
		saveUninitialized: false,
	});
	await server.register(csrf, {
		sessionPlugin: "@fastify/session",
		getToken: (request) => {
			const token = (request.body as Record<string, unknown> | null)?._csrf;
			return typeof token === "string" ? token : undefined;
		},
	});
	server.addHook("preHandler", (request, reply, klaar) => {
		if (request.method === "GET" || request.method === "HEAD" || request.is404) klaar();
		else server.csrfProtection(request, reply, klaar);
	});
}
