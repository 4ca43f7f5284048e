import type { Dagdeel, Kanaal } from "./contactsoort.ts";
import type { EindresultaatNaam } from "./eindresultaat.ts";

/** The moments of the month that seeds name: "begin van de maand" = days 1-7, "midden" = days 14-20 (from just before the 15th). */
export const MAANDMOMENTEN = ["begin-van-de-maand", "midden-van-de-maand"] as const;
export type Maandmoment = (typeof MAANDMOMENTEN)[number];

/** What must have happened before a step is done: nobody reacted so far, or nobody was at home at the visit before it. */
export const STAPVOORWAARDEN = ["geen-reactie", "niet-thuis"] as const;
export type Stapvoorwaarde = (typeof STAPVOORWAARDEN)[number];

/** What is known to reach somebody. A number that proved wrong is not known. */
export interface Contactgegevens {
	readonly telefoonBekend: boolean;
	readonly mobielBekend: boolean;
	readonly emailBekend: boolean;
}

/** One step of a route: a contact attempt, an announcement or a card. */
export interface Stap {
	readonly id: string;
	readonly kanaal: Kanaal;
	/** The same message through this kanaal when the first does not work (Roermond: "een WhatsAppbericht of sms'je"). */
	readonly ofKanaal?: Kanaal | undefined;
	/** `dag` = calendar days after pick-up. */
	readonly wanneer: { readonly dag: number } | { readonly moment: Maandmoment };
	/** "wisselend" = another part of the day than the attempts before; null = does not matter. */
	readonly dagdeel: Dagdeel | "wisselend" | null;
	readonly maxPogingen: number;
	/** Calendar days between two attempts of this step. */
	readonly tussenDagen: number;
	/** Id of the step that this one announces. */
	readonly aankondiging: string | null;
	readonly duo: boolean;
	/** Who comes along, in words ("maatschappelijk werk"). */
	readonly metPartner: string | null;
	readonly voorwaarde: Stapvoorwaarde | null;
	/** Only when these contact data are (not) known; a phone step needs no such line, it falls away by itself without a number. */
	readonly alleenAls: { readonly [gegeven in keyof Contactgegevens]?: boolean | undefined } | null;
	/** For the colleague: what to say or write, B1. */
	readonly toelichting: string;
}

/** What ends a route. */
export const STOPMOMENTEN = ["bereikt", "hulp-aanvaard", "afgemeld", "betaald", "alle-stappen-gedaan"] as const;
export type Stopmoment = (typeof STOPMOMENTEN)[number];

export interface Stopregel {
	readonly bij: Stopmoment;
	/** "gesprek" = no more attempts, the zaak goes on as a conversation; otherwise the DDAS eindresultaat to close with. */
	readonly dan: "gesprek" | EindresultaatNaam;
	/** Calendar days to wait for a reaction after the last attempt before closing. */
	readonly naDagen: number;
	readonly omdat: string;
}

/** What ends every route; `naDagen`: how long to wait for a reaction to the last attempt. */
export const stopregels = (naDagen: number): Stopregel[] => [
	{ bij: "bereikt", dan: "gesprek", naDagen: 0, omdat: "De inwoner is bereikt: meer pogingen zijn niet nodig." },
	{ bij: "hulp-aanvaard", dan: "gesprek", naDagen: 0, omdat: "De inwoner wil hulp: plan het eerste gesprek." },
	{
		bij: "afgemeld",
		dan: "Inwoner regelt het zelf/hoeft geen hulp vanuit vroegsignalering",
		naDagen: 0,
		omdat: "De inwoner heeft laten weten dat hulp niet nodig is.",
	},
	{
		bij: "betaald",
		dan: "Inwoner heeft zelf al betaald/betalingsregeling getroffen",
		naDagen: 0,
		omdat: "De achterstand is betaald of er is een betalingsregeling.",
	},
	{
		bij: "alle-stappen-gedaan",
		dan: "Definitief geen contact kunnen krijgen",
		naDagen,
		omdat: "Alle stappen van de aanpak zijn gedaan en de inwoner is niet bereikt.",
	},
];

/** Day after pick-up; a moment of the month counts from the beginning of the month (begin 0, midden 14). */
export function dagVan(stap: Stap): number {
	if ("dag" in stap.wanneer) return stap.wanneer.dag;
	return stap.wanneer.moment === "begin-van-de-maand" ? 0 : 14;
}

/** A letter always arrives; the other kanalen need a number or an address. A visit and a card go to the door. */
export function kanBereiken(kanaal: Kanaal, contact: Contactgegevens): boolean {
	if (kanaal === "Telefoon") return contact.telefoonBekend;
	if (kanaal === "SMS" || kanaal === "WhatsApp") return contact.mobielBekend;
	return kanaal !== "Mail" || contact.emailBekend;
}

/** Takes the second kanaal where the first cannot reach this resident, and forgets a second one that cannot. */
function kiesKanaal(stap: Stap, contact: Contactgegevens): Stap {
	const tweede = stap.ofKanaal && kanBereiken(stap.ofKanaal, contact) ? stap.ofKanaal : undefined;
	if (tweede && !kanBereiken(stap.kanaal, contact)) return { ...stap, kanaal: tweede, ofKanaal: undefined };
	return tweede === stap.ofKanaal ? stap : { ...stap, ofKanaal: tweede };
}

const AAN_DE_DEUR: readonly (Kanaal | undefined)[] = ["Huisbezoek", "Kaartje"];
const GEEN_BEZOEK = "Deze inwoner staat op de lijst 'niet bezoeken'. Ga niet langs.";

// The visit itself comes first in this function: whatever else a step does, nobody on the list is visited.
function zonderBezoek(stappen: readonly Stap[], contact: Contactgegevens): readonly Stap[] {
	const bezoeken = new Set(stappen.filter((stap) => stap.kanaal === "Huisbezoek").map((stap) => stap.id));
	return stappen.flatMap((stap) => {
		if (stap.kanaal === "Huisbezoek") {
			const kanaal = contact.telefoonBekend ? ("Telefoon" as const) : ("Brief" as const);
			const hoe = kanaal === "Telefoon" ? "Bel" : "Stuur een persoonlijke brief";
			const toelichting = `${GEEN_BEZOEK} ${hoe} in plaats daarvan.`;
			return [{ ...stap, kanaal, ofKanaal: undefined, duo: false, metPartner: null, aankondiging: null, toelichting }];
		}
		if (stap.voorwaarde === "niet-thuis" || stap.kanaal === "Kaartje") return [];
		if (AAN_DE_DEUR.includes(stap.ofKanaal)) return [{ ...stap, ofKanaal: undefined }];
		if (stap.aankondiging === null || !bezoeken.has(stap.aankondiging)) return [stap];
		// A letter that announces a letter is one letter too many.
		return contact.telefoonBekend ? [{ ...stap, toelichting: `${GEEN_BEZOEK} Kondig hier aan dat je belt.` }] : [];
	});
}

const ALLEEN_BRIEF: Stap = {
	id: "brief-in-plaats-daarvan",
	kanaal: "Brief",
	wanneer: { dag: 0 },
	dagdeel: null,
	maxPogingen: 1,
	tussenDagen: 1,
	aankondiging: null,
	duo: false,
	metPartner: null,
	voorwaarde: null,
	alleenAls: null,
	toelichting: "Er is geen telefoonnummer of e-mailadres dat werkt. Schrijf een korte brief en vraag om te bellen.",
};

const pastBij = ({ alleenAls }: Stap, contact: Contactgegevens): boolean =>
	Object.entries(alleenAls ?? {}).every(([gegeven, bekend]) => contact[gegeven as keyof Contactgegevens] === bekend);

const isBezoek = (stap: Stap, contact: Contactgegevens): boolean =>
	stap.kanaal === "Huisbezoek" && stap.voorwaarde !== "niet-thuis" && pastBij(stap, contact);

function pasAan(stappen: readonly Stap[], contact: Contactgegevens, nietBezoeken: boolean): readonly Stap[] {
	const gekozen = stappen.map((stap) => kiesKanaal(stap, contact));
	const kan = (nietBezoeken ? zonderBezoek(gekozen, contact) : gekozen).filter(
		(stap, plaats, alle) =>
			kanBereiken(stap.kanaal, contact) &&
			pastBij(stap, contact) &&
			// Where nobody visits, nobody can be found not at home.
			(stap.voorwaarde !== "niet-thuis" || alle.slice(0, plaats).some((ander) => isBezoek(ander, contact))),
	);
	const eerste = kan[0];
	if (!eerste) return [ALLEEN_BRIEF];
	const eerder = stappen[0] && eerste.id !== stappen[0].id && "dag" in eerste.wanneer ? eerste.wanneer.dag : 0;
	return kan.map((stap, plaats) => ({
		...stap,
		wanneer: "dag" in stap.wanneer ? { dag: Math.max(0, stap.wanneer.dag - eerder) } : stap.wanneer,
		voorwaarde: plaats === 0 && stap.voorwaarde === "geen-reactie" ? null : stap.voorwaarde,
		aankondiging: kan.some((ander) => ander.id === stap.aankondiging) ? stap.aankondiging : null,
	}));
}

const bekend = new WeakMap<readonly Stap[], Map<string, readonly Stap[]>>();

/**
 * The steps of a route for one resident: steps that cannot reach them fall away, nobody on the do-not-visit list is
 * visited, the first step that is left does not wait for steps that are gone, and there is always at least a letter.
 * Remembered per route and kind of resident (at most sixteen): do not change the steps that come out.
 */
export function stappenVoor(
	stappen: readonly Stap[],
	contact: Contactgegevens,
	nietBezoeken: boolean,
): readonly Stap[] {
	const soort = [contact.telefoonBekend, contact.mobielBekend, contact.emailBekend, nietBezoeken].join();
	const perSoort = bekend.get(stappen) ?? new Map<string, readonly Stap[]>();
	bekend.set(stappen, perSoort);
	const uitkomst = perSoort.get(soort) ?? pasAan(stappen, contact, nietBezoeken);
	perSoort.set(soort, uitkomst);
	return uitkomst;
}
