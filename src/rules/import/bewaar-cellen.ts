import { type Cel, celTekst } from "./cel.ts";
import { type Kolommenherkenning, normaliseKolomnaam, REDENKOLOMMEN } from "./kolommen.ts";
import type { Veld } from "./veld.ts";

/** The key of the cells past the header, which have no column name; no recognised column is called "". */
export const OVER = "";

/** What stands in the place of a cell that we may not keep. */
const NIET_BEWAARD = "(niet bewaard)";

/** A refused row as it is kept: by column name, and under `OVER` the cells past the header. */
export type BewaardeCellen = Readonly<Record<string, string | readonly string[]>>;

/**
 * Only columns that mean a field we may have: what the law does not allow is not kept, not even of a refused row
 * (`weglaten`: a BSN of who may not send it). Cells past the header are kept too, or a row that was cut in two would
 * seem whole in the file to mend. In such a row every cell may come from a column up to that many places to the left;
 * where that is a column that we do not keep, the cell is not kept either.
 */
export function bewaarCellen(
	cellen: readonly Cel[],
	herkenning: Kolommenherkenning,
	kop: readonly string[],
	weglaten: readonly Veld[] = [],
): BewaardeCellen {
	const teksten = cellen.map(celTekst);
	const breedte = teksten.findLastIndex((tekst) => tekst.trim() !== "") + 1;
	const verschoven = Math.max(0, breedte - kop.length);
	const nietHouden = kop.map((naam, plaats) => {
		const veld = herkenning.velden.get(plaats);
		if (veld !== undefined) return weglaten.includes(veld);
		return plaats >= 2 || normaliseKolomnaam(naam) !== REDENKOLOMMEN[plaats];
	});
	const mag = (plaats: number) => !nietHouden.slice(Math.max(0, plaats - verschoven), plaats + 1).includes(true);
	const bewaard: Record<string, string | string[]> = Object.fromEntries(
		[...herkenning.velden.keys()].map((plaats) => [kop[plaats] ?? "", mag(plaats) ? (teksten[plaats] ?? "") : ""]),
	);
	if (verschoven === 0) return bewaard;
	const over = teksten.slice(kop.length, breedte);
	bewaard[OVER] = over.map((tekst, verder) => (mag(kop.length + verder) ? tekst : NIET_BEWAARD));
	return bewaard;
}
