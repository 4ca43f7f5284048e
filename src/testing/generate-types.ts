import pg from "pg";

const TYPEN: Record<string, string> = {
	int2: "number",
	int4: "number",
	int8: "number",
	bool: "boolean",
	text: "string",
	date: "string",
	time: "string",
	uuid: "string",
	timestamptz: "Date",
	bytea: "Buffer",
	jsonb: "Json",
	_text: "string[]",
};

/** TypeScript text for every table of schema public, as Kysely wants it. */
export async function generateTypes(verbinding: pg.PoolConfig): Promise<string> {
	const client = new pg.Client(verbinding);
	await client.connect();
	const { rows } = await client.query<{
		tabel: string;
		kolom: string;
		type: string;
		verplicht: boolean;
		gevuld: boolean;
	}>(`
		select c.relname as tabel, a.attname as kolom, t.typname as type, a.attnotnull as verplicht,
			(a.atthasdef or a.attidentity <> '') as gevuld
		from pg_class c
		join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
		join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
		join pg_type t on t.oid = a.atttypid
		where c.relkind = 'r'
		order by c.relname, a.attnum`);
	await client.end();
	const tabellen = Map.groupBy(rows, (rij) => rij.tabel);
	const delen = [...tabellen].map(([tabel, kolommen]) => {
		const regels = kolommen.map((kolom) => {
			const type = TYPEN[kolom.type];
			if (!type) throw new Error(`Geen TypeScript-type voor ${kolom.type} (${tabel}.${kolom.kolom}).`);
			if (kolom.type === "jsonb" && kolom.gevuld) return `\t\t${kolom.kolom}: JsonMetBeginwaarde;`;
			const vol = kolom.verplicht ? type : `${type} | null`;
			return `\t\t${kolom.kolom}: ${kolom.gevuld && kolom.verplicht ? `Generated<${vol}>` : vol};`;
		});
		return `\t${tabel}: {\n${regels.join("\n")}\n\t};`;
	});
	const namen = [...tabellen].map(
		([tabel, kolommen]) => `\t${tabel}: { ${kolommen.map((kolom) => `${kolom.kolom}: "${kolom.type}"`).join(", ")} },`,
	);
	return `// Generated from the migrations by tools/generate-types.ts. Do not edit.
import type { ColumnType } from "kysely";

type Generated<T> = ColumnType<T, T | undefined, T>;
// biome-ignore lint/suspicious/noExplicitAny: the shape of each JSON column is written beside it in the migration
type Json = ColumnType<any, string, string>;
// biome-ignore lint/suspicious/noExplicitAny: as above, with a default in the table
type JsonMetBeginwaarde = ColumnType<any, string | undefined, string>;

export interface DB {
${delen.join("\n")}
}

/** PostgreSQL's own type names, for writing in bulk. */
export const kolomtypen: Record<keyof DB, Record<string, string>> = {
${namen.join("\n")}
};
`;
}
