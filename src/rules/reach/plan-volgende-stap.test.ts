import { describe, expect, test } from "vitest";
import { type Stap, stopregels } from "../zaak/route.ts";
import { planVolgendeStap } from "./plan-volgende-stap.ts";
import type { Poging, Routestand, VolgendeStap } from "./routestand.ts";

const stap = (id: string, kanaal: Stap["kanaal"], dag: number, deel: Partial<Stap> = {}): Stap => ({
	id,
	kanaal,
	wanneer: { dag },
	dagdeel: null,
	maxPogingen: 1,
	tussenDagen: 3,
	aankondiging: null,
	duo: false,
	metPartner: null,
	voorwaarde: null,
	alleenAls: null,
	toelichting: "",
	...deel,
});
const poging = (
	stapId: string | null,
	kanaal: Poging["kanaal"],
	datum: string,
	deel: Partial<Poging> = {},
): Poging => ({
	stapId,
	kanaal,
	datum,
	dagdeel: null,
	bereikt: false,
	uitkomst: null,
	...deel,
});

const BELLEN = stap("bellen", "Telefoon", 0, { dagdeel: "wisselend", maxPogingen: 3 });
const APP = stap("app", "WhatsApp", 7, { voorwaarde: "geen-reactie" });
const BRIEF = stap("brief", "Brief", 9, { aankondiging: "bezoek", voorwaarde: "geen-reactie" });
const BEZOEK = stap("bezoek", "Huisbezoek", 14, { duo: true, voorwaarde: "geen-reactie" });
const KAART = stap("kaart", "Kaartje", 14, { voorwaarde: "niet-thuis" });
const ALLES = { telefoonBekend: true, mobielBekend: true, emailBekend: true };

// 2026-11-02 is a Monday.
const plan = (deel: Partial<Routestand> = {}): VolgendeStap =>
	planVolgendeStap({
		stappen: [BELLEN, APP, BRIEF, BEZOEK, KAART],
		stopregels: stopregels(14),
		begonnenOp: "2026-11-02",
		pogingen: [],
		contact: ALLES,
		nietBezoeken: false,
		vandaag: "2026-11-02",
		...deel,
	});
const drieKeerGebeld = [
	poging("bellen", "Telefoon", "2026-11-02", { dagdeel: "Ochtend" }),
	poging("bellen", "Telefoon", "2026-11-05", { dagdeel: "Middag" }),
	poging("bellen", "Telefoon", "2026-11-09", { dagdeel: "Avond" }),
];
const totBrief = [...drieKeerGebeld, poging("app", "WhatsApp", "2026-11-10")];
const totBezoek = [...totBrief, poging("brief", "Brief", "2026-11-12")];
const nietThuis = [...totBezoek, poging("bezoek", "Huisbezoek", "2026-11-17", { uitkomst: "niet-thuis" })];

describe("de route loopt stap voor stap", () => {
	test("begint met de eerste stap", () => {
		expect(plan()).toMatchObject({
			soort: "stap",
			stapId: "bellen",
			opDatum: "2026-11-02",
			poging: 1,
			maxPogingen: 3,
			omdat: "Dit is de eerste stap van de aanpak.",
		});
	});

	test("een volgende poging valt op een ander dagdeel en laat de dagen ertussen vrij", () => {
		expect(plan({ pogingen: drieKeerGebeld.slice(0, 1), vandaag: "2026-11-03" })).toMatchObject({
			stapId: "bellen",
			opDatum: "2026-11-05",
			dagdeel: "Middag",
			poging: 2,
			omdat: "Poging 2 van 3; de vorige was ma 2 november (ochtend).",
		});
		expect(plan({ pogingen: drieKeerGebeld.slice(0, 2) })).toMatchObject({ dagdeel: "Avond", poging: 3 });
	});

	test("zonder avondwerk wisselen ochtend en middag elkaar af", () => {
		const dagdelen = ["Ochtend", "Middag"] as const;
		expect(plan({ pogingen: drieKeerGebeld.slice(0, 2), dagdelen })).toMatchObject({ dagdeel: "Ochtend" });
	});

	test("geen datum valt in het weekend of op een feestdag", () => {
		expect(plan({ vandaag: "2026-11-07" })).toMatchObject({ opDatum: "2026-11-09" });
		expect(plan({ begonnenOp: "2026-12-25", vandaag: "2026-12-25" })).toMatchObject({ opDatum: "2026-12-28" });
	});

	test("wat te laat is komt op vandaag, met de dag waarop het had gemoeten erbij", () => {
		expect(plan({ vandaag: "2026-11-16" })).toMatchObject({ opDatum: "2026-11-16", richtdatum: "2026-11-02" });
	});

	test("na het bellen volgt het bericht, en de reden noemt de vorige stap", () => {
		expect(plan({ pogingen: drieKeerGebeld, vandaag: "2026-11-09" })).toMatchObject({
			stapId: "app",
			opDatum: "2026-11-10",
			omdat: "Er is nog geen reactie op het bellen van ma 9 november (avond).",
		});
	});

	test("een bezoek komt nooit eerder na de brief dan de route zegt, ook als de brief laat was", () => {
		expect(plan({ pogingen: totBezoek, vandaag: "2026-11-12" })).toMatchObject({
			stapId: "bezoek",
			opDatum: "2026-11-17",
			duo: true,
			omdat: "Dit is aangekondigd op do 12 november.",
		});
		const laat = [...totBrief, poging("brief", "Brief", "2026-11-20")];
		expect(plan({ pogingen: laat, vandaag: "2026-11-20" })).toMatchObject({ stapId: "bezoek", opDatum: "2026-11-25" });
	});

	test("een kaartje volgt alleen als er niemand thuis was, op dezelfde dag", () => {
		expect(plan({ pogingen: nietThuis, vandaag: "2026-11-17" })).toMatchObject({
			stapId: "kaart",
			opDatum: "2026-11-17",
			omdat: "Bij het bezoek was niemand thuis.",
		});
	});

	test("wat al gebeurd is, wordt niet meer aangekondigd", () => {
		const alBezocht = [...totBrief, poging("bezoek", "Huisbezoek", "2026-11-11")];
		expect(plan({ pogingen: alBezocht, vandaag: "2026-11-11" })).toMatchObject({ stapId: "kaart" });
	});
});

describe("begin en midden van de maand", () => {
	const begin = stap("begin", "Telefoon", 0, { wanneer: { moment: "begin-van-de-maand" } });
	const midden = stap("midden", "Telefoon", 0, {
		wanneer: { moment: "midden-van-de-maand" },
		voorwaarde: "geen-reactie",
	});
	const bel = (begonnenOp: string, pogingen: readonly Poging[] = [], vandaag = begonnenOp) =>
		plan({ stappen: [begin, midden], begonnenOp, pogingen, vandaag });

	test("het begin zijn de eerste zeven dagen; daarna wordt het de volgende maand", () => {
		expect(bel("2026-11-03")).toMatchObject({ stapId: "begin", opDatum: "2026-11-03" });
		expect(bel("2026-11-10")).toMatchObject({ stapId: "begin", opDatum: "2026-12-01" });
	});

	test("'Krijg ik geen reactie, bel ik op de helft van de maand weer'", () => {
		expect(bel("2026-11-10", [poging("begin", "Telefoon", "2026-12-01")], "2026-12-01")).toMatchObject({
			stapId: "midden",
			opDatum: "2026-12-14",
		});
	});

	test("een gemist begin schuift niet een maand op", () => {
		expect(bel("2026-11-03", [], "2026-11-12")).toMatchObject({ stapId: "begin", opDatum: "2026-11-12" });
	});
});

describe("stoppen", () => {
	test("wie bereikt is, krijgt een gesprek en geen volgende poging", () => {
		expect(plan({ pogingen: [poging("bellen", "Telefoon", "2026-11-02", { bereikt: true })] })).toMatchObject({
			soort: "gesprek",
		});
		expect(
			plan({ pogingen: [poging(null, "Telefoon", "2026-11-02", { bereikt: true })], stopregels: [] }),
		).toMatchObject({ soort: "gesprek" });
	});

	test.each([
		["afgemeld", "Inwoner regelt het zelf/hoeft geen hulp vanuit vroegsignalering"],
		["betaald", "Inwoner heeft zelf al betaald/betalingsregeling getroffen"],
	])("na '%s' kan de zaak meteen dicht", (uitkomst, resultaat) => {
		const pogingen = [poging(null, "Mail", "2026-11-02", { uitkomst, bereikt: true })];
		expect(plan({ pogingen })).toMatchObject({ soort: "sluiten", resultaat, vanaf: "2026-11-02" });
	});

	test("na de laatste stap krijgt de inwoner nog tijd om te reageren, dan sluit de zaak", () => {
		const alles = [...nietThuis, poging("kaart", "Kaartje", "2026-11-17")];
		expect(plan({ pogingen: alles, vandaag: "2026-11-18" })).toEqual({
			soort: "sluiten",
			resultaat: "Definitief geen contact kunnen krijgen",
			vanaf: "2026-12-01",
			omdat: "Alle stappen van de aanpak zijn gedaan en de inwoner is niet bereikt.",
		});
	});

	test("een afspraak om terug te bellen gaat voor alles", () => {
		const gesproken = poging("bellen", "Telefoon", "2026-11-02", { bereikt: true, uitkomst: "terugbellen" });
		expect(plan({ pogingen: [gesproken], terugbellenOp: "2026-11-04T14:00" })).toMatchObject({
			soort: "stap",
			stapId: null,
			kanaal: "Telefoon",
			opDatum: "2026-11-04",
			dagdeel: "Middag",
			omdat: "Je hebt afgesproken om terug te bellen: wo 4 november om 14:00.",
		});
	});

	test("wie na een terugbelafspraak niet meer reageert, was wel ooit bereikt", () => {
		const gesproken = poging("bellen", "Telefoon", "2026-11-02", { bereikt: true, uitkomst: "terugbellen" });
		expect(plan({ stappen: [stap("bellen", "Telefoon", 0)], pogingen: [gesproken] })).toMatchObject({
			soort: "sluiten",
			resultaat: "Geen reactie na eerder contact",
		});
		expect(plan({ pogingen: [gesproken] })).toMatchObject({ stapId: "bellen", poging: 2 });
	});
});

describe("wat niet kan, valt weg", () => {
	test("met een fout nummer vallen bellen en appen weg en komt de brief meteen", () => {
		const contact = { telefoonBekend: false, mobielBekend: false, emailBekend: false };
		expect(plan({ contact })).toMatchObject({ stapId: "brief", opDatum: "2026-11-02" });
		expect(plan({ contact, pogingen: drieKeerGebeld.slice(0, 1), vandaag: "2026-11-03" })).toMatchObject({
			stapId: "brief",
		});
	});

	test("wie niet bezocht mag worden, wordt gebeld en anders geschreven", () => {
		const gebeld = plan({ nietBezoeken: true, pogingen: totBezoek, vandaag: "2026-11-17" });
		expect(gebeld).toMatchObject({ stapId: "bezoek", kanaal: "Telefoon", duo: false });
		const zonder = { telefoonBekend: false, mobielBekend: false, emailBekend: false };
		expect(plan({ nietBezoeken: true, contact: zonder })).toMatchObject({ kanaal: "Brief" });
		const stil = [...totBezoek, poging("bezoek", "Telefoon", "2026-11-17")];
		expect(plan({ nietBezoeken: true, pogingen: stil, vandaag: "2026-11-17" })).toMatchObject({ soort: "sluiten" });
	});

	test("als geen enkele stap kan, blijft er een brief over", () => {
		const contact = { telefoonBekend: false, mobielBekend: false, emailBekend: false };
		expect(plan({ stappen: [BELLEN], contact })).toMatchObject({ kanaal: "Brief", opDatum: "2026-11-02" });
	});
});

describe("een dreigende situatie", () => {
	// Received on Friday: three working days end on Wednesday.
	const spoed = { begonnenOp: "2026-11-06", spoedUiterlijk: "2026-11-11" };

	test("wacht niet: in drie werkdagen zijn er pogingen op elke dag", () => {
		const pogingen: Poging[] = [];
		const dagen: string[] = [];
		let vandaag = "2026-11-06";
		for (let keer = 0; keer < 5; keer++) {
			const volgende = plan({ ...spoed, pogingen, vandaag });
			if (volgende.soort !== "stap") break;
			vandaag = volgende.opDatum;
			dagen.push(`${volgende.kanaal} ${vandaag}`);
			pogingen.push(poging(volgende.stapId, volgende.kanaal, vandaag, { dagdeel: volgende.dagdeel }));
		}
		expect(dagen).toEqual([
			"Telefoon 2026-11-06",
			"Telefoon 2026-11-09",
			"Telefoon 2026-11-10",
			"WhatsApp 2026-11-10",
			"Brief 2026-11-10",
		]);
		expect(plan({ ...spoed, pogingen, vandaag })).toMatchObject({ stapId: "bezoek", opDatum: "2026-11-11" });
	});

	test("begin van de maand geldt dan niet", () => {
		const bezoek = stap("bezoek", "Huisbezoek", 0, { wanneer: { moment: "begin-van-de-maand" } });
		expect(plan({ ...spoed, stappen: [bezoek], begonnenOp: "2026-11-18", vandaag: "2026-11-18" })).toMatchObject({
			opDatum: "2026-11-18",
			omdat: expect.stringContaining("Dreigende situatie"),
		});
	});
});
