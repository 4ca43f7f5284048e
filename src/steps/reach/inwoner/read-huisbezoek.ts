import { sql } from "kysely";
import type { Trx } from "../../../database/gemeente-transactie.ts";
import type { Datum } from "../../../rules/kernel/datum.ts";
import type { Dagdeel } from "../../../rules/zaak/contactsoort.ts";

/** A visit that was announced to the resident and that nobody called off. */
export interface Huisbezoek {
	readonly op: Datum;
	readonly dagdeel: Dagdeel;
}

/**
 * The visit that the last announcement of this round fixed, while the zaak waits for it: not visited since, and not refused or
 * answered in a way that stops the route. It may lie in the past: the caller knows the day.
 */
export async function readHuisbezoek(trx: Trx, gemeenteId: number, zaakId: number): Promise<Huisbezoek | null> {
	const { rows } = await sql<Huisbezoek>`
		select b.bezoek_op as op, b.bezoek_dagdeel as dagdeel from berichten b
		join zaken z on z.gemeente_id = b.gemeente_id and z.id = b.zaak_id and z.status = 'te-benaderen'
		where b.gemeente_id = ${gemeenteId} and b.zaak_id = ${zaakId} and b.bezoek_op is not null
			and b.bezoek_dagdeel is not null and b.status in ('verzonden', 'bezorgd')
			and b.ronde = (select count(*) from gebeurtenissen g where g.gemeente_id = b.gemeente_id
				and g.zaak_id = b.zaak_id and g.soort = 'heropend')
			and not exists (select from antwoorden a where a.gemeente_id = b.gemeente_id and a.zaak_id = b.zaak_id
				and a.soort in ('geen-bezoek', 'nee', 'regelt-het-zelf', 'betaald') and a.ontvangen_op >= b.verzonden_op)
			and not exists (select from contactpogingen p where p.gemeente_id = b.gemeente_id and p.zaak_id = b.zaak_id
				and p.kanaal = 'Huisbezoek' and p.ongedaan_op is null and p.datum >= b.bezoek_op)
			and not exists (select from afspraken a where a.gemeente_id = b.gemeente_id and a.zaak_id = b.zaak_id
				and a.status = 'gepland')
		order by b.id desc limit 1
	`.execute(trx);
	return rows[0] ?? null;
}
