import { sql } from "kysely";
import type { Trx } from "../../database/gemeente-transactie.ts";
import type { Datum } from "../../rules/kernel/datum.ts";

/** How large the wijk table is. */
export interface Wijktelling {
	readonly postcodes: number;
	readonly wijken: number;
	readonly buurten: number;
}

export async function countWijken(trx: Trx, gemeenteId: number): Promise<Wijktelling> {
	return trx
		.selectFrom("postcodewijken")
		.select((eb) => [
			eb.fn.countAll<number>().as("postcodes"),
			eb.fn.count<number>("wijk").distinct().as("wijken"),
			eb.fn.count<number>("buurt").distinct().as("buurten"),
		])
		.where("gemeente_id", "=", gemeenteId)
		.executeTakeFirstOrThrow();
}

/** Every wijk with how many postcodes it has, by name. */
export async function listWijken(trx: Trx, gemeenteId: number): Promise<{ wijk: string; postcodes: number }[]> {
	return trx
		.selectFrom("postcodewijken")
		.select((eb) => ["wijk", eb.fn.countAll<number>().as("postcodes")])
		.where("gemeente_id", "=", gemeenteId)
		.groupBy("wijk")
		.orderBy("wijk")
		.execute();
}

/** The whole table, to download. */
export async function listPostcodewijken(trx: Trx, gemeenteId: number) {
	return trx
		.selectFrom("postcodewijken")
		.select(["postcode", "wijk", "buurt"])
		.where("gemeente_id", "=", gemeenteId)
		.orderBy("postcode")
		.execute();
}

/** Rows of one line of the list: put there in one moment, for one person under more than one key. */
export const isEenRegel = (a: string, b: string) =>
	sql<boolean>`(${sql.ref(`${a}.soort`)}, ${sql.ref(`${a}.omschrijving`)}, ${sql.ref(`${a}.gemaakt_op`)})
		= (${sql.ref(`${b}.soort`)}, ${sql.ref(`${b}.omschrijving`)}, ${sql.ref(`${b}.gemaakt_op`)})`;

/** The exclusions, what holds now first; `vandaag` decides what is over. */
export async function listUitsluitingen(trx: Trx, gemeenteId: number, vandaag: Datum) {
	return trx
		.selectFrom("uitsluitingen as u")
		.leftJoin("gebruikers as g", (join) =>
			join.onRef("g.gemeente_id", "=", "u.gemeente_id").onRef("g.id", "=", "u.gemaakt_door"),
		)
		.select([
			"u.id",
			"u.soort",
			"u.omschrijving",
			"u.toelichting",
			"u.geldig_tot as geldigTot",
			"u.gemaakt_op as gemaaktOp",
		])
		.select(["g.naam as door", sql<boolean>`coalesce(u.geldig_tot < ${vandaag}::date, false)`.as("voorbij")])
		.where("u.gemeente_id", "=", gemeenteId)
		.where(
			sql<boolean>`not exists (select from uitsluitingen eerder where eerder.gemeente_id = u.gemeente_id
				and eerder.id < u.id and ${isEenRegel("eerder", "u")})`,
		)
		.orderBy("voorbij")
		.orderBy("u.soort")
		.orderBy("u.omschrijving")
		.execute();
}
export type Uitsluitingregel = Awaited<ReturnType<typeof listUitsluitingen>>[number];

/** What to show of the audit log. */
export interface Auditfilter {
	/** Number of a zaak: "2026-1043". */
	readonly zaak?: string | undefined;
	readonly gebruikerId?: number | undefined;
	/** Days in the Netherlands, both included. */
	readonly van?: Datum | undefined;
	readonly tot?: Datum | undefined;
}

const auditregels = (trx: Trx, gemeenteId: number, filter: Auditfilter) => {
	let vraag = trx
		.selectFrom("auditregels as a")
		.leftJoin("gebruikers as g", (join) =>
			join.onRef("g.gemeente_id", "=", "a.gemeente_id").onRef("g.id", "=", "a.gebruiker_id"),
		)
		.leftJoin("zaken as z", (join) => join.onRef("z.gemeente_id", "=", "a.gemeente_id").onRef("z.id", "=", "a.zaak_id"))
		.where("a.gemeente_id", "=", gemeenteId);
	if (filter.zaak) vraag = vraag.where("z.nummer", "=", filter.zaak);
	if (filter.gebruikerId) vraag = vraag.where("a.gebruiker_id", "=", filter.gebruikerId);
	if (filter.van)
		vraag = vraag.where(sql<boolean>`a.op >= (${filter.van}::date)::timestamp at time zone 'Europe/Amsterdam'`);
	if (filter.tot)
		vraag = vraag.where(sql<boolean>`a.op < (${filter.tot}::date + 1)::timestamp at time zone 'Europe/Amsterdam'`);
	return vraag;
};

/** Lines of the audit log, newest first, below `voorId`: reading on stays quick in a log of millions. */
export async function listAuditregels(
	trx: Trx,
	gemeenteId: number,
	filter: Auditfilter,
	blad: { aantal: number; voorId?: number | undefined },
) {
	let vraag = auditregels(trx, gemeenteId, filter)
		.select(["a.id", "a.op", "a.handeling", "a.gebruiker_id as gebruikerId", "g.naam as gebruiker"])
		.select(["z.nummer as zaak", "a.gegevens"])
		.orderBy("a.id", "desc")
		.limit(blad.aantal);
	if (blad.voorId) vraag = vraag.where("a.id", "<", blad.voorId);
	return vraag.execute();
}
export type Auditregel = Awaited<ReturnType<typeof listAuditregels>>[number];

/** The line of the do-not-visit list that holds for this zaak today: why, so that a colleague knows; null when none. */
export async function readNietBezoeken(trx: Trx, gemeenteId: number, zaakId: number, vandaag: Datum) {
	const { rows } = await sql<{ toelichting: string; geldigTot: Datum | null }>`
		select u.toelichting, u.geldig_tot as "geldigTot" from zaken z
		join uitsluitingen u on u.gemeente_id = z.gemeente_id and u.soort = 'niet-bezoeken'
			and (u.adressleutel = z.adressleutel or u.persoonsleutel = any(array_prepend(z.persoonsleutel, z.andere_persoonsleutels)))
			and (u.geldig_tot is null or u.geldig_tot >= ${vandaag}::date)
		where z.gemeente_id = ${gemeenteId} and z.id = ${zaakId}
		order by u.geldig_tot desc nulls first limit 1
	`.execute(trx);
	return rows[0] ?? null;
}
