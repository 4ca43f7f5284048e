import type { Kanaal } from "../../../zaak/contactsoort.ts";
import { parseTekst } from "../parse-tekst.ts";
import type { Tekst } from "../tekst.ts";
import type { Variabele } from "../variabelen.ts";
import type { Onderdeel } from "./bevinding.ts";

/** A piece of a message that somebody else may read, and where they read it. */
export interface Zichtbaar extends Onderdeel {
	readonly begin: number;
	readonly waar: string;
}

/** What an inbox shows beside the subject: up to about this many signs of the mail itself (a wide screen, Outlook on the web). */
const VOORBEELDREGEL = 200;

/** How short each value can be: the shorter they are, the more of the text itself is seen. "A. Bos", "gemeente Epe". */
const KORTST: Readonly<Record<Variabele, number>> = {
	...{ aanhef: 6, naam: 6, gemeente: 12, medewerker: 6, medewerkerTelefoon: 11 },
	...{ link: 40, code: 9, codeAdres: 11, bezoekdag: 8, bezoektijd: 5, afspraakPlek: 3, inloop: 0 },
};

/** The part of a template that an inbox may show once it is filled, to the end of the last word. */
function sliceVoorbeeld(inhoud: string): string {
	let ruimte = VOORBEELDREGEL;
	for (const { soort, tekst, plaats } of parseTekst(inhoud)) {
		const lengte = soort === "variabele" ? KORTST[tekst as Variabele] : tekst.length;
		if (soort !== "variabele" && lengte >= ruimte) {
			const rest = inhoud.slice(plaats + ruimte);
			return inhoud.slice(0, plaats + ruimte + rest.search(/\s|$/));
		}
		ruimte -= lengte;
		if (ruimte <= 0) return inhoud.slice(0, plaats);
	}
	return inhoud;
}

const HEEL: Partial<Record<Kanaal, string>> = {
	SMS: "op het scherm van een telefoon die op tafel ligt",
	WhatsApp: "op het scherm van een telefoon die op tafel ligt",
	Kaartje: "door wie de kaart opraapt",
};

/**
 * What an outsider could read: a card and the screen of a telephone wholly, of a mail the subject and the first lines, of a
 * letter nothing (the envelope shows name and address only), of a voicemail all that is spoken aloud.
 */
export function listZichtbaar({ soort, kanaal, onderwerp, inhoud }: Tekst): readonly Zichtbaar[] {
	const waar = soort === "voicemail" ? "door wie de voicemail hoort" : HEEL[kanaal];
	if (waar) return [{ naam: "inhoud", tekst: inhoud, begin: 0, waar }];
	if (kanaal !== "Mail") return [];
	const regel = {
		naam: "inhoud",
		tekst: sliceVoorbeeld(inhoud),
		begin: 0,
		waar: "in de lijst met e-mails",
	} as const;
	return onderwerp
		? [{ naam: "onderwerp", tekst: onderwerp, begin: 0, waar: "in de lijst met e-mails" }, regel]
		: [regel];
}
