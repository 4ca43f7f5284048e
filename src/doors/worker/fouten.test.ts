import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { makeUitvoerder } from "../../database/voer-uit.ts";
import { bestandslezer } from "../../outside/bestand/lezer.ts";
import { stilSchema } from "../../testing/stil-schema.ts";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import { maakProefgemeente, type Proefgemeente } from "../../testing/zaken.ts";
import { startWorker } from "./worker.ts";

const NAAM = "jan.jansen@voorbeeld.nl";
const NUMMER = "+31612345678";
let proef: Testdatabase;
let gemeente: Proefgemeente;
beforeAll(async () => {
	proef = await createTestDatabase();
	gemeente = await maakProefgemeente(proef.databank);
});
afterAll(() => proef.sluit());

/** A second gebruiker with an address that is taken: PostgreSQL names the address in the detail of its error. */
const dubbel = () =>
	inGemeente(proef.databank.db, gemeente.id, async (trx) => {
		const gebruiker_id = gemeente.sanne.gebruikerId!;
		const rij = { email: NAAM, gemeente_id: gemeente.id, gebruiker_id };
		await trx.insertInto("aanmeldnamen").values(rij).execute();
		await trx.insertInto("aanmeldnamen").values(rij).execute();
	});
/** A value of the wrong shape: PostgreSQL repeats it in the message itself. */
const vanDeVorm = () => sql`select ${NUMMER}::text::uuid`.execute(proef.databank.db);

/** Puts every kind of job in the queue, lets a real worker fail on it once, and gives what the queue kept of it. */
async function laatMislukken(
	fout: () => Promise<unknown>,
): Promise<{ laatste: string[]; log: string[]; alles: string }> {
	const { databank } = proef;
	const client = new pg.Client(databank.eigenaar);
	await client.connect();
	await client.query("delete from graphile_worker._private_jobs");
	const voerUit = makeUitvoerder(databank);
	await voerUit(gemeente.sanne, async ({ queue }) => {
		await queue("decide-zaken", { vandaag: "2026-11-23" });
		await queue("verify-signalen", {});
	});
	await client.query("select graphile_worker.add_job('opruimen')");
	const log: string[] = [];
	const worker = await startWorker({
		eigenaar: databank.eigenaar,
		// A step that breaks in its transaction.
		voerUit: (dader, werk) => voerUit(dader, (omgeving) => fout().then(() => werk(omgeving))),
		jobs: {
			lezer: bestandslezer,
			verify: { voerUit: () => fout() as never, haalCentraal: () => null, nu: () => new Date() },
		},
		schema: { ...stilSchema(voerUit), ruimOp: async () => void (await fout()) },
		onFout: (naam, zin) => log.push(`${naam}: ${zin}`),
	});
	const lees = async () =>
		(
			await client.query<{ last_error: string | null; alles: string }>(
				"select last_error, j::text as alles from graphile_worker._private_jobs j where attempts > 0 and locked_at is null order by id",
			)
		).rows;
	await expect.poll(async () => (await lees()).length, { timeout: 20_000 }).toBe(3);
	const rijen = await lees();
	await worker.stop();
	await client.end();
	return { laatste: rijen.map((rij) => rij.last_error ?? ""), log, alles: JSON.stringify(rijen) };
}

test("a rule that is broken: the queue and the log hold code, table and rule, and no value", async () => {
	await expect(dubbel()).rejects.toMatchObject({ detail: expect.stringContaining(NAAM) });
	const { laatste, log, alles } = await laatMislukken(dubbel);
	const zin = "databasefout 23505 (tabel aanmeldnamen, regel aanmeldnamen_pkey)";
	expect(laatste).toEqual([zin, zin, zin]);
	expect(log.toSorted()).toEqual([`decide-zaken: ${zin}`, `opruimen: ${zin}`, `verify-signalen: ${zin}`]);
	expect(alles).not.toContain(NAAM);
});

test("a value that PostgreSQL repeats in its message does not reach the queue or the log", async () => {
	await expect(vanDeVorm()).rejects.toThrow(NUMMER);
	const { laatste, log, alles } = await laatMislukken(vanDeVorm);
	expect(laatste).toEqual(Array(3).fill("databasefout 22P02"));
	expect(`${log}${alles}`).not.toContain(NUMMER.slice(1));
});

test("our own sentence stays, so that somebody knows what to do", async () => {
	const { laatste } = await laatMislukken(() => Promise.reject(new Error("Deze worker verstuurt geen berichten.")));
	expect(laatste).toEqual(Array(3).fill("Error: Deze worker verstuurt geen berichten."));
});
