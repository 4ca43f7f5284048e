import { sql } from "kysely";
import type { Datum } from "../rules/kernel/datum.ts";
import type { GemeenteId, Trx } from "./gemeente-transactie.ts";

/**
 * Signalen received in the month of `vandaag`, for drempels that depend on how busy it is. The match and the decision ask
 * it alike, or a zaak would count as picked up that was not.
 */
export async function countSignalenDezeMaand(trx: Trx, gemeenteId: GemeenteId, vandaag: Datum): Promise<number> {
	const { rows } = await sql<{ aantal: number }>`
		select coalesce(sum(aangenomen), 0)::int as aantal from aanleveringen
		where gemeente_id = ${gemeenteId} and date_trunc('month', peildatum) = date_trunc('month', ${vandaag}::date)
	`.execute(trx);
	return rows[0]!.aantal;
}
