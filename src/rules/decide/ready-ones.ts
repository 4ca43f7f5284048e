import type { Werkinstructie } from "./werkinstructie.ts";
import { curve } from "./werkinstructies/curve.ts";
import { groningen } from "./werkinstructies/groningen.ts";
import { heemskerk } from "./werkinstructies/heemskerk.ts";
import { landelijk } from "./werkinstructies/landelijk.ts";
import { roermond } from "./werkinstructies/roermond.ts";

/** The names that the command line and a new gemeente know, in the order of the contract. */
export const WERKINSTRUCTIENAMEN = ["groningen", "roermond", "heemskerk", "curve", "landelijk"] as const;
export type Werkinstructienaam = (typeof WERKINSTRUCTIENAMEN)[number];

/** The ready werkinstructies: each does what its publication says, with a source per row. */
export const WERKINSTRUCTIES: Readonly<Record<Werkinstructienaam, Werkinstructie>> = {
	groningen,
	roermond,
	heemskerk,
	curve,
	landelijk,
};

/** Null when there is no ready werkinstructie of this name. */
export const findWerkinstructie = (naam: string): Werkinstructie | null =>
	WERKINSTRUCTIENAMEN.includes(naam as Werkinstructienaam) ? WERKINSTRUCTIES[naam as Werkinstructienaam] : null;
