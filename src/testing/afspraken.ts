import type { Trx } from "../database/gemeente-transactie.ts";
import type { Proefgemeente } from "./zaken.ts";

/** Puts an appointment with Sanne at an office of its own in the tables, of 45 minutes, planned unless said otherwise; returns its id. */
export async function voegAfspraakToe(
	trx: Trx,
	gemeente: Proefgemeente,
	zaakId: number,
	begin: string,
	{ status = "gepland", minuten = 45, met = gemeente.sanne } = {},
): Promise<number> {
	const deel = { gemeente_id: gemeente.id };
	const plek = await trx
		.insertInto("afspraakplekken")
		.values({ ...deel, vorm: "kantoor", naam: "Kantoor", adres: "Markt 1" })
		.returning("id")
		.executeTakeFirstOrThrow();
	const eind = new Date(Date.parse(begin) + minuten * 60_000);
	const { id } = await trx
		.insertInto("afspraken")
		.values({
			...deel,
			zaak_id: zaakId,
			plek_id: plek.id,
			gebruiker_id: met.gebruikerId!,
			status,
			begin: new Date(begin),
			eind,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}
