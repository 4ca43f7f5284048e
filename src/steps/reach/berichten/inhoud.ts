import type { Sleutelbos } from "../../../database/sleutels.ts";
import type { Postadres } from "../../../rules/reach/bericht/verzending.ts";

/** A message as it goes out: what is kept, encrypted, and shown on the zaak. */
export interface Inhoud {
	readonly onderwerp: string | null;
	readonly tekst: string;
	readonly adres: Postadres | null;
	/** The values of an approved template (WhatsApp). */
	readonly sjabloon: { readonly naam: string; readonly waarden: readonly string[] } | null;
	/** An invitation for the calendar. */
	readonly agenda: string | null;
	/** The secret of the link and the short code: a letter prints a QR of the one and the other in words. */
	readonly link: string | null;
}

const PLAATS = "berichten.inhoud";

export const sluitInhoud = (sleutels: Sleutelbos, gemeenteId: number, inhoud: Inhoud): Buffer =>
	sleutels.encrypt(gemeenteId, PLAATS, JSON.stringify(inhoud));

export const openInhoud = (sleutels: Sleutelbos, gemeenteId: number, gesloten: Buffer): Inhoud =>
	JSON.parse(sleutels.decrypt(gemeenteId, PLAATS, gesloten)) as Inhoud;
