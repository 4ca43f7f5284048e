import { expect, test } from "vitest";
import { bepaalZaakeffect } from "./zaakeffect.ts";

test.each([
	[["inwoner"], false, "bevestigd"],
	[["overleden", "inwoner"], false, "bevestigd"],
	[["verhuisd-binnen", null], false, "verhuis"],
	[["elders", "elders"], false, "sluit"],
	[["elders"], true, "overdracht"],
	[["elders", null], false, "geen"],
	[["overleden", null], false, "overdracht"],
	[["overleden"], false, "sluit"],
	[["geen-persoon"], false, "sluit"],
	[["twijfel", null], false, "geen"],
] as const)("%j, worked on %s: %s", (uitkomsten, heeftWerk, soort) => {
	expect(bepaalZaakeffect(uitkomsten, heeftWerk).soort).toBe(soort);
});

test("death goes before a move when the zaak ends", () => {
	expect(bepaalZaakeffect(["elders", "overleden"], false)).toMatchObject({ resultaat: "Inwoner is overleden" });
});
