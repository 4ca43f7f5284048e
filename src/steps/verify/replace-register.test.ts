import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { makeUitvoerder, type Uitvoerder } from "../../database/voer-uit.ts";
import { bestandslezer } from "../../outside/bestand/lezer.ts";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import { maakProefgemeente, type Proefgemeente } from "../../testing/zaken.ts";
import { replaceRegister } from "./replace-register.ts";

const NU = new Date("2026-11-23T09:00:00Z");
const KOP = "bsn;voornamen;voorvoegsel;geslachtsnaam;geboortedatum;postcode;huisnummer;gemeentecode;opschorting;geheim";
const REGEL = "999990019;Anna Sophie;;Proefstra;19850314;6041AC;12;9957;;0";
let proef: Testdatabase;
let gemeente: Proefgemeente;
let voerUit: Uitvoerder;
beforeAll(async () => {
	proef = await createTestDatabase();
	voerUit = makeUitvoerder(proef.databank);
	gemeente = await maakProefgemeente(proef.databank);
});
afterAll(() => proef.sluit());

const laad = (...regels: string[]) => {
	const inhoud = Buffer.from([KOP, ...regels].join("\n"));
	return replaceRegister(voerUit, gemeente.bilal, bestandslezer, { naam: "register.csv", inhoud }, NU);
};

test("lines that are wrong are named, and too many of them replace nothing", async () => {
	await laad(REGEL);
	const half = await laad(REGEL, "123;X;;Y;19850314;;;;;", ";X;;Y;19850314;;;;;", "999990123;X;;Y;31 mei;;;;;");
	expect(half).toMatchObject({
		soort: "vervangen",
		personen: 1,
		fouten: [
			{ regel: 3, uitleg: "Dit burgerservicenummer bestaat niet." },
			{ regel: 4, uitleg: "Het burgerservicenummer ontbreekt." },
			{ regel: 5, uitleg: "De geboortedatum is geen datum. Schrijf 19840120 of 1984-01-20." },
		],
	});
	expect(await laad(...Array.from({ length: 9 }, () => "1;X;;Y;;;;;;"))).toMatchObject({
		soort: "fouten",
		aantalFouten: 9,
	});
	const zonder = { naam: "x.csv", inhoud: Buffer.from("bsn;naam\n999990019;Jan\n") };
	expect(await replaceRegister(voerUit, gemeente.bilal, bestandslezer, zonder, NU)).toEqual({
		soort: "onleesbaar",
		uitleg: "De kolom voornamen ontbreekt in de eerste regel.",
	});
	const { rows } = await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		sql<{ persoon: Buffer }>`select persoon from registerpersonen`.execute(trx),
	);
	expect(rows.length).toBe(1);
	expect(rows[0]!.persoon.includes("Proefstra")).toBe(false);
});
