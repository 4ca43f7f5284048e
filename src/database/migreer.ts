import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runMigrations } from "graphile-worker";
import pg from "pg";
import { projectMap } from "./ingebouwde-server.ts";

const MIGRATIEMAP = join(projectMap, "src", "database", "migrations");

interface Migratie {
	readonly naam: string;
	readonly sql: string;
	readonly hash: string;
}

/** The migrations in order, NNNN_verb_object.sql. */
export function readMigraties(): Migratie[] {
	return readdirSync(MIGRATIEMAP)
		.filter((naam) => naam.endsWith(".sql"))
		.sort()
		.map((naam) => {
			const sql = readFileSync(join(MIGRATIEMAP, naam), "utf8");
			return { naam, sql, hash: createHash("sha256").update(sql).digest("hex") };
		});
}

/**
 * Brings the database up to date, forward only, each migration in one transaction; two processes that start at once wait for each other.
 * Refuses to start when a migration that ran was changed afterwards.
 */
export async function migreerDatabase(verbinding: pg.PoolConfig): Promise<void> {
	const pool = new pg.Pool({ ...verbinding, max: 2 });
	pool.on("error", () => undefined);
	pool.on("connect", (verbonden) => void verbonden.on("error", () => undefined));
	const client = await pool.connect();
	try {
		await client.query("select pg_advisory_lock(hashtext('voordeur-migreer'))");
		await client.query(`do $$ begin
			if not exists (select from pg_roles where rolname = 'voordeur_app') then
				create role voordeur_app nologin nobypassrls;
			end if;
		exception when duplicate_object or unique_violation then null;
		end $$`);
		await client.query("grant voordeur_app to current_user");
		await client.query("grant usage on schema public to voordeur_app");
		await client.query(
			"create table if not exists migraties (naam text primary key, hash text not null, op timestamptz not null default now())",
		);
		const { rows } = await client.query<{ naam: string; hash: string }>("select naam, hash from migraties");
		const gedaan = new Map(rows.map((rij) => [rij.naam, rij.hash]));
		const open = readMigraties().filter((migratie) => {
			const hash = gedaan.get(migratie.naam);
			if (hash !== undefined && hash !== migratie.hash) {
				throw new Error(
					`De migratie ${migratie.naam} is veranderd nadat zij was uitgevoerd. Maak een nieuwe migratie.`,
				);
			}
			return hash === undefined;
		});
		if (open.length > 0) await runMigrations({ pgPool: pool });
		for (const migratie of open) {
			await client.query("begin");
			await client.query(migratie.sql);
			await client.query("insert into migraties (naam, hash) values ($1, $2)", [migratie.naam, migratie.hash]);
			await client.query("commit");
		}
	} finally {
		client.release(true);
		await pool.end();
	}
}
