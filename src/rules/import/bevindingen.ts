import { CORRECTIEREDENEN, type Correctie, type Correctiereden } from "./correctiereden.ts";
import type { Veld } from "./veld.ts";
import { WEIGERREDENEN, type Weigering, type Weigerreden } from "./weigerreden.ts";

/** Collects what the checks of one row find; every check writes here and returns its value or null. */
export class Bevindingen {
	readonly correcties: Correctie[] = [];
	readonly weigeringen: Weigering[] = [];

	/** The value is changed (`naar`) or left out (null) and the row is kept. */
	corrigeer(veld: Veld, van: string, naar: string | null, omdat: Correctiereden): void {
		this.correcties.push({ veld, van, naar, omdat, uitleg: CORRECTIEREDENEN[omdat] });
	}

	/** The row cannot be used. Returns null, so that a check can end with it. */
	weiger(reden: Weigerreden, veld: Veld): null {
		this.weigeringen.push({ reden, veld, uitleg: WEIGERREDENEN[reden] });
		return null;
	}
}
