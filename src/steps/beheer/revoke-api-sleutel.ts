import { type Dader, logAudit } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";

/** The key stops working at its next call. It stays on the list, because the audit log names it. */
export async function revokeApiSleutel(
	databank: Databank,
	dader: Dader,
	id: number,
	nu: Date,
): Promise<Result<null, "koppeling-onbekend">> {
	return inGemeente(databank.db, dader.gemeenteId, async (trx) => {
		const antwoord = await trx
			.updateTable("api_sleutels")
			.set({ ingetrokken_op: nu })
			.where("gemeente_id", "=", dader.gemeenteId)
			.where("id", "=", id)
			.where("ingetrokken_op", "is", null)
			.executeTakeFirst();
		if (Number(antwoord.numUpdatedRows) === 0) return refuse("koppeling-onbekend");
		await logAudit(trx, dader, "koppeling-ingetrokken", { gegevens: { koppeling: id } });
		return accept(null);
	});
}
