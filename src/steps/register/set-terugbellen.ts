import type { Dader } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { formatDatum } from "../../rules/kernel/datum.ts";
import { accept, refuse } from "../../rules/kernel/result.ts";
import { lokaleTijd } from "../../rules/register/lokale-tijd.ts";
import { OPEN_STATUSSEN, type Zaakstatus } from "../../rules/zaak/zaakstatus.ts";
import type { Antwoord } from "./antwoord.ts";
import { planZaak } from "./plan-zaak.ts";
import type { Zaakrij } from "./queries.ts";
import { saveZaak, schrijfGebeurtenis, wijzigZaak } from "./wijzig-zaak.ts";

/** Makes, moves or (with null) drops the appointment to call back. */
export async function setTerugbellen(
	databank: Databank,
	dader: Dader,
	invoer: { readonly zaakId: number; readonly versie: number; readonly op: Date | null },
	nu: Date,
): Promise<Antwoord<{ versie: number }, "zaak-gesloten" | "moment-voorbij">> {
	return wijzigZaak(databank, dader, invoer, async (trx, zaak) => {
		if (!OPEN_STATUSSEN.includes(zaak.status as Zaakstatus)) return refuse("zaak-gesloten");
		if (invoer.op && invoer.op < nu) return refuse("moment-voorbij");
		const { datum: vandaag } = lokaleTijd(nu);
		const basis = { terugbellen_op: invoer.op };
		const { velden } = await planZaak(trx, { ...zaak, ...basis } as Zaakrij, vandaag);
		const handeling = "terugbellen-gezet";
		const versie = await saveZaak(trx, dader, zaak, { ...basis, ...velden }, { handeling, nu });
		const moment = invoer.op && lokaleTijd(invoer.op);
		const tekst = moment
			? `Afspraak om terug te bellen: ${formatDatum(moment.datum, vandaag)} om ${moment.tijd}.`
			: "Afspraak om terug te bellen vervalt.";
		await schrijfGebeurtenis(trx, dader, zaak.id, { soort: "terugbellen", tekst, nu });
		return accept({ versie });
	});
}
