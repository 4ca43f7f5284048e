import type { Sleutelbos } from "../../../database/sleutels.ts";
import type { Postadres } from "../../../rules/reach/bericht/verzending.ts";
import { maskeerCodes } from "../../../rules/reach/inwoner/code.ts";

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

const maskeer = (tekst: string | null): string | null => (tekst === null ? null : maskeerCodes(tekst));

/** What a colleague reads of a message: not the link and the code, for with those one acts as the resident. */
export const maskeerInhoud = (inhoud: Inhoud): Inhoud => ({
	...inhoud,
	onderwerp: maskeer(inhoud.onderwerp),
	tekst: maskeerCodes(inhoud.tekst),
	sjabloon: inhoud.sjabloon && { ...inhoud.sjabloon, waarden: inhoud.sjabloon.waarden.map(maskeerCodes) },
	agenda: maskeer(inhoud.agenda),
	link: maskeer(inhoud.link),
});

/** Who writes it by hand has to see the codes, until it is in the post. */
export const moetOverschrijven = ({ status }: { readonly status: string }): boolean => status === "handwerk";
