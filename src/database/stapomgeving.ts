import type { Datum } from "../rules/kernel/datum.ts";
import type { Dader } from "./audit.ts";
import type { GemeenteId, Trx } from "./gemeente-transactie.ts";
import type { Sleutelbos } from "./sleutels.ts";

/** The jobs that exist. doors/worker/jobs.ts says which step takes each; forgetting one does not compile. */
export interface Jobgegevens {
	/** Read a delivery that was received: check its rows and store the signalen. */
	"read-aanlevering": { aanleveringId: number };
	/** Check every signaal that was not checked yet, or whose check must be done again, against the population register. */
	"verify-signalen": { dag: Datum };
	/** Match every signaal of the gemeente that stands in no zaak yet. */
	"match-vroegsignalen": { matchingsdatum: Datum };
	/** Decide every zaak of the gemeente that waits for a decision. */
	"decide-zaken": { vandaag: Datum };
	/** Count what became of the deliveries that are now matched and decided. */
	"finish-aanlevering": { vandaag: Datum };
}
export type Jobnaam = keyof Jobgegevens;

/** Jobs that call outside systems: never done inside somebody else's transaction, always by the worker. */
export type Buitenjob = "verify-signalen";
export type Binnenjob = Exclude<Jobnaam, Buitenjob>;

/** What a step works with: one transaction of one gemeente, who does it, which day it is, and where the next job goes. */
export interface Stapomgeving extends Dader {
	readonly trx: Trx;
	readonly gemeenteId: GemeenteId;
	readonly sleutels: Sleutelbos;
	/** Queues the next job in the same transaction; on the command line it is done inside it. */
	queue<N extends Jobnaam>(naam: N, gegevens: Jobgegevens[N]): Promise<void>;
}
