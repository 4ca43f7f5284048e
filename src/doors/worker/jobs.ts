import type { Binnenjob, Buitenjob, Jobgegevens, Stapomgeving } from "../../database/stapomgeving.ts";
import type { Jobtabel } from "../../database/voer-uit.ts";
import type { Bestandslezer } from "../../outside/bestand/port.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import { lokaleTijd } from "../../rules/register/lokale-tijd.ts";
import { decideZaken } from "../../steps/decide/decide-zaken.ts";
import { finishAanlevering, finishAanleveringLater } from "../../steps/import/finish-aanlevering.ts";
import { readAanlevering } from "../../steps/import/read-aanlevering.ts";
import { matchNieuweSignalen } from "../../steps/match/match-vroegsignalen.ts";
import type { Berichtdelen } from "../../steps/reach/berichten/berichtdelen.ts";
import { makeDrukbestand } from "../../steps/reach/berichten/make-drukbestand.ts";
import { planBerichten } from "../../steps/reach/berichten/plan-berichten.ts";
import { sendBerichten } from "../../steps/reach/berichten/send-berichten.ts";
import { loadRegister } from "../../steps/verify/load-register.ts";
import { type Verifydelen, verifySignalen } from "../../steps/verify/verify-signalen.ts";

/** What the jobs need from outside; main.ts picks the adapters. */
export interface Jobdelen {
	readonly lezer: Bestandslezer;
	/** The BRP, and the time; a worker without it leaves the check to another one. */
	readonly verify?: Verifydelen;
	/** What sends messages; a worker without it leaves them to another one. */
	readonly berichten?: Berichtdelen;
	/** Told while a delivery is read, outside its transaction. */
	readonly onVoortgang?: (gemeenteId: number, aanleveringId: number, regels: number) => Promise<void>;
}

export type Job<N extends Binnenjob = Binnenjob> = (
	omgeving: Stapomgeving,
	gegevens: Jobgegevens[N],
	delen: Jobdelen,
	/** The day on which the job is done, however long it waited. */
	vandaag: Datum,
) => Promise<void>;

/** Which step takes which job. Every job may run twice: each step leaves alone what is done already. */
export const JOBS: { readonly [N in Binnenjob]: Job<N> } = {
	"read-aanlevering": (omgeving, { aanleveringId }, { lezer, onVoortgang }, vandaag) =>
		readAanlevering(omgeving, {
			aanleveringId,
			lezer,
			vandaag,
			...(onVoortgang
				? { onVoortgang: (regels: number) => onVoortgang(omgeving.gemeenteId, aanleveringId, regels) }
				: {}),
		}),
	"match-vroegsignalen": (omgeving, gegevens, _, vandaag) =>
		matchNieuweSignalen(omgeving, { ...gegevens, matchingsdatum: vandaag }),
	"decide-zaken": (omgeving, _, __, vandaag) => decideZaken(omgeving, { vandaag }),
	"finish-aanlevering": finishAanlevering,
	"plan-berichten": (omgeving, _, { berichten }) => planBerichten(omgeving, metBerichten(berichten).nu()),
};

function metBerichten(delen: Berichtdelen | undefined): Berichtdelen {
	if (!delen) throw new Error("Deze worker verstuurt geen berichten.");
	return delen;
}

/** Which step takes which job that calls outside: it opens short transactions of its own, and holds none while it waits. */
export const BUITENJOBS: { readonly [N in Buitenjob]: (gemeenteId: number, delen: Jobdelen) => Promise<void> } = {
	"verify-signalen": async (gemeenteId, { verify }) => {
		if (!verify) throw new Error("Deze worker heeft geen toegang tot de BRP.");
		await verifySignalen(verify, gemeenteId);
	},
	"send-berichten": (gemeenteId, { berichten }) => sendBerichten(metBerichten(berichten), gemeenteId),
	"make-drukbestand": (gemeenteId, { berichten }) => makeDrukbestand(metBerichten(berichten), gemeenteId),
	"load-register": async (gemeenteId, { verify, lezer }) => {
		if (!verify) throw new Error("Deze worker leest geen uittreksels.");
		await loadRegister({ ...verify, lezer }, gemeenteId);
	},
};

/**
 * The same jobs for who does them on the spot, in one transaction with what queued them (the API). Only the counts of the
 * delivery wait: with one signaal at a time they would cost more than all the rest together.
 */
export function makeJobtabel(delen: Jobdelen, nu: () => Date): Jobtabel {
	const namen = Object.keys(JOBS) as Binnenjob[];
	const meteen = Object.fromEntries(
		namen.map((naam) => [
			naam,
			(omgeving: Stapomgeving, gegevens: never) =>
				(JOBS[naam] as Job<never>)(omgeving, gegevens, delen, lokaleTijd(nu()).datum),
		]),
	) as unknown as Jobtabel;
	return {
		...meteen,
		"finish-aanlevering": (omgeving) => finishAanleveringLater(omgeving, nu()),
	};
}
