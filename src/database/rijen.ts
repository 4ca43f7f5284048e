import { type DB, kolomtypen } from "./types.ts";

/**
 * Many rows as one question: each column travels as an array, $1 onwards, and the server unnests them. `naam` is the list of
 * columns. Cheaper than JSON: 1.7 against 5 ms for 273 zaken.
 */
export function rijenVraag(tabel: keyof DB & string, kolommen: readonly string[]): { naam: string; vraag: string } {
	const typen = kolomtypen[tabel] as Record<string, string>;
	const naam = kolommen.map((kolom) => `"${kolom}"`).join(", ");
	// An array of arrays would be flattened by unnest, so text[] travels as text and is cast per row.
	const uit = kolommen
		.map((kolom) => `"${kolom}"${typen[kolom] === "_text" ? "::text[]" : ""} as "${kolom}"`)
		.join(", ");
	const aan = kolommen
		.map((kolom, plaats) => `$${plaats + 1}::${typen[kolom] === "_text" ? "text" : typen[kolom]}[]`)
		.join(", ");
	return { naam, vraag: `select ${uit} from unnest(${aan}) as rij(${naam})` };
}

/** The values that go with `rijenVraag`, one array literal a column. */
export const rijenWaarden = (kolommen: readonly string[], rijen: readonly object[]): string[] =>
	kolommen.map((kolom) => formatKolom(rijen, kolom));

function formatKolom(rijen: readonly object[], kolom: string): string {
	let tekst = "{";
	for (let i = 0; i < rijen.length; i++) {
		if (i > 0) tekst += ",";
		tekst += formatWaarde((rijen[i] as Record<string, unknown>)[kolom]);
	}
	return `${tekst}}`;
}

function formatWaarde(waarde: unknown): string {
	if (waarde === null || waarde === undefined) return "null";
	if (typeof waarde === "number" || typeof waarde === "boolean") return String(waarde);
	if (typeof waarde === "string") return quote(waarde);
	if (Buffer.isBuffer(waarde)) return `"\\\\x${waarde.toString("hex")}"`;
	if (waarde instanceof Date) return `"${waarde.toISOString()}"`;
	if (Array.isArray(waarde) && waarde.every((deel) => typeof deel === "string")) {
		return quote(`{${waarde.map(quote).join(",")}}`);
	}
	return quote(JSON.stringify(waarde));
}

const quote = (tekst: string): string => {
	const zuiver = tekst.includes("\u0000") ? tekst.replaceAll("\u0000", "") : tekst;
	return `"${/["\\]/.test(zuiver) ? zuiver.replace(/["\\]/g, "\\$&") : zuiver}"`;
};
