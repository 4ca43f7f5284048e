import { addDagen, type Datum, formatDatum } from "../kernel/datum.ts";
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
	| { readonly soort: "gesprek"; readonly omdat: string; readonly kanaal?: Kanaal };

/** Beside the plan: what moves a conversation (src/rules/reach gives it). */
export interface Planstand {
	readonly vandaag: Datum;
	readonly hulpAanvaard: boolean;
	readonly uiterlijk: Datum | null;
	readonly spoed: boolean;
	readonly gesprekUiterst: Datum | null;
}

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
export function volgendeVelden(plan: Plan, stand: Planstand): VolgendeVelden {
	if (plan.soort === "stap") {
		const velden = {
			volgende_stap: plan.stapId ?? STAP_TERUGBELLEN,
			volgende_kanaal: plan.kanaal,
			volgende_op: plan.opDatum,
			volgende_dagdeel: plan.dagdeel,
			volgende_poging: plan.poging,
			volgende_max: plan.maxPogingen,
			volgende_omdat: plan.omdat,
		};
		return plan.stapId === null ? binnenTermijn(velden, stand) : velden;
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
	return binnenTermijn(gesprek(plan, stand), stand);
}

function gesprek(plan: Extract<Plan, { soort: "gesprek" }>, { vandaag, hulpAanvaard }: Planstand): VolgendeVelden {
	const basis = { ...GEEN_VOLGENDE, volgende_stap: STAP_GESPREK };
	return hulpAanvaard
		? {
				...basis,
				volgende_kanaal: "Afspraak op locatie",
				volgende_op: addWerkdagen(vandaag, WERKDAGEN_TOT_AFSPRAAK),
				volgende_omdat: "De inwoner wil hulp: maak een afspraak voor het eerste gesprek.",
			}
		: {
				...basis,
				volgende_kanaal: plan.kanaal ?? "Telefoon",
				volgende_op: addDagen(vandaag, DAGEN_TOT_NAVRAAG),
				volgende_omdat: plan.omdat,
			};
}

/**
 * A conversation or a call-back that would come after the term of the law comes before it ends, with the reason in front;
 * what was agreed with the resident stays beside it (`terugbellen_op`, and the sentence).
 */
function binnenTermijn(velden: VolgendeVelden, stand: Planstand): VolgendeVelden {
	const { gesprekUiterst: uiterst, uiterlijk, spoed, vandaag } = stand;
	if (uiterst === null || uiterlijk === null || velden.volgende_op === null || velden.volgende_op <= uiterst)
		return velden;
	const zin = `${spoed ? "Dreigende situatie: zorg" : "Zorg"} uiterlijk ${formatDatum(uiterlijk, vandaag)} voor een gesprek.`;
	return {
		...velden,
		volgende_op: uiterst,
		volgende_dagdeel: null,
		volgende_omdat: `${zin} ${velden.volgende_omdat}`,
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
