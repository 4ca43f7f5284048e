import { expect, test } from "vitest";
import { dreigendeSituatieUiterlijk, termijnenVan } from "./termijnen.ts";

test("het eerste gesprek is binnen vier weken nadat de inwoner hulp aanvaardt (Wgs art. 4 lid 1)", () => {
	const uiterlijk = (aanvaardOp: string) =>
		termijnenVan({ signaaltypen: ["Vroeg"], ontvangenOp: "2026-11-01", aanvaardOp }).map(
			(termijn) => termijn.uiterlijk,
		);
	expect(uiterlijk("2026-11-02")).toEqual(["2026-11-30"]);
	expect(uiterlijk("2026-11-27")).toEqual(["2026-12-28"]);
});

test("een dreigende situatie heeft drie werkdagen, weekend en feestdagen tellen niet (Wgs art. 4 lid 2)", () => {
	expect(dreigendeSituatieUiterlijk("2026-11-06")).toBe("2026-11-11");
	expect(dreigendeSituatieUiterlijk("2026-12-24")).toBe("2026-12-30");
});

test("een eindeleveringssignaal is geen dreigende situatie", () => {
	const zaak = { ontvangenOp: "2026-11-02", aanvaardOp: null };
	expect(termijnenVan({ ...zaak, signaaltypen: ["Eindelevering", "Vroeg"] })).toEqual([]);
	expect(termijnenVan({ ...zaak, signaaltypen: ["Vroeg", "Crisis"] })).toMatchObject([
		{ soort: "dreigende-situatie", uiterlijk: "2026-11-05" },
	]);
});

test("zonder aanvaarding loopt de klok van vier weken niet; lopen er twee, dan staat de eerste vooraan", () => {
	const zaak = { signaaltypen: ["Crisis"] as const, ontvangenOp: "2026-11-02", aanvaardOp: "2026-11-03" };
	expect(termijnenVan(zaak).map((termijn) => termijn.uiterlijk)).toEqual(["2026-11-05", "2026-12-01"]);
});
