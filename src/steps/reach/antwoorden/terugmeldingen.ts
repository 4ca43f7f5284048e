import { sql } from "kysely";
import type { Databank } from "../../../database/databank.ts";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import type { Datum } from "../../../rules/kernel/datum.ts";
import type { Aanbiedersleutel, Waarden } from "../../../rules/reach/kanaal/aanbieder.ts";
import { openGeheimen } from "../kanalen/read-kanaal.ts";

/** What came of a call by an aanbieder. */
export const TERUGMELDUITKOMSTEN = ["verwerkt", "dubbel", "onbekend", "geweigerd", "onleesbaar"] as const;
export type Terugmelduitkomst = (typeof TERUGMELDUITKOMSTEN)[number];

/** The gemeente in the address of a call; null when there is none with this code. */
export async function findGemeenteId({ db }: Pick<Databank, "db">, code: string): Promise<number | null> {
	const rij = await db.selectFrom("gemeenten").select("id").where("code", "=", code).executeTakeFirst();
	return rij?.id ?? null;
}

/**
 * The secrets with which this aanbieder may call for this gemeente: one set per kanaal that it carries. A kanaal that was
 * switched off still gets news about what was sent before.
 */
export async function readTerugmeldgeheimen(
	omgeving: Pick<Stapomgeving, "trx" | "gemeenteId" | "sleutels">,
	aanbieder: Aanbiedersleutel,
): Promise<readonly Waarden[]> {
	const rijen = await omgeving.trx
		.selectFrom("kanaalinstellingen")
		.select("geheimen")
		.where("gemeente_id", "=", omgeving.gemeenteId)
		.where("aanbieder", "=", aanbieder)
		.orderBy("kanaal")
		.execute();
	return rijen.map(({ geheimen }) => openGeheimen(omgeving, geheimen));
}

/** Counts a call: the only trace of one that was refused or that names a reference of nobody. */
export async function countTerugmelding(
	{ trx, gemeenteId }: Pick<Stapomgeving, "trx" | "gemeenteId">,
	aanbieder: string,
	uitkomst: Terugmelduitkomst,
	dag: Datum,
): Promise<void> {
	await trx
		.insertInto("terugmeldtellingen")
		.values({ gemeente_id: gemeenteId, aanbieder, dag, uitkomst, aantal: 1 })
		.onConflict((al) =>
			al
				.columns(["gemeente_id", "aanbieder", "dag", "uitkomst"])
				.doUpdateSet({ aantal: sql`terugmeldtellingen.aantal + 1` }),
		)
		.execute();
}

/**
 * Of which gemeenten a mail address is: the reply address or the sender of their Mail kanaal. Kept also when the kanaal is
 * off: residents still answer what was sent before. More than one is a mistake, or somebody who wants a neighbour's mail.
 */
export async function listMailadressen(
	databank: Pick<Databank, "db">,
): Promise<ReadonlyMap<string, readonly number[]>> {
	const adressen = new Map<string, readonly number[]>();
	for (const { id } of await databank.db.selectFrom("gemeenten").select("id").orderBy("id").execute()) {
		const { rows } = await inGemeente(databank.db, id, (trx) =>
			sql<{ adres: string | null }>`
				select distinct lower(trim(v.adres)) as adres from kanaalinstellingen k cross join lateral (values
					(k.instellingen #>> '{velden,antwoordadres}'), (k.instellingen #>> '{velden,afzender}')) v(adres)
				where k.gemeente_id = ${id} and k.kanaal = 'Mail'`.execute(trx),
		);
		for (const { adres } of rows) if (adres?.includes("@")) adressen.set(adres, [...(adressen.get(adres) ?? []), id]);
	}
	return adressen;
}

/** Which of these settings of the Mail kanaal hold an address of another gemeente, with what to say about it. */
export async function checkMailadressen(
	databank: Pick<Databank, "db">,
	gemeenteId: number,
	velden: Waarden,
): Promise<Readonly<Record<string, string>>> {
	const adressen = await listMailadressen(databank);
	return Object.fromEntries(
		["antwoordadres", "afzender"].flatMap((naam) => {
			const van = adressen.get(velden[naam]?.trim().toLowerCase() ?? "") ?? [];
			return van.some((id) => id !== gemeenteId) ? [[naam, "Een andere gemeente gebruikt dit adres al."]] : [];
		}),
	);
}

/** The gemeente of a message of ours, by the reference that a bounce names; null when it is nobody's. */
export async function findGemeenteVanKenmerk({ db }: Pick<Databank, "db">, kenmerk: string): Promise<number | null> {
	const rij = await db
		.selectFrom("berichtkenmerken")
		.select("gemeente_id")
		.where("kenmerk", "=", kenmerk)
		.executeTakeFirst();
	return rij?.gemeente_id ?? null;
}
