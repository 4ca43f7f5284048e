import { addDagen, type Datum } from "../kernel/datum.ts";
import { addWerkdagen, eersteWerkdagVanaf } from "../kernel/werkdagen.ts";
import type { Signaaltype } from "../vroegsignaal/signaaltype.ts";

/** A date that the law sets for a zaak. */
export interface Termijn {
	readonly soort: "eerste-gesprek" | "dreigende-situatie";
	readonly uiterlijk: Datum;
	readonly omdat: string;
}

/**
 * Within four weeks after the resident accepted (Wgs art. 4 lid 1). A term that would end on a Saturday, Sunday or holiday
 * ends on the next working day (Algemene termijnenwet art. 1).
 */
const eersteGesprekUiterlijk = (aanvaardOp: Datum): Datum => eersteWerkdagVanaf(addDagen(aanvaardOp, 28));

/**
 * Three working days in a threatening situation (Wgs art. 4 lid 2). Counted from receipt: the law counts from acceptance,
 * but who waits for that is too late at the door.
 */
export const dreigendeSituatieUiterlijk = (ontvangenOp: Datum): Datum => addWerkdagen(ontvangenOp, 3);

/** Only a Crisis is threatening: an eindeleveringssignaal is not (SZW/NVVK 1-11-2023: weeks remain before disconnection). */
export const isDreigend = (signaaltypen: readonly Signaaltype[]): boolean => signaaltypen.includes("Crisis");

/** The clocks that run for a zaak, the earliest first. */
export function termijnenVan(zaak: {
	readonly signaaltypen: readonly Signaaltype[];
	readonly ontvangenOp: Datum;
	/** The day the resident accepted help or asked for it; null = not yet. */
	readonly aanvaardOp: Datum | null;
}): readonly Termijn[] {
	const termijnen: Termijn[] = [];
	if (isDreigend(zaak.signaaltypen)) {
		termijnen.push({
			soort: "dreigende-situatie",
			uiterlijk: dreigendeSituatieUiterlijk(zaak.ontvangenOp),
			omdat: "Dreigende situatie: het eerste gesprek is binnen 3 werkdagen (Wgs artikel 4 lid 2).",
		});
	}
	if (zaak.aanvaardOp !== null) {
		termijnen.push({
			soort: "eerste-gesprek",
			uiterlijk: eersteGesprekUiterlijk(zaak.aanvaardOp),
			omdat: "De inwoner heeft hulp aanvaard: het eerste gesprek is binnen 4 weken (Wgs artikel 4 lid 1).",
		});
	}
	return termijnen.toSorted((a, b) => a.uiterlijk.localeCompare(b.uiterlijk));
}
