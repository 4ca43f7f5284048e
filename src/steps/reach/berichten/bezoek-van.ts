import { type AangekondigdBezoek, planBezoek } from "../../../rules/reach/bericht/bezoek.ts";
import { dagVanMoment } from "../../../rules/reach/bericht/moment.ts";
import type { Dagdeel } from "../../../rules/zaak/contactsoort.ts";
import type { Berichtroute, Berichtstand } from "./stand.ts";

/** The visit that a message announces when it goes now; null for any other message. */
export function bezoekVan(
	bericht: { readonly stap: string | null; readonly soort: string; readonly zaak_id: number },
	stand: Berichtstand,
	{ stappen, dagdelen }: Berichtroute,
	nu: Date,
): AangekondigdBezoek | null {
	const stap = stappen.find((een) => een.id === bericht.stap);
	if (!stap || bericht.soort !== "aankondiging-huisbezoek") return null;
	return planBezoek(stap, stappen, {
		verstuurdOp: dagVanMoment(nu),
		zaakId: bericht.zaak_id,
		laatsteDagdeel: stand.laatsteDagdeel as Dagdeel | null,
		dagdelen,
	});
}
