import type { Uitvoerder } from "../../../database/voer-uit.ts";
import type { Drukker } from "../../../outside/letter/port.ts";
import type { MakeVerzender } from "../../../rules/reach/kanaal/aanbieder.ts";
import type { Zaakregister } from "./zaakregister.ts";

/** What sending needs from outside; main.ts fills it. */
export interface Berichtdelen {
	readonly voerUit: Uitvoerder;
	readonly nu: () => Date;
	readonly makeVerzender: MakeVerzender;
	readonly register: Zaakregister;
	/** The print room for letters that are printed here; a worker without it leaves them to another one. */
	readonly drukker?: Drukker;
	/** The public address of the pages for residents, "https://voordeur.gemeente.nl". */
	readonly url: string;
	/**
	 * So long after it was begun a message counts as left behind by a worker that is gone, and its aanbieder is asked. Longer
	 * than the longest answer of an aanbieder.
	 */
	readonly huurMs?: number;
}

/** Three minutes: an aanbieder has one minute to answer. */
export const HUUR_MS = 180_000;
export const ANTWOORD_MS = 60_000;
