import { type Kysely, sql, type Transaction } from "kysely";
import { lockVoorGemeente } from "./sloten.ts";
import type { DB } from "./types.ts";
import { inTransactie } from "./verbinding.ts";

/** A transaction that sees one gemeente. Steps take this, never the bare database. */
export type Trx = Transaction<DB>;

/** The CBS code of a gemeente as a number: 957 for "0957". */
export type GemeenteId = number;

/**
 * Runs `werk` in one transaction for one gemeente. Row-level security shows and takes only this gemeente's rows; the
 * setting ends with the transaction, so a pooled connection never carries it on.
 */
export async function inGemeente<T>(
	db: Kysely<DB>,
	gemeenteId: GemeenteId,
	werk: (trx: Trx) => Promise<T>,
): Promise<T> {
	if (!Number.isInteger(gemeenteId)) throw new Error("Een gemeente is een geheel getal.");
	return inTransactie(db, `begin; select set_config('app.gemeente', '${gemeenteId}', true)`, werk);
}

/** Takes the gemeente's import lock until the end of the transaction: deliveries of one gemeente are worked one after the other. */
export async function lockGemeente(trx: Trx, gemeenteId: GemeenteId): Promise<void> {
	await lockVoorGemeente(trx, "import", gemeenteId);
}

/** Queues a job in this transaction: it runs if, and only if, the transaction commits. The payload carries ids only. */
export async function queueJob(
	trx: Trx,
	naam: string,
	gegevens: { gemeenteId: GemeenteId } & Record<string, string | number>,
	opties: { sleutel?: string; vanaf?: string; naSeconden?: number } = {},
): Promise<void> {
	const na = opties.naSeconden ?? null;
	await sql`select queue_job(${naam}, ${JSON.stringify(gegevens)}::jsonb, ${opties.sleutel ?? null},
		coalesce(${opties.vanaf ?? null}::timestamptz, clock_timestamp() + make_interval(secs => ${na}::int)))`.execute(
		trx,
	);
}

/** Changes that follow each other within this time are looked at together. */
const BIJEEN_S = 2;

/** Under which key a job waits, and how long: jobs of which one is enough for a gemeente. */
export const planBerichtenOpties = (gemeenteId: GemeenteId) => ({
	sleutel: `plan-berichten-${gemeenteId}`,
	naSeconden: BIJEEN_S,
});

/**
 * Has the outbox look again at its messages: for a step that changes what a zaak needs. The last thing in its transaction,
 * once: the job has one key per gemeente, and who holds it while waiting for a zaak would keep the others waiting.
 */
export async function queuePlanBerichten(trx: Trx, gemeenteId: GemeenteId): Promise<void> {
	await queueJob(trx, "plan-berichten", { gemeenteId }, planBerichtenOpties(gemeenteId));
}
