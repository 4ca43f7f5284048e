import type { Datum } from "../kernel/datum.ts";
import type { Dagdeel, Kanaal } from "../zaak/contactsoort.ts";
import type { EindresultaatNaam } from "../zaak/eindresultaat.ts";
import type { Contactgegevens, Stap, Stopregel } from "../zaak/route.ts";

/** Outcomes of an attempt that change what comes next; any other outcome just counts as an attempt. */
export const POGINGUITKOMSTEN_MET_GEVOLG = ["terugbellen", "hulp-aanvaard", "afgemeld", "betaald"] as const;

/** One attempt that was made. */
export interface Poging {
	/** The step it belongs to; null = outside the route (somebody called us back). */
	readonly stapId: string | null;
	readonly kanaal: Kanaal;
	readonly datum: Datum;
	readonly dagdeel: Dagdeel | null;
	readonly bereikt: boolean;
	/** See `POGINGUITKOMSTEN_MET_GEVOLG`. */
	readonly uitkomst: string | null;
}

/** Where a zaak stands in its route. Give the whole route: steps that cannot reach this resident fall away here. */
export interface Routestand {
	readonly stappen: readonly Stap[];
	readonly stopregels: readonly Stopregel[];
	/** The day of pick-up, day 0 of the route. */
	readonly begonnenOp: Datum;
	/** In any order. */
	readonly pogingen: readonly Poging[];
	/** A number that proved wrong is not known any more. */
	readonly contact: Contactgegevens;
	/** An appointment to call back that still stands: "2026-11-23" or, local time, "2026-11-23T14:00". Empty it when done. */
	readonly terugbellenOp?: string | null | undefined;
	readonly nietBezoeken: boolean;
	/** Last day for contact in a threatening situation (see termijnen.ts); null = no crisis. */
	readonly spoedUiterlijk?: Datum | null | undefined;
	/** A visit that was announced with day and part of the day: it stands, also when nobody answered. */
	readonly aangekondigd?: { readonly stap: string; readonly op: Datum; readonly dagdeel: Dagdeel } | null | undefined;
	/** Parts of the day in which this gemeente works; default all three. */
	readonly dagdelen?: readonly Dagdeel[] | undefined;
	readonly vandaag: Datum;
}

export interface VolgendePoging {
	readonly soort: "stap";
	/** Null for a call-back: that is no step of the route. */
	readonly stapId: string | null;
	readonly kanaal: Kanaal;
	readonly ofKanaal: Kanaal | null;
	/** A working day, never before `vandaag`; a call-back appointment keeps its own day. */
	readonly opDatum: Datum;
	/** When the route asked for it; earlier than `opDatum` when the work is late. */
	readonly richtdatum: Datum;
	readonly dagdeel: Dagdeel | null;
	readonly poging: number;
	readonly maxPogingen: number;
	readonly omdat: string;
	/** Id of the step that this one announces. */
	readonly aankondiging: string | null;
	readonly duo: boolean;
	readonly metPartner: string | null;
	readonly toelichting: string;
}

/** `sluiten` only from `vanaf` on: until then the resident may still react. */
export type VolgendeStap =
	| VolgendePoging
	| {
			readonly soort: "sluiten";
			readonly resultaat: EindresultaatNaam;
			readonly vanaf: Datum;
			readonly omdat: string;
	  }
	/** `kanaal`: when it is not the usual call. */
	| { readonly soort: "gesprek"; readonly omdat: string; readonly kanaal?: Kanaal };
