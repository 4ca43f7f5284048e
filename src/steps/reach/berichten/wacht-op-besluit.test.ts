import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { type Berichtenproef, maakBerichtenproef } from "../../../testing/berichtenproef.ts";
import { createTestDatabase, type Testdatabase } from "../../../testing/test-database.ts";

let testdatabase: Testdatabase;
let proef: Berichtenproef;
let code = 8250;
beforeAll(async () => {
	testdatabase = await createTestDatabase();
});
afterAll(() => testdatabase.sluit());
beforeEach(async () => {
	proef = await maakBerichtenproef(testdatabase.databank, ++code);
});

const aankondiging = () =>
	proef.zaak("brief", { route: "bellen-en-bezoek", volgende_stap: "aankondiging-bezoek", telefoons: [] });

test("while a zaak waits for its decision, the outbox follows the route that it has: the visit gets its day", async () => {
	const id = await aankondiging();
	await proef.zet(id, { werkinstructie_versie: null });
	await proef.plan();
	expect(await proef.berichten(id)).toMatchObject([{ soort: "aankondiging-huisbezoek", status: "gepland" }]);
	proef.om("2026-11-23T15:59:00Z");
	await proef.stuur();
	expect(await proef.berichten(id)).toMatchObject([{ status: "verzonden", bezoek_op: "2026-11-30" }]);
});

test("a message of another kind than its step asks for makes room for the right one", async () => {
	const id = await aankondiging();
	await proef.plan();
	await inGemeente(testdatabase.databank.db, proef.gemeente.id, (trx) =>
		trx.updateTable("berichten").set({ soort: "uitnodiging" }).where("zaak_id", "=", id).execute(),
	);
	await proef.plan();
	const rijen = [
		{ soort: "uitnodiging", status: "vervallen", reden: "andere-stap" },
		{ soort: "aankondiging-huisbezoek", status: "gepland" },
	];
	expect(await proef.berichten(id)).toMatchObject(rijen);
	await proef.plan();
	expect(await proef.berichten(id)).toHaveLength(2);
});
