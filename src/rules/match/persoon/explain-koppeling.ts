import { explainWeging, type Toelichtingsstap } from "../koppelen/explain-weging.ts";
import { PERSOONSPROFIEL } from "../koppelen/persoonsprofiel.ts";

/** One kept bar of a link: [comparison, level, weight, part of it that comes from how rare the value is]. */
export type Bewaardestap = readonly [vergelijking: string, niveau: string, gewicht: number, frequentie: number];

/** Why two signalen are about one person, as the page says it. */
export interface Koppeluitleg {
	/** "meer dan 99,99%" */
	readonly kans: string;
	/** What the two do not say alike, in whole sentences; empty when nothing differs. */
	readonly verschillen: readonly string[];
	/** The bars: the start, what counts, the housemate; together the score. */
	readonly stappen: readonly Toelichtingsstap[];
	/** Comparisons that one of the two says nothing about. */
	readonly onbekend: readonly string[];
}

/** Levels that are no difference: the same said in another way. */
const GEEN_VERSCHIL = new Set(["gelijk", "voorletters-gelijk", "voorletters-passen", "begin", "correctie"]);

/** Puts a kept link into words; `kans` in millionths, as it was kept. */
export function explainKoppeling(kans: number, bewaard: readonly Bewaardestap[]): Koppeluitleg {
	const [begin, ...rest] = bewaard;
	const huisgenoot = rest.at(-1);
	const stappen = rest.slice(0, -1).map(([vergelijking, niveau, gewicht, frequentie]) => ({
		...{ vergelijking, niveau, gewicht, frequentie },
	}));
	const score = bewaard.reduce((som, [, , gewicht]) => som + gewicht, 0);
	const weging = { start: begin?.[2] ?? 0, stappen, huisgenoot: huisgenoot?.[2] ?? 0, score };
	const alles = explainWeging(weging, PERSOONSPROFIEL).stappen;
	const bekend = alles.filter((stap) => stap.niveau !== "onbekend");
	return {
		kans: zegKans(kans),
		verschillen: bekend.filter((stap) => !GEEN_VERSCHIL.has(stap.niveau)).map((stap) => stap.omdat),
		stappen: bekend,
		onbekend: alles.filter((stap) => stap.niveau === "onbekend").map((stap) => stap.vergelijking),
	};
}

function zegKans(kans: number): string {
	if (kans >= 999_900) return "meer dan 99,99%";
	return `${(Math.floor(kans / 1000) / 10).toFixed(1).replace(".", ",")}%`;
}
