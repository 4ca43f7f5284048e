import type { Datum } from "../rules/kernel/datum.ts";
import type { Dader } from "./audit.ts";
import { type GemeenteId, planBerichtenOpties, type Trx } from "./gemeente-transactie.ts";
import type { Sleutelbos } from "./sleutels.ts";

/**
 * The jobs that exist. doors/worker/jobs.ts says which step takes each; forgetting one does not compile. A `vandaag` is for who
 * does the job on the spot: the worker takes the day on which it does it, however long the job waited.
 */
export interface Jobgegevens {
	/** Read a delivery that was received: check its rows and store the signalen. */
	"read-aanlevering": { aanleveringId: number };
	/** Check every signaal that was not checked yet, or whose check must be done again, against the population register. */
	"verify-signalen": Record<never, never>;
	/** Read the newest uploaded extract of the population register and put it in force. */
	"load-register": Record<never, never>;
	/** Match every signaal of the gemeente that stands in no zaak yet; or of those only a crisis, and who is in its household. */
	"match-vroegsignalen": { matchingsdatum: Datum; alleen?: "Crisis" };
	/** Decide every zaak of the gemeente that waits for a decision. */
	"decide-zaken": { vandaag: Datum };
	/** Count what became of the deliveries that are now matched and decided. */
	"finish-aanlevering": Record<never, never>;
	/** Make the outbox equal to the plans of the zaken. */
	"plan-berichten": Record<never, never>;
	/** Hand over the messages that are due. */
	"send-berichten": Record<never, never>;
	/** Put the letters of the day into one print file. */
	"make-drukbestand": Record<never, never>;
}
export type Jobnaam = keyof Jobgegevens;

/** Jobs that call outside systems or take long: never done inside somebody else's transaction, always by the worker. */
export type Buitenjob = "verify-signalen" | "load-register" | "send-berichten" | "make-drukbestand";
export type Binnenjob = Exclude<Jobnaam, Buitenjob>;
/** Jobs that the command line leaves to the worker too: what was read by mistake must not write to residents. */
export type Werkerjob = Buitenjob | "plan-berichten";
export type Directejob = Exclude<Jobnaam, Werkerjob>;
export const WERKERJOBS: readonly Jobnaam[] = [
	"verify-signalen",
	"load-register",
	"plan-berichten",
	"send-berichten",
	"make-drukbestand",
] satisfies Werkerjob[];
/** Of these one is enough for a gemeente, however often it is asked for: a job that still waits is taken along. */
const EEN_PER_GEMEENTE: readonly Jobnaam[] = ["send-berichten", "make-drukbestand"];
/** How a job waits: under a key, and how long; nothing for a job of which each one counts. */
export const jobopties = (naam: Jobnaam, gemeenteId: GemeenteId): { sleutel?: string; naSeconden?: number } =>
	naam === "plan-berichten"
		? planBerichtenOpties(gemeenteId)
		: EEN_PER_GEMEENTE.includes(naam)
			? { sleutel: `${naam}-${gemeenteId}` }
			: {};

/** What a step works with: one transaction of one gemeente, who does it, which day it is, and where the next job goes. */
export interface Stapomgeving extends Dader {
	readonly trx: Trx;
	readonly gemeenteId: GemeenteId;
	readonly sleutels: Sleutelbos;
	/** Queues the next job in the same transaction; on the command line it is done inside it. */
	queue<N extends Jobnaam>(naam: N, gegevens: Jobgegevens[N]): Promise<void>;
}
