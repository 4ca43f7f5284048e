import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { formatDatum } from "../../../rules/kernel/datum.ts";
import { momentVan } from "../../../rules/register/lokale-tijd.ts";
import { findUitkomst } from "../../../rules/register/register-uitkomst.ts";
import { warnNotitie } from "../../../rules/register/warn-notitie.ts";
import { DAGDELEN, KANALEN } from "../../../rules/zaak/contactsoort.ts";
import { addNotitie } from "../../../steps/register/notities.ts";
import { registerContactpoging } from "../../../steps/register/register-contactpoging.ts";
import { undoContactpoging } from "../../../steps/register/undo-contactpoging.ts";
import { readId } from "../adres.ts";
import { type Invoer, readFormulier } from "../formulier.ts";
import { redirectMetMelding } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { sendConflict } from "./conflict.tsx";
import { GEEN_REGISTRATIE } from "./registratie.tsx";
import { inRonde, volgendeInRonde } from "./ronde.ts";
import { REDENEN } from "./teksten.ts";
import { toonZaak } from "./toon-zaak.tsx";

const leeg = (waarde: unknown) => (waarde === "" ? undefined : waarde);
const datum = z.preprocess(leeg, z.iso.date("Vul een dag in.").optional());

const formulierschema = z.object({
	versie: z.coerce.number().int().positive(),
	kanaal: z.enum(KANALEN),
	uitkomst: z.preprocess(leeg, z.string("Kies wat eruit kwam.")),
	contact: z.preprocess(leeg, z.string().max(200).optional()),
	datum,
	dagdeel: z.preprocess(leeg, z.enum(DAGDELEN).optional()),
	terugbellenDatum: datum,
	terugbellenTijd: z.preprocess(leeg, z.string().optional()),
	sluitmee: z.string().optional(),
	notitie: z.preprocess(leeg, z.string().max(4000, REDENEN["notitie-te-lang"]).optional()),
	bevestigd: z.string().optional(),
});

/** Which field a refusal belongs to. */
const VELD: Record<string, string> = {
	"datum-in-toekomst": "datum",
	"moment-ontbreekt": "terugbellenDatum",
	"moment-voorbij": "terugbellenDatum",
};

/** The page again, with what is wrong and with everything that was filled in. */
function weiger(request: FastifyRequest, reply: FastifyReply, delen: Werkplekdelen, invoer: Invoer, meer: object) {
	const kanaal = KANALEN.find((naam) => naam === invoer.kanaal) ?? null;
	const stand = { ...GEEN_REGISTRATIE, kanaal, bereikt: invoer.bereikt === "ja", invoer, ...meer };
	return toonZaak(request, reply, delen, readId(request), { stand, status: 422 });
}

/** Registering an attempt and taking it back. */
export function registerRegistreer(server: FastifyInstance, delen: Werkplekdelen): void {
	const { databank, klok } = delen;
	const config = { recht: "zaken-bewerken" } as const;

	server.post("/zaken/:id/registreer", { config }, async (request, reply) => {
		const zaakId = readId(request);
		const formulier = readFormulier(formulierschema, request.body);
		const { invoer } = formulier;
		if (!formulier.ok) return weiger(request, reply, delen, invoer, { fouten: formulier.fouten });
		const { kanaal, uitkomst, contact, datum: dag, dagdeel, versie, notitie, bevestigd } = formulier.waarde;
		const vondsten = notitie && bevestigd !== "ja" ? warnNotitie(notitie) : [];
		if (vondsten.length > 0) {
			return weiger(request, reply, delen, invoer, { vondsten, fouten: { notitie: REDENEN["notitie-gevoelig"] } });
		}
		const rij = findUitkomst(uitkomst);
		const { terugbellenDatum, terugbellenTijd, sluitmee } = formulier.waarde;
		const poging = {
			zaakId,
			versie,
			kanaal,
			uitkomst,
			contact: contact ?? null,
			...(dag ? { datum: dag } : {}),
			...(dagdeel ? { dagdeel } : {}),
			terugbellenOp: terugbellenDatum ? momentVan(terugbellenDatum, terugbellenTijd ?? "09:00") : null,
			sluit: sluitmee === "ja" ? (rij?.gevolg.eindresultaat ?? null) : null,
		};
		const nu = klok.nu();
		const antwoord = await registerContactpoging(databank, request.dader, poging, nu);
		if (!antwoord.ok) {
			if (antwoord.reden === "zaak-gewijzigd") {
				const leesbaar = { uitkomst: rij?.label, datum: dag && formatDatum(dag, klok.vandaag()) };
				return sendConflict(request, reply, { zaakId, conflict: antwoord, invoer, leesbaar, toch: "Registreer toch" });
			}
			const fouten = { [VELD[antwoord.reden] ?? "uitkomst"]: REDENEN[antwoord.reden] ?? antwoord.reden };
			return weiger(request, reply, delen, invoer, { fouten });
		}
		if (notitie) await addNotitie(databank, request.dader, { zaakId, tekst: notitie, bevestigd: true }, nu);
		const { pogingId, versie: nieuweVersie, naam } = antwoord.waarde;
		const wat = poging.sluit ? `${antwoord.waarde.wat}. De zaak is gesloten.` : antwoord.waarde.wat;
		request.session.terugdraaibaar = { zaakId, pogingId, versie: nieuweVersie, naam, wat, op: nu.toISOString() };
		return reply.redirect(
			inRonde(request.query) ? volgendeInRonde(request.query, request.gebruiker) : `/zaken/${zaakId}`,
			303,
		);
	});

	const terugschema = z.object({
		versie: z.coerce.number().int().positive(),
		poging: z.coerce.number().int().positive(),
	});
	server.post("/zaken/:id/terugdraaien", { config }, async (request, reply) => {
		const zaakId = readId(request);
		const { versie, poging: pogingId } = terugschema.parse(request.body);
		const antwoord = await undoContactpoging(databank, request.dader, { zaakId, versie, pogingId }, klok.nu());
		request.session.terugdraaibaar = undefined;
		const naar = `/zaken/${zaakId}`;
		if (antwoord.ok) {
			const tekst = antwoord.waarde.precies
				? "Teruggedraaid. De zaak is weer zoals hij was."
				: "De poging telt niet meer mee. De volgende stap is opnieuw bepaald.";
			return redirectMetMelding(reply, naar, { soort: "goed", tekst });
		}
		const tekst =
			antwoord.reden === "zaak-gewijzigd"
				? `Terugdraaien lukt niet meer: ${antwoord.door} wijzigde de zaak. Corrigeer de poging in de tijdlijn.`
				: (REDENEN[antwoord.reden] ?? antwoord.reden);
		return redirectMetMelding(reply, naar, { soort: "urgent", tekst });
	});
}
