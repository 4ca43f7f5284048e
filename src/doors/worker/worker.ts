import { hash } from "node:crypto";
import { EventEmitter } from "node:events";
import { Logger, type Runner, run, type Task, type TaskList, type WorkerEvents } from "graphile-worker";
import pg from "pg";
import type { Binnenjob, Buitenjob, Jobgegevens } from "../../database/stapomgeving.ts";
import type { Uitvoerder } from "../../database/voer-uit.ts";
import { zegFout } from "../../rules/kernel/zeg-fout.ts";
import { BUITENJOBS, JOBS, type Jobdelen } from "./jobs.ts";
import { SCHEMA_CRONTAB, type Schemadelen, schematabel } from "./schedule.ts";

export interface Workerdelen {
	/** The owner's connection: the queue's own tables are not open to the app role. */
	readonly eigenaar: pg.PoolConfig;
	readonly voerUit: Uitvoerder;
	readonly jobs: Jobdelen;
	readonly schema: Schemadelen;
	readonly gelijktijdig?: number;
	/** A job that failed and will be tried again: its name and what went wrong, without values. */
	readonly onFout?: (naam: string, fout: string) => void;
}

/**
 * Sending has slots of its own: an aanbieder that does not answer holds one of these for minutes, and never one that imports
 * and the BRP wait for. Two: one gemeente whose aanbieder is silent does not keep the others waiting.
 */
const VERZENDERS = 2;
const VERZENDTAKEN: readonly string[] = ["send-berichten"] satisfies Buitenjob[];

/** Does the queued jobs until `stop`. Jobs of a worker that was killed are taken over at once. */
export async function startWorker(delen: Workerdelen): Promise<{ stop(): Promise<void> }> {
	const gelijktijdig = delen.gelijktijdig ?? 2;
	const pool = new pg.Pool({ ...delen.eigenaar, max: gelijktijdig + VERZENDERS + 4 });
	pool.on("error", () => undefined);
	pool.on("connect", (client) => void client.on("error", () => undefined));
	const levend = await makeLevensteken(delen.eigenaar);
	await releaseDodeWorkers(pool);
	const taken: TaskList = { ...schematabel(delen.schema) };
	for (const naam of Object.keys(BUITENJOBS) as Buitenjob[]) {
		taken[naam] = (payload) => BUITENJOBS[naam]((payload as { gemeenteId: number }).gemeenteId, delen.jobs);
	}
	for (const naam of Object.keys(JOBS) as Binnenjob[]) {
		taken[naam] = async (payload) => {
			const { gemeenteId, ...gegevens } = payload as { gemeenteId: number };
			const job = JOBS[naam] as (...args: unknown[]) => Promise<void>;
			await delen.voerUit({ gemeenteId, gebruikerId: null }, (omgeving) =>
				job(omgeving, gegevens as Jobgegevens[typeof naam], delen.jobs, delen.schema.vandaag()),
			);
		};
	}
	// before the first worker is made, or its sign of life would be missed
	const events: WorkerEvents = new EventEmitter();
	events.on("worker:create", ({ worker }) => void levend.meld(worker.workerId));
	events.on("job:error", ({ job, error }) => delen.onFout?.(job.task_identifier, (error as Error).message));
	// A runner only takes the jobs that it knows: two of them share the queue without standing in each other's way.
	const start = (soort: "verzendt" | "werkt", concurrency: number): Promise<Runner> =>
		run({
			events,
			pgPool: pool,
			taskList: Object.fromEntries(
				Object.entries(taken)
					.filter(([naam]) => VERZENDTAKEN.includes(naam) === (soort === "verzendt"))
					.map(([naam, taak]) => [naam, zonderWaarden(taak!)]),
			),
			concurrency,
			...(soort === "werkt" ? { crontab: SCHEMA_CRONTAB } : { parsedCronItems: [] }),
			noHandleSignals: true,
			pollInterval: 1_000,
			logger: new Logger(() => () => undefined),
		});
	const runners = [await start("werkt", gelijktijdig), await start("verzendt", VERZENDERS)];
	return {
		async stop() {
			await Promise.all(runners.map((runner) => runner.stop()));
			await levend.stop();
			await pool.end();
		},
	};
}

/** The queue keeps the message of what failed (last_error), open to whoever reads the database: no values may be in it. */
const zonderWaarden =
	(taak: Task): Task =>
	async (payload, helpers) => {
		try {
			return await taak(payload, helpers);
		} catch (fout) {
			throw new Error(zegFout(fout));
		}
	};

const slotVan = (workerId: string): number => hash("sha256", workerId, "buffer").readInt32BE(0);

/** While this connection lives, its advisory locks say which workers do: PostgreSQL drops them when the process dies. */
async function makeLevensteken(eigenaar: pg.PoolConfig) {
	const client = new pg.Client(eigenaar);
	client.on("error", () => undefined);
	await client.connect();
	return {
		meld: (workerId: string) => client.query("select pg_advisory_lock_shared(7002, $1)", [slotVan(workerId)]),
		stop: () => client.end(),
	};
}

/** Jobs that a killed worker held would wait four hours; without its sign of life they are free again now. */
async function releaseDodeWorkers(pool: pg.Pool): Promise<void> {
	const { rows } = await pool.query<{ locked_by: string }>(
		"select distinct locked_by from graphile_worker._private_jobs where locked_by is not null",
	);
	for (const { locked_by } of rows) {
		const { rows: slot } = await pool.query("select pg_try_advisory_xact_lock(7002, $1) as vrij", [slotVan(locked_by)]);
		if (slot[0].vrij) await pool.query("select graphile_worker.force_unlock_workers(array[$1])", [locked_by]);
	}
}
