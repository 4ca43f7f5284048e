import { z } from "zod";
import type { Uitvalfilter } from "../../../steps/verify/read-uitval.ts";

const nummer = z.coerce.number().int().positive().optional().catch(undefined);

/** The address of the list. Whatever is not understood counts as not filled in: an old bookmark must not break. */
const vraag = z.object({
	lijst: z.enum(["open", "gevraagd"]).catch("open"),
	partner: nummer,
	reden: z
		.string()
		.trim()
		.regex(/^[a-z-]{1,60}$/)
		.optional()
		.catch(undefined),
	dagen: nummer,
});

/** Reads which rows somebody is looking at. */
export const readUitvalfilter = (query: unknown): Uitvalfilter => vraag.parse(query ?? {});

/** The filter as the part of an address after "?", with more. */
export function uitvalAdres(filter: Uitvalfilter, meer: Record<string, string | undefined> = {}): string {
	const { lijst, partner, reden, dagen } = filter;
	const velden = { lijst: lijst === "open" ? undefined : lijst, partner, reden, dagen, ...meer };
	const adres = new URLSearchParams(
		Object.entries(velden).flatMap(([naam, waarde]) => (waarde === undefined ? [] : [[naam, String(waarde)]])),
	);
	return adres.size > 0 ? `?${adres}` : "";
}

/** Is anything narrowed? */
export const isVersmald = ({ partner, reden, dagen }: Uitvalfilter): boolean => Boolean(partner || reden || dagen);
