import type { Datum } from "../kernel/datum.ts";
import type { Signaaltype } from "../vroegsignaal/signaaltype.ts";
import type { Dagdeel } from "../zaak/contactsoort.ts";
import type { Contactgegevens, Stap, Stopregel } from "../zaak/route.ts";
import { planVolgendeStap } from "./plan-volgende-stap.ts";
import type { Poging, Routestand, VolgendeStap } from "./routestand.ts";
import { gesprekUiterst, isGeprobeerdSinds, isPersoonlijk, vergeetVoor } from "./spoedpogingen.ts";
import { dreigendeSituatieUiterlijk, termijnenVan } from "./termijnen.ts";

/** Everything about one zaak that decides its next step and its clocks, in this round: since it was last reopened. */
export interface Zaakstand {
	readonly route: {
		readonly stappen: readonly Stap[];
		readonly stopregels: readonly Stopregel[];
		readonly dagdelen: readonly Dagdeel[];
	};
	/** In the order in which they were made. */
	readonly pogingen: readonly Poging[];
	readonly contact: Contactgegevens;
	readonly nietBezoeken: boolean;
	readonly signaaltypen: readonly Signaaltype[];
	/** Does a threatening situation run? A reopened zaak is no longer inside the three working days of its old Crisis. */
	readonly spoed: boolean;
	/** The days on which a Crisis came in, in this round; in any order. */
	readonly crisissen: readonly Datum[];
	readonly opgepaktOp: Datum | null;
	readonly heropendOp: Datum | null;
	readonly hulpAanvaardOp: Datum | null;
	/** Local time; see `Routestand`. */
	readonly terugbellenOp: string | null;
	/** The visit that a message promised; `stap` is the step that announced it. */
	readonly bezoek: { readonly stap: string; readonly op: Datum; readonly dagdeel: Dagdeel } | null;
	readonly vandaag: Datum;
}

export interface Zaakplan {
	readonly plan: VolgendeStap;
	/** The first clock of the law that still runs (Wgs art. 4); null = none. */
	readonly uiterlijk: Datum | null;
	/** Help was accepted and the first conversation has not been held yet. */
	readonly hulpAanvaard: boolean;
	/** A threatening situation still waits for its conversation. */
	readonly spoed: boolean;
	/** The day after which a conversation or a call-back does not wait; null = no clock runs. */
	readonly gesprekUiterst: Datum | null;
}

/** The first contact after help was accepted is the first conversation: the clock of that conversation stops there. */
function gesprekOp(pogingen: readonly Poging[]): Datum | null {
	const aanvaard = pogingen.findIndex((poging) => poging.uitkomst === "hulp-aanvaard");
	if (aanvaard < 0) return null;
	return pogingen.slice(aanvaard + 1).find((poging) => poging.bereikt)?.datum ?? null;
}

/** The Crises that still wait for their conversation: the three working days run from the first; null = none. */
function crisisOp(stand: Zaakstand, gesprek: Datum | null): { eerste: Datum; laatste: Datum } | null {
	if (!stand.spoed || !stand.signaaltypen.includes("Crisis")) return null;
	const lopend = stand.crisissen.filter((dag) => gesprek === null || dag > gesprek).toSorted();
	const eerste = lopend[0] ?? (gesprek === null ? (stand.opgepaktOp ?? stand.vandaag) : null);
	return eerste === null ? null : { eerste, laatste: lopend.at(-1) ?? eerste };
}

/**
 * The next step when a Crisis that came in on this day waits. A call or a visit that the route still has is enough; a
 * route that stopped, or that only writes, begins anew. What has no such step left becomes a conversation that
 * a colleague looks for himself: the term of the law would end unseen (Wgs art. 4 lid 2).
 */
function planSpoed(stand: Routestand, crisis: Datum): VolgendeStap {
	const geprobeerd = isGeprobeerdSinds(crisis, stand.pogingen);
	const verder = planVolgendeStap(stand);
	if (verder.soort === "stap" && (geprobeerd || isPersoonlijk(verder))) return verder;
	const opnieuw = planVolgendeStap({ ...stand, pogingen: vergeetVoor(crisis, stand.pogingen) });
	const kanaal = stand.contact.telefoonBekend ? "Telefoon" : stand.nietBezoeken ? null : "Huisbezoek";
	if (opnieuw.soort !== "sluiten" || geprobeerd || kanaal === null) return opnieuw;
	const hoe = kanaal === "Telefoon" ? "bel of ga langs" : "ga langs";
	return { soort: "gesprek", kanaal, omdat: `De stappen van de aanpak zijn op: ${hoe}.` };
}

/** The next step and the clocks of a zaak, for whoever asks: who registers, and who decides about a new signaal. */
export function planZaakroute(stand: Zaakstand): Zaakplan {
	const gesprek = gesprekOp(stand.pogingen);
	const crisis = crisisOp(stand, gesprek);
	const hulpAanvaard = stand.hulpAanvaardOp !== null && gesprek === null;
	const termijnen = termijnenVan({
		signaaltypen: crisis ? ["Crisis"] : [],
		ontvangenOp: crisis?.eerste ?? stand.vandaag,
		aanvaardOp: hulpAanvaard ? stand.hulpAanvaardOp : null,
	});
	const { route, bezoek } = stand;
	const bezoekstap = bezoek && route.stappen.find((stap) => stap.id === bezoek.stap)?.aankondiging;
	const routestand: Routestand = {
		stappen: route.stappen,
		stopregels: route.stopregels,
		begonnenOp: stand.heropendOp ?? stand.opgepaktOp ?? stand.vandaag,
		pogingen: stand.pogingen,
		contact: stand.contact,
		terugbellenOp: stand.terugbellenOp,
		nietBezoeken: stand.nietBezoeken,
		spoedUiterlijk: crisis && dreigendeSituatieUiterlijk(crisis.eerste),
		aangekondigd: bezoek && bezoekstap ? { ...bezoek, stap: bezoekstap } : null,
		dagdelen: route.dagdelen,
		vandaag: stand.vandaag,
	};
	const uiterlijk = termijnen[0]?.uiterlijk ?? null;
	return {
		plan: crisis ? planSpoed(routestand, crisis.laatste) : planVolgendeStap(routestand),
		uiterlijk,
		hulpAanvaard,
		spoed: crisis !== null,
		gesprekUiterst: uiterlijk && gesprekUiterst(uiterlijk, crisis?.laatste ?? null, stand),
	};
}
