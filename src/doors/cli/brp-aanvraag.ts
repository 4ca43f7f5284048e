import { Bevindingen } from "../../rules/import/bevindingen.ts";
import { celTekst } from "../../rules/import/cel.ts";
import { checkAdres } from "../../rules/import/check-adres.ts";
import { leesDatum } from "../../rules/import/lees-datum.ts";
import type { Velden } from "../../rules/import/regeluitkomst.ts";
import type { Veld } from "../../rules/import/veld.ts";
import { parseBsn } from "../../rules/kernel/bsn.ts";
import type { Reden } from "../../rules/verify/redenen.ts";
import type { Controleaanvraag } from "../../rules/verify/registerpersoon.ts";
import { leesGeboortedag } from "../../rules/verify/vergelijk-geboortedatum.ts";
import { PARTNERTYPEN_MET_BSN } from "../../rules/vroegsignaal/partnertype.ts";

/** Two digits of a birth year: who has arrears is of age, so "05" and later are read as the century before. */
const eeuw = (jaar: number): number => (jaar <= 8 ? 2000 : 1900) + jaar;

const tekst = (velden: Velden, veld: Veld): string => celTekst(velden[veld]).replace(/\s+/g, " ").trim();

/** The day as delivered when it can be read at all: a swapped or half a date still says something here. */
function leesGeboortedatum(velden: Velden): string {
	const ruw = tekst(velden, "geboortedatum");
	if (leesGeboortedag(ruw)) return ruw;
	const gelezen = leesDatum(velden.geboortedatum, eeuw);
	return gelezen.soort === "datum" ? gelezen.datum : "";
}

/** The BSN only when this kind of partner may send it and it can exist; otherwise why it was not used. */
function leesBsn(velden: Velden): { bsn: string | null; redenen: Reden[] } {
	const ruw = tekst(velden, "bsn");
	if (ruw === "") return { bsn: null, redenen: [] };
	const partnertype = tekst(velden, "partnertype").toLowerCase();
	if (!PARTNERTYPEN_MET_BSN.some((soort) => soort.toLowerCase() === partnertype))
		return { bsn: null, redenen: ["bsn-niet-toegestaan"] };
	const bsn = parseBsn(ruw);
	return { bsn, redenen: bsn === null ? ["bsn-ongeldig"] : [] };
}

/**
 * A delivered row as a question to the register. Names go in as delivered, because the spelling is what is compared;
 * the address goes through the import's reader, which finds a house number inside the street, and falls back on the
 * cells themselves when that reader refuses them.
 */
export function leesAanvraag(velden: Velden, gemeentecode: string): { aanvraag: Controleaanvraag; redenen: Reden[] } {
	const adres = checkAdres(velden, new Bevindingen());
	const { bsn, redenen } = leesBsn(velden);
	const eigen = adres.huisnummer !== null && tekst(velden, "huisnummer") === "";
	return {
		aanvraag: {
			voorletters: tekst(velden, "voorletters"),
			voornamen: tekst(velden, "voornamen"),
			voorvoegsel: tekst(velden, "voorvoegsel"),
			achternaam: tekst(velden, "achternaam"),
			bedrijfsnaam: tekst(velden, "bedrijfsnaam"),
			geboortedatum: leesGeboortedatum(velden),
			postcode: adres.postcode ?? tekst(velden, "postcode"),
			huisnummer: eigen ? String(adres.huisnummer) : tekst(velden, "huisnummer"),
			huisletter: eigen ? (adres.huisletter ?? "") : tekst(velden, "huisletter"),
			toevoeging: eigen ? (adres.toevoeging ?? "") : tekst(velden, "toevoeging"),
			bsn,
			gemeentecode,
		},
		redenen,
	};
}
