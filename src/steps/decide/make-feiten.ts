import type { Feiten } from "../../rules/decide/feiten.ts";
import { type Datum, leeftijdOp } from "../../rules/kernel/datum.ts";
import type { TeBeslissen } from "./queries.ts";

/** The facts of one zaak as the rule wants them. A household's children are not known here: no partner may send them. */
export function makeFeiten(zaak: TeBeslissen, vandaag: Datum): Feiten {
	return {
		id: String(zaak.id),
		partnertypen: zaak.partnertypen,
		signaaltypen: zaak.signaaltypen,
		bedragCent: zaak.bedrag_cent,
		maandenAchterstand: zaak.maanden_achterstand,
		meervoudig: zaak.meervoudig,
		opeenvolgend: zaak.opeenvolgend,
		eersteMelding: !zaak.opeenvolgend,
		herhaalmelding: zaak.herhaalmelding,
		bedragGestegen: zaak.bedrag_gestegen,
		leeftijd: zaak.geboortedatum === null ? null : leeftijdOp(zaak.geboortedatum, vandaag),
		minderjarigeKinderen: null,
		telefoonBekend: zaak.telefoon,
		mobielBekend: zaak.mobiel,
		emailBekend: zaak.email,
		eerderGeenHulp: zaak.eerder_geen_hulp,
		bekendBijSchuldhulp: zaak.bekend_bij_schuldhulp,
		warmeOverdracht: zaak.warme_overdracht,
		nietBezoeken: zaak.niet_bezoeken,
		sleper: zaak.sleper,
	};
}
