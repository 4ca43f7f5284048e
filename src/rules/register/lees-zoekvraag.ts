import { parseBsn } from "../kernel/bsn.ts";
import { parsePostcode } from "../kernel/postcode.ts";
import { parseTelefoonnummer } from "../kernel/telefoonnummer.ts";
import { naamsleutel, normaliseTekst } from "../vroegsignaal/sleutels.ts";

/** What somebody typed in the search box, recognised. */
export type Zoekvraag =
	| { readonly soort: "leeg" }
	/** Too short to mean anything. */
	| { readonly soort: "te-kort" }
	/** A BSN stands in no address bar, no history and no log of a proxy: it is not searched for. */
	| { readonly soort: "bsn" }
	| { readonly soort: "zaaknummer"; readonly nummer: string }
	/** A zaaknummer without its year, as colleagues say it: "277". */
	| { readonly soort: "volgnummer"; readonly volgnummer: string }
	| { readonly soort: "contact"; readonly waarde: string }
	| { readonly soort: "postcode"; readonly postcode: string; readonly huisnummer: number | null }
	| { readonly soort: "adres"; readonly straat: string; readonly huisnummer: number }
	/** A name or a street; `sleutels`: the surnames it can mean, the most likely first. */
	| { readonly soort: "tekst"; readonly sleutels: readonly string[]; readonly straat: string };

/** "Jan van der Meer" can be a surname of three words, or a first name and a surname. */
function sleutelsVan(tekst: string): readonly string[] {
	const woorden = tekst.split(" ");
	const zonderEerste = woorden.slice(1).join(" ");
	const kandidaten = [tekst, ...(zonderEerste ? [zonderEerste, woorden.at(-1) ?? ""] : [])];
	return [...new Set(kandidaten.map(naamsleutel))].filter((sleutel) => sleutel.length >= 2);
}

/**
 * A telephone number or e-mail address in any notation, as it is kept: "06-12 34 56 78", "0031 (0)6 …", "tel:+316…",
 * "Jan <jan@voorbeeld.nl>". A colleague types what the display of the telephone shows, or what was copied from a mail.
 */
function readContact(tekst: string): string | null {
	const kaal = tekst.normalize("NFKC").replace(/^(tel|sms|mailto):\s*/i, "");
	const adres = /^(?:[^<>@]*<)?([^\s@<>]+@[^\s@<>]+?)>?[.,;]?$/.exec(kaal);
	if (adres) return (adres[1] ?? "").toLowerCase();
	const streepjes = kaal.replace(/[\u2010-\u2015\u2212/]/g, "-");
	if (!/^[+(\d]/.test(streepjes) || !/^[+\d\s().-]+$/.test(streepjes)) return null;
	return parseTelefoonnummer(streepjes.replace(/^\(?(\+|00)/, "+").replace(/^(\+\d[\d\s-]*)\(0\)/, "$1"))?.e164 ?? null;
}

/** Recognises a zaaknummer, telephone number, e-mail address, postcode or address; anything else is a name or a street. */
export function readZoekvraag(invoer: string): Zoekvraag {
	const tekst = invoer.replace(/\s+/g, " ").trim().slice(0, 100);
	if (tekst === "") return { soort: "leeg" };
	const cijfers = tekst.replace(/[\s.-]/g, "");
	if (/^20\d{2}-\d+$/.test(tekst)) return { soort: "zaaknummer", nummer: tekst };
	if (/^\d{1,6}$/.test(tekst)) return { soort: "volgnummer", volgnummer: tekst };
	if (/^\d{9}$/.test(cijfers) && parseBsn(cijfers) !== null) return { soort: "bsn" };
	const contact = readContact(tekst);
	if (contact !== null) return { soort: "contact", waarde: contact };
	const metPostcode = /^(\d{4} ?[a-z]{2})(?:[ ,]+(\d{1,5}).*)?$/i.exec(tekst);
	const postcode = metPostcode && parsePostcode(metPostcode[1] ?? "");
	if (postcode) {
		return { soort: "postcode", postcode, huisnummer: metPostcode?.[2] ? Number(metPostcode[2]) : null };
	}
	const metNummer = /^(.*\p{L}.*?)[ ,]+(\d{1,5})(?:\s?[a-z0-9-]{0,4})?$/iu.exec(tekst);
	if (metNummer) {
		return { soort: "adres", straat: normaliseTekst(metNummer[1] ?? ""), huisnummer: Number(metNummer[2]) };
	}
	const straat = normaliseTekst(tekst);
	const sleutels = sleutelsVan(straat);
	if (straat.length < 2 || sleutels.length === 0) return { soort: "te-kort" };
	return { soort: "tekst", sleutels, straat };
}
