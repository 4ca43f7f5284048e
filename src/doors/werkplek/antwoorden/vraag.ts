import { z } from "zod";
import { ANTWOORDSOORTEN } from "../../../rules/reach/antwoord/antwoord.ts";
import { readZoekvraag } from "../../../rules/register/lees-zoekvraag.ts";
import type { Antwoordfilter } from "../../../steps/reach/antwoorden/read-antwoorden.ts";

/** The address of the list. Whatever is not understood counts as not filled in: an old bookmark must not break. */
const adres = z.object({
	stand: z.enum(["open", "afgehandeld", "alle"]).catch("open"),
	kanaal: z.enum(["Mail", "SMS", "WhatsApp", "Brief", "Pagina"]).optional().catch(undefined),
	soort: z.enum(ANTWOORDSOORTEN).optional().catch(undefined),
	wie: z.literal("onbekend").optional().catch(undefined),
	q: z.string().trim().max(100).catch(""),
	pagina: z.coerce.number().int().min(1).max(20).catch(1),
});
export type Antwoordvraag = z.infer<typeof adres>;

export const readAntwoordvraag = (query: unknown): Antwoordvraag => adres.parse(query ?? {});

/** What was typed as a filter: a number or address in any notation, or the beginning of a surname. */
export function toFilter({ stand, kanaal, soort, wie, q }: Antwoordvraag): Antwoordfilter {
	const vraag = readZoekvraag(q);
	return {
		stand,
		kanaal,
		soort,
		zonderZaak: wie === "onbekend",
		van: vraag.soort === "contact" ? vraag.waarde : undefined,
		naamsleutel: vraag.soort === "tekst" ? vraag.sleutels.at(-1) : undefined,
	};
}

/** The filter as the part of an address after "?". */
export function antwoordenAdres(vraag: Antwoordvraag, meer: Record<string, string> = {}): string {
	const velden = { ...vraag, stand: vraag.stand === "open" ? "" : vraag.stand, pagina: "", ...meer };
	const vol = Object.entries(velden).filter((veld): veld is [string, string] => Boolean(veld[1]));
	const delen = new URLSearchParams(vol);
	return delen.size > 0 ? `?${delen}` : "";
}

export const isVersmald = ({ kanaal, soort, wie, q }: Antwoordvraag): boolean => Boolean(kanaal || soort || wie || q);
