import type { Tekst } from "../../tekst.ts";
import { perDoelgroep } from "../maak.ts";
import { AANBOD } from "./per-doelgroep.ts";

const SLOT = `
Heb je geen hulp nodig? Dat is goed. Laat het mij weten, dan hoor je hierover niets meer.

Vriendelijke groet,
{medewerker}
{gemeente}
{medewerkerTelefoon}
`;

const PER_BRIEF = `
Kun je niet wachten, of wil je liever iets anders?
- Bel mij op {medewerkerTelefoon}.
- Kies een moment op {codeAdres}. Typ daar de code {code}.
- Loop binnen: {inloop}.
${SLOT}`;

const PER_MAIL = `
Kun je niet wachten, of wil je liever iets anders? Kies zelf een moment: {link}

Bellen mag ook: {medewerkerTelefoon}.
${SLOT}`;

/** A letter first, then a call or a text message: who knows that it comes, answers it (Groningen). */
export const AANKONDIGING_CONTACT: readonly Tekst[] = [
	...perDoelgroep(
		{ soort: "aankondiging-bellen", kanaal: "Brief", onderwerp: "Ik bel je binnenkort" },
		(doelgroep) => `
Beste {aanhef},

Ik ben {medewerker} en ik werk bij {gemeente}. De komende dagen bel ik je. Dan leer ik je graag kennen.

${AANBOD[doelgroep].lang}
${PER_BRIEF}`,
	),
	...perDoelgroep(
		{ soort: "aankondiging-bellen", kanaal: "Mail", onderwerp: "Ik bel je binnenkort" },
		(doelgroep) => `
Beste {aanhef},

Ik ben {medewerker} en ik werk bij {gemeente}. De komende dagen bel ik je. ${AANBOD[doelgroep].kort} Laat je helpen door een expert. Het is gratis.
${PER_MAIL}`,
	),
	...perDoelgroep(
		{ soort: "aankondiging-bellen", kanaal: "SMS" },
		(doelgroep) =>
			`Dag {aanhef}, ik ben {medewerker} van {gemeente}. Ik bel je binnenkort. ${AANBOD[doelgroep].kort} Liever een ander moment, of geen hulp nodig? {link} Mijn nummer: {medewerkerTelefoon}.`,
	),
	...perDoelgroep(
		{ soort: "aankondiging-bellen", kanaal: "WhatsApp" },
		(doelgroep) => `
Dag {aanhef}, ik ben {medewerker} van {gemeente}. Ik bel je binnenkort. Mijn nummer is {medewerkerTelefoon}.

${AANBOD[doelgroep].kort}

Kies liever zelf een moment: {link}

Heb je geen hulp nodig? Stuur dan 'nee', dan bel ik niet.
`,
	),
	...perDoelgroep(
		{ soort: "aankondiging-bericht", kanaal: "Brief", onderwerp: "Je krijgt een bericht van mij" },
		(doelgroep) => `
Beste {aanhef},

Ik ben {medewerker} en ik werk bij {gemeente}. De komende dagen krijg je een bericht van mij op je telefoon. Mijn naam staat erin. Zo weet je dat het echt van mij komt.

${AANBOD[doelgroep].lang}
${PER_BRIEF}`,
	),
	...perDoelgroep(
		{ soort: "aankondiging-bericht", kanaal: "Mail", onderwerp: "Je krijgt een bericht van mij" },
		(doelgroep) => `
Beste {aanhef},

Ik ben {medewerker} en ik werk bij {gemeente}. De komende dagen krijg je een bericht van mij op je telefoon. ${AANBOD[doelgroep].kort} Laat je helpen door een expert. Het is gratis.
${PER_MAIL}`,
	),
];
