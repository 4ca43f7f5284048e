import type { Betekenis, Gevonden, Lezing } from "./antwoord.ts";
import { findAutomatisch, MAILPROGRAMMA } from "./automatisch.ts";
import { BETEKENISSEN } from "./betekenissen.ts";
import { stripCitaat } from "./citaat.ts";
import { findGegevens } from "./gegevens.ts";
import { normaliseer } from "./normaliseer.ts";
import { findStop, isAlleenStop } from "./stopwoorden.ts";

/** A new number stands before "ja" and "nee": without it nobody can go on. */
function betekenissenVan(tekst: string, gevonden: readonly Gevonden[]): readonly Betekenis[] {
	const kaal = normaliseer(tekst);
	const uitTabel = BETEKENISSEN.filter((rij) => rij.patroon.test(kaal) && !rij.nietAls?.test(kaal)).map(
		({ soort, omdat }): Betekenis => ({ soort, omdat }),
	);
	const nummer: Betekenis[] =
		gevonden.length > 0 ? [{ soort: "nieuw-nummer", omdat: "Er staat een ander nummer of e-mailadres in." }] : [];
	const vraag: Betekenis[] = /[?؟]/.test(tekst) ? [{ soort: "vraag", omdat: "Er staat een vraagteken in." }] : [];
	const plaats = uitTabel.findIndex(({ soort }) => soort === "nee" || soort === "ja");
	const voor = plaats < 0 ? uitTabel : uitTabel.slice(0, plaats);
	return [...voor, ...nummer, ...(plaats < 0 ? [] : uitTabel.slice(plaats)), ...vraag];
}

/**
 * What an answer means. A STOP is always respected; an automatic answer is none. Everything else is a suggestion to the
 * colleague with the reason beside it: a machine does not decide that somebody needs no help.
 */
export function leesAntwoord({
	tekst: ruw,
	van,
	vanzelf = false,
}: {
	readonly tekst: string;
	readonly van: string;
	/** The mail program said that no person wrote it. */
	readonly vanzelf?: boolean;
}): Lezing {
	const tekst = stripCitaat(ruw);
	const automatisch = vanzelf ? MAILPROGRAMMA : findAutomatisch(tekst);
	if (automatisch) {
		return { soort: "automatisch", omdat: automatisch, tekst, ook: [], gevonden: [], vanzelf: true };
	}
	const gevonden = findGegevens(tekst, van);
	const betekenissen = betekenissenVan(tekst, gevonden);
	const stop = findStop(tekst);
	if (stop) {
		const omdat = `Het antwoord is of begint of eindigt met "${stop}".`;
		return { soort: "stop", omdat, tekst, ook: betekenissen, gevonden, vanzelf: isAlleenStop(tekst, stop) };
	}
	const [eerste, ...ook] = betekenissen;
	const overig: Betekenis = { soort: "overig", omdat: "Voordeur herkent hier niets in: lees het zelf." };
	return { ...(eerste ?? overig), tekst, ook, gevonden, vanzelf: false };
}
