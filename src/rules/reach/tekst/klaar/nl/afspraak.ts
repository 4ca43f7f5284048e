import type { Tekst } from "../../tekst.ts";
import { tekst } from "../maak.ts";

const WANNEER = `- {bezoekdag}, {bezoektijd}
- {afspraakPlek}
- met {medewerker}`;

const GROET = `Vriendelijke groet,
{medewerker}
{gemeente}
{medewerkerTelefoon}`;

/** A way to say no per kanaal: on paper one types a code over, on a screen one follows the link. */
const anders = (vraag: string) => ({
	Brief: `${vraag} Bel mij op {medewerkerTelefoon}. Of ga naar {codeAdres} en typ de code {code}.`,
	Mail: `${vraag} Dat regel je hier: {link}

Bellen mag ook: {medewerkerTelefoon}.`,
});

type Afspraaksoort = "afspraak-bevestiging" | "afspraak-herinnering" | "afspraak-gemist" | "afspraak-afgezegd";

/** One kind of message about an appointment, as letter and as mail. */
function perPost(soort: Afspraaksoort, onderwerp: string, inhoud: string, vraag: string): readonly Tekst[] {
	const { Brief, Mail } = anders(vraag);
	const heel = (keuze: string) => `Beste {aanhef},\n\n${inhoud}\n\n${keuze}\n\n${GROET}`;
	return [
		tekst({ soort, kanaal: "Brief", onderwerp }, heel(Brief)),
		tekst({ soort, kanaal: "Mail", onderwerp }, heel(Mail)),
	];
}

/** Messages about an appointment: short, and always with a way to change it. */
export const AFSPRAAK: readonly Tekst[] = [
	...perPost(
		"afspraak-bevestiging",
		"Je afspraak staat",
		`Fijn dat we elkaar spreken. Dit is je afspraak:
${WANNEER}

Neem mee wat je wilt laten zien. Je mag ook iemand meenemen.`,
		"Kun je toch niet, of wil je liever geen afspraak meer?",
	),
	tekst(
		{ soort: "afspraak-bevestiging", kanaal: "SMS" },
		"Dag {aanhef}, onze afspraak staat: {bezoekdag}, {bezoektijd}, {afspraakPlek}. Kun je toch niet? Verzet hem of zeg af: {link} Of bel mij: {medewerkerTelefoon}. Groet, {medewerker} ({gemeente})",
	),
	tekst(
		{ soort: "afspraak-bevestiging", kanaal: "WhatsApp" },
		`
Dag {aanhef}, onze afspraak staat:
${WANNEER}

Kun je toch niet? Verzet hem of zeg af: {link}

Je kunt mij ook bellen op {medewerkerTelefoon}. Groet, {medewerker} van {gemeente}
`,
	),
	...perPost(
		"afspraak-herinnering",
		"Tot gauw",
		`Binnenkort spreken we elkaar:
${WANNEER}

Neem mee wat je wilt laten zien. Je mag ook iemand meenemen.`,
		"Kun je toch niet, of wil je liever geen afspraak meer?",
	),
	tekst(
		{ soort: "afspraak-herinnering", kanaal: "SMS" },
		"Dag {aanhef}, tot gauw! Onze afspraak: {bezoekdag}, {bezoektijd}, {afspraakPlek}. Kun je niet? Verzet hem of zeg af: {link} Of bel mij: {medewerkerTelefoon}. Groet, {medewerker} ({gemeente})",
	),
	tekst(
		{ soort: "afspraak-herinnering", kanaal: "WhatsApp" },
		`
Dag {aanhef}, tot gauw! Onze afspraak:
${WANNEER}

Kun je niet? Verzet hem of zeg af: {link}

Je kunt mij ook bellen op {medewerkerTelefoon}. Groet, {medewerker} van {gemeente}
`,
	),
	...perPost(
		"afspraak-gemist",
		"We liepen elkaar mis",
		"We liepen elkaar mis. Dat kan gebeuren. Ik spreek je graag alsnog. Kies een moment dat jou past.",
		"Wil je een nieuwe afspraak, of heb je geen hulp meer nodig?",
	),
	tekst(
		{ soort: "afspraak-gemist", kanaal: "SMS" },
		"Dag {aanhef}, we liepen elkaar mis. Dat kan gebeuren! Kies een nieuw moment, of zeg dat het niet meer hoeft: {link} Bellen mag ook: {medewerkerTelefoon}. Groet, {medewerker} ({gemeente})",
	),
	tekst(
		{ soort: "afspraak-gemist", kanaal: "WhatsApp" },
		`
Dag {aanhef}, we liepen elkaar mis. Dat kan gebeuren!

Kies een nieuw moment, of zeg dat het niet meer hoeft: {link}

Je kunt mij ook bellen op {medewerkerTelefoon}. Groet, {medewerker} van {gemeente}
`,
	),
	...perPost(
		"afspraak-afgezegd",
		"Je afspraak gaat niet door",
		"Onze afspraak van {bezoekdag} gaat niet door. Je hoeft niets te doen. Je bent later altijd welkom.",
		"Wil je een nieuw moment?",
	),
	tekst(
		{ soort: "afspraak-afgezegd", kanaal: "SMS" },
		"Dag {aanhef}, onze afspraak van {bezoekdag} gaat niet door. Je hoeft niets te doen. Wil je later toch praten? Kies een moment: {link} Of bel: {medewerkerTelefoon}. Groet, {medewerker} ({gemeente})",
	),
	tekst(
		{ soort: "afspraak-afgezegd", kanaal: "WhatsApp" },
		`
Dag {aanhef}, onze afspraak van {bezoekdag} gaat niet door. Je hoeft niets te doen.

Wil je later toch praten? Kies een moment: {link}

Je kunt mij ook bellen op {medewerkerTelefoon}. Groet, {medewerker} van {gemeente}
`,
	),
];
