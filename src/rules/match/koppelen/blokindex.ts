import type { Sleutel } from "./profiel.ts";
import type { Rijen } from "./rijen.ts";
import { groeiInt32 } from "./termenpool.ts";
import { mengHash } from "./toeval.ts";

/** Places of a block's numbers in `gegevens`, and what "first row" says when there is none. */
const CODE = 0;
const DIEPTE = 1;
const EERSTE = 2;
const AANTAL = 3;
const GESPLITST = -1;
const LEEG = -2;

/**
 * One key's blocks, growing one record at a time. A block that passes `grens` is split at once by the next refinement
 * of its key, so a frequent surname never becomes a block of thousands; only when the refinements are used up may a
 * block grow on (the pair walker then takes a window and reports it). Which block a record is in depends on counts
 * only, not on the order of adding.
 */
export class Blokindex {
	/** Block of each row, −1 when a field of the key is missing. */
	blokVanRij: Int32Array<ArrayBuffer> = new Int32Array(1024);
	blokken = 0;
	readonly sleutel: Sleutel;
	private readonly rijen: Rijen;
	private readonly grens: number;
	private readonly velden: number[];
	private readonly verfijning: number[];
	private tabel: Int32Array<ArrayBuffer>;
	/** Of each block side by side (one stretch of memory): code, depth, first row (−1 when split), number of records. */
	private gegevens: Int32Array<ArrayBuffer>;
	private volgende: Int32Array<ArrayBuffer> = new Int32Array(1024);

	constructor(sleutel: Sleutel, rijen: Rijen, grens: number, capaciteit = 1024) {
		this.sleutel = sleutel;
		this.rijen = rijen;
		this.grens = grens;
		this.velden = sleutel.velden.map((naam) => rijen.veld(naam));
		this.verfijning = sleutel.verfijning.map((naam) => rijen.veld(naam));
		this.gegevens = new Int32Array(capaciteit * 2);
		this.tabel = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(1024, capaciteit) + 1)));
	}

	voegToe(rij: number): void {
		this.blokVanRij = groeiInt32(this.blokVanRij, rij + 1);
		this.volgende = groeiInt32(this.volgende, rij + 1);
		const code = this.codeVan(rij);
		if (code === 0) this.blokVanRij[rij] = -1;
		else this.plaats(rij, code, 0);
	}

	/** The block a row would be in, without adding it; −1 when there is none. */
	zoek(rij: number): number {
		let code = this.codeVan(rij);
		if (code === 0) return -1;
		let blok = this.blokMet(code);
		while (blok >= 0 && this.isGesplitst(blok)) {
			code = this.verfijn(code, rij, this.diepteVan(blok));
			blok = this.blokMet(code);
		}
		return blok;
	}

	isGesplitst(blok: number): boolean {
		return this.gegevens[4 * blok + EERSTE] === GESPLITST;
	}

	diepteVan(blok: number): number {
		return this.gegevens[4 * blok + DIEPTE]!;
	}

	/** How many records came by, also of a block that was split since. */
	aantalVan(blok: number): number {
		return this.gegevens[4 * blok + AANTAL]!;
	}

	/** Calls `bezoek` for each row of a block, the newest first. */
	leden(blok: number, bezoek: (rij: number) => void, hoogstens = Number.POSITIVE_INFINITY): void {
		let over = hoogstens;
		for (let rij = this.gegevens[4 * blok + EERSTE]!; rij >= 0 && over > 0; rij = this.volgende[rij]!, over--)
			bezoek(rij);
	}

	/** Zero means: no key. */
	private codeVan(rij: number): number {
		let code = 1;
		const begin = rij * this.rijen.breedte;
		for (const veld of this.velden) {
			const waarde = this.rijen.data[begin + veld]!;
			if (waarde === 0) return 0;
			code = mengHash(code, waarde);
		}
		return code === 0 ? 1 : code;
	}

	private verfijn(code: number, rij: number, diepte: number): number {
		const waarde = this.rijen.data[rij * this.rijen.breedte + this.verfijning[diepte]!]!;
		return mengHash(code + diepte + 1, waarde) || 1;
	}

	private plaats(rij: number, beginCode: number, beginDiepte: number): void {
		let code = beginCode;
		let diepte = beginDiepte;
		let blok = this.blokVoor(code, diepte);
		while (this.isGesplitst(blok)) {
			this.gegevens[4 * blok + AANTAL]!++;
			code = this.verfijn(code, rij, diepte);
			blok = this.blokVoor(code, ++diepte);
		}
		const plek = 4 * blok;
		this.volgende[rij] = this.gegevens[plek + EERSTE]!;
		this.gegevens[plek + EERSTE] = rij;
		this.blokVanRij[rij] = blok;
		if (++this.gegevens[plek + AANTAL]! > this.grens && diepte < this.verfijning.length) this.splits(blok);
	}

	private splits(blok: number): void {
		const plek = 4 * blok;
		const [code, diepte] = [this.gegevens[plek + CODE]!, this.gegevens[plek + DIEPTE]!];
		let rij = this.gegevens[plek + EERSTE]!;
		this.gegevens[plek + EERSTE] = GESPLITST;
		while (rij >= 0) {
			const daarna = this.volgende[rij]!;
			this.plaats(rij, this.verfijn(code, rij, diepte), diepte + 1);
			rij = daarna;
		}
	}

	private blokMet(code: number): number {
		const masker = this.tabel.length - 1;
		for (let plek = mengHash(code, 7) & masker; ; plek = (plek + 1) & masker) {
			const blok = this.tabel[plek]! - 1;
			if (blok < 0 || this.gegevens[4 * blok + CODE] === code) return blok;
		}
	}

	private blokVoor(code: number, diepte: number): number {
		const bestaand = this.blokMet(code);
		if (bestaand >= 0) return bestaand;
		const blok = this.blokken++;
		this.gegevens = groeiInt32(this.gegevens, 4 * blok + 4);
		this.gegevens[4 * blok + CODE] = code;
		this.gegevens[4 * blok + DIEPTE] = diepte;
		this.gegevens[4 * blok + EERSTE] = LEEG;
		if (this.blokken * 2 > this.tabel.length) this.vergrootTabel();
		else this.zetInTabel(blok);
		return blok;
	}

	private zetInTabel(blok: number): void {
		const masker = this.tabel.length - 1;
		let plek = mengHash(this.gegevens[4 * blok + CODE]!, 7) & masker;
		while (this.tabel[plek] !== 0) plek = (plek + 1) & masker;
		this.tabel[plek] = blok + 1;
	}

	private vergrootTabel(): void {
		this.tabel = new Int32Array(this.tabel.length * 2);
		for (let blok = 0; blok < this.blokken; blok++) this.zetInTabel(blok);
	}
}
