import type { Trx } from "./gemeente-transactie.ts";

/** The wijken of the gemeente, from the postcode table, by name: what the lists can be filtered on. */
export async function readWijken(trx: Trx, gemeenteId: number): Promise<readonly string[]> {
	const rijen = await trx
		.selectFrom("postcodewijken")
		.select("wijk")
		.distinct()
		.where("gemeente_id", "=", gemeenteId)
		.orderBy("wijk")
		.execute();
	return rijen.map((rij) => rij.wijk);
}
