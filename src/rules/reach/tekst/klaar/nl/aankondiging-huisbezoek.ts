import type { Tekst } from "../../tekst.ts";
import { perDoelgroep, tekst } from "../maak.ts";
import { AANBOD } from "./per-doelgroep.ts";

/**
 * A visit with its day and time, and how to say no: no answer, and the visit stands (Groningen, Roermond). The card is
 * left by who found nobody at home and comes once more (Divosa 2025 §3.4).
 */
export const AANKONDIGING_HUISBEZOEK: readonly Tekst[] = [
	...perDoelgroep(
		{ soort: "aankondiging-huisbezoek", kanaal: "Brief", onderwerp: "Ik kom bij je langs" },
		(doelgroep) => `
Beste {aanhef},

Ik ben {medewerker} en ik werk bij {gemeente}. Ik kom graag bij je langs:
- {bezoekdag}
- {bezoektijd}

${AANBOD[doelgroep].lang}

Komt het niet uit? Of heb je liever geen bezoek? Laat het mij op tijd weten:
- Bel mij op {medewerkerTelefoon}.
- Ga naar {codeAdres}. Typ daar de code {code}. Je kunt daar ook een ander moment kiezen.

Hoor ik niets, dan kom ik langs. Ik laat je graag mijn pas zien.

Vriendelijke groet,
{medewerker}
{gemeente}
{medewerkerTelefoon}
`,
	),
	...perDoelgroep(
		{ soort: "aankondiging-huisbezoek", kanaal: "Mail", onderwerp: "Ik kom bij je langs" },
		(doelgroep) => `
Beste {aanhef},

Ik ben {medewerker} en ik werk bij {gemeente}. Ik kom graag bij je langs:
- {bezoekdag}
- {bezoektijd}

${AANBOD[doelgroep].kort} Laat je helpen door een expert. Het is gratis.

Komt het niet uit? Of heb je liever geen bezoek? Laat het op tijd weten: {link}

Bellen mag ook: {medewerkerTelefoon}. Hoor ik niets, dan kom ik langs. Ik laat je graag mijn pas zien.

Vriendelijke groet,
{medewerker}
{gemeente}
{medewerkerTelefoon}
`,
	),
	tekst(
		{ soort: "aankondiging-huisbezoek", kanaal: "SMS" },
		"Dag {aanhef}, ik ben {medewerker} van {gemeente}. Ik kom graag bij je langs: {bezoekdag}, {bezoektijd}. Komt dat niet uit of liever geen bezoek? Zeg het hier: {link} Of bel {medewerkerTelefoon}.",
	),
	tekst(
		{ soort: "aankondiging-huisbezoek", kanaal: "WhatsApp" },
		`
Dag {aanhef}, ik ben {medewerker} van {gemeente}. Ik kom graag bij je langs:
- {bezoekdag}
- {bezoektijd}

Komt dat niet uit? Kies een ander moment: {link}

Liever geen bezoek? Antwoord hier 'nee' of bel mij op {medewerkerTelefoon}. Hoor ik niets, dan kom ik langs.
`,
	),
	tekst(
		{ soort: "aankondiging-huisbezoek", kanaal: "Kaartje" },
		`
Ik was vandaag bij je aan de deur.

Binnenkort kom ik nog een keer langs. Bel mij gerust als je liever zelf een moment kiest. Of als je geen bezoek wilt.

{medewerker}
{medewerkerTelefoon}
`,
	),
];
