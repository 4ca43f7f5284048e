import { expect, test } from "vitest";
import { bouwAanvraag, bouwPersoon } from "../../testing/brp/bouw.ts";
import type { Reden } from "./redenen.ts";
import type { Controleaanvraag, Registerpersoon } from "./registerpersoon.ts";
import { verifySignaal } from "./verify-signaal.ts";

type Geval = readonly [
	zin: string,
	register: Partial<Registerpersoon>,
	rij: Partial<Controleaanvraag>,
	reden: Reden | null,
];

const GEVALLEN: readonly Geval[] = [
	["een rij zonder afwijking is de inwoner", {}, {}, null],
	["hoofdletters maken niet uit", {}, { achternaam: "PROEFSTRA" }, null],
	["ß mag ss zijn", { geslachtsnaam: "Bronwaßer" }, { achternaam: "Bronwasser" }, "diakrieten"],
	["ß mag s zijn", { geslachtsnaam: "Bronwaßer" }, { achternaam: "Bronwaser" }, "schrijfwijze-achternaam"],
	["ss mag s zijn", { geslachtsnaam: "Classen" }, { achternaam: "Clasen" }, "schrijfwijze-achternaam"],
	["accenten mogen weg", { geslachtsnaam: "Käster" }, { achternaam: "Kaster" }, "diakrieten"],
	["ä mag ae zijn", { geslachtsnaam: "Käster" }, { achternaam: "Kaester" }, "diakrieten"],
	["ø mag o zijn", { geslachtsnaam: "Sørensen" }, { achternaam: "Sorensen" }, "diakrieten"],
	["ł mag l zijn", { geslachtsnaam: "Wałęsa" }, { achternaam: "Walesa" }, "diakrieten"],
	["ı en ğ mogen i en g zijn", { geslachtsnaam: "Yıldırımoğlu" }, { achternaam: "Yildirimoglu" }, "diakrieten"],
	["đ, þ, ð, æ en œ worden gelezen", { geslachtsnaam: "Đæþðœr" }, { achternaam: "Daethdoer" }, "diakrieten"],
	["ŋ, ŧ, ħ en ĸ worden gelezen", { geslachtsnaam: "Ŋaŧoħiĸ" }, { achternaam: "Natohik" }, "diakrieten"],
	["ij mag y zijn", { geslachtsnaam: "Meijden" }, { achternaam: "Meyden" }, "schrijfwijze-achternaam"],
	[
		"het tussenvoegsel mag in het veld achternaam staan",
		{ voorvoegsel: "van der", geslachtsnaam: "Meijden" },
		{ achternaam: "van der Meijden" },
		"tussenvoegsel-in-achternaam",
	],
	[
		"het tussenvoegsel mag achteraan staan",
		{ voorvoegsel: "van der", geslachtsnaam: "Meijden" },
		{ achternaam: "Meijden, van der" },
		"tussenvoegsel-achteraan",
	],
	[
		"het tussenvoegsel mag ontbreken",
		{ voorvoegsel: "van der", geslachtsnaam: "Meijden" },
		{ achternaam: "Meijden" },
		"tussenvoegsel-ontbreekt",
	],
	[
		"v.d. is een tussenvoegsel en geen voorletter",
		{ voorvoegsel: "van der", geslachtsnaam: "Meijden" },
		{ achternaam: "V.d. Meijden" },
		"tussenvoegsel-anders",
	],
	[
		"het tussenvoegsel mag aan de naam vastzitten",
		{ voorvoegsel: "van de", geslachtsnaam: "Meent" },
		{ achternaam: "Vandemeent" },
		"tussenvoegsel-anders",
	],
	[
		"de naam van de partner mag, ook als het register eigen naam zegt",
		{ partnerVoorvoegsel: "du", partnerGeslachtsnaam: "Burck", naamgebruik: "E" },
		{ voorvoegsel: "du", achternaam: "Burck" },
		"partnernaam",
	],
	[
		"naamgebruik P: alleen de partnernaam",
		{ partnerGeslachtsnaam: "Groeman", naamgebruik: "P" },
		{ achternaam: "Groeman" },
		"naamgebruik",
	],
	[
		"naamgebruik V: partnernaam en dan eigen naam",
		{ partnerGeslachtsnaam: "Groeman", naamgebruik: "V" },
		{ achternaam: "Groeman-Proefstra" },
		"naamgebruik",
	],
	[
		"naamgebruik N: eigen naam en dan partnernaam met tussenvoegsel",
		{ partnerVoorvoegsel: "te", partnerGeslachtsnaam: "Schaars", naamgebruik: "N" },
		{ achternaam: "Proefstra-te Schaars" },
		"naamgebruik",
	],
	[
		"echtgenote van (e/v) wordt gelezen",
		{ partnerVoorvoegsel: "de", partnerGeslachtsnaam: "Boer", naamgebruik: "V" },
		{ achternaam: "Proefstra e/v de Boer" },
		"naamgebruik",
	],
	[
		"een dubbele naam mag zonder koppelteken",
		{ geslachtsnaam: "Groot-Esselink" },
		{ achternaam: "Groot Esselink" },
		null,
	],
	[
		"een deel van een dubbele naam is genoeg als de rest klopt",
		{ geslachtsnaam: "Groot Esselink" },
		{ achternaam: "Esselink" },
		"deel-van-dubbele-naam",
	],
	["een tikfout in de achternaam mag als de rest klopt", {}, { achternaam: "Proestra" }, "tikfout-achternaam"],
	["twee letters verwisseld is een tikfout", {}, { achternaam: "Porefstra" }, "tikfout-achternaam"],
	["voorletters staan voor de voornamen", {}, { voorletters: "AS" }, null],
	["de roepnaam mag", { voornamen: "Cornelis" }, { voorletters: "", voornamen: "Kees" }, "roepnaam"],
	["een latere voornaam mag", {}, { voorletters: "", voornamen: "Sophie" }, "latere-voornaam"],
	["Peter-Jan is P. en ook P.J.", { voornamen: "Peter-Jan" }, { voorletters: "P.J." }, null],
	[
		"een tikfout in de voornaam mag",
		{ voornamen: "Marjolein" },
		{ voorletters: "", voornamen: "Marjloein" },
		"tikfout-voornaam",
	],
	[
		"voornaam en achternaam mogen verwisseld zijn",
		{},
		{ voorletters: "", voornamen: "Proefstra", achternaam: "Anna" },
		"velden-verwisseld",
	],
	[
		"de hele naam mag in het veld achternaam staan",
		{},
		{ voorletters: "", achternaam: "Anna Proefstra" },
		"voornaam-in-achternaam",
	],
	["voorletters voor de achternaam worden gelezen", {}, { voorletters: "", achternaam: "Mevr. A.S. Proefstra" }, null],
	[
		"iemand met één naam",
		{ voornamen: "", geslachtsnaam: "Akwasi" },
		{ voorletters: "", achternaam: "Akwasi" },
		"voornaam-ontbreekt",
	],
	[
		"iemand met één naam, in het andere veld",
		{ voornamen: "", geslachtsnaam: "Akwasi" },
		{ voorletters: "", voornamen: "Akwasi", achternaam: "." },
		"mononiem",
	],
	[
		"een punt als achternaam in het register",
		{ voornamen: "Dian Marini Maya", geslachtsnaam: "." },
		{ voorletters: "", voornamen: "Dian Marini", achternaam: "Maya" },
		"mononiem",
	],
	[
		"een bedrijfsnaam met de naam van de inwoner erin",
		{},
		{ voorletters: "", achternaam: "", bedrijfsnaam: "Schildersbedrijf A.S. Proefstra" },
		"bedrijfsnaam",
	],
	[
		"een bedrijfsnaam zonder naam, maar met geboortedatum en adres",
		{},
		{ voorletters: "", achternaam: "", bedrijfsnaam: "Kapsalon Knip" },
		"achternaam-ontbreekt",
	],
];

test.each(GEVALLEN)("%s", (_zin, register, rij, reden) => {
	const persoon = bouwPersoon(register);
	const controle = verifySignaal(bouwAanvraag(rij), [persoon]);
	expect(controle).toMatchObject({ uitkomst: "inwoner", bsn: persoon.bsn });
	if (reden === null) expect(controle.redenen).toEqual([]);
	else expect(controle.redenen).toContain(reden);
});

test("elke vergelijking heeft een niveau, een gewicht en een zin die zegt waarom", () => {
	const controle = verifySignaal(bouwAanvraag({ achternaam: "Proestra" }), [bouwPersoon()]);
	expect(controle.vergelijkingen.map(({ naam, niveau, gewicht }) => [naam, niveau, gewicht])).toEqual([
		["achternaam", "tikfout", 7],
		["voornaam", "voorletters", 7.5],
		["geboortedatum", "gelijk", 14],
		["adres", "gelijk", 15],
		["bsn", "ontbreekt", 0],
	]);
	for (const { omdat } of controle.vergelijkingen) expect(omdat).toMatch(/^[A-Z].*\.$/);
});
