import type { Dader } from "./audit.ts";
import type { Databank } from "./databank.ts";
import { inGemeente, queueJob, type Trx } from "./gemeente-transactie.ts";
import { type Directejob, type Jobgegevens, jobopties, type Stapomgeving, WERKERJOBS } from "./stapomgeving.ts";

/** Runs one step in a transaction of its own; a door gets this from its main.ts. */
export type Uitvoerder = <T>(dader: Dader, werk: (omgeving: Stapomgeving) => Promise<T>) => Promise<T>;

const omgevingVan = (databank: Databank, dader: Dader, trx: Trx, queue: Stapomgeving["queue"]): Stapomgeving => ({
	trx,
	gemeenteId: dader.gemeenteId,
	gebruikerId: dader.gebruikerId,
	sleutels: databank.sleutels,
	queue,
});

/** The next job is queued in the transaction of the step, and done by the worker. */
export function makeUitvoerder(databank: Databank): Uitvoerder {
	return (dader, werk) =>
		inGemeente(databank.db, dader.gemeenteId, (trx) =>
			werk(
				omgevingVan(databank, dader, trx, (naam, gegevens) =>
					queueJob(trx, naam, { gemeenteId: dader.gemeenteId, ...gegevens }, jobopties(naam, dader.gemeenteId)),
				),
			),
		);
}

/** The steps that take the jobs on the spot. */
export type Jobtabel = {
	readonly [N in Directejob]: (omgeving: Stapomgeving, gegevens: Jobgegevens[N]) => Promise<void>;
};

/** Runs `werk`, then every job it queued, then `daarna`, all in one transaction. */
export type DirecteUitvoerder = <T>(
	dader: Dader,
	werk: (omgeving: Stapomgeving) => Promise<void>,
	daarna: (omgeving: Stapomgeving) => Promise<T>,
) => Promise<T>;

/**
 * The next jobs are done inside the same transaction, one after the other: all of it happens, or nothing. For the command
 * line, where a delivery that is broken off must be gone, and a dry run must leave nothing behind.
 */
export function makeDirecteUitvoerder(databank: Databank, jobs: Jobtabel): DirecteUitvoerder {
	return (dader, werk, daarna) =>
		inGemeente(databank.db, dader.gemeenteId, async (trx) => {
			const rij: (() => Promise<void>)[] = [];
			const omgeving = omgevingVan(databank, dader, trx, async (naam, gegevens) => {
				// The BRP is not asked and nothing is sent inside a transaction: the worker does that, once this one is written.
				if (WERKERJOBS.includes(naam)) {
					const { gemeenteId } = dader;
					await queueJob(trx, naam, { gemeenteId, ...gegevens }, jobopties(naam, gemeenteId));
				} else rij.push(() => jobs[naam as Directejob](omgeving, gegevens as never));
			});
			await werk(omgeving);
			for (let job = rij.shift(); job; job = rij.shift()) await job();
			return daarna(omgeving);
		});
}
