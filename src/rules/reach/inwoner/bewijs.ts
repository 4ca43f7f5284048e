import type { Datum } from "../../kernel/datum.ts";
import { normaliseTekst } from "../../vroegsignaal/sleutels.ts";

/** How many wrong answers close a code. */
export const MAX_MISLUKT = 5;
/** How long who proved who they are stays signed in. */
export const SESSIE_MINUTEN = 45;

/** What a zaak knows to recognise the resident by. */
export interface Herkenning {
	readonly geboortedatum: Datum | null;
	readonly huisnummer: number;
	/** Surname without voorvoegsel, and the name in full: who is "van der Meer" may type a V or an M. */
	readonly naamsleutel: string;
	readonly naam: string;
}

/** What is asked: the birth date; when nobody knows it the house number with the first letter of the surname. */
export type Bewijssoort = "geboortedatum" | "adres" | "geen";

/** Which question this zaak can ask; "geen": only a telephone call helps. */
export function bewijsVan(zaak: Herkenning): Bewijssoort {
	if (zaak.geboortedatum !== null) return "geboortedatum";
	return zaak.naamsleutel !== "" && zaak.huisnummer > 0 ? "adres" : "geen";
}

/** What somebody filled in. */
export type Bewijs =
	| { readonly soort: "geboortedatum"; readonly datum: Datum }
	| { readonly soort: "adres"; readonly huisnummer: number; readonly letter: string };

/** Is this the resident of the zaak? The house number never stands in for a birth date that is known. */
export function checkBewijs(zaak: Herkenning, bewijs: Bewijs): boolean {
	if (bewijs.soort !== bewijsVan(zaak)) return false;
	if (bewijs.soort === "geboortedatum") return bewijs.datum === zaak.geboortedatum;
	const letters = [zaak.naamsleutel, ...normaliseTekst(zaak.naam).split(/[ -]+/).slice(1)].map((woord) => woord[0]);
	return bewijs.huisnummer === zaak.huisnummer && letters.includes(normaliseTekst(bewijs.letter.trim())[0]);
}
