/** Keys that are kept at most; the oldest go first, so that memory stays flat under an attack. */
const MAX_SLEUTELS = 50_000;

/**
 * Slows down: at most `max` times per key in `ms`. Counts per process; more processes let through that many times more, and
 * what must hold exactly (five wrong birth dates) is counted in the database.
 */
export class Rem {
	readonly #tellers = new Map<string, { aantal: number; tot: number }>();
	readonly #max: number;
	readonly #ms: number;

	constructor(max: number, ms: number) {
		this.#max = max;
		this.#ms = ms;
	}

	/** Counts one time; false when it was too often. */
	telt(sleutel: string, nu: Date): boolean {
		const oud = this.#tellers.get(sleutel);
		const teller = oud && oud.tot > nu.getTime() ? oud : { aantal: 0, tot: nu.getTime() + this.#ms };
		teller.aantal++;
		this.#tellers.delete(sleutel);
		this.#tellers.set(sleutel, teller);
		if (this.#tellers.size > MAX_SLEUTELS) this.#tellers.delete(this.#tellers.keys().next().value ?? "");
		return teller.aantal <= this.#max;
	}

	/** Is there room, without counting? */
	ruimte(sleutel: string, nu: Date): boolean {
		const teller = this.#tellers.get(sleutel);
		return !teller || teller.tot <= nu.getTime() || teller.aantal < this.#max;
	}
}
