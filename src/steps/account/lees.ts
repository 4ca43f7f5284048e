import type { Databank } from "../../database/databank.ts";
import { inGemeente, type Trx } from "../../database/gemeente-transactie.ts";

/** Runs queries for a page in one transaction that sees one gemeente; doors have no way of their own to the database. */
export function leesInGemeente<T>(databank: Databank, gemeenteId: number, werk: (trx: Trx) => Promise<T>): Promise<T> {
	return inGemeente(databank.db, gemeenteId, werk);
}
