import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { createElement } from "react";
import { z } from "zod";
import { WACHTWOORDREDENEN } from "../../../rules/account/wachtwoord.ts";
import { chooseWachtwoord, readAanmeldlink } from "../../../steps/account/choose-wachtwoord.ts";
import { readFormulier, type Veldfouten } from "../formulier.ts";
import { sendBlad } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { Wachtwoordformulier } from "./formulieren.tsx";
import { renewSessie } from "./sessie.ts";

/** A new password, typed twice. */
export const nieuwWachtwoord = {
	nieuw: z.string().min(1, "Kies een wachtwoord."),
	nogmaals: z.string().min(1, "Vul het wachtwoord nog een keer in."),
};
export const GELIJK = { path: ["nogmaals"], error: "Dit is niet hetzelfde als hierboven. Vul twee keer hetzelfde in." };
const wachtwoordformulier = z.object(nieuwWachtwoord).refine((f) => f.nieuw === f.nogmaals, GELIJK);

/** "/aanmelden/link/:token": choose a password with a one-time link, then the second factor. */
export function registerAanmeldlink(server: FastifyInstance, delen: Werkplekdelen): void {
	const { databank, klok } = delen;
	const config = { openbaar: true } as const;
	type Link = { Params: { token: string } };

	const verlopen = (request: FastifyRequest, reply: FastifyReply) =>
		sendBlad(request, reply, {
			titel: "Deze link werkt niet meer",
			inhoud: createElement(
				"p",
				null,
				"Een link werkt 48 uur en maar één keer. Vraag de beheerder van jouw gemeente om een nieuwe. Heb je al een wachtwoord gekozen? ",
				createElement("a", { href: "/aanmelden" }, "Meld je dan aan."),
			),
			status: 410,
		});
	const toon = async (request: FastifyRequest<Link>, reply: FastifyReply, fouten: Veldfouten = {}) => {
		const eigenaar = await readAanmeldlink(databank, request.params.token, klok.nu());
		if (!eigenaar) return verlopen(request, reply);
		return sendBlad(request, reply, {
			titel: "Kies je wachtwoord",
			ondertitel: `${eigenaar.naam} · ${eigenaar.gemeentenaam}`,
			inhoud: Wachtwoordformulier({
				reply,
				fouten,
				email: eigenaar.email,
				actie: `/aanmelden/link/${request.params.token}`,
			}),
			status: Object.keys(fouten).length > 0 ? 422 : 200,
		});
	};
	server.get<Link>("/aanmelden/link/:token", { config }, (request, reply) => toon(request, reply));
	server.post<Link>("/aanmelden/link/:token", { config }, async (request, reply) => {
		const formulier = readFormulier(wachtwoordformulier, request.body);
		if (!formulier.ok) return toon(request, reply, formulier.fouten);
		const nu = klok.nu();
		const uitkomst = await chooseWachtwoord(databank, request.params.token, formulier.waarde.nieuw, nu);
		if (!uitkomst.ok) {
			if (uitkomst.reden === "link-ongeldig") return verlopen(request, reply);
			return toon(request, reply, { nieuw: WACHTWOORDREDENEN[uitkomst.reden] });
		}
		await renewSessie(request, { wacht: { ...uitkomst.waarde, sinds: nu.toISOString() } });
		// Who already has a second factor is sent on to the code from there.
		return reply.redirect("/aanmelden/instellen", 303);
	});
}
