import { CompiledQuery } from "kysely";
import type { GemeenteId, Trx } from "./gemeente-transactie.ts";
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
	const kolommen = Object.keys(eerste).filter((kolom) => kolom !== "id");
	const zet = kolommen.map((kolom) => `"${kolom}" = nieuw."${kolom}"`).join(", ");
	const opdracht = `update ${tabel} set ${zet}${extra && `, ${extra}`}
		from jsonb_populate_recordset(null::${tabel}, $1::jsonb) nieuw
		where ${tabel}.gemeente_id = $2 and ${tabel}.id = nieuw.id`;
	await trx.executeQuery(CompiledQuery.raw(opdracht, [JSON.stringify(rijen), gemeenteId]));
}
