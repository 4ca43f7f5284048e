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
 * numbers. Number 0 is the empty text and means: not known.
 */
export class Termenpool {
	readonly teksten: string[] = [""];
	/** Texts below this number stay; above it are those of a question (`find`) that are forgotten afterwards. */
	vast = 1;
	private readonly nummers = new Map<string, number>([["", 0]]);
	/** One bit for each letter that occurs in a text: shows at once that two names cannot be alike. */
	letters: Int32Array<ArrayBuffer> = new Int32Array(1024);
	private hashes: Int32Array<ArrayBuffer> = new Int32Array(1024);

	nummerVan(tekst: string): number {
		const bekend = this.nummers.get(tekst);
		if (bekend !== undefined) return bekend;
		const nummer = this.teksten.length;
		this.teksten.push(tekst);
		this.nummers.set(tekst, nummer);
		this.hashes = groeiInt32(this.hashes, nummer + 1);
		this.hashes[nummer] = hashTekst(tekst);
		this.letters = groeiInt32(this.letters, nummer + 1);
		this.letters[nummer] = letterbits(tekst);
		return nummer;
	}

	hash(nummer: number): number {
		return this.hashes[nummer]!;
	}

	houdVast(): void {
		this.vast = this.teksten.length;
	}

	vergeetTijdelijk(): void {
		for (let nummer = this.vast; nummer < this.teksten.length; nummer++) this.nummers.delete(this.teksten[nummer]!);
		this.teksten.length = this.vast;
	}
}
