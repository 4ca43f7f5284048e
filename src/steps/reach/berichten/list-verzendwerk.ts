import { sql } from "kysely";
import type { Databank } from "../../../database/databank.ts";
import { inGemeente } from "../../../database/gemeente-transactie.ts";

/** The gemeenten in which a message is due or was left behind: every minute a job for these, and for no other. */
export async function listVerzendwerk(databank: Databank, nu: Date): Promise<readonly number[]> {
	const gemeenten = await databank.db.selectFrom("gemeenten").select("id").execute();
	const werk: number[] = [];
	for (const { id } of gemeenten) {
		const { rows } = await inGemeente(databank.db, id, (trx) =>
			sql`select from berichten where gemeente_id = ${id}
				and ((status = 'gepland' and gepland_op <= ${nu}) or status = 'bezig' or
					(status = 'handwerk' and inhoud is null and gepland_op <= ${nu})) limit 1`.execute(trx),
		);
		if (rows.length > 0) werk.push(id);
	}
	return werk;
}
