import type { Trx } from "../../../database/gemeente-transactie.ts";
import type { Instelkanaal } from "../../../rules/reach/kanaal/aanbieder.ts";

/** The row of one kanaal, as it is kept. */
export async function selectKanaal(trx: Trx, gemeenteId: number, kanaal: Instelkanaal) {
	return trx
		.selectFrom("kanaalinstellingen")
		.select(["kanaal", "aanbieder", "actief", "instellingen", "geheimen", "laatste_proef as laatsteProef"])
		.select("gewijzigd_op as gewijzigdOp")
		.where("gemeente_id", "=", gemeenteId)
		.where("kanaal", "=", kanaal)
		.executeTakeFirst();
}

/** Every kanaal of the gemeente that was ever set, without secrets. */
export async function listKanaalrijen(trx: Trx, gemeenteId: number) {
	return trx
		.selectFrom("kanaalinstellingen")
		.select(["kanaal", "aanbieder", "actief", "laatste_proef as laatsteProef"])
		.where("gemeente_id", "=", gemeenteId)
		.execute();
}
