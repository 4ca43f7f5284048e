import { expect, test } from "vitest";
import { isTest, lees, listBestanden } from "./broncode.ts";

interface Begrip {
	readonly woord: string;
	readonly vermijd: readonly string[];
}

/** One paragraph of CONTEXT.md: **word** (*gloss*). Definition. Bron: source. Avoid: `a`, `b`. */
const VORM = /^\*\*(.+?)\*\* \(\*.+?\*\)\. \S.*? Bron: \S.*?\. Avoid: ((?:`[a-z]+`(?:, )?)+)\.$/;

const alineas = lees("CONTEXT.md")
	.split(/\n{2,}/)
	.map((alinea) => alinea.replace(/\s+/g, " ").trim())
	.filter((alinea) => alinea.startsWith("**"));

const begrippen: Begrip[] = alineas.flatMap((alinea) => {
	const [, woord, vermijd] = VORM.exec(alinea) ?? [];
	return woord && vermijd ? [{ woord, vermijd: [...vermijd.matchAll(/`(\w+)`/g)].map(([, naam]) => naam!) }] : [];
});

/** Names that this file gives: types, functions and values; tables and columns in a migration. */
function listNamen(pad: string): string[] {
	const tekst = lees(pad);
	const patroon = pad.endsWith(".sql")
		? /(?:create table |^\t)(\w+)(?= \(| (?:text|smallint|bigint|integer|date|timestamptz|boolean|jsonb|bytea)\b)/gm
		: /^\s*(?:export )?(?:async )?(?:function\*?|interface|type|class|const|let) ([A-Za-z_$][\w$]*)/gm;
	return [...new Set([...tekst.matchAll(patroon)].map(([, naam]) => naam!))];
}

/** "makeCallRound" → "make", "call", "round", "makecall", "callround" and the whole. */
function splitsNaam(naam: string): string[] {
	const delen = naam
		.replace(/([a-z\d])([A-Z])/g, "$1 $2")
		.replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
		.toLowerCase()
		.split(/[ _$]+/)
		.filter((deel) => deel !== "");
	return [...delen, ...delen.slice(1).map((deel, plaats) => `${delen[plaats]}${deel}`), delen.join("")];
}

const inPlaatsVan = new Map(begrippen.flatMap(({ woord, vermijd }) => vermijd.map((fout) => [fout, woord] as const)));

/** What is wrong with the names of one file, each in a sentence. */
const keurNamen = (pad: string, namen: readonly string[]): string[] =>
	namen.flatMap((naam) => {
		const fout = splitsNaam(naam).find((deel) => inPlaatsVan.has(deel));
		return fout ? [`${pad}: "${naam}" says "${fout}". Our word is "${inPlaatsVan.get(fout)}" (CONTEXT.md).`] : [];
	});

const bronnen = [...listBestanden("src"), ...listBestanden("src/database/migrations", /\.sql$/)].filter(
	(pad) => !isTest(pad),
);

test("no type, function, table or column has a name that CONTEXT.md tells to avoid", () => {
	expect(bronnen.flatMap((pad) => keurNamen(pad, listNamen(pad)))).toEqual([]);
});

test("a name with an avoided word is refused with the word to use, wherever it stands in the name", () => {
	expect(keurNamen("x.ts", ["closeDossier", "TICKET_MAX", "CallBackRow", "zaakRij", "casuistiek"])).toEqual([
		'x.ts: "closeDossier" says "dossier". Our word is "zaak" (CONTEXT.md).',
		'x.ts: "TICKET_MAX" says "ticket". Our word is "zaak" (CONTEXT.md).',
		'x.ts: "CallBackRow" says "callback". Our word is "terugbellen" (CONTEXT.md).',
	]);
});

test("every entry of CONTEXT.md has a gloss, a definition, a source and words to avoid", () => {
	expect(alineas.filter((alinea) => !VORM.test(alinea)).map((alinea) => alinea.slice(0, 60))).toEqual([]);
	expect(begrippen.length).toBeGreaterThan(40);
});

test("no word is avoided twice, and none is both ours and avoided", () => {
	const vermijd = begrippen.flatMap((begrip) => begrip.vermijd);
	expect(vermijd.filter((woord, plaats) => vermijd.indexOf(woord) !== plaats)).toEqual([]);
	expect(vermijd.filter((woord) => begrippen.some((begrip) => begrip.woord === woord))).toEqual([]);
});

test("every word of CONTEXT.md is used in src", () => {
	const bron = bronnen.map(lees).join("\n").toLowerCase();
	expect(begrippen.map(({ woord }) => woord.replaceAll(" ", "")).filter((woord) => !bron.includes(woord))).toEqual([]);
});
