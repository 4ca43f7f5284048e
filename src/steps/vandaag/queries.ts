import { sql } from "kysely";
import type { Trx } from "../../database/gemeente-transactie.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import { type Dagdeel, KANALEN, type Kanaal } from "../../rules/zaak/contactsoort.ts";
import { aanDeBeurt, filterVoorwaarden, type Lijstdagen, nuEerst, type Werklijstfilter } from "./werklijstfilter.ts";

/** One line of the work list. */
export interface Werkregel {
	readonly id: number;
	readonly versie: number;
	readonly nummer: string;
	readonly status: string;
	readonly naam: string;
	readonly straat: string | null;
	readonly huisnummer: number;
	readonly huisletter: string | null;
	readonly toevoeging: string | null;
	readonly postcode: string;
	readonly wijk: string | null;
	readonly partnertypen: string[];
	readonly signaaltypen: string[];
	readonly bedrag_cent: number;
	readonly spoed: boolean;
	readonly volgende_stap: string | null;
	readonly volgende_kanaal: Kanaal;
	readonly volgende_op: Datum;
	readonly volgende_dagdeel: Dagdeel | null;
	readonly volgende_poging: number | null;
	readonly volgende_max: number | null;
	readonly uiterlijk: Datum | null;
	readonly terugbellen_op: Date | null;
	readonly hulp_aanvaard_op: Datum | null;
	readonly laatste_poging_op: Datum | null;
	readonly laatste_poging_dagdeel: Dagdeel | null;
}

const KOLOMMEN = sql`z.id, z.versie, z.nummer, z.status, z.naam, z.straat, z.huisnummer, z.huisletter, z.toevoeging,
	z.postcode, z.wijk, z.partnertypen, z.signaaltypen, z.bedrag_cent, z.spoed, z.volgende_stap, z.volgende_kanaal,
	z.volgende_op, z.volgende_dagdeel, z.volgende_poging, z.volgende_max, z.uiterlijk, z.terugbellen_op,
	z.hulp_aanvaard_op, z.laatste_poging_op, z.laatste_poging_dagdeel`;

/** How far a count goes: past it the page says "meer dan". Keeps the page as fast in a gemeente with a large backlog. */
export const TELLEN_TOT = 1_000;

/** What comes first, the nearest date or appointment on top. */
export async function readNuEerst(
	trx: Trx,
	gemeenteId: number,
	filter: Werklijstfilter,
	dagen: Lijstdagen,
	aantal: number,
) {
	const { rows } = await sql<Werkregel>`
		select ${KOLOMMEN} from zaken z
		where ${aanDeBeurt(gemeenteId, dagen)} and ${nuEerst(dagen)} and ${filterVoorwaarden(filter)}
		order by z.spoed desc, least(z.uiterlijk::timestamptz, z.terugbellen_op), z.id
		limit ${aantal}
	`.execute(trx);
	return rows;
}

/**
 * The work of each kanaal, oldest first: of the last days, or what lies longer. One index scan per kanaal that stops at
 * `aantal`; the kanalen are put together by the caller.
 */
export async function readPerKanaal(
	trx: Trx,
	gemeenteId: number,
	filter: Werklijstfilter,
	dagen: Lijstdagen,
	opties: {
		readonly kanalen: readonly Kanaal[];
		readonly liggend: boolean;
		readonly aantal: number;
		readonly vanaf?: number;
		readonly dagdeel?: Dagdeel | undefined;
	},
) {
	const tijdvak = opties.liggend ? sql`z.volgende_op < ${dagen.liggenVoor}` : sql`z.volgende_op >= ${dagen.liggenVoor}`;
	const dagdeel = opties.dagdeel ? sql`and coalesce(z.volgende_dagdeel, ${opties.dagdeel}) = ${opties.dagdeel}` : sql``;
	const { rows } = await sql<Werkregel>`
		select r.* from unnest(${opties.kanalen}::text[]) as k(kanaal)
		cross join lateral (
			select ${KOLOMMEN} from zaken z
			where ${aanDeBeurt(gemeenteId, dagen)} and z.volgende_kanaal = k.kanaal and ${tijdvak}
				and (${nuEerst(dagen)}) is not true and ${filterVoorwaarden(filter)} ${dagdeel}
			order by z.volgende_op, z.id
			limit ${opties.aantal} offset ${opties.vanaf ?? 0}
		) r
	`.execute(trx);
	return rows;
}

/** How many are due per kanaal (at most `TELLEN_TOT` each), and how many of them lie too long. */
export async function countPerKanaal(trx: Trx, gemeenteId: number, filter: Werklijstfilter, dagen: Lijstdagen) {
	const { rows } = await sql<{ kanaal: Kanaal; eerst: number; gewoon: number; liggend: number }>`
		select k.kanaal, r.eerst::int, r.gewoon::int, r.liggend::int from unnest(${[...KANALEN]}::text[]) as k(kanaal)
		cross join lateral (
			select count(*) filter (where eerst) as eerst,
				count(*) filter (where not eerst and op >= ${dagen.liggenVoor}) as gewoon,
				count(*) filter (where not eerst and op < ${dagen.liggenVoor}) as liggend
			from (
				select z.volgende_op as op, (${nuEerst(dagen)}) is true as eerst from zaken z
				where ${aanDeBeurt(gemeenteId, dagen)} and z.volgende_kanaal = k.kanaal and ${filterVoorwaarden(filter)}
				order by z.volgende_op desc
				limit ${TELLEN_TOT}
			) s
		) r
	`.execute(trx);
	return rows;
}

/** What was done today: by one colleague, or by all. */
export async function countGedaan(trx: Trx, gemeenteId: number, vandaag: Datum, gebruikerId: number | null) {
	const wie =
		gebruikerId === null
			? sql`p.door = any(array(select id from gebruikers where gemeente_id = ${gemeenteId}))`
			: sql`p.door = ${gebruikerId}`;
	const { rows } = await sql<{ aantal: number }>`
		select count(*)::int as aantal from contactpogingen p
		where p.gemeente_id = ${gemeenteId} and ${wie} and p.datum = ${vandaag} and p.ongedaan_op is null
	`.execute(trx);
	return rows[0]?.aantal ?? 0;
}

/** The first day after today with work, and how much: for a page with nothing left to do. */
export async function readEerstvolgende(trx: Trx, gemeenteId: number, filter: Werklijstfilter, vandaag: Datum) {
	const { rows } = await sql<{ op: Datum; aantal: number }>`
		with eerste as (
			select min(r.op) as op from unnest(${[...KANALEN]}::text[]) as k(kanaal)
			cross join lateral (
				select z.volgende_op as op from zaken z
				where z.gemeente_id = ${gemeenteId} and z.status in ('te-benaderen', 'in-gesprek')
					and z.volgende_kanaal = k.kanaal and z.volgende_op > ${vandaag} and ${filterVoorwaarden(filter)}
				order by z.volgende_op limit 1
			) r
		)
		select eerste.op, count(*)::int as aantal from eerste
		join zaken z on z.gemeente_id = ${gemeenteId} and z.status in ('te-benaderen', 'in-gesprek')
			and z.volgende_op = eerste.op and z.volgende_kanaal = any(${[...KANALEN]}::text[]) and ${filterVoorwaarden(filter)}
		group by eerste.op
	`.execute(trx);
	return rows[0] ?? null;
}

/** The capacity of the werkinstructie in force. */
export async function readCapaciteit(trx: Trx, gemeenteId: number) {
	const { rows } = await sql<{ minuten: Partial<Record<Kanaal, number>> | null; uren: number | null }>`
		select inhoud #> '{capaciteit,minutenPerKanaal}' as minuten,
			(inhoud #>> '{capaciteit,urenPerWeek}')::float as uren
		from werkinstructies where gemeente_id = ${gemeenteId} and status = 'actief'
	`.execute(trx);
	return { minutenPerKanaal: rows[0]?.minuten ?? {}, urenPerWeek: rows[0]?.uren ?? 0 };
}

/** The wijken of the gemeente, from the postcode table. */
export async function readWijken(trx: Trx, gemeenteId: number): Promise<readonly string[]> {
	const rijen = await trx
		.selectFrom("postcodewijken")
		.select("wijk")
		.distinct()
		.where("gemeente_id", "=", gemeenteId)
		.orderBy("wijk")
		.execute();
	return rijen.map((rij) => rij.wijk);
}
