import type { Trx } from "../database/gemeente-transactie.ts";
import { makeUitvoerder } from "../database/voer-uit.ts";
import { createTestDatabase } from "./test-database.ts";
import { maakProefgemeente, maakZaak } from "./zaken.ts";

/**
 * A resident who may not be visited, and two zaken: one of somebody else, one of the same resident written in another way.
 * Returns what `werk` reads of them.
 */
export async function metAndereSchrijfwijze<T>(
	werk: (trx: Trx, gemeenteId: number, zaken: readonly [vreemd: number, zelfde: number]) => Promise<T>,
): Promise<T> {
	const { databank, sluit } = await createTestDatabase();
	const gemeente = await maakProefgemeente(databank);
	const vreemd = await maakZaak(databank, gemeente);
	const zelfde = await maakZaak(databank, gemeente, "te-bellen", { andere_persoonsleutels: ["andere-sleutel"] });
	const gelezen = await makeUitvoerder(databank)(gemeente.sanne, async ({ trx, gemeenteId }) => {
		const uitsluiting = { soort: "niet-bezoeken", persoonsleutel: "andere-sleutel", omschrijving: "proef" };
		await trx
			.insertInto("uitsluitingen")
			.values({ gemeente_id: gemeenteId, ...uitsluiting })
			.execute();
		return werk(trx, gemeenteId, [vreemd, zelfde]);
	});
	await sluit();
	return gelezen;
}
