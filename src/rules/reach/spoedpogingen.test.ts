import { describe, expect, test } from "vitest";
import { findWerkinstructie } from "../decide/ready-ones.ts";
import type { Kanaal } from "../zaak/contactsoort.ts";
import { planZaakroute, type Zaakstand } from "./plan-zaakroute.ts";
import type { Poging } from "./routestand.ts";

// A Crisis came in on Friday 20 November: three working days end on Wednesday the 25th.
const poging = (stapId: string | null, kanaal: Kanaal, datum: string, deel: Partial<Poging> = {}): Poging => ({
	...{ stapId, kanaal, datum, dagdeel: "Ochtend", bereikt: false, uitkomst: null },
	...deel,
});
const gebeld = (...datums: string[]) => datums.map((datum) => poging("bellen", "Telefoon", datum));
const plan = (deel: Partial<Zaakstand>, route = "bellen-en-bezoek") =>
	planZaakroute({
		route: { ...findWerkinstructie("landelijk")!.routes[route]!, dagdelen: ["Ochtend", "Middag"] },
		pogingen: [],
		contact: { telefoonBekend: true, mobielBekend: true, emailBekend: true },
		nietBezoeken: false,
		signaaltypen: ["Vroeg", "Crisis"],
		spoed: true,
		crisissen: ["2026-11-20"],
		opgepaktOp: "2026-11-02",
		heropendOp: null,
		hulpAanvaardOp: null,
		terugbellenOp: null,
		bezoek: null,
		vandaag: "2026-11-20",
		...deel,
	});

describe("a Crisis joins a zaak in which something was done", () => {
	test.each([null, "betaald", "afgemeld"])("who was spoken to before it (%s) is called today", (uitkomst) => {
		const pogingen = [poging("bellen", "Telefoon", "2026-11-18", { bereikt: true, uitkomst })];
		expect(plan({ pogingen }).plan).toMatchObject({ soort: "stap", stapId: "bellen", opDatum: "2026-11-20" });
	});

	test("a route that was done is called and visited anew, and does not end as 'definitief geen contact'", () => {
		const pogingen = [
			...gebeld("2026-11-02", "2026-11-05", "2026-11-09"),
			poging("aankondiging-bezoek", "Brief", "2026-11-11"),
			poging("bezoek-1", "Huisbezoek", "2026-11-16"),
			poging("kaart", "Kaartje", "2026-11-16"),
			poging("bezoek-2", "Huisbezoek", "2026-11-19"),
		];
		expect(plan({ pogingen }).plan).toMatchObject({ stapId: "bellen", poging: 1, opDatum: "2026-11-20" });
		const daarna = [...pogingen, ...gebeld("2026-11-20", "2026-11-23", "2026-11-24")];
		// What was written is not written twice: the visit comes.
		expect(plan({ pogingen: daarna, vandaag: "2026-11-24" }).plan).toMatchObject({
			kanaal: "Huisbezoek",
			opDatum: "2026-11-25",
		});
	});

	test("a visit that the route still has goes on, today", () => {
		const pogingen = [
			...gebeld("2026-11-02", "2026-11-05", "2026-11-09"),
			poging("aankondiging-bezoek", "Brief", "2026-11-11"),
		];
		expect(plan({ pogingen }).plan).toMatchObject({ stapId: "bezoek-1", opDatum: "2026-11-20" });
	});

	test("a letter is no answer to it when there is a telephone number", () => {
		const pogingen = gebeld("2026-11-02", "2026-11-05", "2026-11-09");
		expect(plan({ pogingen }, "bellen").plan).toMatchObject({ stapId: "bellen", poging: 1, opDatum: "2026-11-20" });
	});

	test("a route that only writes and is done leaves a conversation to look for, and waits for a reaction after that", () => {
		const contact = { telefoonBekend: false, mobielBekend: false, emailBekend: false };
		const geschreven = { pogingen: [poging("brief", "Brief", "2026-11-03")], contact };
		expect(plan(geschreven, "brief")).toMatchObject({
			plan: { soort: "gesprek", kanaal: "Huisbezoek" },
			gesprekUiterst: "2026-11-20",
		});
		const langsgegaan = [...geschreven.pogingen, poging(null, "Huisbezoek", "2026-11-20")];
		expect(plan({ ...geschreven, pogingen: langsgegaan }, "brief").plan).toMatchObject({
			soort: "sluiten",
			vanaf: "2026-12-04",
		});
		expect(plan({ ...geschreven, nietBezoeken: true }, "brief").plan).toMatchObject({ soort: "sluiten" });
	});
});

describe("the day on which a conversation is due", () => {
	const denktNa = (datum: string) => [poging("bellen", "Telefoon", datum, { bereikt: true })];

	test("is the last of the term for who was reached after the Crisis, and comes back every working day after it", () => {
		expect(plan({ pogingen: denktNa("2026-11-20") }).gesprekUiterst).toBe("2026-11-25");
		expect(plan({ pogingen: denktNa("2026-11-20"), vandaag: "2026-11-27" }).gesprekUiterst).toBe("2026-11-27");
		expect(plan({ pogingen: denktNa("2026-11-27"), vandaag: "2026-11-27" }).gesprekUiterst).toBe("2026-11-30");
	});

	test("is today for who accepted help before it, and has none without a clock", () => {
		const hulp = [poging("bellen", "Telefoon", "2026-11-18", { bereikt: true, uitkomst: "hulp-aanvaard" })];
		expect(plan({ pogingen: hulp, hulpAanvaardOp: "2026-11-18" })).toMatchObject({
			plan: { soort: "gesprek" },
			gesprekUiterst: "2026-11-20",
		});
		expect(plan({ pogingen: denktNa("2026-11-20"), spoed: false })).toMatchObject({
			gesprekUiterst: null,
			spoed: false,
		});
	});
});
