/**
 * Chance from one number. sfc32 (Chris Doty-Humphrey, PractRand, public domain) seeded with a 128-bit text hash: small,
 * fast, the same on every machine. Math.random has no seed, so nothing in this folder may use it.
 */
export interface Toeval {
	/** A number in [0, 1). */
	getal(): number;
	/** A whole number from `van` up to and including `tot`. */
	geheel(van: number, tot: number): number;
	/** True in a share `p` of the cases. */
	kans(p: number): boolean;
	/** One of the list, all equally likely. */
	kies<T>(lijst: readonly T[]): T;
	/** One of the list, likelier with a larger weight. */
	gewogen<T>(lijst: readonly (readonly [T, number])[]): T;
	/** Roughly normal with mean 0 and standard deviation 1 (sum of twelve uniform numbers). */
	normaal(): number;
	/** Whole periods until the first event with chance `p` a period: 0 = at once. */
	wachttijd(p: number): number;
}

/** 128 bits from a text, so that ("a", 1) and ("a", 2) have nothing to do with each other. */
function hash128(tekst: string): [number, number, number, number] {
	let a = 1779033703;
	let b = 3144134277;
	let c = 1013904242;
	let d = 2773480762;
	for (let plaats = 0; plaats < tekst.length; plaats++) {
		const teken = tekst.charCodeAt(plaats);
		a = b ^ Math.imul(a ^ teken, 597399067);
		b = c ^ Math.imul(b ^ teken, 2869860233);
		c = d ^ Math.imul(c ^ teken, 951274213);
		d = a ^ Math.imul(d ^ teken, 2716044179);
	}
	a = Math.imul(c ^ (a >>> 18), 597399067);
	b = Math.imul(d ^ (b >>> 22), 2869860233);
	c = Math.imul(a ^ (c >>> 17), 951274213);
	d = Math.imul(b ^ (d >>> 19), 2716044179);
	return [(a ^ b ^ c ^ d) >>> 0, (b ^ a) >>> 0, (c ^ a) >>> 0, (d ^ a) >>> 0];
}

/** A class, not closures: a gemeente makes one for every household. */
class Sfc32 implements Toeval {
	private a: number;
	private b: number;
	private c: number;
	private d: number;

	constructor(zaad: string) {
		[this.a, this.b, this.c, this.d] = hash128(zaad);
		for (let keer = 0; keer < 12; keer++) this.getal();
	}

	getal(): number {
		const som = (((this.a + this.b) | 0) + this.d) | 0;
		this.d = (this.d + 1) | 0;
		this.a = this.b ^ (this.b >>> 9);
		this.b = (this.c + (this.c << 3)) | 0;
		this.c = (this.c << 21) | (this.c >>> 11);
		this.c = (this.c + som) | 0;
		return (som >>> 0) / 4294967296;
	}

	geheel(van: number, tot: number): number {
		return van + Math.floor(this.getal() * (tot - van + 1));
	}

	kans(p: number): boolean {
		return this.getal() < p;
	}

	kies<T>(lijst: readonly T[]): T {
		return lijst[Math.floor(this.getal() * lijst.length)]!;
	}

	gewogen<T>(lijst: readonly (readonly [T, number])[]): T {
		let som = 0;
		for (const paar of lijst) som += paar[1];
		let over = this.getal() * som;
		for (const paar of lijst) {
			over -= paar[1];
			if (over < 0) return paar[0];
		}
		return lijst[lijst.length - 1]![0];
	}

	normaal(): number {
		let som = -6;
		for (let keer = 0; keer < 12; keer++) som += this.getal();
		return som;
	}

	wachttijd(p: number): number {
		return p >= 1 ? 0 : Math.floor(Math.log(1 - this.getal()) / Math.log(1 - p));
	}
}

/** Same parts, same numbers, for ever. Give every purpose its own parts, so that a change in one leaves the others alone. */
export const maakToeval = (...zaad: readonly (string | number)[]): Toeval => new Sfc32(zaad.join("|"));
