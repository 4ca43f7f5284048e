import { type Dader, logAudit } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import { KANALEN } from "../../rules/zaak/contactsoort.ts";
import type { GemeenteInstellingen } from "../../rules/zaak/gemeente-instellingen.ts";
import { readWerkregels, type Werkregel } from "./queries.ts";
import { lijstdagen } from "./read-werklijst.ts";
import { WERKGROEPEN, type Werklijstfilter } from "./werklijstfilter.ts";

/** More rows than a list for a day of work are no export for work. */
export const EXPORT_MAX = 5_000;

/** The filtered list as rows for a file. Who took how many, and with which filter, stands in the audit log. */
export async function exportWerklijst(
	databank: Databank,
	dader: Dader,
	filter: Werklijstfilter,
	instellingen: Pick<GemeenteInstellingen, "exportToegestaan">,
	nu: Date,
): Promise<Result<readonly Werkregel[], "export-niet-toegestaan">> {
	if (!instellingen.exportToegestaan) return refuse("export-niet-toegestaan");
	const dagen = lijstdagen(nu);
	const kanalen = filter.groep ? WERKGROEPEN[filter.groep] : KANALEN;
	return inGemeente(databank.db, dader.gemeenteId, async (trx) => {
		const id = dader.gemeenteId;
		const rijen = await readWerkregels(trx, id, filter, dagen, { kanalen, aantal: EXPORT_MAX, vanaf: 0 });
		// The search text can hold a name; the audit log never does.
		const { q, wijken, gebruikerId, ...meer } = filter;
		const gegevens = { lijst: "vandaag", aantal: Math.min(rijen.length, EXPORT_MAX), ...meer, gezocht: Boolean(q) };
		await logAudit(trx, dader, "lijst-geexporteerd", { gegevens });
		return accept(rijen.slice(0, EXPORT_MAX));
	});
}
