import type { Tekst } from "../../tekst.ts";
import { perDoelgroep } from "../maak.ts";
import { AANBOD } from "./per-doelgroep.ts";

/** The first message. In a letter and a mail one may be open; an SMS and a WhatsApp message light up on a table. */
export const UITNODIGING: readonly Tekst[] = [
	...perDoelgroep(
		{ soort: "uitnodiging", kanaal: "Brief", onderwerp: "Zullen we kennismaken?" },
		(doelgroep) => `
Beste {aanhef},

Ik ben {medewerker} en ik werk bij {gemeente}. Ik maak graag kennis met je.

${AANBOD[doelgroep].lang}

Kies zelf hoe:
- Bel mij op {medewerkerTelefoon}.
- Kies een moment op {codeAdres}. Typ daar de code {code}.
- Loop binnen: {inloop}.

We praten waar jij wilt: bij ons, bij jou thuis of in de buurt.

Heb je geen hulp nodig? Dat is goed. Laat het mij weten, dan hoor je hierover niets meer.

Vriendelijke groet,
{medewerker}
{gemeente}
{medewerkerTelefoon}
`,
	),
	...perDoelgroep(
		{ soort: "uitnodiging", kanaal: "Mail", onderwerp: "Zullen we kennismaken?" },
		(doelgroep) => `
Beste {aanhef},

Ik ben {medewerker} en ik werk bij {gemeente}. Ik maak graag kennis met je.

${AANBOD[doelgroep].mail ?? AANBOD[doelgroep].lang}

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
		{ soort: "uitnodiging", kanaal: "SMS" },
		(doelgroep) => `
Dag {aanhef}, ik ben {medewerker} van {gemeente}. ${AANBOD[doelgroep].kort} Kies zelf een moment: {link} Of bel mij: {medewerkerTelefoon}. Geen hulp nodig? Dat kun je daar ook zeggen.
`,
	),
	...perDoelgroep(
		{ soort: "uitnodiging", kanaal: "WhatsApp" },
		(doelgroep) => `
Dag {aanhef}, ik ben {medewerker} van {gemeente}. ${AANBOD[doelgroep].kort}

Kies zelf een moment: {link}

Je kunt hier antwoorden, of mij bellen op {medewerkerTelefoon}. Heb je geen hulp nodig? Stuur dan 'nee', dan stop ik.
`,
	),
];
