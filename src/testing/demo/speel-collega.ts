import { sql } from "kysely";
import type { Databank } from "../../database/databank.ts";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { type Datum, leeftijdOp } from "../../rules/kernel/datum.ts";
import { addWerkdagen } from "../../rules/kernel/werkdagen.ts";
import { momentVan } from "../../rules/register/lokale-tijd.ts";
import type { Partnertype } from "../../rules/vroegsignaal/partnertype.ts";
import type { Dagdeel, Kanaal } from "../../rules/zaak/contactsoort.ts";
import type { EindresultaatNaam } from "../../rules/zaak/eindresultaat.ts";
import { closeZaak } from "../../steps/register/close-zaak.ts";
import { registerContactpoging } from "../../steps/register/register-contactpoging.ts";
import { type Reactie, reageer } from "../gemeente/reageer.ts";
import type { SynthetischeGemeente } from "../gemeente/soorten.ts";
import { maakToeval, type Toeval } from "../gemeente/toeval.ts";

/** A zaak with something to do on the day that is played. */
interface Werk {
	readonly id: number;
	readonly versie: number;
	readonly status: string;
	readonly volgende_stap: string | null;
	readonly volgende_kanaal: Kanaal | null;
	readonly volgende_dagdeel: Dagdeel | null;
	readonly naam: string;
	readonly wijk: string | null;
	readonly geboortedatum: Datum | null;
	readonly partnertypen: Partnertype[];
	readonly bedrag_cent: number;
	readonly postcode: string;
	readonly huisnummer: number;
	readonly huisletter: string | null;
	readonly toevoeging: string | null;
	readonly eerder: number;
	readonly aangekondigd: boolean;
	readonly contact: string | null;
}

const UREN: Record<Dagdeel, string> = { Ochtend: "10:20", Middag: "14:10", Avond: "18:30" };

/** What the colleague ticks, for what the resident did. Nobody reacts to a letter or message at once: it was sent. */
const UITKOMST: Record<NonNullable<Reactie["uitkomst"]>, string> = {
	"hulp-aanvaard": "hulp-aanvaard",
	"geen-hulp-nodig": "geen-hulp-nodig",
	"heeft-betaald": "betaald-of-regeling",
	terugbellen: "terugbellen",
	"verkeerd-nummer": "fout-nummer",
	"geen-gehoor": "geen-gehoor",
	voicemail: "voicemail",
	"niet-thuis": "niet-thuis",
	afgemeld: "geen-hulp-nodig",
};
const STIL: Partial<Record<Kanaal, string>> = {
	SMS: "verstuurd",
	WhatsApp: "verstuurd",
	Mail: "verstuurd",
	Brief: "verstuurd",
	Kaartje: "achtergelaten",
	Huisbezoek: "niet-thuis",
	Telefoon: "geen-gehoor",
	"Afspraak op locatie": "niet-verschenen",
};
/** How a conversation that was reached ends, after a few days (published share of help accepted: about one in three). */
const EINDE: Record<string, EindresultaatNaam> = {
	"geen-hulp-nodig": "Inwoner regelt het zelf/hoeft geen hulp vanuit vroegsignalering",
	"betaald-of-regeling": "Inwoner heeft zelf al betaald/betalingsregeling getroffen",
};
const HULP: readonly (readonly [EindresultaatNaam, number])[] = [
	["(Budget)advies en/of quick fix", 5],
	["Vervolghulp en/of verwijzing financieel", 4],
	["Vervolghulp en/of verwijzing niet financieel", 1],
];

/** A working day of the team: who is due is approached; now and then something is left for tomorrow. */
export async function speelDag(
	databank: Databank,
	gemeente: SynthetischeGemeente,
	gemeenteId: number,
	collegas: readonly number[],
	dag: Datum,
): Promise<number> {
	const toeval = maakToeval(gemeente.zaad, "werkdag", dag);
	const werk = await findWerk(databank, gemeenteId, dag);
	let gedaan = 0;
	for (const zaak of werk) {
		if (toeval.kans(0.06)) continue;
		const collega = collegas[(zaak.wijk ?? "").length % collegas.length]!;
		if (await speelZaak(databank, gemeente, { gemeenteId, gebruikerId: collega }, zaak, dag, toeval)) gedaan++;
	}
	return gedaan;
}

async function speelZaak(
	databank: Databank,
	gemeente: SynthetischeGemeente,
	dader: { gemeenteId: number; gebruikerId: number },
	zaak: Werk,
	dag: Datum,
	toeval: Toeval,
): Promise<boolean> {
	const kanaal = zaak.volgende_kanaal;
	if (kanaal === null) return false;
	const dagdeel = zaak.volgende_dagdeel ?? (toeval.kans(0.6) ? "Ochtend" : "Middag");
	const nu = momentVan(dag, UREN[dagdeel])!;
	if (kanaal === "Administratief" || zaak.volgende_stap === "gesprek") {
		const resultaat = await chooseEinde(databank, dader.gemeenteId, zaak, toeval);
		if (resultaat === null) return false;
		return (await closeZaak(databank, dader, { zaakId: zaak.id, versie: zaak.versie, resultaat }, nu)).ok;
	}
	const reactie = reageer(
		gemeente,
		{
			postcode: zaak.postcode,
			huisnummer: zaak.huisnummer,
			huisletter: zaak.huisletter,
			toevoeging: zaak.toevoeging,
			achternaam: zaak.naam.split(" ").at(-1)!,
		},
		{
			kanaal,
			datum: dag,
			dagdeel,
			volgnummer: zaak.eerder + 1,
			leeftijd: zaak.geboortedatum === null ? null : leeftijdOp(zaak.geboortedatum, dag),
			partnertypen: zaak.partnertypen,
			bedragCent: zaak.bedrag_cent,
			aangekondigd: zaak.aangekondigd,
		},
		toeval,
	);
	const uitkomst =
		reactie.uitkomst && (reactie.bereikt || kanaal === "Telefoon" || kanaal === "Huisbezoek")
			? UITKOMST[reactie.uitkomst]
			: STIL[kanaal];
	if (!uitkomst) return false;
	const invoer = {
		zaakId: zaak.id,
		versie: zaak.versie,
		kanaal,
		uitkomst,
		contact: kanaal === "Telefoon" ? zaak.contact : null,
	};
	const terugbellenOp = uitkomst === "terugbellen" ? momentVan(addWerkdagen(dag, toeval.geheel(1, 3)), "14:00") : null;
	const klaar = EINDE[uitkomst];
	const antwoord = await registerContactpoging(
		databank,
		dader,
		{ ...invoer, datum: dag, dagdeel, terugbellenOp, ...(klaar && reactie.bereikt ? { sluit: klaar } : {}) },
		nu,
	);
	return antwoord.ok;
}

/** Help that was accepted becomes help given; who was thinking decides; a route that is done is closed. */
async function chooseEinde(
	databank: Databank,
	gemeenteId: number,
	zaak: Werk,
	toeval: Toeval,
): Promise<EindresultaatNaam | null> {
	if (zaak.volgende_kanaal === "Administratief") {
		const bereikt = await inGemeente(databank.db, gemeenteId, (trx) =>
			trx.selectFrom("zaken").select("bereikt").where("id", "=", zaak.id).executeTakeFirstOrThrow(),
		);
		return bereikt.bereikt ? "Geen reactie na eerder contact" : "Definitief geen contact kunnen krijgen";
	}
	if (toeval.kans(0.3)) return null;
	if (zaak.volgende_kanaal === "Afspraak op locatie") return toeval.gewogen(HULP);
	return "Inwoner regelt het zelf/hoeft geen hulp vanuit vroegsignalering";
}

async function findWerk(databank: Databank, gemeenteId: number, dag: Datum): Promise<Werk[]> {
	return inGemeente(databank.db, gemeenteId, async (trx) => {
		const { rows } = await sql<Werk>`
			select z.id, z.versie, z.status, z.volgende_stap, z.volgende_kanaal, z.volgende_dagdeel, z.naam, z.wijk,
				z.geboortedatum, z.partnertypen, z.bedrag_cent, z.postcode, z.huisnummer, z.huisletter, z.toevoeging,
				(select count(*)::int from contactpogingen p where p.gemeente_id = z.gemeente_id and p.zaak_id = z.id
					and p.kanaal = z.volgende_kanaal) as eerder,
				exists (select from contactpogingen p where p.gemeente_id = z.gemeente_id and p.zaak_id = z.id
					and p.kanaal in ('Brief', 'Kaartje')) as aangekondigd,
				(select c.waarde from contactgegevens c where c.gemeente_id = z.gemeente_id and c.zaak_id = z.id
					and c.soort = 'telefoon' and c.status in ('werkt', 'onbekend') order by c.mobiel desc, c.partners desc limit 1) as contact
			from zaken z
			where z.gemeente_id = ${gemeenteId} and z.status in ('te-benaderen', 'in-gesprek') and z.volgende_op <= ${dag}
			order by z.volgende_op, z.id
		`.execute(trx);
		return rows;
	});
}
