import { formatDatum } from "../../../rules/kernel/datum.ts";
import { lokaleTijd } from "../../../rules/register/lokale-tijd.ts";

/** "di 24 november om 10:00, Stadskantoor, met Sanne de Boer": for the time line. */
export function zegAfspraak(afspraak: { readonly begin: Date; readonly plek: string; readonly met: string }, nu: Date) {
	const { datum, tijd } = lokaleTijd(afspraak.begin);
	return `${formatDatum(datum, lokaleTijd(nu).datum)} om ${tijd}, ${afspraak.plek}, met ${afspraak.met}`;
}
