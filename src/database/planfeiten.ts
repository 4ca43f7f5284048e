import { sql } from "kysely";
import type { Datum } from "../rules/kernel/datum.ts";
import { bruikbaar } from "./bruikbaar.ts";
import type { GemeenteId, Trx } from "./gemeente-transactie.ts";
import { IS_BEGONNEN } from "./heeft-werk.ts";

/** What is looked up beside the zaak itself to plan its next step. Read in one way, whoever plans. */
export interface Planfeiten {
	/** Attempts of this round, in the order in which they were registered; undone ones and those before a reopening are out. */
	readonly pogingen: {
		readonly stap: string | null;
		readonly kanaal: string;
		readonly datum: Datum;
		readonly dagdeel: string;
		readonly bereikt: boolean;
		readonly uitkomst: string;
	}[];
	readonly heropend_op: Date | null;
	/** See `IS_BEGONNEN`. */
	readonly begonnen: boolean;
	/** Days on which a Crisis of this zaak came in. After a reopening: those since then, or else the last one. */
	readonly crisissen: Datum[];
	/** The visit that a message of this round announced, with the step that announced it. */
	readonly bezoek: { readonly op: Datum; readonly dagdeel: string; readonly stap: string } | null;
	readonly niet_bezoeken: boolean;
	readonly telefoon: boolean;
	readonly mobiel: boolean;
	readonly email: boolean;
}

/** Of these zaken, in one statement. */
export async function readPlanfeiten(
	trx: Trx,
	gemeenteId: GemeenteId,
	ids: readonly number[],
	vandaag: Datum,
): Promise<Map<number, Planfeiten>> {
	if (ids.length === 0) return new Map();
	const { rows } = await sql<Planfeiten & { id: number }>`
		select z.id, p.pogingen, h.op as heropend_op, ${IS_BEGONNEN} as begonnen, coalesce(s.crisissen, '[]') as crisissen, b.bezoek,
			exists (select from uitsluitingen u where u.gemeente_id = z.gemeente_id and u.soort = 'niet-bezoeken'
				and (u.adressleutel = z.adressleutel
					or u.persoonsleutel = any(array_prepend(z.persoonsleutel, z.andere_persoonsleutels)))
				and (u.geldig_tot is null or u.geldig_tot >= ${vandaag}::date)) as niet_bezoeken,
			coalesce(c.telefoon, false) as telefoon, coalesce(c.mobiel, false) as mobiel, coalesce(c.email, false) as email
		from zaken z
		cross join lateral (select max(g.gebeurd_op) as op, count(*) as ronde from gebeurtenissen g
			where g.gemeente_id = z.gemeente_id and g.zaak_id = z.id and g.soort = 'heropend') h
		cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('stap', a.stap, 'kanaal', a.kanaal,
			'datum', a.datum, 'dagdeel', a.dagdeel, 'bereikt', a.bereikt, 'uitkomst', a.uitkomst)
			order by a.geregistreerd_op, a.id), '[]') as pogingen
			from contactpogingen a where a.gemeente_id = z.gemeente_id and a.zaak_id = z.id and a.ongedaan_op is null
			and a.geregistreerd_op > coalesce(h.op, '-infinity')) p
		left join lateral (select coalesce(
				jsonb_agg(x.ontvangen_op) filter (where h.op is null or x.ontvangen_op >= (h.op at time zone 'Europe/Amsterdam')::date),
				jsonb_build_array(max(x.ontvangen_op))) as crisissen
			from zaaksignalen k join signalen x on x.gemeente_id = k.gemeente_id and x.id = k.signaal_id
			where k.gemeente_id = z.gemeente_id and k.zaak_id = z.id and x.signaaltype = 'Crisis'
			having count(*) > 0) s on 'Crisis' = any(z.signaaltypen)
		left join lateral (select jsonb_build_object('op', m.bezoek_op, 'dagdeel', m.bezoek_dagdeel, 'stap', m.stap) as bezoek
			from berichten m where m.gemeente_id = z.gemeente_id and m.zaak_id = z.id and m.bezoek_op is not null
			and m.status in ('verzonden', 'bezorgd', 'afgedrukt') and m.ronde = h.ronde
			order by m.id desc limit 1) b on true
		left join lateral (
			select bool_or(soort = 'telefoon') as telefoon, bool_or(soort = 'telefoon' and mobiel) as mobiel,
				bool_or(soort = 'email') as email
			from contactgegevens k where k.gemeente_id = z.gemeente_id and k.zaak_id = z.id and ${bruikbaar("k")}
		) c on true
		where z.gemeente_id = ${gemeenteId} and z.id = any(${ids}::bigint[])
	`.execute(trx);
	return new Map(rows.map(({ id, ...feiten }) => [id, feiten]));
}
