import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { paginanummers } from "../delen/bladeren.tsx";
import { EILANDEN } from "../statisch.ts";
import { renderStaafdiagram } from "./staafdiagram.ts";
import { renderWaterval } from "./waterval.tsx";

const KWAAD = '"><script>alert(1)</script>';

describe("een figuur", () => {
	it("draagt geen stijl die het beleid weigert, en geen vaste kleur", () => {
		const svg = renderStaafdiagram({ omschrijving: "x", eenheid: "zaken", staven: [{ naam: "Bellen", waarde: 3 }] });
		expect(svg).toMatch(/^<svg [^>]*role="img"/);
		expect(svg).toContain('aria-label="x"');
		expect(svg).not.toMatch(/<style|style=|#[0-9a-f]{6}|--plot/);
	});

	it("maakt van een naam nooit opmaak", () => {
		const staven = renderStaafdiagram({ omschrijving: KWAAD, eenheid: KWAAD, staven: [{ naam: KWAAD, waarde: 1 }] });
		const waterval = renderWaterval([{ naam: KWAAD, waarde: 1 }], KWAAD);
		expect(staven + waterval).not.toContain("<script");
	});

	it("schrijft getallen op zijn Nederlands en tekent ook niets", () => {
		const svg = renderStaafdiagram({ omschrijving: "x", eenheid: "%", staven: [{ naam: "a", waarde: 1234.56 }] });
		expect(svg).toContain("1.234,6");
		expect(renderStaafdiagram({ omschrijving: "leeg", eenheid: "%", staven: [] })).toContain("<svg");
		expect(renderWaterval([], "leeg")).toContain("Samen");
	});

	it("laat in een waterval elke stap beginnen waar de vorige ophield, en telt op", () => {
		const svg = renderWaterval(
			[
				{ naam: "a", waarde: 4 },
				{ naam: "b", waarde: -1 },
			],
			"x",
		);
		const staven = [...svg.matchAll(/<rect class="([^"]+)" x="([\d.]+)" y="18" width="([\d.]+)"/g)].map((m) => ({
			soort: m[1],
			links: Number(m[2]),
			rechts: Number(m[2]) + Number(m[3]),
		}));
		expect(staven.map((s) => s.soort)).toEqual(["vd-plus", "vd-min", "vd-som"]);
		expect(staven[1]!.rechts).toBeCloseTo(staven[0]!.rechts, 1);
		expect(staven[2]!.rechts).toBeCloseTo(staven[1]!.links, 1);
		expect(svg).toContain("+3,0");
		expect(svg).toContain("−1,0");
	});
});

describe("bladeren", () => {
	it.each([
		[1, 1, [1]],
		[1, 3, [1, 2, 3]],
		[6, 12, [1, null, 5, 6, 7, null, 12]],
		[3, 5, [1, 2, 3, 4, 5]],
		[12, 12, [1, null, 11, 12]],
	])("op pagina %i van %i laat alleen weg wat meer dan één nummer is", (huidig, aantal, verwacht) => {
		expect(paginanummers(huidig, aantal)).toEqual(verwacht);
	});
});

describe("eilanden", () => {
	it("zijn klein en staan allemaal in de lijst", () => {
		const map = new URL("../eilanden/", import.meta.url);
		expect(readdirSync(map).sort()).toEqual([...EILANDEN].map((naam) => `${naam}.js`).sort());
		for (const naam of EILANDEN) {
			expect(readFileSync(new URL(`${naam}.js`, map), "utf8").split("\n").length).toBeLessThan(90);
		}
	});
});
