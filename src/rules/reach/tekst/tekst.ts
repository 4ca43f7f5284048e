import type { Kanaal } from "../../zaak/contactsoort.ts";

/** What a text is for. `gesprek` is what a colleague says on the phone, `voicemail` what is left behind. */
export const TEKSTSOORTEN = [
	"uitnodiging",
	"herinnering",
	"aankondiging-huisbezoek",
	// Groningen announces a call and a text message by letter too.
	"aankondiging-bellen",
	"aankondiging-bericht",
	"niet-thuis",
	"gesprek",
	"voicemail",
	"afspraak-bevestiging",
	"afspraak-herinnering",
	"afspraak-gemist",
	"afspraak-afgezegd",
	"eerder-plek",
	"tevredenheid",
] as const;
export type Tekstsoort = (typeof TEKSTSOORTEN)[number];

/** For whom a text is written; `algemeen` is the last resort. */
export const DOELGROEPEN = [
	"algemeen",
	"jong",
	"66plus",
	"gezin",
	"ondernemer",
	"terugkerend",
	"eindelevering",
	"cak",
] as const;
export type Doelgroep = (typeof DOELGROEPEN)[number];

/** The languages of residents; ar is written from right to left. */
export const TALEN = ["nl", "en", "tr", "ar", "pl", "uk", "so"] as const;
export type Taal = (typeof TALEN)[number];

/**
 * One text. `inhoud` is plain text: a blank line parts paragraphs, `- ` begins a line of a list, `{naam}` is a variable
 * (see variabelen.ts). `onderwerp` is for Mail and Brief.
 */
export interface Tekst {
	readonly soort: Tekstsoort;
	readonly kanaal: Kanaal;
	readonly doelgroep: Doelgroep;
	readonly taal: Taal;
	readonly onderwerp: string | null;
	readonly inhoud: string;
}
