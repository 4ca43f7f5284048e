import type { Stapomgeving } from "../../../database/stapomgeving.ts";

/** Puts a sentence on the time line of a zaak, at the time of the step's own clock. */
export async function schrijfRegel(
	{ trx, gemeenteId, gebruikerId }: Pick<Stapomgeving, "trx" | "gemeenteId" | "gebruikerId">,
	zaakId: number,
	soort: string,
	tekst: string,
	nu: Date,
): Promise<void> {
	await trx
		.insertInto("gebeurtenissen")
		.values({ gemeente_id: gemeenteId, zaak_id: zaakId, soort, tekst, door: gebruikerId, gebeurd_op: nu })
		.execute();
}
