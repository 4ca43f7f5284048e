import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { makeUitvoerder, type Uitvoerder } from "../../../database/voer-uit.ts";
import { drukker } from "../../../outside/letter/druk.ts";
import { accept } from "../../../rules/kernel/result.ts";
import type { Verzenduitkomst } from "../../../rules/reach/bericht/verzending.ts";
import { chooseVerzender, INSTELKANALEN, type Waarden } from "../../../rules/reach/kanaal/aanbieder.ts";
import { LAATST, STANDAARDVENSTERS, VROEGST, verzendvenster } from "../../../rules/reach/kanaal/venster.ts";
import { zetKanaal } from "../../../testing/berichten.ts";
import { createTestDatabase, type Testdatabase } from "../../../testing/test-database.ts";
import { AANBIEDERS, listAanbieders } from "./aanbieders.ts";
import { printProef, readDrukwijze } from "./print-proef.ts";
import { readKanaal } from "./read-kanaal.ts";
import { readKanaalscherm, readKanalenlijst } from "./read-kanaalscherm.ts";
import { type Kanaalinvoer, saveKanaal } from "./save-kanaal.ts";
import { leesPostadres, sendProefbericht } from "./send-proefbericht.ts";

const HIER = { gemeenteId: 957, gebruikerId: null };
const DAAR = { gemeenteId: 518, gebruikerId: null };
const NU = new Date("2026-11-23T09:00:00Z");
let proef: Testdatabase;
let voerUit: Uitvoerder;
let uitkomst: Verzenduitkomst = { soort: "aangenomen", externId: null };
const verstuurd: unknown[] = [];
const gezien: Waarden[] = [];
const makeVerzender = chooseVerzender({
	cm: {
		makeVerzender: (instellingen, geheimen) => {
			gezien.push({ ...instellingen, ...geheimen });
			return geheimen.apiSleutel === "kapot"
				? { ok: false, reden: "Deze sleutel kan niet." }
				: accept({
						aanbieder: "cm",
						zoek: async () => null,
						verstuur: async (bericht) => {
							verstuurd.push(bericht);
							return uitkomst;
						},
					});
		},
	},
});
beforeAll(async () => {
	proef = await createTestDatabase();
	voerUit = makeUitvoerder(proef.databank);
	for (const [id, code] of [
		[957, "0957"],
		[518, "0518"],
	] as const)
		await proef.databank.db.insertInto("gemeenten").values({ id, code, naam: code, inwoners: 1000 }).execute();
});
afterAll(() => proef.sluit());

const SMS: Kanaalinvoer = {
	...{ kanaal: "SMS", aanbieder: "cm", actief: true, wis: [] },
	velden: { adres: "https://gw.messaging.cm.com/v1.0", afzender: "Proefstad" },
	geheimen: { apiSleutel: "zeer-geheim" },
	vensters: [{ dagen: [1, 2, 3], van: "17:00", tot: "19:00" }],
};
const bewaar = (invoer: Partial<Kanaalinvoer> = {}, dader = HIER) =>
	voerUit(dader, (omgeving) => saveKanaal(omgeving, { ...SMS, ...invoer }, { makeVerzender, nu: NU }));
const lees = (dader = HIER) => voerUit(dader, (omgeving) => readKanaal(omgeving, "SMS"));

test("a kanaal that was never set is null, and the list says so", async () => {
	expect(await lees()).toBeNull();
	const lijst = await voerUit(HIER, (omgeving) => readKanalenlijst(omgeving));
	expect(lijst.map(({ kanaal, stand }) => [kanaal, stand])).toEqual(
		INSTELKANALEN.map((kanaal) => [kanaal, "niet-ingesteld"]),
	);
});

test("what is saved is read, for this gemeente only; off is null again", async () => {
	expect(await bewaar()).toEqual({ ok: true, waarde: null });
	expect(await lees()).toMatchObject({
		...{ aanbieder: "cm", wijze: "direct", kanZoeken: false, vensters: SMS.vensters },
		...{ instellingen: SMS.velden, geheimen: SMS.geheimen },
	});
	expect(await lees(DAAR)).toBeNull();
	await bewaar({ actief: false });
	expect(await lees()).toBeNull();
	await bewaar();
});

test("secrets stand encrypted, stay when left empty, and are neither on the page nor in the log", async () => {
	await bewaar({ geheimen: { apiSleutel: "" } });
	expect((await lees())?.geheimen).toEqual({ apiSleutel: "zeer-geheim" });
	const scherm = await voerUit(HIER, (omgeving) => readKanaalscherm(omgeving, "SMS"));
	expect(scherm).toMatchObject({ actief: true, geheimBekend: ["apiSleutel"] });
	const alles = await inGemeente(proef.databank.db, 957, async (trx) => ({
		rijen: (await trx.selectFrom("kanaalinstellingen").selectAll().execute()).map((rij) => ({
			...rij,
			geheimen: rij.geheimen?.toString("latin1"),
		})),
		log: await trx.selectFrom("auditregels").selectAll().execute(),
	}));
	expect(JSON.stringify([alles, scherm])).not.toContain("zeer-geheim");
	expect(JSON.stringify(alles.log)).toContain("kanaal-gewijzigd");
});

test("secrets do not go along to another aanbieder", async () => {
	const spryng = {
		aanbieder: "spryng",
		geheimen: {},
		velden: { adres: "https://rest.spryngsms.com/v1", afzender: "P", route: "business" },
	} as const;
	expect(await bewaar(spryng)).toMatchObject({ ok: false, reden: { apiSleutel: "Vul dit in." } });
	expect(await bewaar({ ...spryng, actief: false })).toMatchObject({ ok: true });
	await bewaar({ geheimen: {}, actief: false });
	const scherm = await voerUit(HIER, (omgeving) => readKanaalscherm(omgeving, "SMS"));
	expect(scherm.geheimBekend).toEqual([]);
	await bewaar();
});

test.each([
	[{ velden: { ...SMS.velden, afzender: "" } }, { afzender: "Vul dit in." }],
	[{ velden: { ...SMS.velden, adres: "javascript:alert(1)" } }, { adres: expect.stringContaining("webadres") }],
	[{ velden: { ...SMS.velden, afzender: "Schuldhulp" } }, { afzender: expect.stringContaining("'Schuldhulp'") }],
	[{ geheimen: { apiSleutel: "kapot" } }, { formulier: "Deze sleutel kan niet." }],
	[{ vensters: [{ dagen: [1], van: "06:00", tot: "19:00" }] }, { van1: expect.stringContaining("'s nachts") }],
	[{ aanbieder: "smtp" as const }, { aanbieder: expect.any(String) }],
])("a kanaal that is on must be right: %o", async (deel, fouten) => {
	expect(await bewaar(deel)).toEqual({ ok: false, reden: expect.objectContaining(fouten) });
	expect((await lees())?.geheimen).toEqual({ apiSleutel: "zeer-geheim" });
});

test("a callback secret that can be guessed is not taken; an old one goes on working and is named on the page", async () => {
	expect(await bewaar({ geheimen: { ...SMS.geheimen, terugmeldsleutel: "1" } })).toEqual({
		ok: false,
		reden: { terugmeldsleutel: expect.stringContaining("minstens 24") },
	});
	const lang = "willekeurig-en-lang-genoeg";
	expect((await bewaar({ geheimen: { ...SMS.geheimen, terugmeldsleutel: lang } })).ok).toBe(true);
	const scherm = () => voerUit(HIER, (omgeving) => readKanaalscherm(omgeving, "SMS"));
	expect((await scherm()).zwak).toEqual([]);
	await zetKanaal(proef.databank, 957, "SMS", "cm", {
		...{ velden: SMS.velden, vensters: SMS.vensters },
		geheimen: { ...SMS.geheimen, terugmeldsleutel: "oud-en-kort" },
	});
	expect((await scherm()).zwak).toEqual(["terugmeldsleutel"]);
	expect((await bewaar({ geheimen: {} })).ok).toBe(true);
	expect((await lees())?.geheimen.terugmeldsleutel).toBe("oud-en-kort");
	await bewaar({ wis: ["terugmeldsleutel"] });
});

const stuur = (naar: string) =>
	sendProefbericht({ voerUit, makeVerzender, nu: () => NU }, HIER, { kanaal: "SMS", naar, kenmerk: "k1" });

test("a test message is really sent and what became of it is kept, in words", async () => {
	expect(await stuur("06 12345678")).toMatchObject({ ok: true, waarde: { gelukt: true, naar: "+31612345678" } });
	expect(verstuurd.at(-1)).toMatchObject({ kenmerk: "k1", naar: "+31612345678", kanaal: "SMS" });
	uitkomst = { soort: "geweigerd", reden: "instellingen-onjuist", uitleg: "code 103" };
	await stuur("0612345678");
	const [, sms] = await voerUit(HIER, (omgeving) => readKanalenlijst(omgeving));
	expect(sms).toMatchObject({
		kanaal: "SMS",
		stand: "aan",
		proef: { gelukt: false, melding: expect.stringContaining("code 103") },
	});
	expect(await stuur("0475123456")).toMatchObject({ ok: false, reden: expect.stringContaining("mobiel nummer") });
});

test("a letter is tried on paper, with the settings that are kept", async () => {
	const velden = { afzendernaam: "Gemeente Proefstad", retouradres: "Postbus 1", vensterzijde: "rechts" };
	await bewaar({ kanaal: "Brief", aanbieder: "afdruk", actief: false, velden, geheimen: {} });
	const wijze = await voerUit(HIER, (omgeving) => readDrukwijze(omgeving, "Brief"));
	expect(wijze).toEqual({ wijze: "drukwerk", opmaak: velden });
	const pdf = await printProef(drukker, wijze!, "2026-11-23");
	expect(pdf.ok && pdf.waarde.subarray(0, 5).toString()).toBe("%PDF-");
});

test.each([
	[
		"J. van der Meer\r\nMarkt 3 A\r\n6041 ac Roermond",
		{ naam: "J. van der Meer", straat: "Markt", huisnummer: "3 A", postcode: "6041AC", plaats: "Roermond" },
	],
	["J. van der Meer\nMarkt\n6041 AC Roermond", null],
	["", null],
])("%j as an address", (tekst, adres) => {
	expect(leesPostadres(tekst)).toEqual(adres);
});

test("every aanbieder explains each code, every kanaal can be carried, and every default window is right", () => {
	for (const aanbieder of AANBIEDERS) {
		expect(aanbieder.uitkomsten.length, aanbieder.sleutel).toBeGreaterThan(0);
		const namen = [...aanbieder.velden, ...aanbieder.geheimen].map(({ naam }) => naam);
		expect(new Set(namen).size, aanbieder.sleutel).toBe(namen.length);
	}
	for (const kanaal of INSTELKANALEN) {
		expect(listAanbieders(kanaal).length).toBeGreaterThan(0);
		for (const venster of STANDAARDVENSTERS[kanaal]) {
			expect(verzendvenster.safeParse(venster).success).toBe(true);
			expect(venster.van >= VROEGST && venster.tot <= LAATST).toBe(true);
		}
	}
});
