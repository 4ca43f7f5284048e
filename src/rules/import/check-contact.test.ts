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
