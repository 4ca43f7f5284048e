import { describe, expect, test } from "vitest";
import { planVolgendeStap } from "../reach/plan-volgende-stap.ts";
import type { Poging } from "../reach/routestand.ts";
import type { Contactgegevens } from "../zaak/route.ts";
import { WERKINSTRUCTIES, type Werkinstructienaam } from "./ready-ones.ts";

const ALLES: Contactgegevens = { telefoonBekend: true, mobielBekend: true, emailBekend: true };
const NIETS: Contactgegevens = { telefoonBekend: false, mobielBekend: false, emailBekend: false };
const BEGIN = "2026-11-02";

/** What the planner says after these attempts, each on the day it asked for; `eerder`: what another route did before. */
function loop(
	naam: Werkinstructienaam,
	routeId: string,
	contact: Contactgegevens = ALLES,
	eerder: readonly Poging[] = [],
) {
	const route = WERKINSTRUCTIES[naam].routes[routeId];
	if (!route) throw new Error(routeId);
	const pogingen: Poging[] = [...eerder];
	let vandaag = BEGIN;
	const volgende = () =>
		planVolgendeStap({
			stappen: route.stappen,
			stopregels: route.stopregels,
			begonnenOp: BEGIN,
			pogingen,
			contact,
			nietBezoeken: false,
			vandaag,
		});
	return {
		volgende,
		/** The resident calls us. */
		laatWeten(uitkomst: string) {
			pogingen.push({ stapId: null, kanaal: "Telefoon", datum: vandaag, dagdeel: null, bereikt: true, uitkomst });
		},
		doe(gevolg: Partial<Poging> = {}) {
			const stap = volgende();
			if (stap.soort !== "stap") throw new Error(`Er is geen stap meer: ${stap.soort}.`);
			vandaag = stap.opDatum;
			const { stapId, kanaal, dagdeel } = stap;
			pogingen.push({ stapId, kanaal, datum: vandaag, dagdeel, bereikt: false, uitkomst: null, ...gevolg });
			return stap;
		},
	};
}

describe("Groningen: 'We vragen ze contact met ons op te nemen als ze geen hulp willen'", () => {
	test.each(Object.keys(WERKINSTRUCTIES.groningen.routes))("%s", (route) => {
		for (const contact of [ALLES, NIETS]) {
			const zaak = loop("groningen", route, contact);
			const brief = zaak.doe();
			expect(brief.kanaal).toBe("Brief");
			expect(brief.toelichting).toMatch(/contact.* als de (inwoner|jongere) geen hulp wil/);
			zaak.laatWeten("afgemeld");
			expect(zaak.volgende()).toMatchObject({
				soort: "sluiten",
				resultaat: "Inwoner regelt het zelf/hoeft geen hulp vanuit vroegsignalering",
			});
		}
	});
});

describe("Groningen: een brief 'waarin we aankondigen dat we op huisbezoek komen', ook als er al een andere brief ging", () => {
	test.each([
		["groningen", "bellen", "huisbezoek"],
		["groningen", "brief", "huisbezoek"],
		["groningen", "jongeren", "huisbezoek"],
		["landelijk", "brief", "bellen-en-bezoek"],
		["landelijk", "bellen", "bellen-en-bezoek"],
	] as const)("%s: van %s naar %s", (werkinstructie, licht, zwaar) => {
		const gedaan = WERKINSTRUCTIES[werkinstructie].routes[licht]!.stappen.map(({ id, kanaal }): Poging => {
			const poging = { stapId: id, kanaal, datum: "2026-11-02", dagdeel: null, bereikt: false, uitkomst: null };
			return poging;
		});
		const zaak = loop(werkinstructie, zwaar, ALLES, gedaan);
		const kanalen: string[] = [];
		for (let stap = zaak.doe(); ; stap = zaak.doe()) {
			kanalen.push(stap.kanaal);
			if (stap.kanaal === "Huisbezoek") break;
		}
		expect(kanalen).toContain("Brief");
	});
});

describe("Curve: 'Pas als, na een goed telefoongesprek, blijkt dat er een hulpvraag is, wordt het wijkteam op pad gestuurd'", () => {
	test("geen stap stuurt het wijkteam op pad; de belronde zegt wanneer dat wel gebeurt", () => {
		for (const { stappen } of Object.values(WERKINSTRUCTIES.curve.routes)) {
			expect(stappen.filter(({ metPartner }) => metPartner?.includes("wijkteam"))).toEqual([]);
			for (const { kanaal, toelichting } of stappen) {
				expect(toelichting.includes("wijkteam")).toBe(kanaal === "Telefoon");
			}
		}
		const zaak = loop("curve", "persoonlijk");
		zaak.doe();
		expect(zaak.doe().toelichting).toMatch(/hulpvraag, ook als de inwoner die niet zelf noemt\? Dan gaat het wijkteam/);
	});

	test("na een gesprek met hulpvraag is er geen stap meer in de route, maar een gesprek", () => {
		const zaak = loop("curve", "persoonlijk");
		zaak.doe();
		expect(zaak.doe({ bereikt: true, uitkomst: "hulp-aanvaard" }).kanaal).toBe("Telefoon");
		expect(zaak.volgende().soort).toBe("gesprek");
	});
});

test("Roermond: 'Er wordt in de kaart ook verwezen naar een inloopspreekuur elke dinsdag'", () => {
	const zaak = loop("roermond", "volhouden", NIETS);
	const stappen = [zaak.doe(), zaak.doe(), zaak.doe()];
	expect(stappen.map(({ kanaal }) => kanaal)).toEqual(["Brief", "Huisbezoek", "Kaartje"]);
	expect(stappen[2]?.toelichting).toMatch(/inloopspreekuur elke dinsdag/);
});

describe("Divosa 2025: 'Het minimum aantal belpogingen is gemiddeld twee. Het maximum is veelal drie'", () => {
	const metBellen = Object.entries(WERKINSTRUCTIES.landelijk.routes).filter(([, { stappen }]) =>
		stappen.some(({ kanaal }) => kanaal === "Telefoon"),
	);
	test.each(metBellen.map(([id]) => id))("%s: na één keer bellen komt altijd nog een keer, na drie keer niet", (id) => {
		const zaak = loop("landelijk", id);
		const stappen = [];
		while (zaak.volgende().soort === "stap") stappen.push(zaak.doe().kanaal);
		const eerste = stappen.indexOf("Telefoon");
		expect(stappen.slice(eerste, eerste + 3)).toEqual(["Telefoon", "Telefoon", "Telefoon"]);
		expect(stappen.filter((kanaal) => kanaal === "Telefoon")).toHaveLength(3);
	});
});
