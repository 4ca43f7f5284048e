import type { Adressignaal } from "./adressignaal.ts";

/** One step of doubt between two signalen at one address. */
export type Huishoudoordeel = "zelfde" | "ander" | "onbekend";

/**
 * Do two signalen at one address belong to one household? The table is read from above; the first that fits decides.
 * Only names AND birth dates together keep households apart: a couple may have two names, and a date may be missing.
 */
export function judgeHuishouden(a: Adressignaal, b: Adressignaal): Huishoudoordeel {
	// The same person is the same household.
	if (isZelfdePersoon(a, b)) return "zelfde";
	// A shared surname (one typing error allowed) at one address: family.
	if (a.naamsleutels.some((naam) => b.naamsleutels.some((ander) => lijktOp(naam, ander)))) return "zelfde";
	// Without both birth dates names alone do not part an address (DDAS: the address is the rule).
	if (a.geboortedatum === null || b.geboortedatum === null) return "onbekend";
	// Another name but the same birth date: a name change or a wrongly spelled name.
	if (a.geboortedatum === b.geboortedatum) return "zelfde";
	return a.naamsleutels.length > 0 && b.naamsleutels.length > 0 ? "ander" : "onbekend";
}

/** One person, as the engine found. Holds across addresses: who moves stays the same person. */
export function isZelfdePersoon(a: Adressignaal, b: Adressignaal): boolean {
	return a.persoon === b.persoon;
}

/** Equal, or one letter different in a name of five letters or more ("jansen", "janssen"). */
export function lijktOp(a: string, b: string): boolean {
	if (a === b) return true;
	if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 5) return false;
	let begin = 0;
	while (begin < a.length && a[begin] === b[begin]) begin++;
	let eind = 0;
	const rest = Math.min(a.length, b.length) - begin;
	while (eind < rest && a[a.length - 1 - eind] === b[b.length - 1 - eind]) eind++;
	return Math.max(a.length, b.length) - begin - eind <= 1;
}
