import fc from "fast-check";
import { expect, test } from "vitest";
import { explainPaar } from "../../../testing/explain-paar.ts";
import { type Koppelmodel, kansVan, scoreVan, startModel } from "./model.ts";
import { type Koppelpersoon, PERSOONSPROFIEL } from "./persoonsprofiel.ts";
import { Rijen } from "./rijen.ts";
import { Weger } from "./weger.ts";

const start = startModel(PERSOONSPROFIEL, 1000);
/** A model with round numbers for one comparison and no households, so that a score can be worked out by hand. */
const model: Koppelmodel = {
	...start,
	lambda: 1 / 1025,
	lambdaHuishouden: 0,
	vergelijkingen: start.vergelijkingen.map((vergelijking) =>
		vergelijking.naam === "achternaam"
			? {
					...vergelijking,
					m: [0.8, 0.05, 0.05, 0.05, 0.025, 0.025],
					u: [0.0125, 0.0125, 0.05, 0.025, 0.1, 0.8],
					frequenties: { jansen: 0.05 },
					overig: 0.00625,
				}
			: vergelijking,
	),
};
const leg = (a: Partial<Koppelpersoon>, b: Partial<Koppelpersoon>) =>
	explainPaar({ id: "a", ...a }, { id: "b", ...b }, model);
const gewicht = (a: string, b: string): number =>
	leg({ achternaam: a }, { achternaam: b }).stappen.find(({ vergelijking }) => vergelijking === "achternaam")!.gewicht;

test("gewicht = log2(m/u): 0,05/0,025 is één bit erbij, 0,025/0,8 is vijf bits eraf", () => {
	expect(gewicht("Jansen", "Janssen")).toBeCloseTo(1, 10);
	expect(gewicht("Bakker", "Mulder")).toBeCloseTo(-5, 10);
});

test("een zeldzame achternaam weegt zwaarder dan een veel voorkomende", () => {
	expect(gewicht("Quaedvlieg", "Quaedvlieg")).toBeCloseTo(7, 10); // 0,8 / 0,00625 = 128
	expect(gewicht("Jansen", "Jansen")).toBeCloseTo(4, 10); // 0,8 / 0,05 = 16
});

test("een veldnaam als 'constructor' is gewoon een zeldzame naam", () => {
	expect(gewicht("Constructor", "Constructor")).toBeCloseTo(7, 10);
});

test("het uitgangspunt is de kans vooraf: 1 op 1024 is tien bits eraf", () => {
	const { stappen, score, kans } = leg({}, {});
	expect(stappen[0]).toMatchObject({ vergelijking: "uitgangspunt", gewicht: -10 });
	expect(score).toBeCloseTo(-10, 10);
	expect(kans).toBeCloseTo(1 / 1025, 10);
	expect(stappen.slice(1).every((stap) => stap.gewicht === 0 && stap.omdat.includes("niet bekend"))).toBe(true);
});

test("de stappen samen zijn precies de score, ook met de correctie voor een huisgenoot", () => {
	const thuis = { achternaam: "Bos", postcode: "6041AC", huisnummer: 1, telefoon: "0475123456" };
	const a = { id: "a", ...thuis, voorletters: "J", geboortedatum: "1984-05-03" };
	const b = { id: "b", ...thuis, voorletters: "M", geboortedatum: "1986-11-20" };
	const { stappen, score } = explainPaar(a, b, start);
	expect(stappen.reduce((som, stap) => som + stap.gewicht, 0)).toBeCloseTo(score, 9);
	expect(stappen.at(-1)).toMatchObject({ vergelijking: "huisgenoot" });
	expect(stappen.at(-1)!.gewicht).toBeLessThan(-5);
	expect(score).toBeLessThan(0);
});

test("kans en score zijn elkaars omgekeerde", () => {
	expect(kansVan(0)).toBe(0.5);
	expect(kansVan(scoreVan(0.99))).toBeCloseTo(0.99, 12);
});

test("de toelichting zegt erbij dat een waarde weinig of vaak voorkomt", () => {
	const zin = (naam: string): string => leg({ achternaam: naam }, { achternaam: naam }).stappen[1]!.omdat;
	expect(zin("Quaedvlieg")).toBe("De achternaam is gelijk. Dit komt weinig voor, daarom telt het zwaarder.");
	expect(zin("Jansen")).toBe("De achternaam is gelijk. Dit komt vaak voor, daarom telt het minder zwaar.");
});

test("een ander BSN staat als verbod in de toelichting", () => {
	expect(leg({ bsn: "999993653" }, { bsn: "999991760" }).verboden).toBe("Het BSN is anders.");
	expect(leg({ bsn: "999993653" }, { bsn: "999993653" }).verboden).toBeNull();
});

test("een paar valt alleen vroegtijdig af als het de grens ook met alle vergelijkingen niet haalt", () => {
	const naam = fc.constantFrom("", "Jansen", "Janssen", "Quaedvlieg", "Bakker", "Constructor");
	const persoon = fc.record({
		id: fc.constant("x"),
		achternaam: naam,
		voornamen: fc.constantFrom("", "Jan", "Joost", "Maria"),
		geboortedatum: fc.constantFrom("", "1984-05-03", "1984-03-05", "1984-05-13", "1960-01-01"),
		postcode: fc.constantFrom("", "6041AC", "6042AC"),
		huisnummer: fc.constantFrom("1", "11"),
		telefoon: fc.constantFrom("", "0475123456", "0475123457"),
		bsn: fc.constantFrom("", "999993653", "999991760"),
	});
	fc.assert(
		fc.property(
			persoon,
			persoon,
			fc.constantFrom(model, start),
			fc.integer({ min: -40, max: 40 }),
			(a, b, met, grens) => {
				const rijen = new Rijen(PERSOONSPROFIEL, 2);
				const weger = new Weger(rijen, PERSOONSPROFIEL, met);
				const [x, y] = [rijen.add(a), rijen.add(b)];
				const verboden = explainPaar(a, b, met).verboden !== null;
				const patroon = weger.patroonVanaf(x, y, grens);
				if (patroon >= 0) expect(patroon).toBe(weger.patroon(x, y));
				if (patroon >= 0) expect(verboden).toBe(false);
				else expect(verboden || weger.score(x, y) < grens).toBe(true);
			},
		),
		{ numRuns: 500 },
	);
});
