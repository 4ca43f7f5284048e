import type { Partnertype } from "../../vroegsignaal/partnertype.ts";
import type { Signaaltype } from "../../vroegsignaal/signaaltype.ts";
import type { Doelgroep } from "./tekst.ts";

/** What is known of somebody that may change the words; null = not known. */
export interface Doelgroepfeiten {
	readonly leeftijd: number | null;
	readonly minderjarigeKinderen: boolean | null;
	readonly ondernemer: boolean;
	/** There was a signaal on the address in the six months before. */
	readonly opeenvolgend: boolean;
	readonly signaaltypen: readonly Signaaltype[];
	readonly partnertypen: readonly Partnertype[];
}

/** One row of the table: for whom, when, and why before the rows below it. */
export interface Doelgroepregel {
	readonly doelgroep: Doelgroep;
	readonly past: (feiten: Doelgroepfeiten) => boolean;
	readonly omdat: string;
}

/**
 * The first row that fits. What presses most comes first, then what somebody is, then what happened before.
 * Source: Divosa 2025 §3.2 (own letters for youth and CAK; for returning, eindelevering and crisis), §2.4 (families,
 * youth, AOW); the age classes 18-25 and from 66 are those of Divosa 2025 §3.6. Order: an assumption.
 */
export const DOELGROEPREGELS: readonly Doelgroepregel[] = [
	{
		doelgroep: "eindelevering",
		past: ({ signaaltypen }) => signaaltypen.includes("Eindelevering"),
		omdat: "Een contract stopt binnenkort: de inwoner heeft nu iets aan een snelle afspraak.",
	},
	{
		doelgroep: "ondernemer",
		past: ({ ondernemer }) => ondernemer,
		omdat: "Een ondernemer denkt vaak dat hulp van de gemeente niet voor ondernemers is.",
	},
	{
		doelgroep: "jong",
		past: ({ leeftijd }) => leeftijd !== null && leeftijd >= 18 && leeftijd <= 25,
		omdat: "Jongeren reageren op een kort en persoonlijk bericht.",
	},
	{
		doelgroep: "66plus",
		past: ({ leeftijd }) => leeftijd !== null && leeftijd >= 66,
		omdat: "Ouderen wijzen we op het inlooppunt en op bellen, in plaats van op een link.",
	},
	{
		doelgroep: "cak",
		// Only the CAK: with another partner beside it, there is more at hand than the health insurance.
		past: ({ partnertypen }) => partnertypen.length > 0 && partnertypen.every((type) => type.startsWith("CAK")),
		omdat: "De melding loopt al langer: een nieuw begin helpt meer dan een eerste kennismaking.",
	},
	{
		doelgroep: "terugkerend",
		past: ({ opeenvolgend }) => opeenvolgend,
		omdat: "De inwoner kreeg kort geleden al een bericht: doen alsof dat niet zo is, wekt wantrouwen.",
	},
	{
		doelgroep: "gezin",
		past: ({ minderjarigeKinderen }) => minderjarigeKinderen === true,
		omdat: "Met kinderen thuis zijn er regelingen waar een gezin iets aan heeft.",
	},
	{ doelgroep: "algemeen", past: () => true, omdat: "Er is niets bekend dat om andere woorden vraagt." },
];

/** For whom the text is written: the first row of the table that fits, with its reason. */
export function chooseDoelgroep(feiten: Doelgroepfeiten): { readonly doelgroep: Doelgroep; readonly omdat: string } {
	const { doelgroep, omdat } = DOELGROEPREGELS.find((regel) => regel.past(feiten))!;
	return { doelgroep, omdat };
}
