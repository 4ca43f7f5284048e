import { randomUUID } from "node:crypto";
import { constants } from "node:zlib";
import compress from "@fastify/compress";
import formbody from "@fastify/formbody";
import multipart from "@fastify/multipart";
import Fastify, { type FastifyInstance, type FastifyRequest, type FastifyServerOptions, LogController } from "fastify";
import { registerAanmeldcontrole } from "./aangemeld.ts";
import { registerKoppen, registerSessie } from "./beveiliging.ts";
import { Weigering } from "./fouten.ts";
import { registerFoutafhandeling, registerNietGevonden } from "./foutpagina.tsx";
import { registerInpakken } from "./inpakken.ts";
import { KAMERS } from "./kamers.ts";
import { makeLogger, registerLogregels } from "./logboek.ts";
import { registerMenutelling } from "./menutelling.ts";
import { registerOpenbaar } from "./openbaar.ts";
import type { Kamer, Werkplekdelen } from "./werkplekdelen.ts";

declare module "fastify" {
	interface FastifyInstance {
		/** The rooms that exist, in the order of the menu. */
		kamers: readonly Kamer[];
	}
}

/** Most that the files of one form may be together: 100,000 rows of CSV are about 20 MB. */
const BESTAND_MAX = 64 * 1024 * 1024;
/** The addresses whose form carries files; no other address reads one. */
const MET_BESTAND = new Set([
	"/aanleveringen",
	"/beheer/register",
	"/beheer/wijken",
	"/werkinstructie/wijzigen/bestand",
]);
/** With https a proxy stands in front; one on this machine may say who the visitor is, others only when it is set. */
const EIGEN_MACHINE = "loopback";
const FORMULIER_MAX = 1024 * 1024;

/**
 * Refuses files before a byte of them is read: they are held in memory. Reading is for who is signed in, on a page that
 * asks for a file, and no more than its bound, which can only be known beforehand when the length was said.
 */
async function weigerBestanden(request: FastifyRequest): Promise<void> {
	if (!request.isMultipart()) return;
	if (!request.aangemelde || request.is404 || !MET_BESTAND.has(request.routeOptions.url ?? ""))
		throw new Weigering(415, "ongeldig");
	const lengte = request.headers["content-length"];
	if (lengte === undefined) throw new Weigering(411, "ongeldig");
	if (Number(lengte) > BESTAND_MAX + FORMULIER_MAX) throw new Weigering(413, "te-groot");
}

/** Reads forms only, never JSON or plain text: those can be sent from another site without asking. */
async function registerFormulieren(server: FastifyInstance): Promise<void> {
	server.removeAllContentTypeParsers();
	await server.register(formbody, { bodyLimit: FORMULIER_MAX });
	// Registered before multipart, whose own hook at this point reads everything.
	server.addHook("preValidation", weigerBestanden);
	await server.register(multipart, {
		attachFieldsToBody: "keyValues",
		limits: { fileSize: BESTAND_MAX, files: 20, fields: 500, fieldSize: FORMULIER_MAX, parts: 520 },
		async onFile(deel) {
			Object.assign(deel, { value: { naam: deel.filename, inhoud: await deel.toBuffer() } });
		},
	});
}

/** The pages for the gemeente, as a server that is not listening yet. */
export async function buildWerkplek(delen: Werkplekdelen, kamers: readonly Kamer[] = KAMERS): Promise<FastifyInstance> {
	const opties: FastifyServerOptions = {
		logger: makeLogger(delen.logboek ?? "aan"),
		// Fastify's own lines hold the address as it was asked; ours (logboek.ts) hold the pattern.
		logController: new LogController({ disableRequestLogging: true }),
		trustProxy: delen.vertrouwdeProxy ?? (delen.url.startsWith("https:") ? EIGEN_MACHINE : false),
		genReqId: () => randomUUID().slice(0, 8),
		bodyLimit: BESTAND_MAX + FORMULIER_MAX,
		routerOptions: { ignoreTrailingSlash: true },
	};
	const server = Fastify(opties);
	server.decorate("kamers", kamers);
	await registerKoppen(server, delen);
	registerInpakken(server);
	await server.register(compress, {
		encodings: ["br", "gzip"],
		threshold: 1024,
		// The default of brotli (11) is for files that are made once, not for pages.
		brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
	});
	registerFoutafhandeling(server);
	registerLogregels(server);
	registerOpenbaar(server, delen);
	for (const deur of delen.deuren ?? []) await deur(server, delen);
	await server.register(async (paginas) => {
		await registerSessie(paginas, delen);
		registerAanmeldcontrole(paginas, delen);
		registerMenutelling(paginas, kamers, delen.klok);
		registerNietGevonden(paginas);
		await registerFormulieren(paginas);
		for (const kamer of kamers) await kamer.register(paginas, delen);
	});
	return server;
}
