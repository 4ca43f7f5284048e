import { findUitkomst } from "../../../rules/register/register-uitkomst.ts";
import { STAP_SLUITEN } from "../../../rules/register/volgende-velden.ts";
import type { Zaakdetail } from "../../../steps/zaken/open-zaak.ts";

/** What fits best, from what was registered last; nothing while there are steps left, for a choice made here is final. */
export function kiesEindresultaat({ zaak, tijdlijn }: Zaakdetail): string | null {
	const laatste = tijdlijn.find((regel) => regel.soort === "poging" && !regel.extra.ongedaan);
	const gevolg = findUitkomst(laatste?.extra.uitkomst ?? "")?.gevolg;
	if (gevolg?.eindresultaat) return gevolg.eindresultaat;
	if (zaak.hulp_aanvaard_op !== null) return null;
	return zaak.bereikt || zaak.volgende_stap !== STAP_SLUITEN ? null : "Definitief geen contact kunnen krijgen";
}
