import { accept, type Result, refuse } from "../../kernel/result.ts";
import { parseTekst } from "./parse-tekst.ts";
import type { Taal, Tekst } from "./tekst.ts";
import { OPTIONELE_VARIABELEN, type Tekstgegevens, type Variabele } from "./variabelen.ts";

/** Why a text cannot be filled in; `uitleg` says in Dutch what is wrong. */
export interface Vulreden {
	readonly reden: "variabele-onbekend" | "accolade-los" | "gegeven-ontbreekt";
	readonly uitleg: string;
}
/** What goes out. */
export interface GevuldeTekst {
	readonly onderwerp: string | null;
	readonly tekst: string;
}

/**
 * A value is one line of plain words, whatever somebody's name says: line breaks, invisible signs and signs that turn the
 * writing direction around are taken out, and braces too, so that nothing can be read as a variable later on.
 */
function schoon(waarde: string): string {
	return waarde
		.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
		.replace(/[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF{}]/gu, "")
		.replace(/ {2,}/g, " ")
		.trim();
}

/** A line that only says what may be left out, when that is not known: {inloop}. */
const valtWeg = (regel: string, gegevens: Tekstgegevens): boolean =>
	OPTIONELE_VARIABELEN.some((naam) => regel.includes(`{${naam}}`) && !gegevens[naam]);

/** Arabic is written from right to left. */
const RECHTS_NAAR_LINKS: readonly Taal[] = ["ar"];

/**
 * Between Arabic words a telephone number would be read from right to left, group by group: "56 34 12 0475". First-strong
 * isolates (Unicode UAX 9) keep a value in its own order. Not around a link: a phone would take the sign for a part of it.
 */
const apart = (naam: Variabele, waarde: string, taal: Taal): string =>
	RECHTS_NAAR_LINKS.includes(taal) && naam !== "link" ? `\u2068${waarde}\u2069` : waarde;

/** One value as it stands in a text of this language; empty when it is not known. */
export function fillWaarde(naam: Variabele, gegevens: Tekstgegevens, taal: Taal): string {
	const waarde = schoon(gegevens[naam] ?? "");
	return waarde === "" ? "" : apart(naam, waarde, taal);
}

function vul(sjabloon: string, gegevens: Tekstgegevens, taal: Taal): Result<string, Vulreden> {
	const regels = sjabloon.replace(/\r\n?/g, "\n").split("\n");
	const over = regels.filter((regel) => !valtWeg(regel, gegevens)).join("\n");
	let uit = "";
	for (const deel of parseTekst(over)) {
		if (deel.soort === "los") {
			return refuse({ reden: "accolade-los", uitleg: `Er staat een losse accolade bij "${deel.tekst}".` });
		}
		if (deel.soort === "onbekend") {
			return refuse({ reden: "variabele-onbekend", uitleg: `De variabele {${deel.tekst}} bestaat niet.` });
		}
		if (deel.soort === "tekst") {
			uit += deel.tekst;
			continue;
		}
		const ruw = schoon(gegevens[deel.tekst as Variabele] ?? "");
		// At the start of a line a dash would begin a list.
		const waarde = uit === "" || uit.endsWith("\n") ? ruw.replace(/^[-\s]+/, "") : ruw;
		if (waarde === "") {
			return refuse({
				reden: "gegeven-ontbreekt",
				uitleg: `Deze tekst heeft {${deel.tekst}} nodig, en dat is niet bekend.`,
			});
		}
		uit += apart(deel.tekst as Variabele, waarde, taal);
	}
	return accept(uit.replace(/\n{3,}/g, "\n\n").trim());
}

/**
 * Fills in the variables, in one pass: a value is never read as a template again. Refused when the text names something
 * that does not exist or that is not known of this resident: half a message is not sent.
 */
export function fillTekst(
	tekst: Pick<Tekst, "onderwerp" | "inhoud" | "taal">,
	gegevens: Tekstgegevens,
): Result<GevuldeTekst, Vulreden> {
	const inhoud = vul(tekst.inhoud, gegevens, tekst.taal);
	if (!inhoud.ok) return inhoud;
	if (tekst.onderwerp === null) return accept({ onderwerp: null, tekst: inhoud.waarde });
	const onderwerp = vul(tekst.onderwerp, gegevens, tekst.taal);
	return onderwerp.ok ? accept({ onderwerp: onderwerp.waarde.replace(/\n+/g, " "), tekst: inhoud.waarde }) : onderwerp;
}
