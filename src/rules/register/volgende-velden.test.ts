import { describe, expect, test } from "vitest";
import { eindeVanDag, lokaleTijd, momentVan } from "./lokale-tijd.ts";
import { type Planstand, volgendeVelden } from "./volgende-velden.ts";

const stand: Planstand = {
	vandaag: "2026-11-23",
	hulpAanvaard: false,
	uiterlijk: null,
	spoed: false,
	gesprekUiterst: null,
};

test("a step of the route is kept as it is; a call-back has a name of its own", () => {
	const stap = {
		soort: "stap",
		stapId: "bellen",
		kanaal: "Telefoon",
		opDatum: "2026-11-25",
		dagdeel: "Middag",
		poging: 2,
		maxPogingen: 3,
		omdat: "Poging 2 van 3",
	} as const;
	expect(volgendeVelden(stap, stand)).toEqual({
		volgende_stap: "bellen",
		volgende_kanaal: "Telefoon",
		volgende_op: "2026-11-25",
		volgende_dagdeel: "Middag",
		volgende_poging: 2,
		volgende_max: 3,
		volgende_omdat: "Poging 2 van 3",
	});
	expect(volgendeVelden({ ...stap, stapId: null }, stand).volgende_stap).toBe("terugbellen");
});

test("closing waits in the list as work at a desk, on the day it may be done", () => {
	const velden = volgendeVelden({ soort: "sluiten", vanaf: "2026-12-07", omdat: "Alle stappen zijn gedaan." }, stand);
	expect(velden).toMatchObject({
		volgende_stap: "sluiten",
		volgende_kanaal: "Administratief",
		volgende_op: "2026-12-07",
	});
});

test("who wants help gets an appointment within two working days, who thinks about it a call after a week", () => {
	const gesprek = { soort: "gesprek", omdat: "De inwoner is bereikt." } as const;
	expect(volgendeVelden(gesprek, { ...stand, vandaag: "2026-11-20", hulpAanvaard: true })).toMatchObject({
		volgende_stap: "gesprek",
		volgende_kanaal: "Afspraak op locatie",
		volgende_op: "2026-11-24",
	});
	expect(volgendeVelden(gesprek, stand)).toMatchObject({ volgende_kanaal: "Telefoon", volgende_op: "2026-11-30" });
});

describe("inside the term of the law (Wgs art. 4)", () => {
	const termijn = { ...stand, uiterlijk: "2026-11-25", gesprekUiterst: "2026-11-25", spoed: true };

	test("a conversation does not wait for the week after it", () => {
		expect(volgendeVelden({ soort: "gesprek", omdat: "De inwoner is bereikt." }, termijn)).toMatchObject({
			volgende_op: "2026-11-25",
			volgende_omdat: "Dreigende situatie: zorg uiterlijk wo 25 november voor een gesprek. De inwoner is bereikt.",
		});
	});

	test("nor does a call-back that was promised for later; what was agreed stays in the sentence", () => {
		const afspraak = {
			soort: "stap",
			stapId: null,
			kanaal: "Telefoon",
			opDatum: "2026-12-04",
			dagdeel: "Middag",
			poging: 1,
			maxPogingen: 1,
			omdat: "Je hebt afgesproken om terug te bellen: vr 4 december om 14:00.",
		} as const;
		expect(volgendeVelden(afspraak, termijn)).toMatchObject({
			volgende_stap: "terugbellen",
			volgende_op: "2026-11-25",
			volgende_dagdeel: null,
			volgende_omdat: expect.stringMatching(/^Dreigende situatie: .* terug te bellen: vr 4 december om 14:00\.$/),
		});
		const eerder = { ...afspraak, opDatum: "2026-11-24" };
		expect(volgendeVelden(eerder, termijn)).toMatchObject({ volgende_op: "2026-11-24", volgende_dagdeel: "Middag" });
	});
});

test("times are those of the Netherlands, in winter and in summer", () => {
	expect(momentVan("2026-11-23", "14:00")?.toISOString()).toBe("2026-11-23T13:00:00.000Z");
	expect(momentVan("2026-07-01", "14:00")?.toISOString()).toBe("2026-07-01T12:00:00.000Z");
	expect(momentVan("2026-02-30", "14:00")).toBeNull();
	expect(momentVan("2026-02-03", "24:10")).toBeNull();
	expect(lokaleTijd(new Date("2026-11-22T23:30:00Z"))).toEqual({
		datum: "2026-11-23",
		tijd: "00:30",
		dagdeel: "Ochtend",
	});
	expect(lokaleTijd(new Date("2026-11-23T17:00:00Z")).dagdeel).toBe("Avond");
	expect(eindeVanDag("2026-11-23").toISOString()).toBe("2026-11-23T23:00:00.000Z");
});
