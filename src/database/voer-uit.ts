import type { Dader } from "./audit.ts";
import type { Databank } from "./databank.ts";
import { inGemeente, queueJob, type Trx } from "./gemeente-transactie.ts";
import type { Binnenjob, Jobgegevens, Stapomgeving } from "./stapomgeving.ts";

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
					queueJob(trx, naam, { gemeenteId: dader.gemeenteId, ...gegevens }),
				),
			),
		);
}

/** The steps that take the jobs on the spot. */
export type Jobtabel = {
	readonly [N in Binnenjob]: (omgeving: Stapomgeving, gegevens: Jobgegevens[N]) => Promise<void>;
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
				// The BRP is not asked inside a transaction: the worker does that, once this one is written.
				if (naam === "verify-signalen") await queueJob(trx, naam, { gemeenteId: dader.gemeenteId, ...gegevens });
				else rij.push(() => jobs[naam as Binnenjob](omgeving, gegevens as never));
			});
			await werk(omgeving);
			for (let job = rij.shift(); job; job = rij.shift()) await job();
			return daarna(omgeving);
		});
}
