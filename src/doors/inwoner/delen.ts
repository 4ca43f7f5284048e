import type { Databank } from "../../database/databank.ts";
import type { Uitvoerder } from "../../database/voer-uit.ts";

/** Everything the pages for residents need from outside; src/doors/main.ts fills it. */
export interface Inwonerdelen {
	readonly databank: Databank;
	/** Runs a step in a transaction of its own. */
	readonly voerUit: Uitvoerder;
	readonly klok: { nu(): Date };
	/** The public address, "https://voordeur.gemeente.nl": cookies are secure when it is https. */
	readonly url: string;
}
