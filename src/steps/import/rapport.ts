import type { Correctie } from "../../rules/import/correctiereden.ts";
import type { Kolommenherkenning } from "../../rules/import/kolommen.ts";
import type { Weigering } from "../../rules/import/weigerreden.ts";

/** What is told about a delivery; kept in aanleveringen.rapport. */
export interface Aanleverrapport {
	/** The header as delivered; only names of columns, never content. */
	kop: string[];
	/** Column name → field. */
	herkend: Record<string, string>;
	onbekend: string[];
	/** Columns that the law does not allow: named, content not kept. */
	verboden: string[];
	dubbeleKolommen: string[];
	ontbrekend: string[];
	/** How many rows per reason of refusal. */
	redenen: Record<string, number>;
	correcties: Record<string, number>;
	/** One sentence when the file as a whole was refused. */
	uitleg: string | null;
	zaken: { nieuw: number; bijgewerkt: number; enkelvoudig: number; meervoudig: number; opeenvolgend: number };
	nietOpgepakt: Record<string, number>;
}

export const LEEG_RAPPORT: Aanleverrapport = {
	kop: [],
	herkend: {},
	onbekend: [],
	verboden: [],
	dubbeleKolommen: [],
	ontbrekend: [],
	redenen: {},
	correcties: {},
	uitleg: null,
	zaken: { nieuw: 0, bijgewerkt: 0, enkelvoudig: 0, meervoudig: 0, opeenvolgend: 0 },
	nietOpgepakt: { "onterecht-signaal": 0, "herhaalde-melding": 0 },
};

export function startRapport(kop: readonly string[], herkenning: Kolommenherkenning): Aanleverrapport {
	return {
		...structuredClone(LEEG_RAPPORT),
		kop: [...kop],
		herkend: Object.fromEntries([...herkenning.velden].map(([plaats, veld]) => [kop[plaats] ?? "", veld])),
		onbekend: [...herkenning.onbekend],
		verboden: [...herkenning.verboden],
		dubbeleKolommen: herkenning.dubbel.map((kolom) => kolom.kolom),
		ontbrekend: [...herkenning.ontbrekend],
	};
}

/** One reason a row: the first, so that the counts add up to the refused rows. */
export function countWeigering(rapport: Aanleverrapport, redenen: readonly Weigering[]): void {
	const reden = redenen[0]?.reden;
	if (reden) rapport.redenen[reden] = (rapport.redenen[reden] ?? 0) + 1;
}

export function countCorrecties(rapport: Aanleverrapport, correcties: readonly Correctie[]): void {
	for (const { omdat } of correcties) rapport.correcties[omdat] = (rapport.correcties[omdat] ?? 0) + 1;
}
