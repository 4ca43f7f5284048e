import type { Trx } from "../../database/gemeente-transactie.ts";
import { dagdelenVan } from "../../rules/decide/capaciteit.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import { planVolgendeStap } from "../../rules/reach/plan-volgende-stap.ts";
import type { Poging, VolgendeStap } from "../../rules/reach/routestand.ts";
import { dreigendeSituatieUiterlijk, termijnenVan } from "../../rules/reach/termijnen.ts";
import { lokaleTijd } from "../../rules/register/lokale-tijd.ts";
import { findUitkomst } from "../../rules/register/register-uitkomst.ts";
import {
	GEEN_VOLGENDE,
	routewoord,
	STAP_OVERDRACHT,
	type VolgendeVelden,
	volgendeVelden,
} from "../../rules/register/volgende-velden.ts";
import type { Signaaltype } from "../../rules/vroegsignaal/signaaltype.ts";
import type { Dagdeel, Kanaal } from "../../rules/zaak/contactsoort.ts";
import { OPEN_STATUSSEN, type Zaakstatus } from "../../rules/zaak/zaakstatus.ts";
import { readOmstandigheden, readPogingen, readRoute, type Zaakrij } from "./queries.ts";

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
	if (!route) return { velden: NIETS, plan: null };
	const rijen = await readPogingen(trx, zaak.gemeente_id, zaak.id);
	const omstandigheden = await readOmstandigheden(trx, zaak);
	const pogingen: Poging[] = rijen.map((rij) => ({
		stapId: rij.stap,
		kanaal: rij.kanaal as Kanaal,
		datum: rij.datum,
		dagdeel: rij.dagdeel as Dagdeel,
		bereikt: rij.bereikt,
		uitkomst: routewoord(findUitkomst(rij.uitkomst)?.gevolg ?? null),
	}));
	const aanvaard = pogingen.findIndex((poging) => poging.uitkomst === "hulp-aanvaard");
	// The clock of the first conversation stops at the first contact after the acceptance.
	const gesprekGehad = aanvaard >= 0 && pogingen.slice(aanvaard + 1).some((poging) => poging.bereikt);
	const ontvangenOp = omstandigheden.ontvangenOp ?? zaak.opgepakt_op ?? zaak.matchingsdatum;
	// A zaak that was opened again after a crisis is no longer inside its three working days.
	const signaaltypen = (zaak.signaaltypen as Signaaltype[]).filter((type) => type !== "Crisis" || zaak.spoed);
	const termijnen = termijnenVan({ signaaltypen, ontvangenOp, aanvaardOp: zaak.hulp_aanvaard_op });
	const spoed = signaaltypen.includes("Crisis") ? dreigendeSituatieUiterlijk(ontvangenOp) : null;
	// The message names the step that announced; what it announced is the visit.
	const { bezoek } = omstandigheden;
	const bezoekstap = bezoek && route.stappen.find((stap) => stap.id === bezoek.stap)?.aankondiging;
	const plan = planVolgendeStap({
		stappen: route.stappen,
		stopregels: route.stopregels,
		begonnenOp: omstandigheden.heropendOp ? lokaleTijd(omstandigheden.heropendOp).datum : (zaak.opgepakt_op ?? vandaag),
		pogingen,
		contact: omstandigheden,
		terugbellenOp: zaak.terugbellen_op ? formatLokaal(zaak.terugbellen_op) : null,
		nietBezoeken: omstandigheden.nietBezoeken,
		spoedUiterlijk: gesprekGehad ? null : spoed,
		aangekondigd: bezoek && bezoekstap ? { ...bezoek, stap: bezoekstap } : null,
		dagdelen: dagdelenVan(route),
		vandaag,
	});
	const hulpAanvaard = zaak.hulp_aanvaard_op !== null && !gesprekGehad;
	const velden = volgendeVelden(plan, { vandaag, hulpAanvaard });
	return { velden: { ...velden, uiterlijk: gesprekGehad ? null : (termijnen[0]?.uiterlijk ?? null) }, plan };
}

function formatLokaal(moment: Date): string {
	const { datum, tijd } = lokaleTijd(moment);
	return `${datum}T${tijd}`;
}
