import { describe, expect, it } from "vitest";
import { herkenKolom, isVerbodenKolom, normaliseKolomnaam, recogniseKolommen } from "./kolommen.ts";
import { findKopregel, gokKopregel } from "./kopregel.ts";
import { leesVelden } from "./lees-velden.ts";
import { SYNONIEMEN } from "./synoniemen.ts";
import { VELDEN } from "./veld.ts";

const KOP = ["Naam huurder", "Postcode", "Huisnr.", "Openstaand saldo (€)", "Datum melding"];

describe("kolommen herkennen", () => {
	it("elke naam staat bij één veld en geen enkele naam is tegelijk verboden", () => {
		const gezien = new Map<string, string>();
		for (const veld of VELDEN) {
			for (const naam of [veld, ...SYNONIEMEN[veld].split(",")]) {
				const sleutel = normaliseKolomnaam(naam);
				expect(gezien.get(sleutel) ?? veld, naam).toBe(veld);
				expect(isVerbodenKolom(naam), naam).toBe(false);
				gezien.set(sleutel, veld);
			}
		}
	});
	it.each([
		["E-mail adres", "email"],
		["TUSSENVOEGSEL", "voorvoegsel"],
		["Geboortedatum (dd-mm-jjjj)", "geboortedatum"],
		["Postcode klant", "postcode"],
		["openstaand_saldo", "bedrag"],
		["debiteurNummer", "klantnummer"],
		["Maanden achterstand*", "maanden_achterstand"],
		["PC", "postcode"],
		["Hnr", "huisnummer"],
		["Opmerkingen", null],
	])("%s is %s", (naam, veld) => expect(herkenKolom(naam)).toBe(veld));
	it.each([
		"IBAN",
		"Inkomen per maand",
		"Nationaliteit",
		"medische gegevens",
		"Strafrechtelijk verleden",
		"Geloofsovertuiging",
		"Diagnose",
	])("%s mag volgens de wet niet in een signaal staan", (naam) =>
		expect(recogniseKolommen([naam]).verboden).toEqual([naam]),
	);
	it.each(["Terras", "Kerkstraat", "Klas"])("%s lijkt alleen op een verboden woord", (naam) => {
		expect(isVerbodenKolom(naam)).toBe(false);
	});
	it("noemt wat onbekend is en wat ontbreekt", () => {
		const herkenning = recogniseKolommen([...KOP, "Opmerking", "IBAN"]);
		expect([...herkenning.velden.values()]).toEqual(["achternaam", "postcode", "huisnummer", "bedrag", "signaaldatum"]);
		expect(herkenning).toMatchObject({
			onbekend: ["Opmerking"],
			verboden: ["IBAN"],
			ontbrekend: ["partner", "partnertype"],
		});
		expect(recogniseKolommen(KOP, {}, true).ontbrekend).toEqual([]);
	});
	it("het profiel van een partner gaat voor, maar maakt een verboden kolom niet geoorloofd", () => {
		const profiel = { "Veld 7": "bedrag", "Openstaand saldo (€)": "negeer", IBAN: "klantnummer" } as const;
		const herkenning = recogniseKolommen([...KOP, "VELD 7", "iban"], profiel, true);
		expect(herkenning.velden.get(5)).toBe("bedrag");
		expect(herkenning.verboden).toEqual(["iban"]);
		expect(herkenning.velden.has(3)).toBe(false);
	});
	it("de eigen naam van een veld wint van een synoniem, ook als die eerder staat", () => {
		const herkenning = recogniseKolommen(["Naam", "Achternaam", "Tel", "Telefoon"], {}, true);
		expect([...herkenning.velden]).toEqual([
			[1, "achternaam"],
			[2, "telefoon2"],
			[3, "telefoon"],
		]);
		expect(herkenning.dubbel).toEqual([{ veld: "achternaam", kolom: "Naam" }]);
	});
	it("een adreskolom kan het huisnummer dragen", () => {
		expect(recogniseKolommen(["Naam", "Adres", "Postcode", "Bedrag", "Datum"], {}, true).ontbrekend).toEqual([]);
		expect(recogniseKolommen(["Naam", "Straatnaam", "Postcode", "Bedrag", "Datum"], {}, true).ontbrekend).toEqual([
			"huisnummer",
		]);
	});
});

describe("de kopregel vinden", () => {
	it("titels, lege regels en een exportdatum erboven doen er niet toe", () => {
		const rijen = [
			["Export debiteuren"],
			["Datum:", "05-10-2026"],
			[],
			KOP,
			["Jansen", "6041AC", "12", "10", "1-10-2026"],
		];
		expect(findKopregel(rijen)).toMatchObject({ index: 3, herkend: 5, kop: KOP });
	});
	it("twee samengevoegde kopregels worden samen gelezen", () => {
		const rijen = [
			["Huurder", "", "Adres", "", "", "Telefoon", "", "Achterstand", ""],
			["Voorletters", "Achternaam", "Straat", "Nummer", "Postcode", "1", "2", "Bedrag", "Datum"],
			["J.", "Jansen", "Dorpsstraat", "12", "6041AC", "", "", "10", "1-10-2026"],
		];
		const kopregel = findKopregel(rijen)!;
		expect(kopregel.index).toBe(1);
		expect([...recogniseKolommen(kopregel.kop).velden.values()]).toEqual([
			"voorletters",
			"achternaam",
			"straat",
			"huisnummer",
			"postcode",
			"telefoon",
			"telefoon2",
			"bedrag",
			"signaaldatum",
		]);
	});
	it("een titel boven een gewone kop wordt geen deel van de kop", () => {
		expect(findKopregel([["Aanlevering oktober"], [...KOP, "IBAN"]])).toMatchObject({
			index: 1,
			kop: [...KOP, "IBAN"],
		});
	});
	it("zonder herkende kop is er een gok, om kolommen aan te wijzen", () => {
		const rijen = [["titel"], ["a1", "b1", "c1"], ["x", "y", "z"]];
		expect(findKopregel(rijen)).toBeNull();
		expect(gokKopregel(rijen)).toMatchObject({ index: 1, herkend: 0 });
	});
});

describe("cellen bij velden zetten", () => {
	const herkenning = recogniseKolommen(KOP, {}, true);
	it("te weinig cellen zijn lege cellen", () => {
		expect(leesVelden(herkenning, 5, ["Jansen", "6041AC"])).toMatchObject({
			velden: { achternaam: "Jansen", bedrag: "" },
		});
	});
	it("te veel gevulde cellen betekenen dat alles verschoven kan zijn, dus de rij wordt geweigerd", () => {
		expect(leesVelden(herkenning, 5, ["Jansen", "6041AC", "12", "1.234", "56", "1-10-2026"])).toMatchObject({
			weigering: { reden: "rij-verschoven" },
		});
		expect(leesVelden(herkenning, 5, ["Jansen", "6041AC", "12", "10", "1-10-2026", "", ""])).toHaveProperty("velden");
	});
});
