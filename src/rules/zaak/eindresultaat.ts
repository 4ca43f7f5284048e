/** One way to end a zaak, with the DDAS definition shown beside the choice. Source: DDAS v1.2 EnumEindresultaat and its Detail_Model definitions. */
export interface Eindresultaat {
	readonly naam: string;
	readonly definitie: string;
	/** Who may choose it: a colleague on the page, or only Voordeur itself (not picked up). */
	readonly door: "medewerker" | "systeem";
	/** Counts as hulp geaccepteerd in the monitor (Divosa: quick fix, vervolghulp and verwijzing with the resident). */
	readonly hulpGeaccepteerd: boolean;
}

export const EINDRESULTATEN = [
	{
		naam: "(Budget)advies en/of quick fix",
		definitie:
			"De inwoner kan het binnen 30 dagen zelf oplossen met jouw hulp: bijvoorbeeld een betalingsregeling, budgetadvies, toeslagen aanvragen, post ordenen of de beslagvrije voet berekenen.",
		door: "medewerker",
		hulpGeaccepteerd: true,
	},
	{
		naam: "Vervolghulp en/of verwijzing financieel",
		definitie: "De inwoner gaat verder met financiële hulp: schuldhulpverlening, budgetcoaching of bewindvoering.",
		door: "medewerker",
		hulpGeaccepteerd: true,
	},
	{
		naam: "Vervolghulp en/of verwijzing niet financieel",
		definitie:
			"De inwoner gaat verder met andere hulp, zoals maatschappelijk werk, verslavingszorg of hulp voor het gezin.",
		door: "medewerker",
		hulpGeaccepteerd: true,
	},
	{
		naam: "Vervolghulp en/of verwijzing",
		definitie: "De inwoner gaat verder met hulp, maar je weet niet of die financieel is.",
		door: "medewerker",
		hulpGeaccepteerd: true,
	},
	{
		naam: "Inwoner regelt het zelf/hoeft geen hulp vanuit vroegsignalering",
		definitie: "Er was contact. De inwoner wil of hoeft geen hulp; algemene tips mag je hebben gegeven.",
		door: "medewerker",
		hulpGeaccepteerd: false,
	},
	{
		naam: "Inwoner heeft zelf al betaald/betalingsregeling getroffen",
		definitie: "De oplossing was er al toen je de inwoner sprak.",
		door: "medewerker",
		hulpGeaccepteerd: false,
	},
	{
		naam: "Inwoner al bekend bij schuldhulpverlening",
		definitie: "Er loopt al schuldhulp; de schuldhulpverlener die erbij hoort neemt het op zich.",
		door: "medewerker",
		hulpGeaccepteerd: false,
	},
	{
		naam: "Inwoner heeft al een ander lopend traject",
		definitie:
			"Een andere hulpverlener neemt de opvolging over. Een bewindvoerder telt hier niet: die handelt namens de inwoner.",
		door: "medewerker",
		hulpGeaccepteerd: false,
	},
	{
		naam: "Geen reactie na eerder contact",
		definitie: "Er is ooit contact geweest, daarna niet meer: niet verschenen of onbereikbaar.",
		door: "medewerker",
		hulpGeaccepteerd: false,
	},
	{
		naam: "Definitief geen contact kunnen krijgen",
		definitie: "Het is niet gelukt om contact te krijgen voordat de zaak sloot.",
		door: "medewerker",
		hulpGeaccepteerd: false,
	},
	{
		naam: "Verwijzing zonder tussenkomst inwoner",
		definitie: "Alleen in het uiterste geval: je schakelt hulp in zonder dat de inwoner dat vroeg (bemoeizorg).",
		door: "medewerker",
		hulpGeaccepteerd: false,
	},
	{
		naam: "Persoon is geen inwoner (meer) in de gemeente",
		definitie: "De inwoner is verhuisd naar een andere gemeente of woonde hier nooit. De partner krijgt dit te horen.",
		door: "medewerker",
		hulpGeaccepteerd: false,
	},
	{
		naam: "Inwoner is overleden",
		definitie: "De inwoner is overleden. De partner krijgt dit te horen, ook als er contact met nabestaanden was.",
		door: "medewerker",
		hulpGeaccepteerd: false,
	},
	{
		naam: "Niet opgepakt: andere reden",
		definitie: "Er is een andere reden om dit niet op te pakken. De partner hoort alleen dát het niet is opgepakt.",
		door: "medewerker",
		hulpGeaccepteerd: false,
	},
	{
		naam: "Niet opgepakt: herhaalde melding",
		definitie: "Dezelfde achterstand van dezelfde partner is kort geleden al opgepakt en is niet hoger geworden.",
		door: "systeem",
		hulpGeaccepteerd: false,
	},
	{
		naam: "Niet opgepakt: onterecht signaal",
		definitie: "Het bedrag is lager dan de drempel van de gemeente, of de achterstand is te kort of te lang.",
		door: "systeem",
		hulpGeaccepteerd: false,
	},
] as const satisfies readonly Eindresultaat[];
export type EindresultaatNaam = (typeof EINDRESULTATEN)[number]["naam"];
