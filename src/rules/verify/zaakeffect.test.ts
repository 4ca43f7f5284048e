import { expect, test } from "vitest";
import type { Uitkomst } from "./acties.ts";
import { bepaalZaakeffect, type Zaakcontrole } from "./zaakeffect.ts";

/** Of somebody else for every signaal. */
const van = (uitkomsten: readonly (Uitkomst | null)[]): Zaakcontrole[] =>
	uitkomsten.map((uitkomst, plaats) => ({ uitkomst, bsn: null, sleutel: `persoon ${plaats}`, op: "2026-11-01" }));

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
	expect(bepaalZaakeffect(van(uitkomsten), heeftWerk).soort).toBe(soort);
});

test("death goes before a move when the zaak ends", () => {
	expect(bepaalZaakeffect(van(["elders", "overleden"]), false)).toMatchObject({ resultaat: "Inwoner is overleden" });
});

const anna = { bsn: null, sleutel: "proefstra a 1985-03-14" };
test.each([
	["overleden", "2026-12-01", "inwoner", "2026-11-01", "sluit"],
	["elders", "2026-12-01", "verhuisd-binnen", "2026-11-01", "sluit"],
	["verhuisd-binnen", "2026-12-01", "inwoner", "2026-11-01", "verhuis"],
	["inwoner", "2026-12-01", "elders", "2026-11-01", "bevestigd"],
	// A doubt says nothing against what was known.
	[null, "2026-12-01", "inwoner", "2026-11-01", "bevestigd"],
] as const)("of one person the last outcome counts: %s (%s) after %s (%s): %s", (nu, op, toen, eerder, soort) => {
	const laatst = { ...anna, bsn: "a1", uitkomst: nu, op };
	const eerst = { ...anna, uitkomst: toen, op: eerder };
	for (const controles of [
		[laatst, eerst],
		[eerst, laatst],
	])
		expect(bepaalZaakeffect(controles, false).soort).toBe(soort);
});

test("father and son with one name and two BSNs are two persons: the son keeps the zaak", () => {
	const vader = { ...anna, bsn: "a1", uitkomst: "overleden", op: "2026-12-01" } as const;
	const zoon = { ...anna, bsn: "b2", uitkomst: "inwoner", op: "2026-11-01" } as const;
	expect(bepaalZaakeffect([vader, zoon], false).soort).toBe("bevestigd");
});
