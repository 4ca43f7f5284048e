import { expect, test } from "vitest";
import { bewijsVan, checkBewijs, type Herkenning } from "./bewijs.ts";

const zaak: Herkenning = { geboortedatum: "1985-03-14", huisnummer: 12, naamsleutel: "meer", naam: "Jan van der Meer" };
const zonder: Herkenning = { ...zaak, geboortedatum: null };

test("a birth date that is known is asked, and nothing stands in for it", () => {
	expect(bewijsVan(zaak)).toBe("geboortedatum");
	expect(checkBewijs(zaak, { soort: "geboortedatum", datum: "1985-03-14" })).toBe(true);
	expect(checkBewijs(zaak, { soort: "geboortedatum", datum: "1985-03-15" })).toBe(false);
	expect(checkBewijs(zaak, { soort: "adres", huisnummer: 12, letter: "M" })).toBe(false);
});

test("without it the house number and the first letter of the surname, with or without voorvoegsel", () => {
	expect(bewijsVan(zonder)).toBe("adres");
	for (const letter of ["M", "m", "V", " meer"]) {
		expect(checkBewijs(zonder, { soort: "adres", huisnummer: 12, letter }), letter).toBe(true);
	}
	expect(checkBewijs(zonder, { soort: "adres", huisnummer: 12, letter: "J" })).toBe(false);
	expect(checkBewijs(zonder, { soort: "adres", huisnummer: 13, letter: "M" })).toBe(false);
	expect(checkBewijs(zonder, { soort: "adres", huisnummer: 12, letter: "" })).toBe(false);
});

test("an accent on the first letter does not matter", () => {
	const yilmaz = { ...zonder, naamsleutel: "ozturk", naam: "Fatma Öztürk" };
	expect(checkBewijs(yilmaz, { soort: "adres", huisnummer: 12, letter: "Ö" })).toBe(true);
	expect(checkBewijs(yilmaz, { soort: "adres", huisnummer: 12, letter: "O" })).toBe(true);
});

test("when nothing is known only a telephone call helps", () => {
	expect(bewijsVan({ ...zonder, naamsleutel: "" })).toBe("geen");
	expect(checkBewijs({ ...zonder, naamsleutel: "" }, { soort: "adres", huisnummer: 12, letter: "M" })).toBe(false);
});
