import { type Cel, celTekst } from "./cel.ts";
import { type Kolommenherkenning, REDENKOLOMMEN } from "./kolommen.ts";
import type { Veld } from "./veld.ts";
import type { Weigering } from "./weigerreden.ts";

/** A refused row as delivered, and why. */
export interface AfgekeurdeRij {
	readonly cellen: readonly Cel[];
	readonly redenen: readonly Weigering[];
}

/**
 * The refused rows as a file to mend and deliver again: two columns with the reasons and the columns to mend, then the
 * recognised columns under the sender's own names. Unknown columns, columns that the law forbids and `weglaten` (a BSN
 * from a partner that may not send it) are not kept, so they are not in it. Semicolons and a BOM: Excel opens it right.
 */
export async function* writeAfgekeurdeRegels(
	kop: readonly string[],
	herkenning: Kolommenherkenning,
	rijen: Iterable<AfgekeurdeRij> | AsyncIterable<AfgekeurdeRij>,
	weglaten: readonly Veld[] = [],
): AsyncGenerator<string, void, undefined> {
	const kolommen = [...herkenning.velden].filter(([, veld]) => !weglaten.includes(veld));
	const naam = (veld: Veld): string => {
		const plaats = kolommen.find(([, ander]) => ander === veld)?.[0];
		return plaats === undefined ? veld : (kop[plaats]?.trim() ?? veld);
	};
	yield `\ufeff${csvRegel([...REDENKOLOMMEN, ...kolommen.map(([plaats]) => kop[plaats]!.trim())])}`;
	for await (const { cellen, redenen } of rijen) {
		const uitleg = [...new Set(redenen.map((reden) => reden.uitleg))].join(" ");
		const waar = [...new Set(redenen.map((reden) => naam(reden.veld)))].join(", ");
		const gevuld = kolommen.map(([plaats]) => celTekst(cellen[plaats]));
		// Cells past the header stay at the end, or a row that was cut in two would seem to be mended.
		const over = cellen.slice(kop.length).map(celTekst);
		yield csvRegel([uitleg, waar, ...gevuld, ...over]);
	}
}

/** A cell that starts like a formula gets an apostrophe, which our reader takes off again (OWASP, CSV injection). */
function csvRegel(cellen: readonly string[]): string {
	const regel = cellen.map((ruw) => {
		const cel = ruw.trim();
		const veilig = /^[=+\-@＝＋－＠]/.test(cel) ? `'${cel}` : cel;
		return /[;,"\r\n\t]/.test(veilig) ? `"${veilig.replaceAll('"', '""')}"` : veilig;
	});
	return `${regel.join(";")}\r\n`;
}
