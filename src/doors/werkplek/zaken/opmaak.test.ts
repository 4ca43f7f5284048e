import { expect, test } from "vitest";
import { formatAdres, heleEuros, kortDatum, zegAantal, zegDag, zegMoment, zegWaarom } from "./opmaak.ts";

test("days read as people say them, and the year only when it is another one", () => {
	expect(kortDatum("2026-11-23", "2026-11-20")).toBe("ma 23 nov");
	expect(kortDatum("2025-03-01", "2026-11-20")).toBe("za 1 mrt 2025");
	expect(kortDatum("2026-05-06", "2026-11-20")).toBe("wo 6 mei");
	expect(kortDatum("2026-06-08", "2026-11-20")).toBe("ma 8 juni");
	expect(["2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22"].map((dag) => zegDag(dag, "2026-11-20"))).toEqual([
		"gisteren",
		"vandaag",
		"morgen",
		"zo 22 nov",
	]);
	expect(zegMoment(new Date("2026-11-20T23:30:00Z"), "2026-11-20")).toEqual({
		tekst: "morgen 00:30",
		machine: "2026-11-21T00:30",
	});
});

test("addresses, amounts and counts", () => {
	const deur = { straat: "Marktstraat", huisnummer: 3, huisletter: "A", toevoeging: "2" };
	expect(formatAdres(deur)).toBe("Marktstraat 3A-2");
	expect(formatAdres({ ...deur, straat: null, huisletter: null, toevoeging: null })).toBe("Huisnummer 3");
	expect(heleEuros(123_960)).toBe("€\u00a01.240");
	expect(zegWaarom({ partnertypen: ["Huur"], bedrag_cent: 89_000 })).toBe("Huur, €\u00a0890");
	expect(zegWaarom({ partnertypen: ["Huur", "Zorg"], bedrag_cent: 124_000 })).toBe("2 partners, €\u00a01.240");
	expect(zegAantal(1, false, "zaak", "zaken")).toBe("1 zaak");
	expect(zegAantal(1000, true, "zaak", "zaken")).toBe("meer dan 1.000 zaken");
});
