import fc from "fast-check";
import { expect, test } from "vitest";
import { explainPaar } from "../../../testing/explain-paar.ts";
import { Koppelstock } from "./koppelstock.ts";
import { linkRecords } from "./link-records.ts";
import { startModel } from "./model.ts";
import { type Koppelpersoon, PERSOONSPROFIEL } from "./persoonsprofiel.ts";
import { maakToeval } from "./toeval.ts";

const keus = (...waarden: (string | null)[]) => fc.constantFrom(...waarden);
const persoon = fc.record({
	achternaam: keus("Jansen", "Janssen", "de Vries", "Vries-Jansen", "Öztürk", "Quaedvlieg", null),
	voornamen: keus("Jan", "Johanna", "Piet", "Aïcha", null),
	voorletters: keus("J", "J.P.", "P", "A", null),
	geboortedatum: keus("1984-05-03", "1984-03-05", "1984-00-00", "1990-11-28", "1952-02-14", null),
	postcode: keus("6041AC", "6041AD", "9711BK", null),
	huisnummer: keus("1", "12", "12a", null),
	straat: keus("Kerkstraat", "Markt", null),
	plaats: keus("Roermond", "Groningen", null),
	telefoon: keus("0612345678", "0687654321", null),
	email: keus("jan@voorbeeld.nl", "piet@voorbeeld.nl", null),
	bsn: keus("999993653", "999991760", null),
});
const personen = fc
	.array(persoon, { minLength: 2, maxLength: 12 })
	.map((lijst) => lijst.map((p, i): Koppelpersoon => ({ ...p, id: String(i) })));

const vulStock = (records: readonly Koppelpersoon[]): Koppelstock<Koppelpersoon> => {
	const stock = new Koppelstock(PERSOONSPROFIEL);
	for (const record of records) stock.add(record);
	stock.leer(maakToeval(1));
	return stock;
};

test("de score van a en b is die van b en a, en is gelijk aan die van de toelichting", () => {
	fc.assert(
		fc.property(personen, (records) => {
			const stock = vulStock(records);
			const weger = stock.weger();
			const score = weger.score(0, 1);
			expect(weger.score(1, 0)).toBeCloseTo(score, 10);
			expect(explainPaar(records[0]!, records[1]!, weger.model).score).toBeCloseTo(score, 10);
		}),
		{ numRuns: 15 },
	);
});

test("één melding zoeken geeft dezelfde paren en scores als alles samen koppelen", () => {
	fc.assert(
		fc.property(personen, (records) => {
			const samen = linkRecords(records, { profiel: PERSOONSPROFIEL, toeval: maakToeval(1) });
			const inBatch = new Map<string, number>();
			samen.paren.a.forEach((a, i) => {
				inBatch.set([a, samen.paren.b[i]!].sort((x, y) => x - y).join("-"), samen.paren.score[i]!);
			});
			const los = new Koppelstock(PERSOONSPROFIEL, { model: samen.model });
			const een = new Map<string, number>();
			records.forEach((record, rij) => {
				for (const treffer of los.find(record, { hoogstens: 100 })) een.set(`${treffer.rij}-${rij}`, treffer.score);
				los.add(record);
			});
			expect([...een.keys()].sort()).toEqual([...inBatch.keys()].sort());
			for (const [paar, score] of een) expect(score).toBeCloseTo(inBatch.get(paar)!, 9);
		}),
		{ numRuns: 15 },
	);
});

test("de volgorde van de records verandert de groepen niet", () => {
	const groepenVan = (records: readonly Koppelpersoon[]): string[] => {
		const { groep } = linkRecords(records, { profiel: PERSOONSPROFIEL, toeval: maakToeval(1) });
		const leden = new Map<number, string[]>();
		groep.forEach((nummer, rij) => {
			leden.set(nummer, [...(leden.get(nummer) ?? []), records[rij]!.id]);
		});
		return [...leden.values()].map((ids) => ids.sort().join(",")).sort();
	};
	fc.assert(
		fc.property(personen, fc.integer(), (records, zaad) => {
			// Two identical records are one record here: which of the two is taken first is not an order of content.
			const inhoud = ({ id: _, ...rest }: Koppelpersoon): string => JSON.stringify(rest);
			const uniek = [...new Map(records.map((record) => [inhoud(record), record])).values()];
			const toeval = maakToeval(zaad);
			const geschud = uniek.map((record) => ({ record, plek: toeval() })).sort((a, b) => a.plek - b.plek);
			expect(groepenVan(geschud.map(({ record }) => record))).toEqual(groepenVan(uniek));
		}),
		{ numRuns: 15 },
	);
});

const anna: Koppelpersoon = {
	id: "anna",
	voornamen: "Anna",
	achternaam: "van der Meijden",
	geboortedatum: "1984-05-03",
	postcode: "6041AC",
	huisnummer: "12",
	telefoon: "0612345678",
};

test("wat je toevoegt, vind je meteen terug, ook met een typefout en op een nieuw adres", () => {
	const stock = new Koppelstock(PERSOONSPROFIEL);
	expect(stock.find(anna)).toEqual([]);
	stock.add(anna);
	const verhuisd = { ...anna, id: "x", achternaam: "Meyden, vd", postcode: "9711BK", huisnummer: "3" };
	for (const vraag of [anna, { ...anna, achternaam: "Meijdn" }, verhuisd]) {
		const [treffer] = stock.find(vraag);
		expect(treffer).toMatchObject({ id: "anna", rij: 0 });
		expect(treffer!.kans).toBeGreaterThan(0.9);
	}
});

test("zoeken verandert de stock niet: niets blijft achter, ook geen nieuwe spelling", () => {
	const stock = new Koppelstock(PERSOONSPROFIEL);
	stock.add(anna);
	const omvang = (): number => [...stock.rijen.pools.values()].reduce((som, pool) => som + pool.teksten.length, 0);
	const voor = omvang();
	for (let i = 0; i < 100; i++)
		stock.find({ id: "x", achternaam: `Nieuw${"abcdefghij"[i % 10]}${i}`, postcode: "6041AC" });
	expect(omvang()).toBe(voor);
	expect(stock.aantal).toBe(1);
});

test("tussen bronnen: twee records van één bron zijn nooit één persoon", () => {
	const stock = new Koppelstock(PERSOONSPROFIEL, { tussenBronnen: true });
	stock.add({ ...anna, bron: "energie" });
	expect(stock.find({ ...anna, bron: "energie" })).toEqual([]);
	expect(stock.find({ ...anna, bron: "huur" })).toHaveLength(1);
});

test("een model van een ander soort record wordt geweigerd", () => {
	const stock = vulStock([anna, { ...anna, id: "b" }]);
	const model = { ...stock.weger().model, profiel: "iets anders" };
	expect(() => stock.gebruik(model)).toThrow("iets anders");
});

test("een ander BSN wordt nooit gevonden, hoe gelijk de rest ook is", () => {
	const stock = new Koppelstock(PERSOONSPROFIEL);
	stock.add({ ...anna, bsn: "999993653" });
	expect(stock.find({ ...anna, bsn: "999991760" })).toEqual([]);
	expect(stock.find({ ...anna, bsn: "999993653" })).toHaveLength(1);
});

test("niets, of één record, is ook goed", () => {
	for (const records of [[], [anna]]) {
		const { groep, vergeleken } = linkRecords(records, { profiel: PERSOONSPROFIEL, toeval: maakToeval(1) });
		expect(groep).toHaveLength(records.length);
		expect(vergeleken).toBe(0);
	}
});

test("5.000 keer dezelfde melding wordt één groep, zonder kwadraat aan vergelijkingen", () => {
	const records = Array.from({ length: 5000 }, (_, i) => ({ ...anna, id: String(i) }));
	const model = startModel(PERSOONSPROFIEL, records.length);
	const opties = { profiel: PERSOONSPROFIEL, toeval: maakToeval(1), model };
	const { groep, vergeleken, verslag } = linkRecords(records, opties);
	expect(new Set(groep).size).toBe(1);
	expect(vergeleken).toBeLessThan(5000 * 51);
	expect(verslag.some(({ teGroot }) => teGroot[0]?.omvang === 5000)).toBe(true);
});
