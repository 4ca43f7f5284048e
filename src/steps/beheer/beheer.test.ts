import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Dader } from "../../database/audit.ts";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { makeUitvoerder } from "../../database/voer-uit.ts";
import { bestandslezer } from "../../outside/bestand/lezer.ts";
import type { Bronregel } from "../../outside/bestand/port.ts";
import type { Cel } from "../../rules/import/cel.ts";
import { adressleutel, persoonsleutel } from "../../rules/vroegsignaal/sleutels.ts";
import { gemeenteInstellingen } from "../../rules/zaak/gemeente-instellingen.ts";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import { addUitsluiting, type NieuweUitsluiting } from "./add-uitsluiting.ts";
import { listAuditregels, listPostcodewijken, listUitsluitingen } from "./queries.ts";
import { readWijkregels } from "./read-wijkregels.ts";
import { removeUitsluiting } from "./remove-uitsluiting.ts";
import { replaceWijken } from "./replace-wijken.ts";
import { saveInstellingen } from "./save-instellingen.ts";

const HIER = { gemeenteId: 957, gebruikerId: null };
const DAAR = { gemeenteId: 518, gebruikerId: null };
let proef: Testdatabase;
beforeAll(async () => {
	proef = await createTestDatabase();
	for (const [id, code] of [
		[957, "0957"],
		[518, "0518"],
	] as const) {
		await proef.databank.db.insertInto("gemeenten").values({ id, code, naam: code, inwoners: 1000 }).execute();
	}
});
afterAll(() => proef.sluit());

async function* regels(...rijen: Cel[][]): AsyncGenerator<Bronregel> {
	for (const [plaats, cellen] of rijen.entries()) yield { nummer: plaats + 1, cellen };
}
const zet = (nieuw: NieuweUitsluiting) =>
	makeUitvoerder(proef.databank)(HIER, (omgeving) => addUitsluiting(omgeving, nieuw, "2026-11-23"));
const haalWeg = (dader: Dader, id: number) =>
	makeUitvoerder(proef.databank)(dader, (omgeving) => removeUitsluiting(omgeving, id, "2026-11-23"));
const lees = (tekst: string) => ({ naam: "wijken.csv", inhoud: Buffer.from(tekst) });
const wijken = (gemeenteId: number) =>
	inGemeente(proef.databank.db, gemeenteId, (trx) => listPostcodewijken(trx, gemeenteId));

describe("wijken", () => {
	test("columns are found by name in any order, and a workbook's numbers are postcodes too", async () => {
		const { regels: gelezen, aantalFouten } = await readWijkregels(
			regels(["Buurt", "PC6", "Wijknaam"], ["Markt", "6041 ac", "Binnenstad"], ["", { getal: 6042 }, "Donderberg"]),
		);
		expect(aantalFouten).toBe(0);
		expect(gelezen).toEqual([
			{ postcode: "6041AC", wijk: "Binnenstad", buurt: "Markt" },
			{ postcode: "6042", wijk: "Donderberg", buurt: null },
		]);
	});

	test("without a header the order is postcode, wijk, buurt; the same row twice counts once", async () => {
		const { regels: gelezen, aantalFouten } = await readWijkregels(
			regels(["6041AC", "A"], ["6041AC", "A"], ["6042", "B", "C"]),
		);
		expect([gelezen.length, aantalFouten]).toEqual([2, 0]);
	});

	test("a thousand mistakes are counted, fifty are told", async () => {
		const rijen = Array.from({ length: 1000 }, () => ["geen", "A"]);
		const uitkomst = await readWijkregels(regels(...rijen));
		expect([uitkomst.aantalFouten, uitkomst.fouten.length]).toEqual([1000, 50]);
	});

	test("a file replaces the whole table of its own gemeente only, and one with a mistake replaces nothing", async () => {
		await replaceWijken(proef.databank, DAAR, bestandslezer, lees("postcode;wijk\n2511AA;Centrum\n"));
		await replaceWijken(proef.databank, HIER, bestandslezer, lees("postcode;wijk\n6041AA;Oud\n6041AB;Oud\n"));
		expect(
			await replaceWijken(proef.databank, HIER, bestandslezer, lees("postcode;wijk\n6041AC;Nieuw\nx;Nieuw\n")),
		).toMatchObject({
			soort: "fouten",
			aantalFouten: 1,
		});
		expect((await wijken(957)).map(({ postcode }) => postcode)).toEqual(["6041AA", "6041AB"]);
		expect(
			await replaceWijken(proef.databank, HIER, bestandslezer, lees("postcode;wijk\n6041AC;Nieuw\n")),
		).toMatchObject({
			soort: "vervangen",
			voor: { postcodes: 2, wijken: 1 },
			na: { postcodes: 1, wijken: 1 },
		});
		expect((await wijken(957)).map(({ postcode }) => postcode)).toEqual(["6041AC"]);
		expect((await wijken(518)).map(({ postcode }) => postcode)).toEqual(["2511AA"]);
	});

	test("what is no list says so", async () => {
		expect(await replaceWijken(proef.databank, HIER, bestandslezer, lees(""))).toMatchObject({ soort: "onleesbaar" });
		expect(await replaceWijken(proef.databank, HIER, bestandslezer, lees("%PDF-1.7 niets"))).toMatchObject({
			soort: "onleesbaar",
		});
	});
});

describe("uitsluitingen", () => {
	const adres = { postcode: "6041AC", huisnummer: 12, huisletter: "a", toevoeging: null };
	const persoon = { achternaam: "van der Meer", voorletters: "J.", geboortedatum: "1984-01-20" };
	const gedeeld = { geldigTot: null, toelichting: "" };

	test("are found by the very keys that signalen have", async () => {
		await zet({
			...gedeeld,
			soort: "niet-bezoeken",
			wie: { soort: "adres", ...adres },
		});
		await zet({
			...gedeeld,
			soort: "bekend-bij-schuldhulp",
			wie: { soort: "persoon", ...persoon },
		});
		const rijen = await inGemeente(proef.databank.db, 957, (trx) =>
			trx.selectFrom("uitsluitingen").select(["soort", "adressleutel", "persoonsleutel"]).orderBy("soort").execute(),
		);
		expect(rijen).toEqual([
			{
				soort: "bekend-bij-schuldhulp",
				adressleutel: null,
				persoonsleutel: persoonsleutel({
					achternaam: "Meer",
					voorvoegsel: "van der",
					voorletters: "J",
					geboortedatum: "1984-01-20",
				}),
			},
			{
				soort: "niet-bezoeken",
				adressleutel: adressleutel({ ...adres, huisletter: null, toevoeging: "A" }),
				persoonsleutel: null,
			},
		]);
	});

	test("stand on the list once, and another gemeente can neither see nor remove them", async () => {
		const nieuw = { ...gedeeld, soort: "niet-bezoeken", wie: { soort: "adres", ...adres } } as const;
		expect(await zet(nieuw)).toEqual({ ok: false, reden: "staat-er-al" });
		const [eerste] = await inGemeente(proef.databank.db, 957, (trx) => listUitsluitingen(trx, 957, "2026-11-23"));
		expect(await haalWeg(DAAR, eerste?.id ?? 0)).toEqual({
			ok: false,
			reden: "uitsluiting-onbekend",
		});
		expect(await inGemeente(proef.databank.db, 518, (trx) => listUitsluitingen(trx, 518, "2026-11-23"))).toEqual([]);
		expect(await haalWeg(HIER, eerste?.id ?? 0)).toEqual({ ok: true, waarde: null });
	});

	test("who must not be visited is meant with and without an initial, and stands on the list once", async () => {
		const wie = { soort: "persoon", achternaam: "Zonderling", geboortedatum: "1990-02-03" } as const;
		const sleutel = (voorletters: string | null) =>
			persoonsleutel({ achternaam: "Zonderling", voorletters, geboortedatum: "1990-02-03" }) ?? "";
		const gevonden = (voorletters: string | null, soort: string) =>
			inGemeente(proef.databank.db, 957, async (trx) => {
				const rijen = await trx
					.selectFrom("uitsluitingen")
					.select("id")
					.where("soort", "=", soort)
					.where("persoonsleutel", "=", sleutel(voorletters))
					.execute();
				return rijen.length > 0;
			});
		const lijst = () => inGemeente(proef.databank.db, 957, (trx) => listUitsluitingen(trx, 957, "2026-11-23"));
		const opLijst = async () => (await lijst()).filter((rij) => rij.omschrijving.startsWith("Zonderling"));

		const schuldhulp = { ...gedeeld, soort: "bekend-bij-schuldhulp", wie: { ...wie, voorletters: "K." } } as const;
		await zet(schuldhulp);
		expect(await gevonden("K", schuldhulp.soort)).toBe(true);
		expect(await gevonden(null, schuldhulp.soort)).toBe(false);

		// The list has an initial, the partner sends none.
		await zet({ ...gedeeld, soort: "niet-bezoeken", wie: { ...wie, voorletters: "K." } });
		expect([await gevonden(null, "niet-bezoeken"), await gevonden("P", "niet-bezoeken")]).toEqual([true, false]);
		// The list has none, the partner sends one.
		const zonder = { ...gedeeld, soort: "niet-bezoeken", wie: { ...wie, voorletters: "" } } as const;
		expect((await zet(zonder)).ok).toBe(true);
		expect(await gevonden("P", "niet-bezoeken")).toBe(true);
		expect(await zet(zonder)).toEqual({ ok: false, reden: "staat-er-al" });

		expect((await opLijst()).map((rij) => rij.omschrijving)).toEqual([
			"Zonderling, K. (03-02-1990)",
			"Zonderling (03-02-1990)",
			"Zonderling, K. (03-02-1990)",
		]);
		for (const rij of await opLijst()) expect((await haalWeg(HIER, rij.id)).ok).toBe(true);
		expect(await opLijst()).toEqual([]);
		expect(await gevonden("P", "niet-bezoeken")).toBe(false);
	});

	test("one that is over is marked from the day after", async () => {
		await zet({
			soort: "niet-bezoeken",
			toelichting: "",
			geldigTot: "2026-11-22",
			wie: { soort: "adres", ...adres },
		});
		const voorbij = async (vandaag: string) =>
			(await inGemeente(proef.databank.db, 957, (trx) => listUitsluitingen(trx, 957, vandaag))).filter(
				(rij) => rij.voorbij,
			).length;
		expect([await voorbij("2026-11-22"), await voorbij("2026-11-23")]).toEqual([0, 1]);
	});
});

test("settings: the log names what changed and to what; nothing changed is no line", async () => {
	const nieuw = gemeenteInstellingen.parse({ sleperVanaf: 5 });
	await saveInstellingen(proef.databank, HIER, nieuw);
	await saveInstellingen(proef.databank, HIER, nieuw);
	const regelsNu = await inGemeente(proef.databank.db, 957, (trx) => listAuditregels(trx, 957, {}, { aantal: 100 }));
	expect(
		regelsNu.filter(({ handeling }) => handeling === "instellingen-gewijzigd").map(({ gegevens }) => gegevens),
	).toEqual([{ sleperVanaf: { van: 3, naar: 5 } }]);
	expect(JSON.stringify(regelsNu)).not.toMatch(/Meer|6041/);
});

test("a name or a walk-in hour that tells others of money is not kept; an old one can still be taken out", async () => {
	const inloop = [{ plek: "Schulddienstverlening", adres: "Markt 31", wanneer: "dinsdag van 9.00 tot 11.00 uur" }];
	const bewaar = (invoer: unknown) => saveInstellingen(proef.databank, HIER, gemeenteInstellingen.parse(invoer));
	expect(await bewaar({ weergavenaam: "Bureau Schulden", inwonerpagina: { inloop } })).toEqual({
		ok: false,
		reden: { weergavenaam: expect.stringContaining("'Schulden'"), plek: expect.stringContaining("'Stadskantoor'") },
	});
	await inGemeente(proef.databank.db, 957, (trx) =>
		trx
			.updateTable("gemeenten")
			.set({ instellingen: JSON.stringify({ inwonerpagina: { inloop } }) })
			.where("id", "=", 957)
			.execute(),
	);
	expect((await bewaar({ sleperVanaf: 4, inwonerpagina: { inloop } })).ok).toBe(true);
	expect((await bewaar({ sleperVanaf: 4 })).ok).toBe(true);
});

test("the log is narrowed by Dutch days, and read on from a line", async () => {
	const schrijf = (op: string) =>
		inGemeente(proef.databank.db, 518, (trx) =>
			trx
				.insertInto("auditregels")
				.values({ gemeente_id: 518, op: new Date(op), handeling: op, gegevens: "{}" })
				.execute(),
		);
	// half past eleven at night and half past twelve in the Netherlands, both 22 November in UTC
	await schrijf("2026-11-22T22:30:00Z");
	await schrijf("2026-11-22T23:30:00Z");
	const vraag = (
		filter: Parameters<typeof listAuditregels>[2],
		blad = { aantal: 10 } as Parameters<typeof listAuditregels>[3],
	) => inGemeente(proef.databank.db, 518, (trx) => listAuditregels(trx, 518, filter, blad));
	expect((await vraag({ van: "2026-11-23", tot: "2026-11-23" })).map(({ handeling }) => handeling)).toContain(
		"2026-11-22T23:30:00Z",
	);
	expect((await vraag({ tot: "2026-11-22", van: "2026-11-22" })).map(({ handeling }) => handeling)).toContain(
		"2026-11-22T22:30:00Z",
	);
	const [nieuwste] = await vraag({}, { aantal: 1 });
	expect((await vraag({}, { aantal: 1, voorId: nieuwste?.id }))[0]?.id).toBeLessThan(nieuwste?.id ?? 0);
});
