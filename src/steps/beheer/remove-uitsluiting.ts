import { type Dader, logAudit } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";

/** Takes an address or a person off the list. */
export async function removeUitsluiting(
	databank: Databank,
	dader: Dader,
	id: number,
): Promise<Result<null, "uitsluiting-onbekend">> {
	return inGemeente(databank.db, dader.gemeenteId, async (trx) => {
		const weg = await trx
			.deleteFrom("uitsluitingen")
			.where("gemeente_id", "=", dader.gemeenteId)
			.where("id", "=", id)
			.returning("soort")
			.executeTakeFirst();
		if (!weg) return refuse("uitsluiting-onbekend");
		await logAudit(trx, dader, "uitsluiting-verwijderd", { gegevens: { uitsluiting: id, soort: weg.soort } });
		return accept(null);
	});
}
