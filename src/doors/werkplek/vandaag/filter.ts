import { z } from "zod";
import { PARTNERTYPEN } from "../../../rules/vroegsignaal/partnertype.ts";
import {
	VOOR_WIE,
	type VoorWie,
	WERKGROEPEN,
	type Werkgroep,
	type Werklijstfilter,
} from "../../../steps/vandaag/werklijstfilter.ts";
import type { Aangemelde } from "../werkplekdelen.ts";

const GROEPEN = Object.keys(WERKGROEPEN) as [Werkgroep, ...Werkgroep[]];
const tekst = z.string().trim().max(100).optional().catch(undefined);

/** The address of /vandaag. Whatever is not understood counts as not filled in: an old bookmark must not break. */
const vraag = z.object({
	voor: z.enum(VOOR_WIE).optional().catch(undefined),
	wijk: tekst,
	groep: z.enum(GROEPEN).optional().catch(undefined),
	partnertype: z.enum(PARTNERTYPEN).optional().catch(undefined),
	q: tekst,
	pagina: z.coerce.number().int().min(1).max(20).catch(1),
});

/** What the address asks for, for this colleague. */
export interface Vandaagvraag {
	readonly filter: Werklijstfilter;
	readonly pagina: number;
}

/** Reads the address; `standaard`: whose work when it does not say. */
export function readVandaagvraag(query: unknown, gebruiker: Aangemelde, standaard: VoorWie = "mij"): Vandaagvraag {
	const { pagina, voor = standaard, ...velden } = vraag.parse(query ?? {});
	const leeg = (waarde: string | undefined) => (waarde === "" ? undefined : waarde);
	const filter = { ...velden, voor, wijk: leeg(velden.wijk), q: leeg(velden.q) };
	return { filter: { ...filter, gebruikerId: gebruiker.id, wijken: gebruiker.wijken }, pagina };
}

/** The filter as the part of an address after "?", with changes; empty when nothing is filtered. */
export function filterAdres(filter: Werklijstfilter, anders: Record<string, string | undefined> = {}): string {
	const { voor, wijk, groep, partnertype, q } = filter;
	// Who has wijken may have "wijk" as the view without a word; then "mij" must be said.
	const stil = voor === "mij" && filter.wijken.length === 0;
	const velden = { voor: stil ? undefined : voor, wijk, groep, partnertype, q, ...anders };
	const adres = new URLSearchParams(
		Object.entries(velden).filter((veld): veld is [string, string] => Boolean(veld[1])),
	);
	return adres.size > 0 ? `?${adres}` : "";
}

/** Is anything narrowed besides whose work it is? */
export const isVersmald = ({ wijk, groep, partnertype, q }: Werklijstfilter): boolean =>
	Boolean(wijk || groep || partnertype || q);
