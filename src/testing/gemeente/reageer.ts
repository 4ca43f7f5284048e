import { type Datum, leeftijdOp } from "../../rules/kernel/datum.ts";
import type { Partnertype } from "../../rules/vroegsignaal/partnertype.ts";
import { DAGDELEN, type Dagdeel, type Kanaal } from "../../rules/zaak/contactsoort.ts";
import {
	AANGEKONDIGD_ODDS,
	BASISODDS,
	BEDRAGODDS,
	DAGDEELODDS,
	HULPKANS,
	KANAALODDS,
	LEEFTIJDODDS,
	OVERIGE_PARTNERODDS,
	PARTNERODDS,
	SPREIDING,
	VERKEERD_NUMMER,
	VOLGNUMMERODDS,
} from "./bereikbaarheid.ts";
import type { Inwoner, SynthetischeGemeente } from "./soorten.ts";
import { maakToeval, type Toeval } from "./toeval.ts";
import { type Sleutel, zoekInwoner } from "./wonen.ts";

/** One attempt. */
export interface Poging {
	readonly kanaal: Kanaal;
	readonly datum: Datum;
	readonly dagdeel: Dagdeel;
	/** 1 = the first attempt by this kanaal in this zaak. */
	readonly volgnummer: number;
	/** Null: taken from the resident, when known. */
	readonly leeftijd: number | null;
	readonly partnertypen: readonly Partnertype[];
	readonly bedragCent: number;
	readonly aangekondigd: boolean;
}

/** What came of it. Not reached by a letter or a message is simply silence: null. */
export interface Reactie {
	readonly bereikt: boolean;
	readonly uitkomst:
		| "hulp-aanvaard"
		| "geen-hulp-nodig"
		| "heeft-betaald"
		| "terugbellen"
		| "verkeerd-nummer"
		| "geen-gehoor"
		| "voicemail"
		| "niet-thuis"
		| "afgemeld"
		| null;
}

/** The chance that this attempt reaches this resident; the tables and their sources stand in bereikbaarheid.ts. */
export function bereikkans(
	poging: Poging,
	wie: { readonly leeftijd: number; readonly werk: Werkvan; readonly aanleg: number },
): number {
	const { kanaal } = poging;
	const jong = wie.leeftijd >= 18 && wie.leeftijd <= 25;
	let odds = BASISODDS * KANAALODDS[kanaal][jong ? "jong" : "alle"];
	odds *= BEDRAGODDS.find(([grens]) => poging.bedragCent < grens * 100)![1];
	odds *=
		Math.max(...poging.partnertypen.map((type) => PARTNERODDS[type] ?? OVERIGE_PARTNERODDS), 0) || OVERIGE_PARTNERODDS;
	if (wie.leeftijd >= LEEFTIJDODDS.vanaf) odds *= LEEFTIJDODDS.odds;
	odds *= VOLGNUMMERODDS ** (poging.volgnummer - 1);
	if (kanaal === "Telefoon" || kanaal === "Huisbezoek") {
		odds *= DAGDEELODDS[wie.werk][DAGDELEN.indexOf(poging.dagdeel)]!;
		if (poging.aangekondigd) odds *= AANGEKONDIGD_ODDS;
	}
	odds *= Math.exp(wie.aanleg * SPREIDING);
	return odds / (1 + odds);
}
type Werkvan = Inwoner["werk"];

/** Ways that need the resident to live at the address that is known. */
const OP_ADRES: readonly Kanaal[] = ["Brief", "Huisbezoek", "Kaartje"];

/**
 * What happens when this resident is approached this way. `kans` decides; the resident's own nature is fixed by the key.
 * Who has moved is not reached at the old address; who has died is not reached at all.
 */
export function reageer(gemeente: SynthetischeGemeente, sleutel: Sleutel, poging: Poging, kans: Toeval): Reactie {
	const gevonden = zoekInwoner(gemeente, sleutel, poging.datum);
	const inwoner = gevonden?.inwoner;
	const eigen = maakToeval(gemeente.zaad, "aard", inwoner?.id ?? `${sleutel.postcode} ${sleutel.huisnummer}`);
	const aanleg = eigen.normaal();
	const foutNummer = eigen.kans(VERKEERD_NUMMER);
	const leeftijd = poging.leeftijd ?? (inwoner ? leeftijdOp(inwoner.geboortedatum, poging.datum) : 40);
	const wie = { leeftijd, werk: inwoner?.werk ?? "dagwerk", aanleg } as const;
	const lot = kans.getal();
	const overleden = inwoner?.overledenOp != null && inwoner.overledenOp <= poging.datum;
	const verhuisd = gevonden?.woontHier === false && OP_ADRES.includes(poging.kanaal);
	if (poging.kanaal === "Telefoon" && foutNummer) {
		return { bereikt: false, uitkomst: kans.kans(0.5) ? "verkeerd-nummer" : "geen-gehoor" };
	}
	if (overleden || verhuisd || lot >= bereikkans(poging, wie)) {
		return { bereikt: false, uitkomst: stilte(poging.kanaal, kans) };
	}
	return { bereikt: true, uitkomst: gesprek(poging, kans) };
}

function stilte(kanaal: Kanaal, kans: Toeval): Reactie["uitkomst"] {
	if (kanaal === "Telefoon") return kans.kans(0.35) ? "voicemail" : "geen-gehoor";
	return kanaal === "Huisbezoek" ? "niet-thuis" : null;
}

/** Help first (published), the rest by choice: has paid, call back, signs off after an announcement, needs no help. */
function gesprek(poging: Poging, kans: Toeval): Reactie["uitkomst"] {
	if (kans.kans(HULPKANS[poging.kanaal])) return "hulp-aanvaard";
	if (kans.kans(0.28)) return "heeft-betaald";
	if (poging.kanaal === "Telefoon" && kans.kans(0.12)) return "terugbellen";
	if (poging.kanaal !== "Telefoon" && poging.aangekondigd && kans.kans(0.25)) return "afgemeld";
	return "geen-hulp-nodig";
}
