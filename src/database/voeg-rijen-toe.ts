import type { Insertable } from "kysely";
import { CompiledQuery } from "kysely";
import type { Trx } from "./gemeente-transactie.ts";
import { type DB, kolomtypen } from "./types.ts";

/** Rows a statement: large enough to be fast, small enough to keep memory flat. */
const BLOK = 4_000;

/**
 * Writes many rows with one statement per 4,000: the columns travel as arrays and are unnested by the server. COPY
 * would be faster still, but PostgreSQL refuses COPY into a table with row-level security, and that stays on.
 * `bijDubbel` says what happens to a row that collides with a unique key ("on conflict do nothing"); without it the
 * whole statement fails. Returns how many rows were written.
 */
export async function voegRijenToe<T extends keyof DB & string>(
	trx: Trx,
	tabel: T,
	kolommen: readonly (keyof Insertable<DB[T]> & string)[],
	rijen: readonly Partial<Record<keyof Insertable<DB[T]>, unknown>>[],
	opties: { bijDubbel?: string } = {},
): Promise<number> {
	const typen = kolomtypen[tabel] as Record<string, string>;
	const naam = kolommen.map((kolom) => `"${kolom}"`).join(", ");
	// An array of arrays would be flattened by unnest, so text[] travels as text and is cast per row.
	const uit = kolommen.map((kolom) => `"${kolom}"${typen[kolom] === "_text" ? "::text[]" : ""}`).join(", ");
	const aan = kolommen
		.map((kolom, plaats) => `$${plaats + 1}::${typen[kolom] === "_text" ? "text" : typen[kolom]}[]`)
		.join(", ");
	const slot = opties.bijDubbel ? ` ${opties.bijDubbel}` : "";
	const opdracht = `insert into ${tabel} (${naam}) select ${uit} from unnest(${aan}) as rij(${naam})${slot}`;
	let geschreven = 0;
	for (let van = 0; van < rijen.length; van += BLOK) {
		const blok = rijen.slice(van, van + BLOK);
		const waarden = kolommen.map((kolom) => formatKolom(blok, kolom as string));
		const antwoord = await trx.executeQuery(CompiledQuery.raw(opdracht, waarden));
		geschreven += Number(antwoord.numAffectedRows ?? 0);
	}
	return geschreven;
}

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
