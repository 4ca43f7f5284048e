/** A Dutch postcode without a space, capitals: "6041AC". */
export type Postcode = string;

/** Null when it is no Dutch postcode: four digits not starting with 0, two letters, never SA, SD or SS (PostNL). */
export function parsePostcode(tekst: string): Postcode | null {
	const kaal = tekst.replace(/[\s.]/g, "").toUpperCase();
	if (!/^[1-9]\d{3}[A-Z]{2}$/.test(kaal)) return null;
	return /S[ADS]$/.test(kaal) ? null : kaal;
}

/** "6041 AC" */
export const formatPostcode = (postcode: Postcode): string => `${postcode.slice(0, 4)} ${postcode.slice(4)}`;
