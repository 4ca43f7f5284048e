import { sql } from "kysely";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import { NIET_BEGONNEN } from "./werkinstructie-queries.ts";

/**
 * Lets every zaak in which nothing was done yet wait for a new decision, with the version in force. What was decided
 * before stays in `besluiten`. Returns how many.
 */
export async function redecideZaken(omgeving: Stapomgeving, opdracht: { vandaag: Datum }): Promise<number> {
	const { numAffectedRows } = await sql`
		update zaken z set werkinstructie_versie = null, versie = versie + 1, gewijzigd_op = now()
		where z.gemeente_id = ${omgeving.gemeenteId} and ${NIET_BEGONNEN}
	`.execute(omgeving.trx);
	const aantal = Number(numAffectedRows ?? 0);
	if (aantal > 0) await omgeving.queue("decide-zaken", { vandaag: opdracht.vandaag });
	return aantal;
}
