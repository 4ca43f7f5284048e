import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { hernoem, leesWoff } from "./woff.ts";

const vanafHier = createRequire(import.meta.url);

/** The folder of an installed package; null when it is not there. */
function vindPakket(naam: string): string | null {
	try {
		return dirname(vanafHier.resolve(`${naam}/package.json`));
	} catch {
		return null;
	}
}

const DIKTEN = [400, 700];
const lees = (map: string, bestand: string): Buffer => leesWoff(readFileSync(join(map, "files", `${bestand}.woff`)));

/** Atkinson Hyperlegible Next comes in two halves of one name; the second half (ş, ğ, ł, ż) gets a name of its own. */
function leesAtkinson(): Buffer[] {
	const naam = "atkinson-hyperlegible-next";
	const map = vindPakket(`@fontsource/${naam}`);
	if (!map) return [];
	return DIKTEN.flatMap((dikte) => [
		lees(map, `${naam}-latin-${dikte}-normal`),
		hernoem(lees(map, `${naam}-latin-ext-${dikte}-normal`), "Hyperlegible Next", "Hyperlegible Meer"),
	]);
}

/** Fonts for other scripts: Cyrillic and Arabic. */
const EXTRA = [
	{ pakket: "@fontsource/noto-sans", bestand: "noto-sans-cyrillic" },
	{ pakket: "@fontsource/noto-sans-arabic", bestand: "noto-sans-arabic-arabic" },
] as const;

const leesExtra = (): Buffer[] =>
	EXTRA.flatMap(({ pakket, bestand }) => {
		const map = vindPakket(pakket);
		return map ? DIKTEN.map((dikte) => lees(map, `${bestand}-${dikte}-normal`)) : [];
	});

/** Every font that we bring along, as Typst takes them; those of the machine and of the gemeente's folder come after. */
export const leesLettertypen = (): Buffer[] => [...leesAtkinson(), ...leesExtra()];

/** In which order a font is looked for. A letter that none of them has makes the letter be refused, never left out. */
export const FAMILIES = [
	"Atkinson Hyperlegible Next",
	"Atkinson Hyperlegible Meer",
	"Noto Sans",
	"Noto Sans Arabic",
	"DejaVu Sans",
	"Liberation Sans",
] as const;
