import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente, type Trx } from "../../database/gemeente-transactie.ts";
import { makeUitvoerder } from "../../database/voer-uit.ts";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente } from "../../testing/zaken.ts";
import { readTerugname, removeAanlevering } from "./remove-aanlevering.ts";

let proef: Testdatabase;
let code = 8100;
beforeAll(async () => {
	proef = await createTestDatabase();
});
afterAll(() => proef.sluit());

const OP = new Date("2026-11-20T09:00:00Z");
const bericht = (status: string, stap: string | null) => (trx: Trx, bij: Proefgemeente, zaak_id: number) => {
	const soort = { soort: "uitnodiging", kanaal: "Brief", doelgroep: "standaard", taal: "nl" };
	const poging = stap === null ? null : 1;
	return trx
		.insertInto("berichten")
		.values({ gemeente_id: bij.id, zaak_id, ...soort, stap, poging, status, gepland_op: OP })
		.execute();
};
const bereikt = (trx: Trx, _bij: Proefgemeente, id: number) =>
	trx.updateTable("zaken").set({ bereikt: true }).where("id", "=", id).execute();
const heropend = (trx: Trx, bij: Proefgemeente, zaak_id: number) =>
	trx
		.insertInto("gebeurtenissen")
		.values({ gemeente_id: bij.id, zaak_id, soort: "heropend", tekst: "Heropend.", gebeurd_op: OP })
		.execute();

test.each<[string, (trx: Trx, bij: Proefgemeente, id: number) => Promise<unknown>, boolean]>([
	["a message only planned", bericht("gepland", "brief"), true],
	["a letter that is printed", bericht("afgedrukt", "brief"), false],
	["a message that is being sent", bericht("bezig", "brief"), false],
	["a message of which nobody knows whether it went", bericht("onbekend", "brief"), false],
	["a message that a colleague made", bericht("gepland", null), false],
	["a resident who was reached", bereikt, false],
	["a zaak that a colleague opened again", heropend, false],
])("a delivery with %s: may it be taken back?", async (_wat, doe, mag) => {
	const bij = await maakProefgemeente(proef.databank, { code: String(++code), naam: `Gemeente ${code}` });
	const id = await maakZaak(proef.databank, bij, "brief");
	await inGemeente(proef.databank.db, bij.id, (trx) => doe(trx, bij, id));
	const voerUit = makeUitvoerder(proef.databank);
	const terugname = await voerUit(bij.bilal, (omgeving) => readTerugname(omgeving, bij.aanlevering));
	expect(terugname!.inBehandeling).toEqual(
		mag ? [] : [{ id, nummer: expect.any(String), waarom: "er is al iets mee gebeurd" }],
	);
	const weg = await voerUit(bij.bilal, (omgeving) => removeAanlevering(omgeving, bij.aanlevering));
	expect(weg).toEqual(
		mag ? { ok: true, waarde: { zaken: [id], verwant: [] } } : { ok: false, reden: "in-behandeling" },
	);
});
