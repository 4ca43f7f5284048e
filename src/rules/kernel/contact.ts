import { parseTelefoonnummer } from "./telefoonnummer.ts";

/** A telephone number or e-mail address as it is kept and compared. */
export interface Contact {
	readonly soort: "telefoon" | "email";
	/** "+31612345678", or the address in lower case. */
	readonly waarde: string;
	/** Can take SMS and WhatsApp. */
	readonly mobiel: boolean;
}

/** Before the "@" stand at most 64 characters. Source: RFC 5321, 4.5.3.1.1. */
const EMAIL = /^[^\s@]{1,64}@[^\s@]+\.[a-z]{2,}$/i;

/** What somebody typed, as a telephone number or an e-mail address; null when it is neither. */
export function leesContact(tekst: string): Contact | null {
	const kaal = tekst.trim();
	if (EMAIL.test(kaal)) return { soort: "email", waarde: kaal.toLowerCase(), mobiel: false };
	const nummer = parseTelefoonnummer(kaal);
	return nummer && { soort: "telefoon", waarde: nummer.e164, mobiel: nummer.mobiel };
}
