import hyphenNl from "hyphen/nl/index.js";

/** Vowels that are one sound together, the longest first. A diaeresis begins a new one: re-ële. */
const KLANKEN = /aai|ooi|oei|eeu|ieu|auw|ouw|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiouyàáâèéêìíòóôùúûäëïöü]/giu;
const STREEP = "\u00AD";

/**
 * Syllables of a Dutch word. Hyphenation finds the seams of a compound ("van-avond" is no "va-navond"); within each part
 * the vowel sounds are counted, because a hyphen is never put near the edge of a word: "idee" and "adres" would be one.
 */
export function countLettergrepen(woord: string): number {
	const delen = hyphenNl.hyphenateSync(woord, { hyphenChar: STREEP, minWordLength: 2 }).split(STREEP);
	return Math.max(
		1,
		delen.reduce((som, deel) => som + (deel.match(KLANKEN)?.length ?? 0), 0),
	);
}
