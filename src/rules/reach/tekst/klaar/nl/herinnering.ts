import type { Tekst } from "../../tekst.ts";
import { perDoelgroep } from "../maak.ts";
import { AANBOD } from "./per-doelgroep.ts";

/** The next message when there was no answer: shorter than the first, and without a reproach. */
export const HERINNERING: readonly Tekst[] = [
	...perDoelgroep(
		{ soort: "herinnering", kanaal: "Brief", onderwerp: "Ik sprak je nog niet" },
		(doelgroep) => `
Beste {aanhef},

Laatst zocht ik contact met je. Misschien kwam het toen niet uit. Daarom schrijf ik je nog een keer.

Ik ben {medewerker} en ik werk bij {gemeente}. ${AANBOD[doelgroep].kort} Laat je helpen door een expert. Het is gratis.

Kies zelf hoe:
- Bel mij op {medewerkerTelefoon}.
- Kies een moment op {codeAdres}. Typ daar de code {code}.
- Loop binnen: {inloop}.

Heb je geen hulp nodig? Dat is goed. Laat het mij weten, dan hoor je hierover niets meer.

Vriendelijke groet,
{medewerker}
{gemeente}
{medewerkerTelefoon}
`,
	),
	...perDoelgroep(
		{ soort: "herinnering", kanaal: "Mail", onderwerp: "Ik sprak je nog niet" },
		(doelgroep) => `
Beste {aanhef},

Laatst zocht ik contact met je. Misschien kwam het toen niet uit.

Ik ben {medewerker} en ik werk bij {gemeente}. ${AANBOD[doelgroep].kort} Laat je helpen door een expert. Het is gratis.

Kies zelf een moment: {link}

Bellen mag ook: {medewerkerTelefoon}.

Heb je geen hulp nodig? Dat is goed. Laat het weten via de link, dan hoor je hierover niets meer.

Vriendelijke groet,
{medewerker}
{gemeente}
{medewerkerTelefoon}
`,
	),
	...perDoelgroep(
		{ soort: "herinnering", kanaal: "SMS" },
		(doelgroep) => `
Dag {aanhef}, hier nog een keer {medewerker} van {gemeente}. ${AANBOD[doelgroep].kort} Bel mij: {medewerkerTelefoon}. Of kies een moment: {link} Geen hulp nodig? Dat kun je daar ook zeggen.
`,
	),
	...perDoelgroep(
		{ soort: "herinnering", kanaal: "WhatsApp" },
		(doelgroep) => `
Dag {aanhef}, hier nog een keer {medewerker} van {gemeente}. ${AANBOD[doelgroep].kort}

Kies zelf een moment: {link}

Je kunt hier antwoorden, of mij bellen op {medewerkerTelefoon}. Heb je geen hulp nodig? Stuur dan 'nee', dan stop ik.
`,
	),
];
