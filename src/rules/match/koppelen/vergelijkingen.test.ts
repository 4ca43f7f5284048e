import { expect, test } from "vitest";
import { type Koppelpersoon, PERSOONSPROFIEL } from "./persoonsprofiel.ts";
import { Rijen } from "./rijen.ts";

/** The name of the level that a comparison gives to two persons, in both directions. */
function niveau(vergelijking: string, a: Partial<Koppelpersoon>, b: Partial<Koppelpersoon>): string {
	const rijen = new Rijen(PERSOONSPROFIEL);
	rijen.add({ id: "a", ...a });
	rijen.add({ id: "b", ...b });
	const { niveaus, maak } = PERSOONSPROFIEL.vergelijkingen.find(({ naam }) => naam === vergelijking)!;
	const vergelijk = maak(rijen);
	const nummer = vergelijk(0, 1);
	expect(vergelijk(1, 0)).toBe(nummer);
	return nummer < 0 ? "onbekend" : niveaus[nummer]!.naam;
}

test.each([
	["Meijden", "van der Meijden", "gelijk"],
	["Jansen-de Vries", "de Vries", "dubbele-naam"],
	["Jansen", "Janssen", "bijna-gelijk"],
	["Bakker", "Bekker", "lijkt"],
	["Hoogland", "Hooghaard", "lijkt"],
	["Bakker", "Mulder", "anders"],
	["Bakker", "", "onbekend"],
])("achternaam %s en %s: %s", (a, b, verwacht) => {
	expect(niveau("achternaam", { achternaam: a }, { achternaam: b })).toBe(verwacht);
});

test("de naam van de partner telt als tweede naam", () => {
	const gehuwd = { achternaam: "Smit", partnernaam: "de Boer" };
	expect(niveau("achternaam", gehuwd, { achternaam: "Boer, de" })).toBe("dubbele-naam");
});

test("verwisselde naamvakken worden één keer geteld, ook met een typefout erin", () => {
	const goed = { voornamen: "Hassan", achternaam: "Bouzid" };
	const fout = { voornamen: "Bouzid", achternaam: "Hasan" };
	expect(niveau("achternaam", goed, fout)).toBe("verwisseld");
	expect(niveau("voornaam", goed, fout)).toBe("onbekend");
});

test.each([
	[{ voornamen: "Jan" }, { voornamen: "Jan" }, "gelijk"],
	[{ voornamen: "Katarina" }, { voornamen: "Katharina" }, "lijkt"],
	[{ voorletters: "J.P." }, { voorletters: "JP" }, "voorletters-gelijk"],
	[{ voornamen: "Jan Piet" }, { voorletters: "J" }, "voorletters-passen"],
	[{ voorletters: "B.F." }, { voorletters: "B.S." }, "eerste-letter-gelijk-rest-anders"],
	[{ voornamen: "Jan" }, { voornamen: "Joost" }, "eerste-letter-gelijk-rest-anders"],
	[{ voorletters: "A" }, { voorletters: "B" }, "anders"],
	[{ voorletters: "A" }, {}, "onbekend"],
])("voornaam %j en %j: %s", (a, b, verwacht) => {
	expect(niveau("voornaam", a, b)).toBe(verwacht);
});

test.each([
	["1984-05-03", "1984-05-03", "gelijk"],
	["1984-05-03", "1984-00-00", "onvolledig"],
	["1984-05-03", "1984-05-00", "onvolledig"],
	["1984-05-00", "1984-05-00", "onvolledig"],
	["1984-05-03", "1985-00-00", "anders"],
	["1984-05-03", "1984-03-05", "dag-maand-verwisseld"],
	["1984-05-03", "1984-05-08", "een-cijfer"],
	["1984-05-03", "1984-05-30", "een-cijfer"],
	["1984-05-13", "1948-05-13", "een-cijfer"],
	["1984-05-13", "1984-05-28", "een-deel"],
	["1984-05-13", "1962-11-28", "anders"],
	["1984-05-13", "0000-00-00", "onbekend"],
	["1984-05-13", null, "onbekend"],
])("geboortedatum %s en %s: %s", (a, b, verwacht) => {
	expect(niveau("geboortedatum", { geboortedatum: a }, { geboortedatum: b })).toBe(verwacht);
});

const kerkstraat = { straat: "Kerkstraat", huisnummer: 12, postcode: "6041 AC", plaats: "Roermond" };
test.each([
	[{ huisnummer: "12" }, "gelijk"],
	[{ huisnummer: "12A" }, "toevoeging-anders"],
	[{ postcode: "6041BD" }, "straat-en-nummer"],
	[{ postcode: null, straat: "Kerkstr." }, "straat-en-nummer"],
	[{ huisnummer: 21 }, "nummer-lijkt"],
	[{ huisnummer: 345 }, "zelfde-straat"],
	[{ straat: "Markt", postcode: "6044XX" }, "zelfde-plaats"],
	[{ straat: "Markt", postcode: "9711AB", plaats: "Groningen" }, "anders"],
	[{ straat: null, postcode: null }, "onbekend"],
])("adres Kerkstraat 12 tegenover %j: %s", (verschil, verwacht) => {
	expect(niveau("adres", kerkstraat, { ...kerkstraat, ...verschil })).toBe(verwacht);
});

test("een toevoeging in het vak van het huisnummer is dezelfde toevoeging", () => {
	const los = { ...kerkstraat, toevoeging: "A" };
	expect(niveau("adres", los, { ...kerkstraat, huisnummer: "12 a" })).toBe("gelijk");
	expect(niveau("adres", los, { ...kerkstraat, huisletter: "A" })).toBe("gelijk");
});

test.each([
	["telefoon", { telefoon: "06-12345678" }, { telefoon: "+31 6 1234 5678" }, "gelijk"],
	["telefoon", { telefoon: "0612345678" }, { telefoon: "0612345679" }, "een-cijfer"],
	["telefoon", { telefoon: "0612345678" }, { telefoon: "0687654321" }, "anders"],
	["telefoon", { telefoon: "112" }, { telefoon: "112" }, "onbekend"],
	["e-mail", { email: "Jan@voorbeeld.nl" }, { email: "jan@voorbeeld.nl " }, "gelijk"],
	["e-mail", { email: "jan@voorbeeld.nl" }, { email: "jn@voorbeeld.nl" }, "een-teken"],
	["bsn", { bsn: "999993653" }, { bsn: "999993653" }, "gelijk"],
	["bsn", { bsn: "123456789" }, { bsn: "123456789" }, "onbekend"],
])("%s %j en %j: %s", (vergelijking, a, b, verwacht) => {
	expect(niveau(vergelijking, a, b)).toBe(verwacht);
});
