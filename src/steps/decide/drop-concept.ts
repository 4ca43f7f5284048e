import type { Stapomgeving } from "../../database/stapomgeving.ts";

/** Throws the draft of whoever asks away; nothing that holds changes. */
export async function dropConcept({ trx, gemeenteId, gebruikerId }: Stapomgeving): Promise<void> {
	if (gebruikerId === null) return;
	await trx
		.deleteFrom("werkinstructies")
		.where("gemeente_id", "=", gemeenteId)
		.where("versie", "=", -gebruikerId)
		.where("status", "=", "concept")
		.execute();
}
