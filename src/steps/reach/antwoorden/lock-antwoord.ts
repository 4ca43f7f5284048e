import type { Trx } from "../../../database/gemeente-transactie.ts";

/** Takes the answer for this transaction, so that two colleagues do not handle it both. */
export async function lockAntwoord(trx: Trx, gemeenteId: number, antwoordId: number) {
	return trx
		.selectFrom("antwoorden")
		.select(["id", "zaak_id", "kanaal", "van", "afgehandeld_op"])
		.where("gemeente_id", "=", gemeenteId)
		.where("id", "=", antwoordId)
		.forUpdate()
		.executeTakeFirst();
}
