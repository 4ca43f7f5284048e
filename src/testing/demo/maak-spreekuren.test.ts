import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { listVrijeMomenten } from "../../steps/reach/afspraken/list-vrije-momenten.ts";
import { findInwonercode } from "../../steps/reach/inwoner/find-inwonercode.ts";
import { createTestDatabase, type Testdatabase } from "../test-database.ts";
import { maakProefgemeente, maakZaak } from "../zaken.ts";
import { makeDemolink, makeDemospreekuren } from "./maak-spreekuren.ts";

const NU = new Date("2026-11-23T09:00:00Z");
let proef: Testdatabase;
beforeAll(async () => {
	proef = await createTestDatabase();
});
afterAll(() => proef.sluit());

test("in the demo a resident can open a page and choose a moment", async () => {
	const { databank } = proef;
	const gemeente = await maakProefgemeente(databank);
	expect(await makeDemolink(databank, gemeente.id, NU)).toBeNull();
	const zaakId = await maakZaak(databank, gemeente);
	await makeDemospreekuren(databank, gemeente.id, [gemeente.sanne.gebruikerId!, gemeente.bilal.gebruikerId!]);
	const aanbod = await inGemeente(databank.db, gemeente.id, (trx) =>
		listVrijeMomenten(trx, gemeente.id, { zaakId, voorkeur: null, nu: NU }),
	);
	expect(aanbod.plekken).toHaveLength(2);
	expect(aanbod.momenten.length).toBeGreaterThan(50);
	const link = await makeDemolink(databank, gemeente.id, NU);
	expect(link?.geboortedatum).toBe("1985-03-14");
	expect(await findInwonercode(databank, link?.geheim ?? "", NU)).toMatchObject({ zaakId, stand: "goed" });
});
