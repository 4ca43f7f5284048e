import { sql } from "kysely";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import type { LosBericht } from "../../../rules/reach/bericht/stop-los-bericht.ts";
import { isAanbodVrij } from "../afspraken/aanbod.ts";
import type { Berichtregel } from "./claim-berichten.ts";

/** How the zaak of a message outside the route ended, how its appointment stands, and whether what it offers is still free. */
export async function readLosstand(
	{ trx, gemeenteId }: Pick<Stapomgeving, "trx" | "gemeenteId">,
	bericht: Pick<Berichtregel, "zaak_id" | "afspraak_id" | "soort">,
	nu: Date,
): Promise<Pick<LosBericht, "resultaat" | "afspraak" | "aanbodVrij">> {
	const { rows } = await sql<{ resultaat: string | null; status: string | null; begin: Date | null }>`
		select z.resultaat, a.status, a.begin from zaken z
		left join afspraken a on a.gemeente_id = z.gemeente_id and a.id = ${bericht.afspraak_id}
		where z.gemeente_id = ${gemeenteId} and z.id = ${bericht.zaak_id}`.execute(trx);
	const { resultaat, status, begin } = rows[0]!;
	const aanbodVrij = bericht.soort === "eerder-plek" ? await isAanbodVrij(trx, gemeenteId, bericht.zaak_id, nu) : null;
	return { resultaat, aanbodVrij, afspraak: status !== null && begin !== null ? { status, begin } : null };
}
