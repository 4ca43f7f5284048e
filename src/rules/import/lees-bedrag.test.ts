import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatCents } from "../kernel/cents.ts";
import { Bevindingen } from "./bevindingen.ts";
import { checkBedrag } from "./check-bedrag.ts";
import { bedragUitGetal, leesBedrag } from "./lees-bedrag.ts";

describe("een bedrag lezen", () => {
	it.each([
		["€ 1.234,56", 123_456],
		["1234.56", 123_456],
		["1,234.56", 123_456],
		["1.234", 123_400],
		["1.234.567,89", 123_456_789],
		["-50", -5_000],
		["50-", -5_000],
		["(50)", -5_000],
		["€ -50,00", -5_000],
		["1 234,00", 123_400],
		["1\u00a0234,5", 123_450],
		["EUR 12", 1_200],
		["12 euro", 1_200],
		["50,-", 5_000],
		["50,--", 5_000],
		["€50,=", 5_000],
		["0,5", 50],
		[",50", 50],
		["12.5", 1_250],
		["1'234.50", 123_450],
		["0.500", 50],
	])("%s is %i cent", (tekst, cent) => expect(leesBedrag(tekst)?.cent).toBe(cent));
	it.each(["abc", "", "1.2.3", "12 34", "1,23,45", "1.234,56,78", "12-11-2026", "..", "€"])(
		"%s is geen bedrag",
		(tekst) => expect(leesBedrag(tekst)).toBeNull(),
	);
	it("1,234 is 1234 euro, want een bedrag heeft nooit drie decimalen, en dat wordt gemeld", () => {
		expect(leesBedrag("1,234")).toEqual({ cent: 123_400, twijfel: "bedrag-dubbelzinnig" });
	});
	it("meer dan twee decimalen worden afgerond en gemeld", () => {
		expect(leesBedrag("12,3456")).toEqual({ cent: 1_235, twijfel: "bedrag-afgerond" });
		expect(leesBedrag("12,3000")).toEqual({ cent: 1_230, twijfel: null });
	});
	it("een getal uit een rekenblad verliest zijn binaire staart zonder melding", () => {
		expect(bedragUitGetal(100.1 + 23.35)).toEqual({ cent: 12_345, twijfel: null });
		expect(bedragUitGetal(1.005)).toEqual({ cent: 101, twijfel: "bedrag-afgerond" });
	});
	it("elk bedrag komt heel terug uit elke Nederlandse en Engelse schrijfwijze", () => {
		fc.assert(
			fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (cent) => {
				const punt = (cent / 100).toFixed(2);
				const engels = punt.replace(/\B(?=(\d{3})+\.)/g, ",");
				const vormen = [
					formatCents(cent),
					punt,
					punt.replace(".", ","),
					engels,
					engels.replace(/,/g, "X").replace(".", ",").replace(/X/g, " "),
				];
				for (const vorm of vormen) expect(leesBedrag(vorm)).toEqual({ cent, twijfel: null });
				expect(bedragUitGetal(cent / 100)).toEqual({ cent, twijfel: null });
			}),
		);
	});
});

describe("een bedrag beoordelen", () => {
	it.each([
		["", "bedrag-ontbreekt"],
		["onleesbaar", "bedrag-ongeldig"],
		["0", "bedrag-niet-positief"],
		["-50", "bedrag-niet-positief"],
		["123456789", "bedrag-onwaarschijnlijk"],
	])("%s wordt geweigerd als %s", (tekst, reden) => {
		const bij = new Bevindingen();
		expect(checkBedrag(tekst, bij)).toBeNull();
		expect(bij.weigeringen.map((weigering) => weigering.reden)).toEqual([reden]);
	});
	it("een cel met een datum is geen bedrag", () => {
		const bij = new Bevindingen();
		expect(checkBedrag({ datum: "2026-01-12" }, bij)).toBeNull();
		expect(bij.weigeringen[0]?.reden).toBe("bedrag-ongeldig");
	});
});
