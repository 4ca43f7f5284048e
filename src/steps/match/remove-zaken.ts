import { sql } from "kysely";
import type { GemeenteId, Trx } from "../../database/gemeente-transactie.ts";
import { HEEFT_WERK } from "../../database/heeft-werk.ts";

/**
 * Removes zaken that never were one: their signalen are gone, or stand elsewhere now. What was planned for them ends with
 * them: no message waits, no code opens a page, and no number or text stays behind without a zaak. Who was worked on in the
 * meantime stays, whatever the caller thinks. One statement each, however many zaken.
 */
export async function removeZaken(trx: Trx, gemeenteId: GemeenteId, zaken: readonly number[]): Promise<void> {
	// Locked first and looked at afterwards: a message that is being sent at this moment holds its zaak.
	await sql`select from zaken z where z.gemeente_id = ${gemeenteId} and z.id = any(${zaken}::bigint[])
		order by z.id for update`.execute(trx);
	const { rows } = await sql<{ id: number }>`select z.id from zaken z
		where z.gemeente_id = ${gemeenteId} and z.id = any(${zaken}::bigint[]) and not ${HEEFT_WERK}`.execute(trx);
	if (rows.length === 0) return;
	const weg = rows.map(({ id }) => id);
	await sql`
		update berichten set naar = null, inhoud = null, status_op = now(),
			status = case when status in ('gepland', 'handwerk') then 'vervallen' else status end,
			reden = case when status in ('gepland', 'handwerk') then 'zaak-verdwenen' else reden end
		where gemeente_id = ${gemeenteId} and zaak_id = any(${weg}::bigint[])
	`.execute(trx);
	await trx.deleteFrom("inwonercodes").where("gemeente_id", "=", gemeenteId).where("zaak_id", "in", weg).execute();
	await trx.deleteFrom("inwonersessies").where("gemeente_id", "=", gemeenteId).where("zaak_id", "in", weg).execute();
	await trx.deleteFrom("contactgegevens").where("zaak_id", "in", weg).execute();
	await trx.deleteFrom("zaken").where("id", "in", weg).execute();
}
