import type { Weger } from "./weger.ts";

/** Scored pairs as columns: a and b are row numbers, the score is in log2 odds. */
export interface Paren {
	readonly a: Int32Array;
	readonly b: Int32Array;
	readonly score: Float64Array;
}

/** So many members of each group are compared before two groups become one. */
const STEEKPROEF = 6;

export interface Groepeerinvoer<R> {
	readonly aantal: number;
	readonly paren: Paren;
	/** From this score (log2 odds) two records are one person. */
	readonly drempel: number;
	readonly weger: Weger<R>;
	/** Fingerprint of each row, to break ties without looking at the order of delivery. */
	readonly afdrukken: Int32Array;
	/** False when two rows may not be in one group at all (two rows of one source). */
	readonly mag: (a: number, b: number) => boolean;
}

/**
 * Makes groups out of pairs, the surest pair first (union-find). Two groups only become one when their members, taken
 * across, speak for it: none contradicts another (a different BSN, an unrelated birth date reached through a chain),
 * and together they are more likely one person than not. So a chain of weak links makes no group.
 * Answers for each row the number of its group: the lowest row in it.
 */
export function groepeer<R>(invoer: Groepeerinvoer<R>): Int32Array {
	const { aantal, paren, drempel, afdrukken } = invoer;
	const ouder = Int32Array.from({ length: aantal }, (_, rij) => rij);
	const volgende = ouder.slice();
	const wortel = (rij: number): number => {
		let top = rij;
		while (ouder[top] !== top) {
			ouder[top] = ouder[ouder[top]!]!;
			top = ouder[top]!;
		}
		return top;
	};
	const { a, b, score } = paren;
	const laag = Float64Array.from(a, (rij, i) => Math.min(afdrukken[rij]!, afdrukken[b[i]!]!));
	const hoog = Float64Array.from(a, (rij, i) => Math.max(afdrukken[rij]!, afdrukken[b[i]!]!));
	const volgorde = new Uint32Array(a.length);
	let gekozen = 0;
	for (let i = 0; i < a.length; i++) if (score[i]! >= drempel) volgorde[gekozen++] = i;
	const punten = Float64Array.from(score, (waarde) => Math.round(waarde * 1e6));
	const opScore = volgorde
		.subarray(0, gekozen)
		.sort((i, j) => punten[j]! - punten[i]! || laag[i]! - laag[j]! || hoog[i]! - hoog[j]!);
	for (const i of opScore) {
		const [x, y] = [wortel(a[i]!), wortel(b[i]!)];
		if (x === y || !magSamen(invoer, ledenVan(volgende, a[i]!), ledenVan(volgende, b[i]!))) continue;
		ouder[Math.max(x, y)] = Math.min(x, y);
		const daarna = volgende[a[i]!]!;
		volgende[a[i]!] = volgende[b[i]!]!;
		volgende[b[i]!] = daarna;
	}
	return Int32Array.from({ length: aantal }, (_, rij) => wortel(rij));
}

/** The first members of a group, beginning at one of the pair itself. */
function ledenVan(volgende: Int32Array, begin: number): number[] {
	const leden = [begin];
	for (let rij = volgende[begin]!; rij !== begin && leden.length < STEEKPROEF; rij = volgende[rij]!) leden.push(rij);
	return leden;
}

function magSamen<R>({ weger, drempel, mag }: Groepeerinvoer<R>, links: number[], rechts: number[]): boolean {
	const { vergelijkingen } = weger.profiel;
	let som = 0;
	for (const x of links) {
		for (const y of rechts) {
			if (!mag(x, y)) return false;
			const patroon = weger.patroon(x, y);
			const score = weger.scoreVan(patroon, x, y);
			som += score;
			const verboden = weger.niveaus(patroon).some((niveau, k) => {
				const tegenspraak = niveau < 0 ? undefined : vergelijkingen[k]!.niveaus[niveau]!.tegenspraak;
				return tegenspraak === "altijd" || (tegenspraak === "in-keten" && score < drempel);
			});
			if (verboden) return false;
		}
	}
	return som >= 0;
}
