import { beforeAll, expect, test } from "vitest";
import { parseBsn } from "../../rules/kernel/bsn.ts";
import { parsePostcode } from "../../rules/kernel/postcode.ts";
import { parseTelefoonnummer } from "../../rules/kernel/telefoonnummer.ts";
import { makeGemeente } from "./gemeente.ts";
import { makePostcodewijken, makeRegister } from "./register.ts";
import type { SynthetischeGemeente } from "./soorten.ts";
import { VERZONNEN_STAMMEN } from "./straten.ts";

const OPTIES = { zaad: 2026, inwoners: 8000, code: "9999", naam: "Voorbeeldstad" } as const;
let gemeente: SynthetischeGemeente;
beforeAll(() => {
	gemeente = makeGemeente(OPTIES);
});

test("hetzelfde getal geeft dezelfde gemeente, een ander getal een andere", () => {
	expect(JSON.stringify(makeGemeente(OPTIES))).toBe(JSON.stringify(gemeente));
	expect(JSON.stringify(makeGemeente({ ...OPTIES, zaad: 2027 }))).not.toBe(JSON.stringify(gemeente));
});

test("er wonen op de peilmaand zoveel mensen als gevraagd, in een gewone verdeling van huishoudens", () => {
	const regels = makeRegister(gemeente, "2026-01-01").trim().split("\n").slice(1);
	const inwoners = regels.filter((regel) => regel.includes(",9999,Voorbeeldstad,,"));
	expect(inwoners.length).toBeGreaterThan(OPTIES.inwoners * 0.98);
	expect(inwoners.length).toBeLessThan(OPTIES.inwoners * 1.02);
	const soorten = Object.groupBy(gemeente.huishoudens, (huishouden) => huishouden.soort);
	for (const soort of ["alleen", "paar", "gezin", "eenouder", "student"] as const) {
		expect(soorten[soort]!.length, soort).toBeGreaterThan(50);
	}
});

test("elk adres is op het eerste gezicht verzonnen: straat, postcode, plaats en e-mail", () => {
	for (const { straat, postcode } of gemeente.woningen) {
		expect(VERZONNEN_STAMMEN.some((stam) => straat.startsWith(stam))).toBe(true);
		// 4950-4999 has no dwellings.
		expect(postcode).toMatch(/^49[5-9]\d[A-Z]{2}$/);
		expect(parsePostcode(postcode)).toBe(postcode);
	}
	expect(gemeente.plaats).toMatch(/^Voorbeeld/);
	const mails = gemeente.inwoners.flatMap(({ email }) => email ?? []);
	expect(mails.length).toBeGreaterThan(1000);
	expect(mails.filter((mail) => !/^[a-z0-9.]+@voorbeeld\.example$/.test(mail))).toEqual([]);
});

test("telefoonnummers zijn geldig voor Nederland en burgerservicenummers geldig en uniek", () => {
	const nummers = gemeente.inwoners.flatMap(({ mobiel, vast }) => [mobiel, vast].filter((nummer) => nummer !== null));
	for (const nummer of nummers.filter((_, plaats) => plaats % 7 === 0)) {
		expect(parseTelefoonnummer(nummer), nummer).not.toBeNull();
	}
	const bsns = gemeente.inwoners.map(({ bsn }) => bsn);
	expect(bsns.filter((bsn) => parseBsn(bsn) !== bsn || !bsn.startsWith("99"))).toEqual([]);
	expect(new Set(bsns).size).toBe(bsns.length);
});

test("namen zijn zo gevarieerd als in een echte stad", () => {
	const { inwoners } = gemeente;
	expect(inwoners.some(({ voorvoegsel }) => voorvoegsel === "van der")).toBe(true);
	expect(inwoners.some(({ geslachtsnaam }) => /[şığçłü]/.test(geslachtsnaam))).toBe(true);
	for (const gebruik of ["E", "P", "V", "N"]) {
		expect(
			inwoners.some(({ naamgebruik }) => naamgebruik === gebruik),
			gebruik,
		).toBe(true);
	}
	expect(inwoners.some(({ bedrijfsnaam }) => bedrijfsnaam !== null)).toBe(true);
});

test("mensen verhuizen binnen de gemeente, vertrekken, komen aan en overlijden", () => {
	const { huishoudens, inwoners } = gemeente;
	expect(huishoudens.filter(({ adressen }) => adressen.length > 1).length).toBeGreaterThan(200);
	expect(huishoudens.filter(({ vertrek }) => vertrek).length).toBeGreaterThan(100);
	expect(huishoudens.filter(({ adressen }) => adressen[0]!.vanaf > "2025-01").length).toBeGreaterThan(50);
	expect(inwoners.filter(({ overledenOp }) => overledenOp).length).toBeGreaterThan(50);
	for (const { adressen, vertrek } of huishoudens) {
		const dagen = [...adressen.map(({ vanaf }) => vanaf), ...(vertrek ? [vertrek.op] : [])];
		expect([...dagen].sort()).toEqual(dagen);
	}
});

test("op een adres kunnen twee huishoudens wonen, maar niet door een verhuizing", () => {
	const perWoning = Map.groupBy(gemeente.huishoudens, ({ adressen }) => adressen[0]!.woning);
	const samen = [...perWoning.values()].filter((lijst) => lijst.length > 1 && lijst[0]!.soort === "student");
	expect(samen.length).toBeGreaterThan(10);
	for (const dag of ["2025-06-30", "2026-12-31"]) {
		const bezet = new Map<number, string[]>();
		for (const { adressen, vertrek, soort } of gemeente.huishoudens) {
			if (vertrek && vertrek.op <= dag) continue;
			const nu = adressen.filter(({ vanaf }) => vanaf <= dag).at(-1);
			if (nu) bezet.set(nu.woning, [...(bezet.get(nu.woning) ?? []), soort]);
		}
		const gedeeld = [...bezet.values()].filter((soorten) => soorten.length > 1 && !soorten.includes("student"));
		expect(gedeeld.length).toBeLessThan(bezet.size * 0.02);
	}
});

test("het register kent overledenen met opschorting O en vertrokkenen in een andere gemeente", () => {
	const regels = makeRegister(gemeente, "2026-03-01").trim().split("\n");
	expect(regels[0]).toBe(
		"bsn,voornamen,voorvoegsel,geslachtsnaam,naamgebruik,partner_voorvoegsel,partner_geslachtsnaam,geboortedatum,geslacht,postcode,huisnummer,huisletter,toevoeging,straat,gemeentecode,gemeente,opschorting,geheim,in_onderzoek",
	);
	expect(regels.every((regel) => regel.split(",").length === 19)).toBe(true);
	expect(regels.some((regel) => regel.split(",")[16] === "O")).toBe(true);
	expect(regels.some((regel) => regel.split(",")[14] === "9801")).toBe(true);
	expect(regels.every((regel, plaats) => plaats === 0 || /^\d{8}$/.test(regel.split(",")[7]!))).toBe(true);
});

test("elke postcode staat één keer in de tabel van wijken", () => {
	const [kop, ...regels] = makePostcodewijken(gemeente).trim().split("\n");
	expect(kop).toBe("postcode;wijk;buurt");
	const postcodes = regels.map((regel) => regel.split(";")[0]);
	expect(new Set(postcodes)).toEqual(new Set(gemeente.woningen.map(({ postcode }) => postcode)));
	expect(new Set(postcodes).size).toBe(postcodes.length);
	expect(gemeente.wijken.length).toBeGreaterThanOrEqual(3);
});
