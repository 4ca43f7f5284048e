import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { readConcept } from "./werkinstructie-queries.ts";

/** Takes the last change of the draft back; doing it twice brings the change back. False when there is none. */
export async function undoConcept({ trx, gemeenteId, gebruikerId }: Stapomgeving): Promise<boolean> {
	if (gebruikerId === null) return false;
	const concept = await readConcept(trx, gemeenteId, gebruikerId);
	if (!concept?.vorige) return false;
	const { basis, werkinstructie, vorige } = concept;
	await trx
		.updateTable("werkinstructies")
		.set({ inhoud: JSON.stringify({ basis, werkinstructie: vorige, vorige: werkinstructie }) })
		.where("gemeente_id", "=", gemeenteId)
		.where("versie", "=", -gebruikerId)
		.where("status", "=", "concept")
		.execute();
	return true;
}
