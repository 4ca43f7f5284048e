import { formatTelefoonnummer } from "../../../rules/kernel/telefoonnummer.ts";
import type { Antwoordkanaal, Antwoordsoort, Betekenis } from "../../../rules/reach/antwoord/antwoord.ts";
import type { Kanaal } from "../../../rules/zaak/contactsoort.ts";
import { REDENEN } from "../zaken/teksten.ts";

/** What an answer seems to say, as a colleague reads it. */
export const SOORTNAMEN: Readonly<Record<Antwoordsoort, string>> = {
	stop: "wil hier geen berichten meer",
	automatisch: "automatisch antwoord",
	betaald: "heeft betaald of een regeling",
	"regelt-het-zelf": "regelt het zelf",
	"bel-mij": "wil gebeld worden",
	afspraak: "over een afspraak",
	"nieuw-nummer": "geeft een ander nummer of adres",
	nee: "wil geen hulp",
	"geen-bezoek": "wil geen bezoek",
	ja: "wil hulp",
	vraag: "stelt een vraag",
	overig: "zelf lezen",
};

export const KANAALNAMEN: Readonly<Record<Antwoordkanaal, string>> = {
	SMS: "sms",
	WhatsApp: "WhatsApp",
	Mail: "mail",
	Brief: "brief",
	Pagina: "eigen pagina",
};

/** How an answer counts as contact (DDAS contactsoort); the resident's own page is no kanaal of DDAS. */
export const alsKanaal = (kanaal: Antwoordkanaal): Kanaal => (kanaal === "Pagina" ? "Overige" : kanaal);

/** "06 12345678", an address, or that it is not known. */
export const zegVan = (van: string | null): string =>
	van === null ? "onbekend" : van.startsWith("+") ? formatTelefoonnummer(van) : van;

/** "Lijkt te zeggen: heeft betaald. Het noemt een betaling." */
export const zegVoorstel = ({ soort, omdat }: Betekenis): string => `${SOORTNAMEN[soort]}. ${omdat}`;

/** The beginning of a text on one line. */
export function kortTekst(tekst: string, lengte = 90): string {
	const regel = tekst.replace(/\s+/g, " ").trim();
	if (regel === "") return "(geen tekst)";
	return regel.length <= lengte ? regel : `${regel.slice(0, lengte).replace(/\s+\S*$/, "")} …`;
}

/** Why a step refused. */
export const WEIGERINGEN: Readonly<Record<string, string>> = {
	...REDENEN,
	"antwoord-onbekend": "Dit antwoord bestaat niet meer.",
	"al-afgehandeld": "Een collega heeft dit antwoord al afgehandeld.",
	"uitkomst-nodig": "Deze inwoner wil geen hulp of bezoek, of heeft betaald. Leg vast wat eruit kwam.",
	"zaak-onbekend": "Dit zaaknummer is er niet. Kijk het na bij Zaken.",
	"zaak-gesloten": "De zaak is gesloten. Heropen haar eerst, of kies 'Alleen gelezen'.",
};
