import type { Aanbieder } from "../../rules/reach/kanaal/aanbieder.ts";

/** WhatsApp through the Cloud API of Meta. */
export const META: Aanbieder = {
	sleutel: "meta",
	naam: "WhatsApp (Meta Cloud API)",
	kanalen: ["WhatsApp"],
	wijze: "direct",
	uitleg:
		"Wie zelf nog niets stuurde, krijgt alleen een sjabloon dat Meta heeft goedgekeurd. Vrije tekst kan tot 24 uur na het laatste bericht van de inwoner.",
	kanZoeken: false,
	velden: [
		{
			naam: "adres",
			label: "Adres van de API",
			soort: "tekst",
			verplicht: true,
			standaard: "https://graph.facebook.com/v21.0",
		},
		{ naam: "nummerId", label: "Nummer-id (phone number id)", soort: "tekst", verplicht: true },
		{
			naam: "proefsjabloon",
			label: "Sjabloon voor een proefbericht",
			uitleg: "Naam van een goedgekeurd sjabloon zonder variabelen.",
			soort: "tekst",
			verplicht: false,
			standaard: "hello_world",
		},
		{ naam: "proeftaal", label: "Taal van dat sjabloon", soort: "tekst", verplicht: false, standaard: "en_US" },
	],
	geheimen: [
		{ naam: "toegangssleutel", label: "Toegangssleutel (access token)", soort: "tekst", verplicht: true },
		{
			naam: "appGeheim",
			label: "App-geheim (app secret)",
			uitleg: "Hiermee controleert Voordeur of een melding echt van Meta komt.",
			soort: "tekst",
			verplicht: true,
		},
		{
			naam: "controlesleutel",
			label: "Controlesleutel (verify token)",
			uitleg: "Kies zelf; vul bij Meta dezelfde in.",
			soort: "tekst",
			verplicht: true,
		},
	],
	uitkomsten: [
		{ code: "200", betekenis: "Meta heeft het bericht aangenomen", gevolg: "aangenomen" },
		{ code: "accepted, sent", betekenis: "Onderweg", gevolg: "onderweg" },
		{ code: "delivered, read", betekenis: "Bezorgd of gelezen", gevolg: "bezorgd" },
		{ code: "131026, 131030, 131009, 131021", betekenis: "Dit nummer heeft geen WhatsApp", gevolg: "adres-onjuist" },
		{ code: "131047", betekenis: "Vrije tekst na meer dan 24 uur", gevolg: "buiten-24-uur" },
		{
			code: "132000 t/m 132016",
			betekenis: "Het sjabloon is niet goedgekeurd of de waarden passen niet",
			gevolg: "sjabloon-niet-goedgekeurd",
		},
		{
			code: "131049, 131050, 130472",
			betekenis: "De inwoner of Meta wil geen berichten van de gemeente",
			gevolg: "geblokkeerd",
		},
		{ code: "368, 131031", betekenis: "Meta heeft het account stilgezet", gevolg: "instellingen-onjuist" },
		{
			code: "0, 3, 10, 100, 190, 200-299, 33, 131005, 131042",
			betekenis: "De sleutel, het nummer-id of de betaling klopt niet",
			gevolg: "instellingen-onjuist",
		},
		{ code: "4, 80007, 130429, 131048, 131056", betekenis: "Te veel berichten achter elkaar", gevolg: "later" },
		{ code: "131016, 131057, 133004", betekenis: "Meta is even dicht", gevolg: "later" },
		{ code: "131051, 131008", betekenis: "De inhoud kan niet", gevolg: "inhoud-geweigerd" },
		{
			code: "geen antwoord, 1, 2, 131000, HTTP 500, 502, 503, 504",
			betekenis: "Niemand weet of het bericht is aangenomen",
			gevolg: "onbekend",
		},
	],
};

/** The aanbieders of this room. */
export const AANBIEDERS: readonly Aanbieder[] = [META];
