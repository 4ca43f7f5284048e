import { describe, expect, test } from "vitest";
import { beslis, GEEN_CONTACT, kanalen } from "../../testing/besluiten.ts";
import { WERKINSTRUCTIES, type Werkinstructienaam } from "./ready-ones.ts";

describe("In alle vijf", () => {
	const namen = Object.keys(WERKINSTRUCTIES) as Werkinstructienaam[];

	test.each(namen)("%s: wie bekend is bij schuldhulp wordt niet opgepakt", (naam) => {
		expect(beslis(naam, { bekendBijSchuldhulp: true })).toMatchObject({
			opgepakt: false,
			reden: "bekend-bij-schuldhulp",
			regel: "bekend-bij-schuldhulp",
		});
	});

	test.each(namen)("%s: 'gemeenten hoeven ze alleen op te pakken als de achterstand is toegenomen'", (naam) => {
		const herhaald = { herhaalmelding: true, eersteMelding: false };
		expect(beslis(naam, herhaald)).toMatchObject({ opgepakt: false, reden: "herhaalde-melding" });
		expect(beslis(naam, { ...herhaald, bedragGestegen: true }).opgepakt).toBe(true);
		expect(beslis(naam, { ...herhaald, bedragGestegen: true, bedragCent: 1_000 }).opgepakt).toBe(true);
	});

	test.each(namen)("%s: elke regel heeft een reden in een zin en een bron", (naam) => {
		const { drempels, uitsluitingen, beslistabel } = WERKINSTRUCTIES[naam];
		for (const rij of [...drempels, ...uitsluitingen, ...beslistabel]) {
			expect(rij.omdat).toMatch(/^[A-Z].*\.$/);
			expect(rij.bron).toMatch(/Divosa|Mail to Pay|aanname/);
		}
	});

	test.each(namen)("%s: geen tekst voor op een kaartje of brief vraagt om het woord schuld", (naam) => {
		for (const route of Object.values(WERKINSTRUCTIES[naam].routes)) {
			for (const { toelichting } of route.stappen) {
				expect(toelichting.replace("vermijd het woord 'schulden'", "")).not.toMatch(/schuld/i);
			}
		}
	});

	test.each(namen)("%s: wie niet bezocht mag worden, krijgt geen bezoek en geen kaartje aan de deur", (naam) => {
		for (const contact of [{}, GEEN_CONTACT]) {
			const besluit = beslis(naam, { nietBezoeken: true, meervoudig: true, ...contact });
			expect(besluit.opgepakt).toBe(true);
			expect(kanalen(besluit)).not.toContain("Huisbezoek");
			expect(kanalen(besluit)).not.toContain("Kaartje");
			expect(besluit.stappen.length).toBeGreaterThan(0);
		}
	});
});
