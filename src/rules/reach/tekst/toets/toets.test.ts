import { describe, expect, test } from "vitest";
import { checkTekst } from "../check-tekst.ts";
import { measureLeesniveau } from "./leesniveau.ts";
import { countLettergrepen } from "./lettergrepen.ts";
import { schatLint } from "./schat-lint.ts";
import { measureSms } from "./sms-lengte.ts";
import { splitZinnen } from "./zinnen.ts";

test.each([
	["bel", 1],
	["idee", 2],
	["adres", 2],
	["open", 2],
	["gemeente", 3],
	["reële", 3],
	["vanavond", 3],
	["geeuw", 1],
	["afspraak", 2],
	["expert", 2],
	["betalingsachterstand", 6],
	["gecoördineerd", 5],
	["energie", 3],
	["hmm", 1],
])("%s has %i syllables", (woord, aantal) => {
	expect(countLettergrepen(woord)).toBe(aantal);
});

describe("reading level", () => {
	test("is Flesch-Douma: 206.84 − 0.77 · syllables per 100 words − 0.93 · words per sentence", () => {
		// 7 words, 12 syllables, 1 sentence.
		const uit = measureLeesniveau("De gemeente Utrecht informeert alle nieuwe inwoners.")!;
		const lettergrepen = ["De", "gemeente", "Utrecht", "informeert", "alle", "nieuwe", "inwoners"]
			.map(countLettergrepen)
			.reduce((som, getal) => som + getal);
		expect(uit.score).toBe(Math.round(206.84 - 0.77 * ((100 * lettergrepen) / 7) - 0.93 * 7));
	});
	test("greetings, signatures and lines with only a variable do not make a text easier", () => {
		const zin = "De gemeentelijke organisatie informeert belanghebbenden over ondersteuningsmogelijkheden.";
		const kaal = measureLeesniveau(zin)!.score;
		expect(measureLeesniveau(`Beste {aanhef},\n\n${zin}\n\nGroet,\n{medewerker}\n{gemeente}`)!.score).toBe(kaal);
		expect(kaal).toBeLessThan(30);
	});
	test("official Dutch is hard and plain Dutch is easy, by both measures", () => {
		const ambtelijk =
			"Indien u desgewenst ondersteuning wenst te ontvangen inzake uw financiële verplichtingen, dient u zich voorafgaand aan de termijn schriftelijk te melden bij de desbetreffende afdeling.";
		const gewoon = "Wil je hulp? Bel mij dan. Ik kijk graag met je mee.";
		expect(measureLeesniveau(ambtelijk)!.score).toBeLessThan(40);
		expect(measureLeesniveau(gewoon)!.score).toBeGreaterThan(90);
		expect(schatLint(ambtelijk)!.niveau).toBeGreaterThan(2);
		expect(schatLint(gewoon)!.niveau).toBe(1);
	});
	test("nothing to read is no level", () => {
		expect([measureLeesniveau("{aanhef}\n\n- "), schatLint("")]).toEqual([null, null]);
	});
});

test("a sentence ends at a stop, at the end of a line and after a link; a time and a telephone number are no end", () => {
	const zinnen = splitZinnen("Kom om 10.00 uur. Ja?\n- Bel 0475 12.\nZie {link} Of bel.").map(({ tekst }) => tekst);
	expect(zinnen).toEqual(["Kom om 10.00 uur.", "Ja?", "Bel 0475 12.", "Zie {link}", "Of bel."]);
});

describe("parts of an SMS", () => {
	test.each([
		["a".repeat(160), "GSM-7", 1],
		["a".repeat(161), "GSM-7", 2],
		["a".repeat(306), "GSM-7", 2],
		["a".repeat(307), "GSM-7", 3],
		["€".repeat(80), "GSM-7", 1],
		["€".repeat(81), "GSM-7", 2],
		// An escape and its sign stay together: 152 and not 153 fit.
		[`${"a".repeat(152)}€${"a".repeat(152)}`, "GSM-7", 3],
		["ş".repeat(70), "UCS-2", 1],
		["ş".repeat(71), "UCS-2", 2],
		["🙂".repeat(35), "UCS-2", 1],
		["🙂".repeat(36), "UCS-2", 2],
		["é".repeat(160), "GSM-7", 1],
		["ë".repeat(71), "UCS-2", 2],
		["", "GSM-7", 1],
	])("%s is %s in %i parts", (tekst, codering, delen) => {
		expect(measureSms(tekst)).toMatchObject({ codering, delen });
	});
});

test("what an inbox shows is measured with short names filled in, to the end of a word", () => {
	const basis = {
		soort: "uitnodiging",
		kanaal: "Mail",
		doelgroep: "algemeen",
		taal: "nl",
		onderwerp: "Hallo",
	} as const;
	const zichtbaar = (inhoud: string) =>
		checkTekst({ ...basis, inhoud }).bevindingen.some(({ soort }) => soort === "zichtbaar-voor-anderen");
	const begin = "Beste {aanhef},\n\nIk ben {medewerker} en ik werk bij {gemeente}. ";
	// 67 signs with short names; the word begins at 190, and a variable that is long in the text is short on the screen.
	expect(zichtbaar(`${begin}${"x ".repeat(62)}geldzaken en meer`)).toBe(true);
	expect(zichtbaar(`${begin}${"x ".repeat(80)}geldzaken en meer`)).toBe(false);
});
