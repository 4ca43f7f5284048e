import type { Profiel } from "./profiel.ts";
import { groeiInt32, Termenpool } from "./termenpool.ts";
import { mengHash } from "./toeval.ts";

/**
 * The records as one table of whole numbers (row after row, so that a comparison touches one stretch of memory).
 * A million records of twenty fields take 80 MB plus their different texts.
 */
export class Rijen<R = never> {
	readonly breedte: number;
	readonly pools = new Map<string, Termenpool>();
	/** cel = data[rij * breedte + veld] */
	data: Int32Array<ArrayBuffer>;
	aantal = 0;
	private readonly profiel: Profiel<R>;
	private readonly poolPerVeld: Termenpool[];
	/** For a field made out of another: number of the other field, and the answer for each of its texts (−1 not yet). */
	private readonly bronveld: number[];
	private readonly afgeleid: Int32Array<ArrayBuffer>[];

	constructor(profiel: Profiel<R>, capaciteit = 1024) {
		this.profiel = profiel;
		this.breedte = profiel.velden.length;
		this.poolPerVeld = profiel.velden.map(({ pool }) => {
			const bestaand = this.pools.get(pool) ?? new Termenpool();
			this.pools.set(pool, bestaand);
			return bestaand;
		});
		this.bronveld = profiel.velden.map(({ uit }) => (uit ? this.veld(uit.veld) : -1));
		this.afgeleid = profiel.velden.map(() => new Int32Array(0));
		this.data = new Int32Array((capaciteit + 1) * this.breedte);
	}

	/** Adds a record for good; answers its row number. */
	add(record: R): number {
		const rij = this.schrijf(record);
		for (const pool of this.poolPerVeld) pool.houdVast();
		this.aantal++;
		return rij;
	}

	/** Writes a record just behind the last row, to be compared with the others; `vergeet` takes it away again. */
	schrijf(record: R): number {
		const rij = this.aantal;
		const begin = rij * this.breedte;
		this.data = groeiInt32(this.data, begin + 2 * this.breedte);
		const teksten = this.profiel.lees(record);
		for (let veld = 0, eigen = 0; veld < this.breedte; veld++) {
			const bron = this.bronveld[veld]!;
			this.data[begin + veld] =
				bron < 0
					? this.poolPerVeld[veld]!.nummerVan(teksten[eigen++]!)
					: this.leidAf(veld, bron, this.data[begin + bron]!);
		}
		return rij;
	}

	private leidAf(veld: number, bron: number, nummer: number): number {
		if (nummer === 0) return 0;
		const pool = this.poolPerVeld[bron]!;
		const bekend = nummer < this.afgeleid[veld]!.length ? this.afgeleid[veld]![nummer]! : -1;
		if (bekend >= 0) return bekend;
		const uitkomst = this.poolPerVeld[veld]!.nummerVan(this.profiel.velden[veld]!.uit!.maak(pool.teksten[nummer]!));
		if (nummer < pool.vast && uitkomst < this.poolPerVeld[veld]!.vast) {
			const oud = this.afgeleid[veld]!;
			this.afgeleid[veld] = groeiInt32(oud, nummer + 1);
			if (this.afgeleid[veld] !== oud) this.afgeleid[veld]!.fill(-1, oud.length);
			this.afgeleid[veld]![nummer] = uitkomst;
		}
		return uitkomst;
	}

	vergeet(): void {
		for (const pool of this.pools.values()) pool.vergeetTijdelijk();
	}

	veld(naam: string): number {
		const nummer = this.profiel.velden.findIndex((veld) => veld.naam === naam);
		if (nummer < 0) throw new Error(`Profiel ${this.profiel.naam} heeft geen veld ${naam}`);
		return nummer;
	}

	pool(veld: number): Termenpool {
		return this.poolPerVeld[veld]!;
	}

	tekst(rij: number, veld: number): string {
		return this.poolPerVeld[veld]!.teksten[this.data[rij * this.breedte + veld]!]!;
	}

	/** The fingerprints of all rows. */
	afdrukken(): Int32Array {
		return Int32Array.from({ length: this.aantal }, (_, rij) => this.afdruk(rij));
	}

	/** A number made of what the record says, whatever its place: gives an order that does not depend on delivery. */
	afdruk(rij: number): number {
		let h = 17;
		const begin = rij * this.breedte;
		for (let veld = 0; veld < this.breedte; veld++) {
			h = mengHash(h, this.poolPerVeld[veld]!.hash(this.data[begin + veld]!));
		}
		return h;
	}
}
