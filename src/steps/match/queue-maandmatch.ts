import { sql } from "kysely";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { addMaanden, type Datum } from "../../rules/kernel/datum.ts";

/** The last day that was, or is, the day of the month of this gemeente. `dag` is at most 28, so every month has it. */
export function lastMaanddag(dag: number, vandaag: Datum): Datum {
	const dezeMaand = `${vandaag.slice(0, 8)}${String(dag).padStart(2, "0")}`;
	return dezeMaand <= vandaag ? dezeMaand : addMaanden(dezeMaand, -1);
}

/**
 * Queues the match of a gemeente that matches once a month, when its day has come and that was not done yet. Asked every
 * day: when no worker ran on the day itself, the next one to run does it. A gemeente that never did so waits for its first
 * day. The row is written only once, so two workers at the same time queue one match.
 */
export async function queueMaandmatch(
	omgeving: Stapomgeving,
	{ dag, vandaag }: { readonly dag: number; readonly vandaag: Datum },
): Promise<void> {
	const maanddag = lastMaanddag(dag, vandaag);
	const isDezeMaand = maanddag.slice(0, 7) === vandaag.slice(0, 7);
	const { numAffectedRows } = await sql`
		update gemeenten set maandmatch_op = ${vandaag}::date
		where id = ${omgeving.gemeenteId} and (maandmatch_op < ${maanddag}::date or (maandmatch_op is null and ${isDezeMaand}))
	`.execute(omgeving.trx);
	if (numAffectedRows === 1n) await omgeving.queue("match-vroegsignalen", { matchingsdatum: vandaag });
}
