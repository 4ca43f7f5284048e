import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { lokaleTijd, momentVan } from "../../../rules/register/lokale-tijd.ts";
import { findUitkomst } from "../../../rules/register/register-uitkomst.ts";
import { handleAntwoord, moetUitkomst } from "../../../steps/reach/antwoorden/handle-antwoord.ts";
import { moveAntwoord } from "../../../steps/reach/antwoorden/move-antwoord.ts";
import { type Antwoorddetail, openAntwoord } from "../../../steps/reach/antwoorden/open-antwoord.ts";
import { addContactgegeven } from "../../../steps/register/contactgegevens.ts";
import { registerContactpoging } from "../../../steps/register/register-contactpoging.ts";
import { readId } from "../adres.ts";
import { type Invoer, meerdere, readFormulier, type Veldfouten } from "../formulier.ts";
import { Weigering } from "../fouten.ts";
import { redirectMetMelding, sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { ALLEEN_GELEZEN, Detailpagina } from "./detailpagina.tsx";
import { alsKanaal, WEIGERINGEN, zegVan } from "./teksten.ts";

const leeg = (waarde: unknown) => (waarde === "" ? undefined : waarde);
const afhandelschema = z.object({
	versie: z.coerce.number().int().positive().optional(),
	uitkomst: z.string("Kies wat eruit kwam."),
	terugbellenDatum: z.preprocess(leeg, z.iso.date("Vul een dag in.").optional()),
	terugbellenTijd: z.preprocess(leeg, z.string().max(5).optional()),
	sluitmee: z.string().optional(),
	bewaar: meerdere,
});
type Afhandelformulier = z.output<typeof afhandelschema>;

const VELD: Readonly<Record<string, string>> = {
	"moment-ontbreekt": "terugbellenDatum",
	"moment-voorbij": "terugbellenDatum",
};

async function readDetail(request: FastifyRequest, { voerUit }: Werkplekdelen): Promise<Antwoorddetail> {
	const id = readId(request);
	const detail = await voerUit(request.dader, (omgeving) => openAntwoord(omgeving, id));
	if (!detail) throw new Weigering(404, "niet-gevonden");
	return detail;
}

async function toon(
	request: FastifyRequest,
	reply: FastifyReply,
	delen: Werkplekdelen,
	opties: { readonly fouten?: Veldfouten; readonly invoer?: Invoer } = {},
): Promise<FastifyReply> {
	const detail = await readDetail(request, delen);
	const { antwoord } = detail;
	const { fouten = {}, invoer = {} } = opties;
	return sendPagina(request, reply, {
		titel: `Antwoord van ${antwoord.naam ?? zegVan(antwoord.van)}`,
		ondertitel: antwoord.nummer ? <a href={`/zaken/${antwoord.zaakId}`}>zaak {antwoord.nummer}</a> : undefined,
		kruimels: [{ naam: "Antwoorden", href: "/antwoorden" }, { naam: antwoord.naam ?? zegVan(antwoord.van) }],
		inhoud: (
			<Detailpagina detail={detail} reply={reply} vandaag={delen.klok.vandaag()} fouten={fouten} invoer={invoer} />
		),
		status: opties.fouten ? 422 : 200,
	});
}

/** Registers the contact through the ordinary step; what goes wrong comes back per field. */
async function registreer(
	request: FastifyRequest,
	{ databank, klok }: Werkplekdelen,
	{ antwoord }: Antwoorddetail,
	formulier: Afhandelformulier,
): Promise<{ readonly wat: string; readonly vastgelegd: boolean } | { readonly fouten: Veldfouten }> {
	const { uitkomst, terugbellenDatum, terugbellenTijd, sluitmee, versie } = formulier;
	if (uitkomst === ALLEEN_GELEZEN && moetUitkomst(antwoord))
		return { fouten: { uitkomst: WEIGERINGEN["uitkomst-nodig"]! } };
	if (uitkomst === ALLEEN_GELEZEN || antwoord.zaakId === null) return { wat: "gelezen.", vastgelegd: false };
	const { datum, dagdeel } = lokaleTijd(antwoord.op);
	const rij = findUitkomst(uitkomst);
	const poging = {
		zaakId: antwoord.zaakId,
		versie: versie ?? 0,
		kanaal: alsKanaal(antwoord.kanaal),
		uitkomst,
		datum,
		dagdeel,
		contact: antwoord.van,
		terugbellenOp: terugbellenDatum ? momentVan(terugbellenDatum, terugbellenTijd ?? "09:00") : null,
		sluit: sluitmee === "ja" ? (rij?.gevolg.eindresultaat ?? null) : null,
	};
	const geregistreerd = await registerContactpoging(databank, request.dader, poging, klok.nu());
	if (geregistreerd.ok) return { wat: `${rij?.kort ?? uitkomst}.`, vastgelegd: true };
	const tekst =
		geregistreerd.reden === "zaak-gewijzigd"
			? `${geregistreerd.door} wijzigde deze zaak intussen: ${geregistreerd.wat.join(" ")} Kijk of je keuze nog klopt en kies Afgehandeld.`
			: (WEIGERINGEN[geregistreerd.reden] ?? geregistreerd.reden);
	return { fouten: { [VELD[geregistreerd.reden] ?? "uitkomst"]: tekst } };
}

/** "/antwoorden/:id": read it, say whose it is, and what was done with it. */
export function registerDetail(server: FastifyInstance, delen: Werkplekdelen): void {
	const { voerUit, databank, klok } = delen;
	server.get("/antwoorden/:id", { config: { recht: "zaken-lezen" } }, (request, reply) => toon(request, reply, delen));

	server.post("/antwoorden/:id/afhandelen", { config: { recht: "zaken-bewerken" } }, async (request, reply) => {
		const gelezen = readFormulier(afhandelschema, request.body);
		if (!gelezen.ok) return toon(request, reply, delen, { fouten: gelezen.fouten, invoer: gelezen.invoer });
		const detail = await readDetail(request, delen);
		const { id: antwoordId, zaakId, afgehandeldOp, lezing } = detail.antwoord;
		const naar = zaakId === null ? "/antwoorden" : `/zaken/${zaakId}`;
		const al = { soort: "info", tekst: WEIGERINGEN["al-afgehandeld"]! } as const;
		if (afgehandeldOp) return redirectMetMelding(reply, naar, al);
		const antwoord = await registreer(request, delen, detail, gelezen.waarde);
		if ("fouten" in antwoord) return toon(request, reply, delen, { ...antwoord, invoer: gelezen.invoer });
		// Only what stands in the answer itself: a form cannot slip in another number.
		const bewaar = lezing.gevonden.filter(({ waarde }) => gelezen.waarde.bewaar.includes(waarde));
		for (const { waarde } of zaakId === null ? [] : bewaar) {
			const gegeven = { zaakId: zaakId!, waarde, opmerking: "uit een antwoord van de inwoner" };
			await addContactgegeven(databank, request.dader, gegeven, klok.nu());
		}
		const wat = zaakId === null ? "niet voor ons." : antwoord.wat;
		const klaar = await voerUit(request.dader, (omgeving) =>
			handleAntwoord(omgeving, { antwoordId, wat, vastgelegd: antwoord.vastgelegd }, klok.nu()),
		);
		if (!klaar.ok) return redirectMetMelding(reply, naar, al);
		return redirectMetMelding(reply, naar, { soort: "goed", tekst: `Antwoord afgehandeld: ${wat}` });
	});

	server.post("/antwoorden/:id/verplaatsen", { config: { recht: "zaken-bewerken" } }, async (request, reply) => {
		const antwoordId = readId(request);
		const schema = z.object({ zaaknummer: z.string().trim().min(1, "Vul een zaaknummer in.").max(20) });
		const gelezen = readFormulier(schema, request.body);
		if (!gelezen.ok) return toon(request, reply, delen, { fouten: gelezen.fouten, invoer: gelezen.invoer });
		const { zaaknummer } = gelezen.waarde;
		const uitkomst = await voerUit(request.dader, (omgeving) =>
			moveAntwoord(omgeving, { antwoordId, zaaknummer }, klok.nu()),
		);
		if (uitkomst.ok) {
			const tekst = `Het antwoord staat nu bij zaak ${zaaknummer}.`;
			return redirectMetMelding(reply, `/antwoorden/${antwoordId}`, { soort: "goed", tekst });
		}
		if (uitkomst.reden === "antwoord-onbekend") throw new Weigering(404, "niet-gevonden");
		const fouten = { zaaknummer: WEIGERINGEN[uitkomst.reden] ?? uitkomst.reden };
		return toon(request, reply, delen, { fouten, invoer: gelezen.invoer });
	});
}
