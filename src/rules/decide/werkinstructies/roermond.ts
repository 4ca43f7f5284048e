import { stopregels } from "../../zaak/route.ts";
import { LANDELIJKE_UITSLUITINGEN, MINUTEN_PER_KANAAL, stap } from "../bouwstenen.ts";
import type { Werkinstructie } from "../werkinstructie.ts";

const BRON = "Divosa, good practice Roermond";

/** Roermond: a long breath. One route for everybody: the publication names no criteria for another one. */
export const roermond: Werkinstructie = {
	naam: "roermond",
	titel: "Zoals Roermond: volhouden, van telefoontje tot rode envelop",
	bron: BRON,
	inleiding:
		"Begin met wat de minste tijd kost. Bedenk vooraf de volgende stap. Vermijd het woord 'schulden'. Het gesprek mag overal: in de wijk, bij de woningstichting of op het stadskantoor. Ieder heeft een eigen wijk, zodat een naam een bekende wordt.",
	drempels: [],
	uitsluitingen: LANDELIJKE_UITSLUITINGEN,
	beslistabel: [
		{
			id: "iedereen",
			als: {},
			route: "volhouden",
			omdat: "Iedereen krijgt eerst een telefoontje; wie niet reageert, krijgt stap voor stap meer aandacht.",
			bron: BRON,
		},
	],
	routes: {
		volhouden: {
			naam: "Volhouden",
			omschrijving:
				"Bellen, WhatsApp of sms, een brief die het bezoek aankondigt, bezoek met z'n tweeën, rode envelop.",
			variantVan: null,
			stappen: [
				stap({
					id: "bellen",
					kanaal: "Telefoon",
					wanneer: { dag: 0 },
					toelichting: "Bel eerst: dat kost de minste tijd. Let op je woorden en vermijd het woord 'schulden'.",
				}),
				stap({
					id: "bericht",
					kanaal: "WhatsApp",
					ofKanaal: "SMS",
					wanneer: { dag: 2 },
					voorwaarde: "geen-reactie",
					toelichting:
						"Stuur een WhatsApp-bericht, of een sms als dat niet gaat. Zeg wie je bent en vraag om een reactie.",
				}),
				stap({
					id: "brief",
					kanaal: "Brief",
					wanneer: { dag: 7 },
					aankondiging: "bezoek",
					voorwaarde: "geen-reactie",
					toelichting:
						"Kondig het bezoek aan met dag en tijd. Wil de inwoner dat niet, dan kan hij op tijd bellen of mailen.",
				}),
				stap({
					id: "bezoek",
					kanaal: "Huisbezoek",
					wanneer: { dag: 14 },
					duo: true,
					metPartner: "soms de woningstichting",
					voorwaarde: "geen-reactie",
					toelichting:
						"Ga met z'n tweeën langs op het moment dat in de brief staat. Vraag waar de inwoner het gesprek wil voeren.",
				}),
				stap({
					id: "kaart",
					kanaal: "Kaartje",
					wanneer: { dag: 14 },
					voorwaarde: "niet-thuis",
					toelichting:
						"Doe de kaart met de klok op vijf voor twaalf in de rode envelop zonder logo. Schrijf je naam en telefoonnummer met de hand. Noem het inloopspreekuur elke dinsdag.",
				}),
			],
			stopregels: stopregels(14),
		},
	},
	capaciteit: {
		minutenPerKanaal: MINUTEN_PER_KANAAL,
		urenPerWeek: 72,
		avondwerk: false,
		belvensters: [{ van: "09:00", tot: "17:00" }],
		perWijk: true,
		bron: "Divosa, good practice Roermond: meer dan twee volledige fte's (72 uur), werk verdeeld per wijk; aanname: werkuren overdag",
	},
};
