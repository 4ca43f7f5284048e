import { expect, test } from "vitest";
import { groepeer } from "./groepeer.ts";
import { Koppelstock } from "./koppelstock.ts";
import { linkRecords } from "./link-records.ts";
import { startModel } from "./model.ts";
import { type Koppelpersoon, PERSOONSPROFIEL } from "./persoonsprofiel.ts";
import { maakToeval } from "./toeval.ts";

const model = startModel(PERSOONSPROFIEL, 10_000);
const groepenVan = (records: Omit<Koppelpersoon, "id">[]): number[] => {
	const metId = records.map((record, i) => ({ ...record, id: String(i) }));
	return [...linkRecords(metId, { profiel: PERSOONSPROFIEL, toeval: maakToeval(1), model }).groep];
};
const bos = { voorletters: "J", achternaam: "Bos", postcode: "6041AC", huisnummer: "3" };

test("vader en zoon met dezelfde voorletter op één adres blijven twee personen, ook met een melding ertussenin", () => {
	const vader = { ...bos, geboortedatum: "1955-02-11", telefoon: "0611111111" };
	const zoon = { ...bos, geboortedatum: "1984-09-27", telefoon: "0622222222" };
	const onbekend = { ...bos, telefoon: "0611111111" };
	const groep = groepenVan([vader, zoon, onbekend, { ...zoon, email: "zoon@voorbeeld.nl" }]);
	expect(groep[0]).toBe(groep[2]);
	expect(groep[1]).toBe(groep[3]);
	expect(groep[0]).not.toBe(groep[1]);
});

test("twee verschillende BSN's komen nooit in één groep, hoe gelijk de rest ook is", () => {
	const alles = { ...bos, voornamen: "Jan", geboortedatum: "1984-05-03", telefoon: "0611111111" };
	const groep = groepenVan([{ ...alles, bsn: "999993653" }, { ...alles, bsn: "999991760" }, alles]);
	expect(groep[0]).not.toBe(groep[1]);
	expect([groep[0], groep[1]]).toContain(groep[2]);
});

test("een verhuizing en een nieuwe naam binden samen via een melding die beide kent", () => {
	const oud = {
		voornamen: "Fatima",
		achternaam: "Bouzid",
		geboortedatum: "1990-11-28",
		postcode: "6041AC",
		huisnummer: "1",
		telefoon: "0612345678",
	};
	const tussen = { ...oud, achternaam: "Jansen-Bouzid", email: "fatima@voorbeeld.nl" };
	const nieuw = { ...tussen, achternaam: "Jansen", postcode: "9711BK", huisnummer: "8", telefoon: null };
	expect(new Set(groepenVan([oud, tussen, nieuw])).size).toBe(1);
});

test("een paar onder de drempel bindt niets", () => {
	const stock = new Koppelstock(PERSOONSPROFIEL, { model });
	stock.add({ ...bos, id: "a" });
	stock.add({ ...bos, id: "b" });
	const paren = { a: Int32Array.of(0), b: Int32Array.of(1), score: Float64Array.of(2) };
	const rest = { aantal: 2, paren, weger: stock.weger(), afdrukken: Int32Array.of(0, 0), mag: stock.mag };
	expect([...groepeer({ ...rest, drempel: 3 })]).toEqual([0, 1]);
	expect([...groepeer({ ...rest, drempel: 1 })]).toEqual([0, 0]);
});
