import { type Stap, stopregels } from "../../zaak/route.ts";
import { LANDELIJKE_UITSLUITINGEN, MINUTEN_PER_KANAAL, stap } from "../bouwstenen.ts";
import type { Werkinstructie } from "../werkinstructie.ts";

const BRON = "Mail to Pay, Curve Light";

/** One message through the first digital kanaal that is known: "mail, sms of een brief kunnen dan al volstaan". */
const bericht = (toelichting: string): Stap[] => [
	stap({ id: "mail", kanaal: "Mail", wanneer: { dag: 0 }, toelichting }),
	stap({ id: "sms", kanaal: "SMS", wanneer: { dag: 0 }, alleenAls: { emailBekend: false }, toelichting }),
	stap({
		id: "brief",
		kanaal: "Brief",
		wanneer: { dag: 0 },
		alleenAls: { emailBekend: false, mobielBekend: false },
		toelichting,
	}),
];

/** Curve: automate what is small, people where it matters. "Lage hoofdsom" has no number in the seed. */
export const curve: Werkinstructie = {
	naam: "curve",
	titel: "Zoals Curve: automatisch waar het kan, persoonlijk waar het moet",
	bron: BRON,
	inleiding:
		"Schrijf op B1-niveau en zonder woorden met een negatieve lading, zoals 'schuldhulpverlening'. Stuur aan op een contactmoment dat de inwoner zelf kiest. Wissel af in tijden.",
	drempels: [],
	uitsluitingen: LANDELIJKE_UITSLUITINGEN,
	beslistabel: [
		{
			id: "meer-aandacht",
			als: {
				eenVan: [
					{ meervoudig: true },
					{ aantalPartnertypen: { vanaf: 2 } },
					{ opeenvolgend: true },
					{ partnertypen: ["Huur"] },
					{ signaaltypen: ["Eindelevering", "Crisis"] },
				],
			},
			route: "persoonlijk",
			omdat: "Het signaal is meervoudig, opeenvolgend of kritisch (zoals huur) en vraagt meer aandacht.",
			bron: `${BRON}: 'kritische signalen zoals een huurachterstand'; aanname: ook een crisis of een eindelevering is kritisch`,
		},
		{
			id: "enkelvoudig-laag",
			als: { bedragCent: { totEnMet: 50_000 } },
			route: "automatisch",
			omdat: "Een enkelvoudig signaal met een laag bedrag handelen we automatisch af.",
			bron: "Mail to Pay, Curve Light; aanname: 'laag' is tot en met € 500",
		},
		{
			id: "overige",
			als: {},
			route: "persoonlijk",
			omdat: "Het bedrag is niet laag: we zoeken persoonlijk contact.",
			bron: "aanname: voor enkelvoudig met een hoog bedrag noemt de publicatie geen aanpak",
		},
	],
	routes: {
		automatisch: {
			naam: "Automatisch bericht",
			omschrijving: "Eén bericht per mail, sms of brief; alles gaat vanzelf.",
			variantVan: null,
			stappen: bericht("Gaat vanzelf. Een kort persoonlijk bericht met een link om zelf een contactmoment te kiezen."),
			stopregels: stopregels(14),
		},
		persoonlijk: {
			naam: "Digitaal contactmoment, belronde, huisbezoekteam",
			omschrijving: "Eerst kiest de inwoner zelf een contactmoment, dan een belronde, dan het huisbezoekteam.",
			variantVan: null,
			stappen: [
				...bericht("Vraag de inwoner om zelf een contactmoment te kiezen. Gebruik geen woorden die schrik aanjagen."),
				stap({
					id: "belronde",
					kanaal: "Telefoon",
					wanneer: { dag: 3 },
					dagdeel: "wisselend",
					maxPogingen: 3,
					tussenDagen: 2,
					voorwaarde: "geen-reactie",
					toelichting:
						"Bel op wisselende tijden. Merk je in het gesprek een hulpvraag, ook als de inwoner die niet zelf noemt? Dan gaat het wijkteam op pad.",
				}),
				stap({
					id: "bezoek",
					kanaal: "Huisbezoek",
					wanneer: { dag: 10 },
					dagdeel: "wisselend",
					metPartner: "huisbezoekteam",
					voorwaarde: "geen-reactie",
					toelichting: "Het huisbezoekteam gaat langs. Kies eens de avond of de vroege ochtend.",
				}),
			],
			stopregels: stopregels(7),
		},
	},
	capaciteit: {
		minutenPerKanaal: { ...MINUTEN_PER_KANAAL, Mail: 0, SMS: 0, Brief: 0 },
		urenPerWeek: 36,
		avondwerk: true,
		belvensters: [
			{ van: "08:00", tot: "12:00" },
			{ van: "13:00", tot: "20:00" },
		],
		perWijk: false,
		bron: "Mail to Pay, Curve Light: varieer met tijden, ook 's avonds en vroeg in de ochtend; aanname: drie belpogingen (Divosa 2025), 36 uur per week, berichten gaan vanzelf",
	},
};
