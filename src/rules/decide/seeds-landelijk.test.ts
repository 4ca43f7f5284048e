import { describe, expect, test } from "vitest";
import { beslis, GEEN_CONTACT, kanalen } from "../../testing/besluiten.ts";
import type { Feiten } from "./feiten.ts";
import { WERKINSTRUCTIES } from "./ready-ones.ts";

describe("Curve", () => {
	const laag: Partial<Feiten> = { partnertypen: ["Water"], bedragCent: 12_000, opeenvolgend: false };

	test("'Enkelvoudige signalen gecombineerd met een lage hoofdsom': 'Mail, sms of een brief kunnen dan al volstaan'", () => {
		expect(kanalen(beslis("curve", laag))).toEqual(["Mail"]);
		expect(kanalen(beslis("curve", { ...laag, emailBekend: false }))).toEqual(["SMS"]);
		expect(kanalen(beslis("curve", { ...laag, ...GEEN_CONTACT }))).toEqual(["Brief"]);
	});

	test.each<Partial<Feiten>>([
		{ meervoudig: true },
		{ opeenvolgend: true },
		{ partnertypen: ["Huur"] },
		{ signaaltypen: ["Crisis"] },
		{ signaaltypen: ["Eindelevering"] },
	])(
		"'meervoudige, opeenvolgende of kritische signalen zoals een huurachterstand' (%o): meer aandacht",
		(afwijking) => {
			expect(beslis("curve", { ...laag, ...afwijking })).toMatchObject({
				route: "persoonlijk",
				regel: "meer-aandacht",
			});
		},
	);

	test("'eerst een digitaal contactmoment inplannen, gevolgd door een telefonische contactronde', dan het huisbezoekteam", () => {
		const { stappen } = beslis("curve", { partnertypen: ["Huur"] });
		expect(stappen.map((stap) => stap.kanaal)).toEqual(["Mail", "Telefoon", "Huisbezoek"]);
		expect(stappen.slice(1).every((stap) => stap.voorwaarde === "geen-reactie")).toBe(true);
		expect(stappen[0]?.toelichting).toContain("zelf een contactmoment te kiezen");
	});

	test("'Varieer en experimenteer met tijden'", () => {
		const { stappen } = beslis("curve", { partnertypen: ["Huur"] });
		expect(stappen.filter((stap) => stap.dagdeel === "wisselend").map((stap) => stap.kanaal)).toEqual([
			"Telefoon",
			"Huisbezoek",
		]);
	});

	test("een hoog bedrag wordt niet automatisch afgehandeld (aanname: laag is tot en met 500 euro)", () => {
		expect(beslis("curve", { ...laag, bedragCent: 50_000 }).route).toBe("automatisch");
		expect(beslis("curve", { ...laag, bedragCent: 50_001 }).route).toBe("persoonlijk");
	});
});

describe("Landelijk (Divosa 2025)", () => {
	test("'een drempelbedrag van gemiddeld 50 euro. Signalen onder dit bedrag worden niet opgepakt'", () => {
		expect(beslis("landelijk", { bedragCent: 4_999 })).toMatchObject({
			opgepakt: false,
			reden: "onterecht-signaal",
			regel: "drempel-50-euro",
			route: null,
			stappen: [],
		});
		expect(beslis("landelijk", { bedragCent: 5_000 }).opgepakt).toBe(true);
		expect(beslis("landelijk", { bedragCent: 1_000, signaaltypen: ["Crisis"] }).opgepakt).toBe(true);
	});

	test("'Meestal geldt een maximum van drie belpogingen en twee huisbezoeken'", () => {
		for (const route of Object.values(WERKINSTRUCTIES.landelijk.routes)) {
			const pogingen = (kanaal: string) =>
				route.stappen.filter((s) => s.kanaal === kanaal).reduce((som, s) => som + s.maxPogingen, 0);
			expect([0, 3]).toContain(pogingen("Telefoon"));
			expect([0, 2]).toContain(pogingen("Huisbezoek"));
		}
	});

	test("'Als het telefoonnummer en e-mailadres niet bekend zijn en de betalingsachterstand niet heel ernstig lijkt': brief", () => {
		expect(kanalen(beslis("landelijk", GEEN_CONTACT))).toEqual(["Brief"]);
		expect(kanalen(beslis("landelijk", { ...GEEN_CONTACT, meervoudig: true }))).toContain("Huisbezoek");
	});

	test("'een brief of kaart' kondigt elk bezoek aan", () => {
		const { stappen } = beslis("landelijk", { meervoudig: true });
		for (const bezoek of stappen.filter((stap) => stap.kanaal === "Huisbezoek")) {
			expect(stappen.some((stap) => stap.aankondiging === bezoek.id)).toBe(true);
		}
	});

	test("'meer contact via de app in plaats van brief of e-mail' voor jongeren", () => {
		expect(beslis("landelijk", { leeftijd: 20 }).stappen[0]?.kanaal).toBe("WhatsApp");
	});

	test("'het type melding', 'de hoogte van de betalingsachterstand en het type signaal' zijn bepalend", () => {
		const regel = (afwijking: Partial<Feiten>) => beslis("landelijk", afwijking).regel;
		const terug = { opeenvolgend: true, eersteMelding: false };
		expect([regel({ meervoudig: true }), regel(terug), regel({ ...terug, leeftijd: 20 })]).toEqual([
			"meervoudig",
			"terugkerend",
			"terugkerend",
		]);
		expect(regel({ bedragCent: 100_000 })).toBe("hoog-bedrag");
		expect([regel({ signaaltypen: ["Crisis"] }), regel({ signaaltypen: ["Eindelevering"] })]).toEqual([
			"crisis",
			"eindelevering",
		]);
		expect(regel({})).toBe("telefoon-bekend");
	});

	test("'ik hoef geen hulp' van de maand ervoor telt ook als de melding een paar dagen later valt: twee maanden", () => {
		const rij = WERKINSTRUCTIES.landelijk.uitsluitingen.find(({ soort }) => soort === "eerder-geen-hulp");
		expect(rij).toMatchObject({ maanden: 2, bron: expect.stringContaining("aanname") });
	});

	test("'ik hoef geen hulp' van een maand geleden: niet opgepakt, tenzij crisis, hoger bedrag of warme overdracht", () => {
		const geweigerd = { eerderGeenHulp: true };
		expect(beslis("landelijk", geweigerd)).toMatchObject({ opgepakt: false, reden: "andere-reden" });
		for (const toch of [{ signaaltypen: ["Crisis"] as const }, { bedragGestegen: true }, { warmeOverdracht: true }]) {
			expect(beslis("landelijk", { ...geweigerd, ...toch }).opgepakt).toBe(true);
		}
	});
});
