import { sql } from "kysely";
import { bruikbaar } from "../../../database/bruikbaar.ts";
import type { Trx } from "../../../database/gemeente-transactie.ts";
import type { Zaakkandidaat } from "../../../rules/reach/antwoord/choose-zaak.ts";

/** A candidate with what a colleague needs to choose. */
export interface Kandidaatregel extends Zaakkandidaat {
	readonly nummer: string;
	readonly naam: string;
	readonly straat: string | null;
	readonly huisnummer: number;
	readonly huisletter: string | null;
	readonly toevoeging: string | null;
}

/** More zaken than these on one number say nothing: a colleague searches. */
const KANDIDATEN_MAX = 20;

/** The zaken that sent something to this number or address, or that know it; open ones first. */
export async function readKandidaten(trx: Trx, gemeenteId: number, van: string): Promise<readonly Kandidaatregel[]> {
	const { rows } = await sql<Kandidaatregel>`
		with gevonden as (
			select b.zaak_id, max(b.verzonden_op) as verzonden from berichten b
			where b.gemeente_id = ${gemeenteId} and b.naar = ${van} and b.verzonden_op is not null
			group by b.zaak_id
			union all
			select c.zaak_id, null from contactgegevens c
			where c.gemeente_id = ${gemeenteId} and c.waarde = ${van} and ${bruikbaar()}
			union all
			select a.zaak_id, null from antwoorden a
			where a.gemeente_id = ${gemeenteId} and a.van = ${van} and a.zaak_id is not null
				and not (a.te_bevestigen and a.afgehandeld_op is null)
		)
		select z.id as "zaakId", z.nummer, z.naam, z.straat, z.huisnummer, z.huisletter, z.toevoeging,
			z.status in ('te-benaderen', 'in-gesprek') as open, max(g.verzonden) as verzonden
		from gevonden g join zaken z on z.gemeente_id = ${gemeenteId} and z.id = g.zaak_id
		group by z.gemeente_id, z.id
		order by open desc, max(g.verzonden) desc nulls last, z.id desc limit ${KANDIDATEN_MAX}
	`.execute(trx);
	return rows;
}

/** The message of ours that an answer names: whose zaak it is, and where it went. Null: it names none. */
export async function findBeantwoord(trx: Trx, gemeenteId: number, kenmerken: readonly string[]) {
	if (kenmerken.length === 0) return null;
	const { rows } = await sql<{ zaakId: number; naar: string | null }>`
		select b.zaak_id as "zaakId", b.naar from berichten b
		where b.gemeente_id = ${gemeenteId} and b.kenmerk = any(${[...kenmerken]}::uuid[])
		order by b.id desc limit 1
	`.execute(trx);
	return rows[0] ?? null;
}

/** The open zaken that would write to this number or address. */
export async function readZakenMet(trx: Trx, gemeenteId: number, waarde: string): Promise<readonly number[]> {
	const { rows } = await sql<{ id: number }>`
		select z.id from zaken z where z.gemeente_id = ${gemeenteId} and z.status in ('te-benaderen', 'in-gesprek')
			and z.id in (
				select c.zaak_id from contactgegevens c where c.gemeente_id = ${gemeenteId} and c.waarde = ${waarde}
				union select b.zaak_id from berichten b where b.gemeente_id = ${gemeenteId} and b.naar = ${waarde})
		order by z.id
	`.execute(trx);
	return rows.map(({ id }) => id);
}
