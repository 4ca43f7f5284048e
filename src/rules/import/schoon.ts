import type { Bevindingen } from "./bevindingen.ts";
import { type Cel, celTekst } from "./cel.ts";
import type { Veld } from "./veld.ts";

/** What people type when they have nothing to say. Not for names: "Geen" and "Null" are surnames. */
const NIETS =
	/^(?:[-–—.?*_/0]+|n\.?v\.?t\.?|n\.?b\.?|onbekend|geen|leeg|null|none|nan|#n\/[ab]|#waarde!|#value!|#ref!|#verw!)$/i;
const CP1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const MAX_LENGTE = 200;
/** Nothing that is a field is longer; a megabyte in one cell must not keep a pattern busy. */
const MEESTE_TEKENS = 1000;

/** The cell as text: no control characters, no odd or double spaces, no apostrophe with which Excel marks text. */
export function schoneTekst(cel: Cel | undefined): string {
	if (cel === undefined || cel === "") return "";
	const tekst = celTekst(cel);
	if (tekst.length <= MEESTE_TEKENS && /^[!-&(-~][!-~]*(?: [!-~]+)*$/.test(tekst)) return tekst;
	return tekst
		.slice(0, MEESTE_TEKENS)
		.normalize("NFC")
		.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]/g, "")
		.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, (wit) => (/^[\u007f-\u009f]+$/.test(wit) ? wit : " "))
		.trim()
		.replace(/^'(?=[=+\-@\d])/, "");
}

/** Like `schoneTekst`, and "" for "-", "n.v.t." and "onbekend". */
export function waardeOfLeeg(cel: Cel | undefined): string {
	if (cel === undefined || cel === "") return "";
	const tekst = schoneTekst(cel);
	return NIETS.test(tekst) ? "" : tekst;
}

/**
 * UTF-8 that was once read as Windows-1252 ("GÃ¼naydÄ±n"): repaired only when all of the text, turned back into bytes, is
 * valid UTF-8, for then chance is excluded. Null when there is nothing to repair.
 */
export function herstelTekens(tekst: string): string | null {
	if (!/[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u2122]/.test(tekst)) return null;
	const bytes: string[] = [];
	for (const teken of tekst) {
		const code = teken.codePointAt(0)!;
		const plaats = code > 0x7f ? CP1252.indexOf(teken) : -1;
		if (plaats >= 0) bytes.push(`%${(0x80 + plaats).toString(16)}`);
		else if (code <= 0xff) bytes.push(`%${code.toString(16).padStart(2, "0")}`);
		else return null;
	}
	try {
		const hersteld = decodeURIComponent(bytes.join(""));
		return /[\u0000-\u001f\u007f-\u009f]/.test(hersteld) ? null : hersteld;
	} catch {
		return null;
	}
}

/** Free text of a field: cleaned, repaired, at most 200 characters; null when empty. */
export function checkTekst(veld: Veld, cel: Cel | undefined, bij: Bevindingen): string | null {
	if (cel === undefined || cel === "") return null;
	const ruw = schoneTekst(cel);
	if (ruw === "" || /^[-–—.?*_/]+$/.test(ruw)) return null;
	let tekst = ruw;
	const hersteld = herstelTekens(tekst);
	if (hersteld !== null) {
		bij.corrigeer(veld, tekst, hersteld, "tekens-hersteld");
		tekst = schoneTekst(hersteld);
	}
	tekst = tekst.replace(/[\u0000-\u001f\u007f-\u009f]/g, "");
	if (tekst.length > MAX_LENGTE) {
		const kort = [...tekst].slice(0, MAX_LENGTE).join("").trim();
		bij.corrigeer(veld, `${kort.slice(0, 40)}…`, kort, "tekst-ingekort");
		tekst = kort;
	}
	return tekst === "" ? null : tekst;
}
