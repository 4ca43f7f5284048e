import type { Datum } from "../../kernel/datum.ts";
import type { Dagdeel } from "../../zaak/contactsoort.ts";
import type { Taal } from "../tekst/tekst.ts";

/** English as it is written here ("Tuesday 24 November"), Arabic with the digits of Dutch letters. */
const LOCALES: Readonly<Partial<Record<Taal, string>>> = { en: "en-GB", ar: "ar-u-nu-latn" };

/** "dinsdag 24 november", as a letter says it, in the language of the text. */
export const zegBezoekdag = (op: Datum, taal: Taal = "nl"): string =>
	new Intl.DateTimeFormat(LOCALES[taal] ?? taal, {
		...{ weekday: "long", day: "numeric", month: "long", timeZone: "UTC" },
	}).format(new Date(`${op}T00:00:00Z`));

/** The hours that an announcement names. Source: DDAS parts of the day, cut to hours at which one may ring a door. */
const UREN: Readonly<Record<Dagdeel, readonly [string, string]>> = {
	Ochtend: ["9:00", "12:00"],
	Middag: ["13:00", "17:00"],
	Avond: ["18:00", "20:00"],
};

/** "tussen 13.00 en 17.00 uur"; in another language "13:00-17:00", which everybody reads. */
export function zegBezoektijd(dagdeel: Dagdeel, taal: Taal = "nl"): string {
	const [van, tot] = UREN[dagdeel];
	return taal === "nl" ? `tussen ${van.replace(":", ".")} en ${tot.replace(":", ".")} uur` : `${van}-${tot}`;
}

/** "om 10.00 uur" for a local time "10:00"; in another language "10:00". */
export const zegAfspraaktijd = (tijd: string, taal: Taal = "nl"): string =>
	taal === "nl" ? `om ${tijd.replace(":", ".")} uur` : tijd;
