import type { Tekst } from "../../tekst.ts";
import { tekst } from "../maak.ts";

const GROET = `Vriendelijke groet,
{medewerker}
{gemeente}
{medewerkerTelefoon}`;

/** A sooner slot for who waits, and one question after a contact. A letter is too slow for the one and too much for the other. */
export const DAARNA: readonly Tekst[] = [
	tekst(
		{ soort: "eerder-plek", kanaal: "Mail", onderwerp: "Er is eerder plek" },
		`
Beste {aanhef},

Er is eerder plek. Wil je die?
- {bezoekdag}, {bezoektijd}
- {afspraakPlek}

Neem de plek hier: {link}

Wie het eerst komt, heeft de plek. Liever niet? Doe dan niets. Je eigen afspraak blijft staan. Bellen mag ook: {medewerkerTelefoon}.

${GROET}
`,
	),
	tekst(
		{ soort: "eerder-plek", kanaal: "SMS" },
		"Dag {aanhef}, er is eerder plek: {bezoekdag}, {bezoektijd}, {afspraakPlek}. Neem hem hier: {link} Liever niet? Doe dan niets. Groet, {medewerker} ({gemeente}), {medewerkerTelefoon}",
	),
	tekst(
		{ soort: "eerder-plek", kanaal: "WhatsApp" },
		`
Dag {aanhef}, er is eerder plek:
- {bezoekdag}, {bezoektijd}
- {afspraakPlek}

Neem hem hier: {link}

Liever niet? Doe dan niets, je eigen afspraak blijft staan. Groet, {medewerker} van {gemeente}, {medewerkerTelefoon}
`,
	),
	tekst(
		{ soort: "tevredenheid", kanaal: "Mail", onderwerp: "Hoe was het contact met ons?" },
		`
Beste {aanhef},

Laatst spraken we elkaar. Hoe was dat voor je? Met jouw antwoord doen we het beter.

Het is één vraag en het kost je één minuut: {link}

Ik kan niet zien wat jij invult. Liever niet? Meedoen hoeft niet. Je hulp blijft gelijk.

Wil je mij nog iets vragen? Bel mij op {medewerkerTelefoon}.

${GROET}
`,
	),
	tekst(
		{ soort: "tevredenheid", kanaal: "SMS" },
		"Dag {aanhef}, laatst spraken we elkaar. Hoe was dat? Het is 1 vraag: {link} Ik zie niet wat jij invult. Liever niet? Meedoen hoeft niet. Groet, {medewerker} ({gemeente}), {medewerkerTelefoon}",
	),
	tekst(
		{ soort: "tevredenheid", kanaal: "WhatsApp" },
		`
Dag {aanhef}, laatst spraken we elkaar. Hoe was dat?

Het is één vraag: {link}

Ik kan niet zien wat jij invult. Liever niet? Meedoen hoeft niet. Groet, {medewerker} van {gemeente}, {medewerkerTelefoon}
`,
	),
];
