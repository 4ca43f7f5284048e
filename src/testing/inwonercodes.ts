import { randomBytes } from "node:crypto";
import type { Databank } from "../database/databank.ts";
import { inGemeente } from "../database/gemeente-transactie.ts";

/** Codes as messages carried them, to see which of them still open something. */
export interface Codeproef {
	/** A message of this zaak that went through this kanaal, with its code, and a resident who proved who they are. */
	geef(zaakId: number, kanaal: string, naar: string | null): Promise<void>;
	/** Of this zaak the messages whose code still opens the page, as "kanaal" or "kanaal naar", and how many are signed in. */
	stand(zaakId: number): Promise<{ readonly open: string[]; readonly aangemeld: number }>;
}

export function makeCodeproef({ db }: Databank, gemeenteId: number): Codeproef {
	const over = new Date("2099-01-01T00:00:00Z");
	return {
		geef: (zaakId, kanaal, naar) =>
			inGemeente(db, gemeenteId, async (trx) => {
				const deel = { gemeente_id: gemeenteId, zaak_id: zaakId };
				const soort = { soort: "uitnodiging", kanaal, naar, doelgroep: "standaard", taal: "nl", status: "verzonden" };
				const { id: bericht_id } = await trx
					.insertInto("berichten")
					.values({ ...deel, ...soort, gepland_op: new Date("2026-11-20T09:00:00Z") })
					.returning("id")
					.executeTakeFirstOrThrow();
				await trx
					.insertInto("inwonercodes")
					.values({ ...deel, bericht_id, code_hash: randomBytes(16), soort: "geheim", verloopt_op: over })
					.execute();
				await trx
					.insertInto("inwonersessies")
					.values({ ...deel, sid_hash: randomBytes(16), verloopt_op: over })
					.execute();
			}),
		stand: (zaakId) =>
			inGemeente(db, gemeenteId, async (trx) => {
				const codes = await trx
					.selectFrom("inwonercodes as c")
					.innerJoin("berichten as b", "b.id", "c.bericht_id")
					.select(["b.kanaal", "b.naar"])
					.where("c.zaak_id", "=", zaakId)
					.where("c.ingetrokken_op", "is", null)
					.orderBy("b.id")
					.execute();
				const sessies = await trx
					.selectFrom("inwonersessies")
					.select("zaak_id")
					.where("zaak_id", "=", zaakId)
					.execute();
				const open = codes.map(({ kanaal, naar }) => (naar === null ? kanaal : `${kanaal} ${naar}`));
				return { open, aangemeld: sessies.length };
			}),
	};
}
