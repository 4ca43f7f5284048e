import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkWerkinstructie } from "../../../rules/decide/check-werkinstructie.ts";
import { WERKINSTRUCTIES } from "../../../rules/decide/ready-ones.ts";
import { parseWerkinstructie, type Werkinstructie } from "../../../rules/decide/werkinstructie.ts";
import { capaciteitNaarVelden, routeNaarVelden, stapNaarVelden } from "./aanpakken.ts";
import { bewerk, type Daad, NIEUW } from "./bewerk.ts";
import { DELEN, rijNaarVelden } from "./rijen.ts";
import { readWerkinstructiebestand } from "./upload.ts";
import { readVelden, type Velden } from "./velden.ts";
import { vergelijkInhoud } from "./verschillen.ts";

const lees = (inhoud: unknown): Werkinstructie => {
	const gelezen = parseWerkinstructie(inhoud);
	if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.reden));
	return gelezen.waarde;
};
const heemskerk = lees(WERKINSTRUCTIES.heemskerk);

function pas(nu: Werkinstructie, plek: string, velden: Velden, daad: Daad = "bewaar"): Werkinstructie {
	const uitkomst = bewerk(nu, plek, velden, daad);
	if (!uitkomst.ok) throw new Error(JSON.stringify(uitkomst.reden));
	return uitkomst.waarde.werkinstructie;
}
const fouten = (plek: string, velden: Velden) => {
	const uitkomst = bewerk(heemskerk, plek, velden, "bewaar");
	return uitkomst.ok ? {} : uitkomst.reden;
};

describe("a form gives back what it was made of", () => {
	test.each(Object.entries(WERKINSTRUCTIES))("%s: every row, aanpak, step and the capacity", (_naam, inhoud) => {
		const nu = lees(inhoud);
		for (const deel of DELEN) {
			for (const rij of nu[deel]) expect(pas(nu, `${deel}.${rij.id}`, rijNaarVelden(rij))).toEqual(nu);
		}
		for (const [id, route] of Object.entries(nu.routes)) {
			expect(pas(nu, `routes.${id}`, routeNaarVelden(id, route))).toEqual(nu);
			for (const stap of route.stappen) {
				expect(pas(nu, `routes.${id}.${stap.id}`, stapNaarVelden(stap))).toEqual(nu);
			}
		}
		expect(pas(nu, "capaciteit", capaciteitNaarVelden(nu.capaciteit))).toEqual(nu);
	});

	test("fields of another place on the page are not read", () => {
		const body = { "beslistabel.bezoek:omdat": " Waarom ", "beslistabel.bellen:omdat": "Anders", plek: "x" };
		expect(readVelden(body, "beslistabel.bezoek")).toEqual({ omdat: ["Waarom"] });
	});
});

describe("rows", () => {
	const regel = (meer: Velden = {}): Velden => ({
		id: ["Jongere, met Zorg"],
		route: ["bellen"],
		omdat: ["Jongeren bellen we."],
		bron: [""],
		"als.leeftijd.vanaf": ["18"],
		"als.leeftijd.totEnMet": ["25"],
		"als.partnertypen": ["", "Zorg"],
		"of0.bedragCent.vanaf": ["1.240,50"],
		"of1.meervoudig": ["ja"],
		"of2.telefoonBekend": [""],
		...meer,
	});

	test("a new row stands before the last resort, its name made of what was typed", () => {
		const nieuw = pas(heemskerk, `beslistabel.${NIEUW}`, regel());
		expect(nieuw.beslistabel.map((rij) => rij.id)).toEqual([
			"bezoek",
			"bellen",
			"brief",
			"jongere-met-zorg",
			"overige",
		]);
		expect(nieuw.beslistabel[3]).toEqual({
			id: "jongere-met-zorg",
			als: {
				partnertypen: ["Zorg"],
				leeftijd: { vanaf: 18, totEnMet: 25 },
				eenVan: [{ bedragCent: { vanaf: 124_050 } }, { meervoudig: true }],
			},
			route: "bellen",
			omdat: "Jongeren bellen we.",
			bron: "",
		});
	});

	test("up and down keep what was filled in; at the end a row stays", () => {
		const velden = { ...rijNaarVelden(heemskerk.beslistabel[1]!), omdat: ["Nieuw."] };
		const hoger = pas(heemskerk, "beslistabel.bellen", velden, "hoger");
		expect(hoger.beslistabel.map((rij) => rij.id)).toEqual(["bellen", "bezoek", "brief", "overige"]);
		expect(hoger.beslistabel[0]?.omdat).toBe("Nieuw.");
		const nogHoger = pas(hoger, "beslistabel.bellen", velden, "hoger");
		expect(nogHoger.beslistabel.map((rij) => rij.id)).toEqual(["bellen", "bezoek", "brief", "overige"]);
		const lager = pas(heemskerk, "beslistabel.bellen", velden, "lager");
		expect(lager.beslistabel.map((rij) => rij.id)).toEqual(["bezoek", "brief", "bellen", "overige"]);
	});

	test("taking away needs nothing else of the form", () => {
		expect(pas(heemskerk, "beslistabel.brief", {}, "weg").beslistabel.map((rij) => rij.id)).not.toContain("brief");
	});

	test("what is wrong is said per field, in Dutch", () => {
		expect(fouten(`beslistabel.${NIEUW}`, regel({ id: ["brief"], route: ["weg"] }))).toEqual({
			id: "De naam 'brief' is al in gebruik. Kies een andere.",
			route: "Kies een aanpak.",
		});
		const slecht = regel({ "als.leeftijd.totEnMet": ["17"], "of0.bedragCent.vanaf": ["veel"] });
		expect(fouten(`beslistabel.${NIEUW}`, slecht)).toEqual({
			"als.leeftijd.totEnMet": "Vul hier een getal in dat niet lager is dan bij 'vanaf'.",
			"of0.bedragCent.vanaf": "Schrijf een bedrag als 250 of 249,99.",
		});
		expect(fouten(`drempels.${NIEUW}`, { id: ["klein"], drukteVanaf: ["100"] })).toEqual({
			bedrag: "Vul een bedrag in, zoals 50.",
			drukteBedrag: "Vul bij drukte allebei in, of maak allebei leeg.",
		});
		expect(fouten(`uitsluitingen.${NIEUW}`, { id: ["x"] })).toEqual({ soort: "Kies wie je bedoelt." });
		expect(fouten("beslistabel.bestaat-niet", regel())).toBe("weg");
	});
});

describe("aanpakken", () => {
	test("a new name goes along to every row that names it", () => {
		const velden = { ...routeNaarVelden("bellen", heemskerk.routes.bellen!), id: ["eerst-bellen"] };
		const nieuw = pas(heemskerk, "routes.bellen", velden);
		expect(Object.keys(nieuw.routes)).toEqual(["huisbezoek", "brief", "eerst-bellen"]);
		expect(nieuw.beslistabel.map((rij) => rij.route)).toEqual(["huisbezoek", "eerst-bellen", "brief", "eerst-bellen"]);
	});

	test("a step that is announced keeps its announcement under a new name", () => {
		const roermond = lees(WERKINSTRUCTIES.roermond);
		const bezoek = roermond.routes.volhouden!.stappen.find((stap) => stap.id === "bezoek")!;
		const nieuw = pas(roermond, "routes.volhouden.bezoek", { ...stapNaarVelden(bezoek), id: ["langsgaan"] });
		expect(nieuw.routes.volhouden?.stappen.find((stap) => stap.id === "brief")?.aankondiging).toBe("langsgaan");
	});
});

describe("differences in words", () => {
	test("the same says nothing", () => {
		expect(vergelijkInhoud(heemskerk, lees(structuredClone(heemskerk)))).toEqual([]);
	});

	test("one row moved is one difference, not one per row it passed", () => {
		const [bezoek, bellen, brief, overige] = heemskerk.beslistabel;
		const nieuw = { ...heemskerk, beslistabel: [brief!, bezoek!, bellen!, overige!] };
		expect(vergelijkInhoud(heemskerk, nieuw)).toEqual([
			{ waar: "Welke aanpak", wat: 'Regel "brief"', soort: "verplaatst", tekst: "Van plaats 3 naar plaats 1." },
		]);
	});

	test("rows that came, went and changed, steps and minutes", () => {
		const [bezoek, bellen, , overige] = heemskerk.beslistabel;
		const { brief, ...routes } = heemskerk.routes;
		const nieuw: Werkinstructie = {
			...heemskerk,
			drempels: [{ id: "klein", als: {}, bedragCent: 5_000, omdat: "Te laag.", bron: "" }],
			beslistabel: [{ ...bezoek!, als: { partnertypen: ["Huur"] } }, bellen!, overige!],
			routes: {
				...routes,
				bellen: {
					...routes.bellen!,
					stappen: routes.bellen!.stappen.map((stap) =>
						stap.id === "bellen-begin" ? { ...stap, maxPogingen: 2 } : stap,
					),
				},
			},
			capaciteit: { ...heemskerk.capaciteit, urenPerWeek: 40 },
		};
		const zinnen = vergelijkInhoud(heemskerk, nieuw).map(({ wat, soort, tekst }) => `${wat} (${soort}): ${tekst}`);
		expect(zinnen).toEqual([
			'Regel "klein" (nieuw): Een achterstand onder €\u00a050 pakken we niet op.',
			'Regel "brief" (vervalt): Bedrag tot en met €\u00a0249,99; of eerste melding: Brief.',
			'Regel "bezoek" (anders): Voorwaarde was: bedrag vanaf €\u00a01.000 tot en met €\u00a050.000; of partner is Huur; of meer signalen in deze maand; of vanaf 2 soorten partners. Wordt: partner is Huur.',
			'Aanpak "Bellen", stap "bellen-begin" (anders): Stap was: Begin van de maand: Bellen. Wordt: Begin van de maand: Bellen · hoogstens 2 keer, met 7 dagen ertussen.',
			`Aanpak "Brief" (vervalt): Meteen: Brief sturen`,
			"Tijd per week (anders): Was: 37 uur. Wordt: 40 uur.",
		]);
		expect(brief).toBeDefined();
	});
});

describe("a file", () => {
	const bestand = (tekst: string) => ({ naam: "mijn.json", inhoud: Buffer.from(tekst) });

	test("what was downloaded can be read in again, with or without BOM", () => {
		const tekst = JSON.stringify(heemskerk, null, "\t");
		expect(readWerkinstructiebestand(bestand(tekst))).toEqual({ ok: true, waarde: heemskerk });
		expect(readWerkinstructiebestand(bestand(`\uFEFF${tekst}`)).ok).toBe(true);
	});

	test("the example of the how-to can be read in and may take effect", () => {
		const uitleg = readFileSync(
			new URL("../../../../docs/how-to/een-werkinstructie-maken.md", import.meta.url),
			"utf8",
		);
		const gelezen = readWerkinstructiebestand(bestand(/```json\n([\s\S]*?)```/.exec(uitleg)?.[1] ?? ""));
		expect(gelezen.ok && checkWerkinstructie(gelezen.waarde)).toEqual([]);
	});

	test("anything else is refused with what is wrong and where", () => {
		expect(readWerkinstructiebestand(null)).toEqual({ ok: false, reden: ["Kies een bestand."] });
		expect(readWerkinstructiebestand(bestand("{"))).toEqual({
			ok: false,
			reden: ['"mijn.json" is geen JSON-bestand.'],
		});
		const zonder = readWerkinstructiebestand(bestand(JSON.stringify({ ...heemskerk, titel: undefined })));
		expect(zonder).toEqual({ ok: false, reden: ["Bij titel: dit ontbreekt."] });
		const dubbel = { ...heemskerk, beslistabel: [heemskerk.beslistabel[0], ...heemskerk.beslistabel] };
		expect(readWerkinstructiebestand(bestand(JSON.stringify(dubbel)))).toEqual({
			ok: false,
			reden: ["De naam 'bezoek' komt twee keer voor. Geef elke regel en stap een eigen naam."],
		});
	});
});
