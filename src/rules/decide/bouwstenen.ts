import type { Kanaal } from "../zaak/contactsoort.ts";
import type { Stap } from "../zaak/route.ts";
import type { Uitsluiting } from "./werkinstructie.ts";

/** A step with what is usual left out: one attempt, no fixed part of the day, alone, unannounced. */
export const stap = (deel: Pick<Stap, "id" | "kanaal" | "wanneer" | "toelichting"> & Partial<Stap>): Stap => ({
	dagdeel: null,
	maxPogingen: 1,
	tussenDagen: 7,
	aankondiging: null,
	duo: false,
	metPartner: null,
	voorwaarde: null,
	alleenAls: null,
	...deel,
});

/** What every gemeente leaves out. Source: Divosa 2025 ch. 2 and the DDAS definitions. */
export const LANDELIJKE_UITSLUITINGEN: Uitsluiting[] = [
	{
		id: "bekend-bij-schuldhulp",
		soort: "bekend-bij-schuldhulp",
		als: {},
		omdat: "De inwoner heeft al schuldhulp; de schuldhulpverlener die erbij hoort neemt het op zich.",
		bron: "Divosa, Gemeentelijke vroegsignaleringsaanpak onder de loep 2025, hoofdstuk 2; DDAS v1.2",
	},
	{
		id: "herhaalde-melding",
		soort: "herhaalde-melding",
		als: {},
		omdat: "Deze achterstand is kort geleden al opgepakt en is niet hoger geworden.",
		bron: "Divosa, Gemeentelijke vroegsignaleringsaanpak onder de loep 2025, paragraaf 2.2; DDAS v1.2",
	},
	{
		id: "niet-bezoeken",
		soort: "niet-bezoeken",
		als: {},
		omdat: "De inwoner staat op de lijst 'niet bezoeken': bel of schrijf in plaats van langs te gaan.",
		bron: "aanname: de lijst hoort bij de veiligheid van collega's en bij de wens van de inwoner",
	},
];

/** Minutes an attempt takes with registering it. No seed gives them. Assumption, to be changed by the gemeente. */
export const MINUTEN_PER_KANAAL: Record<Kanaal, number> = {
	Telefoon: 10,
	SMS: 3,
	WhatsApp: 5,
	Mail: 3,
	Brief: 3,
	Huisbezoek: 45,
	Kaartje: 5,
	"Afspraak op locatie": 60,
	Administratief: 5,
	Overige: 10,
};
