import { expect, test } from "vitest";
import { TALEN } from "../tekst/tekst.ts";
import { zegAfspraaktijd, zegBezoekdag, zegBezoektijd } from "./zeg-wanneer.ts";

test("een dag staat in de taal van de inwoner, met de cijfers van een Nederlandse brief", () => {
	expect(zegBezoekdag("2026-11-24")).toBe("dinsdag 24 november");
	expect(zegBezoekdag("2026-11-24", "en")).toBe("Tuesday 24 November");
	expect(zegBezoekdag("2026-11-24", "pl")).toBe("wtorek, 24 listopada");
	expect(zegBezoekdag("2026-11-24", "tr")).toBe("24 Kasım Salı");
	expect(zegBezoekdag("2026-11-24", "ar")).toContain("نوفمبر");
	const dagen = TALEN.map((taal) => zegBezoekdag("2026-11-24", taal));
	expect(dagen.filter((dag) => !dag.includes("24"))).toEqual([]);
	expect(new Set(dagen).size).toBe(TALEN.length);
});

test("tijden staan alleen in het Nederlands in woorden", () => {
	expect(zegBezoektijd("Middag")).toBe("tussen 13.00 en 17.00 uur");
	expect(zegBezoektijd("Ochtend", "uk")).toBe("9:00-12:00");
	expect(zegAfspraaktijd("10:00")).toBe("om 10.00 uur");
	expect(zegAfspraaktijd("10:00", "ar")).toBe("10:00");
});
