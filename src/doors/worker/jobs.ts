import type { Jobgegevens, Jobnaam, Stapomgeving } from "../../database/stapomgeving.ts";
import type { Bestandslezer } from "../../outside/bestand/port.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import { decideZaken } from "../../steps/decide/decide-zaken.ts";
import { finishAanlevering } from "../../steps/import/finish-aanlevering.ts";
import { readAanlevering } from "../../steps/import/read-aanlevering.ts";
import { matchNieuweSignalen } from "../../steps/match/match-vroegsignalen.ts";

/** What the jobs need from outside; main.ts picks the adapters. */
export interface Jobdelen {
	readonly lezer: Bestandslezer;
	/** Told while a delivery is read, outside its transaction. */
	readonly onVoortgang?: (gemeenteId: number, aanleveringId: number, regels: number) => Promise<void>;
}

export type Job<N extends Jobnaam = Jobnaam> = (
	omgeving: Stapomgeving,
	gegevens: Jobgegevens[N],
	delen: Jobdelen,
) => Promise<void>;

/** Which step takes which job. Every job may run twice: each step leaves alone what is done already. */
export const JOBS: { readonly [N in Jobnaam]: Job<N> } = {
	"read-aanlevering": (omgeving, { aanleveringId }, { lezer, onVoortgang }) =>
		readAanlevering(omgeving, {
			aanleveringId,
			lezer,
			...(onVoortgang
				? { onVoortgang: (regels: number) => onVoortgang(omgeving.gemeenteId, aanleveringId, regels) }
				: {}),
		}),
	"match-vroegsignalen": (omgeving, { matchingsdatum }) => matchNieuweSignalen(omgeving, { matchingsdatum }),
	"decide-zaken": (omgeving, { vandaag }: { vandaag: Datum }) => decideZaken(omgeving, { vandaag }),
	"finish-aanlevering": (omgeving) => finishAanlevering(omgeving),
};
