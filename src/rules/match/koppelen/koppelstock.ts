import { Blokindex } from "./blokindex.ts";
import { Kandidaten } from "./kandidaten.ts";
import { leerModel } from "./leer-model.ts";
import { type Koppelmodel, kansVan, scoreVan, startModel } from "./model.ts";
import type { Profiel } from "./profiel.ts";
import { Rijen } from "./rijen.ts";
import { groeiInt32 } from "./termenpool.ts";
import type { Toeval } from "./toeval.ts";
import { Weger } from "./weger.ts";

/** What every record must have, whatever its profile. */
export interface Koppelbaar {
	readonly id: string;
	readonly bron?: string | null;
}

/** A record of the stock that is probably the same person. */
export interface Treffer {
	readonly id: string;
	readonly rij: number;
	/** Log2 odds, and the same as a chance. */
	readonly score: number;
	readonly kans: number;
}

export interface Stockopties {
	readonly capaciteit?: number;
	/** A block with more records is split by the key's next field. */
	readonly blokgrens?: number;
	/** Only pairs of different sources count (each source knows a person once). */
	readonly tussenBronnen?: boolean;
	readonly model?: Koppelmodel;
}

/** In a block that could not be split, a question looks at so many records, the newest first. */
const HOOGSTENS_PER_BLOK = 1000;

/** All known records in memory, ready for one question at a time and for linking them all: the same weights in both. */
export class Koppelstock<R extends Koppelbaar> {
	readonly profiel: Profiel<R>;
	readonly rijen: Rijen<R>;
	readonly ids: string[] = [];
	private readonly indexen: readonly Blokindex[];
	/** So many rows stand in the blocks. */
	private ingedeeld = 0;
	private readonly blokgrens: number;
	private readonly tussenBronnen: boolean;
	private readonly bronnummers = new Map<string, number>();
	private bron: Int32Array<ArrayBuffer>;
	private gezien: Int32Array<ArrayBuffer>;
	private vraag = 0;
	private huidigeWeger: Weger<R> | null = null;
	private geleerd: boolean;

	constructor(profiel: Profiel<R>, opties: Stockopties = {}) {
		this.profiel = profiel;
		this.blokgrens = opties.blokgrens ?? 50;
		this.tussenBronnen = opties.tussenBronnen ?? false;
		const capaciteit = opties.capaciteit ?? 1024;
		this.rijen = new Rijen(profiel, capaciteit);
		this.bron = new Int32Array(capaciteit + 1);
		this.gezien = new Int32Array(capaciteit + 1);
		this.indexen = profiel.sleutels.map((sleutel) => new Blokindex(sleutel, this.rijen, this.blokgrens, capaciteit));
		this.geleerd = opties.model !== undefined;
		if (opties.model) this.gebruik(opties.model);
	}

	get aantal(): number {
		return this.rijen.aantal;
	}

	/** Adds a record, so that the next question can find it; answers its row number. */
	add(record: R): number {
		const rij = this.rijen.add(record);
		this.ids.push(record.id);
		this.bron = groeiInt32(this.bron, rij + 2);
		this.bron[rij] = this.nummerVanBron(record);
		return rij;
	}

	/**
	 * Puts the rows that came since the last time into the blocks, one key after the other: the tables of one key fit the
	 * processor's cache, those of all keys together do not.
	 */
	private werkBij(): void {
		if (this.ingedeeld === this.aantal) return;
		for (const index of this.indexen) for (let rij = this.ingedeeld; rij < this.aantal; rij++) index.voegToe(rij);
		this.ingedeeld = this.aantal;
	}

	/** Who in the stock is probably this person? Surest first. The stock itself does not change. */
	find(record: R, { vanafKans = 0.5, hoogstens = 20 } = {}): Treffer[] {
		this.werkBij();
		const weger = this.weger();
		const nieuw = this.rijen.schrijf(record);
		this.bron[nieuw] = this.bronnummers.get(record.bron ?? "") ?? -1;
		this.gezien = groeiInt32(this.gezien, nieuw + 1);
		const vraag = ++this.vraag;
		const vanafScore = scoreVan(vanafKans);
		const treffers: Treffer[] = [];
		const bekijk = (rij: number): void => {
			if (this.gezien[rij] === vraag || !this.mag(rij, nieuw)) return;
			this.gezien[rij] = vraag;
			const patroon = weger.patroonVanaf(rij, nieuw, vanafScore);
			if (patroon < 0) return;
			const score = weger.scoreVan(patroon, rij, nieuw);
			if (score >= vanafScore) treffers.push({ id: this.ids[rij]!, rij, score, kans: kansVan(score) });
		};
		for (const index of this.indexen) {
			const blok = index.zoek(nieuw);
			if (blok >= 0) index.leden(blok, bekijk, HOOGSTENS_PER_BLOK);
		}
		this.rijen.vergeet();
		return treffers.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, hoogstens);
	}

	/** Takes over a model learned elsewhere or earlier. */
	gebruik(model: Koppelmodel): void {
		if (model.profiel !== this.profiel.naam)
			throw new Error(`Model is van ${model.profiel}, niet ${this.profiel.naam}`);
		this.huidigeWeger = new Weger(this.rijen, this.profiel, model);
		this.geleerd = true;
	}

	/** Learns the weights from what is in the stock now, and uses them from here on. */
	leer(toeval: Toeval, kandidaten = this.kandidaten(), afdrukken = this.rijen.afdrukken()): Koppelmodel {
		const { rijen, profiel, mag } = this;
		const model = leerModel({ rijen, profiel, kandidaten, afdrukken, allePaar: this.allePaar(), mag, toeval });
		this.gebruik(model);
		return model;
	}

	/** The weights in use; before anything was learned those of the profile, for a stock of this size. */
	weger(): Weger<R> {
		const weger = this.huidigeWeger;
		if (weger && (this.geleerd || weger.model.records * 2 >= this.aantal)) return weger;
		this.huidigeWeger = new Weger(this.rijen, this.profiel, startModel(this.profiel, Math.max(100, this.aantal)));
		return this.huidigeWeger;
	}

	/** The candidate pairs as they are now. */
	kandidaten(): Kandidaten {
		this.werkBij();
		return new Kandidaten(this.indexen, this.rijen, this.blokgrens, this.mag);
	}

	/** May two rows be one person at all? */
	readonly mag = (a: number, b: number): boolean => !this.tussenBronnen || this.bron[a] !== this.bron[b];

	private allePaar(): number {
		const paren = (n: number): number => (n * (n - 1)) / 2;
		if (!this.tussenBronnen) return paren(this.aantal);
		const perBron = new Map<number, number>();
		for (let rij = 0; rij < this.aantal; rij++) perBron.set(this.bron[rij]!, (perBron.get(this.bron[rij]!) ?? 0) + 1);
		return [...perBron.values()].reduce((over, n) => over - paren(n), paren(this.aantal));
	}

	private nummerVanBron(record: R): number {
		const naam = record.bron ?? "";
		const nummer = this.bronnummers.get(naam) ?? this.bronnummers.size;
		this.bronnummers.set(naam, nummer);
		return nummer;
	}
}
