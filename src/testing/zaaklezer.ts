import type { Databank } from "../database/databank.ts";
import { inGemeente } from "../database/gemeente-transactie.ts";

/** Reads what tests of the register look at. */
export function makeZaaklezer(databank: Databank, gemeenteId: number) {
	const lees = <T>(werk: Parameters<typeof inGemeente<T>>[2]) => inGemeente(databank.db, gemeenteId, werk);
	return {
		zaak: (id: number) =>
			lees((trx) => trx.selectFrom("zaken").selectAll().where("id", "=", id).executeTakeFirstOrThrow()),
		/** What the audit log says was done with it, the first first. */
		audit: (zaakId: number) =>
			lees(async (trx) =>
				(
					await trx.selectFrom("auditregels").select("handeling").where("zaak_id", "=", zaakId).orderBy("id").execute()
				).map((rij) => rij.handeling),
			),
		/** The sentences of the time line, the first first. */
		tijdlijn: (zaakId: number) =>
			lees(async (trx) =>
				(
					await trx.selectFrom("gebeurtenissen").select("tekst").where("zaak_id", "=", zaakId).orderBy("id").execute()
				).map((rij) => rij.tekst),
			),
		/** How a telephone number or address of the zaak stands. */
		contact: (zaakId: number, waarde: string) =>
			lees((trx) =>
				trx
					.selectFrom("contactgegevens")
					.select(["status", "status_op"])
					.where("zaak_id", "=", zaakId)
					.where("waarde", "=", waarde)
					.executeTakeFirstOrThrow(),
			),
	};
}
