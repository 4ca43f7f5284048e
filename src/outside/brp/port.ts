import type { Bsn } from "../../rules/kernel/bsn.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import type { Controleaanvraag, Registerpersoon } from "../../rules/verify/registerpersoon.ts";

/** What a population register answers to "who can this signaal be about?". */
export type Brpantwoord =
	| {
			readonly soort: "gevonden";
			/** Everybody who may be meant; none is an answer too. Lists marked F or W are never among them. */
			readonly personen: readonly Registerpersoon[];
			/** A search gave more people than the register shows, so somebody may be missing. */
			readonly teVeelTreffers: boolean;
	  }
	/** The register cannot be reached now. The signaal waits and is checked again after so many seconds. */
	| { readonly soort: "storing"; readonly probeerWeerNa: number }
	/** The register refuses the question itself: asking again helps nothing, someone must change a setting. */
	| { readonly soort: "geweigerd"; readonly reden: Brpweigering };

/** Why a register refuses: in words for the beheerder. */
export const BRPWEIGERINGEN = {
	"niet-aangemeld": "De sleutel of het certificaat voor de BRP wordt niet geaccepteerd.",
	"niet-bevoegd": "De gemeente mag deze gegevens niet opvragen. Kijk het autorisatiebesluit na.",
	"vraag-niet-begrepen": "De BRP begrijpt de vraag niet.",
} as const;
export type Brpweigering = keyof typeof BRPWEIGERINGEN;

/** One of the three sources: Haal Centraal, an extract delivered as a file, or a form filled in by hand. */
export interface Brpbron {
	zoekPersonen(aanvraag: Controleaanvraag): Promise<Brpantwoord>;
}

/** What following persons gives: a value, "not now", or a refusal. */
export type Volgantwoord<T> =
	| { readonly soort: "gelukt"; readonly waarde: T }
	| Exclude<Brpantwoord, { soort: "gevonden" }>;

/** A register that tells which of the persons we follow changed. */
export interface Brpvolger {
	/** Everybody we follow now, with the day it ends (null: never). */
	gevolgd(): Promise<Volgantwoord<ReadonlyMap<Bsn, Datum | null>>>;
	/** Follows somebody until that day, or moves the day. */
	volg(bsn: Bsn, einddatum: Datum): Promise<Volgantwoord<true>>;
	/** Who changed on or after that day. */
	gewijzigd(vanaf: Datum): Promise<Volgantwoord<readonly Bsn[]>>;
}
