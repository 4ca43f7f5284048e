import { expect, test } from "vitest";
import { findWerkinstructie } from "../decide/ready-ones.ts";
import { planZaakroute, type Zaakstand } from "./plan-zaakroute.ts";
import type { Poging } from "./routestand.ts";

const route = findWerkinstructie("landelijk")!.routes["bellen-en-bezoek"]!;
const poging = (datum: string, uitkomst: string | null, bereikt: boolean): Poging => ({
	...{ stapId: "bellen", kanaal: "Telefoon", datum, dagdeel: "Ochtend", bereikt, uitkomst },
});
const stand = (anders: Partial<Zaakstand> = {}): Zaakstand => ({
	route: { ...route, dagdelen: ["Ochtend", "Middag"] },
	pogingen: [],
	contact: { telefoonBekend: true, mobielBekend: true, emailBekend: true },
	nietBezoeken: false,
	signaaltypen: ["Crisis"],
	spoed: true,
	crisissen: ["2026-11-20"],
	opgepaktOp: "2026-11-20",
	heropendOp: null,
	hulpAanvaardOp: null,
	terugbellenOp: null,
	bezoek: null,
	vandaag: "2026-11-23",
	...anders,
});
const aanvaard = poging("2026-11-23", "hulp-aanvaard", true);

test("a Crisis gives three working days from the day it came in; without urgency there is no clock", () => {
	expect(planZaakroute(stand()).uiterlijk).toBe("2026-11-25");
	expect(planZaakroute(stand({ spoed: false })).uiterlijk).toBeNull();
	expect(planZaakroute(stand({ signaaltypen: ["Vroeg"] })).uiterlijk).toBeNull();
});

test("help accepted: four weeks, and the earlier of the two clocks is the one that counts", () => {
	const hulp = { pogingen: [aanvaard], hulpAanvaardOp: "2026-11-23" };
	expect(planZaakroute(stand({ ...hulp, spoed: false }))).toMatchObject({
		uiterlijk: "2026-12-21",
		hulpAanvaard: true,
	});
	expect(planZaakroute(stand(hulp)).uiterlijk).toBe("2026-11-25");
});

test("the first conversation stops both clocks; a Crisis that comes after it starts one again", () => {
	const gesprek = { pogingen: [aanvaard, poging("2026-11-24", null, true)], hulpAanvaardOp: "2026-11-23" };
	const na = { ...gesprek, vandaag: "2026-11-27" };
	expect(planZaakroute(stand(na))).toMatchObject({ uiterlijk: null, hulpAanvaard: false });
	const nieuw = planZaakroute(stand({ ...na, crisissen: ["2026-11-27", "2026-11-20"] }));
	expect(nieuw.uiterlijk).toBe("2026-12-02");
});

test("after a reopening the route begins on that day, and the first working day is today at the earliest", () => {
	const { plan } = planZaakroute(stand({ spoed: false, opgepaktOp: "2026-10-01", heropendOp: "2026-11-23" }));
	expect(plan).toMatchObject({ soort: "stap", stapId: "bellen", poging: 1, richtdatum: "2026-11-23" });
});
