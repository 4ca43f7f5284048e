import { stopregels } from "../../zaak/route.ts";
import { LANDELIJKE_UITSLUITINGEN, MINUTEN_PER_KANAAL, stap } from "../bouwstenen.ts";
import type { Werkinstructie } from "../werkinstructie.ts";

const BRON = "Divosa, good practice Groningen";

const BELLEN =
	"Vertel wie je bent en vraag hoe het gaat. Spreek bij geen gehoor een korte voicemail in met je naam en nummer.";

/**
 * Groningen: always a letter first, several arrears always a visit, young people an own track.
 * "Jongeren" are 18 up to and including 25: the age class of Divosa. The seed says they are "often" reported with a low
 * health insurance arrear only; that explains the track and is no condition for it.
 */
export const groningen: Werkinstructie = {
	naam: "groningen",
	titel: "Zoals Groningen: eerst een brief, dan pas bellen of langsgaan",
	bron: BRON,
	inleiding:
		"Elke aanpak begint met een brief die aankondigt wat er komt. De inwoner kan zich afmelden. Blijf proberen wat beter werkt: nu loopt een proef met drie belpogingen door de maand heen in plaats van twee op vaste momenten.",
	drempels: [],
	uitsluitingen: LANDELIJKE_UITSLUITINGEN,
	beslistabel: [
		{
			id: "meerdere-achterstanden",
			als: { eenVan: [{ meervoudig: true }, { aantalPartnertypen: { vanaf: 2 } }] },
			route: "huisbezoek",
			omdat: "Bij meerdere betalingsachterstanden volgt altijd een huisbezoek.",
			bron: BRON,
		},
		{
			id: "jongere",
			als: { leeftijd: { vanaf: 18, totEnMet: 25 }, mobielBekend: true },
			route: "jongeren",
			omdat: "Jongeren krijgen eerst een brief en een sms, en daarna een WhatsApp-bericht: daar reageren ze snel op.",
			bron: BRON,
		},
		{
			id: "telefoon-bekend",
			als: { telefoonBekend: true },
			route: "bellen",
			omdat: "Bij één achterstand kondigt een brief aan dat we bellen.",
			bron: BRON,
		},
		{
			id: "overige",
			als: {},
			route: "brief",
			omdat: "Er is één achterstand en geen telefoonnummer: de brief vraagt om contact met ons op te nemen.",
			bron: "aanname: de publicatie noemt geen aanpak zonder telefoonnummer; altijd eerst een brief geldt wel",
		},
	],
	routes: {
		huisbezoek: {
			naam: "Brief, bellen en huisbezoek",
			omschrijving: "Een brief kondigt het bezoek aan, we bellen vooraf en laten een opvallende kaart achter.",
			variantVan: null,
			stappen: [
				stap({
					id: "aankondiging-bezoek",
					kanaal: "Brief",
					wanneer: { dag: 0 },
					aankondiging: "bezoek",
					toelichting:
						"Kondig aan dat je op huisbezoek komt. Vraag om contact op te nemen als de inwoner geen hulp wil. Schrijf persoonlijk.",
				}),
				stap({
					id: "bellen-vooraf",
					kanaal: "Telefoon",
					wanneer: { dag: 4 },
					voorwaarde: "geen-reactie",
					toelichting: `Probeer de inwoner voor het bezoek te bereiken. ${BELLEN}`,
				}),
				stap({
					id: "bezoek",
					kanaal: "Huisbezoek",
					wanneer: { dag: 8 },
					dagdeel: "wisselend",
					voorwaarde: "geen-reactie",
					toelichting: "Ga langs zoals aangekondigd. Overdag of 's avonds: wissel af.",
				}),
				stap({
					id: "kaart",
					kanaal: "Kaartje",
					wanneer: { dag: 8 },
					voorwaarde: "niet-thuis",
					toelichting:
						"Laat een handgeschreven envelop achter met je visitekaartje en een pen. Plak hem dicht met de grote gele sticker, met de vraag om contact op te nemen.",
				}),
			],
			stopregels: stopregels(14),
		},
		jongeren: {
			naam: "Jongeren: brief, sms en WhatsApp",
			omschrijving: "Een brief en een sms, en als er geen contact komt een WhatsApp-bericht.",
			variantVan: null,
			stappen: [
				stap({
					id: "aankondiging-sms",
					kanaal: "Brief",
					wanneer: { dag: 0 },
					aankondiging: "sms",
					toelichting: "Kondig aan dat er een sms komt. Vraag om contact op te nemen als de jongere geen hulp wil.",
				}),
				stap({
					id: "sms",
					kanaal: "SMS",
					wanneer: { dag: 2 },
					toelichting: "Schrijf kort en persoonlijk, met je naam en nummer.",
				}),
				stap({
					id: "whatsapp",
					kanaal: "WhatsApp",
					wanneer: { dag: 7 },
					voorwaarde: "geen-reactie",
					toelichting:
						"Stuur een persoonlijk bericht. Zegt de jongere dat het is opgelost? Vraag dan of je later nog eens mag appen.",
				}),
			],
			stopregels: stopregels(14),
		},
		bellen: {
			naam: "Brief en bellen",
			omschrijving: "Een brief kondigt aan dat we bellen; daarna bellen we twee keer op een vast moment.",
			variantVan: null,
			stappen: [
				stap({
					id: "aankondiging-bellen",
					kanaal: "Brief",
					wanneer: { dag: 0 },
					aankondiging: "bellen-1",
					toelichting: "Kondig aan dat je belt. Vraag om contact op te nemen als de inwoner geen hulp wil.",
				}),
				stap({
					id: "bellen-1",
					kanaal: "Telefoon",
					wanneer: { dag: 7 },
					voorwaarde: "geen-reactie",
					toelichting: BELLEN,
				}),
				stap({
					id: "bellen-2",
					kanaal: "Telefoon",
					wanneer: { dag: 14 },
					voorwaarde: "geen-reactie",
					toelichting: BELLEN,
				}),
			],
			stopregels: stopregels(7),
		},
		"bellen-drie-keer": {
			naam: "Proef: drie keer bellen door de maand heen",
			omschrijving: "De lopende proef: drie belpogingen door de maand heen in plaats van twee op vaste momenten.",
			variantVan: "bellen",
			stappen: [
				stap({
					id: "aankondiging-bellen",
					kanaal: "Brief",
					wanneer: { dag: 0 },
					aankondiging: "bellen",
					toelichting: "Kondig aan dat je belt. Vraag om contact op te nemen als de inwoner geen hulp wil.",
				}),
				stap({
					id: "bellen",
					kanaal: "Telefoon",
					wanneer: { dag: 7 },
					dagdeel: "wisselend",
					maxPogingen: 3,
					tussenDagen: 7,
					voorwaarde: "geen-reactie",
					toelichting: BELLEN,
				}),
			],
			stopregels: stopregels(7),
		},
		brief: {
			naam: "Brief",
			omschrijving: "Een persoonlijke brief met de vraag om contact op te nemen.",
			variantVan: null,
			stappen: [
				stap({
					id: "brief",
					kanaal: "Brief",
					wanneer: { dag: 0 },
					toelichting:
						"Vraag om contact met je op te nemen, ook als de inwoner geen hulp wil. Schrijf persoonlijk: 'Stel een vraag aan een expert'.",
				}),
			],
			stopregels: stopregels(14),
		},
	},
	capaciteit: {
		minutenPerKanaal: MINUTEN_PER_KANAAL,
		urenPerWeek: 250,
		avondwerk: true,
		belvensters: [{ van: "09:00", tot: "17:00" }],
		perWijk: false,
		bron: "aanname: 0,29 fte per 10.000 inwoners (Divosa 2025, gemeenten vanaf 100.000) bij 240.000 inwoners; 's avonds aanbellen noemt Groningen zelf",
	},
};
