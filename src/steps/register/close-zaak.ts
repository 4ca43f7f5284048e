import type { Dader } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { accept, refuse } from "../../rules/kernel/result.ts";
import { lokaleTijd } from "../../rules/register/lokale-tijd.ts";
import type { Zaakstatus } from "../../rules/zaak/zaakstatus.ts";
import type { Antwoord } from "./antwoord.ts";
import { isOoitBereikt } from "./queries.ts";
import { type Contactweigering, isKiesbaar, sluitvelden, sluitzin, weigerOmContact } from "./sluiting.ts";
import { saveZaak, schrijfGebeurtenis, wijzigZaak } from "./wijzig-zaak.ts";

/** Closes a zaak with a DDAS eindresultaat. */
export async function closeZaak(
	databank: Databank,
	dader: Dader,
	invoer: { readonly zaakId: number; readonly versie: number; readonly resultaat: string },
	nu: Date,
): Promise<Antwoord<{ versie: number }, "eindresultaat-onbekend" | "zaak-gesloten" | Contactweigering>> {
	const { resultaat } = invoer;
	return wijzigZaak(databank, dader, invoer, async (trx, zaak) => {
		if (!isKiesbaar(resultaat)) return refuse("eindresultaat-onbekend");
		const weigering = weigerOmContact(resultaat, await isOoitBereikt(trx, zaak));
		if (weigering) return refuse(weigering);
		const velden = sluitvelden(zaak.status as Zaakstatus, resultaat, lokaleTijd(nu).datum);
		if (!velden) return refuse("zaak-gesloten");
		const versie = await saveZaak(trx, dader, zaak, velden, {
			handeling: "zaak-gesloten",
			gegevens: { resultaat },
			nu,
		});
		await schrijfGebeurtenis(trx, dader, zaak.id, { soort: "gesloten", tekst: sluitzin(resultaat), nu });
		return accept({ versie });
	});
}
