import { findPhoneNumbersInText } from "libphonenumber-js/max";
import { parseTelefoonnummer } from "../../kernel/telefoonnummer.ts";
import type { Gevonden } from "./antwoord.ts";

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;

/** Telephone numbers and e-mail addresses in a text, each once, without the one it was sent from. */
export function findGegevens(tekst: string, van: string): readonly Gevonden[] {
	const nummers = findPhoneNumbersInText(tekst, "NL")
		.map(({ number }) => parseTelefoonnummer(number.number)?.e164)
		.filter((waarde) => waarde !== undefined)
		.map((waarde) => ({ soort: "telefoon", waarde }) as const);
	const adressen = [...tekst.matchAll(EMAIL)].map(
		([adres]) => ({ soort: "email", waarde: adres.toLowerCase() }) as const,
	);
	const eigen = van.toLowerCase();
	const gezien = new Set<string>([eigen]);
	return [...nummers, ...adressen].filter(({ waarde }) => !gezien.has(waarde) && gezien.add(waarde));
}
