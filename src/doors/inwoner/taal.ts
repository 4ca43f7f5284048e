import type { FastifyRequest } from "fastify";
import { TALEN, type Taal } from "../../rules/reach/tekst/tekst.ts";
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

const isTaal = (tekst: string | undefined): tekst is Taal => (TALEN as readonly (string | undefined)[]).includes(tekst);

/** The language in the address, else the first of the browser's that we have, else Dutch. Nothing is remembered. */
export function chooseTaal(request: FastifyRequest): Taal {
	const { taal } = request.query as { taal?: string };
	if (isTaal(taal)) return taal;
	const wens = (request.headers["accept-language"] ?? "")
		.split(",")
		.map((deel) => deel.trim().slice(0, 2).toLowerCase())
		.find(isTaal);
	return wens ?? "nl";
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
