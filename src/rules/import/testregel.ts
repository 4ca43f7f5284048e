import { PARTNERTYPEN_MET_BSN } from "../vroegsignaal/partnertype.ts";
import { checkRegel } from "./check-regel.ts";
import type { Regelcontext, Regeluitkomst, Velden } from "./regeluitkomst.ts";
import type { Signaalregel } from "./signaalregel.ts";

/** A delivery of 23 November 2026 without a fixed partner. */
export const CONTEXT: Regelcontext = {
	peildatum: "2026-11-23",
	magBsn: (partnertype) => PARTNERTYPEN_MET_BSN.includes(partnertype),
};
const GOED: Velden = {
	partner: "Woonstede",
	partnertype: "Huur",
	achternaam: "Jansen",
	postcode: "6041 AC",
	huisnummer: "12",
	bedrag: "420,00",
	signaaldatum: "02-11-2026",
};
/** The judgement of a good row with these cells changed. */
export const oordeel = (velden: Velden, context = CONTEXT): Regeluitkomst =>
	checkRegel({ ...GOED, ...velden }, context);
/** The row as taken in; fails when it is refused. */
export function aangenomen(velden: Velden, context = CONTEXT): Signaalregel {
	const uitkomst = oordeel(velden, context);
	if (uitkomst.soort !== "aangenomen") throw new Error(JSON.stringify(uitkomst.redenen));
	return uitkomst.regel;
}
/** What was corrected, as reasons. */
export function correcties(velden: Velden, context = CONTEXT): string[] {
	const uitkomst = oordeel(velden, context);
	return uitkomst.soort === "aangenomen" ? uitkomst.correcties.map((correctie) => correctie.omdat) : ["geweigerd"];
}
/** Why the row is refused; empty when it is not. */
export function redenen(velden: Velden, context = CONTEXT): string[] {
	const uitkomst = oordeel(velden, context);
	return uitkomst.soort === "geweigerd" ? uitkomst.redenen.map((reden) => reden.reden) : [];
}
