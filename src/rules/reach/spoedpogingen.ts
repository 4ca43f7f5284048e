import type { Datum } from "../kernel/datum.ts";
import { addWerkdagen } from "../kernel/werkdagen.ts";
import type { Kanaal } from "../zaak/contactsoort.ts";
import type { Poging } from "./routestand.ts";

const PERSOONLIJK: readonly Kanaal[] = ["Telefoon", "Huisbezoek", "Afspraak op locatie"];

/** Somebody may hear it at once: a call, a visit or an appointment. */
export const isPersoonlijk = ({ kanaal }: { readonly kanaal: Kanaal }): boolean => PERSOONLIJK.includes(kanaal);

/** Was there contact, or a call or a visit to get it, since this Crisis came in? */
export const isGeprobeerdSinds = (crisis: Datum, pogingen: readonly Poging[]): boolean =>
	pogingen.some((poging) => poging.datum >= crisis && (poging.bereikt || isPersoonlijk(poging)));

/**
 * What was done before a Crisis came in does not answer it: who was thinking about it, had paid or was never found is called
 * and visited anew. What was written stays done (no letter goes twice), and who accepted help still wants it.
 */
export const vergeetVoor = (crisis: Datum, pogingen: readonly Poging[]): Poging[] =>
	pogingen.map((poging) =>
		poging.datum >= crisis || poging.uitkomst === "hulp-aanvaard"
			? poging
			: {
					...poging,
					stapId: isPersoonlijk(poging) ? null : poging.stapId,
					// Spoken to, and it goes on: the way in which a route reads "call me back".
					uitkomst: poging.bereikt ? "terugbellen" : null,
				},
	);

/**
 * The day after which a conversation does not wait: the last day of the term. A Crisis about which nobody tried yet is
 * for today. Past its term it comes back every working day.
 */
export function gesprekUiterst(
	uiterlijk: Datum,
	crisis: Datum | null,
	{ pogingen, vandaag }: { readonly pogingen: readonly Poging[]; readonly vandaag: Datum },
): Datum {
	if (crisis && !isGeprobeerdSinds(crisis, pogingen)) return vandaag;
	if (uiterlijk >= vandaag) return uiterlijk;
	return isGeprobeerdSinds(vandaag, pogingen) ? addWerkdagen(vandaag, 1) : vandaag;
}
