import { type RawBuilder, sql } from "kysely";
import { begintMet } from "../../../database/begint-met.ts";
import type { Trx } from "../../../database/gemeente-transactie.ts";
import { addDagen, type Datum } from "../../../rules/kernel/datum.ts";
import type { Berichtstatus } from "../../../rules/reach/bericht/bezorging.ts";
import { beginVanDag, dagVanMoment } from "../../../rules/reach/bericht/moment.ts";
import { MAAKREDENEN } from "../../../rules/reach/bericht/plan-bericht.ts";
import { normaliseTekst } from "../../../rules/vroegsignaal/sleutels.ts";

/** What the address of the page narrows. */
export interface Berichtfilter {
	readonly status?: Berichtstatus | undefined;
	readonly kanaal?: string | undefined;
	/** The day on which it goes or went. */
	readonly dag?: Datum | undefined;
	/** Beginning of a surname, or a number of a zaak. */
	readonly q?: string | undefined;
}

/** One line of the list. */
export interface Berichtlijstregel {
	readonly id: number;
	readonly zaak_id: number;
	readonly nummer: string;
	readonly naam: string;
	readonly soort: string;
	readonly kanaal: string;
	readonly stap: string | null;
	readonly status: Berichtstatus;
	readonly gepland_op: Date;
	readonly verzonden_op: Date | null;
	readonly status_op: Date;
	readonly reden: string | null;
	readonly uitleg: string | null;
	readonly bezoek_op: Datum | null;
	readonly bezoek_dagdeel: string | null;
}

export const PER_PAGINA = 50;
/** Counted exactly up to here: nobody needs to know whether it is 48,211 or 48,212, and counting them all takes long. */
export const TELLEN_TOT = 1_000;

const KOLOMMEN = sql`b.id, b.zaak_id, z.nummer, z.naam, b.soort, b.kanaal, b.stap, b.status, b.gepland_op, b.verzonden_op,
	b.status_op, b.reden, b.uitleg, b.bezoek_op, b.bezoek_dagdeel`;
const VAN = sql`from berichten b join zaken z on z.gemeente_id = b.gemeente_id and z.id = b.zaak_id`;
const MOMENT = sql`b.moment`;

function voorwaarden(gemeenteId: number, filter: Berichtfilter): RawBuilder<unknown> {
	const delen = [sql`b.gemeente_id = ${gemeenteId}`];
	if (filter.status) delen.push(sql`b.status = ${filter.status}`);
	if (filter.kanaal) delen.push(sql`b.kanaal = ${filter.kanaal}`);
	if (filter.dag) {
		const tot = beginVanDag(addDagen(filter.dag, 1));
		delen.push(sql`${MOMENT} >= ${beginVanDag(filter.dag)} and ${MOMENT} < ${tot}`);
	}
	const q = normaliseTekst(filter.q ?? "");
	if (q !== "") {
		const naam = q.replace(/[^\p{L}\p{N}]/gu, "");
		delen.push(sql`b.zaak_id in (select id from zaken where gemeente_id = ${gemeenteId} and
			(${begintMet(sql`naamsleutel`, naam)} or nummer = ${q}))`);
	}
	return sql.join(delen, sql` and `);
}

/**
 * One page of the list: what goes first on top, what went last first. The page is cut off before its zaken are looked up, so
 * that it is read in the order of an index (migration 0056).
 */
export function lijstvraag(gemeenteId: number, filter: Berichtfilter, pagina: number): RawBuilder<Berichtlijstregel> {
	const volgorde =
		filter.status === "gepland" || filter.status === "handwerk" ? sql`${MOMENT}, b.id` : sql`${MOMENT} desc, b.id desc`;
	return sql<Berichtlijstregel>`select ${KOLOMMEN} from (
			select * from berichten b where ${voorwaarden(gemeenteId, filter)}
			order by ${volgorde} limit ${PER_PAGINA} offset ${(pagina - 1) * PER_PAGINA}
		) b join zaken z on z.gemeente_id = b.gemeente_id and z.id = b.zaak_id order by ${volgorde}`;
}

/** One page of the list, and how many there are, up to `TELLEN_TOT`. */
export async function listBerichten(trx: Trx, gemeenteId: number, filter: Berichtfilter, pagina: number) {
	const { rows } = await lijstvraag(gemeenteId, filter, pagina).execute(trx);
	const telling = await sql<{ aantal: number }>`select count(*)::int as aantal
		from (select from berichten b where ${voorwaarden(gemeenteId, filter)} limit ${TELLEN_TOT + 1}) geteld`.execute(
		trx,
	);
	const { aantal } = telling.rows[0]!;
	return { regels: rows, aantal: Math.min(aantal, TELLEN_TOT), meerDan: aantal > TELLEN_TOT };
}

/** Reasons of a failure that waits for a person; after the others the next kanaal takes over by itself. */
const VRAAGT_COLLEGA = ["instellingen-onjuist", "sjabloon-niet-goedgekeurd", "inhoud-geweigerd"];
const DAGEN_TERUG = 14;

/** As many as one page shows. */
const AANDACHT_MAX = 100;

/** The resident does not know it, no other message tells it, and the appointment is still to come (or was the news itself). */
const isOnverteld = (nu: Date) => sql`(b.soort like 'afspraak-%' or b.soort = 'eerder-plek')
	and not exists (select from berichten v where v.gemeente_id = b.gemeente_id and v.zaak_id = b.zaak_id
		and v.vervangt_id = b.id)
	and (b.soort not in ('afspraak-bevestiging', 'afspraak-herinnering') or exists (select from afspraken a
		where a.gemeente_id = b.gemeente_id and a.id = b.afspraak_id and a.status = 'gepland' and a.begin > ${nu}))`;

function vraagtAandacht(gemeenteId: number, nu: Date): RawBuilder<unknown> {
	const sinds = beginVanDag(addDagen(dagVanMoment(nu), -DAGEN_TERUG));
	return sql`b.gemeente_id = ${gemeenteId} and (
			b.status = 'onbekend'
			or (b.status = 'mislukt' and b.reden = any(${VRAAGT_COLLEGA}) and b.status_op >= ${sinds})
			or (b.status = 'vervallen' and b.reden = any(${[...MAAKREDENEN]}) and b.status_op >= ${sinds})
			or (b.status = 'vervallen' and b.reden = 'kanaal-niet-ingesteld' and b.stap is null and b.status_op >= ${sinds})
			or (b.stap is null and (b.status = 'mislukt' or (b.status = 'vervallen' and b.reden = 'geen-adres'))
				and b.status_op >= ${sinds} and ${isOnverteld(nu)}))
			and z.status in ('te-benaderen', 'in-gesprek')`;
}

/** What a colleague must look at first: nobody knows whether it went, or it cannot go until something is mended. */
export async function listAandacht(trx: Trx, gemeenteId: number, nu: Date): Promise<Berichtlijstregel[]> {
	const { rows } = await sql<Berichtlijstregel>`select ${KOLOMMEN} ${VAN} where ${vraagtAandacht(gemeenteId, nu)}
		order by b.status = 'onbekend' desc, b.status_op desc limit ${AANDACHT_MAX}`.execute(trx);
	return rows;
}

/** How many go through a kanaal today, and from when. */
export interface Daggroep {
	readonly kanaal: string;
	readonly aantal: number;
	readonly eerste: Date;
	readonly laatste: Date;
}

/** What goes out by itself today and has not gone yet. */
export async function readDagplan(trx: Trx, gemeenteId: number, nu: Date): Promise<readonly Daggroep[]> {
	const tot = beginVanDag(addDagen(dagVanMoment(nu), 1));
	const { rows } = await sql<Daggroep>`select kanaal, count(*)::int as aantal, min(gepland_op) as eerste,
			max(gepland_op) as laatste
		from berichten where gemeente_id = ${gemeenteId} and status = 'gepland' and gepland_op < ${tot}
		group by kanaal order by min(gepland_op), kanaal`.execute(trx);
	return rows;
}

/** What the line on /vandaag says: how many go today by themselves, when the first one goes, and what asks attention. */
export async function readDagregel(trx: Trx, gemeenteId: number, nu: Date) {
	const tot = beginVanDag(addDagen(dagVanMoment(nu), 1));
	const { rows } = await sql<{
		aantal: number;
		eerste: Date | null;
		aandacht: number;
		handwerk: number;
		post: number;
	}>`select d.aantal, d.eerste,
		(select count(*)::int from (select ${VAN} where ${vraagtAandacht(gemeenteId, nu)} limit ${AANDACHT_MAX}) a) as aandacht,
		(select count(*)::int from berichten where gemeente_id = ${gemeenteId} and status = 'handwerk'
			and gepland_op <= ${nu} and kanaal = 'Brief') as handwerk,
		(select count(*)::int from berichten where gemeente_id = ${gemeenteId} and status = 'afgedrukt') as post
		from (select count(*)::int as aantal, min(gepland_op) as eerste from berichten
			where gemeente_id = ${gemeenteId} and status = 'gepland' and gepland_op < ${tot}) d
	`.execute(trx);
	return rows[0]!;
}
