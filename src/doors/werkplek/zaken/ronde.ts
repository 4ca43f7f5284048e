import { z } from "zod";
import type { Werklijstfilter } from "../../../steps/vandaag/werklijstfilter.ts";
import { filterAdres, readVandaagvraag } from "../vandaag/filter.ts";
import type { Aangemelde } from "../werkplekdelen.ts";

/** Where somebody is in a round of calls; it travels in the address. */
export interface Ronde {
	readonly dagdeel?: string | undefined;
	readonly overgeslagen: readonly number[];
}

/** More than this is skipped no more: the address would become too long. */
const MAX_OVERGESLAGEN = 100;

const vraag = z.object({
	ronde: z.string().optional().catch(undefined),
	dagdeel: z.string().max(10).optional().catch(undefined),
	over: z.string().max(2000).optional().catch(undefined),
});

/** Reads the round from an address. */
export function readRonde(query: unknown): Ronde {
	const { dagdeel, over } = vraag.parse(query ?? {});
	const nummers = (over ?? "").split("-").filter((deel) => /^\d{1,15}$/.test(deel));
	return { dagdeel, overgeslagen: nummers.map(Number).slice(0, MAX_OVERGESLAGEN) };
}

/** Is this page part of a round? */
export const inRonde = (query: unknown): boolean => vraag.parse(query ?? {}).ronde === "ja";

const velden = (ronde: Ronde) => ({
	dagdeel: ronde.dagdeel,
	over: ronde.overgeslagen.length > 0 ? ronde.overgeslagen.join("-") : undefined,
});

/** "?ronde=ja&…" for the page of a zaak. */
export const rondeAdres = (filter: Werklijstfilter, ronde: Ronde): string =>
	filterAdres(filter, { ...velden(ronde), groep: undefined, ronde: "ja" });

/** Where the round goes on after this zaak; `over`: this zaak is skipped. */
export function volgendeInRonde(query: unknown, gebruiker: Aangemelde, over?: number): string {
	const { filter } = readVandaagvraag(query, gebruiker);
	const ronde = readRonde(query);
	const overgeslagen = over === undefined ? ronde.overgeslagen : [...ronde.overgeslagen, over];
	return `/vandaag/belronde${filterAdres(filter, { ...velden({ ...ronde, overgeslagen }), groep: undefined })}`;
}
