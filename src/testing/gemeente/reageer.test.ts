import { expect, test } from "vitest";
import { leeftijdOp } from "../../rules/kernel/datum.ts";
import type { Partnertype } from "../../rules/vroegsignaal/partnertype.ts";
import type { Kanaal } from "../../rules/zaak/contactsoort.ts";
import { makeGemeente } from "./gemeente.ts";
import { type Poging, reageer } from "./reageer.ts";
import { maakToeval, type Toeval } from "./toeval.ts";
import { type Sleutel, woningOp, zoekInwoner } from "./wonen.ts";

// The figures and where they come from stand in bereikbaarheid.ts; here thousands of attempts show them again.
const DATUM = "2026-01-15";
const gemeente = makeGemeente({ zaad: 7, inwoners: 40_000, code: "9999", naam: "Voorbeeldstad" });
const zaken = gemeente.achterstanden
	.filter(({ sleper }) => !sleper)
	.flatMap((achterstand) => {
		const inwoner = gemeente.inwoners[achterstand.inwoner]!;
		const nummer = woningOp(gemeente, achterstand.huishouden, DATUM);
		if (nummer === null || (inwoner.overledenOp ?? "9999") <= DATUM) return [];
		const woning = gemeente.woningen[nummer]!;
		const { bedragCent } = achterstand.momenten[0]!;
		const leeftijd = leeftijdOp(inwoner.geboortedatum, DATUM);
		const sleutel: Sleutel = { ...woning, achternaam: inwoner.geslachtsnaam };
		const partnertypen: readonly Partnertype[] = [achterstand.partnertype];
		return [{ sleutel, inwoner, leeftijd, bedragCent, partnertypen }];
	});
type Zaak = (typeof zaken)[number];
const jongeren = zaken.filter(({ leeftijd }) => leeftijd >= 18 && leeftijd <= 25);
const DAGDELEN = ["Ochtend", "Middag", "Middag", "Avond"] as const;

function probeer(zaak: Zaak, kanaal: Kanaal, kans: Toeval, over: Partial<Poging> = {}) {
	const { leeftijd, partnertypen, bedragCent } = zaak;
	const basis = { kanaal, datum: DATUM, dagdeel: kans.kies(DAGDELEN), volgnummer: 1, aangekondigd: false };
	return reageer(gemeente, zaak.sleutel, { ...basis, leeftijd, partnertypen, bedragCent, ...over }, kans);
}

/** Share reached at a first attempt, each zaak tried four times. */
function bereik(lijst: readonly Zaak[], kanaal: Kanaal, over: Partial<Poging> = {}): number {
	const kans = maakToeval("bereik", kanaal, JSON.stringify(over), lijst.length);
	let bereikt = 0;
	for (let keer = 0; keer < 4; keer++)
		for (const zaak of lijst) if (probeer(zaak, kanaal, kans, over).bereikt) bereikt++;
	return bereikt / (4 * lijst.length);
}
const odds = (p: number): number => p / (1 - p);
const verhouding = (a: number, b: number): number => odds(a) / odds(b);

test("bellen bereikt acht keer zo goed als een brief en zes keer zo goed als een bezoek", () => {
	const bellen = bereik(zaken, "Telefoon");
	expect(Math.abs(verhouding(bellen, bereik(zaken, "Brief")) - 8)).toBeLessThan(0.8);
	expect(Math.abs(verhouding(bellen, bereik(zaken, "Huisbezoek")) - 6)).toBeLessThan(0.6);
});

test("WhatsApp bereikt 2,5 keer zo goed als een brief, bij jongeren vier keer; bellen bij jongeren tien keer", () => {
	expect(Math.abs(verhouding(bereik(zaken, "WhatsApp"), bereik(zaken, "Brief")) - 2.5)).toBeLessThan(0.25);
	const brief = bereik(jongeren, "Brief");
	expect(Math.abs(verhouding(bereik(jongeren, "WhatsApp"), brief) - 4)).toBeLessThan(0.8);
	expect(Math.abs(verhouding(bereik(jongeren, "Telefoon"), brief) - 10)).toBeLessThan(1.5);
});

test("€ 1.000-2.000 wordt 2,3 keer zo goed bereikt als € 100-250", () => {
	const hoog = bereik(zaken, "Telefoon", { bedragCent: 150_000 });
	expect(Math.abs(verhouding(hoog, bereik(zaken, "Telefoon", { bedragCent: 20_000 })) - 2.3)).toBeLessThan(0.2);
});

test("huur wordt het best bereikt, dan energie (15% minder), zorg en water", () => {
	const [huur, energie, zorg, water] = (["Huur", "Energie", "Zorg", "Water"] as const).map((type) =>
		bereik(zaken, "Telefoon", { partnertypen: [type] }),
	) as [number, number, number, number];
	expect(Math.abs(verhouding(energie, huur) - 0.85)).toBeLessThan(0.06);
	expect(zorg).toBeLessThan(energie);
	expect(water).toBeLessThan(zorg);
});

test("wie overdag werkt, neemt 's avonds op; een gepensioneerde overdag", () => {
	const werkend = zaken.filter(({ inwoner }) => inwoner.werk === "dagwerk");
	const oud = zaken.filter(({ inwoner }) => inwoner.werk === "pensioen");
	const op = (lijst: readonly Zaak[], dagdeel: Poging["dagdeel"]) => bereik(lijst, "Telefoon", { dagdeel });
	expect(op(werkend, "Avond")).toBeGreaterThan(op(werkend, "Ochtend") * 1.4);
	expect(op(oud, "Ochtend")).toBeGreaterThan(op(oud, "Avond") * 1.1);
});

/** Attempts per zaak and kanalen of an average gemeente: chosen so that, of those reached, telefoon has about six in ten and bezoek one in eight (Divosa 2025). */
const POGINGEN = [
	[1, 50],
	[2, 30],
	[3, 15],
	[4, 5],
] as const;
const KANALEN = [
	["Telefoon", 25],
	["Mail", 31],
	["Huisbezoek", 25],
	["Brief", 15],
	["WhatsApp", 4],
] as const;

function praktijk(extra: number) {
	const kans = maakToeval("praktijk", extra);
	const uitkomst = { meldingen: 0, bereikt: 0, hulp: 0, viaTelefoon: 0, viaBezoek: 0 };
	for (const zaak of [...zaken, ...zaken]) {
		uitkomst.meldingen++;
		const pogingen = kans.gewogen(POGINGEN) + extra;
		const gedaan = new Map<Kanaal, number>();
		for (let poging = 0; poging < pogingen; poging++) {
			const kanaal = kans.gewogen(KANALEN);
			gedaan.set(kanaal, (gedaan.get(kanaal) ?? 0) + 1);
			const reactie = probeer(zaak, kanaal, kans, { volgnummer: gedaan.get(kanaal)! });
			if (!reactie.bereikt) continue;
			uitkomst.bereikt++;
			if (reactie.uitkomst === "hulp-aanvaard") uitkomst.hulp++;
			if (kanaal === "Telefoon") uitkomst.viaTelefoon++;
			if (kanaal === "Huisbezoek") uitkomst.viaBezoek++;
			break;
		}
	}
	return uitkomst;
}

test("gemiddelde praktijk bereikt 20% van de meldingen, en één poging meer ongeveer 11 procentpunt meer", () => {
	const gewoon = praktijk(0);
	const meer = praktijk(1);
	const bereik = gewoon.bereikt / gewoon.meldingen;
	expect(Math.abs(bereik - 0.2)).toBeLessThan(0.01);
	expect(Math.abs(meer.bereikt / meer.meldingen - bereik - 0.11)).toBeLessThan(0.02);
	expect(Math.abs(gewoon.viaTelefoon / gewoon.bereikt - 0.59)).toBeLessThan(0.04);
	expect(Math.abs(gewoon.viaBezoek / gewoon.bereikt - 0.12)).toBeLessThan(0.03);
	expect(Math.abs(gewoon.hulp / gewoon.bereikt - 0.35)).toBeLessThan(0.02);
});

test("na een bezoek aanvaarden meer bereikte mensen hulp dan na een bericht, en dan weer meer dan na bellen", () => {
	const hulp = (kanaal: Kanaal): number => {
		const kans = maakToeval("hulp", kanaal);
		const bereikt = [...zaken, ...zaken]
			.map((zaak) => probeer(zaak, kanaal, kans))
			.filter((reactie) => reactie.bereikt);
		return bereikt.filter(({ uitkomst }) => uitkomst === "hulp-aanvaard").length / bereikt.length;
	};
	expect(hulp("Huisbezoek")).toBeGreaterThan(hulp("Mail"));
	expect(hulp("Mail")).toBeGreaterThan(hulp("Telefoon"));
});

test("wie niet bereikt wordt, geeft een uitkomst die bij het kanaal past", () => {
	const kans = maakToeval("stil");
	const uitkomsten = (kanaal: Kanaal) =>
		new Set(
			zaken
				.map((zaak) => probeer(zaak, kanaal, kans))
				.filter(({ bereikt }) => !bereikt)
				.map(({ uitkomst }) => uitkomst),
		);
	expect(uitkomsten("Telefoon")).toEqual(new Set(["geen-gehoor", "voicemail", "verkeerd-nummer"]));
	expect(uitkomsten("Huisbezoek")).toEqual(new Set(["niet-thuis"]));
	expect(uitkomsten("Brief")).toEqual(new Set([null]));
});

test("een inwoner wordt gevonden op adres en naam, en een onbekend adres reageert ook", () => {
	for (const { sleutel, inwoner } of zaken.slice(0, 200)) {
		const gevonden = zoekInwoner(gemeente, sleutel, DATUM)!;
		expect(gevonden.woontHier).toBe(true);
		expect([gevonden.inwoner.geslachtsnaam, gevonden.inwoner.partnerGeslachtsnaam]).toContain(inwoner.geslachtsnaam);
	}
	const ergens = { postcode: "4999ZZ", huisnummer: 1 };
	expect(zoekInwoner(gemeente, ergens, DATUM)).toBeNull();
	const zaak = { ...zaken[0]!, sleutel: ergens };
	expect(typeof probeer(zaak, "Telefoon", maakToeval("onbekend")).bereikt).toBe("boolean");
});

test("wie verhuisd is, wordt op het oude adres niet bereikt maar met bellen wel; wie overleden is, nooit", () => {
	const kans = maakToeval("weg");
	const verhuisd = gemeente.huishoudens.filter(
		({ adressen, vertrek }) => adressen[1] && adressen[1].vanaf < DATUM && !vertrek,
	);
	const oud = verhuisd.slice(0, 400).map(({ adressen, inwoners }) => {
		const inwoner = gemeente.inwoners[inwoners[0]!]!;
		const sleutel = { ...gemeente.woningen[adressen[0]!.woning]!, achternaam: inwoner.geslachtsnaam };
		return { ...zaken[0]!, sleutel, inwoner, leeftijd: 40 };
	});
	const weg = oud.filter(({ sleutel }) => zoekInwoner(gemeente, sleutel, DATUM)?.woontHier === false);
	expect(weg.length).toBeGreaterThan(100);
	expect(weg.some((zaak) => probeer(zaak, "Huisbezoek", kans).bereikt)).toBe(false);
	expect(weg.some((zaak) => probeer(zaak, "Telefoon", kans).bereikt)).toBe(true);
	const overleden = gemeente.inwoners.filter(({ overledenOp }) => overledenOp && overledenOp < DATUM);
	for (const { huishouden, geslachtsnaam } of overleden.slice(0, 300)) {
		const woning = woningOp(gemeente, huishouden, DATUM);
		if (woning === null || gemeente.huishoudens[huishouden]!.inwoners.length > 1) continue;
		const zaak = { ...zaken[0]!, sleutel: { ...gemeente.woningen[woning]!, achternaam: geslachtsnaam } };
		if (zoekInwoner(gemeente, zaak.sleutel, DATUM)!.inwoner.overledenOp === null) continue;
		expect(probeer(zaak, "Telefoon", kans).bereikt).toBe(false);
	}
});
