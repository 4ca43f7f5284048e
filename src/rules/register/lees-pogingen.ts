import type { Datum } from "../kernel/datum.ts";
import type { Dagdeel, Kanaal } from "../zaak/contactsoort.ts";
import { findUitkomst } from "./register-uitkomst.ts";
import { type Routewoord, routewoord } from "./volgende-velden.ts";

/** One attempt as the table keeps it. */
export interface Pogingrij {
	readonly stap: string | null;
	readonly kanaal: string;
	readonly datum: Datum;
	readonly dagdeel: string;
	readonly bereikt: boolean;
	readonly uitkomst: string;
}

/** One attempt as the plan of a route looks at it (src/rules/reach). */
export interface Routepoging {
	readonly stapId: string | null;
	readonly kanaal: Kanaal;
	readonly datum: Datum;
	readonly dagdeel: Dagdeel;
	readonly bereikt: boolean;
	readonly uitkomst: Routewoord | null;
}

/**
 * The attempts that count for a route. A wrong number that belongs to no step reached nobody and nothing: another number
 * was left, and that one is called as if nothing had been tried.
 */
export const leesPogingen = (rijen: readonly Pogingrij[]): Routepoging[] =>
	rijen
		.filter((rij) => rij.uitkomst !== "fout-nummer" || rij.stap !== null)
		.map((rij) => ({
			stapId: rij.stap,
			kanaal: rij.kanaal as Kanaal,
			datum: rij.datum,
			dagdeel: rij.dagdeel as Dagdeel,
			bereikt: rij.bereikt,
			uitkomst: routewoord(findUitkomst(rij.uitkomst)?.gevolg ?? null),
		}));
