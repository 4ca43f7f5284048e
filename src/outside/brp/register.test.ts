import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bouwAanvraag } from "../../testing/brp/bouw.ts";
import { openRegister } from "./register.ts";
import { leesKop, leesPersoon, splitsCellen } from "./registerregel.ts";
import { Zoekindex } from "./zoekindex.ts";

const KOP =
	"bsn,voornamen,voorvoegsel,geslachtsnaam,naamgebruik,partner_voorvoegsel,partner_geslachtsnaam,geboortedatum,geslacht,postcode,huisnummer,huisletter,toevoeging,straat,gemeentecode,gemeente,opschorting,geheim,in_onderzoek";
const ANNA = "999990019,Anna Sophie,,Proefstra,E,,,19850314,V,6041AC,12,,,Proefstraat,0957,Roermond,,0,False";

let map = "";
beforeAll(async () => {
	map = await mkdtemp(join(tmpdir(), "register-"));
});
afterAll(() => rm(map, { recursive: true }));

async function open(inhoud: string) {
	const pad = join(map, "register.csv");
	await writeFile(pad, inhoud);
	return openRegister(pad);
}

async function vindt(inhoud: string): Promise<string[]> {
	const register = await open(inhoud);
	if (!register.ok) throw new Error(register.reden.reden);
	const antwoord = await register.waarde.zoekPersonen(bouwAanvraag());
	return antwoord.soort === "gevonden" ? antwoord.personen.map(({ bsn }) => bsn) : [];
}

test.each([
	["komma's", `${KOP}\n${ANNA}\n`],
	["puntkomma's", `${KOP}\n${ANNA}\n`.replaceAll(",", ";")],
	["Windows-regeleinden en een BOM", `\uFEFF${KOP}\r\n${ANNA}\r\n`],
	["geen regeleinde aan het slot", `${KOP}\n${ANNA}`],
	["aanhalingstekens met een komma erin", `${KOP}\n${ANNA.replace("Proefstraat", '"Proefstraat, zuid"')}`],
	["een BSN zonder voorloopnullen blijft vindbaar", `${KOP}\n${ANNA}\n8,B,,C,,,,19000202,,,,,,,0957,,,0,False`],
])("leest een uittreksel met %s", async (_zin, inhoud) => {
	expect(await vindt(inhoud)).toEqual(["999990019"]);
});

test("een afgevoerde lijst wordt nooit gegeven", async () => {
	expect(await vindt(`${KOP}\n${ANNA.replace("Roermond,,", "Roermond,F,")}`)).toEqual([]);
});

test("zegt in een zin wat er mis is met het bestand", async () => {
	const zonder = await open("bsn,voornamen\n1,A\n");
	expect(zonder.ok).toBe(false);
	expect(!zonder.ok && zonder.reden.uitleg).toContain("geslachtsnaam");
	const leeg = await open("");
	expect(!leeg.ok && leeg.reden.reden).toBe("register-leeg");
	const weg = await openRegister(join(map, "bestaat-niet.csv"));
	expect(!weg.ok && weg.reden.reden).toBe("register-niet-gevonden");
});

test("cellen met aanhalingstekens", () => {
	expect(splitsCellen('a,"b,c","zeg ""hoi""",', ",")).toEqual(["a", "b,c", 'zeg "hoi"', ""]);
});

test("een onbekende reden van opschorting is nooit 'niet opgeschort'", () => {
	const vorm = leesKop(KOP);
	if (!vorm.ok) throw new Error(vorm.reden);
	expect(leesPersoon(ANNA.replace("Roermond,,", "Roermond,Q,"), vorm.waarde).opschorting).toBe(".");
	expect(leesPersoon(ANNA.replace(",0,False", ",3,True"), vorm.waarde)).toMatchObject({
		geheim: true,
		inOnderzoek: true,
	});
});

test("de index geeft alle rijen van een sleutel, of niets als het er te veel zijn", () => {
	const index = new Zoekindex();
	for (let rij = 0; rij < 5000; rij++) index.voegToe(`sleutel${rij % 100}`, rij);
	expect(index.zoek("sleutel7", 100)).toHaveLength(50);
	expect(index.zoek("sleutel7", 100)?.every((rij) => rij % 100 === 7)).toBe(true);
	expect(index.zoek("sleutel7", 49)).toBeNull();
	expect(index.zoek("niets", 10)).toEqual([]);
	index.voegToe("sleutel7", 5001);
	expect(index.zoek("sleutel7", 100)).toHaveLength(51);
});
