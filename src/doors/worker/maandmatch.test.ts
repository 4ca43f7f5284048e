import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { makeUitvoerder, type Uitvoerder } from "../../database/voer-uit.ts";
import { bestandslezer } from "../../outside/bestand/lezer.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import { voegSignaalToe } from "../../testing/signalen.ts";
import { stilSchema } from "../../testing/stil-schema.ts";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import { maakProefgemeente, type Proefgemeente } from "../../testing/zaken.ts";
import { schematabel } from "./schedule.ts";
import { startWorker } from "./worker.ts";

const DAG = 10;
let proef: Testdatabase;
let voerUit: Uitvoerder;
let gemeente: Proefgemeente;
let volgende = 9200;
beforeAll(async () => {
	proef = await createTestDatabase();
	voerUit = makeUitvoerder(proef.databank);
});
afterAll(() => proef.sluit());
beforeEach(async () => {
	gemeente = await maakProefgemeente(proef.databank, {
		code: String(volgende++),
		instellingen: { matchen: { wanneer: "maandelijks", dag: DAG } },
	});
});

const schemaOp = (vandaag: Datum, uit: Uitvoerder = voerUit) => ({
	...stilSchema(uit, () => vandaag),
	listGemeenten: () =>
		proef.databank.db.selectFrom("gemeenten").select(["id", "instellingen"]).where("id", "=", gemeente.id).execute(),
});

/** The days on which a match was queued, when the task ran on each of these days. */
async function gevraagdOp(...dagen: Datum[]): Promise<Datum[]> {
	const gevraagd: Datum[] = [];
	for (const dag of dagen) {
		const uit: Uitvoerder = (dader, werk) =>
			voerUit(dader, (omgeving) =>
				werk({
					...omgeving,
					queue: async (_, gegevens) => void gevraagd.push((gegevens as { matchingsdatum: Datum }).matchingsdatum),
				}),
			);
		await schematabel(schemaOp(dag, uit)).maandmatch!({}, {} as never);
	}
	return gevraagd;
}

const zaken = () => inGemeente(proef.databank.db, gemeente.id, (trx) => trx.selectFrom("zaken").selectAll().execute());

test("a worker that starts a day after the day of the month still matches, once", async () => {
	await voegSignaalToe(proef.databank, gemeente, { achternaam: "Maanstra", geboortedatum: "1984-05-03" });
	const startOp = (vandaag: Datum) =>
		startWorker({
			eigenaar: proef.databank.eigenaar,
			voerUit,
			jobs: { lezer: bestandslezer },
			schema: schemaOp(vandaag),
		});
	const taak = async () => {
		const client = new pg.Client(proef.databank.eigenaar);
		await client.connect();
		// What graphile-worker does at its start for a day that was missed (?fill=2d).
		await client.query("select graphile_worker.add_job('maandmatch')");
		const open = async () =>
			(
				await client.query(
					"select from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier in ('maandmatch', 'match-vroegsignalen')",
				)
			).rowCount;
		await expect.poll(open, { timeout: 20_000 }).toBe(0);
		await client.end();
	};
	const worker = await startOp("2026-11-11");
	await taak();
	expect(await zaken()).toMatchObject([{ matchingsdatum: "2026-11-11" }]);
	await worker.stop();
	await voegSignaalToe(proef.databank, gemeente, { achternaam: "Later", geboortedatum: "1990-05-03", huisnummer: 8 });
	const volgendeDag = await startOp("2026-11-12");
	await taak();
	await volgendeDag.stop();
	expect(await zaken()).toHaveLength(1);
});

test("asked every day, it is done on the day of the month itself, and not again that month", async () => {
	expect(await gevraagdOp("2026-11-08", "2026-11-09", "2026-11-10", "2026-11-11", "2026-11-30")).toEqual([
		"2026-11-10",
	]);
	expect(await gevraagdOp("2026-12-09", "2026-12-10", "2026-12-11")).toEqual(["2026-12-10"]);
});

test("when no worker ran until the next month began, it is done then, and again on the day of that month", async () => {
	expect(await gevraagdOp("2026-10-10")).toEqual(["2026-10-10"]);
	expect(await gevraagdOp("2026-12-02", "2026-12-03", "2026-12-10")).toEqual(["2026-12-02", "2026-12-10"]);
});

test("a gemeente that never matched by the month waits for its first day", async () => {
	expect(await gevraagdOp("2026-11-02", "2026-11-09")).toEqual([]);
});

test("a gemeente that matches each delivery is left alone", async () => {
	const instellingen = JSON.stringify({ matchen: { wanneer: "direct" } });
	await proef.databank.db.updateTable("gemeenten").set({ instellingen }).where("id", "=", gemeente.id).execute();
	expect(await gevraagdOp("2026-11-10", "2026-11-11")).toEqual([]);
});
