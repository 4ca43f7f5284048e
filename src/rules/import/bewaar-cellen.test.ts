import { describe, expect, test } from "vitest";
import { bewaarCellen, OVER } from "./bewaar-cellen.ts";
import { recogniseKolommen, uniekeNamen } from "./kolommen.ts";

const bewaar = (kop: string[], cellen: string[], weglaten: "bsn"[] = []) =>
	bewaarCellen(cellen, recogniseKolommen(kop, {}, true), kop, weglaten);

describe("wat van een geweigerde rij bewaard blijft", () => {
	test("alleen kolommen met een veld dat mag, ook zonder cellen aan het eind", () => {
		expect(bewaar(["Naam", "IBAN", "Postcode", "Bedrag"], ["Boer", "NL01", "12"])).toEqual({
			Naam: "Boer",
			Postcode: "12",
			Bedrag: "",
		});
	});

	test("een BSN van wie dat niet mag sturen blijft niet bewaard", () => {
		expect(bewaar(["Naam", "BSN"], ["Boer", "999994669"], ["bsn"])).toEqual({ Naam: "Boer", BSN: "" });
	});

	test("cellen voorbij de kopregel blijven erbij, lege aan het eind niet", () => {
		expect(bewaar(["Naam", "Postcode"], ["Boer", "Jan", "1234AB", "", ""])).toEqual({
			Naam: "Boer",
			Postcode: "Jan",
			[OVER]: ["1234AB"],
		});
		expect(bewaar(["Naam", "Postcode"], ["Boer", "1234AB", "", " "])).toEqual({ Naam: "Boer", Postcode: "1234AB" });
	});

	test("een verboden inhoud die een plaats opschuift, blijft ook dan niet bewaard", () => {
		const kop = ["Naam", "Ziekte", "Postcode", "Bedrag", "Religie"];
		const bewaard = bewaar(kop, ["Boer", "Jan", "griep", "1234AB", "50", "geen"]);
		expect(bewaard).toEqual({ Naam: "Boer", Postcode: "", Bedrag: "1234AB", [OVER]: ["(niet bewaard)"] });
		expect(JSON.stringify(bewaard)).not.toMatch(/griep|geen/);
	});

	test("in ons eigen bestand met geweigerde rijen staan links de redenen: die houden niets tegen", () => {
		expect(bewaar(["reden", "kolom", "Naam", "Postcode"], ["Fout.", "Naam", "Boer", "Jan", "1234AB"])).toEqual({
			Naam: "Boer",
			Postcode: "Jan",
			[OVER]: ["1234AB"],
		});
	});
});

test("twee kolommen met dezelfde naam houden elk hun eigen inhoud", () => {
	expect(uniekeNamen(["Telefoon", "", "telefoon ", "Telefoon 2", "Tel", ""])).toEqual([
		"Telefoon",
		"",
		"telefoon (3)",
		"Telefoon 2",
		"Tel",
		"",
	]);
});
