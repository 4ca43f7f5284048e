import { expect, test } from "vitest";
import { findWerkinstructie } from "../decide/ready-ones.ts";
import { planVolgendeStap } from "./plan-volgende-stap.ts";
import type { Poging, Routestand } from "./routestand.ts";

const route = findWerkinstructie("groningen")!.routes.huisbezoek!;
const brief: Poging = {
	...{
		stapId: "aankondiging-bezoek",
		kanaal: "Brief",
		datum: "2026-11-23",
		dagdeel: "Middag",
		bereikt: false,
		uitkomst: null,
	},
};
const stand = (anders: Partial<Routestand>): Routestand => ({
	stappen: route.stappen,
	stopregels: route.stopregels,
	begonnenOp: "2026-11-23",
	pogingen: [brief],
	contact: { telefoonBekend: true, mobielBekend: true, emailBekend: false },
	nietBezoeken: false,
	aangekondigd: { stap: "bezoek", op: "2026-12-01", dagdeel: "Middag" },
	vandaag: "2026-11-24",
	...anders,
});
const gebeld: Poging = { ...brief, stapId: "bellen-vooraf", kanaal: "Telefoon", datum: "2026-11-30" };

test("voor de aangekondigde dag gaat de route gewoon verder, zoals vooraf bellen", () => {
	expect(planVolgendeStap(stand({}))).toMatchObject({ stapId: "bellen-vooraf", opDatum: "2026-11-27" });
});

test("het bezoek staat op de dag en het dagdeel van de brief, ook als er laat is gebeld", () => {
	const laatGebeld = stand({ pogingen: [brief, gebeld], vandaag: "2026-11-30" });
	expect(planVolgendeStap(laatGebeld)).toMatchObject({ stapId: "bezoek", opDatum: "2026-12-01", dagdeel: "Middag" });
	const zonderBrief = planVolgendeStap({ ...laatGebeld, aangekondigd: null });
	expect(zonderBrief).toMatchObject({ stapId: "bezoek", opDatum: "2026-12-04" });
});

test("op de aangekondigde dag gaat het bezoek voor, ook als er nog niet is gebeld", () => {
	expect(planVolgendeStap(stand({ vandaag: "2026-12-01" }))).toMatchObject({ stapId: "bezoek", opDatum: "2026-12-01" });
});

test("wie bereikt is, krijgt geen bezoek meer, en na het bezoek geldt de aankondiging niet meer", () => {
	expect(planVolgendeStap(stand({ pogingen: [brief, { ...gebeld, bereikt: true }] })).soort).toBe("gesprek");
	const bezoek: Poging = { ...brief, stapId: "bezoek", kanaal: "Huisbezoek", datum: "2026-12-01" };
	const na = stand({ pogingen: [brief, gebeld, bezoek], vandaag: "2026-12-02" });
	expect(planVolgendeStap(na)).toMatchObject({ stapId: "kaart" });
});
