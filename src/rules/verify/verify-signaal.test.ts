import { expect, test } from "vitest";
import { bouwAanvraag, bouwPersoon } from "../../testing/brp/bouw.ts";
import { controleer, metReden, VADER } from "../../testing/brp/controleer.ts";
import { verifySignaal } from "./verify-signaal.ts";

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
