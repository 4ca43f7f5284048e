import { z } from "zod";
import { parseIsoDatum } from "../../../rules/kernel/datum.ts";
import { BERICHTSTATUSSEN } from "../../../rules/reach/bericht/bezorging.ts";
import { INSTELKANALEN } from "../../../rules/reach/kanaal/aanbieder.ts";
import type { Berichtfilter } from "../../../steps/reach/berichten/list-berichten.ts";

/** The address of the list. Whatever is not understood counts as not filled in: an old bookmark must not break. */
const vraag = z.object({
	status: z.enum(BERICHTSTATUSSEN).optional().catch(undefined),
	kanaal: z.enum(INSTELKANALEN).optional().catch(undefined),
	dag: z
		.string()
		.refine((tekst) => parseIsoDatum(tekst) !== null)
		.optional()
		.catch(undefined),
	q: z.string().trim().min(1).max(80).optional().catch(undefined),
	pagina: z.coerce.number().int().min(1).max(1_000).catch(1),
});

/** Reads which messages somebody is looking at, and which page of them. */
export function readBerichtvraag(query: unknown): { readonly filter: Berichtfilter; readonly pagina: number } {
	const { pagina, ...filter } = vraag.parse(query ?? {});
	return { filter, pagina };
}

/** The filter as the part of an address after "?". */
export function berichtAdres(filter: Berichtfilter, meer: Record<string, string> = {}): string {
	const velden = Object.entries({ ...filter, ...meer }).filter((veld): veld is [string, string] => Boolean(veld[1]));
	return velden.length > 0 ? `?${new URLSearchParams(velden)}` : "";
}
