import { GEWICHTEN, type Niveau, TEGENSPRAAK, type Vergelijkingsnaam } from "./gewichten.ts";
import type { Reden } from "./redenen.ts";

/** One named comparison: how far it agreed, what that weighs, and why, in words for the drop-out list. */
export interface Vergelijking {
	readonly naam: Vergelijkingsnaam;
	readonly niveau: string;
	/** Bits; see GEWICHTEN. */
	readonly gewicht: number;
	readonly omdat: string;
	/** This level contradicts: never accepted without a colleague. */
	readonly tegenspraak: boolean;
	readonly redenen: readonly Reden[];
}

/** Looks the level up in the table. */
export function vergelijking<N extends Vergelijkingsnaam>(
	naam: N,
	niveau: Niveau<N>,
	redenen: readonly Reden[] = [],
): Vergelijking {
	const [gewicht, omdat] = GEWICHTEN[naam][niveau] as unknown as readonly [number, string];
	const tegenspraak = (TEGENSPRAAK[naam] as readonly string[]).includes(niveau);
	return { naam, niveau, gewicht, omdat, tegenspraak, redenen };
}
