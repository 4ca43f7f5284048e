import { type Aanbieder, MIN_TERUGMELDSLEUTEL } from "../../rules/reach/kanaal/aanbieder.ts";

/** NotifyNL: mail, SMS and letters of the government, through one API. The template holds only ((tekst)), and ((onderwerp)) but for SMS. */
export const NOTIFYNL: Aanbieder = {
	sleutel: "notifynl",
	naam: "NotifyNL",
	kanalen: ["Mail", "SMS", "Brief"],
	wijze: "direct",
	uitleg:
		"Maak in NotifyNL een sjabloon met alleen ((tekst)), voor mail en brief ook met ((onderwerp)), en een API-sleutel. Voordeur schrijft de tekst.",
	kanZoeken: true,
	velden: [
		{ naam: "adres", label: "Adres van de API", soort: "tekst", verplicht: true, standaard: "https://api.notifynl.nl" },
		{
			naam: "sjabloon",
			label: "Nummer van het sjabloon",
			uitleg: "Een code van 36 tekens.",
			soort: "tekst",
			verplicht: true,
		},
		{
			naam: "afzenderId",
			label: "Nummer van de afzender",
			uitleg: "Leeg is de vaste afzender.",
			soort: "tekst",
			verplicht: false,
			kanalen: ["Mail", "SMS"],
		},
	],
	geheimen: [
		{ naam: "apiSleutel", label: "API-sleutel", soort: "tekst", verplicht: true },
		{
			naam: "terugmeldsleutel",
			label: "Sleutel voor terugmeldingen (bearer token)",
			uitleg: `Dezelfde als bij Callbacks in NotifyNL: minstens ${MIN_TERUGMELDSLEUTEL} willekeurige tekens. Zonder deze sleutel weet Voordeur niet of een bericht is bezorgd.`,
			soort: "tekst",
			verplicht: false,
			minTekens: MIN_TERUGMELDSLEUTEL,
		},
	],
	uitkomsten: [
		{ code: "201", betekenis: "NotifyNL heeft het bericht aangenomen", gevolg: "aangenomen" },
		{ code: "created, sending, pending, sent, accepted", betekenis: "Onderweg", gevolg: "onderweg" },
		{ code: "delivered, received", betekenis: "Bezorgd", gevolg: "bezorgd" },
		{
			code: "permanent-failure",
			betekenis: "Het adres of nummer bestaat niet, of de brief kwam terug",
			gevolg: "adres-onjuist",
		},
		{
			code: "temporary-failure",
			betekenis: "De telefoon of postbus was te lang niet bereikbaar",
			gevolg: "onbereikbaar",
		},
		{
			code: "technical-failure, cancelled",
			betekenis: "Niet verstuurd door een fout bij NotifyNL",
			gevolg: "onbereikbaar",
		},
		{ code: "validation-failed, virus-scan-failed", betekenis: "De brief voldoet niet", gevolg: "inhoud-geweigerd" },
		{ code: "400 (adres of nummer)", betekenis: "Het adres of nummer kan niet", gevolg: "adres-onjuist" },
		{ code: "400 (anders)", betekenis: "De tekst past niet in het sjabloon", gevolg: "inhoud-geweigerd" },
		{ code: "401, 403, 404", betekenis: "De sleutel of het sjabloon klopt niet", gevolg: "instellingen-onjuist" },
		{ code: "429", betekenis: "Te druk", gevolg: "later" },
		{
			code: "geen antwoord, 500, 502, 503, 504",
			betekenis: "Voordeur vraagt NotifyNL met het kenmerk of het bericht er is",
			gevolg: "onbekend",
		},
	],
};

/** The aanbieders of this room. */
export const AANBIEDERS: readonly Aanbieder[] = [NOTIFYNL];
