/**
 * A failure for the technical log and the queue, without values. Of a database error only its code and its place, because
 * its message and detail repeat what was asked with; of what could not be read only the kind, because it is quoted.
 */
export function zegFout(fout: unknown): string {
	if (fout instanceof SyntaxError || fout instanceof RangeError) return fout.name;
	const { severity, code, table, constraint } = (fout ?? {}) as Partial<Record<string, string>>;
	if (severity === undefined) return String(fout);
	const plek = [table && `tabel ${table}`, constraint && `regel ${constraint}`].filter(Boolean).join(", ");
	return ["databasefout", code, plek && `(${plek})`].filter(Boolean).join(" ");
}
