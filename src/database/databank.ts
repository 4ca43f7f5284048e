import { resolve } from "node:path";
import type { Duplex } from "node:stream";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { checkSleutel } from "./check-sleutel.ts";
import { EIGENAAR, startIngebouwdeServer } from "./ingebouwde-server.ts";
import { migreerDatabase } from "./migreer.ts";
import { readSleutelbos, type Sleutelbos } from "./sleutels.ts";
import type { DB } from "./types.ts";
import { rememberPool } from "./verbinding.ts";

// Days stay text ("2026-10-05") on their way through; a JavaScript Date would shift them by time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (tekst) => tekst);
// Ids and sums fit a number: no id here comes near 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** The open database: what steps and doors hold. */
export interface Databank {
	/** As the role that sees nothing without a gemeente; use it through `inGemeente`. */
	readonly db: Kysely<DB>;
	readonly pool: pg.Pool;
	/** As the owner, for the job queue's own tables only. */
	readonly eigenaar: pg.PoolConfig;
	readonly sleutels: Sleutelbos;
	sluit(): Promise<void>;
}

export interface DatabankInstellingen {
	/** A PostgreSQL of your own; without it the embedded one starts in the data folder. */
	readonly databaseUrl?: string | undefined;
	/** Folder for the embedded server and the key file. */
	readonly dataMap: string;
	readonly maxVerbindingen?: number;
	/** Base64 of 32 bytes; without it the key file in the data folder is used (and made once). */
	readonly sleutel?: string | undefined;
}

/** Starts or finds the server, migrates, and opens the pool as role voordeur_app. */
export async function openDatabank(instellingen: DatabankInstellingen): Promise<Databank> {
	const { databaseUrl, dataMap } = instellingen;
	const server = databaseUrl ? null : await startIngebouwdeServer(resolve(dataMap));
	const eigenaar: pg.PoolConfig = databaseUrl
		? { connectionString: databaseUrl }
		: { host: server?.socketMap ?? "", user: EIGENAAR, database: "postgres" };
	const stop = async () => {
		await server?.stop();
	};
	try {
		await migreerDatabase(eigenaar);
		const sleutels = readSleutelbos(dataMap, instellingen.sleutel);
		await checkSleutel(eigenaar, sleutels);
		return openPool(eigenaar, sleutels, instellingen.maxVerbindingen ?? 20, stop);
	} catch (fout) {
		await stop();
		throw fout;
	}
}

/**
 * How every connection of the pool works. One plan per statement, made once: every statement here begins with one
 * gemeente, so a plan for the gemeente at hand is no better, and making it anew cost /vandaag 6 ms each time. Whole-table
 * scans are off: with many gemeenten in one table they are never right, and a plan that was made while the tables were
 * still empty would choose them.
 */
const INSTELLINGEN = "-c role=voordeur_app -c timezone=UTC -c plan_cache_mode=force_generic_plan -c enable_seqscan=off";

/** Opens the pool on a database that is already migrated (tests). */
export function openPool(
	eigenaar: pg.PoolConfig,
	sleutels: Sleutelbos,
	max: number,
	daarna: () => Promise<void> = async () => undefined,
): Databank {
	const pool = new pg.Pool({ ...eigenaar, max, options: INSTELLINGEN, pipeline: true } as pg.PoolConfig);
	// An idle connection that breaks (server restart) is replaced by the pool; without a listener it would end the process.
	pool.on("error", () => undefined);
	pool.on("connect", prepareStatements);
	const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
	rememberPool(db, pool);
	const sluit = async () => {
		await db.destroy();
		await daarna();
	};
	return { db, pool, eigenaar, sleutels, sluit };
}

/** Statements a connection may keep planned; variants with lists of other lengths come and go. */
const MAX_BEWAARD = 400;

/**
 * Lets PostgreSQL keep the plan of each statement per connection (a named statement): planning costs more than doing it
 * for most of ours. Half of the import of a small delivery was planning before this.
 */
function prepareStatements(client: pg.PoolClient): void {
	const namen = new Map<string, string>();
	const query = client.query.bind(client) as (...args: unknown[]) => unknown;
	const stroom = (client as unknown as { connection: { stream: Duplex } }).connection.stream;
	let wacht = false;
	const bundel = () => {
		if (wacht) return;
		wacht = true;
		stroom.cork();
		process.nextTick(() => {
			wacht = false;
			stroom.uncork();
		});
	};
	const metNaam = (text: unknown, values?: unknown, ...rest: unknown[]): unknown => {
		bundel();
		if (typeof text !== "string" || !Array.isArray(values)) return query(text, values, ...rest);
		let name = namen.get(text);
		if (name === undefined && namen.size < MAX_BEWAARD) {
			name = `v${namen.size}`;
			namen.set(text, name);
		}
		return name === undefined ? query(text, values, ...rest) : query({ name, text, values }, ...rest);
	};
	(client as { query: unknown }).query = metNaam;
}
