import { type Selectable, sql } from "kysely";
import type { Trx } from "../../database/gemeente-transactie.ts";
import type { DB } from "../../database/types.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import type { Dagdeel } from "../../rules/zaak/contactsoort.ts";
import type { Contactgegevens, Stap, Stopregel } from "../../rules/zaak/route.ts";

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

/** The route of the zaak in the version of the werkinstructie that decided it; only that piece of the JSON travels. */
export async function readRoute(trx: Trx, zaak: Zaakrij) {
	if (zaak.werkinstructie_versie === null || zaak.route === null) return null;
	const { rows } = await sql<{
		stappen: Stap[] | null;
		stopregels: Stopregel[] | null;
		avondwerk: boolean | null;
	}>`
		select inhoud #> array['routes', ${zaak.route}, 'stappen'] as stappen,
			inhoud #> array['routes', ${zaak.route}, 'stopregels'] as stopregels,
			(inhoud #>> '{capaciteit,avondwerk}')::boolean as avondwerk
		from werkinstructies where gemeente_id = ${zaak.gemeente_id} and versie = ${zaak.werkinstructie_versie}
	`.execute(trx);
	const rij = rows[0];
	if (!rij?.stappen) return null;
	return { stappen: rij.stappen, stopregels: rij.stopregels ?? [], avondwerk: rij.avondwerk ?? true };
}

/** The attempts of this round of the zaak: undone ones and those from before a reopening do not count for the route. */
export async function readPogingen(trx: Trx, gemeenteId: number, zaakId: number) {
	return trx
		.selectFrom("contactpogingen as p")
		.select(["p.id", "p.stap", "p.kanaal", "p.datum", "p.dagdeel", "p.bereikt", "p.uitkomst"])
		.where("p.gemeente_id", "=", gemeenteId)
		.where("p.zaak_id", "=", zaakId)
		.where("p.ongedaan_op", "is", null)
		.where(
			sql<boolean>`p.geregistreerd_op > coalesce((select max(gebeurd_op) from gebeurtenissen g
				where g.gemeente_id = ${gemeenteId} and g.zaak_id = ${zaakId} and g.soort = 'heropend'), '-infinity')`,
		)
		.orderBy("p.geregistreerd_op")
		.orderBy("p.id")
		.execute();
}

/** What else decides the next step: what reaches the resident, the list "niet bezoeken", and when the crisis came in. */
export async function readOmstandigheden(trx: Trx, zaak: Zaakrij) {
	const { rows } = await sql<
		Contactgegevens & {
			nietBezoeken: boolean;
			ontvangenOp: Datum | null;
			heropendOp: Date | null;
			bezoek: { op: Datum; dagdeel: Dagdeel; stap: string } | null;
		}
	>`
		select
			coalesce(bool_or(soort = 'telefoon'), false) as "telefoonBekend",
			coalesce(bool_or(soort = 'telefoon' and mobiel), false) as "mobielBekend",
			coalesce(bool_or(soort = 'email'), false) as "emailBekend",
			exists (select from uitsluitingen u
				where u.gemeente_id = ${zaak.gemeente_id} and u.soort = 'niet-bezoeken'
				and (u.adressleutel = ${zaak.adressleutel}
					or u.persoonsleutel = any(array_prepend(${zaak.persoonsleutel}::text, ${zaak.andere_persoonsleutels}::text[])))
				and (u.geldig_tot is null or u.geldig_tot >= current_date)) as "nietBezoeken",
			(select min(s.ontvangen_op) from zaaksignalen zs
				join signalen s on s.gemeente_id = zs.gemeente_id and s.id = zs.signaal_id
				where zs.gemeente_id = ${zaak.gemeente_id} and zs.zaak_id = ${zaak.id}
				and s.signaaltype = 'Crisis') as "ontvangenOp",
			(select max(g.gebeurd_op) from gebeurtenissen g where g.gemeente_id = ${zaak.gemeente_id}
				and g.zaak_id = ${zaak.id} and g.soort = 'heropend') as "heropendOp",
			(select jsonb_build_object('op', b.bezoek_op, 'dagdeel', b.bezoek_dagdeel, 'stap', b.stap) from berichten b
				where b.gemeente_id = ${zaak.gemeente_id} and b.zaak_id = ${zaak.id} and b.bezoek_op is not null
				and b.status in ('verzonden', 'bezorgd', 'afgedrukt')
				and b.ronde = (select count(*) from gebeurtenissen h where h.gemeente_id = b.gemeente_id
					and h.zaak_id = b.zaak_id and h.soort = 'heropend')
				order by b.id desc limit 1) as bezoek
		from contactgegevens
		where gemeente_id = ${zaak.gemeente_id} and zaak_id = ${zaak.id} and status <> 'fout'
	`.execute(trx);
	return rows[0]!;
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
