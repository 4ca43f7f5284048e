import type { Partnertype } from "../../rules/vroegsignaal/partnertype.ts";

/** A signaalpartner of the synthetic gemeente. All names are invented, except that the CAK is the only CAK there is. */
export interface Partner {
	readonly naam: string;
	readonly type: Partnertype;
	/** Share of the customers of this kind of partner. */
	readonly aandeel: number;
	/** Working day of the month on which the file comes. */
	readonly werkdag: number;
}

/** The place in this list is the partner's number; the two housing corporations come first. */
export const PARTNERS: readonly Partner[] = [
	{ naam: "Woningstichting Voorbeeldhuis", type: "Huur", aandeel: 0.6, werkdag: 4 },
	{ naam: "Wonen Fantasierijk", type: "Huur", aandeel: 0.4, werkdag: 6 },
	{ naam: "Oefenstroom Energie", type: "Energie", aandeel: 0.5, werkdag: 2 },
	{ naam: "Droomgas & Licht", type: "Energie", aandeel: 0.35, werkdag: 8 },
	{ naam: "Sprookjeswarmte", type: "Energie", aandeel: 0.15, werkdag: 11 },
	{ naam: "Modelzorg Verzekeringen", type: "Zorg", aandeel: 0.4, werkdag: 3 },
	{ naam: "Onderlinge Denkbeeld", type: "Zorg", aandeel: 0.3, werkdag: 5 },
	{ naam: "Luchtkasteel Zorgpolis", type: "Zorg", aandeel: 0.2, werkdag: 7 },
	{ naam: "Zorgkas Nergens", type: "Zorg", aandeel: 0.1, werkdag: 9 },
	{ naam: "Drinkwater Verzonnen", type: "Water", aandeel: 1, werkdag: 10 },
	{ naam: "CAK (oefenbestand)", type: "CAK Zorgverzekeringen", aandeel: 1, werkdag: 12 },
	{ naam: "Hypotheekhuis Schijn", type: "Hypotheek", aandeel: 1, werkdag: 13 },
];
