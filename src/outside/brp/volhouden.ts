/** Time, as something that a test can hold in its hand. */
export interface Klok {
	/** Milliseconds since some moment. */
	nu(): number;
	wacht(ms: number): Promise<void>;
}

/** How long we keep trying, how often we may ask, and when we stop asking for a while. */
export interface Volhoudinstelling {
	readonly pogingen: number;
	readonly eersteWachtMs: number;
	readonly maxWachtMs: number;
	readonly perSeconde: number;
	/** So many calls that failed after all their attempts, one after another, open the circuit breaker. */
	readonly foutenTotOpen: number;
	readonly openMs: number;
}

/** Modest on purpose: the national BRP is shared, and a signaal can wait a minute. */
export const VOLHOUDEN: Volhoudinstelling = {
	pogingen: 4,
	eersteWachtMs: 500,
	maxWachtMs: 20_000,
	perSeconde: 10,
	foutenTotOpen: 3,
	openMs: 60_000,
};

/** What one attempt gives: a value, or "not now" (with the wait that the other side asks for). */
export type Poging<T> =
	| { readonly soort: "gelukt"; readonly waarde: T }
	| { readonly soort: "tijdelijk"; readonly wachtMs?: number };

/** The value, or the seconds after which asking again makes sense. */
export type Volgehouden<T> =
	| { readonly soort: "gelukt"; readonly waarde: T }
	| { readonly soort: "storing"; readonly probeerWeerNa: number };

/**
 * Retries with doubling waits, a rate limit and a circuit breaker around one outside system. An open breaker answers at
 * once, so that an outage does not keep a whole delivery waiting; after `openMs` a single call tries whether it is over.
 */
export class Volhouder {
	readonly #instelling: Volhoudinstelling;
	readonly #klok: Klok;
	#volgendeBeurt = 0;
	#fouten = 0;
	#openTot = 0;
	#proefBezig = false;

	constructor(instelling: Volhoudinstelling, klok: Klok) {
		this.#instelling = instelling;
		this.#klok = klok;
	}

	async doe<T>(poging: () => Promise<Poging<T>>): Promise<Volgehouden<T>> {
		const proef = this.#openTot > 0;
		if (proef && (this.#klok.nu() < this.#openTot || this.#proefBezig)) return this.#storing();
		if (proef) this.#proefBezig = true;
		try {
			let gevraagdeWacht = 0;
			for (let keer = 0; keer < (proef ? 1 : this.#instelling.pogingen); keer++) {
				if (keer > 0) await this.#klok.wacht(Math.max(gevraagdeWacht, this.#wachtVoor(keer)));
				await this.#wachtOpBeurt();
				const uitkomst = await poging();
				if (uitkomst.soort === "gelukt") {
					this.#fouten = 0;
					this.#openTot = 0;
					return uitkomst;
				}
				gevraagdeWacht = uitkomst.wachtMs ?? 0;
				// The other side asks for more time than we keep somebody waiting: come back later.
				if (gevraagdeWacht > this.#instelling.maxWachtMs) break;
			}
			this.#fouten++;
			if (proef || this.#fouten >= this.#instelling.foutenTotOpen)
				this.#openTot = this.#klok.nu() + Math.max(this.#instelling.openMs, gevraagdeWacht);
			return this.#storing(gevraagdeWacht);
		} finally {
			if (proef) this.#proefBezig = false;
		}
	}

	#wachtVoor(keer: number): number {
		return Math.min(this.#instelling.maxWachtMs, this.#instelling.eersteWachtMs * 2 ** (keer - 1));
	}

	async #wachtOpBeurt(): Promise<void> {
		const nu = this.#klok.nu();
		const beurt = Math.max(nu, this.#volgendeBeurt);
		this.#volgendeBeurt = beurt + 1000 / this.#instelling.perSeconde;
		if (beurt > nu) await this.#klok.wacht(beurt - nu);
	}

	#storing(gevraagdeWacht = 0): { soort: "storing"; probeerWeerNa: number } {
		const open = Math.max(this.#openTot - this.#klok.nu(), gevraagdeWacht, this.#instelling.maxWachtMs);
		return { soort: "storing", probeerWeerNa: Math.ceil(open / 1000) };
	}
}
