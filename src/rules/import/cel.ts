import { type Datum, formatKorteDatum } from "../kernel/datum.ts";

/** A number in a workbook: it may have lost its leading zeros, or be a date that was never formatted as one. */
export interface Getalcel {
	readonly getal: number;
	/** The workbook counts its days from 1904 (old Excel for Mac); absent = from 1900. */
	readonly stelsel1904?: true;
}
/** A cell that the workbook itself shows as a date. */
export interface Datumcel {
	readonly datum: Datum;
}
/** One cell as delivered. CSV knows text only. */
export type Cel = string | Getalcel | Datumcel;

/** The cell as a Dutch spreadsheet shows it: "1234,5", "05-10-2026". */
export function celTekst(cel: Cel | undefined): string {
	if (cel === undefined) return "";
	if (typeof cel === "string") return cel;
	if ("datum" in cel) return formatKorteDatum(cel.datum);
	if (Number.isInteger(cel.getal) && Math.abs(cel.getal) < 1e21) return BigInt(cel.getal).toString();
	return String(cel.getal).replace(".", ",");
}
