import type { Dader } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { accept, refuse } from "../../rules/kernel/result.ts";
import { lokaleTijd } from "../../rules/register/lokale-tijd.ts";
import type { Zaakstatus } from "../../rules/zaak/zaakstatus.ts";
import type { Antwoord } from "./antwoord.ts";
import { isKiesbaar, sluitvelden, sluitzin } from "./sluiting.ts";
import { saveZaak, schrijfGebeurtenis, wijzigZaak } from "./wijzig-zaak.ts";

/** Closes a zaak with a DDAS eindresultaat. */
export async function closeZaak(
	databank: Databank,
	dader: Dader,
	invoer: { readonly zaakId: number; readonly versie: number; readonly resultaat: string },
	nu: Date,
): Promise<Antwoord<{ versie: number }, "eindresultaat-onbekend" | "zaak-gesloten" | "nooit-contact" | "wel-contact">> {
	const { resultaat } = invoer;
	return wijzigZaak(databank, dader, invoer, async (trx, zaak) => {
		if (!isKiesbaar(resultaat)) return refuse("eindresultaat-onbekend");
		// DDAS: "Geen reactie na eerder contact" says that there once was contact; "Definitief geen contact" that there never was.
		if (resultaat === "Geen reactie na eerder contact" && !zaak.bereikt) return refuse("nooit-contact");
		if (resultaat === "Definitief geen contact kunnen krijgen" && zaak.bereikt) return refuse("wel-contact");
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
