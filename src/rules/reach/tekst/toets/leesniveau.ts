import { countLettergrepen } from "./lettergrepen.ts";
import { isLeeszin, splitWoorden, splitZinnen } from "./zinnen.ts";

/** How easy a Dutch text reads. */
export interface Leesniveau {
	/** Flesch-Douma: 0 (very hard) to 100 (very easy). */
	readonly score: number;
	/** The name of the class in the norm table. */
	readonly naam: string;
	readonly woordenPerZin: number;
	readonly lettergrepenPer100Woorden: number;
	readonly woorden: number;
}

/** Norm table of Flesch-Douma (W.H. Douma, De leesbaarheid van landbouwbladen, 1960): from which score a text has this name. */
export const LEESNORMEN = [
	{ vanaf: 90, naam: "zeer gemakkelijk" },
	{ vanaf: 80, naam: "gemakkelijk" },
	{ vanaf: 70, naam: "vrij gemakkelijk" },
	{ vanaf: 60, naam: "normaal" },
	{ vanaf: 50, naam: "vrij moeilijk" },
	{ vanaf: 30, naam: "moeilijk" },
	{ vanaf: Number.NEGATIVE_INFINITY, naam: "zeer moeilijk" },
] as const;

/** What a text for residents should at least score. B1 has no official bound in this formula; "vrij gemakkelijk" is ours. */
export const LEESNORM = 70;

/** A variable is filled in with a name, a number or a day: counted as a word of two syllables. */
const LETTERGREPEN_VAN_VARIABELE = 2;

const tel = (woord: string): number =>
	woord.startsWith("{") ? LETTERGREPEN_VAN_VARIABELE : /^\p{N}/u.test(woord) ? 1 : countLettergrepen(woord);

/**
 * Flesch-Douma = 206,84 − 0,77 · syllables per 100 words − 0,93 · words per sentence. Greetings, signatures and lines with
 * only a variable do not count. It measures length, not meaning: a high score is no proof that somebody understands it.
 * Null when there is no sentence to measure.
 */
export function measureLeesniveau(tekst: string): Leesniveau | null {
	const zinnen = splitZinnen(tekst).filter((zin) => isLeeszin(zin.tekst));
	const woorden = zinnen.flatMap((zin) => splitWoorden(zin.tekst));
	if (woorden.length === 0) return null;
	const lettergrepenPer100Woorden = (100 * woorden.reduce((som, woord) => som + tel(woord), 0)) / woorden.length;
	const woordenPerZin = woorden.length / zinnen.length;
	const ruw = 206.84 - 0.77 * lettergrepenPer100Woorden - 0.93 * woordenPerZin;
	const score = Math.round(Math.min(100, Math.max(0, ruw)));
	const { naam } = LEESNORMEN.find(({ vanaf }) => score >= vanaf)!;
	return { score, naam, woordenPerZin, lettergrepenPer100Woorden, woorden: woorden.length };
}
