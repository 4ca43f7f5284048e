import { type Dader, logAudit } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { inGemeente } from "../../database/gemeente-transactie.ts";

/** Writes down that somebody signed out; the session itself is ended by the door that holds it. */
export async function signOut(databank: Databank, dader: Dader): Promise<void> {
	await inGemeente(databank.db, dader.gemeenteId, (trx) => logAudit(trx, dader, "afgemeld"));
}
