import { explainWeging, type Toelichting } from "../rules/match/koppelen/explain-weging.ts";
import type { Koppelmodel } from "../rules/match/koppelen/model.ts";
import { type Koppelpersoon, PERSOONSPROFIEL } from "../rules/match/koppelen/persoonsprofiel.ts";
import { Rijen } from "../rules/match/koppelen/rijen.ts";
import { Weger } from "../rules/match/koppelen/weger.ts";

/** Weighs two persons as linking does and says why; the product explains sums that it kept. */
export function explainPaar(a: Koppelpersoon, b: Koppelpersoon, model: Koppelmodel): Toelichting {
	const rijen = new Rijen(PERSOONSPROFIEL, 2);
	const weger = new Weger(rijen, PERSOONSPROFIEL, model);
	return explainWeging(weger.stappen(rijen.add(a), rijen.add(b)), PERSOONSPROFIEL);
}
