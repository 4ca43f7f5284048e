import { type Bsn, parseBsn } from "../kernel/bsn.ts";
import type { Bevindingen } from "./bevindingen.ts";
import type { Cel } from "./cel.ts";
import { waardeOfLeeg } from "./schoon.ts";

/** Shown instead of the number: a BSN never stands in a report. */
const VERBORGEN = "(niet getoond)";

/**
 * A BSN from a partner that may not send it is not kept; one that fails the eleven-test is left out, for the name and the
 * address still find the resident and a typing mistake must not cost someone help. Both are named.
 */
export function checkBsn(cel: Cel | undefined, mag: boolean, bij: Bevindingen): Bsn | null {
	const tekst = waardeOfLeeg(cel);
	if (tekst === "") return null;
	if (!mag) {
		bij.corrigeer("bsn", VERBORGEN, null, "bsn-niet-toegestaan");
		return null;
	}
	const bsn = parseBsn(tekst);
	if (bsn === null) bij.corrigeer("bsn", VERBORGEN, null, "bsn-ongeldig");
	else if (tekst.replace(/\D/g, "").length < 9) bij.corrigeer("bsn", VERBORGEN, VERBORGEN, "voorloopnul-hersteld");
	return bsn;
}
