import { addDagen, type Datum } from "../../kernel/datum.ts";
import { addWerkdagen, eersteWerkdagVanaf } from "../../kernel/werkdagen.ts";
import { DAGDELEN, type Dagdeel } from "../../zaak/contactsoort.ts";
import { dagVan, type Stap } from "../../zaak/route.ts";
import { spreid } from "./moment.ts";

/** The visit that a message announces: with the message it is fixed. */
export interface AangekondigdBezoek {
	readonly stap: string;
	readonly op: Datum;
	readonly dagdeel: Dagdeel;
}

/**
 * A letter needs its days in the post and the resident a day to say no, as in Groningen and Roermond ("als u dat niet
 * wilt, laat het ons weten"). Assumption: three working days; the route mostly gives more.
 */
const WERKDAGEN_VOORAF = 3;

/** Is a message about a visit on `op` that is posted on `dag` too late? Then there is no time left to say no. */
export const isBezoekTeDichtbij = (op: Datum, dag: Datum): boolean => op < addWerkdagen(dag, WERKDAGEN_VOORAF);

/**
 * The day and part of the day of the visit that this step announces, when the message goes on `verstuurdOp`: so many days
 * later as the route says, on a working day. "wisselend" takes another part of the day than the last attempt. Null when
 * the step announces no visit.
 */
export function planBezoek(
	stap: Stap,
	stappen: readonly Stap[],
	vraag: {
		readonly verstuurdOp: Datum;
		readonly zaakId: number;
		readonly laatsteDagdeel: Dagdeel | null;
		/** Parts of the day in which this gemeente works. */
		readonly dagdelen: readonly Dagdeel[];
	},
): AangekondigdBezoek | null {
	const bezoek = stappen.find((ander) => ander.id === stap.aankondiging && ander.kanaal === "Huisbezoek");
	if (!bezoek) return null;
	const volgensRoute = addDagen(vraag.verstuurdOp, Math.max(0, dagVan(bezoek) - dagVan(stap)));
	const minstens = addWerkdagen(vraag.verstuurdOp, WERKDAGEN_VOORAF);
	const op = eersteWerkdagVanaf(volgensRoute > minstens ? volgensRoute : minstens);
	if (bezoek.dagdeel !== null && bezoek.dagdeel !== "wisselend")
		return { stap: bezoek.id, op, dagdeel: bezoek.dagdeel };
	const anders = DAGDELEN.filter((dagdeel) => vraag.dagdelen.includes(dagdeel) && dagdeel !== vraag.laatsteDagdeel);
	const keuze = anders[Math.floor(spreid(`bezoek ${vraag.zaakId}`) * anders.length)];
	return { stap: bezoek.id, op, dagdeel: keuze ?? "Middag" };
}
