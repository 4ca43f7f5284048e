import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect, test } from "vitest";
import type { Verzender } from "../../rules/reach/bericht/verzending.ts";
import type { Aanbiederfabriek, Terugmelding, Waarden } from "../../rules/reach/kanaal/aanbieder.ts";
import type { Verzoeker } from "../../rules/reach/kanaal/verzoek.ts";
import { bouwBericht } from "../../testing/kanalen/bericht.ts";
import { METAGEHEIM, METANUMMER, METATOEGANG, startNepMeta } from "../../testing/kanalen/meta.ts";
import type { Nepkanaal } from "../../testing/kanalen/nepkanaal.ts";
import { NOTIFYSJABLOON, NOTIFYSLEUTEL, startNepNotifynl } from "../../testing/kanalen/notifynl.ts";
import { TERUGMELDSLEUTEL } from "../../testing/kanalen/sleutels.ts";
import { SMSSLEUTEL, startNepCm, startNepSpryng } from "../../testing/kanalen/sms.ts";
import { makeNotifynl } from "../notifynl/notifynl.ts";
import { makeCm } from "../sms/cm.ts";
import { makeSpryng } from "../sms/spryng.ts";
import { makeMeta } from "../whatsapp/meta.ts";
import { makeVerzoeker } from "./verzoek.ts";

const geduldig = makeVerzoeker(15_000);
const ongeduldig = makeVerzoeker(400);
const notify = await startNepNotifynl();
const spryng = await startNepSpryng();
const cm = await startNepCm();
const meta = await startNepMeta();
const dicht = await startNepCm();
await dicht.stop();
const alle: readonly Nepkanaal[] = [notify, spryng, cm, meta];
afterAll(() => Promise.all(alle.map((kanaal) => kanaal.stop())));
meta.openVenster("+31612345678");

function maak(fabriek: Aanbiederfabriek, instellingen: Waarden, geheimen: Waarden): Verzender {
	const gemaakt = fabriek.makeVerzender(instellingen, geheimen);
	if (!gemaakt.ok) throw new Error(gemaakt.reden);
	return gemaakt.waarde;
}

interface Proef {
	readonly naam: string;
	readonly kanaal: Nepkanaal;
	readonly maakFabriek: (stuur: Verzoeker) => Aanbiederfabriek;
	readonly instellingen: Waarden;
	readonly geheimen: Waarden;
	readonly kanZoeken: boolean;
}
const AFZENDER = { afzender: "Proefstad" };
const PROEVEN: readonly Proef[] = [
	{
		...{ naam: "NotifyNL", kanaal: notify, maakFabriek: (stuur) => makeNotifynl(stuur), kanZoeken: true },
		...{ instellingen: { adres: notify.url, sjabloon: NOTIFYSJABLOON }, geheimen: { apiSleutel: NOTIFYSLEUTEL } },
	},
	{
		...{ naam: "Spryng", kanaal: spryng, maakFabriek: (stuur) => makeSpryng(stuur), kanZoeken: true },
		...{ instellingen: { adres: `${spryng.url}/v1`, ...AFZENDER }, geheimen: { apiSleutel: SMSSLEUTEL } },
	},
	{
		...{ naam: "CM.com", kanaal: cm, maakFabriek: (stuur) => makeCm(stuur), kanZoeken: false },
		...{ instellingen: { adres: `${cm.url}/v1.0`, ...AFZENDER }, geheimen: { apiSleutel: SMSSLEUTEL } },
	},
	{
		...{ naam: "WhatsApp", kanaal: meta, maakFabriek: (stuur) => makeMeta(stuur), kanZoeken: false },
		...{
			instellingen: { adres: `${meta.url}/v21.0`, nummerId: METANUMMER },
			geheimen: { toegangssleutel: METATOEGANG },
		},
	},
];

describe.each(PROEVEN)("$naam", ({ kanaal, maakFabriek, instellingen, geheimen, kanZoeken }) => {
	const fabriek = maakFabriek(geduldig);
	const verzender = maak(fabriek, instellingen, geheimen);

	test("a message arrives once, whole, with our reference", async () => {
		const bericht = bouwBericht({ tekst: "Hallo José,\n\nBel Vera: 0475 12 34 56. €, é en emoji 👋" });
		const uitkomst = await verzender.verstuur(bericht);
		expect(uitkomst.soort).toBe("aangenomen");
		expect(kanaal.aantalKeer(bericht.kenmerk)).toBe(1);
		expect(kanaal.ontvangen.at(-1)).toMatchObject({
			kenmerk: bericht.kenmerk,
			naar: "+31612345678",
			tekst: bericht.tekst,
		});
	});

	test.each([
		["adres", "adres-onjuist"],
		["inhoud", "inhoud-geweigerd"],
		["sleutel", "instellingen-onjuist"],
	] as const)("a refusal about %s becomes %s, and nothing is sent", async (wat, reden) => {
		kanaal.laatMisgaan({ soort: "weigert", wat });
		const bericht = bouwBericht();
		expect(await verzender.verstuur(bericht)).toMatchObject({ soort: "geweigerd", reden });
		expect(kanaal.aantalKeer(bericht.kenmerk)).toBe(0);
	});

	test("'not now' is certainly not sent, with a moment to try again", async () => {
		kanaal.laatMisgaan({ soort: "later" });
		const bericht = bouwBericht();
		expect(await verzender.verstuur(bericht)).toMatchObject({ soort: "later", naSeconden: 60 });
		expect(kanaal.aantalKeer(bericht.kenmerk)).toBe(0);
	});

	test.each([
		["a connection that breaks after it was taken", { soort: "aangenomen-zonder-antwoord" }, 1],
		["an answer that takes too long", { soort: "traag", ms: 700 }, 1],
		["a connection that breaks before", { soort: "weg-zonder-antwoord" }, 0],
	] as const)("%s is unknown; asking about it tells whether it is there", async (_naam, gedrag, keer) => {
		kanaal.laatMisgaan(gedrag);
		const bericht = bouwBericht();
		const haastig = maak(maakFabriek(ongeduldig), instellingen, geheimen);
		expect(await haastig.verstuur(bericht)).toMatchObject({ soort: "onbekend" });
		expect(kanaal.aantalKeer(bericht.kenmerk)).toBe(keer);
		const gevonden = await verzender.zoek(bericht.kenmerk);
		expect(gevonden).toEqual(kanZoeken ? (keer === 1 ? { soort: "bezorgd" } : "nooit-gezien") : null);
	});

	test("nobody listening: certainly not sent; and asking gives no false 'never seen'", async () => {
		const dood = maak(fabriek, { ...instellingen, adres: dicht.url }, geheimen);
		expect(await dood.verstuur(bouwBericht())).toMatchObject({ soort: "later" });
		expect(await dood.zoek("x")).toBeNull();
	});

	test("a wrong key is a setting that is wrong, not a resident who cannot be reached", async () => {
		const fout = Object.fromEntries(
			Object.entries(geheimen).map(([naam, waarde]) => [
				naam,
				waarde.replace(/.$/, (teken) => (teken === "1" ? "2" : "1")),
			]),
		);
		expect(await maak(fabriek, instellingen, fout).verstuur(bouwBericht())).toMatchObject({
			soort: "geweigerd",
			reden: "instellingen-onjuist",
		});
	});

	test("without a key there is no sender, and the reason is a sentence", () => {
		const gemaakt = fabriek.makeVerzender(instellingen, {});
		expect(gemaakt).toMatchObject({ ok: false, reden: expect.stringMatching(/^[A-Z].+\.$/) });
	});

	test("what is told twice about a delivery has one key, and our reference", async () => {
		const gehoord: Terugmelding[] = [];
		const luisteraar = createServer(async (verzoek, antwoord) => {
			const stukken: Buffer[] = [];
			for await (const stuk of verzoek) stukken.push(stuk as Buffer);
			const koppen = Object.fromEntries(
				Object.entries(verzoek.headers).map(([naam, waarde]) => [naam, String(waarde)]),
			);
			const vraag = verzoek.url?.split("?")[1] ?? "";
			gehoord.push({ koppen, vraag, inhoud: Buffer.concat(stukken), ontvangenOp: "2026-11-23T09:00:10.000Z" });
			antwoord.end();
		});
		await new Promise<void>((klaar) => luisteraar.listen(0, "127.0.0.1", klaar));
		kanaal.meldTerugNaar(`http://127.0.0.1:${(luisteraar.address() as AddressInfo).port}/terug`, 2);
		const bericht = bouwBericht();
		await verzender.verstuur(bericht);
		await kanaal.meldingenKlaar();
		kanaal.meldTerugNaar("", 0);
		await new Promise((klaar) => luisteraar.close(klaar));
		const gelezen = gehoord.map((melding) =>
			fabriek.leesTerugmelding?.(melding, { terugmeldsleutel: TERUGMELDSLEUTEL, appGeheim: METAGEHEIM }),
		);
		expect(gelezen).toHaveLength(2);
		expect(gelezen[0]).toMatchObject({
			ok: true,
			waarde: [{ soort: "bezorgmelding", kenmerk: bericht.kenmerk, status: { soort: "bezorgd" } }],
		});
		expect(gelezen[1]).toEqual(gelezen[0]);
	});

	test("one in five lost: the others arrive, and none twice", async () => {
		kanaal.verlies(0.2, { soort: "later" }, 7);
		const berichten = Array.from({ length: 50 }, () => bouwBericht());
		const uitkomsten = await Promise.all(berichten.map((bericht) => verzender.verstuur(bericht)));
		kanaal.verlies(0);
		const later = uitkomsten.filter(({ soort }) => soort === "later").length;
		expect(later).toBeGreaterThan(3);
		expect(berichten.map(({ kenmerk }) => kanaal.aantalKeer(kenmerk)).toSorted()).toEqual([
			...Array(later).fill(0),
			...Array(50 - later).fill(1),
		]);
	});
});

describe("what only one of them does", () => {
	test("NotifyNL: mail, and a letter with the lines of a Dutch address", async () => {
		const { maakFabriek, instellingen, geheimen } = PROEVEN[0]!;
		const verzender = maak(maakFabriek(geduldig), instellingen, geheimen);
		await verzender.verstuur(bouwBericht({ kanaal: "Mail", naar: "jan@proef.example" }));
		expect(notify.ontvangen.at(-1)).toMatchObject({ naar: "jan@proef.example" });
		const adres = {
			naam: "J. van der Meer",
			straat: "Markt",
			huisnummer: "3 A",
			postcode: "6041AC",
			plaats: "Roermond",
		};
		await verzender.verstuur(bouwBericht({ kanaal: "Brief", naar: "", adres }));
		expect(notify.ontvangen.at(-1)?.naar).toBe("J. van der Meer\nMarkt 3 A\n6041 AC  ROERMOND");
		expect(await verzender.verstuur(bouwBericht({ kanaal: "Brief", naar: "" }))).toMatchObject({
			soort: "geweigerd",
			reden: "adres-onjuist",
		});
	});

	test("WhatsApp: free text only within 24 hours; outside it an approved template with its values", async () => {
		const { maakFabriek, instellingen, geheimen } = PROEVEN[3]!;
		const verzender = maak(maakFabriek(geduldig), instellingen, geheimen);
		const stil = bouwBericht({ kanaal: "WhatsApp", naar: "+31687654321" });
		expect(await verzender.verstuur(stil)).toMatchObject({ soort: "geweigerd", reden: "buiten-24-uur" });
		const sjabloon = { naam: "uitnodiging", waarden: ["Jan", "Vera"] };
		expect(await verzender.verstuur({ ...stil, sjabloon })).toMatchObject({ reden: "sjabloon-niet-goedgekeurd" });
		meta.keurGoed("uitnodiging");
		expect(await verzender.verstuur({ ...stil, sjabloon })).toMatchObject({ soort: "aangenomen" });
		expect(meta.ontvangen.at(-1)).toMatchObject({ naar: "+31687654321", tekst: "uitnodiging|Jan|Vera" });
	});
});
