import { stopregels } from "../../zaak/route.ts";
import { LANDELIJKE_UITSLUITINGEN, MINUTEN_PER_KANAAL, stap } from "../bouwstenen.ts";
import type { Werkinstructie } from "../werkinstructie.ts";

const BRON = "Divosa, Gemeentelijke vroegsignaleringsaanpak onder de loep 2025";

const bellen = stap({
	id: "bellen",
	kanaal: "Telefoon",
	wanneer: { dag: 0 },
	dagdeel: "wisselend",
	maxPogingen: 3,
	tussenDagen: 3,
	toelichting: "Bel minstens twee en hoogstens drie keer, op verschillende momenten van de dag.",
});

/** The averages of the Divosa survey among 158 gemeenten. Where the report gives shares and no rule, the majority decides. */
export const landelijk: Werkinstructie = {
	naam: "landelijk",
	titel: "Landelijk gemiddelde: zoals de meeste gemeenten werken",
	bron: BRON,
	inleiding:
		"Het type melding, de hoogte van de achterstand en het type signaal bepalen de aanpak. Hoogstens drie keer bellen en twee keer langsgaan.",
	drempels: [
		{
			id: "drempel-50-euro",
			als: {},
			bedragCent: 5_000,
			omdat: "De achterstand is lager dan de drempel van € 50.",
			bron: `${BRON}, paragraaf 2.1`,
		},
	],
	uitsluitingen: [
		...LANDELIJKE_UITSLUITINGEN,
		{
			id: "eerder-geen-hulp",
			soort: "eerder-geen-hulp",
			maanden: 2,
			als: { warmeOverdracht: false },
			omdat: "De inwoner zei de afgelopen twee maanden nog dat hulp niet nodig is.",
			bron: `aanname: ${BRON}, paragraaf 2.2, noemt dit een dilemma ('opvolgen als de maand ervoor al is gezegd: ik hoef geen hulp is (…) niet prettig', maar ook: 'wellicht staan ze er deze maand wel voor open'); twee maanden, zodat de melding van de maand erna eronder valt; een warme overdracht pakken we wel op`,
		},
		{
			id: "sleper",
			soort: "sleper",
			dan: { route: "brief" },
			als: {},
			omdat: "De inwoner wordt steeds opnieuw gemeld zonder dat de achterstand stijgt: een brief is genoeg.",
			bron: `${BRON}, paragraaf 2.2; aanname: de lichtste aanpak, omdat veel gemeenten meldingen van slepers liever niet ontvangen`,
		},
	],
	beslistabel: [
		{
			id: "crisis",
			als: { signaaltypen: ["Crisis"] },
			route: "bellen-en-bezoek",
			omdat: "Bij een crisismelding zoeken we meteen persoonlijk contact.",
			bron: `${BRON}, paragraaf 2.4 en 4.1`,
		},
		{
			id: "meervoudig",
			als: { meervoudig: true },
			route: "bellen-en-bezoek",
			omdat: "Bij meerdere achterstanden is persoonlijk contact op zijn plaats.",
			bron: `${BRON}, paragraaf 2.4`,
		},
		{
			id: "hoog-bedrag",
			als: { bedragCent: { vanaf: 100_000 } },
			route: "bellen-en-bezoek",
			omdat: "Hoe hoger de achterstand, hoe eerder persoonlijk contact.",
			bron: `${BRON}, paragraaf 2.4; aanname: 'hoog' is vanaf € 1.000`,
		},
		{
			id: "eindelevering",
			als: { signaaltypen: ["Eindelevering"] },
			route: "bellen-en-bezoek",
			omdat: "Een eindelevering zegt dat de partner stopt met leveren: dan zoeken we persoonlijk contact.",
			bron: `${BRON}, paragraaf 2.4: het type signaal is bepalend; aanname: persoonlijk contact, want het rapport noemt niet welke aanpak erbij hoort`,
		},
		{
			id: "terugkerend",
			als: { opeenvolgend: true, telefoonBekend: true },
			route: "bellen",
			omdat: "Het signaal keert terug: dan bellen we, ook jongeren.",
			bron: `${BRON}, paragraaf 2.4 en 3.3: gemeenten bellen veelal bij een recidive; aanname: dit gaat voor de aanpak voor jongeren`,
		},
		{
			id: "jongere",
			als: { leeftijd: { vanaf: 18, totEnMet: 25 }, mobielBekend: true },
			route: "jongeren",
			omdat: "Jongeren reageren eerder op een appje dan op een brief of e-mail.",
			bron: `${BRON}, paragraaf 2.4`,
		},
		{
			id: "telefoon-bekend",
			als: { telefoonBekend: true },
			route: "bellen",
			omdat: "Bellen bereikt de meeste inwoners.",
			bron: `${BRON}, paragraaf 3.3 en 3.6`,
		},
		{
			id: "email-bekend",
			als: { emailBekend: true },
			route: "mail",
			omdat: "Er is geen telefoonnummer en wel een e-mailadres.",
			bron: `${BRON}, paragraaf 3.2`,
		},
		{
			id: "overige",
			als: {},
			route: "brief",
			omdat: "Er is geen telefoonnummer en geen e-mailadres en de achterstand lijkt niet heel ernstig: een brief.",
			bron: `${BRON}, paragraaf 3.2`,
		},
	],
	routes: {
		"bellen-en-bezoek": {
			naam: "Bellen en aangekondigd bezoek",
			omschrijving: "Hoogstens drie keer bellen, een brief die het bezoek aankondigt, hoogstens twee keer langsgaan.",
			variantVan: null,
			stappen: [
				bellen,
				stap({
					id: "aankondiging-bezoek",
					kanaal: "Brief",
					wanneer: { dag: 9 },
					aankondiging: "bezoek-1",
					voorwaarde: "geen-reactie",
					toelichting: "Kondig het bezoek aan met een brief of kaart en zeg hoe de inwoner zich kan afmelden.",
				}),
				stap({
					id: "bezoek-1",
					kanaal: "Huisbezoek",
					wanneer: { dag: 14 },
					dagdeel: "wisselend",
					voorwaarde: "geen-reactie",
					toelichting: "Ga langs zoals aangekondigd.",
				}),
				stap({
					id: "kaart",
					kanaal: "Kaartje",
					wanneer: { dag: 14 },
					aankondiging: "bezoek-2",
					voorwaarde: "niet-thuis",
					toelichting: "Laat een kaartje achter en zeg dat je nog een keer langskomt. Noem de achterstand niet.",
				}),
				stap({
					id: "bezoek-2",
					kanaal: "Huisbezoek",
					wanneer: { dag: 21 },
					dagdeel: "wisselend",
					voorwaarde: "geen-reactie",
					toelichting: "Ga op een ander moment van de dag langs dan de vorige keer.",
				}),
			],
			stopregels: stopregels(7),
		},
		bellen: {
			naam: "Bellen",
			omschrijving: "Hoogstens drie keer bellen, daarna een brief.",
			variantVan: null,
			stappen: [
				bellen,
				stap({
					id: "brief",
					kanaal: "Brief",
					wanneer: { dag: 9 },
					voorwaarde: "geen-reactie",
					toelichting: "Bellen is niet gelukt. Schrijf kort wie je bent en hoe je te bereiken bent.",
				}),
			],
			stopregels: stopregels(14),
		},
		jongeren: {
			naam: "Jongeren: app en bellen",
			omschrijving: "Eerst een WhatsApp-bericht, dan hoogstens drie keer bellen.",
			variantVan: null,
			stappen: [
				stap({
					id: "whatsapp",
					kanaal: "WhatsApp",
					ofKanaal: "SMS",
					wanneer: { dag: 0 },
					toelichting: "Stuur een kort persoonlijk bericht. Vraag of je mag bellen.",
				}),
				{ ...bellen, wanneer: { dag: 3 }, voorwaarde: "geen-reactie" },
			],
			stopregels: stopregels(7),
		},
		mail: {
			naam: "E-mail en brief",
			omschrijving: "Een e-mail, en als er geen reactie komt een brief.",
			variantVan: null,
			stappen: [
				stap({ id: "mail", kanaal: "Mail", wanneer: { dag: 0 }, toelichting: "Schrijf kort en vraag om een reactie." }),
				stap({
					id: "brief",
					kanaal: "Brief",
					wanneer: { dag: 10 },
					voorwaarde: "geen-reactie",
					toelichting: "De e-mail gaf geen reactie. Schrijf kort wie je bent en hoe je te bereiken bent.",
				}),
			],
			stopregels: stopregels(14),
		},
		brief: {
			naam: "Brief",
			omschrijving: "Een brief met het aanbod.",
			variantVan: null,
			stappen: [
				stap({
					id: "brief",
					kanaal: "Brief",
					wanneer: { dag: 0 },
					toelichting: "Schrijf op B1-niveau wie je bent, wat je kunt doen en hoe je te bereiken bent.",
				}),
			],
			stopregels: stopregels(14),
		},
	},
	capaciteit: {
		minutenPerKanaal: MINUTEN_PER_KANAAL,
		urenPerWeek: 50,
		avondwerk: false,
		belvensters: [{ van: "09:00", tot: "17:00" }],
		perWijk: false,
		bron: `${BRON}, paragraaf 1.2 en 3.3: ongeveer tien uur per week per 10.000 inwoners (hier 50.000 inwoners); overdag bellen komt het meeste voor; drie op de tien gemeenten bellen ook tussen 17:00 en 19:00 (zet daarvoor avondwerk aan)`,
	},
};
