import { DOELGROEPEN, type Doelgroep, TALEN, TEKSTSOORTEN, type Tekstsoort } from "../../../rules/reach/tekst/tekst.ts";
import type { Kanaal } from "../../../rules/zaak/contactsoort.ts";
import type { Versiereden } from "../../../steps/reach/teksten/change-versie.ts";
import type { Tekstsleutel } from "../../../steps/reach/teksten/versies.ts";

export const SOORTNAMEN: Readonly<Record<Tekstsoort, string>> = {
	uitnodiging: "Uitnodiging",
	herinnering: "Herinnering",
	"aankondiging-huisbezoek": "Aankondiging van een huisbezoek",
	"aankondiging-bellen": "Aankondiging dat je belt",
	"aankondiging-bericht": "Aankondiging van een bericht",
	"niet-thuis": "Niet thuis",
	gesprek: "Wat je zegt aan de telefoon",
	voicemail: "Voicemail",
	"afspraak-bevestiging": "Afspraak: bevestiging",
	"afspraak-herinnering": "Afspraak: herinnering",
	"afspraak-gemist": "Afspraak: gemist",
	"afspraak-afgezegd": "Afspraak: afgezegd",
	"eerder-plek": "Er is eerder plek",
	tevredenheid: "Hoe was het contact?",
};

export const DOELGROEPNAMEN: Readonly<Record<Doelgroep, string>> = {
	algemeen: "Iedereen",
	jong: "Jongeren (18 tot en met 25)",
	"66plus": "66 jaar en ouder",
	gezin: "Gezin met kinderen",
	ondernemer: "Ondernemers",
	terugkerend: "Kreeg al eerder bericht",
	eindelevering: "Eindelevering",
	cak: "CAK",
};

/** The kanalen that have a text. */
export const TEKSTKANALEN = [
	"Brief",
	"Mail",
	"SMS",
	"WhatsApp",
	"Kaartje",
	"Telefoon",
] as const satisfies readonly Kanaal[];

/** "Uitnodiging per SMS · Jongeren". */
export const zegTekst = ({ soort, kanaal, doelgroep }: Tekstsleutel): string =>
	`${SOORTNAMEN[soort]} · ${kanaal} · ${DOELGROEPNAMEN[doelgroep]}`;

/** The address of one text. */
export const tekstAdres = ({ soort, kanaal, doelgroep, taal }: Tekstsleutel): string =>
	`/teksten/${soort}/${kanaal.toLowerCase()}/${doelgroep}/${taal}`;

/** The parts of such an address, as the router gives them. */
export interface Adresdelen {
	soort: string;
	kanaal: string;
	doelgroep: string;
	taal: string;
}

const kies = <T extends string>(mogelijk: readonly T[], deel: string): T | undefined =>
	mogelijk.find((een) => een.toLowerCase() === deel);

/** Which text an address means; null when there is no such kind, kanaal, audience or language. */
export function readSleutel(delen: Adresdelen): Tekstsleutel | null {
	const soort = kies(TEKSTSOORTEN, delen.soort);
	const kanaal = kies(TEKSTKANALEN, delen.kanaal);
	const doelgroep = kies(DOELGROEPEN, delen.doelgroep);
	const taal = kies(TALEN, delen.taal);
	return soort && kanaal && doelgroep && taal ? { soort, kanaal, doelgroep, taal } : null;
}

/** Why something did not happen, and what to do. */
export const REDENEN: Readonly<Record<Versiereden, string>> = {
	"niet-gevonden": "Deze versie is er niet meer.",
	"intussen-gewijzigd": "Een collega deed intussen iets met deze versie. Kijk hoe hij er nu voor staat.",
	"eigen-tekst": "Je schreef deze versie zelf. Vraag een collega om hem te publiceren.",
	"niet-van-jou": "Alleen wie de versie schreef, kan dit doen.",
	"wacht-al-een-versie": "Er wacht al een versie op publicatie. Publiceer die eerst, of geef hem terug.",
	"fout-in-tekst": "In deze tekst staat iets dat iemand kan schaden. Haal dat eerst weg.",
};
