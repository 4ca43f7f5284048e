import { CompiledQuery } from "kysely";
import type { GemeenteId, Trx } from "./gemeente-transactie.ts";
import { rijenVraag, rijenWaarden } from "./rijen.ts";
import type { DB } from "./types.ts";

/** Changes many rows in one statement, each with its own values, found by id. Every row has the same columns. */
export async function wijzigRijen<T extends keyof DB & string>(
	trx: Trx,
	tabel: T,
	gemeenteId: GemeenteId,
	rijen: readonly ({ id: number } & Record<string, unknown>)[],
	extra = "",
): Promise<void> {
	const eerste = rijen[0];
	if (!eerste) return;
	const kolommen = Object.keys(eerste);
	const zet = kolommen.filter((kolom) => kolom !== "id").map((kolom) => `"${kolom}" = nieuw."${kolom}"`);
	const opdracht = `update ${tabel} set ${zet.join(", ")}${extra && `, ${extra}`}
		from (${rijenVraag(tabel, kolommen).vraag}) nieuw
		where ${tabel}.gemeente_id = $${kolommen.length + 1} and ${tabel}.id = nieuw.id`;
	await trx.executeQuery(CompiledQuery.raw(opdracht, [...rijenWaarden(kolommen, rijen), gemeenteId]));
}
