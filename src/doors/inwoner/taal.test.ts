import { expect, test } from "vitest";
import { TALEN } from "../../rules/reach/tekst/tekst.ts";
import { TAALNAMEN, vul, WOORDEN, zegDag } from "./taal.ts";
import { nl } from "./talen/nl.ts";

const sleutels = Object.keys(nl) as (keyof typeof nl)[];
const gaten = (zin: string) => [...zin.matchAll(/\{(\w+)\}/g)].map(([, naam]) => naam).toSorted();

test.each(TALEN)("%s lacks no sentence, keeps every blank to fill in, and leaves none in Dutch", (taal) => {
	const woorden = WOORDEN[taal];
	expect(Object.keys(woorden)).toEqual(sleutels);
	expect(sleutels.filter((naam) => woorden[naam].trim() === "")).toEqual([]);
	expect(sleutels.filter((naam) => gaten(woorden[naam]).join() !== gaten(nl[naam]).join())).toEqual([]);
	const gelijk = taal === "nl" ? [] : sleutels.filter((naam) => woorden[naam] === nl[naam] && nl[naam].length > 8);
	expect(gelijk).toEqual([]);
	expect(TAALNAMEN[taal]).toBeTruthy();
});

/** The word of it in each language; who looks over the shoulder must not read it, and no resident should. */
const SCHULD: Record<string, RegExp> = {
	nl: /schuld|achterstand|incasso|aanmaning/i,
	en: /\bdebt|arrear|owe\b/i,
	tr: /borç|gecikmi/i,
	ar: /(?<!\p{L})(?:ال)?(?:دين|ديون|متأخر)(?!\p{L})/u,
	pl: /dług|zadłuż|zaleg/i,
	uk: /борг|заборгован/i,
	so: /\b(?:deyn|qaan)/i,
};
test.each(TALEN)("%s has no word of debt", (taal) => {
	expect(sleutels.filter((naam) => SCHULD[taal]?.test(WOORDEN[taal][naam]))).toEqual([]);
});

test("Dutch is short: no sentence of more than fifteen words", () => {
	const lang = sleutels.flatMap((naam) => nl[naam].split(/[.?!:]\s/)).filter((zin) => zin.split(/\s+/).length > 15);
	expect(lang).toEqual([]);
});

test("a day in each language is the day here, with our digits", () => {
	const laat = new Date("2026-11-24T23:30:00Z");
	expect(zegDag("nl", laat)).toBe("woensdag 25 november");
	for (const taal of TALEN) expect(zegDag(taal, laat), taal).toContain("25");
	expect(vul("nl", "{a} van {b}", { a: "x", b: "y" })).toBe("x van y");
	expect(vul("ar", "{a}", { a: "x" })).toBe("\u2068x\u2069");
});
