import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bestandslezer } from "../../outside/bestand/lezer.ts";
import { BESTANDSREDENEN } from "../../outside/bestand/port.ts";
import { openRegister } from "../../outside/brp/register.ts";
import { runBrpControle } from "./brp-controle.ts";

const REGISTER = `bsn,voornamen,voorvoegsel,geslachtsnaam,naamgebruik,partner_voorvoegsel,partner_geslachtsnaam,geboortedatum,geslacht,postcode,huisnummer,huisletter,toevoeging,straat,gemeentecode,gemeente,opschorting,geheim,in_onderzoek
999990019,Anna Sophie,,Proefstra,E,,,19850314,V,6041AC,12,,,Proefstraat,0957,Roermond,,0,False
999990020,Jan,van der,Meijden,E,,,19550601,M,6042BB,7,A,,Kerkstraat,0957,Roermond,O,0,False
`;
const KOP =
	"partner;partnertype;voorletters;voorvoegsel;achternaam;bedrijfsnaam;geboortedatum;bsn;straat;huisnummer;postcode;bedrag;signaaldatum";

let map = "";
beforeAll(async () => {
	map = await mkdtemp(join(tmpdir(), "brp-controle-"));
	await writeFile(join(map, "register.csv"), REGISTER);
});
afterAll(() => rm(map, { recursive: true }));

async function controleer(rijen: readonly string[], over: { kop?: string; gemeente?: string; register?: string } = {}) {
	const signalenPad = join(map, "signalen.csv");
	await writeFile(signalenPad, [over.kop ?? KOP, ...rijen].join("\n"));
	const uit: string[] = [];
	const fouten: string[] = [];
	const status = await runBrpControle(
		{ signalenPad, registerPad: join(map, over.register ?? "register.csv"), gemeente: over.gemeente ?? "0957" },
		(regel) => uit.push(regel),
		(regel) => fouten.push(regel),
		{ lezer: bestandslezer, bestandsredenen: BESTANDSREDENEN, openRegister },
	);
	return { status, fouten, regels: uit.map((regel) => JSON.parse(regel)) };
}

test("elke rij krijgt één regel, met het regelnummer uit het bestand", async () => {
	const { status, regels } = await controleer([
		"X;Huur;A.S.;;Proefstra;;14-03-1985;;Proefstraat;12;6041AC;100,00;01-10-2026",
		"X;Huur;Q.;;Nietbestaand;;02-09-1971;;Weg;3;6099ZZ;100,00;01-10-2026",
		"X;Water;J.;;Meijden, van der;;01-06-1955;;;7a;6042 BB;100,00;01-10-2026",
	]);
	expect(status).toBe(0);
	expect(regels).toEqual([
		{ regel: 2, uitkomst: "inwoner", bsn: "999990019", zekerheid: 1, redenen: [], kandidaten: ["999990019"] },
		{ regel: 3, uitkomst: "niet-gevonden", bsn: null, zekerheid: 0, redenen: ["niet-in-register"], kandidaten: [] },
		expect.objectContaining({ regel: 4, uitkomst: "overleden", bsn: "999990020" }),
	]);
	expect(regels[2].redenen).toEqual(["tussenvoegsel-achteraan", "toevoeging-ander-veld", "overleden"]);
});

test("een rij die de import weigert krijgt ook een regel", async () => {
	const { status, regels } = await controleer([
		"X;Huur;;;;Proefstra Beheer B.V.;;;Proefstraat;12;6041AC;100,00;01-10-2026",
		"X;Huur;A.S.;;Proefstra;;14-03-1985;;Proefstraat;12;geen;100,00;01-10-2026",
		"X;Huur;A.S.;;Proefstra;;14-03-1985;;Proefstraat;12;6041AC;geen bedrag;",
		";;;;;;;;;;;;1",
		"X;Huur;A.S.;;Proefstra;;14-03-1985;;Proefstraat;12;6041AC;100,00;01-10-2026;verschoven",
	]);
	expect(status).toBe(0);
	expect(regels.map(({ uitkomst }) => uitkomst)).toEqual([
		"geen-persoon",
		"inwoner",
		"inwoner",
		"niet-gevonden",
		"twijfel",
	]);
	expect(regels[4].redenen).toEqual(["rij-verschoven"]);
});

test("een huisnummer in de straat en een onmogelijke datum worden gelezen", async () => {
	const { regels } = await controleer([
		"X;Huur;A.S.;;Proefstra;;1985-14-03;;Proefstraat 12;;6041AC;100,00;01-10-2026",
		"X;Huur;A.S.;;Proefstra;;14 maart 1985;;Proefstraat;12;6041AC;100,00;01-10-2026",
		"X;Huur;A.S.;;Proefstra;;14-3-85;;Proefstraat;12;6041AC;100,00;01-10-2026",
	]);
	expect(regels.map(({ uitkomst }) => uitkomst)).toEqual(["inwoner", "inwoner", "inwoner"]);
});

test("een BSN telt alleen van een partner die het mag sturen", async () => {
	const { regels } = await controleer([
		"X;Huur;A.S.;;Anders;;14-03-1985;999990019;Weg;1;6049ZZ;100,00;01-10-2026",
		"X;Zorg;A.S.;;Anders;;14-03-1985;999990019;Weg;1;6049ZZ;100,00;01-10-2026",
		"X;Zorg;A.S.;;Proefstra;;14-03-1985;123456789;Proefstraat;12;6041AC;100,00;01-10-2026",
	]);
	expect(regels.map(({ uitkomst }) => uitkomst)).toEqual(["niet-gevonden", "verhuisd-binnen", "inwoner"]);
	expect(regels[0].redenen).toContain("bsn-niet-toegestaan");
	expect(regels[2].redenen).toContain("bsn-ongeldig");
});

test("een bestand dat er niet is, of zonder de nodige kolommen, wordt in woorden geweigerd", async () => {
	const weg = await controleer([], { register: "weg.csv" });
	expect(weg.status).toBe(1);
	expect(weg.fouten[0]).toContain("niet gevonden");
	const kolom = await controleer(["1;2"], { kop: "naam;bedrag" });
	expect(kolom.status).toBe(1);
	expect(kolom.fouten[0]).toContain("postcode");
});

test("een gemeente die geen vier cijfers heeft is verkeerd gebruik", async () => {
	expect((await controleer([], { gemeente: "Roermond" })).status).toBe(2);
});
