import { hashTekst } from "./toeval.ts";

/** Doubles a typed array when it is too short; keeps what is in it. */
export function groeiInt32(rij: Int32Array<ArrayBuffer>, nodig: number): Int32Array<ArrayBuffer> {
	if (nodig <= rij.length) return rij;
	const groter = new Int32Array(Math.max(nodig, rij.length * 2));
	groter.set(rij);
	return groter;
}

/** How many bits are set. */
export function telBits(getal: number): number {
	let bits = getal - ((getal >>> 1) & 0x55555555);
	bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
	return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function letterbits(tekst: string): number {
	let bits = 0;
	for (let i = 0; i < tekst.length; i++) bits |= 1 << (tekst.charCodeAt(i) & 31);
	return bits;
}

/**
 * Every different text once, with a number: a record then is a row of numbers, and comparing "equal" is comparing two
 * numbers. Number 0 is the empty text and means: not known. The texts are found back through a table of our own, outside
 * the heap: with a million texts a Map cost more in collecting garbage than in looking up.
 */
export class Termenpool {
	readonly teksten: string[] = [""];
	/** Texts below this number stay; above it are those of a question (`find`) that are forgotten afterwards. */
	vast = 1;
	/** One bit for each letter that occurs in a text: shows at once that two names cannot be alike. */
	letters: Int32Array<ArrayBuffer> = new Int32Array(256);
	private hashes: Int32Array<ArrayBuffer> = new Int32Array(256);
	/** Hash and number side by side, by hash (linear probing); number 0 is an empty place. */
	private tabel: Int32Array<ArrayBuffer> = new Int32Array(1024);

	nummerVan(tekst: string): number {
		if (tekst === "") return 0;
		const hash = hashTekst(tekst);
		let plek = this.plekVoor(hash);
		for (let nummer = this.tabel[plek + 1]!; nummer !== 0; nummer = this.tabel[plek + 1]!) {
			if (this.tabel[plek] === hash && this.teksten[nummer] === tekst) return nummer;
			plek = (plek + 2) & (this.tabel.length - 1);
		}
		const nummer = this.teksten.length;
		this.teksten.push(tekst);
		this.hashes = groeiInt32(this.hashes, nummer + 1);
		this.hashes[nummer] = hash;
		this.letters = groeiInt32(this.letters, nummer + 1);
		this.letters[nummer] = letterbits(tekst);
		this.tabel[plek] = hash;
		this.tabel[plek + 1] = nummer;
		if (nummer * 4 > this.tabel.length) this.vergrootTabel();
		return nummer;
	}

	hash(nummer: number): number {
		return this.hashes[nummer]!;
	}

	houdVast(): void {
		this.vast = this.teksten.length;
	}

	/** Newest first: then no text that stays was ever put behind one that goes. */
	vergeetTijdelijk(): void {
		for (let nummer = this.teksten.length - 1; nummer >= this.vast; nummer--) {
			let plek = this.plekVoor(this.hashes[nummer]!);
			while (this.tabel[plek + 1] !== nummer) plek = (plek + 2) & (this.tabel.length - 1);
			this.tabel[plek + 1] = 0;
		}
		this.teksten.length = this.vast;
	}

	private plekVoor(hash: number): number {
		return (hash << 1) & (this.tabel.length - 1);
	}

	private vergrootTabel(): void {
		this.tabel = new Int32Array(this.tabel.length * 2);
		for (let nummer = 1; nummer < this.teksten.length; nummer++) {
			const hash = this.hashes[nummer]!;
			let plek = this.plekVoor(hash);
			while (this.tabel[plek + 1] !== 0) plek = (plek + 2) & (this.tabel.length - 1);
			this.tabel[plek] = hash;
			this.tabel[plek + 1] = nummer;
		}
	}
}
