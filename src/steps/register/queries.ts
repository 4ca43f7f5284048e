import { type Selectable, sql } from "kysely";
import type { Trx } from "../../database/gemeente-transactie.ts";
import type { DB } from "../../database/types.ts";
import type { Stap, Stopregel } from "../../rules/zaak/route.ts";

/** A zaak as it stands in the table. */
export type Zaakrij = Selectable<DB["zaken"]>;

/** Takes the zaak for this transaction: who comes second waits, and then sees the new version. */
export async function lockZaak(trx: Trx, gemeenteId: number, zaakId: number): Promise<Zaakrij | null> {
	const zaak = await trx
		.selectFrom("zaken")
		.selectAll()
		.where("gemeente_id", "=", gemeenteId)
		.where("id", "=", zaakId)
		.forUpdate()
		.executeTakeFirst();
	return zaak ?? null;
}

/**
 * The route of the zaak in the version of the werkinstructie that decided it, also while it waits for a new decision; only
 * that piece of the JSON travels.
 */
export async function readRoute(trx: Trx, zaak: Zaakrij) {
	const versie = zaak.route_versie ?? zaak.werkinstructie_versie;
	if (versie === null || zaak.route === null) return null;
	const { rows } = await sql<{
		stappen: Stap[] | null;
		stopregels: Stopregel[] | null;
		avondwerk: boolean | null;
	}>`
		select inhoud #> array['routes', ${zaak.route}, 'stappen'] as stappen,
			inhoud #> array['routes', ${zaak.route}, 'stopregels'] as stopregels,
			(inhoud #>> '{capaciteit,avondwerk}')::boolean as avondwerk
		from werkinstructies where gemeente_id = ${zaak.gemeente_id} and versie = ${versie}
	`.execute(trx);
	const rij = rows[0];
	if (!rij?.stappen) return null;
	return { stappen: rij.stappen, stopregels: rij.stopregels ?? [], avondwerk: rij.avondwerk ?? true };
}

/** Was this resident ever spoken to in this zaak, also before it was opened again? Undone attempts do not count. */
export async function isOoitBereikt(trx: Trx, zaak: Zaakrij): Promise<boolean> {
	const { rows } = await sql<{ ooit: boolean }>`
		select exists (select from contactpogingen p where p.gemeente_id = ${zaak.gemeente_id} and p.zaak_id = ${zaak.id}
			and p.ongedaan_op is null and p.bereikt) as ooit
	`.execute(trx);
	return rows[0]!.ooit;
}

/** What happened to a zaak after the version that somebody had on the screen; by whom; oldest first, at most ten. */
export async function readWijzigingenSinds(trx: Trx, gemeenteId: number, zaakId: number, versie: number) {
	const { rows } = await sql<{ door: string | null; soort: string; tekst: string }>`
		with gebeurd as (
			select door, soort, tekst, gebeurd_op as op from gebeurtenissen
			where gemeente_id = ${gemeenteId} and zaak_id = ${zaakId}
			union all
			select door, kanaal || '|' || dagdeel, uitkomst, geregistreerd_op from contactpogingen
			where gemeente_id = ${gemeenteId} and zaak_id = ${zaakId} and ongedaan_op is null
			union all
			select null, 'besluit', 'De werkinstructie besloot over de aanpak: ' || omdat, genomen_op from besluiten
			where gemeente_id = ${gemeenteId} and zaak_id = ${zaakId}
		)
		select b.naam as door, g.soort, g.tekst from gebeurd g
		left join gebruikers b on b.gemeente_id = ${gemeenteId} and b.id = g.door
		where g.op >= coalesce(
			(select min((gegevens ->> 'om')::timestamptz) from auditregels
				where gemeente_id = ${gemeenteId} and zaak_id = ${zaakId} and (gegevens ->> 'versie')::int > ${versie}),
			(select max(op) from gebeurd))
		order by g.op desc limit 10
	`.execute(trx);
	return rows.toReversed();
}
