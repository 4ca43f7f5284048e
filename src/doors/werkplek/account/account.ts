import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { WACHTWOORDREDENEN } from "../../../rules/account/wachtwoord.ts";
import { changeTelefoon } from "../../../steps/account/change-telefoon.ts";
import { changeWachtwoord } from "../../../steps/account/change-wachtwoord.ts";
import { readFormulier, type Veldfouten } from "../formulier.ts";
import { redirectMetMelding, sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { GELIJK, nieuwWachtwoord } from "./aanmeldlink.ts";
import { Accountpagina } from "./accountpagina.tsx";
import { renewSessie } from "./sessie.ts";

const wachtwoordformulier = z
	.object({ huidig: z.string().min(1, "Vul je huidige wachtwoord in."), ...nieuwWachtwoord })
	.refine((f) => f.nieuw === f.nogmaals, GELIJK);

const telefoonformulier = z.object({ telefoon: z.string().max(30).default("") });
const GEEN_NUMMER = "Dit is geen telefoonnummer. Vul een vast of mobiel nummer in, bijvoorbeeld 0475 12 34 56.";

/** "/account": who I am here, and my password. */
export function registerAccount(server: FastifyInstance, delen: Werkplekdelen): void {
	const config = { recht: "eigen-account" } as const;
	const streng = { max: 20, timeWindow: 5 * 60_000 };
	const toon = (request: FastifyRequest, reply: FastifyReply, fouten: Veldfouten = {}) =>
		sendPagina(request, reply, {
			titel: "Mijn account",
			inhoud: Accountpagina({ reply, fouten, gebruiker: request.gebruiker }),
			status: Object.keys(fouten).length > 0 ? 422 : 200,
		});
	server.get("/account", { config }, (request, reply) => toon(request, reply));
	server.post("/account/telefoon", { config }, async (request, reply) => {
		const { telefoon } = telefoonformulier.parse(request.body);
		const { gemeenteId, id: gebruikerId } = request.gebruiker;
		const uitkomst = await changeTelefoon(delen.databank, { gemeenteId, gebruikerId }, telefoon);
		if (!uitkomst.ok) return toon(request, reply, { telefoon: GEEN_NUMMER });
		const tekst = uitkomst.waarde.telefoon
			? "Je nummer is bewaard. Het staat voortaan onder berichten aan bewoners die van jou komen."
			: "Je nummer is weggehaald. Onder berichten staat nu het nummer van de gemeente.";
		return redirectMetMelding(reply, "/account", { soort: "goed", tekst });
	});
	server.post("/account/wachtwoord", { config: { ...config, rateLimit: streng } }, async (request, reply) => {
		const formulier = readFormulier(wachtwoordformulier, request.body);
		if (!formulier.ok) return toon(request, reply, formulier.fouten);
		const { gemeenteId, id: gebruikerId } = request.gebruiker;
		const uitkomst = await changeWachtwoord(delen.databank, { gemeenteId, gebruikerId }, formulier.waarde);
		if (!uitkomst.ok) {
			const { reden } = uitkomst;
			if (reden === "huidig-onjuist") return toon(request, reply, { huidig: "Dit is niet je huidige wachtwoord." });
			return toon(request, reply, { nieuw: WACHTWOORDREDENEN[reden] });
		}
		const { aangemeld } = request.session;
		await renewSessie(request, aangemeld ? { aangemeld: { ...aangemeld, stempel: uitkomst.waarde.stempel } } : {});
		return redirectMetMelding(reply, "/account", {
			soort: "goed",
			tekst: "Je wachtwoord is gewijzigd. Op andere apparaten ben je afgemeld.",
		});
	});
}
