import { expect, test } from "vitest";
import { type EmInvoer, leerGewichten, type Patroon } from "./em.ts";

/** All combinations of three yes/no comparisons, as often as the given chances make them. */
function maakPatronen(lambda: number, m: number[], u: number[], paren: number): Patroon[] {
	return Array.from({ length: 8 }, (_, code) => {
		const niveaus = [code & 1, (code >> 1) & 1, (code >> 2) & 1];
		const kans = (gelijk: number[]): number =>
			niveaus.reduce((product, niveau, k) => product * (niveau === 0 ? gelijk[k]! : 1 - gelijk[k]!), 1);
		return { niveaus, aantal: paren * (lambda * kans(m) + (1 - lambda) * kans(u)) };
	});
}

const ruw = (gelijk: number): number[] => [gelijk, 1 - gelijk];

test("EM vindt de kansen terug waarmee de paren gemaakt zijn, zonder één voorbeeld", () => {
	const [lambda, m, u] = [0.05, [0.9, 0.8, 0.95], [0.1, 0.02, 0.2]];
	const patronen = maakPatronen(lambda, m, u, 1e6);
	const uitkomst = leerGewichten(
		{
			patronen,
			willekeurig: patronen,
			allePaar: 1e6,
			soorten: ["persoon", "persoon", "persoon"],
			startM: m.map(() => ruw(0.85)),
			startU: u.map(() => ruw(0.15)),
			lambda: 0.01,
			lambdaHuishouden: 1e-12,
			houvastM: 0,
			houvastU: 0,
			houvastPaar: 0,
		},
		2000,
	);
	expect(uitkomst.lambda).toBeCloseTo(lambda, 3);
	uitkomst.m.forEach((kansen, k) => {
		expect(kansen[0]).toBeCloseTo(m[k]!, 2);
	});
	uitkomst.u.forEach((kansen, k) => {
		expect(kansen[0]).toBeCloseTo(u[k]!, 2);
	});
});

const eenRonde = (houvastM: number): EmInvoer => ({
	patronen: [
		{ niveaus: [0], aantal: 30 },
		{ niveaus: [1], aantal: 10 },
	],
	willekeurig: [],
	allePaar: 40,
	soorten: ["persoon"],
	startM: [ruw(0.9)],
	startU: [ruw(0.1)],
	lambda: 0.5,
	lambdaHuishouden: 0,
	houvastM,
	houvastU: 100,
	houvastPaar: 0,
});

test("één ronde EM is met de hand na te rekenen: 0,9 × 30 + 0,1 × 10 = 28 paren van één persoon", () => {
	const { lambda, m, u } = leerGewichten(eenRonde(0), 1);
	expect(lambda).toBeCloseTo(28 / 40, 10);
	expect(m[0]![0]).toBeCloseTo(27 / 28, 10);
	expect(u[0]![0]).toBeCloseTo(0.1, 10);
});

test("het houvast trekt naar het begin: met 28 denkbeeldige paren erbij wordt m het midden", () => {
	const { m } = leerGewichten(eenRonde(28), 1);
	expect(m[0]![0]).toBeCloseTo((27 + 0.9 * 28) / 56, 10);
});

test("wat ontbreekt telt niet mee in de kansen van een vergelijking", () => {
	const invoer = eenRonde(0);
	const metOnbekend = { ...invoer, allePaar: 60, patronen: [...invoer.patronen, { niveaus: [-1], aantal: 20 }] };
	const { lambda, m } = leerGewichten(metOnbekend, 1);
	expect(m[0]![0]).toBeCloseTo(27 / 28, 10);
	expect(lambda).toBeCloseTo((28 + 10) / 60, 10);
});
