import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDagen, dagenTussen, formatKorteDatum } from "../kernel/datum.ts";
import { Bevindingen } from "./bevindingen.ts";
import type { Cel } from "./cel.ts";
import { checkGeboortedatum, checkOntstaansdatum, checkSignaaldatum } from "./check-datums.ts";
import { leesDatum } from "./lees-datum.ts";

const NU = "2026-11-23";
const lees = (cel: Cel): string => {
	const gelezen = leesDatum(cel, (jaar) => 2000 + jaar);
	return gelezen.soort === "datum" ? gelezen.datum : gelezen.soort;
};

describe("een datum lezen", () => {
	it.each<[Cel, string]>([
		["05-10-2026", "2026-10-05"],
		["5-10-26", "2026-10-05"],
		["5/10/2026", "2026-10-05"],
		["5.10.2026", "2026-10-05"],
		["2026-10-05", "2026-10-05"],
		["2026-10-05T00:00:00Z", "2026-10-05"],
		["05-10-2026 13:45", "2026-10-05"],
		["05102026", "2026-10-05"],
		["5102026", "2026-10-05"],
		["20261005", "2026-10-05"],
		["051026", "2026-10-05"],
		["311326", "ongeldig"],
		["5 oktober 2026", "2026-10-05"],
		["ma 5 okt. 2026", "2026-10-05"],
		["5-mrt-26", "2026-03-05"],
		[{ datum: "2026-10-05" }, "2026-10-05"],
		[{ getal: 46_300 }, "2026-10-05"],
		[{ getal: 44_838, stelsel1904: true }, "2026-10-05"],
		["46300", "2026-10-05"],
		["30-02-2026", "ongeldig"],
		["12/31/1984", "ongeldig"],
		["morgen", "ongeldig"],
		["00-00-1984", "onvolledig"],
		["1984", "onvolledig"],
		["1984-00-00", "onvolledig"],
		["00-00-0000", "leeg"],
		["onbekend", "leeg"],
		["", "leeg"],
	])("%o is %s", (cel, datum) => expect(lees(cel)).toBe(datum));

	it("elke dag komt heel terug uit elke schrijfwijze", () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 55_000 }), (dagen) => {
				const datum = addDagen("1940-01-01", dagen);
				const kort = formatKorteDatum(datum);
				const los = kort.split("-").map(Number).join("-");
				const serie = dagenTussen("1899-12-30", datum);
				const vormen = [
					datum,
					kort,
					los,
					kort.replaceAll("-", "/"),
					kort.replaceAll("-", ""),
					datum.replaceAll("-", ""),
					`${datum} 00:00:00`,
				];
				for (const vorm of vormen) expect(lees(vorm)).toBe(datum);
				expect(lees({ getal: serie })).toBe(datum);
				expect(lees({ getal: serie - 1462, stelsel1904: true })).toBe(datum);
			}),
		);
	});
});

describe("datums beoordelen", () => {
	it.each([
		["20-1-84", "1984-01-20"],
		["20-1-05", "2005-01-20"],
		["20-1-26", "1926-01-20"],
		["20-1-15", "2015-01-20"],
	])("geboortejaar met twee cijfers: %s is %s", (tekst, datum) =>
		expect(checkGeboortedatum(tekst, NU, new Bevindingen())).toEqual({
			geboortedatum: datum,
			geboortedatumOpgegeven: null,
		}),
	);
	it.each([
		["00-00-1984", "datum-onvolledig"],
		["31-02-1984", "datum-ongeldig"],
		["24-11-2026", "geboortedatum-in-toekomst"],
		["01-01-1900", "geboortedatum-te-oud"],
	])("een geboortedatum %s wordt weggelaten: %s", (tekst, omdat) => {
		const bij = new Bevindingen();
		expect(checkGeboortedatum(tekst, NU, bij).geboortedatum).toBeNull();
		expect(bij.correcties).toMatchObject([{ omdat, naar: null }]);
		expect(bij.weigeringen).toEqual([]);
	});
	it.each([
		["13-25-1980", "13-25-1980"],
		["12-25-1980", "12-25-1980"],
		["00-00-1975", "00-00-1975"],
		["??-??-1975", "??-??-1975"],
		["1975", "1975"],
		[{ getal: 1975 }, "1975"],
		// Nothing to go by, or more than a date: not kept.
		["zie bijlage", null],
		["jaar 1975, weet niet zeker", null],
		["24-11-2026", null],
		["01-01-1900", null],
	])("van een geboortedatum %j blijft voor de BRP-controle: %s", (cel, opgegeven) => {
		const bij = new Bevindingen();
		expect(checkGeboortedatum(cel, NU, bij)).toEqual({ geboortedatum: null, geboortedatumOpgegeven: opgegeven });
		expect(bij.correcties).toHaveLength(1);
	});
	it("een signaaldatum van morgen wordt geweigerd, van vandaag niet", () => {
		const bij = new Bevindingen();
		expect(checkSignaaldatum("23-11-2026", NU, bij)).toBe(NU);
		expect(checkSignaaldatum("24-11-2026", NU, bij)).toBeNull();
		expect(bij.weigeringen.map((weigering) => weigering.reden)).toEqual(["signaaldatum-in-toekomst"]);
	});
	it("een datum als ddmmjj telt, en het verslag zegt hoe hij is gelezen", () => {
		const bij = new Bevindingen();
		expect(checkSignaaldatum("051026", NU, bij)).toBe("2026-10-05");
		expect(checkGeboortedatum("150384", NU, bij).geboortedatum).toBe("1984-03-15");
		expect(bij.correcties).toMatchObject([
			{ veld: "signaaldatum", van: "051026", naar: "05-10-2026", omdat: "datum-zonder-streepjes" },
			{ veld: "geboortedatum", van: "150384", naar: "15-03-1984", omdat: "datum-zonder-streepjes" },
		]);
	});
	it("een ontstaansdatum in de toekomst wordt weggelaten", () => {
		const bij = new Bevindingen();
		expect(checkOntstaansdatum("24-11-2026", NU, bij)).toBeNull();
		expect(bij.correcties[0]?.omdat).toBe("ontstaansdatum-in-toekomst");
	});
});
