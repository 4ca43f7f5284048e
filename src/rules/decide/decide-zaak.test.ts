import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PARTNERTYPEN } from "../vroegsignaal/partnertype.ts";
import { SIGNAALTYPEN } from "../vroegsignaal/signaaltype.ts";
import { checkWerkinstructie } from "./check-werkinstructie.ts";
import { decideZaak, formatBesluit } from "./decide-zaak.ts";
import type { Feiten } from "./feiten.ts";
import { parseFeiten } from "./parse-feiten.ts";
import { WERKINSTRUCTIES } from "./ready-ones.ts";
import { NIET_OPGEPAKT_REDENEN } from "./uitsluiting.ts";
import { VOORBEELDFEITEN } from "./voorbeeldfeiten.ts";
import { type Drempel, parseWerkinstructie, type Uitsluiting, type Werkinstructie } from "./werkinstructie.ts";

const BEDRAGEN = [0, 1, 4_999, 5_000, 24_999, 25_000, 50_000, 50_001, 99_999, 100_000, 5_000_000, 5_000_001];
const feiten: fc.Arbitrary<Feiten> = fc.record({
	id: fc.constant("1"),
	partnertypen: fc.uniqueArray(fc.constantFrom(...PARTNERTYPEN), { minLength: 1, maxLength: 3 }),
	signaaltypen: fc.uniqueArray(fc.constantFrom(...SIGNAALTYPEN), { minLength: 1 }),
	bedragCent: fc.oneof(fc.constantFrom(...BEDRAGEN), fc.nat(10_000_000)),
	maandenAchterstand: fc.nat(12),
	meervoudig: fc.boolean(),
	opeenvolgend: fc.boolean(),
	eersteMelding: fc.boolean(),
	herhaalmelding: fc.boolean(),
	bedragGestegen: fc.boolean(),
	leeftijd: fc.option(fc.oneof(fc.integer({ min: 17, max: 26 }), fc.nat(110))),
	minderjarigeKinderen: fc.option(fc.boolean()),
	telefoonBekend: fc.boolean(),
	mobielBekend: fc.boolean(),
	emailBekend: fc.boolean(),
	eerderGeenHulp: fc.boolean(),
	bekendBijSchuldhulp: fc.boolean(),
	warmeOverdracht: fc.boolean(),
	nietBezoeken: fc.boolean(),
	sleper: fc.boolean(),
});

const alle = Object.values(WERKINSTRUCTIES);

describe("decideZaak", () => {
	test.each(alle)("$naam geeft bij alle feiten precies één antwoord, met een regel en een reden", (werkinstructie) => {
		fc.assert(
			fc.property(feiten, (zaak) => {
				const besluit = decideZaak(werkinstructie, zaak);
				expect(besluit.opgepakt).toBe(besluit.reden === null);
				expect(besluit.opgepakt).toBe(besluit.route !== null);
				expect(besluit.opgepakt).toBe(besluit.stappen.length > 0);
				expect(besluit.reden === null || NIET_OPGEPAKT_REDENEN.includes(besluit.reden)).toBe(true);
				expect(besluit.omdat).toMatch(/\.$/);
				const { drempels, uitsluitingen, beslistabel } = werkinstructie;
				const ids = [...drempels, ...uitsluitingen, ...beslistabel].map((rij) => rij.id);
				expect(ids.filter((id) => id === besluit.regel)).toHaveLength(1);
				expect(decideZaak(werkinstructie, structuredClone(zaak))).toEqual(besluit);
			}),
			{ numRuns: 500 },
		);
	});

	test.each(alle)("$naam belt, appt, sms't en mailt nooit wie dat niet kan ontvangen", (werkinstructie) => {
		fc.assert(
			fc.property(feiten, (zaak) => {
				const kanalen = decideZaak(werkinstructie, zaak).stappen.map((stap) => stap.kanaal);
				if (!zaak.telefoonBekend) expect(kanalen).not.toContain("Telefoon");
				if (!zaak.mobielBekend) expect(kanalen.some((k) => k === "SMS" || k === "WhatsApp")).toBe(false);
				if (!zaak.emailBekend) expect(kanalen).not.toContain("Mail");
				if (zaak.nietBezoeken) expect(kanalen.some((k) => k === "Huisbezoek" || k === "Kaartje")).toBe(false);
			}),
		);
	});

	test.each(alle)("$naam: elke regel wint wel eens en elke aanpak wordt gekozen", (werkinstructie) => {
		const besluiten = fc.sample(feiten, { numRuns: 20_000, seed: 7 }).map((zaak) => decideZaak(werkinstructie, zaak));
		const regels = new Set(besluiten.map((besluit) => besluit.regel));
		const routes = new Set(besluiten.map((besluit) => besluit.route));
		const { drempels, uitsluitingen, beslistabel } = werkinstructie;
		for (const rij of [...drempels, ...uitsluitingen, ...beslistabel]) {
			if (!("soort" in rij && rij.soort === "niet-bezoeken")) expect(regels).toContain(rij.id);
		}
		for (const [id, route] of Object.entries(werkinstructie.routes)) {
			expect(routes.has(id)).toBe(route.variantVan === null);
		}
	});

	test.each(alle)("$naam is een geldige werkinstructie, ook heen en weer door JSON", (werkinstructie) => {
		const gelezen = parseWerkinstructie(JSON.parse(JSON.stringify(werkinstructie)));
		expect(gelezen).toEqual({ ok: true, waarde: werkinstructie });
		expect(checkWerkinstructie(werkinstructie)).toEqual([]);
	});
});

const met = (delen: Partial<Werkinstructie>): Werkinstructie => ({ ...WERKINSTRUCTIES.roermond, ...delen });
const beslis = (delen: Partial<Werkinstructie>, afwijking: Partial<Feiten>, signalenDezeMaand?: number) =>
	decideZaak(met(delen), { ...VOORBEELDFEITEN, ...afwijking }, { signalenDezeMaand });

describe("drempels", () => {
	const drempel = (id: string, bedragCent: number, deel: Partial<Drempel> = {}): Drempel => ({
		id,
		als: {},
		bedragCent,
		omdat: "Lager dan de drempel.",
		bron: "test",
		...deel,
	});
	const perPartner = [
		drempel("zorg", 15_000, { als: { partnertypen: ["Zorg"] } }),
		drempel("huur", 3_000, { als: { partnertypen: ["Huur"] } }),
	];

	test("precies de drempel wordt opgepakt, een cent minder niet", () => {
		const drempels = [drempel("vast", 7_500)];
		expect(beslis({ drempels }, { bedragCent: 7_499 })).toMatchObject({ reden: "onterecht-signaal", regel: "vast" });
		expect(beslis({ drempels }, { bedragCent: 7_500 }).opgepakt).toBe(true);
	});

	test("bij verschillende partners telt de laagste drempel, ten gunste van de inwoner", () => {
		const opgepakt = (partnertypen: Feiten["partnertypen"], bedragCent: number) =>
			beslis({ drempels: perPartner }, { partnertypen, bedragCent }).opgepakt;
		expect(opgepakt(["Zorg"], 10_000)).toBe(false);
		expect(opgepakt(["Zorg", "Huur"], 10_000)).toBe(true);
		expect(opgepakt(["Zorg", "Water"], 100)).toBe(true);
		expect(beslis({ drempels: perPartner }, { partnertypen: ["Zorg", "Huur"], bedragCent: 2_000 }).regel).toBe("huur");
	});

	test("een drempel kan verschillen voor enkelvoudig, meervoudig en opeenvolgend", () => {
		const drempels = [
			drempel("meervoudig", 1_000, { als: { meervoudig: true } }),
			drempel("opeenvolgend", 4_000, { als: { opeenvolgend: true } }),
			drempel("enkelvoudig", 9_000),
		];
		const regel = (afwijking: Partial<Feiten>) => beslis({ drempels }, { bedragCent: 3_000, ...afwijking }).regel;
		expect(regel({ meervoudig: true })).toBe("iedereen");
		expect(regel({ opeenvolgend: true })).toBe("opeenvolgend");
		expect(regel({})).toBe("enkelvoudig");
	});

	test("in een drukke maand geldt de hogere drempel", () => {
		const drempels = [drempel("druk", 5_000, { bijDrukte: { bijMeerDan: 300, bedragCent: 20_000 } })];
		expect(beslis({ drempels }, { bedragCent: 10_000 }, 300).opgepakt).toBe(true);
		expect(beslis({ drempels }, { bedragCent: 10_000 }, 301).opgepakt).toBe(false);
		expect(beslis({ drempels }, { bedragCent: 10_000 }).opgepakt).toBe(true);
	});

	test("een crisis en een bedrag dat is gestegen vallen nooit onder een drempel", () => {
		const drempels = [drempel("vast", 900_000_00)];
		expect(beslis({ drempels }, { signaaltypen: ["Vroeg", "Crisis"] }).opgepakt).toBe(true);
		expect(beslis({ drempels }, { herhaalmelding: true, bedragGestegen: true }).opgepakt).toBe(true);
		// As the match tells it of a zaak with one signaal: risen, so no longer a mere herhaalmelding.
		expect(beslis({ drempels }, { herhaalmelding: false, bedragGestegen: true }).opgepakt).toBe(true);
		expect(beslis({ drempels }, { signaaltypen: ["Eindelevering"] }).opgepakt).toBe(false);
	});
});

describe("slepers", () => {
	const sleper = (dan: Extract<Uitsluiting, { soort: "sleper" }>["dan"]): Partial<Werkinstructie> => ({
		uitsluitingen: [{ id: "sleper", soort: "sleper", dan, als: {}, omdat: "Steeds opnieuw gemeld.", bron: "test" }],
	});

	test("de instelling zegt wat er gebeurt: oppakken, niet oppakken of een eigen aanpak", () => {
		const zaak = { sleper: true };
		expect(beslis(sleper("oppakken"), zaak).regel).toBe("iedereen");
		expect(beslis(sleper("niet-oppakken"), zaak)).toMatchObject({ opgepakt: false, reden: "andere-reden" });
		expect(beslis(sleper({ route: "volhouden" }), zaak)).toMatchObject({ route: "volhouden", regel: "sleper" });
	});

	test("een sleper met een hoger bedrag of een crisis is geen sleper meer", () => {
		expect(beslis(sleper("niet-oppakken"), { sleper: true, bedragGestegen: true }).opgepakt).toBe(true);
		expect(beslis(sleper("niet-oppakken"), { sleper: true, signaaltypen: ["Crisis"] }).opgepakt).toBe(true);
	});
});

describe("formatBesluit", () => {
	test("geeft de vorm van het contract", () => {
		const antwoord = formatBesluit("7", decideZaak(WERKINSTRUCTIES.heemskerk, VOORBEELDFEITEN));
		expect(Object.keys(antwoord)).toEqual(["id", "opgepakt", "reden", "route", "regel", "omdat", "stappen"]);
		expect(antwoord.stappen.map((stap) => [stap.kanaal, stap.opDag, stap.moment])).toEqual([
			["Telefoon", 0, "begin-van-de-maand"],
			["Telefoon", 14, "midden-van-de-maand"],
		]);
		for (const sleutel of ["kanaal", "opDag", "dagdeel", "maxPogingen", "voorwaarde"]) {
			expect(antwoord.stappen[0]).toHaveProperty(sleutel);
		}
	});
});

describe("parseFeiten", () => {
	test("een ontbrekend of verkeerd feit krijgt een Nederlandse uitleg", () => {
		const { bedragCent: _, ...zonder } = VOORBEELDFEITEN;
		expect(parseFeiten(zonder)).toEqual({ ok: false, reden: [{ pad: "bedragCent", uitleg: "dit ontbreekt" }] });
		const fout = parseFeiten({ ...VOORBEELDFEITEN, meervoudig: "ja", partnertypen: ["Verhuurder"] });
		expect(fout.ok ? [] : fout.reden.map(({ pad }) => pad)).toEqual(["partnertypen.0", "meervoudig"]);
	});
});
