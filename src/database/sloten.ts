import { sql } from "kysely";
import type { GemeenteId, Trx } from "./gemeente-transactie.ts";

/**
 * The first number of every advisory lock that takes two numbers. Two that are the same make work wait that has nothing to do
 * with each other, and can lock each other out; so they stand in one place, and tests/architecture sees to it that no other
 * number is used. Locks on the hash of a name (agenda, wachtlijst, migrations) take one number of 64 bits: those are keys of
 * their own in PostgreSQL and never meet these.
 */
export const SLOTEN = {
	/** Deliveries of one gemeente are worked one after the other. */
	import: 7001,
	/** Signs of life of the workers (src/doors/worker/worker.ts); the second number is the worker. */
	worker: 7002,
	/** Versions of the werkinstructie of one gemeente take effect one after the other. */
	werkinstructie: 7003,
	/** The outbox of one gemeente is planned by one at a time. */
	berichten: 7004,
	/** One upload of the population register of a gemeente at a time. */
	register: 7005,
	/** Messages of one gemeente are claimed by one at a time: what one claims counts for the limit of the next. */
	verzenden: 7006,
	/** Versions of the texts of one gemeente. */
	teksten: 7043,
} as const;

/** Takes a lock of one gemeente until the end of the transaction. */
export async function lockVoorGemeente(
	trx: Trx,
	slot: Exclude<keyof typeof SLOTEN, "worker">,
	gemeenteId: GemeenteId,
): Promise<void> {
	await sql`select pg_advisory_xact_lock(${SLOTEN[slot]}::int, ${gemeenteId}::int)`.execute(trx);
}
