import { expect, test } from "vitest";
import { bouwAanvraag, bouwPersoon } from "../../testing/brp/bouw.ts";
import type { Controle } from "./controle.ts";
import type { Reden } from "./redenen.ts";
import type { Controleaanvraag, Registerpersoon } from "./registerpersoon.ts";
import { verifySignaal } from "./verify-signaal.ts";

const controleer = (rij: Partial<Controleaanvraag>, ...register: Partial<Registerpersoon>[]) =>
	verifySignaal(bouwAanvraag(rij), (register.length === 0 ? [{}] : register).map(bouwPersoon));
/** The reason that is asked for, when the check gives it; where none is expected: the first that it gives. */
const metReden = (controle: Controle, reden: Reden | null) => ({
	...controle,
	reden: controle.redenen.find((een) => een === reden) ?? controle.redenen[0] ?? null,
});
const VADER = { bsn: "999990020", voornamen: "Adriaan", geboortedatum: "19550601" };

test.each([
	["dag en maand verwisseld", { geboortedatum: "1985-14-03" }, {}, "inwoner", null],
	[
		"dag en maand verwisseld, allebei onder de dertien",
		{ geboortedatum: "03-05-1985" },
		{ geboortedatum: "19850305" },
		"inwoner",
		"geboortedatum-verwisseld",
	],
	["een tikfout in de dag", { geboortedatum: "15-03-1985" }, {}, "inwoner", "geboortedatum-tikfout"],
	[
		"een tikfout in het jaar, met gelijke voorletters",
		{ geboortedatum: "14-03-1986" },
		{},
		"inwoner",
		"geboortedatum-tikfout",
	],
	["het register kent alleen het jaar", {}, { geboortedatum: "19850000" }, "inwoner", "geboortedatum-onvolledig"],
	["het register kent jaar en maand", {}, { geboortedatum: "19850300" }, "inwoner", "geboortedatum-onvolledig"],
	["de partner levert alleen het jaar", { geboortedatum: "1985" }, {}, "inwoner", "geboortedatum-onvolledig"],
	["de partner levert het jaar met nullen", { geboortedatum: "00-00-1985" }, {}, "inwoner", "geboortedatum-onvolledig"],
	[
		"de partner levert het jaar met vraagtekens",
		{ geboortedatum: "??-??-1985" },
		{},
		"inwoner",
		"geboortedatum-onvolledig",
	],
	[
		"dag en maand bestaan allebei niet: het jaar telt",
		{ geboortedatum: "14-33-1985" },
		{},
		"inwoner",
		"geboortedatum-onvolledig",
	],
	[
		"geen geboortedatum, wel twee voorletters en het adres",
		{ geboortedatum: "" },
		{},
		"inwoner",
		"geboortedatum-ontbreekt",
	],
	[
		"geen geboortedatum en maar één voorletter",
		{ geboortedatum: "", voorletters: "A." },
		{},
		"twijfel",
		"mogelijk-familielid",
	],
	[
		"een ingevulde standaarddatum telt niet",
		{ geboortedatum: "01-01-1900", voorletters: "A." },
		{},
		"twijfel",
		"geboortedatum-ontbreekt",
	],
	["een heel andere geboortedatum", { geboortedatum: "02-09-1971" }, {}, "twijfel", "geboortedatum-anders"],
	[
		"een tikfout in het jaar van dertig jaar is een ouder of kind",
		{ geboortedatum: "14-03-1955" },
		{},
		"twijfel",
		"geboortedatum-anders",
	],
] as const)("geboortedatum: %s", (_zin, rij, register, uitkomst, reden) => {
	expect(metReden(controleer(rij, register), reden)).toMatchObject({ uitkomst, reden });
});

test.each([
	["de letter staat in het huisnummer", { huisnummer: "12a" }, { huisletter: "A" }, "inwoner", "toevoeging-ander-veld"],
	[
		"letter en toevoeging staan samen",
		{ huisnummer: "12 A-2" },
		{ huisletter: "A", toevoeging: "2" },
		"inwoner",
		"toevoeging-ander-veld",
	],
	[
		"letter en toevoeging zijn verwisseld",
		{ huisletter: "2", toevoeging: "A" },
		{ huisletter: "A", toevoeging: "2" },
		"inwoner",
		"toevoeging-ander-veld",
	],
	["II is 2", { toevoeging: "II" }, { toevoeging: "2" }, "inwoner", "toevoeging-ander-veld"],
	["de letter ontbreekt", {}, { huisletter: "A" }, "inwoner", "toevoeging-ontbreekt"],
	["een tikfout in de postcode", { postcode: "6014AC" }, {}, "inwoner", "adres-tikfout"],
	["een tikfout in het huisnummer", { huisnummer: "13" }, {}, "inwoner", "adres-tikfout"],
	[
		"een andere toevoeging is een andere woning",
		{ toevoeging: "2" },
		{ toevoeging: "3" },
		"verhuisd-binnen",
		"toevoeging-anders",
	],
	["een ander adres in de gemeente", { postcode: "6042BB", huisnummer: "300" }, {}, "verhuisd-binnen", "adres-anders"],
	["een andere gemeente", {}, { gemeentecode: "0363" }, "elders", "andere-gemeente"],
	["een gemeentecode zonder voorloopnul", {}, { gemeentecode: "957" }, "inwoner", null],
] as const)("adres: %s", (_zin, rij, register, uitkomst, reden) => {
	expect(metReden(controleer(rij, register), reden)).toMatchObject({ uitkomst, reden, bsn: "999990019" });
});

test.each([
	["O", "overleden", "overleden"],
	["E", "elders", "geemigreerd"],
	["R", "elders", "niet-ingezetene"],
	["M", "elders", "ministerieel-besluit"],
	[".", "twijfel", "opschorting-onbekend"],
] as const)("opschorting %s geeft %s", (opschorting, uitkomst, reden) => {
	const controle = controleer({}, { opschorting });
	expect(controle.uitkomst).toBe(uitkomst);
	expect(controle.redenen).toContain(reden);
});

test.each(["F", "W"] as const)("een lijst die is afgevoerd (%s) telt nooit mee", (opschorting) => {
	expect(controleer({}, { opschorting })).toMatchObject({ uitkomst: "niet-gevonden", bsn: null, kandidaten: [] });
});

test("geheimhouding: wel gecontroleerd, en gemarkeerd zodat het adres nooit naar een partner gaat", () => {
	const controle = controleer({}, { geheim: true });
	expect(controle).toMatchObject({ uitkomst: "inwoner", adresAfgeschermd: true });
	expect(controle.redenen).toContain("geheim");
	expect(controleer({})).toMatchObject({ adresAfgeschermd: false });
});

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

test.each(["Proefstra vof", "Maatschap Proefstra", "Eenmanszaak A.S. Proefstra", "Schilder Proefstra"])(
	"achter %s staat een mens: met de geboortedatum de inwoner, zonder een vraag",
	(bedrijfsnaam) => {
		const rij = { bedrijfsnaam, achternaam: "", voorletters: "" };
		expect(controleer(rij)).toMatchObject({ uitkomst: "inwoner", bsn: "999990019" });
		expect(controleer({ ...rij, geboortedatum: "", bedrijfsnaam: bedrijfsnaam.replace("A.S. ", "") }).uitkomst).toBe(
			"twijfel",
		);
	},
);

test("een vof met twee vennoten op één adres en geen geboortedatum: een collega kiest", () => {
	const rij = { bedrijfsnaam: "Proefstra vof", achternaam: "", voorletters: "", geboortedatum: "" };
	const controle = controleer(rij, {}, { ...VADER, voornamen: "Bram" });
	expect(controle).toMatchObject({ uitkomst: "twijfel", bsn: null });
	expect(controle.kandidaten).toHaveLength(2);
});

test("wie elders woont of overleed en geheimhouding heeft: de uitleg noemt nooit waar", () => {
	for (const velden of [{ gemeentecode: "0363", gemeente: "Amsterdam" }, { opschorting: "O" as const }]) {
		const { actie, adresAfgeschermd } = controleer({}, { ...velden, geheim: true, straat: "Schuilstraat" });
		expect(adresAfgeschermd).toBe(true);
		expect(actie.uitleg).not.toMatch(/Amsterdam|Schuilstraat|6041/);
	}
	expect(controleer({}, { opschorting: "O" }).actie.uitleg).toContain("Neem geen contact op met de nabestaanden");
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

test("iemand die twee keer met hetzelfde BSN in het uittreksel staat is één inwoner", () => {
	expect(controleer({}, {}, {})).toMatchObject({ uitkomst: "inwoner", kandidaten: ["999990019"] });
});

test("een BSN met dezelfde geboortedatum wint van een andere achternaam", () => {
	const controle = controleer({ bsn: "999990019", achternaam: "Getrouwd" });
	expect(controle).toMatchObject({ uitkomst: "inwoner", bsn: "999990019" });
});

test("een BSN van iemand anders wordt een vraag, ook als al het andere klopt", () => {
	const controle = controleer({ bsn: "999990020" });
	expect(controle).toMatchObject({ uitkomst: "twijfel", bsn: null });
	expect(controle.redenen).toContain("bsn-anders");
});

test("een BSN alleen is niet genoeg: naam en geboortedatum moeten niet tegenspreken", () => {
	const rij = { bsn: "999990019", voorletters: "Q.", achternaam: "Anders", geboortedatum: "02-09-1971" };
	expect(controleer(rij).bsn).toBeNull();
});

test.each(["Proefstra Beheer B.V.", "Stichting De Voordeur", "VvE Proefstraat 12", "Proefstra Holding BV"])(
	"%s is een rechtspersoon",
	(bedrijfsnaam) => {
		const rij = { bedrijfsnaam, achternaam: "", voorletters: "", geboortedatum: "" };
		expect(controleer(rij)).toMatchObject({ uitkomst: "geen-persoon", bsn: null });
	},
);

test("een rechtspersoon met een inwoner erbij wordt een vraag", () => {
	expect(controleer({ bedrijfsnaam: "Proefstra Beheer B.V." })).toMatchObject({ uitkomst: "twijfel", bsn: null });
});

test("N.V. Jansen heeft voorletters en is geen rechtspersoon", () => {
	const controle = controleer({ voorletters: "", achternaam: "N.V. Proefstra" }, { voornamen: "Noor Vera" });
	expect(controle.uitkomst).toBe("inwoner");
});

test("de erven van een inwoner die volgens het register leeft: een vraag", () => {
	const controle = controleer({ achternaam: "Erven Proefstra" });
	expect(controle.uitkomst).toBe("twijfel");
	expect(controle.redenen).toContain("erven");
	expect(controleer({ achternaam: "Erven Proefstra" }, { opschorting: "O" }).uitkomst).toBe("overleden");
});

test("bij elke uitkomst hoort één volgende stap", () => {
	expect(controleer({}).actie.soort).toBe("ga-door");
	expect(controleer({}, { opschorting: "O" }).actie).toMatchObject({ soort: "meld-overleden" });
	expect(controleer({}, { opschorting: "O" }).actie.uitleg).toContain("nabestaanden");
	expect(controleer({}, { gemeentecode: "0363" }).actie.soort).toBe("meld-geen-inwoner");
	expect(controleer({ postcode: "6042BB", huisnummer: "300" }).actie.soort).toBe("verhuis-zaak");
	expect(controleer({ voorletters: "B." }).actie.soort).toBe("naar-uitval");
	expect(verifySignaal(bouwAanvraag(), []).actie.soort).toBe("vraag-partner");
});

test("de volgorde van de kandidaten maakt niet uit", () => {
	const personen = [bouwPersoon(), bouwPersoon(VADER), bouwPersoon({ bsn: "999990021", voornamen: "Bram" })];
	const heen = verifySignaal(bouwAanvraag(), personen);
	expect(verifySignaal(bouwAanvraag(), [...personen].reverse())).toEqual(heen);
});
