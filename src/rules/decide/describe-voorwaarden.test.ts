import { expect, test } from "vitest";
import { dagdelenVan } from "./capaciteit.ts";
import { describeVoorwaarden } from "./describe-voorwaarden.ts";
import { WERKINSTRUCTIES } from "./ready-ones.ts";

const { heemskerk, groningen, roermond } = WERKINSTRUCTIES;

test("een regel leest als een zin die een invaller begrijpt", () => {
	expect(heemskerk.beslistabel.map((rij) => describeVoorwaarden(rij.als))).toEqual([
		"bedrag vanaf €\u00a01.000 tot en met €\u00a050.000; of partner is Huur; of meer signalen in deze maand; of vanaf 2 soorten partners",
		"bedrag vanaf €\u00a0250 tot en met €\u00a0999,99; of meer signalen in deze maand; of vanaf 2 soorten partners; of vanaf 2 maanden achterstand",
		"bedrag tot en met €\u00a0249,99; of eerste melding",
		"altijd",
	]);
	expect(describeVoorwaarden(groningen.beslistabel[1]!.als)).toBe(
		"leeftijd vanaf 18 tot en met 25 jaar en mobiel nummer bekend",
	);
});

test("vaste voorwaarden en een keuze staan naast elkaar", () => {
	const als = {
		meervoudig: false,
		signaaltypen: ["Crisis" as const],
		eenVan: [{ leeftijd: { vanaf: 67 } }, { sleper: true }],
	};
	expect(describeVoorwaarden(als)).toBe(
		"signaal is Crisis en één signaal in deze maand, en daarbij: leeftijd vanaf 67 jaar; of steeds opnieuw gemeld zonder stijging",
	);
});

test("zonder avondwerk is er geen avond", () => {
	expect(dagdelenVan(roermond.capaciteit)).toEqual(["Ochtend", "Middag"]);
	expect(dagdelenVan(groningen.capaciteit)).toEqual(["Ochtend", "Middag", "Avond"]);
});
