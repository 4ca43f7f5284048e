import { sql } from "kysely";
import { lockGemeente, queueJob } from "../../database/gemeente-transactie.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { countNietOpgepakt, countUitkomst, findAfgehandeld, readInstellingen } from "./queries.ts";
import { type Aanleverrapport, LEEG_RAPPORT } from "./rapport.ts";

/** Completes the report of every delivery whose signalen are matched and decided, and marks it as done. */
export async function finishAanlevering(omgeving: Stapomgeving): Promise<void> {
	const { trx, gemeenteId } = omgeving;
	await lockGemeente(trx, gemeenteId);
	const klaar = await findAfgehandeld(trx, gemeenteId);
	for (const aanlevering of klaar) {
		const niet = await countNietOpgepakt(trx, gemeenteId, aanlevering.id);
		const rapport: Aanleverrapport = {
			...LEEG_RAPPORT,
			...aanlevering.rapport,
			zaken: await countUitkomst(trx, gemeenteId, aanlevering.id),
			nietOpgepakt: { ...LEEG_RAPPORT.nietOpgepakt, ...Object.fromEntries(niet.map((rij) => [rij.reden, rij.aantal])) },
		};
		await trx
			.updateTable("aanleveringen")
			.set({ status: "verwerkt", rapport: JSON.stringify(rapport), verwerkt_op: sql`now()` })
			.where("id", "=", aanlevering.id)
			.execute();
	}
	// What was checked before it stood in a zaak: now the zaak hears of it.
	const { brpBron } = await readInstellingen(trx, gemeenteId);
	if (klaar.length > 0 && brpBron !== "geen") await omgeving.queue("verify-signalen", {});
}

const MINUUT_MS = 60_000;

/** The same at the next whole minute, once, however many signalen come in before: its time does not move along with them. */
export async function finishAanleveringLater({ trx, gemeenteId }: Stapomgeving, nu: Date): Promise<void> {
	const vanaf = new Date((Math.floor(nu.getTime() / MINUUT_MS) + 1) * MINUUT_MS).toISOString();
	const sleutel = `finish-aanlevering-${gemeenteId}-${vanaf}`;
	await queueJob(trx, "finish-aanlevering", { gemeenteId }, { sleutel, vanaf });
}
