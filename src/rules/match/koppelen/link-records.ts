import { groepeer, type Paren } from "./groepeer.ts";
import type { Kandidaten, Sleutelverslag } from "./kandidaten.ts";
import { type Koppelbaar, Koppelstock, type Stockopties } from "./koppelstock.ts";
import { type Koppelmodel, scoreVan } from "./model.ts";
import type { Profiel } from "./profiel.ts";
import type { Toeval } from "./toeval.ts";
import type { Weger } from "./weger.ts";

/** From this chance on two records are put in one group: more likely one person than not. */
export const GROEP_VANAF = 0.5;
/** From this chance on nobody needs to look; between the two a person decides. */
export const ZEKER_VANAF = 0.99;

export interface Koppelopties<R> extends Stockopties {
	readonly profiel: Profiel<R>;
	readonly toeval: Toeval;
	readonly groepVanaf?: number;
}

export interface Koppelresultaat<R extends Koppelbaar> {
	readonly stock: Koppelstock<R>;
	readonly model: Koppelmodel;
	/** For each record, in the order given, the number of its group (the lowest record number in it). */
	readonly groep: Int32Array;
	/** Pairs from `groepVanaf` on; those below `ZEKER_VANAF` ask for a look. */
	readonly paren: Paren;
	/** How many pairs were really compared. */
	readonly vergeleken: number;
	readonly verslag: readonly Sleutelverslag[];
}

/** Scores all candidates and keeps those from `ondergrens` (log2 odds) on. */
export function scoreKandidaten<R>(
	kandidaten: Kandidaten,
	weger: Weger<R>,
	ondergrens: number,
): { paren: Paren; vergeleken: number } {
	let a = new Int32Array(1024);
	let b = new Int32Array(1024);
	let score = new Float64Array(1024);
	let aantal = 0;
	let vergeleken = 0;
	kandidaten.doorloopAlles((x, y) => {
		vergeleken++;
		const patroon = weger.patroonVanaf(x, y, ondergrens);
		if (patroon < 0) return;
		const punten = weger.scoreVan(patroon, x, y);
		if (punten < ondergrens) return;
		if (aantal === a.length) {
			a = verdubbel(a, new Int32Array(2 * aantal));
			b = verdubbel(b, new Int32Array(2 * aantal));
			score = verdubbel(score, new Float64Array(2 * aantal));
		}
		a[aantal] = x;
		b[aantal] = y;
		score[aantal++] = punten;
	});
	const paren = { a: a.subarray(0, aantal), b: b.subarray(0, aantal), score: score.subarray(0, aantal) };
	return { paren, vergeleken };
}

function verdubbel<T extends Int32Array | Float64Array>(oud: T, nieuw: T): T {
	nieuw.set(oud);
	return nieuw;
}

/** Links a whole set of records at once: read, learn (unless a model is given), score, group. */
export function linkRecords<R extends Koppelbaar>(records: Iterable<R>, opties: Koppelopties<R>): Koppelresultaat<R> {
	const stock = new Koppelstock(opties.profiel, opties);
	for (const record of records) stock.add(record);
	return linkStock(stock, opties);
}

/** The same for records that are in a stock already. */
export function linkStock<R extends Koppelbaar>(
	stock: Koppelstock<R>,
	opties: Pick<Koppelopties<R>, "toeval" | "model" | "groepVanaf">,
): Koppelresultaat<R> {
	const kandidaten = stock.kandidaten();
	const afdrukken = stock.rijen.afdrukken();
	if (opties.model) stock.gebruik(opties.model);
	else stock.leer(opties.toeval, kandidaten, afdrukken);
	const weger = stock.weger();
	const drempel = scoreVan(opties.groepVanaf ?? GROEP_VANAF);
	const { paren, vergeleken } = scoreKandidaten(kandidaten, weger, drempel);
	const groep = groepeer({ aantal: stock.aantal, paren, drempel, weger, afdrukken, mag: stock.mag });
	return { stock, model: weger.model, groep, paren, vergeleken, verslag: kandidaten.verslag };
}
