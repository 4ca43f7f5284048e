import { expect, it } from "vitest";
import { parseTelefoonnummer } from "../kernel/telefoonnummer.ts";
import { Bevindingen } from "./bevindingen.ts";
import { checkTelefoons } from "./check-contact.ts";

it("voor elk blok nummers zegt de snelle weg hetzelfde als de bibliotheek, ook aan de randen van het blok", () => {
	for (let blok = 100; blok < 1000; blok++) {
		for (const staart of ["000000", "123456", "999999"]) {
			const nummer = `0${blok}${staart}`;
			const verwacht = parseTelefoonnummer(nummer);
			expect(checkTelefoons(nummer, undefined, new Bevindingen()), nummer).toEqual(verwacht ? [verwacht] : []);
		}
	}
});

it.each([
	"+31612345678",
	"0031612345678",
	"31612345678",
	"+31(0)6-12345678",
	"06.12.34.56.78",
	"06 12345678 (moeder)",
	"tel: 0612345678",
])("%s is hetzelfde mobiele nummer", (tekst) =>
	expect(checkTelefoons(tekst, undefined, new Bevindingen())).toEqual([{ e164: "+31612345678", mobiel: true }]),
);

it("een buitenlands nummer mag ook", () => {
	expect(checkTelefoons("+32 470 12 34 56", undefined, new Bevindingen())).toEqual([
		{ e164: "+32470123456", mobiel: true },
	]);
});

it.each([
	["op twee regels in één cel (Alt+Enter)", "06-12345678\n0475 12 34 56"],
	["met een regel van Windows ertussen", "06-12345678\r\n0475 12 34 56"],
	["met alleen een spatie ertussen", "0612345678 0475123456"],
	["met spaties ook in de nummers", "06 12 34 56 78 0475 12 34 56"],
	["met woorden ervoor", "mob 0612345678 thuis 0475-123456"],
	["met het land ervoor", "+31 6 12345678 +31 475 123456"],
])("twee nummers %s worden beide gelezen", (_, tekst) => {
	const bij = new Bevindingen();
	expect(checkTelefoons(tekst, undefined, bij)).toEqual([
		{ e164: "+31612345678", mobiel: true },
		{ e164: "+31475123456", mobiel: false },
	]);
	expect(bij.correcties).toEqual([]);
});

it("een goed nummer naast een half nummer blijft, en het halve wordt genoemd", () => {
	const bij = new Bevindingen();
	expect(checkTelefoons("0612345678 0475", undefined, bij)).toEqual([{ e164: "+31612345678", mobiel: true }]);
	expect(bij.correcties).toMatchObject([{ van: "0475", naar: null, omdat: "telefoon-ongeldig" }]);
});

it("een nummer met een cijfer te veel is geen nummer: het laatste deel wordt niet weggeknipt", () => {
	const bij = new Bevindingen();
	expect(checkTelefoons("06 12345678 9", undefined, bij)).toEqual([]);
	expect(bij.correcties).toMatchObject([{ van: "06 12345678 9", omdat: "telefoon-ongeldig" }]);
});
