import { dagVan, type Stap, stappenVoor } from "../zaak/route.ts";
import { drempelBoven, type Maandcontext } from "./drempel.ts";
import type { Feiten } from "./feiten.ts";
import { past } from "./past.ts";
import { groepenVan, isUitleg, type NietOpgepaktReden, REDEN_PER_UITSLUITING } from "./uitsluiting.ts";
import type { Werkinstructie } from "./werkinstructie.ts";

/** One decision about one zaak, with the row that made it. */
export interface Besluit {
	readonly opgepakt: boolean;
	/** Null when picked up. */
	readonly reden: NietOpgepaktReden | null;
	readonly route: string | null;
	/** Id of the drempel, uitsluiting or row of the beslistabel that decided. */
	readonly regel: string;
	/** One Dutch sentence. */
	readonly omdat: string;
	/** The steps of the route for this resident; empty when not picked up. */
	readonly stappen: readonly Stap[];
}

type Rij = { readonly id: string; readonly omdat: string };

const nietOppakken = ({ id, omdat }: Rij, reden: NietOpgepaktReden): Besluit => ({
	opgepakt: false,
	reden,
	route: null,
	regel: id,
	omdat,
	stappen: [],
});

function oppakken(werkinstructie: Werkinstructie, route: string, { id, omdat }: Rij, feiten: Feiten): Besluit {
	const gekozen = werkinstructie.routes[route];
	if (!gekozen) throw new Error(`Werkinstructie ${werkinstructie.naam}: route ${route} bestaat niet.`);
	const stappen = stappenVoor(gekozen.stappen, feiten, feiten.nietBezoeken === true);
	return { opgepakt: true, reden: null, route, regel: id, omdat, stappen };
}

/**
 * What the werkinstructie says about these facts: first the drempels (what is too small may not be looked into further:
 * necessary and proportional), then the uitsluitingen, then the first row of the beslistabel that fits.
 * Throws only for a werkinstructie that `checkWerkinstructie` refuses.
 */
export function decideZaak(werkinstructie: Werkinstructie, feiten: Feiten, context: Maandcontext = {}): Besluit {
	const drempel = drempelBoven(werkinstructie.drempels, feiten, context);
	if (drempel) return nietOppakken(drempel, "onterecht-signaal");
	for (const rij of werkinstructie.uitsluitingen) {
		if (isUitleg(rij) || !groepenVan(rij).every((groep) => past(groep, feiten))) continue;
		if (rij.soort === "sleper" && typeof rij.dan === "object") {
			return oppakken(werkinstructie, rij.dan.route, rij, feiten);
		}
		if (rij.soort !== "niet-bezoeken") return nietOppakken(rij, REDEN_PER_UITSLUITING[rij.soort]);
	}
	const regel = werkinstructie.beslistabel.find((rij) => past(rij.als, feiten));
	if (!regel) throw new Error(`Werkinstructie ${werkinstructie.naam} heeft geen laatste regel die altijd past.`);
	return oppakken(werkinstructie, regel.route, regel, feiten);
}

/** One step as `voordeur beslis` prints it (contract). */
const formatStap = (stap: Stap) => ({
	id: stap.id,
	kanaal: stap.kanaal,
	...(stap.ofKanaal ? { ofKanaal: stap.ofKanaal } : {}),
	opDag: dagVan(stap),
	moment: "moment" in stap.wanneer ? stap.wanneer.moment : null,
	dagdeel: stap.dagdeel === "wisselend" ? null : stap.dagdeel,
	wisselendDagdeel: stap.dagdeel === "wisselend",
	maxPogingen: stap.maxPogingen,
	tussenDagen: stap.tussenDagen,
	voorwaarde: stap.voorwaarde,
	aankondiging: stap.aankondiging,
	duo: stap.duo,
	metPartner: stap.metPartner,
	toelichting: stap.toelichting,
});

/** The answer line of `voordeur beslis` (contract), in the order of the contract. */
export const formatBesluit = (id: string, { opgepakt, reden, route, regel, omdat, stappen }: Besluit) => ({
	id,
	opgepakt,
	reden,
	route,
	regel,
	omdat,
	stappen: stappen.map(formatStap),
});
