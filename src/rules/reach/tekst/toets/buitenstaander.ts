import type { Kanaal } from "../../../zaak/contactsoort.ts";
import type { Tekst } from "../tekst.ts";
import type { Onderdeel } from "./bevinding.ts";

/** A piece of a message that somebody else may read, and where they read it. */
export interface Zichtbaar extends Onderdeel {
	readonly begin: number;
	readonly waar: string;
}

/** What an inbox shows beside the subject: about this many signs of the mail itself. */
const VOORBEELDREGEL = 120;

const HEEL: Partial<Record<Kanaal, string>> = {
	SMS: "op het scherm van een telefoon die op tafel ligt",
	WhatsApp: "op het scherm van een telefoon die op tafel ligt",
	Kaartje: "door wie de kaart opraapt",
};

/**
 * What an outsider could read: a card and the screen of a telephone wholly, of a mail the subject and the first line, of a
 * letter nothing (the envelope shows name and address only), of a voicemail all that is spoken aloud.
 */
export function listZichtbaar({ soort, kanaal, onderwerp, inhoud }: Tekst): readonly Zichtbaar[] {
	const waar = soort === "voicemail" ? "door wie de voicemail hoort" : HEEL[kanaal];
	if (waar) return [{ naam: "inhoud", tekst: inhoud, begin: 0, waar }];
	if (kanaal !== "Mail") return [];
	const regel = {
		naam: "inhoud",
		tekst: inhoud.slice(0, VOORBEELDREGEL).replace(/\S*$/, ""),
		begin: 0,
		waar: "in de lijst met e-mails",
	} as const;
	return onderwerp
		? [{ naam: "onderwerp", tekst: onderwerp, begin: 0, waar: "in de lijst met e-mails" }, regel]
		: [regel];
}
