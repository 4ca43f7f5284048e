import { accept, type Result, refuse } from "../../kernel/result.ts";
import { parseTekst } from "./parse-tekst.ts";
import type { Tekst } from "./tekst.ts";
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

function vul(sjabloon: string, gegevens: Tekstgegevens): Result<string, Vulreden> {
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
		const waarde = schoon(gegevens[deel.tekst as Variabele] ?? "");
		if (waarde === "") {
			return refuse({
				reden: "gegeven-ontbreekt",
				uitleg: `Deze tekst heeft {${deel.tekst}} nodig, en dat is niet bekend.`,
			});
		}
		// At the start of a line a dash would begin a list.
		uit += uit === "" || uit.endsWith("\n") ? waarde.replace(/^[-\s]+/, "") : waarde;
	}
	return accept(uit.replace(/\n{3,}/g, "\n\n").trim());
}

/**
 * Fills in the variables, in one pass: a value is never read as a template again. Refused when the text names something
 * that does not exist or that is not known of this resident: half a message is not sent.
 */
export function fillTekst(
	tekst: Pick<Tekst, "onderwerp" | "inhoud">,
	gegevens: Tekstgegevens,
): Result<GevuldeTekst, Vulreden> {
	const inhoud = vul(tekst.inhoud, gegevens);
	if (!inhoud.ok) return inhoud;
	if (tekst.onderwerp === null) return accept({ onderwerp: null, tekst: inhoud.waarde });
	const onderwerp = vul(tekst.onderwerp, gegevens);
	return onderwerp.ok ? accept({ onderwerp: onderwerp.waarde.replace(/\n+/g, " "), tekst: inhoud.waarde }) : onderwerp;
}
