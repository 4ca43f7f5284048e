import type { Dader } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { inGemeente, queuePlanBerichten } from "../../database/gemeente-transactie.ts";
import { lokaleTijd } from "../../rules/register/lokale-tijd.ts";
import type { Kanaal } from "../../rules/zaak/contactsoort.ts";
import { type Pogingweigering, schrijfPoging } from "./poging.ts";
import { lockZaak } from "./queries.ts";

/** A zaak that the list still showed as it was. */
export interface Bulkzaak {
	readonly zaakId: number;
	readonly versie: number;
}

/** A zaak that was left as it is, and why. */
export interface Overgeslagen {
	readonly zaakId: number;
	readonly nummer: string | null;
	readonly naam: string | null;
	readonly reden: "zaak-gewijzigd" | "zaak-onbekend" | "andere-stap" | Pogingweigering;
}

/** More at once is no list that somebody has looked at. */
export const MAX_BULK = 500;

/**
 * Registers the same outcome of the same planned kanaal for many zaken ("41 brieven verstuurd"): each its own attempt
 * and audit line. Zaken that changed meanwhile, or whose next step is another, are left and reported.
 */
export async function bulkRegister(
	databank: Databank,
	dader: Dader,
	invoer: { readonly zaken: readonly Bulkzaak[]; readonly kanaal: Kanaal; readonly uitkomst: string },
	nu: Date,
): Promise<{ geregistreerd: number; overgeslagen: readonly Overgeslagen[] }> {
	const { datum: vandaag, dagdeel } = lokaleTijd(nu);
	// Always in the same order, so that two colleagues never wait for each other for ever.
	const zaken = invoer.zaken.slice(0, MAX_BULK).toSorted((a, b) => a.zaakId - b.zaakId);
	return inGemeente(databank.db, dader.gemeenteId, async (trx) => {
		const overgeslagen: Overgeslagen[] = [];
		let geregistreerd = 0;
		for (const { zaakId, versie } of zaken) {
			const zaak = await lockZaak(trx, dader.gemeenteId, zaakId);
			const sla = (reden: Overgeslagen["reden"]) =>
				overgeslagen.push({ zaakId, nummer: zaak?.nummer ?? null, naam: zaak?.naam ?? null, reden });
			if (!zaak) sla("zaak-onbekend");
			else if (zaak.versie !== versie) sla("zaak-gewijzigd");
			else if (zaak.volgende_kanaal !== invoer.kanaal) sla("andere-stap");
			else {
				const poging = { kanaal: invoer.kanaal, uitkomst: invoer.uitkomst, datum: vandaag, dagdeel };
				const antwoord = await schrijfPoging(trx, dader, zaak, poging, { nu, vandaag });
				if (antwoord.ok) geregistreerd++;
				else sla(antwoord.reden);
			}
		}
		if (geregistreerd > 0) await queuePlanBerichten(trx, dader.gemeenteId);
		return { geregistreerd, overgeslagen };
	});
}
