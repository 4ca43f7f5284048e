import type { Blokindex } from "./blokindex.ts";
import type { Rijen } from "./rijen.ts";

/** In a block that cannot be split further each record is compared with so many neighbours in order of content. */
const VENSTER = 50;

/** Up to so many pairs are remembered (8 bytes each): learning and scoring both walk all of them. */
const ONTHOUD_TOT = 64_000_000;

/** What happened with one key: nothing is left out without a number that says so. */
export interface Sleutelverslag {
	readonly sleutel: string;
	readonly blokken: number;
	/** Blocks that were too frequent and were split by a second (third) field. */
	readonly gesplitst: number;
	/** Pairs that agreed on the first field only and were left to the other keys because of a split. */
	readonly overgelatenParen: number;
	/** Blocks too large with nothing left to split on: compared within a window. */
	readonly teGroot: readonly { readonly omvang: number; readonly overgeslagenParen: number }[];
}

interface Venster {
	readonly rijen: Int32Array;
	readonly rang: Map<number, number>;
}

/** All candidate pairs of a stock, each exactly once, in parts [van, tot) so that several workers can share the work. */
export class Kandidaten {
	readonly aantalBlokken: number;
	readonly verslag: readonly Sleutelverslag[];
	/** Upper bound: a pair that several keys find is counted for each. */
	readonly hoogstensParen: number;
	private readonly indexen: readonly Blokindex[];
	private readonly vensters: Map<number, Venster>[];
	private readonly heeftVensters: boolean[];
	private readonly mag: (a: number, b: number) => boolean;
	/** The blocks of each row side by side, so that "found by an earlier key?" reads one stretch of memory. */
	private readonly blokPerRij: Int32Array;
	private onthouden: { readonly a: Int32Array; readonly b: Int32Array } | null = null;

	constructor(indexen: readonly Blokindex[], rijen: Rijen, grens: number, mag: (a: number, b: number) => boolean) {
		this.indexen = indexen;
		this.mag = mag;
		this.blokPerRij = legNaastElkaar(indexen, rijen.aantal);
		this.aantalBlokken = indexen.reduce((som, index) => som + index.blokken, 0);
		this.vensters = indexen.map((index) => maakVensters(index, rijen, 2 * grens));
		this.heeftVensters = this.vensters.map((vensters) => vensters.size > 0);
		this.verslag = indexen.map((index, k) => maakVerslag(index, this.vensters[k]!));
		this.hoogstensParen = indexen.reduce((som, index, k) => som + telParen(index, this.vensters[k]!).binnen, 0);
	}

	/** Calls `bezoek` once for each pair of blocks `van` up to `tot`; a pair is left to the first key that finds it. */
	doorloop(van: number, tot: number, bezoek: (a: number, b: number) => void): void {
		let begin = 0;
		this.indexen.forEach((index, sleutel) => {
			const eind = begin + index.blokken;
			for (let blok = Math.max(van, begin) - begin; blok < Math.min(tot, eind) - begin; blok++) {
				this.doorloopBlok(index, sleutel, blok, bezoek);
			}
			begin = eind;
		});
	}

	/** The same for all blocks; the second time without looking for the pairs again. */
	doorloopAlles(bezoek: (a: number, b: number) => void): void {
		if (this.hoogstensParen > ONTHOUD_TOT) {
			this.doorloop(0, this.aantalBlokken, bezoek);
			return;
		}
		this.onthouden ??= this.verzamel();
		const { a, b } = this.onthouden;
		for (let i = 0; i < a.length; i++) bezoek(a[i]!, b[i]!);
	}

	private verzamel(): { a: Int32Array; b: Int32Array } {
		const a = new Int32Array(this.hoogstensParen);
		const b = new Int32Array(this.hoogstensParen);
		let aantal = 0;
		this.doorloop(0, this.aantalBlokken, (x, y) => {
			a[aantal] = x;
			b[aantal++] = y;
		});
		return { a: a.slice(0, aantal), b: b.slice(0, aantal) };
	}

	private doorloopBlok(index: Blokindex, sleutel: number, blok: number, bezoek: (a: number, b: number) => void): void {
		if (index.isGesplitst(blok) || index.aantalVan(blok) < 2) return;
		const venster = this.vensters[sleutel]!.get(blok);
		const rijen = venster?.rijen ?? ledenVan(index, blok);
		const bereik = venster ? VENSTER : rijen.length;
		for (let i = 0; i < rijen.length; i++) {
			const a = rijen[i]!;
			const tot = Math.min(rijen.length, i + 1 + bereik);
			for (let j = i + 1; j < tot; j++) {
				const b = rijen[j]!;
				if (this.mag(a, b) && !this.isEerder(sleutel, a, b)) bezoek(a, b);
			}
		}
	}

	private isEerder(sleutel: number, a: number, b: number): boolean {
		const beginA = a * this.indexen.length;
		const beginB = b * this.indexen.length;
		for (let k = 0; k < sleutel; k++) {
			const blok = this.blokPerRij[beginA + k]!;
			if (blok !== this.blokPerRij[beginB + k]!) continue;
			const venster = this.heeftVensters[k] ? this.vensters[k]!.get(blok) : undefined;
			if (venster === undefined) return true;
			if (Math.abs(venster.rang.get(a)! - venster.rang.get(b)!) <= VENSTER) return true;
		}
		return false;
	}
}

/** A row without a block gets a number of its own, so that two of those are never equal. */
function legNaastElkaar(indexen: readonly Blokindex[], aantal: number): Int32Array {
	const blokken = new Int32Array(aantal * indexen.length);
	indexen.forEach(({ blokVanRij }, k) => {
		for (let rij = 0; rij < aantal; rij++) {
			const blok = blokVanRij[rij]!;
			blokken[rij * indexen.length + k] = blok < 0 ? -1 - rij : blok;
		}
	});
	return blokken;
}

function ledenVan(index: Blokindex, blok: number): Int32Array {
	const rijen = new Int32Array(index.aantalVan(blok));
	let i = 0;
	index.leden(blok, (rij) => {
		rijen[i++] = rij;
	});
	return rijen;
}

function maakVensters(index: Blokindex, rijen: Rijen, grens: number): Map<number, Venster> {
	const vensters = new Map<number, Venster>();
	for (let blok = 0; blok < index.blokken; blok++) {
		if (index.isGesplitst(blok) || index.aantalVan(blok) <= grens) continue;
		const opInhoud = [...ledenVan(index, blok)]
			.map((rij) => ({ rij, afdruk: rijen.afdruk(rij) }))
			.sort((a, b) => a.afdruk - b.afdruk || a.rij - b.rij);
		const volgorde = Int32Array.from(opInhoud, ({ rij }) => rij);
		vensters.set(blok, { rijen: volgorde, rang: new Map([...volgorde].map((rij, rang) => [rij, rang])) });
	}
	return vensters;
}

const paren = (n: number): number => (n * (n - 1)) / 2;

/** Pairs inside a window of a block of n ordered records. */
const parenInVenster = (n: number): number => n * VENSTER - (VENSTER * (VENSTER + 1)) / 2;

function telParen(index: Blokindex, vensters: Map<number, Venster>): { mogelijk: number; binnen: number } {
	let mogelijk = 0;
	let binnen = 0;
	for (let blok = 0; blok < index.blokken; blok++) {
		const aantal = index.aantalVan(blok);
		if (index.diepteVan(blok) === 0) mogelijk += paren(aantal);
		if (!index.isGesplitst(blok)) binnen += vensters.has(blok) ? parenInVenster(aantal) : paren(aantal);
	}
	return { mogelijk, binnen };
}

function maakVerslag(index: Blokindex, vensters: Map<number, Venster>): Sleutelverslag {
	let blokken = 0;
	let gesplitst = 0;
	for (let blok = 0; blok < index.blokken; blok++) index.isGesplitst(blok) ? gesplitst++ : blokken++;
	const teGroot = [...vensters.values()].map(({ rijen: { length } }) => ({
		omvang: length,
		overgeslagenParen: paren(length) - parenInVenster(length),
	}));
	const overgeslagen = teGroot.reduce((som, blok) => som + blok.overgeslagenParen, 0);
	const { mogelijk, binnen } = telParen(index, vensters);
	const sleutel = index.sleutel.naam;
	return { sleutel, blokken, gesplitst, overgelatenParen: mogelijk - binnen - overgeslagen, teGroot };
}
