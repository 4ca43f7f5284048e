import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { makeAanleveringen } from "../gemeente/aanleveringen.ts";
import { makeGemeente } from "../gemeente/gemeente.ts";
import { createTestDatabase, type Testdatabase } from "../test-database.ts";
import { DEMOGEMEENTE, makeDemogemeente } from "./maak-gemeente.ts";
import { neemAan } from "./neem-aan.ts";
import { speelControle, speelUittreksel, speelUitval } from "./speel-register.ts";

const { id: gemeenteId, code, naam } = DEMOGEMEENTE;
/** A Tuesday. */
const DINSDAG = "2026-11-24";
let proef: Testdatabase;
beforeAll(async () => {
	proef = await createTestDatabase();
});
afterAll(() => proef.sluit());

test("the demo checks its signalen against an extract, on the day that it plays, and a coordinator decides some", {
	timeout: 120_000,
}, async () => {
	const { databank } = proef;
	const gemeente = makeGemeente({ zaad: 3, inwoners: 6_000, code, naam, peilmaand: "2026-11" });
	const collegas = await makeDemogemeente(databank, gemeente, new Date("2026-11-01T07:30:00Z"), new Date());
	const dader = { gemeenteId, gebruikerId: collegas[2]! };
	await speelUittreksel(databank, gemeente, dader, "2026-11-02");
	const bestanden = await makeAanleveringen(gemeente, { van: "2026-11", maanden: 1 });
	for (const bestand of bestanden) await neemAan(databank, gemeenteId, dader.gebruikerId, bestand);
	await speelControle(databank, gemeenteId, "2026-11-20");
	const lees = () =>
		inGemeente(databank.db, gemeenteId, (trx) =>
			trx.selectFrom("controles").select(["besloten", "wacht_sinds", "door"]).execute(),
		);
	const gecontroleerd = await lees();
	expect(gecontroleerd.length).toBeGreaterThan(10);
	const vanzelf = gecontroleerd.filter(({ besloten }) => besloten === "vanzelf").length;
	expect(vanzelf / gecontroleerd.length).toBeGreaterThan(0.6);
	expect(vanzelf).toBeLessThan(gecontroleerd.length);
	expect(new Set(gecontroleerd.map((rij) => rij.wacht_sinds.toISOString().slice(0, 10)))).toEqual(
		new Set(["2026-11-20"]),
	);
	// The worker of the demo must not do it once more, today.
	const client = new pg.Client(databank.eigenaar);
	await client.connect();
	const { rows } = await client.query("select task_identifier from graphile_worker.jobs");
	await client.end();
	expect(rows.map((rij) => rij.task_identifier)).not.toContain("verify-signalen");

	expect(await speelUitval(databank, gemeente.zaad, dader, "2026-11-25")).toBe(0);
	const gedaan = await speelUitval(databank, gemeente.zaad, dader, DINSDAG);
	expect(gedaan).toBeGreaterThan(0);
	const besloten = (await lees()).filter((rij) => rij.besloten === "collega");
	expect(besloten.map(({ door }) => door)).toEqual(Array.from({ length: gedaan }, () => dader.gebruikerId));
});
