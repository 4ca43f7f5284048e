import { stringify } from "csv-stringify/sync";
import type { FastifyReply } from "fastify";

/**
 * Sends rows as a file that Dutch spreadsheets open at once: semicolons, UTF-8 with BOM. A cell that begins like a
 * formula gets an apostrophe: a spreadsheet must never run what a partner typed in a name.
 */
export function sendCsv(reply: FastifyReply, naam: string, kop: readonly string[], rijen: readonly unknown[][]) {
	const inhoud = stringify([[...kop], ...rijen], { delimiter: ";", bom: true, escape_formulas: true });
	return reply
		.header("content-disposition", `attachment; filename="${naam}.csv"`)
		.header("cache-control", "no-store")
		.type("text/csv; charset=utf-8")
		.send(inhoud);
}
