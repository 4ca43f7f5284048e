import { type Cents, formatCents } from "../kernel/cents.ts";
import type { Bevindingen } from "./bevindingen.ts";
import type { Cel } from "./cel.ts";
import { bedragUitGetal, leesBedrag } from "./lees-bedrag.ts";
import { schoneTekst } from "./schoon.ts";

/** Higher is a slip of a point or comma: the largest arrears (mortgage, tax) stay far below it. */
const HOOGSTE: Cents = 1_000_000_00;

/** The arrear in whole cents, more than zero. */
export function checkBedrag(cel: Cel | undefined, bij: Bevindingen): Cents | null {
	const tekst = schoneTekst(cel);
	if (tekst === "" || /^[-–—?.]+$/.test(tekst)) return bij.weiger("bedrag-ontbreekt", "bedrag");
	const gelezen = typeof cel === "object" && "getal" in cel ? bedragUitGetal(cel.getal) : leesBedrag(tekst);
	if (!gelezen || (typeof cel === "object" && "datum" in cel)) return bij.weiger("bedrag-ongeldig", "bedrag");
	if (gelezen.cent <= 0) return bij.weiger("bedrag-niet-positief", "bedrag");
	if (gelezen.cent > HOOGSTE) return bij.weiger("bedrag-onwaarschijnlijk", "bedrag");
	if (gelezen.twijfel) bij.corrigeer("bedrag", tekst, formatCents(gelezen.cent), gelezen.twijfel);
	return gelezen.cent;
}
