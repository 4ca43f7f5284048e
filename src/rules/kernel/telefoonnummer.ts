import { parsePhoneNumberFromString } from "libphonenumber-js/max";

/** A telephone number that exists according to the national numbering plan. */
export interface Telefoonnummer {
	/** "+31612345678" */
	readonly e164: string;
	/** Mobile numbers can take SMS and WhatsApp. */
	readonly mobiel: boolean;
}

/** Null when it is no valid mobile or fixed number. Numbers without a country code are Dutch. Service numbers (0800, 0900) are refused. */
export function parseTelefoonnummer(tekst: string): Telefoonnummer | null {
	const nummer = parsePhoneNumberFromString(tekst, "NL");
	if (!nummer?.isValid()) return null;
	const soort = nummer.getType();
	if (soort !== "MOBILE" && soort !== "FIXED_LINE" && soort !== "FIXED_LINE_OR_MOBILE") return null;
	return { e164: nummer.number, mobiel: soort === "MOBILE" };
}

/** "06 12345678" for a Dutch number; a foreign one stays international. */
export function formatTelefoonnummer(e164: string): string {
	const nummer = parsePhoneNumberFromString(e164);
	if (!nummer) return e164;
	return nummer.country === "NL" ? nummer.formatNational() : nummer.formatInternational();
}

/** Can this number take SMS and WhatsApp? Dutch numbers say so themselves (06); a foreign one is looked up. */
export function isMobielNummer(e164: string): boolean {
	if (e164.startsWith("+31")) return e164.startsWith("+316");
	return parsePhoneNumberFromString(e164)?.getType() === "MOBILE";
}
