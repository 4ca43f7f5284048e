import { DAGDELEN, type Dagdeel } from "../zaak/contactsoort.ts";
import type { Stap } from "../zaak/route.ts";
import type { Routestand } from "./routestand.ts";

/**
 * The part of the day for the next attempt. "wisselend": the one least tried through this kanaal, and never the same as
 * the last one when there is a choice. Source: Mail to Pay ("varieer en experimenteer met tijden"), Divosa 2025 par. 3.4.
 */
export function chooseDagdeel(stap: Stap, { pogingen, dagdelen = DAGDELEN, aangekondigd }: Routestand): Dagdeel | null {
	if (aangekondigd?.stap === stap.id && !pogingen.some((poging) => poging.stapId === stap.id))
		return aangekondigd.dagdeel;
	if (stap.dagdeel !== "wisselend") return stap.dagdeel;
	const eerdere = pogingen
		.filter((poging) => poging.kanaal === stap.kanaal && poging.dagdeel !== null)
		.toSorted((a, b) => a.datum.localeCompare(b.datum));
	const keer = (dagdeel: Dagdeel) => eerdere.filter((poging) => poging.dagdeel === dagdeel).length;
	const anders = dagdelen.filter((dagdeel) => dagdeel !== eerdere.at(-1)?.dagdeel);
	const keuze = anders.length > 0 ? anders : dagdelen;
	return keuze.toSorted((a, b) => keer(a) - keer(b))[0] ?? null;
}
