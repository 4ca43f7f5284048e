import { sql } from "kysely";
import type { Dader } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { lokaleTijd } from "../../rules/register/lokale-tijd.ts";
import { DAGDELEN, type Dagdeel } from "../../rules/zaak/contactsoort.ts";
import { lijstdagen } from "./read-werklijst.ts";
import { aanDeBeurt, filterVoorwaarden, type Werklijstfilter } from "./werklijstfilter.ts";

/** A colleague who had the zaak open within this time is probably calling. */
const BEZET_MS = 60_000;

/**
 * The next zaak to call: due, for this part of the day, not skipped, not open with a colleague, and without an
 * answer that somebody must read first. What is registered
 * drops out of the list by itself, so the round goes on where it was.
 */
export async function nextInBelronde(
	databank: Databank,
	dader: Dader,
	filter: Werklijstfilter,
	ronde: { readonly dagdeel?: string | undefined; readonly overgeslagen: readonly number[] },
	nu: Date,
): Promise<number | null> {
	const dagdeel: Dagdeel = DAGDELEN.find((deel) => deel === ronde.dagdeel) ?? lokaleTijd(nu).dagdeel;
	return inGemeente(databank.db, dader.gemeenteId, async (trx) => {
		const { rows } = await sql<{ id: number }>`
			select z.id from zaken z
			where ${aanDeBeurt(dader.gemeenteId, lijstdagen(nu))} and z.volgende_kanaal = 'Telefoon'
				and coalesce(z.volgende_dagdeel, ${dagdeel}) = ${dagdeel}
				and (z.terugbellen_op is null or z.terugbellen_op <= ${nu})
				and z.id <> all(${ronde.overgeslagen}::bigint[])
				and ${filterVoorwaarden(filter)}
				and not exists (select from antwoorden a where a.gemeente_id = z.gemeente_id and a.zaak_id = z.id
					and a.afgehandeld_op is null)
				and not exists (
					select from zaakbezoeken b where b.gemeente_id = z.gemeente_id and b.zaak_id = z.id
					and b.gebruiker_id <> ${dader.gebruikerId} and b.laatst_gezien > ${new Date(nu.getTime() - BEZET_MS)})
			order by z.volgende_op, z.id
			limit 1
		`.execute(trx);
		return rows[0]?.id ?? null;
	});
}
