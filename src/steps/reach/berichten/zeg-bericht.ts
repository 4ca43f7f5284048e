import { formatDatum } from "../../../rules/kernel/datum.ts";
import { dagVanMoment } from "../../../rules/reach/bericht/moment.ts";

const SOORTNAMEN: Readonly<Record<string, string>> = {
	uitnodiging: "uitnodiging",
	herinnering: "herinnering",
	"aankondiging-huisbezoek": "aankondiging van het bezoek",
	"aankondiging-bellen": "aankondiging dat we bellen",
	"aankondiging-bericht": "aankondiging van een bericht",
	"niet-thuis": "niet thuis getroffen",
	"afspraak-bevestiging": "bevestiging van de afspraak",
	"afspraak-herinnering": "herinnering aan de afspraak",
	"afspraak-gemist": "na een gemiste afspraak",
	"afspraak-afgezegd": "afzegging van de afspraak",
	"eerder-plek": "eerder plek",
	tevredenheid: "vraag hoe het ging",
};
const KANAALNAMEN: Readonly<Record<string, string>> = {
	SMS: "Sms",
	Mail: "E-mail",
	Brief: "Brief",
	WhatsApp: "WhatsApp",
	Kaartje: "Kaart",
};

/** "aankondiging van het bezoek" */
export const zegSoort = (soort: string): string => SOORTNAMEN[soort] ?? soort;
/** "Sms" */
export const zegKanaal = (kanaal: string): string => KANAALNAMEN[kanaal] ?? kanaal;

interface Zegbaar {
	readonly kanaal: string;
	readonly soort: string;
	readonly bezoek_op: string | null;
	readonly bezoek_dagdeel: string | null;
}

/** "Brief verstuurd: aankondiging van het bezoek op ma 30 november, middag." */
export function zegVerstuurd({ kanaal, soort, bezoek_op, bezoek_dagdeel }: Zegbaar, nu: Date): string {
	const wanneer = bezoek_op
		? ` op ${formatDatum(bezoek_op, dagVanMoment(nu))}, ${(bezoek_dagdeel ?? "").toLowerCase()}`
		: "";
	return `${zegKanaal(kanaal)} ${kanaal === "Kaartje" ? "achtergelaten" : "verstuurd"}: ${zegSoort(soort)}${wanneer}.`;
}
