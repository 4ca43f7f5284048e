import { addDagen, type Datum } from "../kernel/datum.ts";
import { addWerkdagen } from "../kernel/werkdagen.ts";
import type { Dagdeel, Kanaal } from "../zaak/contactsoort.ts";

/** What the plan of a route says, as far as it is kept on the zaak (src/rules/reach gives it). */
export type Plan =
	| {
			readonly soort: "stap";
			readonly stapId: string | null;
			readonly kanaal: Kanaal;
			readonly opDatum: Datum;
			readonly dagdeel: Dagdeel | null;
			readonly poging: number;
			readonly maxPogingen: number;
			readonly omdat: string;
	  }
	| { readonly soort: "sluiten"; readonly vanaf: Datum; readonly omdat: string }
	| { readonly soort: "gesprek"; readonly omdat: string };

/** Names of steps that no route has. */
export const STAP_TERUGBELLEN = "terugbellen";
export const STAP_GESPREK = "gesprek";
export const STAP_SLUITEN = "sluiten";
/** Contact has stopped (the resident moved away or died): somebody hands over what runs, and closes. */
export const STAP_OVERDRACHT = "overdracht";

/** The columns `volgende_*` of a zaak: the plan as /vandaag reads it. */
export interface VolgendeVelden {
	readonly volgende_stap: string | null;
	readonly volgende_kanaal: Kanaal | null;
	readonly volgende_op: Datum | null;
	readonly volgende_dagdeel: Dagdeel | null;
	readonly volgende_poging: number | null;
	readonly volgende_max: number | null;
	readonly volgende_omdat: string | null;
}

/** Nothing to do: a closed zaak, or one that was not picked up. */
export const GEEN_VOLGENDE: VolgendeVelden = {
	volgende_stap: null,
	volgende_kanaal: null,
	volgende_op: null,
	volgende_dagdeel: null,
	volgende_poging: null,
	volgende_max: null,
	volgende_omdat: null,
};

/**
 * A conversation that goes on must not disappear from sight. Who accepted help gets an appointment made within two
 * working days; who is still thinking is called after a week. Assumption: no seed gives these days.
 */
const WERKDAGEN_TOT_AFSPRAAK = 2;
const DAGEN_TOT_NAVRAAG = 7;

/** The plan of a route as columns of the zaak. */
export function volgendeVelden(plan: Plan, stand: { vandaag: Datum; hulpAanvaard: boolean }): VolgendeVelden {
	if (plan.soort === "stap") {
		return {
			volgende_stap: plan.stapId ?? STAP_TERUGBELLEN,
			volgende_kanaal: plan.kanaal,
			volgende_op: plan.opDatum,
			volgende_dagdeel: plan.dagdeel,
			volgende_poging: plan.poging,
			volgende_max: plan.maxPogingen,
			volgende_omdat: plan.omdat,
		};
	}
	if (plan.soort === "sluiten") {
		return {
			...GEEN_VOLGENDE,
			volgende_stap: STAP_SLUITEN,
			volgende_kanaal: "Administratief",
			volgende_op: plan.vanaf,
			volgende_omdat: plan.omdat,
		};
	}
	return {
		...GEEN_VOLGENDE,
		volgende_stap: STAP_GESPREK,
		volgende_kanaal: stand.hulpAanvaard ? "Afspraak op locatie" : "Telefoon",
		volgende_op: stand.hulpAanvaard
			? addWerkdagen(stand.vandaag, WERKDAGEN_TOT_AFSPRAAK)
			: addDagen(stand.vandaag, DAGEN_TOT_NAVRAAG),
		volgende_omdat: stand.hulpAanvaard ? "De inwoner wil hulp: maak een afspraak voor het eerste gesprek." : plan.omdat,
	};
}

/** An open zaak whose route nobody can read must not disappear from the list of the day: a colleague looks at it. */
export const volgendeZonderRoute = (vandaag: Datum): VolgendeVelden => ({
	...GEEN_VOLGENDE,
	volgende_stap: STAP_GESPREK,
	volgende_kanaal: "Telefoon",
	volgende_op: vandaag,
	volgende_omdat: "De aanpak van deze zaak staat niet meer in de werkinstructie: bekijk zelf wat er nodig is.",
});

/** The words that the plan of a route listens to; other outcomes only count as an attempt. */
export type Routewoord = "terugbellen" | "hulp-aanvaard" | "afgemeld" | "betaald";

/** What a stored outcome means for the route. */
export function routewoord(gevolg: { stop: string | null; terugbellen: boolean } | null): Routewoord | null {
	if (gevolg === null) return null;
	if (gevolg.terugbellen) return "terugbellen";
	return gevolg.stop === "hulp-aanvaard" || gevolg.stop === "afgemeld" || gevolg.stop === "betaald"
		? gevolg.stop
		: null;
}
