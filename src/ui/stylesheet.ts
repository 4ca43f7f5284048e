import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/** Only the parts of NL Design System that our own parts use; the whole library would be eight times as much. */
const ONDERDELEN = [
	"button",
	"button-link",
	"textbox",
	"textarea",
	"select",
	"form-field",
	"form-label",
	"form-field-description",
	"form-field-error-message",
	"form-fieldset",
	"table",
	"skip-link",
	"status-badge",
] as const;

const STIJLEN = ["tokens", "donker", "basis", "raam", "delen", "tabel", "figuur", "bericht", "afdruk"] as const;

/** Regular and bold, in Latin and Latin extended (names from Poland, Turkey, the Balkans). */
const GEWICHTEN = [400, 700] as const;
const LETTER = "@fontsource/atkinson-hyperlegible-next";

/** Unicode ranges as in the font's own css: the extended file is fetched only when a name needs it. */
const BEREIK = {
	"latin-ext":
		"U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
	latin:
		"U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
} as const;

function letterbestand(deel: string, gewicht: number): string {
	return `atkinson-hyperlegible-next-${deel}-${gewicht}-normal.woff2`;
}

/** The font files the stylesheet asks for: name in /statisch/lettertypen/ → path on disk. */
export function lettertypen(): Map<string, string> {
	const map = join(dirname(require.resolve(`${LETTER}/package.json`)), "files");
	const namen = Object.keys(BEREIK).flatMap((deel) => GEWICHTEN.map((gewicht) => letterbestand(deel, gewicht)));
	return new Map(namen.map((naam) => [naam, join(map, naam)]));
}

function letterCss(): string {
	return Object.entries(BEREIK)
		.flatMap(([deel, bereik]) =>
			GEWICHTEN.map(
				(gewicht) =>
					`@font-face{font-family:"Atkinson Hyperlegible Next";font-style:normal;font-display:swap;font-weight:${gewicht};` +
					`src:url(/statisch/lettertypen/${letterbestand(deel, gewicht)}) format("woff2");unicode-range:${bereik}}`,
			),
		)
		.join("\n");
}

/** Comments out (the licence line of each library file is kept once, in front), whitespace short. */
function verklein(css: string): string {
	return css
		.replaceAll(/\/\*[\s\S]*?\*\//g, "")
		.replaceAll(/\s+/g, " ")
		.replaceAll(/ ?([{};]) ?/g, "$1")
		.replaceAll(";}", "}")
		.trim();
}

function bouw(): { css: string; hash: string } {
	const bibliotheek = ONDERDELEN.map((naam) =>
		readFileSync(require.resolve(`@utrecht/${naam}-css/dist/index.min.css`), "utf8"),
	);
	const eigen = STIJLEN.map((naam) => readFileSync(new URL(`./stijl/${naam}.css`, import.meta.url), "utf8"));
	const licentie =
		"/*! Voordeur, EUPL-1.2. Holds parts of @utrecht/component-library-css, EUPL-1.2, Gemeente Utrecht. */";
	const css = `${licentie}\n${letterCss()}\n${verklein([...bibliotheek, ...eigen].join("\n"))}\n`;
	return { css, hash: createHash("sha256").update(css).digest("hex").slice(0, 12) };
}

let gebouwd: { css: string; hash: string } | undefined;

/** The one stylesheet: NL Design System's parts, then ours. Built once per process; `hash` names its version. */
export function buildStylesheet(): { css: string; hash: string } {
	gebouwd ??= bouw();
	return gebouwd;
}
