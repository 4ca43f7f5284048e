import type { Trx } from "../../database/gemeente-transactie.ts";
import { readPlanfeiten } from "../../database/planfeiten.ts";
import { dagdelenVan } from "../../rules/decide/capaciteit.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import { planZaakroute, type Zaakstand } from "../../rules/reach/plan-zaakroute.ts";
import type { VolgendeStap } from "../../rules/reach/routestand.ts";
import { leesPogingen } from "../../rules/register/lees-pogingen.ts";
import { formatLokaal, lokaleTijd } from "../../rules/register/lokale-tijd.ts";
import {
	GEEN_VOLGENDE,
	STAP_OVERDRACHT,
	type VolgendeVelden,
	volgendeVelden,
	volgendeZonderRoute,
} from "../../rules/register/volgende-velden.ts";
import type { Signaaltype } from "../../rules/vroegsignaal/signaaltype.ts";
import { OPEN_STATUSSEN, type Zaakstatus } from "../../rules/zaak/zaakstatus.ts";
import { readRoute, type Zaakrij } from "./queries.ts";

/** The columns of a zaak that follow from its route and its attempts. */
export type Planvelden = VolgendeVelden & { readonly uiterlijk: Datum | null };

const NIETS: Planvelden = { ...GEEN_VOLGENDE, uiterlijk: null };

/** The next step of a zaak, from its route, its attempts and the law's clocks. Reads; writes nothing. */
export async function planZaak(
	trx: Trx,
	zaak: Zaakrij,
	vandaag: Datum,
): Promise<{ velden: Planvelden; plan: VolgendeStap | null }> {
	if (!OPEN_STATUSSEN.includes(zaak.status as Zaakstatus)) return { velden: NIETS, plan: null };
	// Contact has stopped (moved away or died): no route starts it again, whatever is registered.
	if (zaak.volgende_stap === STAP_OVERDRACHT) {
		const velden = { ...GEEN_VOLGENDE, volgende_stap: STAP_OVERDRACHT, volgende_kanaal: "Administratief" } as const;
		return {
			velden: { ...velden, volgende_op: zaak.volgende_op, volgende_omdat: zaak.volgende_omdat, uiterlijk: null },
			plan: null,
		};
	}
	const route = await readRoute(trx, zaak);
	if (!route) return { velden: { ...volgendeZonderRoute(vandaag), uiterlijk: zaak.uiterlijk }, plan: null };
	const feiten = (await readPlanfeiten(trx, zaak.gemeente_id, [zaak.id], vandaag)).get(zaak.id)!;
	const zaakplan = planZaakroute({
		route: { ...route, dagdelen: dagdelenVan(route) },
		pogingen: leesPogingen(feiten.pogingen),
		contact: { telefoonBekend: feiten.telefoon, mobielBekend: feiten.mobiel, emailBekend: feiten.email },
		nietBezoeken: feiten.niet_bezoeken,
		signaaltypen: zaak.signaaltypen as Signaaltype[],
		spoed: zaak.spoed,
		crisissen: feiten.crisissen,
		opgepaktOp: zaak.opgepakt_op,
		heropendOp: feiten.heropend_op && lokaleTijd(feiten.heropend_op).datum,
		hulpAanvaardOp: zaak.hulp_aanvaard_op,
		terugbellenOp: zaak.terugbellen_op && formatLokaal(zaak.terugbellen_op),
		bezoek: feiten.bezoek as Zaakstand["bezoek"],
		vandaag,
	});
	const { plan, uiterlijk } = zaakplan;
	return { velden: { ...volgendeVelden(plan, { vandaag, ...zaakplan }), uiterlijk }, plan };
}
