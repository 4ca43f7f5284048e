import fc from "fast-check";
import { expect, test } from "vitest";
import { jaroWinkler, scheeltEenTeken } from "./jaro-winkler.ts";

test.each([
	// Known values from Winkler's own papers.
	["martha", "marhta", 0.9611],
	["dwayne", "duane", 0.84],
	["dixon", "dicksonx", 0.8133],
	["jansen", "janssen", 0.9714],
	["jansen", "", 0],
	["abc", "xyz", 0],
])("jaroWinkler van %s en %s is %d", (a, b, verwacht) => {
	expect(jaroWinkler(a, b)).toBeCloseTo(verwacht, 4);
});

test("jaroWinkler is in beide richtingen gelijk, ligt tussen 0 en 1 en is 1 voor gelijke namen", () => {
	const naam = fc.string({ unit: fc.constantFrom(..."abcdeij"), minLength: 1, maxLength: 12 });
	fc.assert(
		fc.property(naam, naam, (a, b) => {
			const gelijkenis = jaroWinkler(a, b);
			expect(gelijkenis).toBeCloseTo(jaroWinkler(b, a), 12);
			expect(gelijkenis).toBeGreaterThanOrEqual(0);
			expect(gelijkenis).toBeLessThanOrEqual(1);
			expect(jaroWinkler(a, a)).toBe(1);
		}),
	);
});

test.each([
	["612345678", "612345679", true],
	["612345678", "61234567", true],
	["612345678", "621345678", true],
	["612345678", "612345678", false],
	["612345678", "698765432", false],
	["1234", "2143", false],
])("scheelt %s één typefout met %s: %s", (a, b, verwacht) => {
	expect(scheeltEenTeken(a, b)).toBe(verwacht);
	expect(scheeltEenTeken(b, a)).toBe(verwacht);
});
