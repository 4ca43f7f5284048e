import { logAudit } from "../../../database/audit.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { accept, type Result, refuse } from "../../../rules/kernel/result.ts";
import { schrijfRegel } from "./gebeurtenis.ts";
import { lockAntwoord } from "./lock-antwoord.ts";
import { replanBerichten } from "./replan-berichten.ts";

/** Why nothing changed. */
export type Verplaatsweigering = "antwoord-onbekend" | "al-afgehandeld" | "zaak-onbekend";

/** Says whose answer it is: the zaak of a resident who was not recognised, or another one than Voordeur thought. */
export async function moveAntwoord(
	omgeving: Stapomgeving,
	{ antwoordId, zaaknummer }: { readonly antwoordId: number; readonly zaaknummer: string },
	nu: Date,
): Promise<Result<{ zaakId: number }, Verplaatsweigering>> {
	const { trx, gemeenteId } = omgeving;
	const antwoord = await lockAntwoord(trx, gemeenteId, antwoordId);
	if (!antwoord) return refuse("antwoord-onbekend");
	if (antwoord.afgehandeld_op) return refuse("al-afgehandeld");
	const zaak = await trx
		.selectFrom("zaken")
		.select("id")
		.where("gemeente_id", "=", gemeenteId)
		.where("nummer", "=", zaaknummer.trim())
		.executeTakeFirst();
	if (!zaak) return refuse("zaak-onbekend");
	const vorige = antwoord.zaak_id;
	await trx
		.updateTable("antwoorden")
		.set({ zaak_id: zaak.id, te_bevestigen: false })
		.where("gemeente_id", "=", gemeenteId)
		.where("id", "=", antwoordId)
		.execute();
	// Said to be of this one after all: nothing moves.
	if (vorige === zaak.id) return accept({ zaakId: zaak.id });
	const gegevens = { antwoord: antwoordId };
	if (vorige !== null) {
		await schrijfRegel(omgeving, vorige, "antwoord-verplaatst", "Een antwoord bleek van een andere inwoner.", nu);
		await logAudit(trx, omgeving, "antwoord-verplaatst", { zaakId: vorige, gegevens });
	}
	await schrijfRegel(omgeving, zaak.id, "antwoord", `Antwoord ontvangen (${antwoord.kanaal}).`, nu);
	await logAudit(trx, omgeving, "antwoord-verplaatst", { zaakId: zaak.id, gegevens });
	await replanBerichten(omgeving);
	return accept({ zaakId: zaak.id });
}
