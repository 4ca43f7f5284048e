import { describe, expect, it } from "vitest";
import type { Velden } from "./regeluitkomst.ts";
import { aangenomen, correcties, redenen } from "./testregel.ts";

describe("het adres", () => {
	it.each(["6041ac", "6041 AC", " 6041  ac "])("postcode %s is gewoon goed", (postcode) => {
		expect(aangenomen({ postcode }).postcode).toBe("6041AC");
		expect(correcties({ postcode })).toEqual([]);
	});
	it("een letter O in de cijfers en een plaats achter de postcode worden verbeterd en gemeld", () => {
		expect(aangenomen({ postcode: "6O41 AC" }).postcode).toBe("6041AC");
		expect(aangenomen({ postcode: "6041 AC Roermond" })).toMatchObject({ postcode: "6041AC", plaats: "Roermond" });
		expect(correcties({ postcode: "6O41 AC" })).toEqual(["postcode-hersteld"]);
	});
	it.each(["6041", "0641 AC", "6041 SS", "B-3620", "41061", "abc"])("postcode %s wordt geweigerd", (postcode) => {
		expect(redenen({ postcode })).toEqual(["postcode-ongeldig"]);
	});
	it.each<[Velden, number, string | null, string | null]>([
		[{ huisnummer: "12a" }, 12, "A", null],
		[{ huisnummer: "12 A-3" }, 12, "A", "3"],
		[{ huisnummer: "12-3" }, 12, null, "3"],
		[{ huisnummer: "12 bis" }, 12, null, "BIS"],
		[{ huisnummer: "12", toevoeging: "a" }, 12, "A", null],
		[{ huisnummer: "12a", huisletter: "A" }, 12, "A", null],
		[{ huisnummer: "12", huisletter: "a 3" }, 12, "A", "3"],
		[{ huisnummer: "nr. 12" }, 12, null, null],
		[{ huisnummer: "", straat: "Dorpsstraat 12a" }, 12, "A", null],
	])("%o wordt uit elkaar gehaald", (velden, huisnummer, huisletter, toevoeging) => {
		expect(aangenomen(velden)).toMatchObject({ huisnummer, huisletter, toevoeging });
	});
	it("een nette huisletter en toevoeging zijn geen correctie, ook X niet", () => {
		expect(correcties({ huisletter: "X", toevoeging: "2" })).toEqual([]);
		expect(aangenomen({ huisletter: "x", toevoeging: "hs" })).toMatchObject({ huisletter: "X", toevoeging: "HS" });
	});
	it("een huisnummer uit een straatnaam halen gebeurt alleen als de kolom leeg is", () => {
		expect(aangenomen({ straat: "Plein 1944" })).toMatchObject({ straat: "Plein 1944", huisnummer: 12 });
		expect(aangenomen({ straat: "1e Dwarsstraat 7", huisnummer: "" })).toMatchObject({
			straat: "1e Dwarsstraat",
			huisnummer: 7,
		});
	});
	it("een huisnummer waar het rekenblad een datum van maakte wordt geweigerd met uitleg", () => {
		expect(redenen({ huisnummer: { datum: "2026-03-12" } })).toEqual(["huisnummer-is-datum"]);
		expect(redenen({ huisnummer: "12-mrt" })).toEqual(["huisnummer-is-datum"]);
	});
	it.each(["0", "abc", "123456", "-"])("huisnummer %s wordt geweigerd", (huisnummer) => {
		expect(redenen({ huisnummer })).toHaveLength(1);
	});
});
