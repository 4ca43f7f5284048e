import { expect, test } from "vitest";
import { makeGeheim, makeKorteCode, maskeerCodes, parseCode } from "./code.ts";

const bytes = (zaad: number): Uint8Array =>
	Uint8Array.from({ length: 16 }, (_, plaats) => (zaad * 37 + plaats * 101) % 256);

test("the secret is 128 bits in base32, lower case (RFC 4648)", () => {
	expect(makeGeheim(new TextEncoder().encode("foobarfoobarfoob"))).toBe("mzxw6ytbojtg633cmfzgm33pmi");
	expect(makeGeheim(new Uint8Array(16).fill(255))).toBe(`${"7".repeat(25)}4`);
	expect(new Set(Array.from({ length: 200 }, (_, zaad) => makeGeheim(bytes(zaad)))).size).toBe(200);
});

test("the short code is eight signs in two groups, without look-alikes and without words", () => {
	for (let zaad = 0; zaad < 200; zaad++) {
		expect(makeKorteCode(bytes(zaad))).toMatch(/^[2-9CDFGHJKMNPQRTVWXY]{4}-[2-9CDFGHJKMNPQRTVWXY]{4}$/);
	}
});

test("what was made is read back, whatever somebody types between the signs", () => {
	const geheim = makeGeheim(bytes(1));
	expect(parseCode(geheim.toUpperCase())).toEqual({ soort: "geheim", code: geheim });
	for (const typ of ["K7P4-29QM", "k7p429qm", " K7P4 29QM ", "k7p4–29qm", "K7P4_29QM", "Ｋ7P4-29QM"]) {
		expect(parseCode(typ), typ).toEqual({ soort: "kort", code: "K7P429QM" });
	}
	expect(parseCode("BSZU-29QM")).toEqual({ soort: "kort", code: "852V29QM" });
});

test.each(["", "K7P4-29Q", "K7P4-29QMM", "K7P4-29QO", "../../etc", "a".repeat(25), `${"a".repeat(25)}1`])(
	"%j has not the shape of a code",
	(tekst) => expect(parseCode(tekst)).toBeNull(),
);

test("a text is read along without its link and its code; the rest stays as it is", () => {
	const geheim = makeGeheim(bytes(7));
	const kort = makeKorteCode(bytes(7));
	expect(
		maskeerCodes(`Ga naar https://voordeur.voorbeeld.nl/mijn/${geheim} of typ ${kort} op voorbeeld.nl/mijn.`),
	).toBe("Ga naar https://voordeur.voorbeeld.nl/mijn/•••••••• of typ ••••-•••• op voorbeeld.nl/mijn.");
	expect(maskeerCodes(geheim)).toBe("••••••••");
	const rest = "Bel 0475-359999. Markt 31, 6041 AC. Op 2026-11-23. arbeidsongeschiktheidswet x";
	expect(maskeerCodes(rest)).toBe(rest);
});
