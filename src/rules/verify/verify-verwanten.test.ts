import { expect, test } from "vitest";
import { controleer, metReden, VADER } from "../../testing/brp/controleer.ts";

test("een tweeling met verschillende voorletters: de voorletter beslist", () => {
	const tweeling = [{ voornamen: "Bram", bsn: "999990020" }, { voornamen: "Anna" }];
	expect(controleer({ voorletters: "A." }, ...tweeling)).toMatchObject({ uitkomst: "inwoner", bsn: "999990019" });
});

test("een tweeling met dezelfde voorletter gaat naar een collega, met allebei als kandidaat", () => {
	const controle = controleer({ voorletters: "A." }, { voornamen: "Anna" }, { voornamen: "Arie", bsn: "999990020" });
	expect(controle).toMatchObject({ uitkomst: "twijfel", bsn: null, kandidaten: ["999990019", "999990020"] });
	expect(controle.redenen).toContain("tweeling");
	expect(controle.zekerheid).toBeLessThan(0.6);
});

test("een tweeling zonder voorletters gaat naar een collega", () => {
	const controle = controleer({ voorletters: "" }, { voornamen: "Anna" }, { voornamen: "Bram", bsn: "999990020" });
	expect(controle.uitkomst).toBe("twijfel");
});

test("vader en dochter met dezelfde voorletter: de geboortedatum beslist", () => {
	expect(controleer({ voorletters: "A." }, {}, VADER)).toMatchObject({ uitkomst: "inwoner", bsn: "999990019" });
	expect(controleer({ voorletters: "A.", geboortedatum: "01-06-1955" }, {}, VADER).bsn).toBe("999990020");
});

test("vader en dochter met dezelfde voorletter zonder geboortedatum: een collega beslist", () => {
	const controle = controleer({ voorletters: "A.", geboortedatum: "" }, {}, VADER);
	expect(controle).toMatchObject({ uitkomst: "twijfel", bsn: null });
	expect(controle.redenen).toContain("naamgenoot-op-adres");
});

test("vader en zoon met precies dezelfde naam op één adres: alleen een geboortedatum wijst er een aan", () => {
	const senior = { bsn: "999990020", geboortedatum: "19550601" };
	expect(controleer({}, {}, senior)).toMatchObject({ uitkomst: "inwoner", bsn: "999990019" });
	expect(controleer({ geboortedatum: "01-06-1955", achternaam: "Proefstra sr." }, {}, senior).bsn).toBe("999990020");
	const zonder = controleer({ geboortedatum: "", voornamen: "Anna Sophie" }, {}, senior);
	expect(zonder).toMatchObject({ uitkomst: "twijfel", bsn: null });
	expect(zonder.kandidaten).toHaveLength(2);
	// Half a birth date is enough: they are a generation apart.
	expect(controleer({ geboortedatum: "00-00-1955" }, {}, senior).bsn).toBe("999990020");
});

test("een tweeling met dezelfde voorletter: de hele voornaam wijst er een aan", () => {
	const tweeling = [{ voornamen: "Anna" }, { voornamen: "Arie", bsn: "999990020" }];
	expect(controleer({ voorletters: "", voornamen: "Arie" }, ...tweeling).bsn).toBe("999990020");
});

test.each([
	[
		"een familielid met een andere voorletter",
		{ voorletters: "B.", geboortedatum: "02-09-1971" },
		"niet-gevonden",
		"niet-in-register",
	],
	[
		"een familielid met dezelfde voorletter",
		{ voorletters: "A.", geboortedatum: "02-09-1971" },
		"twijfel",
		"te-weinig-zekerheid",
	],
	["de andere helft van een tweeling", { voorletters: "B." }, "twijfel", "voornaam-anders"],
	["dezelfde voorletter maar een andere voornaam", { voornamen: "Astrid" }, "twijfel", "voornaam-anders"],
	[
		"een vreemde op het adres",
		{ voorletters: "Q.", achternaam: "Anders", geboortedatum: "02-09-1971" },
		"niet-gevonden",
		"niet-in-register",
	],
	[
		"een naamgenoot elders",
		{ postcode: "6042BB", huisnummer: "300", geboortedatum: "02-09-1971" },
		"niet-gevonden",
		"niet-in-register",
	],
] as const)("%s wordt nooit voor de inwoner aangezien", (_zin, rij, uitkomst, reden) => {
	expect(metReden(controleer(rij), reden)).toMatchObject({ uitkomst, reden, bsn: null });
});

test("een heel gewone naam met één voorletter op een ander adres is niet genoeg", () => {
	const jansen = { voornamen: "Anna", geslachtsnaam: "Jansen" };
	const rij = { voorletters: "A.", achternaam: "Jansen", postcode: "6042BB", huisnummer: "300" };
	expect(controleer(rij, jansen)).toMatchObject({ uitkomst: "twijfel", bsn: null });
	expect(controleer({ ...rij, voornamen: "Anna" }, jansen).uitkomst).toBe("verhuisd-binnen");
});

test("twee naamgenoten met dezelfde geboortedatum op buuradressen: een collega beslist", () => {
	const buur = { bsn: "999990020", huisnummer: "14" };
	expect(controleer({ voorletters: "A." }, {}, buur)).toMatchObject({ uitkomst: "twijfel", bsn: null });
});

test("een naamgenoot op het adres en een ander met die geboortedatum elders: een collega beslist", () => {
	const elders = { bsn: "999990021", voornamen: "Arie", postcode: "6049ZZ", geboortedatum: "19700203" };
	const controle = controleer({ voorletters: "A.", geboortedatum: "03-02-1970" }, { voornamen: "Anna" }, elders);
	expect(controle).toMatchObject({ uitkomst: "twijfel", bsn: null });
	expect(controle.redenen).toContain("naamgenoot-op-adres");
});

test("de andere helft van een tweeling staat elders in het register: een voorletter op een onbekend adres is te weinig", () => {
	const rij = { voorletters: "A.", postcode: "6049ZZ", huisnummer: "301" };
	const tweeling = [{}, { bsn: "999990020", voornamen: "Bram" }];
	const controle = controleer(rij, ...tweeling);
	expect(controle).toMatchObject({ uitkomst: "twijfel", bsn: null });
	expect(controle.redenen).toContain("tweeling");
	expect(controleer({ ...rij, voornamen: "Anna" }, ...tweeling)).toMatchObject({ uitkomst: "verhuisd-binnen" });
	expect(controleer(rij)).toMatchObject({ uitkomst: "verhuisd-binnen", bsn: "999990019" });
});

test("een broer met dezelfde voorletter en een verjaardag die één cijfer scheelt: de goede geboortedatum beslist", () => {
	const broer = { bsn: "999990020", voornamen: "Arie", geboortedatum: "19850316" };
	expect(controleer({ voorletters: "A." }, {}, broer)).toMatchObject({ uitkomst: "inwoner", bsn: "999990019" });
	expect(controleer({ voorletters: "A.", geboortedatum: "16-03-1985" }, {}, broer).bsn).toBe("999990020");
	// A mistake that fits both says nothing about which of them.
	expect(controleer({ voorletters: "A.", geboortedatum: "15-03-1985" }, {}, broer).uitkomst).toBe("twijfel");
});

test("een tikfout in de naam en een in de geboortedatum, met één voorletter: een collega beslist", () => {
	const rij = { voorletters: "A.", achternaam: "Proestra", geboortedatum: "15-03-1985" };
	expect(controleer(rij)).toMatchObject({ uitkomst: "twijfel", bsn: null });
	expect(controleer({ ...rij, voornamen: "Anna" }).uitkomst).toBe("inwoner");
});
