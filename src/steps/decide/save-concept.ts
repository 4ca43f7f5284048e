import type { Stapomgeving } from "../../database/stapomgeving.ts";
import type { Werkinstructie } from "../../rules/decide/werkinstructie.ts";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import { readConcept } from "./werkinstructie-queries.ts";

/**
 * Changes the draft of whoever asks. `wijzig` gets the draft as it is now, in the transaction, so that a second window of
 * the same person takes nothing back. What it says may still have findings: only putting it in force asks for none.
 */
export async function saveConcept<Reden>(
	{ trx, gemeenteId, gebruikerId }: Stapomgeving,
	wijzig: (nu: Werkinstructie) => Result<Werkinstructie, Reden>,
): Promise<Result<Werkinstructie, Reden | "geen-concept">> {
	if (gebruikerId === null) return refuse("geen-concept");
	await trx
		.selectFrom("werkinstructies")
		.select("versie")
		.where("gemeente_id", "=", gemeenteId)
		.where("versie", "=", -gebruikerId)
		.forUpdate()
		.execute();
	const concept = await readConcept(trx, gemeenteId, gebruikerId);
	if (!concept) return refuse("geen-concept");
	const nieuw = wijzig(concept.werkinstructie);
	if (!nieuw.ok) return nieuw;
	await trx
		.updateTable("werkinstructies")
		.set({
			inhoud: JSON.stringify({ basis: concept.basis, werkinstructie: nieuw.waarde, vorige: concept.werkinstructie }),
		})
		.where("gemeente_id", "=", gemeenteId)
		.where("versie", "=", -gebruikerId)
		.where("status", "=", "concept")
		.execute();
	return accept(nieuw.waarde);
}
