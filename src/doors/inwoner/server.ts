import cookie from "@fastify/cookie";
import formbody from "@fastify/formbody";
import type { FastifyInstance } from "fastify";
import { herkomst } from "../../rules/kernel/herkomst.ts";
import { Rem } from "../../rules/kernel/rem.ts";
import { formatKorteCode, parseCode } from "../../rules/reach/inwoner/code.ts";
import { findInwonercode } from "../../steps/reach/inwoner/find-inwonercode.ts";
import { eerderVoor, registerAfspraken } from "./afspraken.tsx";
import { meldersVoor, registerAntwoorden } from "./antwoorden.tsx";
import { sendBeginpagina } from "./beginpagina.tsx";
import { registerBewijs } from "./bewijs.tsx";
import { makeToegang, type Toegang } from "./bezoek.tsx";
import { metTaal } from "./blad.tsx";
import { sendCodepagina } from "./codepagina.tsx";
import type { Inwonerdelen } from "./delen.ts";
import { sendFoutblad } from "./foutblad.tsx";
import { registerHuisbezoek } from "./huisbezoek.tsx";
import { registerHulp } from "./hulp.tsx";
import { registerKloptDit } from "./kloptdit.tsx";
import { registerSchrijftaal } from "./schrijftaal.tsx";
import { STIJL } from "./stijl.ts";
import { chooseTaal, WOORDEN } from "./taal.ts";
import { magVragen, registerTevredenheid } from "./tevredenheid.tsx";
import { registerWeerBerichten } from "./weer-berichten.tsx";

/** A question of two thousand signs, in any script, and some. */
const MAX_BYTES = 32 * 1024;
/** Typing over a code: wrong ones, from one address. */
const TYPEN = { max: 20, ms: 10 * 60_000 };

/** No script at all, nothing from elsewhere, in nobody's frame. */
const CSP = [
	"default-src 'none'",
	"script-src 'none'",
	"style-src 'self'",
	"img-src 'self'",
	"form-action 'self'",
	"frame-ancestors 'none'",
	"base-uri 'none'",
].join("; ");

function registerCode(server: FastifyInstance, delen: Inwonerdelen, metCode: Toegang): void {
	const { databank, klok } = delen;
	const rem = new Rem(TYPEN.max, TYPEN.ms);
	server.get("/mijn", (request, reply) => sendCodepagina(reply, chooseTaal(request)));
	server.post("/mijn", async (request, reply) => {
		const taal = chooseTaal(request);
		const w = WOORDEN[taal];
		const nu = klok.nu();
		if (!rem.ruimte(herkomst(request.ip), nu)) return sendCodepagina(reply, taal, { fout: w.teVaak, status: 429 });
		const getypt = ((request.body ?? {}) as { code?: string }).code ?? "";
		const code = parseCode(getypt);
		if (code && (await findInwonercode(databank, getypt, nu))) {
			const netjes = code.soort === "kort" ? formatKorteCode(code.code) : code.code;
			return reply.redirect(metTaal(`/mijn/${netjes}`, taal), 303);
		}
		rem.telt(herkomst(request.ip), nu);
		return sendCodepagina(reply, taal, { fout: w.codeOnbekend, status: 422 });
	});
	server.get<{ Params: { code: string } }>(
		"/mijn/:code",
		metCode(async (request, _reply, bezoek) => {
			const { klaar } = request.query as { klaar?: string };
			const vraag = bezoek.magKiezen && (await magVragen(delen, bezoek)) === "open";
			const eerder = await eerderVoor(delen, bezoek);
			return sendBeginpagina(bezoek, { klaar, melders: await meldersVoor(delen, bezoek), vraag, eerder });
		}),
	);
}

/**
 * The door for residents: pages without JavaScript, beside the werkplek on the same server. No cookie before the proof, no
 * caching, no referrer, and never a code in a log line: those carry the pattern of the route. Forms need no token against
 * cross-site requests: who can send one knows the code in its address.
 */
export async function registerInwoner(server: FastifyInstance, delen: Inwonerdelen): Promise<void> {
	server.get(STIJL.url, (_request, reply) =>
		reply
			.header("cache-control", "public, max-age=31536000, immutable")
			.type("text/css; charset=utf-8")
			.send(STIJL.inhoud),
	);
	await server.register(async (deur) => {
		deur.removeAllContentTypeParsers();
		await deur.register(formbody, { bodyLimit: MAX_BYTES });
		await deur.register(cookie);
		deur.addHook("onRequest", async (_request, reply) => {
			reply
				.header("content-security-policy", CSP)
				.header("cache-control", "no-store")
				.header("x-robots-tag", "noindex, nofollow")
				.header("referrer-policy", "no-referrer");
		});
		deur.setErrorHandler((fout, request, reply) => sendFoutblad(request, reply, fout));
		const metCode = makeToegang(delen);
		registerCode(deur, delen, metCode);
		registerBewijs(deur, delen, metCode);
		registerAfspraken(deur, delen, metCode);
		registerAntwoorden(deur, delen, metCode);
		registerHuisbezoek(deur, delen, metCode);
		registerTevredenheid(deur, delen, metCode);
		registerSchrijftaal(deur, delen, metCode);
		registerWeerBerichten(deur, delen, metCode);
		registerHulp(deur, metCode);
		registerKloptDit(deur, delen);
	});
}
