import { sql } from "kysely";
import type { GemeenteId, Trx } from "../../database/gemeente-transactie.ts";
import type { Partnertype } from "../../rules/vroegsignaal/partnertype.ts";
import { type GemeenteInstellingen, gemeenteInstellingen } from "../../rules/zaak/gemeente-instellingen.ts";
import type { Aanleverrapport } from "./rapport.ts";

/** The settings of the gemeente of this transaction. */
export async function readInstellingen(trx: Trx, gemeenteId: GemeenteId): Promise<GemeenteInstellingen> {
	const rij = await trx
		.selectFrom("gemeenten")
		.select("instellingen")
		.where("id", "=", gemeenteId)
		.executeTakeFirstOrThrow();
	return gemeenteInstellingen.parse(rij.instellingen);
}

/** The partner with this name and type; made when it is new. */
export async function findOrMakePartner(
	trx: Trx,
	gemeenteId: GemeenteId,
	naam: string,
	partnertype: Partnertype,
): Promise<{ id: number; kolomprofiel: Record<string, string> }> {
	const zoek = () =>
		trx
			.selectFrom("partners")
			.select(["id", "kolomprofiel"])
			.where(sql`lower(naam)`, "=", naam.toLowerCase())
			.where("partnertype", "=", partnertype)
			.executeTakeFirst();
	const gevonden = await zoek();
	if (gevonden) return gevonden;
	await trx
		.insertInto("partners")
		.values({ gemeente_id: gemeenteId, naam, partnertype })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	return (await zoek())!;
}

/** Every partner of the gemeente: "Huur woningstichting voorbeeld" → id. There are tens of them, not thousands. */
export async function readPartners(trx: Trx): Promise<Map<string, number>> {
	const rijen = await trx.selectFrom("partners").select(["id", "naam", "partnertype"]).execute();
	return new Map(rijen.map((rij) => [`${rij.partnertype} ${rij.naam.toLowerCase()}`, rij.id]));
}

/** Column mappings that were saved before, by partner name; the most specific name first. */
export async function readKolomprofiel(trx: Trx, partnernaam: string): Promise<Record<string, string> | null> {
	const rij = await trx
		.selectFrom("partners")
		.select("kolomprofiel")
		.where(sql`lower(naam)`, "=", partnernaam.toLowerCase())
		.where("kolomprofiel", "!=", "{}")
		.executeTakeFirst();
	return rij?.kolomprofiel ?? null;
}

/** Gives the mapping of a delivery to each partner in it that has none of its own yet. */
export async function keepKolomprofiel(trx: Trx, aanlevering: { id: number; kolomprofiel: unknown }): Promise<void> {
	await trx
		.updateTable("partners")
		.set({ kolomprofiel: JSON.stringify(aanlevering.kolomprofiel) })
		.where("kolomprofiel", "=", "{}")
		.where("id", "in", (uit) =>
			uit.selectFrom("signalen").select("partner_id").where("aanlevering_id", "=", aanlevering.id).distinct(),
		)
		.execute();
}

/** Which of these rows are signalen already. */
export async function findBekendeRijen(
	trx: Trx,
	gemeenteId: GemeenteId,
	hashes: readonly Buffer[],
): Promise<Set<string>> {
	const { rows } = await sql<{ rij_hash: Buffer }>`
		select rij_hash from signalen where gemeente_id = ${gemeenteId} and rij_hash = any(${hashes}::bytea[])
	`.execute(trx);
	return new Set(rows.map((rij) => rij.rij_hash.toString("latin1")));
}

/**
 * Deliveries that are read, whose signalen all stand in a zaak, and whose zaken are decided. The zaak of each signaal is
 * looked up by itself (offset 0): with statistics from before the delivery the planner would compare every signaal with
 * every other.
 */
export async function findAfgehandeld(
	trx: Trx,
	gemeenteId: GemeenteId,
): Promise<{ id: number; rapport: Partial<Aanleverrapport> }[]> {
	const { rows } = await sql<{ id: number; rapport: Partial<Aanleverrapport> }>`
		select a.id, a.rapport from aanleveringen a
		where a.gemeente_id = ${gemeenteId} and a.status = 'ingelezen' and not exists (
			select from signalen s
			where s.gemeente_id = ${gemeenteId} and s.aanlevering_id = a.id and (
				select k.zaak_id from zaaksignalen k where k.gemeente_id = ${gemeenteId} and k.signaal_id = s.id offset 0
			) is null
		) and not exists (
			select from zaken z where z.gemeente_id = ${gemeenteId} and z.werkinstructie_versie is null and exists (
				select from zaaksignalen k join signalen s on s.gemeente_id = ${gemeenteId} and s.id = k.signaal_id
				where k.gemeente_id = ${gemeenteId} and k.zaak_id = z.id and s.aanlevering_id = a.id offset 0
			)
		)
	`.execute(trx);
	return rows;
}

/** Counts per delivery what became of its signalen, once they are matched and decided. */
export async function countUitkomst(trx: Trx, gemeenteId: GemeenteId, aanleveringId: number) {
	const { rows } = await sql<{
		nieuw: number;
		bijgewerkt: number;
		enkelvoudig: number;
		meervoudig: number;
		opeenvolgend: number;
	}>`
		with eigen as materialized (
			select distinct k.zaak_id from signalen s
			join zaaksignalen k on k.gemeente_id = s.gemeente_id and k.signaal_id = s.id
			where s.gemeente_id = ${gemeenteId} and s.aanlevering_id = ${aanleveringId} and k.herhaling <> 'herhaalmelding'
		), betrokken as materialized (
			select z.meervoudig, z.opeenvolgend,
				-- picked up for the first time by this delivery
				1 = (
					select count(*) from besluiten b
					where b.gemeente_id = z.gemeente_id and b.zaak_id = z.id and b.opgepakt
				) as nieuw
			from eigen join zaken z on z.gemeente_id = ${gemeenteId} and z.id = eigen.zaak_id
			where z.status <> 'niet-opgepakt'
		)
		select count(*) filter (where nieuw)::int as nieuw, count(*) filter (where not nieuw)::int as bijgewerkt,
			count(*) filter (where not meervoudig and not opeenvolgend)::int as enkelvoudig,
			count(*) filter (where meervoudig)::int as meervoudig, count(*) filter (where opeenvolgend)::int as opeenvolgend
		from betrokken
	`.execute(trx);
	return rows[0]!;
}

/** Signalen of a delivery that were not picked up, by the reason in the words of the contract. */
export async function countNietOpgepakt(
	trx: Trx,
	gemeenteId: GemeenteId,
	aanleveringId: number,
): Promise<{ reden: string; aantal: number }[]> {
	const { rows } = await sql<{ reden: string; aantal: number }>`
		select reden, count(*)::int as aantal from (
			select case
				when z.status <> 'niet-opgepakt' then 'herhaalde-melding'
				else coalesce((
					select b.reden from besluiten b
					where b.gemeente_id = z.gemeente_id and b.zaak_id = z.id order by b.id desc limit 1
				), 'andere-reden') end as reden
			from signalen s
			join zaaksignalen k on k.gemeente_id = s.gemeente_id and k.signaal_id = s.id
			join zaken z on z.gemeente_id = k.gemeente_id and z.id = k.zaak_id
			where s.gemeente_id = ${gemeenteId} and s.aanlevering_id = ${aanleveringId}
				and (z.status = 'niet-opgepakt' or k.herhaling = 'herhaalmelding')
		) niet group by reden
	`.execute(trx);
	return rows;
}
