import type { Trx } from "../../database/gemeente-transactie.ts";
import { checkZichtbareWaarde } from "../../rules/reach/tekst/toets/zichtbare-waarde.ts";

/** What to say of a name that tells something. */
export const NAAM_ZEGT_TE_VEEL =
	"Inwoners zien deze naam, en wie met hen meekijkt ook. Vul alleen in hoe je collega heet, zonder woorden over geld, schulden of een partner. Hoort zo'n woord bij de achternaam? Gebruik dan de voornaam.";

/** May this be the name of a colleague? It stands in messages, on a lock screen, on the resident's page and in a calendar. */
export async function isNeutraleNaam(trx: Trx, gemeenteId: number, naam: string): Promise<boolean> {
	const partners = await trx.selectFrom("partners").select("naam").where("gemeente_id", "=", gemeenteId).execute();
	return (
		checkZichtbareWaarde(
			naam,
			partners.map((partner) => partner.naam),
		) === null
	);
}
