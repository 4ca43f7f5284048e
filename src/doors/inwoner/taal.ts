import type { FastifyRequest } from "fastify";
import { isTaal } from "../../rules/reach/tekst/taalnamen.ts";
import type { Taal } from "../../rules/reach/tekst/tekst.ts";
import { lokaleTijd } from "../../rules/register/lokale-tijd.ts";
import type { Afzender } from "../../steps/reach/inwoner/read-inwonerpagina.ts";
import { ar } from "./talen/ar.ts";
import { en } from "./talen/en.ts";
import { nl, type Woorden } from "./talen/nl.ts";
import { pl } from "./talen/pl.ts";
import { so } from "./talen/so.ts";
import { tr } from "./talen/tr.ts";
import { uk } from "./talen/uk.ts";

/** The words of each language. */
export const WOORDEN: Readonly<Record<Taal, Woorden>> = { nl, en, tr, ar, pl, uk, so };

/** Each language in its own words, for the switch. */
export const TAALNAMEN: Readonly<Record<Taal, string>> = {
	nl: "Nederlands",
	en: "English",
	tr: "Türkçe",
	ar: "العربية",
	pl: "Polski",
	uk: "Українська",
	so: "Soomaali",
};

/** How the language of an address came there: pressed in the list of languages, or read on in after that. */
export type Taalkeus = "gekozen" | "leest-door" | null;

/** What an address says of the language; a language without a choice came from the browser. */
export function leesTaalkeus({ query }: FastifyRequest): { readonly taal: Taal | null; readonly keus: Taalkeus } {
	const { taal, kies } = query as { taal?: string; kies?: string };
	if (!isTaal(taal)) return { taal: null, keus: null };
	return { taal, keus: kies === "ja" ? "gekozen" : kies === "door" ? "leest-door" : null };
}

/** The language in the address, else in which the resident is written to, else the first of the browser's that we have. */
export function chooseTaal(request: FastifyRequest, schrijftaal: Taal = "nl"): Taal {
	const { taal } = leesTaalkeus(request);
	if (taal) return taal;
	if (schrijftaal !== "nl") return schrijftaal;
	const wens = (request.headers["accept-language"] ?? "")
		.split(",")
		.map((deel) => deel.trim().slice(0, 2).toLowerCase())
		.find((deel) => isTaal(deel));
	return isTaal(wens) ? wens : "nl";
}

export const richting = (taal: Taal): "rtl" | "ltr" => (taal === "ar" ? "rtl" : "ltr");

/** Fills a sentence. In a language from right to left a name or number keeps its own direction. */
export function vul(taal: Taal, zin: string, waarden: Readonly<Record<string, string>>): string {
	const om = richting(taal) === "rtl" ? (waarde: string) => `\u2068${waarde}\u2069` : (waarde: string) => waarde;
	return zin.replace(/\{(\w+)\}/g, (heel, naam: string) => (waarden[naam] === undefined ? heel : om(waarden[naam])));
}

/** "Gemeente Beekdaal", or the name that it chose itself. */
export const zegGemeente = (taal: Taal, { naam, instellingen }: Afzender): string =>
	instellingen.weergavenaam ?? vul(taal, WOORDEN[taal].gemeente, { naam });

const dagvormen = new Map<Taal, Intl.DateTimeFormat>();

/** "woensdag 25 november" in the language of the page; digits as on Dutch letters. */
export function zegDag(taal: Taal, moment: Date): string {
	let vorm = dagvormen.get(taal);
	if (!vorm) {
		const opties = { weekday: "long", day: "numeric", month: "long", timeZone: "Europe/Amsterdam" } as const;
		vorm = new Intl.DateTimeFormat(taal === "ar" ? "ar-u-nu-latn" : taal, opties);
		dagvormen.set(taal, vorm);
	}
	return vorm.format(moment);
}

/** "14:00" in the Netherlands. */
export const zegTijd = (moment: Date): string => lokaleTijd(moment).tijd;
