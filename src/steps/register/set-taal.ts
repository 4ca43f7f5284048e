import type { Dader } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { accept } from "../../rules/kernel/result.ts";
import { TAALNAMEN_NL } from "../../rules/reach/tekst/taalnamen.ts";
import type { Taal } from "../../rules/reach/tekst/tekst.ts";
import type { Antwoord } from "./antwoord.ts";
import { saveZaak, schrijfGebeurtenis, wijzigZaak } from "./wijzig-zaak.ts";

/** A colleague heard in which language the resident wants to be written to. It stays, whatever is read on the page. */
export async function setTaal(
	databank: Databank,
	dader: Dader,
	invoer: { readonly zaakId: number; readonly versie: number; readonly taal: Taal },
	nu: Date,
): Promise<Antwoord<{ versie: number }, never>> {
	const { taal } = invoer;
	return wijzigZaak(databank, dader, invoer, async (trx, zaak) => {
		if (zaak.taal === taal && zaak.taal_vast) return accept({ versie: zaak.versie });
		const gegevens = { van: zaak.taal, naar: taal };
		const audit = { handeling: "taal-gewijzigd", gegevens, nu };
		const versie = await saveZaak(trx, dader, zaak, { taal, taal_vast: true }, audit);
		const tekst = `Wij schrijven in het ${TAALNAMEN_NL[taal]}.`;
		await schrijfGebeurtenis(trx, dader, zaak.id, { soort: "taal", tekst, nu });
		return accept({ versie });
	});
}
