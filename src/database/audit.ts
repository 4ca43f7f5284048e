import type { GemeenteId, Trx } from "./gemeente-transactie.ts";

/** Who does it: the id of a gebruiker, or null for Voordeur itself. */
export interface Dader {
	readonly gemeenteId: GemeenteId;
	readonly gebruikerId: number | null;
}

/**
 * Adds a line to the audit log, in the transaction of the look or the change itself. `gegevens` holds no BSN, no name
 * and no address: ids and the names of what changed are enough to find back what happened.
 */
export async function logAudit(
	trx: Trx,
	dader: Dader,
	handeling: string,
	over: { zaakId?: number; gegevens?: Record<string, unknown> } = {},
): Promise<void> {
	await trx
		.insertInto("auditregels")
		.values({
			gemeente_id: dader.gemeenteId,
			gebruiker_id: dader.gebruikerId,
			handeling,
			zaak_id: over.zaakId ?? null,
			gegevens: JSON.stringify(over.gegevens ?? {}),
		})
		.execute();
}

/** Puts one Dutch sentence on the time line of a zaak. */
export async function logGebeurtenis(
	trx: Trx,
	dader: Dader,
	zaakId: number,
	soort: string,
	tekst: string,
): Promise<void> {
	await trx
		.insertInto("gebeurtenissen")
		.values({ gemeente_id: dader.gemeenteId, zaak_id: zaakId, soort, tekst, door: dader.gebruikerId })
		.execute();
}
