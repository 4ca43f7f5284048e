import { createHash, randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { type Databank, openPool } from "../database/databank.ts";
import { EIGENAAR, startIngebouwdeServer } from "../database/ingebouwde-server.ts";
import { migreerDatabase, readMigraties } from "../database/migreer.ts";
import { makeSleutelbos } from "../database/sleutels.ts";

/** One server for all tests of this user, outside the project, kept between runs because starting costs seconds. */
const TESTMAP = join(tmpdir(), `voordeur-test-${process.getuid?.() ?? 0}`);
const SJABLOON = `sjabloon_proef_${createHash("sha256")
	.update(
		readMigraties()
			.map((migratie) => migratie.hash)
			.join(),
	)
	.digest("hex")
	.slice(0, 16)}`;

/**
 * Owner of every test database: with the rights that docs/beheer/installeren.md gives it and no more. The owner of the embedded
 * server is a superuser, who is not bound by row-level security: what fails for a gemeente with a PostgreSQL of its own
 * would pass.
 */
const PROEFEIGENAAR = "voordeur_proef";

const verbind = (socketMap: string, database: string, user = EIGENAAR): pg.PoolConfig => ({
	host: socketMap,
	user,
	database,
});

const MAAK_PROEFEIGENAAR = `do $$ begin
	if not exists (select from pg_roles where rolname = 'voordeur_app') then create role voordeur_app nologin nobypassrls; end if;
	if not exists (select from pg_roles where rolname = '${PROEFEIGENAAR}') then
		create role ${PROEFEIGENAAR} login nosuperuser nocreaterole nobypassrls;
	end if;
	grant voordeur_app to ${PROEFEIGENAAR} with admin option;
end $$`;

/** Starts the test server and makes the migrated template once; holds a connection so that nobody else stops it. */
export async function startTestServer(): Promise<() => Promise<void>> {
	const server = await startIngebouwdeServer(TESTMAP, { snel: true });
	const vast = new pg.Client(verbind(server.socketMap, "postgres"));
	await vast.connect();
	await vast.query("select pg_advisory_lock(4242)");
	const { rowCount } = await vast.query("select from pg_database where datname = $1", [SJABLOON]);
	if (rowCount === 0) {
		await vast.query(`drop database if exists ${SJABLOON}_bouw with (force)`);
		await vast.query(MAAK_PROEFEIGENAAR);
		await vast.query(`create database ${SJABLOON}_bouw owner ${PROEFEIGENAAR}`);
		await migreerDatabase(verbind(server.socketMap, `${SJABLOON}_bouw`, PROEFEIGENAAR));
		await vast.query(`alter database ${SJABLOON}_bouw rename to ${SJABLOON}`);
	}
	await vast.query("select pg_advisory_unlock(4242)");
	return async () => {
		await vast.end();
		await server.stop();
	};
}

/** The master key of every test database: another process needs it to read what is encrypted. */
export const TESTSLEUTEL = createHash("sha256").update("alleen voor tests").digest();

export interface Testdatabase {
	readonly databank: Databank;
	/** The same database as a superuser: for a test that makes a state which nobody may make. */
	readonly beheer: pg.PoolConfig;
	sluit(): Promise<void>;
}

/** A database of its own for one test file: a clone of the migrated template, dropped at `sluit`. */
export async function createTestDatabase(): Promise<Testdatabase> {
	const server = await startIngebouwdeServer(TESTMAP, { snel: true });
	const naam = `proef_${randomBytes(6).toString("hex")}`;
	const beheer = new pg.Client(verbind(server.socketMap, "postgres"));
	await beheer.connect();
	// Only one clone of a template at a time.
	await beheer.query("select pg_advisory_lock(4242)");
	await beheer.query(`create database ${naam} owner ${PROEFEIGENAAR} template ${SJABLOON} strategy file_copy`);
	await beheer.query("select pg_advisory_unlock(4242)");
	const sleutels = makeSleutelbos(TESTSLEUTEL);
	const databank = openPool(verbind(server.socketMap, naam, PROEFEIGENAAR), sleutels, 10);
	const sluit = async () => {
		await databank.sluit();
		await beheer.query(`drop database ${naam} with (force)`);
		await beheer.end();
	};
	return { databank, beheer: verbind(server.socketMap, naam), sluit };
}
