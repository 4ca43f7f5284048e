import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { makeUitvoerder, type Uitvoerder } from "../../database/voer-uit.ts";
import { bestandslezer } from "../../outside/bestand/lezer.ts";
import { bouwAanvraag } from "../../testing/brp/bouw.ts";
import { makeBsns } from "../../testing/gemeente/bsn.ts";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import { maakProefgemeente, type Proefgemeente } from "../../testing/zaken.ts";
import { makeRegisterbron } from "./register-bron.ts";
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

const KLOPT = (naam: string, bsn: string) => `${bsn};Anna;;${naam};19850314;6041AC;12;9957;;0`;
const bewaard = async () => {
	const { rows } = await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		sql<{ persoon: Buffer }>`select persoon from registerpersonen order by id`.execute(trx),
	);
	return rows.map((rij) => rij.persoon);
};
const zoek = async (achternaam: string) => {
	const antwoord = await makeRegisterbron(voerUit, gemeente.id).zoekPersonen(
		bouwAanvraag({ achternaam, postcode: "6041AC", huisnummer: "12" }),
	);
	return antwoord.soort === "gevonden" ? antwoord.personen.map(({ geslachtsnaam }) => geslachtsnaam) : [];
};

test("wrong lines are counted per kind and named, and the good ones go on", async () => {
	await laad(REGEL);
	const half = await laad(
		...[REGEL, "123;X;;Y;19850314;;;;;", "124;X;;Y;19850314;;;;;", ";X;;Y;19850314;;;;;"],
		...["999990123;X;;Y;31 mei;;;;;", "999990019;;;;19850314;;;;;"],
	);
	expect(half).toMatchObject({
		...{ soort: "vervangen", personen: 1, aantalFouten: 5 },
		soorten: [
			{ uitleg: "Dit burgerservicenummer bestaat niet.", aantal: 2, regels: [3, 4] },
			{ uitleg: "Het burgerservicenummer ontbreekt.", aantal: 1, regels: [5] },
			{ uitleg: "De geboortedatum is geen datum. Schrijf 19840120 of 1984-01-20.", aantal: 1, regels: [6] },
			{ uitleg: "De naam ontbreekt.", aantal: 1, regels: [7] },
		],
	});
});

test("a file of which more than a fifth is wrong replaces nothing, nor does one without the columns", async () => {
	await laad(REGEL);
	const slecht = Array.from({ length: 6 }, () => "1;X;;Y;;;;;;");
	expect(await laad(...slecht, ...Array.from({ length: 20 }, () => KLOPT("Nieuw", "999990032")))).toMatchObject({
		soort: "fouten",
		aantalFouten: 6,
	});
	const zonder = { naam: "x.csv", inhoud: Buffer.from("bsn;naam\n999990019;Jan\n") };
	expect(await replaceRegister(voerUit, gemeente.bilal, bestandslezer, zonder, NU)).toEqual({
		soort: "onleesbaar",
		uitleg: "De kolom voornamen ontbreekt in de eerste regel.",
	});
	expect(await zoek("Proefstra")).toEqual(["Proefstra"]);
});

test("of the old extract nothing is left once a new one is in force, and nobody can read it in the table", async () => {
	await laad(...Array.from({ length: 9 }, () => KLOPT("Verdwenen", "999990032")));
	expect((await bewaard()).length).toBe(3);
	expect(await laad(REGEL)).toMatchObject({ soort: "vervangen", personen: 1 });
	const personen = await bewaard();
	expect(personen.length).toBe(1);
	expect(personen[0]!.includes("Proefstra")).toBe(false);
	expect(await zoek("Verdwenen")).toEqual(["Proefstra"]);
});

test("people beyond one box and one row are all found", async () => {
	const namen = Array.from({ length: 50 }, (_, i) => `Naam${"abcdefghij"[i % 10]}${"klmno"[Math.floor(i / 10)]}`);
	const bsns = makeBsns();
	const regels = namen.map(
		(naam, i) => `${bsns.next().value};Bo;;${naam};19${50 + (i % 50)}0314;6041AB;${i + 1};9957;;0`,
	);
	await laad(...regels);
	const bron = makeRegisterbron(voerUit, gemeente.id);
	for (const [i, naam] of namen.entries()) {
		const vraag = bouwAanvraag({ achternaam: naam, postcode: "6041AB", huisnummer: String(i + 1), geboortedatum: "" });
		const antwoord = await bron.zoekPersonen(vraag);
		expect(antwoord).toMatchObject({ soort: "gevonden", personen: [{ geslachtsnaam: naam }] });
	}
});
