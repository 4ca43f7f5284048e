import { sql } from "kysely";
import type { Trx } from "../../../database/gemeente-transactie.ts";

/** What waits goes in the language that its resident has now; a text that was made already is made again. */
export async function alignTaal(trx: Trx, gemeenteId: number): Promise<void> {
	await sql`
		update berichten b set taal = z.taal, inhoud = null, tekst_id = null, tekst_versie = null
		from zaken z
		where b.gemeente_id = ${gemeenteId} and b.status in ('gepland', 'handwerk')
			and z.gemeente_id = b.gemeente_id and z.id = b.zaak_id and z.taal <> b.taal
	`.execute(trx);
}
