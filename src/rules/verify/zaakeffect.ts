import type { EindresultaatNaam } from "../zaak/eindresultaat.ts";
import type { Uitkomst } from "./acties.ts";

/** What the checks of all signalen of a zaak together mean for the zaak. */
export type Zaakeffect =
	| { readonly soort: "geen" | "bevestigd" | "verhuis" }
	/** `sluit`: nobody worked on it. `overdracht`: contact stops, a colleague hands over what runs and closes. */
	| {
			readonly soort: "sluit" | "overdracht";
			readonly resultaat: EindresultaatNaam;
			readonly omdat: string;
	  };

/** What the check of one signaal of a zaak came to. */
export interface Zaakcontrole {
	/** Null when nobody knows yet. */
	readonly uitkomst: Uitkomst | null;
	/** Of whom: the BSN (blind) where it is known, and name with birth date as the partner gave them. */
	readonly bsn: string | null;
	readonly sleutel: string | null;
	/** When it was decided: comparable text (ISO). */
	readonly op: string | null;
}

const isZelfde = (een: Zaakcontrole, ander: Zaakcontrole): boolean =>
	een.bsn !== null && ander.bsn !== null
		? een.bsn === ander.bsn
		: een.sleutel !== null && een.sleutel === ander.sleutel;

/** Somebody was found to be somewhere else, or dead, since: what was known before of the same person counts no more. */
const isVervangen = (een: Zaakcontrole, alle: readonly Zaakcontrole[]): boolean =>
	een.uitkomst !== null &&
	een.op !== null &&
	alle.some(
		(ander) => ander.uitkomst !== null && ander.op !== null && ander.op > (een.op ?? "") && isZelfde(een, ander),
	);

/** Nobody is contacted after these, with how the zaak ends (DDAS) and what a colleague still has to do. */
const EINDE = {
	overleden: {
		resultaat: "Inwoner is overleden",
		omdat:
			"De inwoner is volgens de BRP overleden. Neem geen contact op met de nabestaanden. Draag over wat nog loopt en sluit de zaak af.",
	},
	elders: {
		resultaat: "Persoon is geen inwoner (meer) in de gemeente",
		omdat:
			"De inwoner staat volgens de BRP niet (meer) in deze gemeente ingeschreven. Draag over wat nog loopt en sluit de zaak af.",
	},
	"geen-persoon": {
		resultaat: "Niet opgepakt: andere reden",
		omdat: "Het signaal gaat over een rechtspersoon, niet over een inwoner. Sluit de zaak af.",
	},
} as const satisfies Partial<Record<Uitkomst, { resultaat: EindresultaatNaam; omdat: string }>>;
type Einde = keyof typeof EINDE;

const isEinde = (uitkomst: Uitkomst | null): uitkomst is Einde => uitkomst !== null && uitkomst in EINDE;

/**
 * `controles`: of each signaal of the zaak, the newest first. Of one person the last outcome counts. One confirmed resident
 * keeps the zaak: a household can hold a widow and a letter to her husband. Death stops contact even when the rest is not known
 * yet; a move away waits for the rest.
 */
export function bepaalZaakeffect(controles: readonly Zaakcontrole[], heeftWerk: boolean): Zaakeffect {
	const uitkomsten = controles.filter((een) => !isVervangen(een, controles)).map(({ uitkomst }) => uitkomst);
	if (uitkomsten.includes("inwoner")) return { soort: "bevestigd" };
	if (uitkomsten.includes("verhuisd-binnen")) return { soort: "verhuis" };
	const einden = uitkomsten.filter(isEinde);
	const eerste = einden.includes("overleden") ? "overleden" : einden[0];
	if (eerste === undefined) return { soort: "geen" };
	const alles = einden.length === uitkomsten.length;
	if (!alles && eerste !== "overleden") return { soort: "geen" };
	return { soort: alles && !heeftWerk ? "sluit" : "overdracht", ...EINDE[eerste] };
}
