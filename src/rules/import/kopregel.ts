import { type Cel, celTekst } from "./cel.ts";
import { herkenKolom, isVerbodenKolom, type Kolomprofiel, normaliseKolomnaam } from "./kolommen.ts";

/** Where the header stands among the first rows. */
export interface Kopregel {
	/** Index of the last row of the header: data starts after it. */
	readonly index: number;
	readonly kop: readonly string[];
	/** How many columns are recognised (0 = a guess: the first row with the most cells). */
	readonly herkend: number;
}

/** Titles, dates and logos stand above the header; further down than this nobody looks. */
const ZOEKDIEPTE = 20;

/**
 * The row with the most recognised columns, at least two, among the first 20; titles above it do not matter. Two header
 * rows are read as one when that recognises more: "Adres" merged above "Straat | Nummer", "Telefoon" above "1 | 2". A
 * lower row with digits longer than one is data, never a header.
 */
export function findKopregel(rijen: readonly (readonly Cel[])[], profiel: Kolomprofiel = {}): Kopregel | null {
	const eigen = new Set(Object.keys(profiel).map(normaliseKolomnaam));
	const tel = (kop: readonly string[]): number =>
		new Set(
			kop.flatMap((naam) => {
				if (eigen.size > 0 && eigen.has(normaliseKolomnaam(naam))) return [`eigen ${naam}`];
				// no column is called by a number, a date or a whole sentence: cells of data rows need no look-up
				if (naam === "" || naam.length > 80 || /\d\d/.test(naam)) return [];
				return herkenKolom(naam) ?? (isVerbodenKolom(naam) ? [`verboden ${naam}`] : []);
			}),
		).size;
	let beste: Kopregel | null = null;
	const zoek = rijen.slice(0, ZOEKDIEPTE);
	for (const [index, rij] of zoek.entries()) {
		const kop = rij.map(celTekst);
		const enkel = tel(kop);
		if (enkel > (beste?.herkend ?? 1)) beste = { index, kop, herkend: enkel };
		const onder = zoek[index + 1];
		if (!onder || onder.some((cel) => typeof cel !== "string" || /\d\d/.test(cel))) continue;
		const samen = voegSamen(kop, onder.map(celTekst));
		const dubbel = tel(samen);
		if (dubbel > Math.max(enkel, tel(onder.map(celTekst)), beste?.herkend ?? 1))
			beste = { index: index + 1, kop: samen, herkend: dubbel };
	}
	return beste;
}

/** When nothing is recognised: the first row with the most filled cells, so that its columns can be mapped on a page. */
export function gokKopregel(rijen: readonly (readonly Cel[])[]): Kopregel | null {
	let beste: Kopregel | null = null;
	let meeste = 0;
	for (const [index, rij] of rijen.slice(0, ZOEKDIEPTE).entries()) {
		const gevuld = rij.filter((cel) => celTekst(cel).trim() !== "").length;
		if (gevuld > meeste) {
			meeste = gevuld;
			beste = { index, kop: rij.map(celTekst), herkend: 0 };
		}
	}
	return beste;
}

function voegSamen(boven: readonly string[], onder: readonly string[]): string[] {
	let groep = "";
	return Array.from({ length: Math.max(boven.length, onder.length) }, (_, plaats) => {
		const hoog = boven[plaats]?.trim() ?? "";
		const laag = onder[plaats]?.trim() ?? "";
		if (hoog !== "") groep = hoog;
		if (laag === "") return hoog;
		const samen = `${groep} ${laag}`.trim();
		if (herkenKolom(samen) !== null) return samen;
		return herkenKolom(laag) !== null || isVerbodenKolom(laag) ? laag : samen;
	});
}
