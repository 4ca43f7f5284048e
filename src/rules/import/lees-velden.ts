import { type Cel, celTekst } from "./cel.ts";
import type { Kolommenherkenning, Kolomprofiel } from "./kolommen.ts";
import { findKopregel, gokKopregel, type Kopregel } from "./kopregel.ts";
import type { Velden } from "./regeluitkomst.ts";
import { VELDEN } from "./veld.ts";
import { WEIGERREDENEN, type Weigering } from "./weigerreden.ts";

/** A row as the file reader gives it. */
export interface Rij {
	readonly nummer: number;
	readonly cellen: readonly Cel[];
}

/** Header found, and the rows after it, still one by one. Null when the file has no row with text at all. */
export async function splitsKop<R extends Rij>(
	rijen: AsyncIterable<R>,
	profiel?: Kolomprofiel,
): Promise<{ kopregel: Kopregel; gegevens: AsyncGenerator<R, void, undefined> } | null> {
	const bron = rijen[Symbol.asyncIterator]();
	const begin: R[] = [];
	while (begin.length < 21) {
		const volgende = await bron.next();
		if (volgende.done) break;
		begin.push(volgende.value);
	}
	const cellen = begin.map((rij) => rij.cellen);
	const kopregel = findKopregel(cellen, profiel) ?? gokKopregel(cellen);
	if (!kopregel) return null;
	async function* gegevens(vanaf: number): AsyncGenerator<R, void, undefined> {
		try {
			yield* begin.slice(vanaf);
			for (let rij = await bron.next(); !rij.done; rij = await bron.next()) yield rij.value;
		} finally {
			await bron.return?.();
		}
	}
	return { kopregel, gegevens: gegevens(kopregel.index + 1) };
}

/** Every row gets the same shape at once: ten times cheaper than growing an object field by field. */
const LEEG = Object.fromEntries(VELDEN.map((veld) => [veld, undefined])) as Velden;

/**
 * The cells of a row by field. Missing cells at the end are empty cells (spreadsheets leave them out). Filled cells past
 * the header mean that a value was cut in two, so everything after it stands in the wrong column: refused.
 */
export function leesVelden(
	herkenning: Kolommenherkenning,
	aantalKolommen: number,
	cellen: readonly Cel[],
): { readonly velden: Velden } | { readonly weigering: Weigering } {
	for (let plaats = aantalKolommen; plaats < cellen.length; plaats++) {
		if (celTekst(cellen[plaats]).trim() !== "") {
			const veld = [...herkenning.velden.values()].at(-1) ?? "achternaam";
			return { weigering: { reden: "rij-verschoven", veld, uitleg: WEIGERREDENEN["rij-verschoven"] } };
		}
	}
	const velden: Velden = { ...LEEG };
	for (const [plaats, veld] of herkenning.velden) velden[veld] = cellen[plaats] ?? "";
	return { velden };
}
