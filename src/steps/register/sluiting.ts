import type { Datum } from "../../rules/kernel/datum.ts";
import { GEEN_VOLGENDE } from "../../rules/register/volgende-velden.ts";
import { EINDRESULTATEN, type EindresultaatNaam } from "../../rules/zaak/eindresultaat.ts";
import { nextZaakstatus, type Zaakstatus } from "../../rules/zaak/zaakstatus.ts";
import type { Zaakwijziging } from "./wijzig-zaak.ts";

/** The columns of a zaak that closes; null when a zaak in this state cannot close. */
export function sluitvelden(status: Zaakstatus, resultaat: EindresultaatNaam, vandaag: Datum): Zaakwijziging | null {
	const naar = nextZaakstatus(status, "sluiten");
	if (naar === null) return null;
	return {
		status: naar,
		resultaat,
		gesloten_op: vandaag,
		...GEEN_VOLGENDE,
		uiterlijk: null,
		terugbellen_op: null,
	};
}

export type Contactweigering = "nooit-contact" | "wel-contact";

/**
 * DDAS: "Geen reactie na eerder contact" says that there once was contact; "Definitief geen contact" that there never was.
 * `ooitBereikt` is about the whole zaak, not only since it was opened again.
 */
export function weigerOmContact(resultaat: EindresultaatNaam, ooitBereikt: boolean): Contactweigering | null {
	if (resultaat === "Geen reactie na eerder contact" && !ooitBereikt) return "nooit-contact";
	if (resultaat === "Definitief geen contact kunnen krijgen" && ooitBereikt) return "wel-contact";
	return null;
}

/** May a colleague choose this? "Niet opgepakt: herhaalde melding" and "onterecht signaal" are Voordeur's own conclusions. */
export function isKiesbaar(resultaat: string): resultaat is EindresultaatNaam {
	return EINDRESULTATEN.some((rij) => rij.naam === resultaat && rij.door === "medewerker");
}

/** The sentence on the time line. */
export const sluitzin = (resultaat: string): string => `Zaak gesloten: ${resultaat}.`;
