import type { Stapomgeving } from "../../database/stapomgeving.ts";

/** Keeps how many rows of a delivery are read so far, for the page that is open meanwhile. */
export async function saveVoortgang(
	{ trx, gemeenteId }: Stapomgeving,
	aanleveringId: number,
	regels: number,
): Promise<void> {
	await trx
		.updateTable("aanleveringen")
		.set({ voortgang: regels })
		.where("gemeente_id", "=", gemeenteId)
		.where("id", "=", aanleveringId)
		.execute();
}
