import { logAudit } from "../../database/audit.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import type { Werkinstructie } from "../../rules/decide/werkinstructie.ts";
import { readActieveVersie } from "./werkinstructie-queries.ts";

/**
 * Begins a draft of whoever asks, from the version in force or from `inhoud` (a ready one, a file). An older draft of the
 * same person is replaced. A draft has no number yet: it stands under the negative id of its maker, so that versions
 * that took effect are numbered without gaps. Its content remembers which version it was begun from.
 */
export async function startConcept(
	omgeving: Stapomgeving,
	opdracht: { readonly inhoud?: Werkinstructie; readonly vanwaar: string },
): Promise<void> {
	const { trx, gemeenteId, gebruikerId } = omgeving;
	if (gebruikerId === null) throw new Error("Een concept is van iemand.");
	const actief = await readActieveVersie(trx, gemeenteId);
	const werkinstructie = opdracht.inhoud ?? actief.werkinstructie;
	const inhoud = JSON.stringify({ basis: actief.versie, werkinstructie });
	await trx
		.deleteFrom("werkinstructies")
		.where("gemeente_id", "=", gemeenteId)
		.where("versie", "=", -gebruikerId)
		.where("status", "=", "concept")
		.execute();
	await trx
		.insertInto("werkinstructies")
		.values({ gemeente_id: gemeenteId, versie: -gebruikerId, inhoud, status: "concept", gemaakt_door: gebruikerId })
		.execute();
	await logAudit(trx, omgeving, "werkinstructie-concept-begonnen", {
		gegevens: { basis: actief.versie, vanwaar: opdracht.vanwaar },
	});
}
