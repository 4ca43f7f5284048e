/** A failure for the technical log. Of a database error only its code: its message repeats the values of the query. */
export function zegFout(fout: unknown): string {
	const { severity, code } = (fout ?? {}) as { severity?: string; code?: string };
	return severity === undefined ? String(fout) : `databasefout ${code ?? ""}`.trim();
}
