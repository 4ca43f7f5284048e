import { type Aanbieder, type Instelveld, MIN_TERUGMELDSLEUTEL } from "../../rules/reach/kanaal/aanbieder.ts";

const AFZENDER: Instelveld = {
	naam: "afzender",
	label: "Afzender",
	uitleg: "Een naam van hoogstens 11 letters, of een nummer als +316… Alleen op een nummer kan iemand antwoorden.",
	soort: "tekst",
	verplicht: true,
	zichtbaar: true,
};
const TERUGMELDSLEUTEL: Instelveld = {
	naam: "terugmeldsleutel",
	label: "Sleutel voor terugmeldingen",
	uitleg: `Kies zelf een sleutel van minstens ${MIN_TERUGMELDSLEUTEL} willekeurige tekens en zet die achter het adres dat je bij de aanbieder invult: …?sleutel=…`,
	soort: "tekst",
	verplicht: false,
	minTekens: MIN_TERUGMELDSLEUTEL,
};

/** Spryng, REST API v1. */
export const SPRYNG: Aanbieder = {
	sleutel: "spryng",
	naam: "Spryng",
	kanalen: ["SMS"],
	wijze: "direct",
	uitleg: "SMS door Spryng uit Amsterdam. Je hebt een API-sleutel nodig.",
	kanZoeken: true,
	velden: [
		{
			naam: "adres",
			label: "Adres van de API",
			soort: "tekst",
			verplicht: true,
			standaard: "https://rest.spryngsms.com/v1",
		},
		AFZENDER,
		{ naam: "route", label: "Route", soort: "tekst", verplicht: true, standaard: "business" },
	],
	geheimen: [{ naam: "apiSleutel", label: "API-sleutel", soort: "tekst", verplicht: true }, TERUGMELDSLEUTEL],
	uitkomsten: [
		{ code: "200", betekenis: "Spryng heeft het bericht aangenomen", gevolg: "aangenomen" },
		{ code: "10", betekenis: "Bezorgd", gevolg: "bezorgd" },
		{ code: "20, reden 20", betekenis: "Het nummer is niet bereikbaar", gevolg: "onbereikbaar" },
		{ code: "20, reden 21", betekenis: "Het nummer klopt niet", gevolg: "adres-onjuist" },
		{ code: "20, reden 22", betekenis: "Bezorgen is niet gelukt", gevolg: "onbereikbaar" },
		{
			code: "20, reden 31",
			betekenis: "Het nummer staat op de lijst van wie niets wil ontvangen",
			gevolg: "geblokkeerd",
		},
		{
			code: "20, reden 32",
			betekenis: "De afzender is in dit land niet geregistreerd",
			gevolg: "instellingen-onjuist",
		},
		{ code: "400, 422 (recipients)", betekenis: "Het nummer kan niet", gevolg: "adres-onjuist" },
		{ code: "400, 422 (anders)", betekenis: "De tekst of de afzender kan niet", gevolg: "inhoud-geweigerd" },
		{ code: "401, 402, 403", betekenis: "De sleutel klopt niet of het tegoed is op", gevolg: "instellingen-onjuist" },
		{ code: "429", betekenis: "Te druk", gevolg: "later" },
		{
			code: "geen antwoord, 500, 502, 503, 504",
			betekenis: "Voordeur vraagt Spryng met het kenmerk of het bericht er is",
			gevolg: "onbekend",
		},
	],
};

/** CM.com, Business Messaging API v1.0. */
export const CM: Aanbieder = {
	sleutel: "cm",
	naam: "CM.com",
	kanalen: ["SMS"],
	wijze: "direct",
	uitleg: "SMS door CM.com uit Breda. Je hebt een product token nodig.",
	kanZoeken: false,
	velden: [
		{
			naam: "adres",
			label: "Adres van de API",
			soort: "tekst",
			verplicht: true,
			standaard: "https://gw.messaging.cm.com/v1.0",
		},
		AFZENDER,
	],
	geheimen: [{ naam: "apiSleutel", label: "Product token", soort: "tekst", verplicht: true }, TERUGMELDSLEUTEL],
	uitkomsten: [
		{ code: "0 (Accepted)", betekenis: "CM.com heeft het bericht aangenomen", gevolg: "aangenomen" },
		{ code: "status 0", betekenis: "Onderweg", gevolg: "onderweg" },
		{ code: "status 1, 2", betekenis: "Bezorgen is niet gelukt", gevolg: "onbereikbaar" },
		{ code: "status 1, 2 (onbekend nummer)", betekenis: "Het nummer bestaat niet", gevolg: "adres-onjuist" },
		{ code: "status 3, 4", betekenis: "Bezorgd of gelezen", gevolg: "bezorgd" },
		{ code: "101, 103", betekenis: "De product token klopt niet", gevolg: "instellingen-onjuist" },
		{ code: "102", betekenis: "Het tegoed is op", gevolg: "instellingen-onjuist" },
		{ code: "301", betekenis: "De afzender kan niet", gevolg: "instellingen-onjuist" },
		{ code: "302, 303", betekenis: "Het nummer kan niet", gevolg: "adres-onjuist" },
		{ code: "202, 203, 304, 305", betekenis: "De inhoud kan niet", gevolg: "inhoud-geweigerd" },
		{ code: "401, 402, 403", betekenis: "Het nummer of de tekst is geblokkeerd", gevolg: "geblokkeerd" },
		{ code: "HTTP 429", betekenis: "Te druk", gevolg: "later" },
		{
			code: "500, 999, HTTP 500, 502, 503, 504",
			betekenis: "Een storing bij CM.com: niemand weet of het is aangenomen",
			gevolg: "onbekend",
		},
		{ code: "geen antwoord", betekenis: "Niemand weet of het bericht is aangenomen", gevolg: "onbekend" },
	],
};

/** The aanbieders of this room. */
export const AANBIEDERS: readonly Aanbieder[] = [SPRYNG, CM];
