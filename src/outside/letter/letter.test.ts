import { describe, expect, test } from "vitest";
import type { Waarden } from "../../rules/reach/kanaal/aanbieder.ts";
import { bewaarPdf, heeftPoppler, openPdf, poppler } from "../../testing/kanalen/pdf.ts";
import { kixStrepen, kixTekst } from "./codes.ts";
import { drukker } from "./druk.ts";
import type { Brief } from "./port.ts";
import { BRIEFSJABLOON } from "./sjabloon.ts";
import { makeZetter } from "./typst.ts";
import { WERKWIJZEN } from "./werkwijzen.ts";

const DAG = "2026-11-23";
const OPMAAK: Waarden = {
	afzendernaam: "Gemeente Proefstad",
	retouradres: "Postbus 1, 6040 AA Proefstad",
	plaats: "Proefstad",
};
let nummer = 0;
const brief = (deel: Partial<Brief> = {}): Brief => ({
	kenmerk: `k${++nummer}`,
	adres: { naam: "J. van der Meer", straat: "Markt", huisnummer: "3 A", postcode: "6041AC", plaats: "Roermond" },
	onderwerp: "Kunnen we je helpen?",
	tekst: "Hallo Jan,\n\nWij denken graag met je mee:\n\n- bel Vera\n- kom langs\n\nGroet, Vera",
	...{ taal: "nl", link: "https://proefstad.example/mijn/abcdefghijklmnop", ondertekening: null },
	...deel,
});

async function druk(brieven: readonly Brief[], opmaak: Waarden = OPMAAK) {
	const uitkomst = await drukker.drukBrieven(brieven, opmaak, DAG);
	if (!uitkomst.ok) throw new Error(uitkomst.reden);
	return uitkomst.waarde;
}

const werk = await druk([
	brief({ kenmerk: "laatst", adres: { ...brief().adres, postcode: "6045ZZ" } }),
	brief({ kenmerk: "tweede", adres: { ...brief().adres, huisnummer: "12", naam: "=1+1" } }),
	brief({ kenmerk: "eerst", ondertekening: { naam: "Vera de Voorbeeld", functie: "Consulent" } }),
]);
const pdf = werk.bestanden[0]!.pdf;

describe("the print file of a day", () => {
	test("says of itself that it is PDF/UA-1: tagged, with a structure, a title and a language", () => {
		const inhoud = openPdf(pdf);
		expect(inhoud).toMatch(/\/Marked true/);
		expect(inhoud).toMatch(/\/StructTreeRoot/);
		expect(inhoud).toMatch(/pdfuaid:part="1"|<pdfuaid:part>1<\/pdfuaid:part>/);
		expect(inhoud).toMatch(/\/Lang\s*\(nl/);
		expect(inhoud).toMatch(/\/DisplayDocTitle true/);
		expect(inhoud.match(/\/S\s*\/H1\b/g)).toHaveLength(3);
		expect(inhoud.match(/\/S\s*\/Figure\b/g)).toHaveLength(3);
		expect(inhoud.match(/\/FontFile2|\/FontFile3/g)?.length).toBeGreaterThan(0);
	});

	test.runIf(heeftPoppler("pdfinfo"))(
		"another program finds the headings, lists and the words in reading order",
		() => {
			const pad = bewaarPdf(pdf);
			const structuur = poppler("pdfinfo", "-struct-text", pad);
			expect(structuur.match(/^\s*H1/gm)).toHaveLength(3);
			expect(structuur).toMatch(/^\s*L\b/m);
			const [naam, kop, groet] = ["J. van der Meer", "Kunnen we je helpen?", "Groet, Vera"].map((woord) =>
				structuur.indexOf(woord),
			);
			expect([naam! >= 0, naam! < kop!, kop! < groet!]).toEqual([true, true, true]);
			expect(poppler("pdffonts", pad)).toMatch(
				/AtkinsonHyperlegibleNext-Regular\s+CID TrueType\s+Identity-H\s+yes yes yes/,
			);
		},
	);

	test("is sorted by postcode and house number, and the job list names file and page of each", () => {
		expect(werk.bestanden[0]).toMatchObject({
			naam: "brieven-2026-11-23.pdf",
			kenmerken: ["eerst", "tweede", "laatst"],
		});
		const [kop, ...rijen] = werk.opdrachtlijst.trimEnd().split("\r\n");
		expect(kop).toBe("\ufeffvolgnummer;kenmerk;naam;straat;huisnummer;postcode;plaats;bestand;eerste_blad;bladen");
		expect(rijen[0]).toBe("1;eerst;J. van der Meer;Markt;3 A;6041AC;Roermond;brieven-2026-11-23.pdf;1;1");
		// what looks like a formula is text in a spreadsheet
		expect(rijen[1]).toContain("'=1+1");
		expect(rijen[2]).toContain(";3;1");
	});

	test("a long letter has more pages, and the next begins on its own", async () => {
		const lang = brief({
			tekst: Array(60)
				.fill("Een alinea die een paar regels lang is, zodat de brief niet op één blad past. ".repeat(3))
				.join("\n\n"),
		});
		const { opdrachtlijst } = await druk([lang, brief({ adres: { ...brief().adres, postcode: "6049ZZ" } })]);
		const [eerste, tweede] = opdrachtlijst
			.trim()
			.split("\r\n")
			.slice(1)
			.map((rij) => rij.split(";").slice(-2).map(Number));
		expect(eerste![1]).toBeGreaterThan(2);
		expect(tweede).toEqual([1 + eerste![1]!, 1]);
	});

	test.runIf(heeftPoppler("pdftotext"))(
		"the address stands in the window, left or right as the envelope has it",
		async () => {
			for (const [zijde, van, tot] of [
				["links", 20, 105],
				["rechts", 105, 190],
			] as const) {
				const { bestanden } = await druk([brief()], { ...OPMAAK, vensterzijde: zijde });
				const vak = poppler("pdftotext", "-bbox", bewaarPdf(bestanden[0]!.pdf), "-");
				const [, x, y] = /xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>ROERMOND</.exec(vak) ?? [];
				const [opzij, boven] = [x, y].map((punten) => (Number(punten) * 25.4) / 72) as [number, number];
				expect([opzij > van, opzij < tot, boven > 50, boven < 85], zijde).toEqual([true, true, true, true]);
			}
		},
	);
});

describe("what is refused", () => {
	test("an address that is not whole, a letter without a subject, and letters that no font has; the others are printed", async () => {
		const { bestanden, geweigerd } = await druk([
			brief({ kenmerk: "goed" }),
			brief({ kenmerk: "adres", adres: { ...brief().adres, postcode: "6041" } }),
			brief({ kenmerk: "onderwerp", onderwerp: " " }),
			brief({ kenmerk: "hiëroglief", tekst: "Hallo \u{13000}" }),
			brief({ kenmerk: "ook goed" }),
		]);
		expect(bestanden[0]!.kenmerken).toEqual(["goed", "ook goed"]);
		expect(geweigerd.map(({ kenmerk, reden }) => [kenmerk, reden])).toEqual([
			["adres", "geen-adres"],
			["onderwerp", "geen-onderwerp"],
			["hiëroglief", "letters-ontbreken"],
		]);
	});

	test("a template that breaks PDF/UA makes no file at all", () => {
		const zetter = makeZetter()!;
		const breek = (van: string, naar: string) => () => {
			expect(BRIEFSJABLOON).toContain(van);
			zetter.zet(BRIEFSJABLOON.replace(van, naar), bestanden);
		};
		const opmaak = {
			...OPMAAK,
			vensterzijde: "links",
			vensterOpzij: "20",
			vensterBoven: "50",
			vensterBreed: "85",
			vensterHoog: "35",
		};
		const rij = {
			...{
				taal: "nl",
				rechts: false,
				onderwerp: "x",
				delen: [],
				adres: ["a"],
				datum: "d",
				kix: null,
				qr: null,
				ondertekening: null,
			},
		};
		const bestanden = {
			"brieven.json": Buffer.from(
				JSON.stringify({ titel: "x", families: ["Atkinson Hyperlegible Next"], opmaak, tel: false, brieven: [rij] }),
			),
			"codes.bin": Buffer.alloc(1),
		};
		expect(zetter.zet(BRIEFSJABLOON, bestanden).pdf.subarray(0, 5).toString()).toBe("%PDF-");
		expect(breek("title: alles.titel, ", "")).toThrow(/missing document title/);
		expect(breek("level: 1", "level: 3")).toThrow(/first heading must be of level 1/);
	});

	test("a setting that is missing is a sentence", async () => {
		expect(await drukker.drukBrieven([brief()], {}, DAG)).toEqual({ ok: false, reden: "Vul in bij Brief: afzender." });
		expect(await drukker.drukBrieven([brief()], { ...OPMAAK, vensterHoog: "hoog" }, DAG)).toMatchObject({ ok: false });
	});
});

describe("text is data", () => {
	test.runIf(heeftPoppler("pdftotext"))("what looks like Typst is printed as it stands", async () => {
		const boos = '#set page(width: 1mm) #read("/etc/passwd") *vet* _schuin_ $x$ <label> @verwijzing \\ // weg';
		const { bestanden, geweigerd } = await druk([brief({ tekst: boos, onderwerp: "#panic() = kop" })]);
		expect(geweigerd).toEqual([]);
		const tekst = poppler("pdftotext", "-layout", bewaarPdf(bestanden[0]!.pdf), "-").replace(/\s+/g, " ");
		expect(tekst).toContain(
			'#set page(width: 1mm) #read("/etc/passwd") *vet* _schuin_ $x$ <label> @verwijzing \\ // weg',
		);
		expect(tekst).toContain("#panic() = kop");
	});
});

describe("other languages", () => {
	test.each([
		["tr", "Merhaba, size yardımcı olmak istiyoruz: şğıİç"],
		["pl", "Dzień dobry, chętnie pomożemy: żółć ąęśź"],
		["so", "Salaan, waan ku caawin karnaa"],
		["en", "Hello, we would like to help"],
	])("%s is set in our own font", async (taal, tekst) => {
		const { bestanden, geweigerd } = await druk([brief({ taal, tekst })]);
		expect(geweigerd).toEqual([]);
		expect(openPdf(bestanden[0]!.pdf)).not.toMatch(/LibertinusSerif/);
	});

	test.each([
		["uk", "Вітаємо, ми хочемо допомогти", /NotoSans/],
		["ar", "مرحبا، نود مساعدتك", /NotoSansArabic/],
	])("%s is set in the font that comes along, whatever fonts the machine has", async (taal, tekst, lettertype) => {
		const { bestanden, geweigerd } = await druk([brief({ taal, tekst })]);
		expect(geweigerd).toEqual([]);
		const pdf = openPdf(bestanden[0]!.pdf);
		expect(pdf).toContain(`/Lang (${taal}`);
		expect(pdf).toMatch(lettertype);
		expect(pdf).not.toMatch(/DejaVu/);
	});
});

describe("KIX", () => {
	test.each([
		["3", "6041AC3"],
		["30-2", "6041AC30X2"],
		["12 a", "6041AC12XA"],
		["boot", null],
	])("house number %s is %s", (huisnummer, tekst) => {
		expect(kixTekst({ ...brief().adres, huisnummer })).toBe(tekst);
	});

	test("the bars are those of the code: four a sign, two up and two down", () => {
		const strepen = kixStrepen("2595AN30X2");
		expect(strepen).toMatch(/^[FADT]{40}$/);
		for (const teken of strepen.match(/.{4}/g)!) {
			expect(teken.match(/[FA]/g)).toHaveLength(2);
			expect(teken.match(/[FD]/g)).toHaveLength(2);
		}
	});
});

test.each(WERKWIJZEN.map(({ vorm, titel }) => [vorm, titel]))(
	"the list by hand for %s is a tagged document with a picture",
	async (vorm, titel) => {
		const adressen = Array.from({ length: 40 }, (_, plek) => ({
			kenmerk: `h${plek}`,
			adres: { ...brief().adres, huisnummer: String(plek + 1) },
		}));
		const lijst = await drukker.drukHandlijst(adressen, { vorm, afzendernaam: "Gemeente Proefstad" }, DAG);
		if (!lijst.ok) throw new Error(lijst.reden);
		const inhoud = openPdf(lijst.waarde);
		expect(inhoud).toMatch(/pdfuaid/);
		expect(inhoud).toMatch(/\/S\s*\/TH\b/);
		expect(inhoud).toMatch(/\/S\s*\/Figure\b/);
		if (heeftPoppler("pdftotext")) expect(poppler("pdftotext", bewaarPdf(lijst.waarde), "-")).toContain(titel);
	},
);
