import fc from "fast-check";
import { expect, test } from "vitest";
import type { Stap } from "../../zaak/route.ts";
import { STANDAARDVENSTERS } from "../kanaal/venster.ts";
import { planBezoek } from "./bezoek.ts";
import { chooseMoment, isVerzenddag, isVerzendmoment, spreid } from "./moment.ts";

const ochtend = new Date("2026-11-23T08:00:00Z");
const kies = (vanaf: string, nu = ochtend, sleutel = "1", vensters = STANDAARDVENSTERS.SMS) =>
	chooseMoment({ vanaf, nietVoor: nu, vensters, sleutel });

test("een sms gaat op een werkdag tussen 17 en 19 uur, en nooit op zondag of een feestdag", () => {
	expect(kies("2026-11-23")?.toISOString()).toMatch(/^2026-11-23T1[67]:/);
	expect(kies("2026-11-28")?.toISOString()).toMatch(/^2026-11-30T1[67]:/);
	expect(kies("2026-12-25")?.toISOString()).toMatch(/^2026-12-28T1[67]:/);
	expect(isVerzenddag("2027-05-05")).toBe(true);
	expect(["2026-11-29", "2026-12-25", "2027-01-01", "2027-04-27"].map(isVerzenddag)).toEqual(Array(4).fill(false));
});

test("is het venster bezig, dan gaat het in wat er van over is; is het voorbij, dan de volgende dag", () => {
	const bezig = new Date("2026-11-23T17:30:00Z");
	const moment = kies("2026-11-23", bezig)!;
	expect(moment > bezig && moment < new Date("2026-11-23T18:00:00Z")).toBe(true);
	expect(kies("2026-11-23", new Date("2026-11-23T18:00:00Z"))?.toISOString()).toMatch(/^2026-11-24T1[67]:/);
});

test("ook in de zomertijd is het 17 uur hier, en een venster in de nacht bestaat niet", () => {
	expect(kies("2026-07-06", new Date("2026-07-06T07:00:00Z"))?.toISOString()).toMatch(/^2026-07-06T1[56]:/);
	const nacht = [{ dagen: [1, 2, 3, 4, 5], van: "02:00", tot: "06:00" }];
	expect(kies("2026-11-23", ochtend, "1", nacht)).toBeNull();
	expect(isVerzendmoment(new Date("2026-11-23T02:30:00Z"), nacht)).toBe(false);
	expect(isVerzendmoment(new Date("2026-11-23T16:30:00Z"), STANDAARDVENSTERS.SMS)).toBe(true);
});

test("dezelfde vraag geeft hetzelfde moment, en veel berichten liggen verspreid over het venster", () => {
	expect(kies("2026-11-23", ochtend, "zaak 7")).toEqual(kies("2026-11-23", ochtend, "zaak 7"));
	const tellingen = Array<number>(12).fill(0);
	for (let id = 0; id < 2_400; id++) tellingen[Math.floor(spreid(`zaak ${id}`) * 12)]!++;
	for (const aantal of tellingen) expect(aantal).toBeGreaterThan(120);
});

test("elk moment ligt in een venster en niet voor nu", () => {
	const dag = fc.integer({ min: 0, max: 700 });
	fc.assert(
		fc.property(dag, fc.nat(86_399), fc.string(), (dagen, seconde, sleutel) => {
			const nu = new Date(Date.UTC(2026, 0, 1) + dagen * 86_400_000 + seconde * 1000);
			for (const vensters of Object.values(STANDAARDVENSTERS)) {
				const moment = chooseMoment({ vanaf: nu.toISOString().slice(0, 10), nietVoor: nu, vensters, sleutel })!;
				expect(moment.getTime()).toBeGreaterThan(nu.getTime() - 60_000);
				expect(isVerzendmoment(moment, vensters)).toBe(true);
			}
		}),
		{ numRuns: 60 },
	);
});

const stap = (deel: Partial<Stap>): Stap => ({
	id: "brief",
	kanaal: "Brief",
	wanneer: { dag: 7 },
	dagdeel: null,
	maxPogingen: 1,
	tussenDagen: 7,
	aankondiging: "bezoek",
	duo: false,
	metPartner: null,
	voorwaarde: null,
	alleenAls: null,
	toelichting: "",
	...deel,
});
const bezoek = stap({ id: "bezoek", kanaal: "Huisbezoek", wanneer: { dag: 14 }, aankondiging: null });
const vast = { verstuurdOp: "2026-11-23", zaakId: 1, laatsteDagdeel: null, dagdelen: ["Ochtend", "Middag"] } as const;

test("de aankondiging legt het bezoek vast op de dag van de route, met minstens drie werkdagen ervoor", () => {
	expect(planBezoek(stap({}), [stap({}), bezoek], vast)).toMatchObject({ stap: "bezoek", op: "2026-11-30" });
	const haast = stap({ wanneer: { dag: 13 } });
	expect(planBezoek(haast, [haast, bezoek], vast)?.op).toBe("2026-11-26");
	expect(planBezoek(stap({ aankondiging: null }), [bezoek], vast)).toBeNull();
});

test("het dagdeel van de route geldt; anders een ander dan de vorige keer, en alleen waarin de gemeente werkt", () => {
	const avond = { ...bezoek, dagdeel: "Avond" } as const;
	expect(planBezoek(stap({}), [avond], vast)?.dagdeel).toBe("Avond");
	expect(planBezoek(stap({}), [bezoek], { ...vast, laatsteDagdeel: "Ochtend" })?.dagdeel).toBe("Middag");
});
