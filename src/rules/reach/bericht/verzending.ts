import type { Kanaal } from "../../zaak/contactsoort.ts";

/** The kanalen that carry a message without a colleague; the others are work for people. */
export const BERICHTKANALEN = ["Brief", "Mail", "SMS", "WhatsApp"] as const satisfies readonly Kanaal[];
export type Berichtkanaal = (typeof BERICHTKANALEN)[number];

/** A message as a supplier gets it: text only, nothing about the arrear. */
export interface Verzendbericht {
	/** Our reference (uuid), the same at every try: a supplier that knows it already does not send again. */
	readonly kenmerk: string;
	readonly kanaal: Berichtkanaal;
	/** E-mail address, phone number as +316…, or for a letter nothing: the address is in `adres`. */
	readonly naar: string;
	readonly adres: Postadres | null;
	readonly onderwerp: string | null;
	/** Plain text; a blank line parts paragraphs. */
	readonly tekst: string;
	readonly taal: string;
	/** An approved template with its parameters, for WhatsApp outside the 24-hour window. */
	readonly sjabloon: { readonly naam: string; readonly waarden: readonly string[] } | null;
	/** An invitation for the calendar (iCalendar text), e-mail only. */
	readonly agenda: string | null;
}

export interface Postadres {
	readonly naam: string;
	readonly straat: string;
	readonly huisnummer: string;
	/** Four digits and two letters, without a space. */
	readonly postcode: string;
	readonly plaats: string;
}

/**
 * What became of handing a message to a supplier. `geweigerd`: not sent and never will be, the next kanaal takes over.
 * `later`: certainly not sent, may be tried again. `onbekend`: nobody can know whether it was taken.
 */
export type Verzenduitkomst =
	| { readonly soort: "aangenomen"; readonly externId: string | null }
	| { readonly soort: "geweigerd"; readonly reden: Weigerreden; readonly uitleg: string }
	| { readonly soort: "later"; readonly naSeconden: number; readonly uitleg: string }
	| { readonly soort: "onbekend"; readonly uitleg: string };

export const WEIGERREDENEN = [
	"adres-onjuist",
	"onbereikbaar",
	"geblokkeerd",
	"sjabloon-niet-goedgekeurd",
	"buiten-24-uur",
	"instellingen-onjuist",
	"inhoud-geweigerd",
] as const;
export type Weigerreden = (typeof WEIGERREDENEN)[number];

/** What a supplier tells later about a message it took. */
export type Bezorgstatus =
	| { readonly soort: "onderweg" }
	| { readonly soort: "bezorgd" }
	| { readonly soort: "mislukt"; readonly reden: Weigerreden; readonly uitleg: string };

/** A message about delivery, or an answer of a resident, as a callback or an inbox brings it. */
export type Binnenkomst =
	| {
			readonly soort: "bezorgmelding";
			readonly kenmerk: string | null;
			readonly externId: string | null;
			/** The same for the same message: told twice counts once. */
			readonly sleutel: string;
			readonly status: Bezorgstatus;
			readonly op: string;
	  }
	| {
			readonly soort: "antwoord";
			readonly kanaal: Berichtkanaal;
			/** E-mail address or phone number as +316… */
			readonly van: string;
			/** To which of our addresses or numbers it was sent. */
			readonly aan: string | null;
			/** References that it names (a mail: In-Reply-To); one of them may be of a message of ours. */
			readonly kenmerken?: readonly string[];
			/** The mail program says that no person wrote it: out of office. */
			readonly vanzelf?: boolean;
			readonly tekst: string;
			readonly sleutel: string;
			readonly op: string;
	  };

/** One supplier of one kanaal, with the settings of one gemeente. What src/outside/{email,sms,whatsapp,letter,notifynl} make. */
export interface Verzender {
	readonly aanbieder: string;
	verstuur(bericht: Verzendbericht): Promise<Verzenduitkomst>;
	/** What the supplier knows of our reference; "nooit-gezien" = it can be sent safely; null = this supplier cannot tell. */
	zoek(kenmerk: string): Promise<Bezorgstatus | "nooit-gezien" | null>;
}
