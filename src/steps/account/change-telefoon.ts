import { type Dader, logAudit } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import { parseTelefoonnummer } from "../../rules/kernel/telefoonnummer.ts";

/**
 * Sets one's own direct number, which stands under the messages that go out in one's name (seeds: a named person with a
 * direct number). Empty removes it; what is no number is refused. The number itself is not in the audit log.
 */
export async function changeTelefoon(
	databank: Databank,
	dader: Dader & { readonly gebruikerId: number },
	tekst: string,
): Promise<Result<{ readonly telefoon: string | null }, "telefoon-ongeldig">> {
	const nummer = tekst.trim() === "" ? null : parseTelefoonnummer(tekst);
	if (tekst.trim() !== "" && !nummer) return refuse("telefoon-ongeldig");
	const telefoon = nummer?.e164 ?? null;
	await inGemeente(databank.db, dader.gemeenteId, async (trx) => {
		await trx
			.updateTable("gebruikers")
			.set({ telefoon })
			.where("gemeente_id", "=", dader.gemeenteId)
			.where("id", "=", dader.gebruikerId)
			.execute();
		await logAudit(trx, dader, telefoon ? "telefoon-gewijzigd" : "telefoon-verwijderd");
	});
	return accept({ telefoon });
}
