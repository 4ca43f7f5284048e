import { normaliseTekst } from "./sleutels.ts";

/**
 * A client number without what partners write in two ways: capitals, points, hyphens and spaces, and the zeros in front that
 * a spreadsheet takes away ("00123" in a CSV is 123 in a workbook). Empty when there is none.
 */
export function klantnummersleutel(klantnummer: string | null): string {
	return klantnummerZonderTekens(klantnummer).replace(/^0+(?=.)/, "");
}

/** The same with its zeros in front: what `rijsleutel` compared until they were found to get lost. */
export function klantnummerZonderTekens(klantnummer: string | null): string {
	return normaliseTekst(klantnummer ?? "").replace(/[^a-z0-9]/g, "");
}
