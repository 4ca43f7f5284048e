import { type Koppelmodel, NAAMGENOTEN } from "./model.ts";
import type { Profiel, Vergelijker } from "./profiel.ts";
import type { Rijen } from "./rijen.ts";

/** One bar of the picture, in log2: +1 makes "one person" twice as likely. */
export interface Weegstap {
	readonly vergelijking: string;
	readonly niveau: string;
	readonly gewicht: number;
	/** The part of the weight that comes from how rare (above zero) or common (below) the value is. */
	readonly frequentie: number;
}

/** The whole sum: where it starts, each comparison, what a housemate would explain as well, and together. */
export interface Weging {
	readonly start: number;
	readonly stappen: readonly Weegstap[];
	readonly huisgenoot: number;
	readonly score: number;
}

interface Tabellen {
	readonly som: Float64Array;
	readonly huishouden: Float64Array;
	readonly exact: Uint32Array;
	readonly gekend: Uint8Array;
	/** Of each comparison: the most that each level can add (first: missing), and the highest of those. */
	readonly hoogstens: readonly Float64Array[];
	readonly hoogste: Float64Array;
	/** The comparisons, first the one that can add most: when it does not, the pair is soon out of the running. */
	readonly volgorde: Int32Array;
}
/** Sums of fractions in another order differ by less than this. */
const AFRONDING = 1e-6;
const onthouden = new WeakMap<Koppelmodel, Tabellen>();

/** Sums per combination depend on the model alone: one model used for many small tables works each out once. */
function tabellenVan<R>(model: Koppelmodel, profiel: Profiel<R>, aantal: number): Tabellen {
	const bekend = onthouden.get(model);
	if (bekend && bekend.som.length === aantal) return bekend;
	const hoogstens = model.vergelijkingen.map(({ m, u, overig }, k) =>
		Float64Array.from([0, ...m], (kans, plek) => {
			if (plek === 0) return 0;
			if (profiel.vergelijkingen[k]!.niveaus[plek - 1]!.tegenspraak === "altijd") return Number.NEGATIVE_INFINITY;
			return Math.log2(kans / u[plek - 1]!) + (plek === 1 ? Math.max(0, Math.log2(u[0]! / overig)) : 0);
		}),
	);
	const hoogste = Float64Array.from(hoogstens, (lijst) => Math.max(...lijst));
	const nieuw: Tabellen = {
		hoogstens,
		hoogste,
		volgorde: Int32Array.from(hoogste.keys()).sort((a, b) => hoogste[b]! - hoogste[a]!),
		som: new Float64Array(aantal),
		huishouden: new Float64Array(aantal),
		exact: new Uint32Array(aantal),
		gekend: new Uint8Array(aantal),
	};
	onthouden.set(model, nieuw);
	return nieuw;
}

/**
 * Puts a model to work on a table of rows. Sums of weights are looked up per combination of levels, so that a pair
 * costs its comparisons plus one look-up; only exact agreements get the correction for frequency.
 */
export class Weger<R> {
	readonly profiel: Profiel<R>;
	readonly model: Koppelmodel;
	readonly aantalPatronen: number;
	private readonly rijen: Rijen<R>;
	private readonly vergelijkers: readonly Vergelijker[];
	private readonly factor: number[] = [];
	private readonly frequentieVeld: number[];
	private readonly voorHuishouden: boolean[];
	private readonly som: Float64Array;
	private readonly huishouden: Float64Array;
	/** One bit for each comparison at its first level: those get a correction for frequency. */
	private readonly exact: Uint32Array;
	private readonly gekend: Uint8Array;
	private readonly correcties: Float64Array<ArrayBuffer>[];
	private readonly hoogstens: readonly Float64Array[];
	private readonly hoogste: Float64Array;
	private readonly volgorde: Int32Array;
	/** What a pair can reach before anything of it was compared. */
	private readonly hoogsteSom: number;

	constructor(rijen: Rijen<R>, profiel: Profiel<R>, model: Koppelmodel) {
		this.rijen = rijen;
		this.profiel = profiel;
		this.model = model;
		this.vergelijkers = profiel.vergelijkingen.map(({ maak }) => maak(rijen));
		let aantal = 1;
		for (const { niveaus } of profiel.vergelijkingen) {
			this.factor.push(aantal);
			aantal *= niveaus.length + 1;
		}
		this.aantalPatronen = aantal;
		this.frequentieVeld = profiel.vergelijkingen.map(({ frequentieVeld }) => rijen.veld(frequentieVeld));
		this.voorHuishouden = profiel.vergelijkingen.map(({ soort }) => soort === "huishouden");
		const { som, huishouden, exact, gekend, hoogstens, hoogste, volgorde } = tabellenVan(model, profiel, aantal);
		this.som = som;
		this.huishouden = huishouden;
		this.exact = exact;
		this.gekend = gekend;
		this.hoogstens = hoogstens;
		this.hoogste = hoogste;
		this.volgorde = volgorde;
		const start = Math.log2(model.lambda / (1 - model.lambda - model.lambdaHuishouden));
		this.hoogsteSom = hoogste.reduce((som, hoogst) => som + hoogst, start);
		this.correcties = profiel.vergelijkingen.map(() => new Float64Array(0));
	}

	/** The combination of levels of a pair as one number. */
	patroon(a: number, b: number): number {
		let code = 0;
		for (let k = 0; k < this.vergelijkers.length; k++) code += (this.vergelijkers[k]!(a, b) + 1) * this.factor[k]!;
		return code;
	}

	/**
	 * The same, or −1 as soon as nothing could lift the pair to `ondergrens` any more, or a level forbids it (another BSN):
	 * most pairs then need no look at their names.
	 */
	patroonVanaf(a: number, b: number, ondergrens: number): number {
		let over = this.hoogsteSom;
		let code = 0;
		for (let i = 0; i < this.volgorde.length; i++) {
			const k = this.volgorde[i]!;
			const niveau = this.vergelijkers[k]!(a, b) + 1;
			over += this.hoogstens[k]![niveau]! - this.hoogste[k]!;
			if (over < ondergrens - AFRONDING) return -1;
			code += niveau * this.factor[k]!;
		}
		return code;
	}

	/** Levels out of a combination; −1 is missing. */
	niveaus(patroon: number): number[] {
		return this.profiel.vergelijkingen.map(
			({ niveaus }, k) => (Math.floor(patroon / this.factor[k]!) % (niveaus.length + 1)) - 1,
		);
	}

	/** Log2 odds that the two rows are one person. */
	score(a: number, b: number): number {
		return this.scoreVan(this.patroon(a, b), a, b);
	}

	scoreVan(patroon: number, a: number, b: number): number {
		if (this.gekend[patroon] === 0) this.reken(patroon);
		let correctie = 0;
		let inHuishouden = 0;
		for (let bits = this.exact[patroon]!, k = 0; bits !== 0; bits >>>= 1, k++) {
			if ((bits & 1) === 0) continue;
			const verschil = this.frequentie(k, a, b);
			correctie += verschil;
			inHuishouden += verschil;
			if (!this.voorHuishouden[k]) inHuishouden += this.naamgenoot(k, verschil);
		}
		return this.som[patroon]! + correctie - Math.log2(1 + 2 ** (this.huishouden[patroon]! + inHuishouden));
	}

	/** The same sum, bar by bar: the start, each comparison, and what a housemate would explain as well. */
	stappen(a: number, b: number): Weging {
		const patroon = this.patroon(a, b);
		const score = this.scoreVan(patroon, a, b);
		const start = Math.log2(this.model.lambda / (1 - this.model.lambda - this.model.lambdaHuishouden));
		let som = start;
		const stappen = this.niveaus(patroon).map((niveau, k) => {
			const { naam, niveaus } = this.profiel.vergelijkingen[k]!;
			if (niveau < 0) return { vergelijking: naam, niveau: "onbekend", gewicht: 0, frequentie: 0 };
			const { m, u } = this.model.vergelijkingen[k]!;
			const frequentie = niveau === 0 ? this.frequentie(k, a, b) : 0;
			const gewicht = Math.log2(m[niveau]! / u[niveau]!) + frequentie;
			som += gewicht;
			return { vergelijking: naam, niveau: niveaus[niveau]!.naam, gewicht, frequentie };
		});
		return { start, stappen, huisgenoot: score - som, score };
	}

	/** Log2 of how much rarer (above zero) or commoner (below) this value is than two people agree on average. */
	private frequentie(k: number, a: number, b: number): number {
		const veld = this.frequentieVeld[k]!;
		const nummer = this.rijen.data[a * this.rijen.breedte + veld]!;
		if (nummer === 0 || nummer !== this.rijen.data[b * this.rijen.breedte + veld]!) return 0;
		const pool = this.rijen.pool(veld);
		let lijst = this.correcties[k]!;
		const onthoud = nummer < pool.vast;
		if (onthoud && nummer >= lijst.length) {
			const groter = new Float64Array(Math.max(pool.vast, lijst.length * 2)).fill(Number.NaN);
			groter.set(lijst);
			this.correcties[k] = groter;
			lijst = groter;
		}
		const bekend = onthoud ? lijst[nummer]! : Number.NaN;
		if (!Number.isNaN(bekend)) return bekend;
		const { u, frequenties, overig } = this.model.vergelijkingen[k]!;
		const tekst = pool.teksten[nummer]!;
		const aandeel = Object.hasOwn(frequenties, tekst) ? frequenties[tekst]! : overig;
		const bits = Math.log2(u[0]! / aandeel);
		if (onthoud) lijst[nummer] = bits;
		return bits;
	}

	/** Housemates agree on a personal value by chance as strangers do: a rare value is rarer among them too (log2). */
	private naamgenoot(k: number, verschil: number): number {
		const { u, h } = this.model.vergelijkingen[k]!;
		const aandeel = u[0]! * 2 ** -verschil;
		return Math.log2((h[0]! + (1 - NAAMGENOTEN) * (aandeel - u[0]!)) / h[0]!);
	}

	private reken(patroon: number): void {
		const { lambda, lambdaHuishouden, vergelijkingen } = this.model;
		const rest = 1 - lambda - lambdaHuishouden;
		let som = Math.log2(lambda / rest);
		let huishouden = Math.log2(lambdaHuishouden / rest);
		this.niveaus(patroon).forEach((niveau, k) => {
			if (niveau < 0) return;
			const { m, u, h } = vergelijkingen[k]!;
			som += Math.log2(m[niveau]! / u[niveau]!);
			huishouden += Math.log2(h[niveau]! / u[niveau]!);
			if (niveau === 0) this.exact[patroon]! |= 1 << k;
		});
		this.som[patroon] = som;
		this.huishouden[patroon] = huishouden;
		this.gekend[patroon] = 1;
	}
}
