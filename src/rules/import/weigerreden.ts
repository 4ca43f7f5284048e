import type { Veld } from "./veld.ts";

/** Why a row is refused, with the sentence the sender reads: what is wrong and what to do. B1, no jargon. */
export const WEIGERREDENEN = {
	"rij-verschoven":
		"Deze rij heeft meer cellen dan de kopregel. Zet een tekst met een scheidingsteken erin tussen aanhalingstekens.",
	"partner-ontbreekt": "Er staat niet van welke partner dit signaal komt. Vul de kolom partner in.",
	"partner-anders":
		"Deze rij noemt een andere partner dan de partner die dit bestand aanlevert. Lever die rij apart aan.",
	"partnertype-ontbreekt":
		"Er staat niet wat voor soort partner dit is. Vul bijvoorbeeld Huur, Energie, Water of Zorg in.",
	"partnertype-onbekend":
		"Wij kennen dit soort partner niet. Vul bijvoorbeeld Huur, Energie, Water, Zorg of Overige in.",
	"signaaltype-onbekend": "Wij kennen dit soort signaal niet. Vul Vroeg, Eindelevering of Crisis in.",
	"naam-ontbreekt": "De naam ontbreekt. Vul de achternaam in, of de bedrijfsnaam van een eenmanszaak.",
	rechtspersoon:
		"Dit is een bedrijf, stichting of vereniging (rechtspersoon). Het is een onterecht signaal: lever alleen inwoners en eenmanszaken aan.",
	"postcode-ontbreekt": "De postcode ontbreekt. Vul vier cijfers en twee letters in, bijvoorbeeld 6041 AC.",
	"postcode-ongeldig": "Dit is geen Nederlandse postcode. Vul vier cijfers en twee letters in, bijvoorbeeld 6041 AC.",
	"huisnummer-ontbreekt": "Het huisnummer ontbreekt. Vul het huisnummer in.",
	"huisnummer-ongeldig":
		"Dit is geen huisnummer. Vul een getal in, met eventueel een letter of toevoeging, zoals 12 A.",
	"huisnummer-is-datum":
		"Van dit huisnummer heeft het rekenblad een datum gemaakt. Vul het huisnummer in als tekst, bijvoorbeeld 12-3.",
	"bedrag-ontbreekt": "Het bedrag ontbreekt. Vul de hoogte van de achterstand in.",
	"bedrag-ongeldig": "Dit bedrag kunnen wij niet lezen. Vul een bedrag in zoals 1.234,56.",
	"bedrag-niet-positief": "Het bedrag moet hoger zijn dan 0 euro. Zonder achterstand is er geen signaal nodig.",
	"bedrag-onwaarschijnlijk":
		"Dit bedrag is hoger dan 1 miljoen euro. Controleer de punten en komma's, bijvoorbeeld 1.234,56.",
	"signaaldatum-ontbreekt": "De signaaldatum ontbreekt. Vul de datum van dit signaal in, bijvoorbeeld 05-10-2026.",
	"signaaldatum-ongeldig": "Deze signaaldatum kunnen wij niet lezen. Vul een datum in zoals 05-10-2026.",
	"signaaldatum-in-toekomst": "De signaaldatum ligt in de toekomst. Vul de dag in waarop het signaal is gemaakt.",
} as const satisfies Record<string, string>;
export type Weigerreden = keyof typeof WEIGERREDENEN;

/** One reason to refuse a row, and the column to mend. */
export interface Weigering {
	readonly reden: Weigerreden;
	readonly veld: Veld;
	readonly uitleg: string;
}
