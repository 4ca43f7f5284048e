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

/** May a colleague choose this? "Niet opgepakt: herhaalde melding" and "onterecht signaal" are Voordeur's own conclusions. */
export function isKiesbaar(resultaat: string): resultaat is EindresultaatNaam {
	return EINDRESULTATEN.some((rij) => rij.naam === resultaat && rij.door === "medewerker");
}

/** The sentence on the time line. */
export const sluitzin = (resultaat: string): string => `Zaak gesloten: ${resultaat}.`;
