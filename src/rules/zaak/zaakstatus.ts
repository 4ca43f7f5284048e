/** The states of one vroegsignaalzaak, in the order of the work. */
export const ZAAKSTATUSSEN = ["te-benaderen", "in-gesprek", "gesloten", "niet-opgepakt"] as const;
export type Zaakstatus = (typeof ZAAKSTATUSSEN)[number];

/** What can happen to a zaak. */
export type Zaakgebeurtenis = "poging" | "bereikt" | "sluiten" | "heropenen" | "nieuw-signaal";

interface Overgang {
	readonly van: Zaakstatus;
	readonly bij: Zaakgebeurtenis;
	readonly naar: Zaakstatus;
	readonly omdat: string;
}

/** Every change of state that exists; what is not in the table is refused. */
export const ZAAKOVERGANGEN: readonly Overgang[] = [
	{
		van: "te-benaderen",
		bij: "poging",
		naar: "te-benaderen",
		omdat: "Een poging zonder gehoor verandert niets: de route loopt door.",
	},
	{
		van: "te-benaderen",
		bij: "bereikt",
		naar: "in-gesprek",
		omdat: "Wie bereikt is, krijgt geen volgende poging meer maar een gesprek.",
	},
	{
		van: "te-benaderen",
		bij: "sluiten",
		naar: "gesloten",
		omdat: "De route is klaar of de inwoner hoeft geen contact.",
	},
	{
		van: "te-benaderen",
		bij: "nieuw-signaal",
		naar: "te-benaderen",
		omdat: "Een nieuw signaal sluit aan bij de open zaak en kan de route verzwaren.",
	},
	{
		van: "in-gesprek",
		bij: "poging",
		naar: "in-gesprek",
		omdat: "Ook in een gesprek kun je iemand even niet te pakken krijgen.",
	},
	{ van: "in-gesprek", bij: "bereikt", naar: "in-gesprek", omdat: "Een vervolggesprek." },
	{ van: "in-gesprek", bij: "sluiten", naar: "gesloten", omdat: "Het gesprek heeft een eindresultaat (DDAS)." },
	{
		van: "in-gesprek",
		bij: "nieuw-signaal",
		naar: "in-gesprek",
		omdat: "Het nieuwe signaal hoort bij het gesprek dat al loopt.",
	},
	{
		van: "gesloten",
		bij: "heropenen",
		naar: "te-benaderen",
		omdat: "De inwoner meldt zich alsnog of de zaak is per ongeluk gesloten.",
	},
	{
		van: "niet-opgepakt",
		bij: "heropenen",
		naar: "te-benaderen",
		omdat: "Een collega besluit de zaak toch op te pakken.",
	},
	{
		van: "niet-opgepakt",
		bij: "nieuw-signaal",
		naar: "te-benaderen",
		omdat: "Samen met het nieuwe signaal kan de zaak wel boven de drempel komen.",
	},
];

/** Null when this cannot happen in this state. */
export function nextZaakstatus(van: Zaakstatus, bij: Zaakgebeurtenis): Zaakstatus | null {
	return ZAAKOVERGANGEN.find((overgang) => overgang.van === van && overgang.bij === bij)?.naar ?? null;
}

export const OPEN_STATUSSEN: readonly Zaakstatus[] = ["te-benaderen", "in-gesprek"];
