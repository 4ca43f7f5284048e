import {
	type CompiledQuery,
	type DatabaseConnection,
	DefaultQueryExecutor,
	DummyDriver,
	type Kysely,
	type KyselyProps,
	PostgresAdapter,
	PostgresDialect,
	PostgresQueryCompiler,
	type QueryResult,
	Transaction,
} from "kysely";
import type pg from "pg";
import type { DB } from "./types.ts";

const pools = new WeakMap<Kysely<DB>, pg.Pool>();

/** Says which pool `db` was opened on, so that `inTransactie` can take a connection of it. */
export function rememberPool(db: Kysely<DB>, pool: pg.Pool): void {
	pools.set(db, pool);
}

/** One connection of the pool for the length of one transaction. Refuses a query that comes after the end. */
class Transactieverbinding implements DatabaseConnection {
	readonly #client: pg.PoolClient;
	#open = true;

	constructor(client: pg.PoolClient) {
		this.#client = client;
	}

	async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
		// The connection may serve another gemeente by now: a query that somebody forgot to await must never reach it.
		if (!this.#open) throw new Error("Deze transactie is al afgelopen.");
		const { command, rowCount, rows } = await this.#client.query(sql, parameters as unknown[]);
		const wijzigt = command === "INSERT" || command === "UPDATE" || command === "DELETE" || command === "MERGE";
		return { rows: rows ?? [], ...(wijzigt ? { numAffectedRows: BigInt(rowCount ?? 0) } : {}) };
	}

	// biome-ignore lint/correctness/useYield: pipelined connections cannot keep a portal open; large reads go in blocks
	async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
		throw new Error("Lees in blokken: een verbinding met vooruitgestuurde vragen kan niet stromen.");
	}

	sluit(): void {
		this.#open = false;
	}
}

const compiler = new PostgresQueryCompiler();
const adapter = new PostgresAdapter();
/** What a transaction never uses itself: it has its connection already. */
const VAST: Omit<KyselyProps, "executor"> = (() => {
	const dialect = new PostgresDialect({
		pool: () => Promise.reject(new Error("Een transactie opent geen verbinding.")),
	});
	return { config: { dialect }, dialect, driver: new DummyDriver() };
})();

/**
 * Runs `werk` in one transaction that begins with `begin` (SQL). Begin and the first query travel together, and queries that
 * `werk` asks at once (Promise.all) travel together too: on a page of five queries, waiting for each answer cost more
 * processor time than the answers. Commits when `werk` is done, rolls back when it throws.
 */
export async function inTransactie<T>(
	db: Kysely<DB>,
	begin: string,
	werk: (trx: Transaction<DB>) => Promise<T>,
): Promise<T> {
	const pool = pools.get(db);
	if (!pool) throw new Error("Deze database is niet met openPool geopend.");
	const client = await pool.connect();
	const verbinding = new Transactieverbinding(client);
	const executor = new DefaultQueryExecutor(compiler, adapter, {
		provideConnection: (gebruik) => gebruik(verbinding),
	});
	const trx = new Transaction<DB>({ ...VAST, executor });
	let kapot = false;
	try {
		const begonnen = client.query(begin);
		// Not awaited yet: when it fails, every query of `werk` fails with it.
		begonnen.catch(() => undefined);
		const uitkomst = await werk(trx);
		await begonnen;
		verbinding.sluit();
		const { command } = await client.query("commit");
		if (command === "ROLLBACK") throw new Error("Een eerdere vraag mislukte; de transactie is teruggedraaid.");
		return uitkomst;
	} catch (fout) {
		verbinding.sluit();
		await client.query("rollback").catch(() => {
			kapot = true;
		});
		throw fout;
	} finally {
		client.release(kapot);
	}
}
