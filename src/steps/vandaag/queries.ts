import { sql } from "kysely";
import type { Trx } from "../../database/gemeente-transactie.ts";
import type { Capaciteit } from "../../rules/decide/werkinstructie.ts";
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
	/** In which language the resident is written to. */
	readonly taal: string;
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
	/** Stands on the do-not-visit list today. */
	readonly niet_bezoeken: boolean;
	/** Of a visit: with a colleague, and who else comes along, as the step says. */
	readonly duo: boolean | null;
	readonly met_partner: string | null;
	/** The day and the part of it that the resident was told. */
	readonly bezoek_op: Datum | null;
	readonly bezoek_dagdeel: Dagdeel | null;
}

const KOLOMMEN = sql`z.id, z.versie, z.nummer, z.status, z.naam, z.taal, z.straat, z.huisnummer, z.huisletter, z.toevoeging,
	z.postcode, z.wijk, z.partnertypen, z.signaaltypen, z.bedrag_cent, z.spoed, z.volgende_stap, z.volgende_kanaal,
	z.volgende_op, z.volgende_dagdeel, z.volgende_poging, z.volgende_max, z.uiterlijk, z.terugbellen_op,
	z.hulp_aanvaard_op, z.laatste_poging_op, z.laatste_poging_dagdeel,
	coalesce(z.route_versie, z.werkinstructie_versie) as route_versie, z.route, z.adressleutel,
	array_prepend(z.persoonsleutel, z.andere_persoonsleutels) as persoonsleutels`;

/** How far a count goes: past it the page says "meer dan". Keeps the page as fast in a gemeente with a large backlog. */
export const TELLEN_TOT = 1_000;

/** What comes first, the nearest date or appointment on top. */
const nuEerstVraag = (gemeenteId: number, filter: Werklijstfilter, dagen: Lijstdagen, aantal: number) => sql`
		select ${KOLOMMEN} from zaken z
		where ${aanDeBeurt(gemeenteId, dagen)} and ${nuEerst(dagen)} and ${filterVoorwaarden(filter)}
		order by z.spoed desc, least(z.uiterlijk::timestamptz, z.terugbellen_op), z.id
		limit ${aantal}`;

/** Work of one kanaal, oldest first: of the last days, or what lies longer. One index scan that stops at `aantal`. */
const perKanaalVraag = (
	gemeenteId: number,
	filter: Werklijstfilter,
	dagen: Lijstdagen,
	opties: {
		readonly kanalen: readonly Kanaal[];
		readonly liggend: boolean;
		readonly aantal: number;
		readonly vanaf: number;
	},
) => sql`
		select r.* from unnest(${opties.kanalen}::text[]) as k(kanaal)
		cross join lateral (
			select ${KOLOMMEN} from zaken z
			where ${aanDeBeurt(gemeenteId, dagen)} and z.volgende_kanaal = k.kanaal
				and z.volgende_op ${opties.liggend ? sql`<` : sql`>=`} ${dagen.liggenVoor}
				and (${nuEerst(dagen)}) is not true and ${filterVoorwaarden(filter)}
			order by z.volgende_op, z.id
			limit ${opties.aantal} offset ${opties.vanaf}
		) r`;

/** A line with the part of the list where it stands. */
export type Werkdeelregel = Werkregel & { readonly deel: "eerst" | "gewoon" | "liggend" };

/** The lines of the list in one statement; per kanaal at most `aantal`, put together by the caller. */
export async function readWerkregels(
	trx: Trx,
	gemeenteId: number,
	filter: Werklijstfilter,
	dagen: Lijstdagen,
	opties: { readonly kanalen: readonly Kanaal[]; readonly aantal: number; readonly vanaf: number },
): Promise<readonly Werkdeelregel[]> {
	const { rows } = await sql<Werkdeelregel>`
		with r as materialized (
			select 'eerst' as deel, a.* from (${nuEerstVraag(gemeenteId, filter, dagen, opties.aantal)}) a
			union all
			select 'gewoon', b.* from (${perKanaalVraag(gemeenteId, filter, dagen, { ...opties, liggend: false })}) b
			union all
			select 'liggend', c.* from (${perKanaalVraag(gemeenteId, filter, dagen, { ...opties, liggend: true, vanaf: 0 })}) c
		), stappen as materialized (
			select k.*, (s ->> 'duo')::boolean as duo, s ->> 'metPartner' as met_partner
			from (select distinct route_versie, route, volgende_stap from r where volgende_kanaal = 'Huisbezoek') k
			join werkinstructies w on w.gemeente_id = ${gemeenteId} and w.versie = k.route_versie
			cross join lateral jsonb_array_elements(w.inhoud #> array['routes', k.route, 'stappen']) s
			where s ->> 'id' = k.volgende_stap
		)
		select r.*, stappen.duo, stappen.met_partner, bericht.bezoek_op, bericht.bezoek_dagdeel,
			exists (select from uitsluitingen u where u.gemeente_id = ${gemeenteId} and u.soort = 'niet-bezoeken'
				and (u.adressleutel = r.adressleutel or u.persoonsleutel = any(r.persoonsleutels))
				and (u.geldig_tot is null or u.geldig_tot >= ${dagen.vandaag}::date)) as niet_bezoeken
		from r
		left join stappen using (route_versie, route, volgende_stap)
		left join lateral (
			select b.bezoek_op, b.bezoek_dagdeel from berichten b
			where r.volgende_kanaal = 'Huisbezoek' and b.gemeente_id = ${gemeenteId} and b.zaak_id = r.id
				and b.bezoek_op is not null and b.status in ('verzonden', 'bezorgd', 'afgedrukt')
				and b.ronde = (select count(*) from gebeurtenissen h where h.gemeente_id = b.gemeente_id
					and h.zaak_id = b.zaak_id and h.soort = 'heropend')
			order by b.id desc limit 1
		) bericht on true
	`.execute(trx);
	return rows;
}

/** How many are due in one kanaal. */
export interface Telling {
	readonly kanaal: Kanaal;
	readonly eerst: number;
	readonly gewoon: number;
	readonly liggend: number;
}

/** What the day holds. */
export interface Dagstand {
	/** At most `TELLEN_TOT` per kanaal. */
	readonly tellingen: readonly Telling[];
	readonly gedaan: number;
	readonly minuten: Partial<Record<Kanaal, number>>;
	readonly urenPerWeek: number;
}

/** How many are due per kanaal, what was done today (by `gebruikerId`, or by all), and the capacity in force. */
export async function readDagstand(
	trx: Trx,
	gemeenteId: number,
	filter: Werklijstfilter,
	dagen: Lijstdagen,
	gebruikerId: number | null,
): Promise<Dagstand> {
	const wie =
		gebruikerId === null
			? sql`p.door = any(array(select id from gebruikers where gemeente_id = ${gemeenteId}))`
			: sql`p.door = ${gebruikerId}`;
	// Done is counted within the same filter as what is left; not by whose zaak it is, for the work of today moves it on.
	const { voor, wijk, partnertype, q } = filter;
	const gefilterd = voor === "wijk" || wijk || partnertype || q;
	const binnen = gefilterd
		? sql`and exists (select from zaken z where z.gemeente_id = ${gemeenteId} and z.id = p.zaak_id
				and ${filterVoorwaarden({ ...filter, voor: voor === "mij" ? "alle" : voor })})`
		: sql``;
	const capaciteit = sql`from werkinstructies w where w.gemeente_id = ${gemeenteId} and w.status = 'actief'`;
	const { rows } = await sql<Dagstand & { minuten: Dagstand["minuten"] | null }>`
		select coalesce(jsonb_agg(jsonb_build_object('kanaal', k.kanaal, 'eerst', r.eerst, 'gewoon', r.gewoon,
				'liggend', r.liggend)), '[]') as tellingen,
			(select count(*)::int from contactpogingen p where p.gemeente_id = ${gemeenteId} and ${wie}
				and p.datum = ${dagen.vandaag} and p.ongedaan_op is null ${binnen}) as gedaan,
			(select w.inhoud #> '{capaciteit,minutenPerKanaal}' ${capaciteit}) as minuten,
			coalesce((select (w.inhoud #>> '{capaciteit,urenPerWeek}')::float ${capaciteit}), 0) as "urenPerWeek"
		from unnest(${[...KANALEN]}::text[]) as k(kanaal)
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
	const stand = rows[0]!;
	return { ...stand, minuten: stand.minuten ?? {} };
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

/** When this gemeente calls and how it divides the work, from the werkinstructie in force. */
export async function readWerktijden(
	trx: Trx,
	gemeenteId: number,
): Promise<Pick<Capaciteit, "belvensters" | "perWijk">> {
	const { rows } = await sql<Pick<Capaciteit, "belvensters" | "perWijk">>`
		select inhoud #> '{capaciteit,belvensters}' as belvensters, (inhoud #>> '{capaciteit,perWijk}')::boolean as "perWijk"
		from werkinstructies where gemeente_id = ${gemeenteId} and status = 'actief'
	`.execute(trx);
	return { belvensters: rows[0]?.belvensters ?? [], perWijk: rows[0]?.perWijk ?? false };
}
