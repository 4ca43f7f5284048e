/** FNV-1a, 32 bits: two keys with one number only cost a comparison more. */
function getalVan(sleutel: string): number {
	let getal = 0x811c9dc5;
	for (let plaats = 0; plaats < sleutel.length; plaats++)
		getal = Math.imul(getal ^ sleutel.charCodeAt(plaats), 0x01000193);
	return getal >>> 0;
}

/** Rows per key fit in 21 bits beside a 32-bit key within the 53 bits of a number. */
export const MAX_RIJEN = 2 ** 21;

/**
 * Key → row numbers, as one sorted array of numbers: eight bytes an entry, where a Map of a million names takes
 * hundreds of megabytes.
 */
export class Zoekindex {
	#paren = new Float64Array(1024);
	#aantal = 0;
	#gesorteerd = true;

	voegToe(sleutel: string, rij: number): void {
		if (rij >= MAX_RIJEN) throw new Error("Zoekindex: te veel rijen");
		if (this.#aantal === this.#paren.length) {
			const groter = new Float64Array(this.#paren.length * 2);
			groter.set(this.#paren);
			this.#paren = groter;
		}
		this.#paren[this.#aantal++] = getalVan(sleutel) * MAX_RIJEN + rij;
		this.#gesorteerd = false;
	}

	/** At most `max` rows; null when there are more. */
	zoek(sleutel: string, max: number): number[] | null {
		if (!this.#gesorteerd) {
			this.#paren = this.#paren.slice(0, this.#aantal).sort();
			this.#gesorteerd = true;
		}
		const van = getalVan(sleutel) * MAX_RIJEN;
		let laag = 0;
		let hoog = this.#aantal;
		while (laag < hoog) {
			const midden = (laag + hoog) >>> 1;
			if (this.#paren[midden]! < van) laag = midden + 1;
			else hoog = midden;
		}
		const rijen: number[] = [];
		for (let plaats = laag; plaats < this.#aantal && this.#paren[plaats]! < van + MAX_RIJEN; plaats++) {
			if (rijen.length === max) return null;
			rijen.push(this.#paren[plaats]! - van);
		}
		return rijen;
	}
}
