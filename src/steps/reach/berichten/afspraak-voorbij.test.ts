import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { voegAfspraakToe } from "../../../testing/afspraken.ts";
import { maakBerichtenproef } from "../../../testing/berichtenproef.ts";
import { createTestDatabase, type Testdatabase } from "../../../testing/test-database.ts";

let testdatabase: Testdatabase;
beforeAll(async () => {
	testdatabase = await createTestDatabase();
});
afterAll(() => testdatabase.sluit());

test("een afspraak houdt berichten tegen tot zij voorbij is, ook als niemand vastlegde hoe het ging", async () => {
	const proef = await maakBerichtenproef(testdatabase.databank, 8700);
	const id = await proef.zaak("brief");
	await inGemeente(testdatabase.databank.db, proef.gemeente.id, (trx) =>
		voegAfspraakToe(trx, proef.gemeente, id, "2026-11-24T09:00:00Z"),
	);
	await proef.plan();
	expect(await proef.berichten(id)).toEqual([]);
	proef.om("2026-11-25T09:00:00Z");
	await proef.plan();
	expect(await proef.berichten(id)).toMatchObject([{ status: "gepland" }]);
});
