import type { Aanbieder } from "../../rules/reach/kanaal/aanbieder.ts";

/** E-mail through the gemeente's own mail server or relay (SMTP), signed with DKIM. */
export const SMTP: Aanbieder = {
	sleutel: "smtp",
	naam: "Eigen mailserver (SMTP)",
	kanalen: ["Mail"],
	wijze: "direct",
	uitleg:
		"Voordeur geeft elke mail aan de mailserver van de gemeente, ondertekend met DKIM. Vraag de beheerder van het domein om de sleutel.",
	kanZoeken: false,
	velden: [
		{
			naam: "server",
			label: "Adres van de mailserver",
			uitleg: "Zoals mail.gemeente.nl.",
			soort: "tekst",
			verplicht: true,
		},
		{ naam: "poort", label: "Poort", soort: "getal", verplicht: true, standaard: "587" },
		{
			naam: "beveiliging",
			label: "Beveiliging van de verbinding",
			soort: "keuze",
			verplicht: true,
			standaard: "starttls",
			keuzes: [
				{ waarde: "starttls", naam: "STARTTLS, verplicht (gebruikelijk, poort 587)" },
				{ waarde: "tls", naam: "TLS vanaf het begin (poort 465)" },
				{ waarde: "geen", naam: "Geen, alleen binnen het eigen netwerk" },
			],
		},
		{ naam: "gebruiker", label: "Gebruikersnaam", soort: "tekst", verplicht: false },
		{
			naam: "afzender",
			label: "E-mailadres van de afzender",
			uitleg: "Zoals hulp@gemeente.nl.",
			soort: "tekst",
			zichtbaar: true,
			verplicht: true,
		},
		{
			naam: "afzendernaam",
			label: "Naam van de afzender",
			uitleg: "Zoals Gemeente Proefstad.",
			soort: "tekst",
			zichtbaar: true,
			verplicht: true,
		},
		{
			naam: "antwoordadres",
			label: "E-mailadres voor antwoorden",
			uitleg:
				"Leeg is het adres van de afzender. Laat mail hierheen doorsturen naar Voordeur, dan komt een antwoord in de zaak.",
			soort: "tekst",
			zichtbaar: true,
			verplicht: false,
		},
		{
			naam: "dkimDomein",
			label: "DKIM: domein",
			uitleg: "Zonder DKIM komt mail vaak in de map met ongewenste mail. Laat leeg als de mailserver zelf ondertekent.",
			soort: "tekst",
			verplicht: false,
		},
		{ naam: "dkimSelector", label: "DKIM: selector", uitleg: "Zoals voordeur.", soort: "tekst", verplicht: false },
	],
	geheimen: [
		{ naam: "wachtwoord", label: "Wachtwoord van de mailserver", soort: "tekst", verplicht: false },
		{ naam: "dkimSleutel", label: "DKIM: privésleutel (PEM)", soort: "lang", verplicht: false },
	],
	uitkomsten: [
		{ code: "250", betekenis: "De mailserver heeft de mail aangenomen", gevolg: "aangenomen" },
		{ code: "5xx bij het adres (550, 551, 553)", betekenis: "Het e-mailadres bestaat niet", gevolg: "adres-onjuist" },
		{ code: "5xx na de inhoud (552, 554)", betekenis: "De mailserver wil deze mail niet", gevolg: "inhoud-geweigerd" },
		{ code: "530, 534, 535", betekenis: "Gebruikersnaam of wachtwoord klopt niet", gevolg: "instellingen-onjuist" },
		{ code: "4xx", betekenis: "De mailserver vraagt om later terug te komen", gevolg: "later" },
		{ code: "geen verbinding", betekenis: "De mailserver is niet bereikbaar", gevolg: "later" },
		{ code: "verbinding weg na de inhoud", betekenis: "Niemand weet of de mail is aangenomen", gevolg: "onbekend" },
		{ code: "bounce 5.x.x", betekenis: "Later alsnog onbestelbaar", gevolg: "adres-onjuist" },
		{ code: "bounce 5.2.2", betekenis: "De postbus is vol", gevolg: "onbereikbaar" },
		{ code: "bounce 5.7.x", betekenis: "Geweigerd door de ontvanger", gevolg: "geblokkeerd" },
	],
};

/** The aanbieders of this room. */
export const AANBIEDERS: readonly Aanbieder[] = [SMTP];
