import { describe, expect, test } from "vitest";
import { mag, RECHTEN, ROLLEN } from "./rollen.ts";
import { checkTotp, totpCode } from "./totp.ts";
import { isVergrendeld, vergrendeldTot } from "./vergrendeling.ts";
import { checkWachtwoord } from "./wachtwoord.ts";

const NU = new Date("2026-11-23T09:00:00Z");
const ik = { naam: "Vera van Dijk", email: "v.dijkstra@gemeente.nl" };

describe("wachtwoord", () => {
	test.each([
		["kort", "wachtwoord-te-kort"],
		["x".repeat(201), "wachtwoord-te-lang"],
		["Wachtwoord123", "wachtwoord-te-gewoon"],
		["W3lk0m2026!!", "wachtwoord-te-gewoon"],
		["welkomwelkom", "wachtwoord-te-gewoon"],
		["qwertyuiop12", "wachtwoord-te-gewoon"],
		["123456789012", "wachtwoord-te-gewoon"],
		["aaaaaaaaaaaa", "wachtwoord-te-gewoon"],
		["abcabcabcabc", "wachtwoord-te-gewoon"],
		["Gemeente2026!", "wachtwoord-te-gewoon"],
		["fietsen met vera", "wachtwoord-over-jezelf"],
		["de dijkstra dijk", "wachtwoord-over-jezelf"],
	])("%s is refused: %s", (wachtwoord, reden) => {
		expect(checkWachtwoord(wachtwoord, ik)).toBe(reden);
	});

	test.each(["vier woorden op rij", "kaas-fiets-regenjas", "ünïcode zönder eïnde", "welkom bij de bakker"])(
		"%s is kept",
		(wachtwoord) => {
			expect(checkWachtwoord(wachtwoord, ik)).toBeNull();
		},
	);
});

describe("vergrendeling", () => {
	test("four mistakes are free, the fifth costs a minute, the twentieth an hour and never more", () => {
		const minuten = (mislukt: number) =>
			((vergrendeldTot(mislukt, NU)?.getTime() ?? NU.getTime()) - NU.getTime()) / 60_000;
		expect([4, 5, 6, 7, 20, 500].map(minuten)).toEqual([0, 1, 2, 4, 60, 60]);
		expect(isVergrendeld(NU, NU)).toBe(false);
	});
});

describe("totp", () => {
	const geheim = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
	test("follows RFC 6238: the code of its appendix at 59 seconds", () => {
		// the RFC's secret "12345678901234567890" in base32; its eight digits 94287082 end in these six
		expect(totpCode("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", new Date(59_000))).toBe("287082");
	});
	test("a code of the step before or after is taken, one of two steps away is not, and none works twice", () => {
		const op = (seconden: number) => totpCode(geheim, new Date(NU.getTime() + seconden * 1000));
		const stap = Math.floor(NU.getTime() / 30_000);
		expect([-60, -30, 0, 30, 60].map((s) => checkTotp(geheim, op(s), NU, 0))).toEqual([
			null,
			stap - 1,
			stap,
			stap + 1,
			null,
		]);
		expect(checkTotp(geheim, op(0), NU, stap)).toBeNull();
		expect(checkTotp(geheim, `${op(0).slice(0, 3)} ${op(0).slice(3)}`, NU, 0)).toBe(stap);
		expect(checkTotp(geheim, "12345", NU, 0)).toBeNull();
	});
});

describe("rollen", () => {
	test("every right says who and why, and each role may something", () => {
		for (const recht of Object.values(RECHTEN)) {
			expect(recht.rollen.length).toBeGreaterThan(0);
			expect(recht.omdat).toMatch(/\.$/);
		}
		for (const rol of ROLLEN) expect(mag(rol, "eigen-account")).toBe(true);
	});
	test("a beheerder sees no residents, and a vroegsignaleerder changes no werkinstructie", () => {
		expect([mag("beheerder", "zaken-lezen"), mag("beheerder", "vandaag")]).toEqual([false, false]);
		expect([mag("vroegsignaleerder", "werkinstructie-wijzigen"), mag("vroegsignaleerder", "gebruikers")]).toEqual([
			false,
			false,
		]);
	});
});
