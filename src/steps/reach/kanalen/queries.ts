import type { Trx } from "../../../database/gemeente-transactie.ts";
import type { Instelkanaal } from "../../../rules/reach/kanaal/aanbieder.ts";

const kanaalrijen = (trx: Trx, gemeenteId: number) =>
	trx
		.selectFrom("kanaalinstellingen")
		.select(["kanaal", "aanbieder", "actief", "instellingen", "geheimen", "laatste_proef as laatsteProef"])
		.select("gewijzigd_op as gewijzigdOp")
		.where("gemeente_id", "=", gemeenteId)
		.$narrowType<{ kanaal: Instelkanaal }>();

/** The row of a kanaal, as it is kept. */
export type Kanaalrij = Awaited<ReturnType<typeof selectKanalen>>[number];

/** Every kanaal that was ever set, in a fixed order. */
export const selectKanalen = (trx: Trx, gemeenteId: number) => kanaalrijen(trx, gemeenteId).orderBy("kanaal").execute();

/** The row of one kanaal. */
export const selectKanaal = (trx: Trx, gemeenteId: number, kanaal: Instelkanaal) =>
	kanaalrijen(trx, gemeenteId).where("kanaal", "=", kanaal).executeTakeFirst();

/** Every kanaal of the gemeente that was ever set, without secrets. */
export async function listKanaalrijen(trx: Trx, gemeenteId: number) {
	return trx
		.selectFrom("kanaalinstellingen")
		.select(["kanaal", "aanbieder", "actief", "laatste_proef as laatsteProef"])
		.where("gemeente_id", "=", gemeenteId)
		.execute();
}
