import { expect, test } from "vitest";
import { standaardVoor, zegBeltijd } from "./capaciteit.ts";
import { WERKINSTRUCTIES } from "./ready-ones.ts";

test.each([
	["07:59", "Bellen mag vanaf 08:00."],
	["08:00", null],
	["12:00", "Bellen mag vanaf 13:00."],
	["19:59", null],
	["20:00", "Bellen mag weer op de volgende werkdag, vanaf 08:00."],
])("beltijden van Curve, 08:00 tot 12:00 en 13:00 tot 20:00: om %s", (tijd, zin) => {
	expect(zegBeltijd(WERKINSTRUCTIES.curve.capaciteit, tijd)).toBe(zin);
});

test("zonder beltijden mag bellen altijd; in welke volgorde ze staan maakt niet uit", () => {
	expect(zegBeltijd({ belvensters: [] }, "23:00")).toBe(null);
	const avondEerst = [
		{ van: "17:00", tot: "19:00" },
		{ van: "09:00", tot: "10:00" },
	];
	expect(zegBeltijd({ belvensters: avondEerst }, "08:00")).toBe("Bellen mag vanaf 09:00.");
	expect(zegBeltijd({ belvensters: avondEerst }, "10:00")).toBe("Bellen mag vanaf 17:00.");
});

test("wie geen wijk heeft, ziet eerst het eigen werk, ook waar per wijk wordt gewerkt", () => {
	expect(standaardVoor({ perWijk: true }, [])).toBe("mij");
	expect(standaardVoor({ perWijk: false }, ["Donderberg"])).toBe("mij");
});
