import { expect, test } from "vitest";
import { mergeBezorging } from "./bezorging.ts";
import { eersteVrijeDag } from "./limiet.ts";
import { type Berichtvraag, type EerderBericht, planBericht } from "./plan-bericht.ts";
import { WEIGERREDENEN } from "./verzending.ts";
import { WEIGERGEVOLGEN, wachtNa } from "./weigering.ts";

const MOBIEL = { kanaal: "SMS", waarde: "+31612345678", afgemeld: false } as const;
const APP = { ...MOBIEL, kanaal: "WhatsApp" } as const;
const MAIL = { kanaal: "Mail", waarde: "a@voorbeeld.nl", afgemeld: false } as const;
const vraag = (anders: Partial<Berichtvraag> = {}): Berichtvraag => ({
	status: "te-benaderen",
	stap: "bericht",
	kanaal: "WhatsApp",
	ofKanaal: "SMS",
	antwoordOpen: false,
	afspraakStaat: false,
	controleOpen: false,
	adressen: [APP, MOBIEL, MAIL],
	eerder: [],
	ingesteld: new Map([
		["WhatsApp", "direct"],
		["SMS", "direct"],
		["Mail", "direct"],
		["Brief", "drukwerk"],
	]),
	...anders,
});
const eerder = (deel: Partial<EerderBericht>): EerderBericht => ({
	kanaal: "WhatsApp",
	naar: APP.waarde,
	status: "mislukt",
	reden: "onbereikbaar",
	...deel,
});

test("de stap wordt een bericht via zijn eigen kanaal, en via het tweede als het eerste niet is ingesteld", () => {
	expect(planBericht(vraag())).toEqual({ soort: "bericht", kanaal: "WhatsApp", naar: APP.waarde, wijze: "direct" });
	const zonderApp = new Map([["SMS", "direct"]] as const);
	expect(planBericht(vraag({ ingesteld: zonderApp }))).toMatchObject({ kanaal: "SMS", naar: MOBIEL.waarde });
});

test("een kanaal dat niet is ingesteld wordt werk voor een collega, met de reden", () => {
	const niets = vraag({ ingesteld: new Map() });
	expect(planBericht(niets)).toEqual({ soort: "niet", reden: "kanaal-niet-ingesteld" });
});

test.each([
	[{ status: "gesloten" }, "zaak-gesloten"],
	[{ status: "niet-opgepakt" }, "zaak-gesloten"],
	[{ status: "in-gesprek" }, "in-gesprek"],
	[{ stap: "overdracht", kanaal: "Administratief" }, "contact-gestopt"],
	[{ stap: "terugbellen", kanaal: "Telefoon" }, "andere-stap"],
	[{ kanaal: "Telefoon" }, "andere-stap"],
	[{ stap: null, kanaal: null }, "andere-stap"],
	[{ antwoordOpen: true }, "antwoord-binnen"],
	[{ afspraakStaat: true }, "afspraak-gemaakt"],
	[{ controleOpen: true }, "wacht-op-controle"],
	[{ kanaal: "Kaartje", controleOpen: true }, "wacht-op-controle"],
] as const)("er gaat geen bericht bij %j: %s", (anders, reden) => {
	expect(planBericht(vraag(anders))).toEqual({ soort: "niet", reden });
});

test("wat niet aankwam gaat naar een ander nummer, dan naar het tweede kanaal, dan met een brief, en dan naar een collega", () => {
	const tweede = { ...APP, waarde: "+31687654321" };
	const mislukt = [eerder({})];
	expect(planBericht(vraag({ adressen: [APP, tweede], eerder: mislukt }))).toMatchObject({ naar: tweede.waarde });
	expect(planBericht(vraag({ eerder: mislukt }))).toMatchObject({ kanaal: "SMS" });
	const alleTwee = [...mislukt, eerder({ kanaal: "SMS" })];
	expect(planBericht(vraag({ eerder: alleTwee }))).toMatchObject({ kanaal: "Brief", naar: null, wijze: "drukwerk" });
	const ookBrief = [...alleTwee, eerder({ kanaal: "Brief", naar: null })];
	expect(planBericht(vraag({ eerder: ookBrief }))).toEqual({ soort: "niet", reden: "niet-bezorgd" });
});

test("een bounce van een mail waarvan het adres nu fout is, wordt een brief", () => {
	const bounce = [eerder({ kanaal: "Mail", naar: MAIL.waarde, reden: "adres-onjuist" })];
	const plan = planBericht(vraag({ kanaal: "Mail", ofKanaal: null, adressen: [], eerder: bounce }));
	expect(plan).toMatchObject({ soort: "bericht", kanaal: "Brief" });
});

test("na STOP gaat er niets meer naar dat nummer; de brief neemt het over", () => {
	const stop = vraag({ ofKanaal: null, adressen: [{ ...APP, afgemeld: true }] });
	expect(planBericht(stop)).toMatchObject({ kanaal: "Brief" });
	expect(planBericht({ ...stop, ingesteld: new Map([["WhatsApp", "direct"]]) })).toEqual({
		soort: "niet",
		reden: "afgemeld",
	});
});

test.each([
	["verzonden", null, "al-verstuurd"],
	["bezorgd", null, "al-verstuurd"],
	["afgedrukt", null, "al-verstuurd"],
	["onbekend", null, "weet-niet-of-het-ging"],
	["bezig", null, "weet-niet-of-het-ging"],
	["vervallen", "gestopt-door-collega", "gestopt-door-collega"],
	["mislukt", "instellingen-onjuist", "versturen-lukt-niet"],
] as const)("een eerder bericht dat %s is (%s) gaat niet vanzelf opnieuw", (status, reden, waarom) => {
	expect(planBericht(vraag({ eerder: [eerder({ status, reden })] }))).toEqual({ soort: "niet", reden: waarom });
});

test("een kaartje is altijd handwerk", () => {
	const kaart = vraag({ kanaal: "Kaartje", ofKanaal: null, ingesteld: new Map() });
	expect(planBericht(kaart)).toMatchObject({ kanaal: "Kaartje", wijze: "handwerk" });
});

test("hoogstens een bericht per dag en twee per week; in een dreigende situatie geldt alleen de dag", () => {
	expect(eersteVrijeDag("2026-11-23", [], false)).toBe("2026-11-23");
	expect(eersteVrijeDag("2026-11-23", ["2026-11-23"], false)).toBe("2026-11-24");
	expect(eersteVrijeDag("2026-11-24", ["2026-11-20", "2026-11-23"], false)).toBe("2026-11-27");
	expect(eersteVrijeDag("2026-11-24", ["2026-11-20", "2026-11-23"], true)).toBe("2026-11-24");
});

test("bezorgmeldingen gaan nooit terug en tellen één keer", () => {
	expect(mergeBezorging("verzonden", { soort: "bezorgd" })).toBe("bezorgd");
	expect(mergeBezorging("bezorgd", { soort: "onderweg" })).toBe("niets");
	expect(mergeBezorging("bezorgd", { soort: "bezorgd" })).toBe("niets");
	const mislukt = { soort: "mislukt", reden: "onbereikbaar", uitleg: "" } as const;
	expect(mergeBezorging("bezorgd", mislukt)).toBe("niets");
	expect(mergeBezorging("mislukt", { soort: "bezorgd" })).toBe("niets");
	expect(mergeBezorging("verzonden", mislukt)).toBe("mislukt");
	expect(mergeBezorging("onbekend", { soort: "onderweg" })).toBe("bewijs");
});

test("elke weigerreden heeft een gevolg, en wachten groeit van een minuut tot zes uur", () => {
	expect(Object.keys(WEIGERGEVOLGEN).toSorted()).toEqual([...WEIGERREDENEN].toSorted());
	expect([1, 2, 3].map((keer) => wachtNa(keer, 0))).toEqual([60, 120, 240]);
	expect(wachtNa(20, 0)).toBe(6 * 3600);
	expect(wachtNa(1, 900)).toBe(900);
});
