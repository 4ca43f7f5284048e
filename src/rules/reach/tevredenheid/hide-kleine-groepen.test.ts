import { expect, test } from "vitest";
import { parseCijfer } from "./cijfer.ts";
import { hideKleineGroepen, type Telling, zegAandeel } from "./hide-kleine-groepen.ts";

const telling = (maand: string, contactsoort: string, goed: number, slecht = 0): Telling => ({
	maand,
	contactsoort,
	cijfers: [slecht, 0, 0, 0, goed],
});
const MAANDEN = ["2026-09-01", "2026-10-01"];

test("a month with nine answers is hidden, with ten it is shown", () => {
	const beeld = hideKleineGroepen(MAANDEN, [
		telling("2026-09-01", "Telefoon", 9),
		telling("2026-10-01", "Telefoon", 8, 2),
	]);
	expect(beeld.maanden).toEqual([
		{ maand: "2026-09-01", groep: null },
		{ maand: "2026-10-01", groep: { naam: "2026-10-01", tevreden: 8, antwoorden: 10 } },
	]);
	// The total holds no hidden month: the difference would tell it.
	expect(beeld.totaal).toEqual({ naam: "Samen", tevreden: 8, antwoorden: 10 });
});

test("a small contactsoort cannot be found by subtracting", () => {
	const beeld = hideKleineGroepen(MAANDEN, [
		telling("2026-10-01", "Telefoon", 20),
		telling("2026-10-01", "Huisbezoek", 11, 1),
		telling("2026-10-01", "Mail", 2),
	]);
	expect(beeld.perContactsoort).toEqual([
		{ naam: "Telefoon", tevreden: 20, antwoorden: 20 },
		{ naam: "Overige samen", tevreden: 13, antwoorden: 14 },
	]);
});

test("every contactsoort small: together, or not at all", () => {
	const samen = hideKleineGroepen(MAANDEN, [telling("2026-10-01", "Telefoon", 6), telling("2026-10-01", "Mail", 5)]);
	expect(samen.perContactsoort).toEqual([{ naam: "Overige samen", tevreden: 11, antwoorden: 11 }]);
	expect(hideKleineGroepen(MAANDEN, []).totaal).toBeNull();
});

test.each([
	["1", 1],
	["5", 5],
	["0", null],
	["6", null],
	["4.5", null],
	["", null],
	[undefined, null],
])("a figure is one of five: %s", (tekst, cijfer) => expect(parseCijfer(tekst)).toBe(cijfer));

test("satisfied is good and very good", () => {
	const beeld = hideKleineGroepen(
		["2026-10-01"],
		[{ maand: "2026-10-01", contactsoort: "Mail", cijfers: [1, 1, 2, 3, 5] }],
	);
	expect(beeld.totaal).toMatchObject({ tevreden: 8, antwoorden: 12 });
	expect(zegAandeel(beeld.totaal!)).toBe(67);
});
