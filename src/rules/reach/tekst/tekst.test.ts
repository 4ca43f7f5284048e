import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkTekst } from "./check-tekst.ts";
import { chooseDoelgroep, type Doelgroepfeiten } from "./choose-doelgroep.ts";
import { chooseSoort } from "./choose-soort.ts";
import { chooseTekst, type EigenTekst } from "./choose-tekst.ts";
import { fillTekst } from "./fill-tekst.ts";
import { normaliseTekst } from "./normalise-tekst.ts";
import type { Tekst } from "./tekst.ts";
import { voorbeeldgegevens } from "./toets/voorbeeldgegevens.ts";
import { vergelijkTeksten } from "./vergelijk-teksten.ts";

const gegevens = voorbeeldgegevens("nl");
const vul = (inhoud: string, anders: Partial<typeof gegevens> = {}) =>
	fillTekst({ onderwerp: null, inhoud, taal: "nl" }, { ...gegevens, ...anders });

describe("choosing a text", () => {
	const eigen = (deel: Partial<EigenTekst>): EigenTekst => ({
		tekstId: 1,
		versie: 3,
		soort: "uitnodiging",
		kanaal: "SMS",
		doelgroep: "algemeen",
		taal: "nl",
		onderwerp: null,
		inhoud: "eigen",
		...deel,
	});
	const vraag = { soort: "uitnodiging", kanaal: "SMS", doelgroep: "jong", taal: "nl" } as const;

	test("the own text for this audience goes before the own one for everybody, and that before the ready set", () => {
		const voorJong = eigen({ tekstId: 2, doelgroep: "jong" });
		expect(chooseTekst([eigen({}), voorJong], vraag)).toMatchObject({ tekstId: 2, versie: 3 });
		expect(chooseTekst([eigen({})], vraag)).toMatchObject({ tekstId: 1, doelgroep: "algemeen" });
		expect(chooseTekst([], vraag)).toMatchObject({ tekstId: null, versie: 0, doelgroep: "jong" });
	});
	test("somebody's own language goes before an own text in Dutch; Dutch is said to be in place of it", () => {
		expect(chooseTekst([eigen({})], { ...vraag, taal: "ar" })).toMatchObject({
			taal: "ar",
			tekstId: null,
			inPlaatsVan: null,
		});
		const gesprek = { soort: "gesprek", kanaal: "Telefoon", doelgroep: "jong", taal: "ar" } as const;
		expect(chooseTekst([], gesprek)).toMatchObject({ taal: "nl", inPlaatsVan: "ar" });
	});
	test("a text that does not exist is null", () => {
		expect(chooseTekst([], { ...vraag, soort: "tevredenheid", kanaal: "Kaartje" })).toBeNull();
	});
});

describe("filling in", () => {
	test("a name that looks like a variable or breaks the line stays a name", () => {
		expect(vul("Beste {aanhef},", { aanhef: "{link}\n\nBel 0900\u202E{code}" })).toEqual({
			ok: true,
			waarde: { onderwerp: null, tekst: "Beste link Bel 0900code," },
		});
		expect(vul("{aanhef}", { aanhef: "- \t- x" })).toMatchObject({ waarde: { tekst: "x" } });
		expect(vul("{aanhef} $& $1", { aanhef: "$& $1" })).toMatchObject({ waarde: { tekst: "$& $1 $& $1" } });
	});
	test.each([
		["{bedrag}", "variabele-onbekend"],
		["{constructor}", "variabele-onbekend"],
		["{ aanhef }", "variabele-onbekend"],
		["{}", "variabele-onbekend"],
		["Dag {aanhef", "accolade-los"],
		["Dag aanhef}", "accolade-los"],
		["{{aanhef}}", "accolade-los"],
	])("%s is refused: %s", (inhoud, reden) => {
		expect(vul(inhoud)).toMatchObject({ ok: false, reden: { reden } });
	});
	test("between Arabic words a telephone number keeps its order, and a link stays a link", () => {
		const tekst = { onderwerp: null, inhoud: "اتصل: {medewerkerTelefoon} {link}", taal: "ar" } as const;
		const uit = fillTekst(tekst, gegevens);
		expect(uit).toMatchObject({
			waarde: { tekst: `اتصل: \u2068${gegevens.medewerkerTelefoon}\u2069 ${gegevens.link}` },
		});
	});
	test("whatever stands in a value, nothing is filled in twice, no line is added and no variable is left", () => {
		const boos = fc.string({
			unit: fc.constantFrom("{", "}", "aanhef", "link", "code", "\n", "\r", "- ", "$&", "\u202E", "a", " "),
		});
		fc.assert(
			fc.property(boos, boos, (aanhef, gemeente) => {
				const uit = vul("Dag {aanhef}, van {gemeente}.\nGroet", { aanhef: `x${aanhef}`, gemeente: `x${gemeente}` });
				expect(uit.ok && uit.waarde.tekst.split("\n").length).toBe(2);
				expect(uit.ok && uit.waarde.tekst).not.toMatch(/[{}\r\u202E]/);
				expect(uit.ok && uit.waarde.tekst).not.toContain(gegevens.link);
			}),
		);
	});
	test("what is not known stops the message; only the line with the walk-in hours falls away", () => {
		expect(vul("Ik kom {bezoekdag}.", { bezoekdag: null })).toMatchObject({ reden: { reden: "gegeven-ontbreekt" } });
		expect(vul("Bel {medewerkerTelefoon}.", { medewerkerTelefoon: "  " })).toMatchObject({ ok: false });
		const tekst = vul("- bel\n- {inloop}\n\nTot dan", { inloop: null });
		expect(tekst).toMatchObject({ waarde: { tekst: "- bel\n\nTot dan" } });
	});
});

test("what is pasted loses the signs that nobody sees: a soft hyphen hides no word, an accent is one sign", () => {
	expect(normaliseTekst("  sch\u00ADul\u200Bden \r\n\r\n\r\n\u00A0e\u0301e\u0301n ")).toBe("schulden\n\n één");
});

describe("for whom", () => {
	const niets: Doelgroepfeiten = {
		leeftijd: null,
		minderjarigeKinderen: null,
		ondernemer: false,
		opeenvolgend: false,
		signaaltypen: ["Vroeg"],
		partnertypen: ["Zorg"],
	};
	test.each([
		[{}, "algemeen"],
		[{ leeftijd: 18 }, "jong"],
		[{ leeftijd: 25 }, "jong"],
		[{ leeftijd: 26 }, "algemeen"],
		[{ leeftijd: 17 }, "algemeen"],
		[{ leeftijd: 65 }, "algemeen"],
		[{ leeftijd: 66, opeenvolgend: true }, "66plus"],
		[{ minderjarigeKinderen: true }, "gezin"],
		[{ minderjarigeKinderen: true, opeenvolgend: true }, "terugkerend"],
		[{ ondernemer: true, leeftijd: 22 }, "ondernemer"],
		[{ partnertypen: ["CAK Zorgverzekeringen"] }, "cak"],
		[{ partnertypen: ["CAK Zorgverzekeringen", "Huur"] }, "algemeen"],
		[{ partnertypen: [] }, "algemeen"],
		[{ signaaltypen: ["Vroeg", "Eindelevering"], ondernemer: true }, "eindelevering"],
	] as const)("%j is %s", (feiten, doelgroep) => {
		const gekozen = chooseDoelgroep({ ...niets, ...feiten });
		expect(gekozen.doelgroep).toBe(doelgroep);
		expect(gekozen.omdat).toMatch(/\.$/);
	});
});

describe("what a step needs", () => {
	const stap = (id: string, kanaal: Tekst["kanaal"], aankondiging: string | null = null) => ({
		id,
		kanaal,
		aankondiging,
	});
	test("Groningen: the letter announces the visit, the call, or the message", () => {
		const bezoek = [stap("brief", "Brief", "bezoek"), stap("bezoek", "Huisbezoek"), stap("kaart", "Kaartje")];
		expect(bezoek.map((een) => chooseSoort(een, bezoek, 1))).toEqual(["aankondiging-huisbezoek", null, "niet-thuis"]);
		const jong = [stap("brief", "Brief", "sms"), stap("sms", "SMS"), stap("app", "WhatsApp")];
		expect(jong.map((een) => chooseSoort(een, jong, 1))).toEqual([
			"aankondiging-bericht",
			"uitnodiging",
			"herinnering",
		]);
	});
	test("a card that announces another visit says so; a second message is a reminder", () => {
		const stappen = [stap("kaart", "Kaartje", "bezoek-2"), stap("bezoek-2", "Huisbezoek")];
		expect(chooseSoort(stappen[0]!, stappen, 1)).toBe("aankondiging-huisbezoek");
		expect(chooseSoort(stap("mail", "Mail"), [stap("mail", "Mail")], 2)).toBe("herinnering");
	});
});

describe("checking while writing", () => {
	const sms = (inhoud: string, deel: Partial<Tekst> = {}): Tekst => ({
		soort: "uitnodiging",
		kanaal: "SMS",
		doelgroep: "algemeen",
		taal: "nl",
		onderwerp: null,
		inhoud,
		...deel,
	});
	const soorten = (tekst: Tekst, partners: string[] = []) =>
		checkTekst(tekst, partners).bevindingen.map(({ ernst, soort }) => `${ernst} ${soort}`);
	const GOED =
		"Dag {aanhef}, ik ben {medewerker}. Bel mij: {medewerkerTelefoon}. Geen hulp nodig? Zeg het hier: {link}";

	test("a good text has nothing against it", () => {
		expect(soorten(sms(GOED))).toEqual([]);
	});
	test.each([
		["Je hebt een betalingsachterstand.", "fout achterstand"],
		["Over je SCHULDEN.", "fout achterstand"],
		["De deurwaarder komt.", "fout achterstand"],
		["Je zorgverzekeraar belde ons.", "fout partner"],
		["Vattenfall belde ons.", "fout partner"],
		["Het gaat om € 120.", "fout bedrag"],
		["Het gaat om 1.240,50.", "fout bedrag"],
		["Het gaat om 50 euro.", "fout bedrag"],
		["Dag {achternaam}.", "fout variabele-onbekend"],
		["Ik kom {bezoekdag}.", "fout variabele-past-niet"],
		["Over je rekeningen.", "waarschuwing zichtbaar-voor-anderen"],
		["Helaas.", "waarschuwing negatief-woord"],
		["Je moet bellen.", "waarschuwing negatief-woord"],
		["Bel mij indien je wilt.", "tip moeilijk-woord"],
		["Je wordt door mij gebeld.", "tip lijdende-vorm"],
		["Kijk op www.voorbeeldstad.nl.", "waarschuwing vaste-link"],
		["Stel een vraag aan een expert.", "tip afhankelijk"],
		["Dat is uw keuze, u en jij.", "tip je-en-u"],
	])("'%s' → %s", (zin, verwacht) => {
		const oordeel = soorten(sms(`${GOED} ${zin}`));
		expect(oordeel).toContain(verwacht);
		expect(checkTekst(sms(`${GOED} ${zin}`)).magGepubliceerd).toBe(!verwacht.startsWith("fout"));
	});
	test("ordinary words are no forbidden words: gemeente, onschuldig, beschuldigen is, uren, verhuurd is", () => {
		expect(soorten(sms(`${GOED} Dat is onschuldig. Het duurt twee uren. In de gemeente.`))).toEqual([]);
	});
	test("the names of the signaalpartners of the gemeente are forbidden too, whatever signs stand in them", () => {
		expect(soorten(sms(`${GOED} Wonen+ (Zuid) belde.`), ["Wonen+ (Zuid)", "  "])).toEqual(["fout partner"]);
	});
	test("what stands in the text of another language is found in that language and in Dutch", () => {
		for (const [taal, woord] of [
			["en", "your debt"],
			["tr", "borcunuz"],
			["ar", "ديونك"],
			["pl", "zadłużenie"],
			["uk", "заборгованість"],
			["so", "deynta"],
			["pl", "schulden"],
		] as const) {
			expect([taal, soorten(sms(`${GOED} ${woord}`, { taal }))]).toEqual([
				taal,
				expect.arrayContaining(["fout achterstand"]),
			]);
		}
	});
	test("a script for the phone may be blunt, but says so; a card with a link may not be published", () => {
		const gesprek = sms(`${GOED} Klopt het dat er een achterstand is?`, { soort: "gesprek", kanaal: "Telefoon" });
		expect(soorten(gesprek)).toContain("waarschuwing achterstand");
		expect(checkTekst(gesprek).magGepubliceerd).toBe(true);
		expect(soorten(sms(GOED, { soort: "niet-thuis", kanaal: "Kaartje" }))).toContain("fout link-op-kaartje");
	});
	test("no sender, no number and no way out are missed; an empty mail without subject cannot go", () => {
		expect(soorten(sms("Dag."))).toEqual(
			expect.arrayContaining([
				"tip geen-eigen-pagina",
				"waarschuwing geen-afzender",
				"waarschuwing geen-nummer",
				"waarschuwing geen-uitweg",
			]),
		);
		expect(soorten(sms(" ", { kanaal: "Mail", onderwerp: "" }))).toEqual(
			expect.arrayContaining(["fout leeg", "fout geen-onderwerp"]),
		);
	});
	test("a long sentence is told with its place and its length, the gravest first", () => {
		const lang =
			"Wij willen jou heel graag een keer bij ons op het kantoor zien om samen eens rustig te praten over morgen.";
		const { bevindingen } = checkTekst(sms(`${GOED}\n${lang}`));
		expect(bevindingen[0]).toMatchObject({ soort: "lange-zin", ernst: "waarschuwing", fragment: lang });
		expect(bevindingen[0]!.uitleg).toContain("21 woorden");
		const plaats = bevindingen[0]!.plaats!;
		expect(`${GOED}\n${lang}`.slice(plaats.begin, plaats.eind)).toBe(lang);
	});
});

test("two versions beside each other show the sentence that changed, and leave the others", () => {
	const kort = (van: string, naar: string) =>
		vergelijkTeksten(van, naar).map(({ soort, regel }) => `${soort} ${regel}`);
	expect(kort("Dag. Bel mij.\n\nTot gauw.", "Dag. App mij.\n\nTot gauw. Groet.")).toEqual([
		"gelijk Dag.",
		"eruit Bel mij.",
		"erbij App mij.",
		"gelijk Tot gauw.",
		"erbij Groet.",
	]);
	expect(kort("", "a")).toEqual(["erbij a"]);
	expect(kort("a", "")).toEqual(["eruit a"]);
});
