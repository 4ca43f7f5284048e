/** A stream of numbers in [0, 1). Passed in, so that the same seed always gives the same model and the same answer. */
export type Toeval = () => number;

/** A small seeded generator (mulberry32): enough for drawing pairs and test data, never for secrets. */
export function maakToeval(zaad: number): Toeval {
	let staat = zaad >>> 0;
	return () => {
		staat = (staat + 0x6d2b79f5) >>> 0;
		let t = staat;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** Mixes two 32-bit numbers into one; used for block codes and for fingerprints of records. */
export function mengHash(a: number, b: number): number {
	let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
	h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
	h = Math.imul(h ^ (h >>> 13), 0x297a2d39);
	return (h ^ (h >>> 16)) | 0;
}

/** A 32-bit hash of a text (FNV-1a, mixed afterwards): the same in every run and in every order of adding. */
export function hashTekst(tekst: string): number {
	let h = 0x811c9dc5;
	for (let i = 0; i < tekst.length; i++) h = Math.imul(h ^ tekst.charCodeAt(i), 0x01000193);
	return mengHash(h, tekst.length);
}
