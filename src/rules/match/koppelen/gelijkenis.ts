import { jaroWinkler } from "./jaro-winkler.ts";
import type { Termenpool } from "./termenpool.ts";

/** 2^18 remembered pairs of 16 bytes: small enough for the processor's cache, large enough for the frequent names. */
const PLAATSEN = 1 << 18;
/** With fewer texts than this, remembering costs more than it saves. */
const ONTHOUD_VANAF = 1000;

/**
 * Jaro-Winkler between two texts of one pool, remembered per pair: in a file the same pairs of names come back often.
 * A pair in the same place simply replaces the older one. Texts that will be forgotten are never remembered.
 */
export function maakGelijkenis(pool: Termenpool): (a: number, b: number) => number {
	let eerste = new Int32Array(0);
	let tweede = eerste;
	let waarde = new Float64Array(0);
	return (a, b) => {
		if (a === b) return 1;
		const laag = Math.min(a, b);
		const hoog = Math.max(a, b);
		if (hoog >= pool.vast || pool.vast < ONTHOUD_VANAF) return jaroWinkler(pool.teksten[laag]!, pool.teksten[hoog]!);
		if (eerste.length === 0) {
			eerste = new Int32Array(PLAATSEN);
			tweede = new Int32Array(PLAATSEN);
			waarde = new Float64Array(PLAATSEN);
		}
		const plaats = (Math.imul(laag, 0x9e3779b1) ^ Math.imul(hoog, 0x85ebca77)) >>> 14;
		if (eerste[plaats] === laag && tweede[plaats] === hoog) return waarde[plaats]!;
		const gelijkenis = jaroWinkler(pool.teksten[laag]!, pool.teksten[hoog]!);
		eerste[plaats] = laag;
		tweede[plaats] = hoog;
		waarde[plaats] = gelijkenis;
		return gelijkenis;
	};
}
