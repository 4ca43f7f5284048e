import type { FastifyInstance } from "fastify";
import { type Apisleutel, type Apiweigering, findApisleutel, logApigebruik } from "../../steps/beheer/api-sleutels.ts";
import { APIRECHTEN, type Apirecht } from "../../steps/beheer/create-api-sleutel.ts";
import type { Apidelen } from "./apidelen.ts";
import { Probleem } from "./problemen.ts";

declare module "fastify" {
	interface FastifyContextConfig {
		/** The right that a key needs for this address of the API. */
		apirecht?: Apirecht;
	}
	interface FastifyRequest {
		/** Whose key came with the call. */
		apisleutel: Apisleutel;
	}
}

/** Calls a minute with one key: a partner's whole month, one by one, goes through in an hour. */
const PER_MINUUT = 600;
/** Who we are called by: RFC 6750. Our keys are plain letters; anything else is not looked up. */
const BEARER = /^Bearer +([\w-]{20,100})$/i;

const GEEN_SLEUTEL =
	"Stuur de sleutel mee in de kop Authorization: Bearer … De gemeente maakt hem bij Beheer, Koppelingen.";
const WERKT_NIET = "Deze sleutel werkt niet (meer). Vraag de gemeente om een nieuwe.";

/**
 * Finds out whose key it is before anything of the call is read. Every use and refusal of a key we know stands in the audit log
 * of its gemeente; of a key we do not know no gemeente is known either, so that goes to the technical log.
 */
export function registerSleutelcontrole(server: FastifyInstance, delen: Apidelen): void {
	const { databank, klok } = delen;
	server.addHook("onRoute", (route) => {
		const { apirecht } = route.config ?? {};
		if (apirecht && APIRECHTEN.includes(apirecht)) return;
		throw new Error(`De route ${String(route.method)} ${route.url} zegt niet welk recht nodig is (config.apirecht).`);
	});
	server.decorateRequest("apisleutel");
	/** The limit per address of the whole server. It runs before the look-up: guessing keys must cost the guesser, not us. */
	const perAdres = server.createRateLimit();
	const limiet = server.createRateLimit({
		max: delen.perMinuut ?? PER_MINUUT,
		timeWindow: 60_000,
		keyGenerator: (request) => `sleutel ${request.apisleutel.id}`,
	});
	/** Too many calls are written once a minute: the log must not grow with the flood. */
	const gemeld = new Map<number, number>();

	server.addHook("onRequest", async (request, reply) => {
		const adres = await perAdres(request);
		if (!adres.isAllowed && adres.isExceeded) {
			reply.header("retry-after", adres.ttlInSeconds);
			throw new Probleem(429, "Er kwamen te veel aanvragen van dit adres. Wacht het aantal seconden van Retry-After.");
		}
		const sleutel = BEARER.exec(request.headers.authorization ?? "")?.[1];
		const apisleutel = sleutel ? await findApisleutel(databank, sleutel) : null;
		if (!apisleutel) {
			reply.header("www-authenticate", "Bearer");
			if (sleutel) request.log.warn("onbekende sleutel");
			throw new Probleem(401, request.headers.authorization ? WERKT_NIET : GEEN_SLEUTEL);
		}
		request.apisleutel = apisleutel;
		const wat = `${request.method} ${request.routeOptions.url}`;
		const log = (weigering: Apiweigering | null) => logApigebruik(databank, apisleutel, wat, weigering, klok.nu());
		const stand = await limiet(request);
		if (!stand.isAllowed && stand.isExceeded) {
			reply.header("retry-after", stand.ttlInSeconds);
			if ((gemeld.get(apisleutel.id) ?? 0) <= Date.now()) {
				gemeld.set(apisleutel.id, Date.now() + stand.ttl);
				await log("te-vaak");
			}
			throw new Probleem(
				429,
				"Er kwamen te veel aanvragen met deze sleutel. Wacht het aantal seconden van Retry-After.",
			);
		}
		if (apisleutel.ingetrokken) {
			await log("ingetrokken");
			reply.header("www-authenticate", 'Bearer error="invalid_token"');
			throw new Probleem(401, WERKT_NIET);
		}
		const { apirecht } = request.routeOptions.config;
		if (apisleutel.recht !== apirecht || (apirecht === "signalen" && !apisleutel.partner)) {
			await log("geen-recht");
			throw new Probleem(403, "Deze sleutel is voor iets anders gemaakt. Vraag de gemeente om de goede sleutel.");
		}
		await log(null);
	});
}
