import { sql } from "kysely";
import type { Databank } from "../../database/databank.ts";

/** What a session holds, or null when it is unknown or over. */
export async function readSessie(databank: Databank, sidHash: Buffer, nu: Date): Promise<unknown> {
	const rij = await databank.db
		.selectFrom("sessies")
		.select("gegevens")
		.where("sid_hash", "=", sidHash)
		.where("verloopt_op", ">", nu)
		.executeTakeFirst();
	return rij?.gegevens ?? null;
}

/** Keeps a session until `verlooptOp`. */
export async function saveSessie(databank: Databank, sidHash: Buffer, gegevens: unknown, verlooptOp: Date) {
	const rij = { gegevens: JSON.stringify(gegevens), verloopt_op: verlooptOp };
	await databank.db
		.insertInto("sessies")
		.values({ sid_hash: sidHash, ...rij })
		.onConflict((conflict) => conflict.column("sid_hash").doUpdateSet(rij))
		.execute();
}

/** Ends one session. */
export async function deleteSessie(databank: Databank, sidHash: Buffer): Promise<void> {
	await databank.db.deleteFrom("sessies").where("sid_hash", "=", sidHash).execute();
}

/** Removes sessions that are over; returns how many. */
export async function deleteVerlopenSessies(databank: Databank, nu: Date): Promise<number> {
	const antwoord = await databank.db.deleteFrom("sessies").where("verloopt_op", "<=", nu).executeTakeFirst();
	return Number(antwoord.numDeletedRows);
}

/** Ends every session of one gebruiker, also one that waits for the second factor. */
export async function deleteSessiesVan(
	db: Pick<Databank["db"], "deleteFrom">,
	gemeenteId: number,
	gebruikerId: number,
): Promise<void> {
	const wie = JSON.stringify({ gemeenteId, gebruikerId });
	await db
		.deleteFrom("sessies")
		.where(sql<boolean>`(gegevens -> 'aangemeld' @> ${wie}::jsonb or gegevens -> 'wacht' @> ${wie}::jsonb)`)
		.execute();
}
