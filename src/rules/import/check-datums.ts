import { type Datum, formatKorteDatum, leeftijdOp } from "../kernel/datum.ts";
import type { Bevindingen } from "./bevindingen.ts";
import type { Cel } from "./cel.ts";
import { leesDatum } from "./lees-datum.ts";
import { schoneTekst } from "./schoon.ts";

/** Nobody in the Netherlands has grown older than 115; a higher age is a typing mistake. */
const OUDSTE = 120;
/** Signalen exist since the pilots of 2010; an older date is a typing mistake. */
const EERSTE_SIGNAALDATUM: Datum = "2010-01-01";

/** Two digits of a birth year: this century, unless that is in the future or under age while 19xx is a likely age. */
function geboorte(peildatum: Datum): (jaar: number) => number {
	const nu = Number(peildatum.slice(0, 4));
	return (jaar) => (2000 + jaar > nu || (nu - (2000 + jaar) < 18 && nu - (1900 + jaar) <= 100) ? 1900 : 2000) + jaar;
}
const dezeEeuw = (jaar: number): number => 2000 + jaar;

/** A birth date as it can be used, and as it was written when only the BRP check can do something with it. */
export interface Geboortegegevens {
	readonly geboortedatum: Datum | null;
	readonly geboortedatumOpgegeven: string | null;
}

/** Digits and what stands between them, with a year: nothing else of a cell is kept. */
const HALVE_DATUM = /^(?=.*(?:1[89]|20)\d{2})[\d?xX][\d?xX ./-]{3,11}$/;

/**
 * A wrong birth date must not lose the signaal: it is left out, and named. Swapped or half known ("12-25-1980",
 * "00-00-1975", "1975") it still says something to who looks the resident up, so then what was written is kept beside it.
 */
export function checkGeboortedatum(cel: Cel | undefined, peildatum: Datum, bij: Bevindingen): Geboortegegevens {
	const leeg = { geboortedatum: null, geboortedatumOpgegeven: null };
	const gelezen = leesDatum(cel, geboorte(peildatum));
	if (gelezen.soort === "leeg") return leeg;
	const laatWeg = (
		omdat: "datum-onvolledig" | "datum-ongeldig" | "geboortedatum-in-toekomst" | "geboortedatum-te-oud",
	) => {
		bij.corrigeer("geboortedatum", schoneTekst(cel), null, omdat);
		return leeg;
	};
	if (gelezen.soort !== "datum") {
		const opgegeven = schoneTekst(cel);
		return {
			...laatWeg(`datum-${gelezen.soort}`),
			geboortedatumOpgegeven: HALVE_DATUM.test(opgegeven) ? opgegeven : null,
		};
	}
	if (gelezen.datum > peildatum) return laatWeg("geboortedatum-in-toekomst");
	if (leeftijdOp(gelezen.datum, peildatum) > OUDSTE) return laatWeg("geboortedatum-te-oud");
	meldLeeswijze("geboortedatum", cel, gelezen, bij);
	return { geboortedatum: gelezen.datum, geboortedatumOpgegeven: null };
}

/** The day of the signaal starts the law's clocks, so it must be there, real, and not in the future. */
export function checkSignaaldatum(cel: Cel | undefined, peildatum: Datum, bij: Bevindingen): Datum | null {
	const gelezen = leesDatum(cel, dezeEeuw);
	if (gelezen.soort === "leeg") return bij.weiger("signaaldatum-ontbreekt", "signaaldatum");
	if (gelezen.soort !== "datum") return bij.weiger("signaaldatum-ongeldig", "signaaldatum");
	if (gelezen.datum > peildatum) return bij.weiger("signaaldatum-in-toekomst", "signaaldatum");
	if (gelezen.datum < EERSTE_SIGNAALDATUM) return bij.weiger("signaaldatum-ongeldig", "signaaldatum");
	meldLeeswijze("signaaldatum", cel, gelezen, bij);
	return gelezen.datum;
}

/** Since when there is an arrear: useful, not required. */
export function checkOntstaansdatum(cel: Cel | undefined, peildatum: Datum, bij: Bevindingen): Datum | null {
	const gelezen = leesDatum(cel, dezeEeuw);
	if (gelezen.soort === "leeg") return null;
	if (gelezen.soort !== "datum" || gelezen.datum > peildatum) {
		const omdat = gelezen.soort === "datum" ? "ontstaansdatum-in-toekomst" : (`datum-${gelezen.soort}` as const);
		bij.corrigeer("ontstaansdatum", schoneTekst(cel), null, omdat);
		return null;
	}
	meldLeeswijze("ontstaansdatum", cel, gelezen, bij);
	return gelezen.datum;
}

function meldLeeswijze(
	veld: "geboortedatum" | "signaaldatum" | "ontstaansdatum",
	cel: Cel | undefined,
	gelezen: { readonly datum: Datum; readonly uitGetal?: true; readonly zonderStreepjes?: true },
	bij: Bevindingen,
): void {
	const omdat = gelezen.uitGetal ? "datum-uit-getal" : gelezen.zonderStreepjes ? "datum-zonder-streepjes" : null;
	if (omdat) bij.corrigeer(veld, schoneTekst(cel), formatKorteDatum(gelezen.datum), omdat);
}
