import type { Taal } from "../tekst.ts";
import type { Tekstgegevens } from "../variabelen.ts";

const DAGEN: Readonly<Record<Taal, readonly [string, string]>> = {
	nl: ["dinsdag 24 november", "tussen 13.00 en 17.00 uur"],
	en: ["Tuesday 24 November", "13:00-17:00"],
	tr: ["24 Kasım Salı", "13:00-17:00"],
	ar: ["الثلاثاء 24 نوفمبر", "13:00-17:00"],
	pl: ["wtorek, 24 listopada", "13:00-17:00"],
	uk: ["вівторок, 24 листопада", "13:00-17:00"],
	so: ["Talaado 24 Nofembar", "13:00-17:00"],
};

/** Somebody who does not exist, to measure and to show a text with. The link is as long as a real one. */
export const voorbeeldgegevens = (taal: Taal): Tekstgegevens => ({
	aanhef: "Fatima de Boer",
	naam: "Fatima de Boer",
	gemeente: "gemeente Voorbeeldstad",
	medewerker: "Sanne Jansen",
	medewerkerTelefoon: "0475 12 34 56",
	link: "https://hulp.voorbeeldstad.nl/mijn/q7Zk2vN8xRt4LmW9pYc3Ad",
	code: "K7P4-29QM",
	codeAdres: "hulp.voorbeeldstad.nl/mijn",
	bezoekdag: DAGEN[taal][0],
	bezoektijd: DAGEN[taal][1],
	afspraakPlek: "Stadskantoor, Markt 31",
	inloop: "dinsdag van 9.00 tot 11.00 uur, Stadskantoor (Markt 31)",
});
