import { describe, expect, test } from "vitest";
import { beslis, GEEN_CONTACT, kanalen } from "../../testing/besluiten.ts";
import { standaardVoor } from "./capaciteit.ts";
import type { Feiten } from "./feiten.ts";
import { WERKINSTRUCTIES } from "./ready-ones.ts";

describe("Groningen", () => {
	test.each<Partial<Feiten>>([
		{ meervoudig: true },
		{ leeftijd: 21 },
		{ leeftijd: 21, ...GEEN_CONTACT },
		{},
		GEEN_CONTACT,
		{ signaaltypen: ["Crisis"] },
		{ signaaltypen: ["Eindelevering"] },
	])("'sturen we mensen altijd eerst een brief' (%o)", (afwijking) => {
		const [eerste] = beslis("groningen", afwijking).stappen;
		expect(eerste).toMatchObject({ kanaal: "Brief", wanneer: { dag: 0 }, voorwaarde: null });
	});

	test("'waarin we aankondigen dat we op huisbezoek komen, zullen bellen of met een sms-bericht komen'", () => {
		const aangekondigd = (afwijking: Partial<Feiten>) => {
			const { stappen } = beslis("groningen", afwijking);
			return stappen.find((stap) => stap.id === stappen[0]?.aankondiging)?.kanaal;
		};
		expect(aangekondigd({ meervoudig: true })).toBe("Huisbezoek");
		expect(aangekondigd({})).toBe("Telefoon");
		expect(aangekondigd({ leeftijd: 19, partnertypen: ["Zorg"] })).toBe("SMS");
	});

	test("'Bij meerdere betalingsachterstanden volgt in Groningen altijd een huisbezoek', ook bij jongeren", () => {
		for (const afwijking of [{}, { leeftijd: 20 }, { bedragCent: 4_000 }, GEEN_CONTACT]) {
			const besluit = beslis("groningen", { meervoudig: true, ...afwijking });
			expect(kanalen(besluit)).toContain("Huisbezoek");
		}
		expect(beslis("groningen", { partnertypen: ["Huur", "Water"] }).route).toBe("huisbezoek");
	});

	test("'proberen mensen vooraf ook nog telefonisch te bereiken'", () => {
		expect(kanalen(beslis("groningen", { meervoudig: true }))).toEqual(["Brief", "Telefoon", "Huisbezoek", "Kaartje"]);
	});

	test("'Als we bij het huisbezoek niemand aantreffen': handgeschreven envelop, gele sticker en pen", () => {
		const kaart = beslis("groningen", { meervoudig: true }).stappen.at(-1);
		expect(kaart).toMatchObject({ kanaal: "Kaartje", voorwaarde: "niet-thuis" });
		expect(kaart?.toelichting).toMatch(/handgeschreven envelop.*pen.*gele sticker/s);
	});

	test("'Deze jongeren krijgen in eerste instantie een brief en een sms', daarna een WhatsApp-bericht", () => {
		const besluit = beslis("groningen", { leeftijd: 22, partnertypen: ["Zorg"], bedragCent: 14_000 });
		expect(kanalen(besluit)).toEqual(["Brief", "SMS", "WhatsApp"]);
		expect(besluit.stappen.map((stap) => stap.voorwaarde)).toEqual([null, null, "geen-reactie"]);
	});

	test("jongeren zijn 18 tot en met 25", () => {
		const route = (leeftijd: number | null) => beslis("groningen", { leeftijd }).route;
		expect([17, 18, 25, 26, null].map(route)).toEqual(["bellen", "jongeren", "jongeren", "bellen", "bellen"]);
	});

	test("'drie belpogingen door de maand heen, in plaats van twee op vaste momenten': twee is de regel, drie de proef", () => {
		const { routes } = WERKINSTRUCTIES.groningen;
		const belpogingen = (id: string) =>
			routes[id]?.stappen.filter((s) => s.kanaal === "Telefoon").reduce((som, s) => som + s.maxPogingen, 0);
		expect(belpogingen("bellen")).toBe(2);
		expect(belpogingen("bellen-drie-keer")).toBe(3);
		expect(routes["bellen-drie-keer"]?.variantVan).toBe("bellen");
	});
});

describe("Roermond", () => {
	test("'eerst met een telefoontje', dan 'een WhatsAppbericht of sms'je', brief, huisbezoek, kaart", () => {
		const besluit = beslis("roermond", {});
		expect(kanalen(besluit)).toEqual(["Telefoon", "WhatsApp", "Brief", "Huisbezoek", "Kaartje"]);
		expect(besluit.stappen[1]).toMatchObject({ voorwaarde: "geen-reactie", ofKanaal: "SMS" });
	});

	test("'nu sturen we eerst een brief om te zeggen dat we langs zullen komen'", () => {
		const { stappen } = beslis("roermond", {});
		const bezoek = stappen.find((stap) => stap.kanaal === "Huisbezoek");
		expect(stappen.find((stap) => stap.kanaal === "Brief")?.aankondiging).toBe(bezoek?.id);
	});

	test("'Huisbezoeken worden altijd in duo's gedaan, soms ook met iemand van een woningstichting'", () => {
		const bezoek = beslis("roermond", {}).stappen.find((stap) => stap.kanaal === "Huisbezoek");
		expect(bezoek).toMatchObject({ duo: true, metPartner: expect.stringContaining("woningstichting") });
	});

	test("'opvallende rode envelop en heeft bewust geen logo', met naam en nummer handgeschreven", () => {
		const kaart = beslis("roermond", {}).stappen.at(-1);
		expect(kaart).toMatchObject({ kanaal: "Kaartje", voorwaarde: "niet-thuis" });
		expect(kaart?.toelichting).toMatch(/rode envelop zonder logo.*met de hand/s);
	});

	test("'Wij verdelen onze werkzaamheden per wijk'", () => {
		const { capaciteit } = WERKINSTRUCTIES.roermond;
		// What a colleague with a wijk sees first on /vandaag; the page itself: doors/werkplek/vandaag.
		expect(standaardVoor(capaciteit, ["Donderberg"])).toBe("wijk");
		expect(standaardVoor(WERKINSTRUCTIES.heemskerk.capaciteit, ["Donderberg"])).toBe("mij");
	});

	test("wie geen telefoon heeft, krijgt meteen de brief die het bezoek aankondigt", () => {
		const besluit = beslis("roermond", GEEN_CONTACT);
		expect(kanalen(besluit)).toEqual(["Brief", "Huisbezoek", "Kaartje"]);
		expect(besluit.stappen[0]).toMatchObject({ wanneer: { dag: 0 }, voorwaarde: null });
		expect(besluit.stappen[1]).toMatchObject({ wanneer: { dag: 7 } });
	});

	test("'Een lange adem is soms gewoon nodig': wie eerder geen hulp wilde, wordt weer benaderd", () => {
		expect(beslis("roermond", { eerderGeenHulp: true }).opgepakt).toBe(true);
	});
});

describe("Heemskerk", () => {
	const enkel: Partial<Feiten> = { partnertypen: ["Zorg"], maandenAchterstand: 1, eersteMelding: false };
	const route = (afwijking: Partial<Feiten>) => beslis("heemskerk", { ...enkel, ...afwijking }).route;

	test.each([
		[24_999, "brief"],
		[25_000, "bellen"],
		[99_999, "bellen"],
		[100_000, "huisbezoek"],
		[5_000_000, "huisbezoek"],
		[5_000_001, "bellen"],
	])("grenzen 250, 1000 en 50.000 euro: %i cent geeft %s", (bedragCent, verwacht) => {
		expect(route({ bedragCent })).toBe(verwacht);
	});

	test("bezoek 'bij een melding van een woningbouwcorporatie of bij een melding van verschillende signaalpartners'", () => {
		expect(route({ bedragCent: 6_000, partnertypen: ["Huur"] })).toBe("huisbezoek");
		expect(route({ bedragCent: 6_000, meervoudig: true })).toBe("huisbezoek");
		expect(route({ bedragCent: 6_000, partnertypen: ["Zorg", "Water"] })).toBe("huisbezoek");
	});

	test("bellen bij 'een melding van verschillende maanden achterstand'", () => {
		expect(route({ bedragCent: 6_000, maandenAchterstand: 2 })).toBe("bellen");
		expect(route({ bedragCent: 6_000, maandenAchterstand: 1 })).toBe("brief");
	});

	test("brief 'bij een betalingsachterstand van minder dan 250 euro of bij een eerste melding'", () => {
		expect(route({ bedragCent: 6_000 })).toBe("brief");
		expect(route({ bedragCent: 6_000_000, eersteMelding: true })).toBe("brief");
	});

	test("bezoek gaat voor bellen, bellen gaat voor een brief: onze aanname, en dat staat erbij", () => {
		const bronnen = WERKINSTRUCTIES.heemskerk.beslistabel.map(({ id, bron }) => [id, bron.includes("aanname")]);
		expect(bronnen).toEqual([
			["bezoek", false],
			["bellen", true],
			["brief", true],
			["overige", true],
		]);
		expect(route({ bedragCent: 50_000, eersteMelding: true })).toBe("bellen");
		expect(route({ bedragCent: 150_000, eersteMelding: true, maandenAchterstand: 3 })).toBe("huisbezoek");
	});

	test("'altijd begin van de maand samen met een medewerker van maatschappelijk werk op huisbezoek'", () => {
		expect(beslis("heemskerk", { partnertypen: ["Huur"] }).stappen[0]).toMatchObject({
			kanaal: "Huisbezoek",
			wanneer: { moment: "begin-van-de-maand" },
			duo: true,
			metPartner: "maatschappelijk werk",
		});
	});

	test("'alleen mijn naam en telefoonnummer op te schrijven en de vraag om mij te bellen'", () => {
		const kaart = beslis("heemskerk", { partnertypen: ["Huur"] }).stappen.at(-1);
		expect(kaart).toMatchObject({ kanaal: "Kaartje", voorwaarde: "niet-thuis" });
		expect(kaart?.toelichting).toContain("alleen je naam en telefoonnummer");
	});

	test("'Krijg ik geen reactie, bel ik op de helft van de maand weer. Krijg ik dan weer geen reactie, sluit ik'", () => {
		const besluit = beslis("heemskerk", { ...enkel, bedragCent: 60_000 });
		expect(besluit.stappen.map((s) => [s.kanaal, s.wanneer, s.maxPogingen, s.voorwaarde])).toEqual([
			["Telefoon", { moment: "begin-van-de-maand" }, 1, null],
			["Telefoon", { moment: "midden-van-de-maand" }, 1, "geen-reactie"],
		]);
		const slot = WERKINSTRUCTIES.heemskerk.routes.bellen?.stopregels.find((r) => r.bij === "alle-stappen-gedaan");
		expect(slot?.dan).toBe("Definitief geen contact kunnen krijgen");
	});

	test("'Mailen wordt eigenlijk alleen gedaan als er geen telefoonnummer is'", () => {
		const bellen = { ...enkel, bedragCent: 60_000 };
		expect(kanalen(beslis("heemskerk", { ...bellen, telefoonBekend: false, mobielBekend: false }))).toEqual(["Mail"]);
		expect(kanalen(beslis("heemskerk", { ...bellen, ...GEEN_CONTACT }))).toEqual(["Brief"]);
		for (const bedragCent of [6_000, 60_000, 600_000]) {
			expect(kanalen(beslis("heemskerk", { ...enkel, bedragCent }))).not.toContain("Mail");
		}
	});
});
