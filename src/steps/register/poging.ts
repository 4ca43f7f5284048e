import type { Insertable } from "kysely";
import type { Dader } from "../../database/audit.ts";
import { bruikbaar } from "../../database/bruikbaar.ts";
import type { Trx } from "../../database/gemeente-transactie.ts";
import { revokeInwonercodes } from "../../database/revoke-inwonercodes.ts";
import type { DB } from "../../database/types.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import { refuse } from "../../rules/kernel/result.ts";
import { formatPoging } from "../../rules/register/format-poging.ts";
import { findUitkomst, registerUitkomst, type Uitkomstweigering } from "../../rules/register/register-uitkomst.ts";
import type { Uitkomst } from "../../rules/register/uitkomst.ts";
import { STAP_GESPREK, STAP_SLUITEN, STAP_TERUGBELLEN } from "../../rules/register/volgende-velden.ts";
import type { Dagdeel, Kanaal } from "../../rules/zaak/contactsoort.ts";
import type { EindresultaatNaam } from "../../rules/zaak/eindresultaat.ts";
import type { Zaakstatus } from "../../rules/zaak/zaakstatus.ts";
import type { Antwoord } from "./antwoord.ts";
import { type Contactstand, markeerContact } from "./contactgegevens.ts";
import { planZaak } from "./plan-zaak.ts";
import { isOoitBereikt, readRoute, type Zaakrij } from "./queries.ts";
import { type Contactweigering, isKiesbaar, sluitvelden, sluitzin, weigerOmContact } from "./sluiting.ts";
import { saveZaak, schrijfGebeurtenis, type Zaakwijziging } from "./wijzig-zaak.ts";

/** One attempt as a colleague tells it. */
export interface PogingInvoer {
	readonly kanaal: Kanaal;
	/** Id of src/rules/register. */
	readonly uitkomst: string;
	readonly datum: Datum;
	readonly dagdeel: Dagdeel;
	/** The number or address that was used: it is marked "werkt" or "fout" by the outcome. */
	readonly contact?: string | null;
	/** When the outcome asks for it. */
	readonly terugbellenOp?: Date | null;
	/** The step of the route it carried out, when the kanaal alone does not say so (a letter in place of a message). */
	readonly stap?: string | null;
	/** Close at once with this eindresultaat. */
	readonly sluit?: string | null;
}

/** What registering did. */
export interface Geregistreerd {
	readonly pogingId: number;
	readonly versie: number;
	readonly status: Zaakstatus;
	/** Whose zaak it is: the message also stands on the list of the day and on the next zaak of a belronde. */
	readonly naam: string;
	/** "Gebeld (ochtend): geen gehoor" */
	readonly wat: string;
}

export type Pogingweigering =
	| Uitkomstweigering
	| "uitkomst-onbekend"
	| "datum-in-toekomst"
	| "moment-ontbreekt"
	| "moment-voorbij"
	| "eindresultaat-onbekend"
	| Contactweigering;

/** The columns that an attempt changes: what an undo puts back. */
export const POGINGVELDEN = [
	"status",
	"volgende_stap",
	"volgende_kanaal",
	"volgende_op",
	"volgende_dagdeel",
	"volgende_poging",
	"volgende_max",
	"volgende_omdat",
	"uiterlijk",
	"terugbellen_op",
	"laatste_poging_op",
	"laatste_poging_dagdeel",
	"pogingen",
	"bereikt",
	"hulp_aanvaard_op",
	"resultaat",
	"gesloten_op",
] as const satisfies readonly (keyof Zaakrij)[];

/** Of what the attempt was the execution: the planned step, when the kanaal is the one that step allows. */
async function stapVan(trx: Trx, zaak: Zaakrij, kanaal: Kanaal): Promise<string | null> {
	const eigen = [STAP_TERUGBELLEN, STAP_GESPREK, STAP_SLUITEN];
	if (zaak.volgende_stap === null || eigen.includes(zaak.volgende_stap)) return null;
	if (zaak.volgende_kanaal === kanaal) return zaak.volgende_stap;
	const route = await readRoute(trx, zaak);
	const stap = route?.stappen.find((kandidaat) => kandidaat.id === zaak.volgende_stap);
	return stap?.ofKanaal === kanaal ? zaak.volgende_stap : null;
}

/**
 * A number that proved wrong, while another one is left: a contactpoging (DDAS), but not one of the step, or a route that
 * calls once would never call the number that does work. The last number counts: then the route goes on without calling.
 */
async function isVerkeerdNummer(
	trx: Trx,
	zaak: Zaakrij,
	uitkomst: Uitkomst,
	contact: Contactstand | null,
): Promise<boolean> {
	if (uitkomst.id !== "fout-nummer" || contact === null || contact.status === "fout") return false;
	const ander = await trx
		.selectFrom("contactgegevens")
		.select("waarde")
		.where("gemeente_id", "=", zaak.gemeente_id)
		.where("zaak_id", "=", zaak.id)
		.where("soort", "=", "telefoon")
		.where(bruikbaar("contactgegevens"))
		.limit(1)
		.executeTakeFirst();
	return ander !== undefined;
}

/** Writes one attempt on a locked zaak, with all that follows from it. */
export async function schrijfPoging(
	trx: Trx,
	dader: Dader,
	zaak: Zaakrij,
	invoer: PogingInvoer,
	{ nu, vandaag }: { readonly nu: Date; readonly vandaag: Datum },
): Promise<Antwoord<Geregistreerd, Pogingweigering>> {
	const uitkomst = findUitkomst(invoer.uitkomst);
	if (!uitkomst) return refuse("uitkomst-onbekend");
	if (invoer.datum > vandaag) return refuse("datum-in-toekomst");
	const gevolg = registerUitkomst({ status: zaak.status as Zaakstatus }, invoer.kanaal, uitkomst);
	if (!gevolg.ok) return gevolg;
	const { status, bereikt, hulpAanvaard, terugbellen } = gevolg.waarde;
	if (terugbellen && !invoer.terugbellenOp) return refuse("moment-ontbreekt");
	if (terugbellen && invoer.terugbellenOp && invoer.terugbellenOp < nu) return refuse("moment-voorbij");
	if (invoer.sluit) {
		if (!isKiesbaar(invoer.sluit)) return refuse("eindresultaat-onbekend");
		const weigering = weigerOmContact(invoer.sluit, bereikt || (await isOoitBereikt(trx, zaak)));
		if (weigering) return refuse(weigering);
	}

	const contact = await markeerContact(trx, dader, zaak, invoer, gevolg.waarde.contactgegeven);
	if (uitkomst.id === "verkeerd-adres") await revokeInwonercodes(trx, dader, { zaken: [zaak.id], opPapier: true });
	const rij: Insertable<DB["contactpogingen"]> = {
		gemeente_id: zaak.gemeente_id,
		zaak_id: zaak.id,
		stap: (await isVerkeerdNummer(trx, zaak, uitkomst, contact))
			? null
			: invoer.stap === undefined
				? await stapVan(trx, zaak, invoer.kanaal)
				: invoer.stap,
		kanaal: invoer.kanaal,
		datum: invoer.datum,
		dagdeel: invoer.dagdeel,
		bereikt,
		uitkomst: uitkomst.id,
		door: dader.gebruikerId,
		geregistreerd_op: nu,
		vorige_stand: JSON.stringify({
			versie: zaak.versie,
			zaak: Object.fromEntries(POGINGVELDEN.map((veld) => [veld, zaak[veld]])),
			contact,
		}),
	};
	const { id } = await trx.insertInto("contactpogingen").values(rij).returning("id").executeTakeFirstOrThrow();
	// An appointment to call back is done with the next call, whatever came of it.
	const afspraak = invoer.kanaal === "Telefoon" ? null : zaak.terugbellen_op;
	const later = zaak.laatste_poging_op !== null && zaak.laatste_poging_op > invoer.datum;
	const basis: Zaakwijziging = {
		status,
		bereikt: zaak.bereikt || bereikt,
		pogingen: zaak.pogingen + 1,
		laatste_poging_op: later ? zaak.laatste_poging_op : invoer.datum,
		laatste_poging_dagdeel: later ? zaak.laatste_poging_dagdeel : invoer.dagdeel,
		hulp_aanvaard_op: zaak.hulp_aanvaard_op ?? (hulpAanvaard ? invoer.datum : null),
		terugbellen_op: terugbellen ? (invoer.terugbellenOp ?? null) : afspraak,
	};
	const sluit = invoer.sluit ? sluitvelden(status, invoer.sluit as EindresultaatNaam, vandaag) : null;
	const wijziging = sluit
		? { ...basis, ...sluit }
		: { ...basis, ...(await planZaak(trx, { ...zaak, ...basis } as Zaakrij, vandaag)).velden };
	const versie = await saveZaak(trx, dader, zaak, wijziging, {
		handeling: "contactpoging-geregistreerd",
		gegevens: { poging: id, kanaal: invoer.kanaal, uitkomst: uitkomst.id, gesloten: sluit !== null },
		nu,
	});
	if (sluit) await schrijfGebeurtenis(trx, dader, zaak.id, { soort: "gesloten", tekst: sluitzin(invoer.sluit!), nu });
	const wat = formatPoging({ kanaal: invoer.kanaal, dagdeel: invoer.dagdeel, uitkomst: uitkomst.id });
	return { ok: true, waarde: { pogingId: id, versie, status: wijziging.status as Zaakstatus, naam: zaak.naam, wat } };
}
