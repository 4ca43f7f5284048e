import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { buildStylesheet, lettertypen } from "./stylesheet.ts";

/** Small scripts that add comfort; every page works without them. */
export const EILANDEN = ["sneltoetsen", "tabeltoetsen", "bevestigen", "aftellen", "fragment", "sleepvak"] as const;

/** Name of a script in `eilanden/`. */
export type Eiland = (typeof EILANDEN)[number];

/** Something to serve under /statisch/. Addresses carry a version, so they may be cached for ever. */
export interface StatischBestand {
	type: string;
	inhoud: Buffer;
}

const broncode = new Map<Eiland, Buffer>();

function lees(naam: Eiland): Buffer {
	const al = broncode.get(naam) ?? readFileSync(new URL(`./eilanden/${naam}.js`, import.meta.url));
	broncode.set(naam, al);
	return al;
}

/** Address of a script. */
export function eilandUrl(naam: Eiland): string {
	return `/statisch/${naam}-${createHash("sha256").update(lees(naam)).digest("hex").slice(0, 12)}.js`;
}

/** The door, for the tab of the browser: green on light and on dark. */
const PICTOGRAM =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#0b4f45"/>' +
	'<path d="M6 27h20M9 27V5h14v22M18.5 16v.1" fill="none" stroke="#fff" stroke-width="2.5" stroke-linecap="round"/></svg>';

/** Address of the icon in the browser's tab. */
export const pictogramUrl = "/statisch/voordeur.svg";

/** Address of the stylesheet. */
export function stijlUrl(): string {
	return `/statisch/voordeur-${buildStylesheet().hash}.css`;
}

/** Everything a door serves under /statisch/, by address. */
export function statischeBestanden(): Map<string, StatischBestand> {
	const bestanden = new Map<string, StatischBestand>();
	bestanden.set(stijlUrl(), { type: "text/css; charset=utf-8", inhoud: Buffer.from(buildStylesheet().css) });
	bestanden.set(pictogramUrl, { type: "image/svg+xml", inhoud: Buffer.from(PICTOGRAM) });
	for (const naam of EILANDEN) {
		bestanden.set(eilandUrl(naam), { type: "text/javascript; charset=utf-8", inhoud: lees(naam) });
	}
	for (const [naam, pad] of lettertypen()) {
		bestanden.set(`/statisch/lettertypen/${naam}`, { type: "font/woff2", inhoud: readFileSync(pad) });
	}
	return bestanden;
}
