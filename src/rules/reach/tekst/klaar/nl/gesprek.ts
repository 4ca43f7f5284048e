import type { Tekst } from "../../tekst.ts";
import { perDoelgroep, tekst } from "../maak.ts";
import { AANBOD } from "./per-doelgroep.ts";

/**
 * What a colleague can say on the phone, in order; the lines without quotes are for the colleague. First who it is, then
 * what it is about: somebody else may pick up. Sources: Roermond (mind your words, a place that suits), Heemskerk (not
 * pushing; who says no may always call later), Groningen (a short voicemail with name and number).
 */
export const GESPREK: readonly Tekst[] = [
	...perDoelgroep(
		{ soort: "gesprek", kanaal: "Telefoon" },
		(doelgroep) => `
"Hallo, je spreekt met {medewerker}. Spreek ik met {aanhef}?"

Is het iemand anders? Zeg alleen je naam en vraag wanneer je terug kunt bellen. Zeg niet waarover het gaat.

"Fijn dat ik je spreek. Ik werk bij {gemeente}. Heb je vijf minuten?"

"${AANBOD[doelgroep].gesproken ?? AANBOD[doelgroep].kort} Het is gratis, en jij beslist."

"Hoe gaat het met je? Waar loop je tegenaan?"

Luister eerst. Vat samen wat je hoort. Vraag dan pas verder.

"Zullen we samen kijken wat er kan? Dat kan bij ons, bij jou thuis of in de buurt."

Wil de ander niet? Dring niet aan.

"Dat is goed. Mag ik je mijn nummer geven? {medewerkerTelefoon}. Je kunt mij altijd bellen of appen."
`,
	),
	tekst(
		{ soort: "voicemail", kanaal: "Telefoon" },
		`
"Hallo, dit is {medewerker}. Ik heb een bericht voor {aanhef}. Wil je mij bellen? Mijn nummer is {medewerkerTelefoon}."

"Ik zeg het nog een keer: {medewerkerTelefoon}. Wil je niet dat ik bel? Dan hoor ik dat ook graag. Dank je wel!"
`,
	),
];
