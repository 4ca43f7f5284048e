import type { Dader } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { readRoutes } from "./detail-queries.ts";
import { readCollegas } from "./queries.ts";

/** What a form about a zaak lets one choose from: colleagues to hand over to, routes to start. */
export async function readKeuzes(databank: Databank, dader: Dader) {
	return inGemeente(databank.db, dader.gemeenteId, async (trx) => ({
		collegas: await readCollegas(trx, dader.gemeenteId),
		routes: await readRoutes(trx, dader.gemeenteId),
	}));
}
