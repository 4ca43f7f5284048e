import { jaroWinkler } from "./jaro-winkler.ts";
import { type Termenpool, telBits } from "./termenpool.ts";

/** 2^18 remembered pairs of 16 bytes: small enough for the processor's cache, large enough for the frequent names. */
const PLAATSEN = 1 << 18;
/** With fewer texts than this, remembering costs more than it saves. */
const ONTHOUD_VANAF = 1000;

/** The most that Jaro-Winkler can be, from the lengths and the letters that only one of the two has. */
function hoogstens(lengteA: number, lengteB: number, lettersA: number, lettersB: number): number {
	const gelijk = Math.min(lengteA - telBits(lettersA & ~lettersB), lengteB - telBits(lettersB & ~lettersA));
	const jaro = gelijk <= 0 ? 0 : (gelijk / lengteA + gelijk / lengteB + 1) / 3;
	return jaro + 0.4 * (1 - jaro);
}

/**
 * Jaro-Winkler between two texts of one pool; 0 when it cannot reach `vanaf`. Remembered per pair: in a file the same pairs of names come back often.
 * A pair in the same place simply replaces the older one. Texts that will be forgotten are never remembered.
 */
export function maakGelijkenis(pool: Termenpool, vanaf: number): (a: number, b: number) => number {
	let eerste = new Int32Array(0);
	let tweede = eerste;
	let waarde = new Float64Array(0);
	return (a, b) => {
		if (a === b) return 1;
		const laag = Math.min(a, b);
		const hoog = Math.max(a, b);
		const tekstA = pool.teksten[laag]!;
		const tekstB = pool.teksten[hoog]!;
		if (hoogstens(tekstA.length, tekstB.length, pool.letters[laag]!, pool.letters[hoog]!) < vanaf) return 0;
		if (hoog >= pool.vast || pool.vast < ONTHOUD_VANAF) return jaroWinkler(tekstA, tekstB);
		if (eerste.length === 0) {
			eerste = new Int32Array(PLAATSEN);
			tweede = new Int32Array(PLAATSEN);
			waarde = new Float64Array(PLAATSEN);
		}
		const plaats = (Math.imul(laag, 0x9e3779b1) ^ Math.imul(hoog, 0x85ebca77)) >>> 14;
		if (eerste[plaats] === laag && tweede[plaats] === hoog) return waarde[plaats]!;
		const gelijkenis = jaroWinkler(tekstA, tekstB);
		eerste[plaats] = laag;
		tweede[plaats] = hoog;
		waarde[plaats] = gelijkenis;
		return gelijkenis;
	};
}
