import { setTimeout as wacht } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { makeBeurten } from "../../../rules/kernel/beurten.ts";
import { herkomst } from "../../../rules/kernel/herkomst.ts";
import { Rem } from "../../../rules/kernel/rem.ts";
import { signIn } from "../../../steps/account/sign-in.ts";
import { signOut } from "../../../steps/account/sign-out.ts";
import { readFormulier } from "../formulier.ts";
import { Weigering } from "../fouten.ts";
import { sendBlad } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { Aanmeldformulier } from "./formulieren.tsx";
import { beginpagina, renewSessie } from "./sessie.ts";

/** Attempts per five minutes from one address for one e-mail address, known or not. */
const AANMELDEN_MAX = 10;
const VIJF_MINUTEN = 5 * 60_000;

/** Refused attempts per five minutes from one address, for whatever e-mail addresses: one password on many accounts. */
const GEWEIGERD_MAX = 100;

/** A password costs 19 MiB and a thread of the pool that packs the pages as well, so half of its four stay free. */
const TEGELIJK = 2;
const WACHTEND = 40;

/** A refusal takes at least this long, so that its time does not tell whether an e-mail address has an account. */
const WEIGER_MS = 250;

const ONJUIST =
	"Dit e-mailadres en wachtwoord horen niet bij elkaar. Na vijf keer fout is een account even op slot: wacht dan een minuut, bij herhaling langer.";

const aanmelding = z.object({
	email: z.string().trim().min(1, "Vul je e-mailadres in.").max(320),
	wachtwoord: z.string().min(1, "Vul je wachtwoord in.").max(1_000),
});

/** "/" · "/aanmelden" · "/afmelden" */
export function registerAanmelden(server: FastifyInstance, delen: Werkplekdelen): void {
	const openbaar = { openbaar: true } as const;
	const strenger = {
		max: delen.limieten?.aanmelden ?? AANMELDEN_MAX,
		timeWindow: VIJF_MINUTEN,
		hook: "preHandler",
		keyGenerator: (request: { ip: string; body?: unknown }) =>
			`${herkomst(request.ip)} ${String((request.body as { email?: unknown } | undefined)?.email ?? "")
				.trim()
				.toLowerCase()}`,
	} as const;

	const geweigerd = new Rem(delen.limieten?.geweigerd ?? GEWEIGERD_MAX, VIJF_MINUTEN);
	const opBeurt = makeBeurten(TEGELIJK, WACHTEND);

	server.get("/", { config: openbaar }, (request, reply) =>
		reply.redirect(request.aangemelde ? beginpagina(server.kamers, request.aangemelde) : "/aanmelden", 303),
	);

	server.get("/aanmelden", { config: openbaar }, (request, reply) => {
		if (request.aangemelde) return reply.redirect("/", 303);
		return sendBlad(request, reply, {
			titel: "Aanmelden",
			inhoud: Aanmeldformulier({ reply, demo: delen.demo ?? false, fouten: {}, invoer: {} }),
		});
	});

	server.post("/aanmelden", { config: { ...openbaar, rateLimit: strenger } }, async (request, reply) => {
		const begin = performance.now();
		const formulier = readFormulier(aanmelding, request.body);
		const { invoer } = formulier;
		let fouten = formulier.ok ? {} : formulier.fouten;
		if (formulier.ok) {
			const nu = delen.klok.nu();
			const van = herkomst(request.ip);
			if (!geweigerd.ruimte(van, nu)) throw new Weigering(429, "te-vaak");
			const uitkomst = await opBeurt(() => signIn(delen.databank, formulier.waarde, nu));
			if (uitkomst === null) throw new Weigering(429, "te-vaak");
			if (uitkomst.ok) {
				const { gemeenteId, gebruikerId, tweedeFactor } = uitkomst.waarde;
				const { naar } = request.session;
				await renewSessie(request, { wacht: { gemeenteId, gebruikerId, sinds: nu.toISOString() }, naar });
				return reply.redirect(tweedeFactor === "code" ? "/aanmelden/code" : "/aanmelden/instellen", 303);
			}
			geweigerd.telt(van, nu);
			await wacht(Math.max(0, WEIGER_MS - (performance.now() - begin)));
			fouten = { formulier: ONJUIST };
		}
		return sendBlad(request, reply, {
			titel: "Aanmelden",
			inhoud: Aanmeldformulier({ reply, demo: delen.demo ?? false, fouten, invoer }),
			status: 422,
		});
	});

	server.post("/afmelden", { config: { recht: "eigen-account" } }, async (request, reply) => {
		await signOut(delen.databank, request.dader);
		await renewSessie(request, { meldingen: [{ soort: "goed", tekst: "Je bent afgemeld." }] });
		return reply.redirect("/aanmelden", 303);
	});
}
