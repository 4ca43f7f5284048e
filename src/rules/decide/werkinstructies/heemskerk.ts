import { stopregels } from "../../zaak/route.ts";
import { LANDELIJKE_UITSLUITINGEN, MINUTEN_PER_KANAAL, stap } from "../bouwstenen.ts";
import type { Voorwaarde, Werkinstructie } from "../werkinstructie.ts";

const BRON = "Divosa, good practice Heemskerk";

const MEER_PARTNERS: Voorwaarde[] = [{ meervoudig: true }, { aantalPartnertypen: { vanaf: 2 } }];

const BELLEN =
	"Stel je voor en vraag: 'Klopt het dat er een achterstand is?' Zegt iemand van niet, zeg dan dat bellen, mailen of appen altijd kan en wijs op het Serviceplein.";

/**
 * Heemskerk: visit beats call beats letter (our assumption: the seed says when each is used, not which goes first). Bounds: € 250 and € 1.000 belong to the heavier of the two ("minder dan 250"
 * excludes 250; "1000 tot 50.000" includes both ends), so every amount has one place.
 */
export const heemskerk: Werkinstructie = {
	naam: "heemskerk",
	titel: "Zoals Heemskerk: een instructie die iedere collega kan volgen",
	bron: BRON,
	inleiding:
		"Alle medewerkers van Schuldhulpverlening kunnen elkaar met deze instructie vervangen. Kom niet aanvallend over en houd het kort.",
	drempels: [],
	uitsluitingen: LANDELIJKE_UITSLUITINGEN,
	beslistabel: [
		{
			id: "bezoek",
			als: {
				eenVan: [{ bedragCent: { vanaf: 100_000, totEnMet: 5_000_000 } }, { partnertypen: ["Huur"] }, ...MEER_PARTNERS],
			},
			route: "huisbezoek",
			omdat:
				"De achterstand is € 1.000 tot € 50.000, of de melding komt van een woningcorporatie of van verschillende partners.",
			bron: BRON,
		},
		{
			id: "bellen",
			als: {
				eenVan: [
					{ bedragCent: { vanaf: 25_000, totEnMet: 99_999 } },
					...MEER_PARTNERS,
					{ maandenAchterstand: { vanaf: 2 } },
				],
			},
			route: "bellen",
			omdat: "De achterstand is € 250 tot € 1.000, of gaat over verschillende maanden.",
			bron: `${BRON}; aanname: past een bezoek ook, dan gaat het bezoek voor bellen`,
		},
		{
			id: "brief",
			als: { eenVan: [{ bedragCent: { totEnMet: 24_999 } }, { eersteMelding: true }] },
			route: "brief",
			omdat: "De achterstand is lager dan € 250, of het is een eerste melding.",
			bron: `${BRON}; aanname: past bellen ook, dan gaat bellen voor een brief`,
		},
		{
			id: "overige",
			als: {},
			route: "bellen",
			omdat: "Geen van de andere regels past: bellen geeft meer kans op contact dan een brief.",
			bron: "aanname: voor een latere melding boven € 50.000 noemt de publicatie geen aanpak",
		},
	],
	routes: {
		huisbezoek: {
			naam: "Huisbezoek met maatschappelijk werk",
			omschrijving: "Begin van de maand samen op bezoek; een ansichtkaart als er niemand thuis is.",
			variantVan: null,
			stappen: [
				stap({
					id: "bezoek",
					kanaal: "Huisbezoek",
					wanneer: { moment: "begin-van-de-maand" },
					duo: true,
					metPartner: "maatschappelijk werk",
					toelichting:
						"Ga samen met maatschappelijk werk. Stel je eerst voor en vraag: 'Klopt het dat er een achterstand is?' Kom niet aanvallend over. Ligt de gemeente gevoelig, dan kan maatschappelijk werk de afspraak maken.",
				}),
				stap({
					id: "kaart",
					kanaal: "Kaartje",
					wanneer: { moment: "begin-van-de-maand" },
					voorwaarde: "niet-thuis",
					toelichting:
						"Gebruik de ansichtkaart met het kasteel. Schrijf er alleen je naam en telefoonnummer op en de vraag om te bellen. Een kind dat de kaart pakt, ziet dan niet waar het over gaat.",
				}),
			],
			stopregels: stopregels(14),
		},
		bellen: {
			naam: "Bellen",
			omschrijving:
				"Bellen aan het begin en halverwege de maand, daarna sluiten. Zonder telefoonnummer: een korte mail.",
			variantVan: null,
			stappen: [
				stap({
					id: "mail",
					kanaal: "Mail",
					wanneer: { moment: "begin-van-de-maand" },
					alleenAls: { telefoonBekend: false },
					toelichting: "Schrijf een korte, krachtige mail: wie je bent en de vraag om te bellen.",
				}),
				stap({
					id: "brief",
					kanaal: "Brief",
					wanneer: { moment: "begin-van-de-maand" },
					alleenAls: { telefoonBekend: false, emailBekend: false },
					toelichting: "Er is geen telefoonnummer en geen e-mailadres. Schrijf kort en vraag om te bellen.",
				}),
				stap({
					id: "bellen-begin",
					kanaal: "Telefoon",
					wanneer: { moment: "begin-van-de-maand" },
					toelichting: BELLEN,
				}),
				stap({
					id: "bellen-midden",
					kanaal: "Telefoon",
					wanneer: { moment: "midden-van-de-maand" },
					voorwaarde: "geen-reactie",
					toelichting: `${BELLEN} Krijg je weer geen reactie, dan sluit je de melding.`,
				}),
			],
			stopregels: stopregels(7),
		},
		brief: {
			naam: "Brief",
			omschrijving: "Een korte brief met het aanbod.",
			variantVan: null,
			stappen: [
				stap({
					id: "brief",
					kanaal: "Brief",
					wanneer: { dag: 0 },
					toelichting: "Schrijf kort en krachtig: wie je bent, wat je kunt doen en hoe je te bereiken bent.",
				}),
			],
			stopregels: stopregels(14),
		},
	},
	capaciteit: {
		minutenPerKanaal: MINUTEN_PER_KANAAL,
		urenPerWeek: 37,
		avondwerk: false,
		belvensters: [{ van: "09:00", tot: "17:00" }],
		perWijk: false,
		bron: "aanname: 0,26 fte per 10.000 inwoners (Divosa 2025, gemeenten van 25.000 tot 50.000) bij 40.000 inwoners",
	},
};
