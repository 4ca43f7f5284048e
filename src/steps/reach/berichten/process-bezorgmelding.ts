import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { type Berichtstatus, mergeBezorging } from "../../../rules/reach/bericht/bezorging.ts";
import type { Binnenkomst } from "../../../rules/reach/bericht/verzending.ts";
import { lockBericht, writeMislukt, writeVerzonden } from "./write-uitkomst.ts";
import type { Zaakregister } from "./zaakregister.ts";

export type Bezorgmelding = Extract<Binnenkomst, { soort: "bezorgmelding" }>;
/** What became of a message about delivery. `onbekend`: it is about none of our messages. */
export type Meldinguitkomst = "verwerkt" | "dubbel" | "onbekend";

/** The message in this gemeente that the news is about: by our reference, or by the id of the aanbieder. */
async function findBerichtId({ trx, gemeenteId }: Stapomgeving, { kenmerk, externId }: Bezorgmelding) {
	const vraag = trx.selectFrom("berichtkenmerken").select("bericht_id").where("gemeente_id", "=", gemeenteId);
	const onze = kenmerk !== null && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(kenmerk);
	const rij = onze
		? await vraag.where("kenmerk", "=", kenmerk.toLowerCase()).executeTakeFirst()
		: externId && (await vraag.where("extern_id", "=", externId).executeTakeFirst());
	return rij ? rij.bericht_id : null;
}

/**
 * Takes in what an aanbieder tells about a message. Told twice counts once; out of order never goes back. News about a
 * message of which nothing was known proves that it went.
 */
export async function processBezorgmelding(
	omgeving: Stapomgeving,
	melding: Bezorgmelding,
	nu: Date,
	register: Zaakregister,
): Promise<Meldinguitkomst> {
	const { trx, gemeenteId } = omgeving;
	const berichtId = await findBerichtId(omgeving, melding);
	const bericht = berichtId === null ? null : await lockBericht(omgeving, berichtId);
	if (berichtId === null || !bericht) return "onbekend";
	const { numInsertedOrUpdatedRows } = await trx
		.insertInto("berichtmeldingen")
		.values({
			...{ gemeente_id: gemeenteId, bericht_id: berichtId, extern_sleutel: melding.sleutel },
			...{ uitkomst: melding.status.soort, gemeld_op: nu },
		})
		.onConflict((al) => al.doNothing())
		.executeTakeFirstOrThrow();
	if (numInsertedOrUpdatedRows === 0n) return "dubbel";
	const gevolg = mergeBezorging(bericht.status as Berichtstatus, melding.status);
	const wist = bericht.status === "verzonden";
	if (gevolg === "niets") return "verwerkt";
	if (gevolg === "mislukt" && melding.status.soort === "mislukt") {
		const { reden, uitleg } = melding.status;
		await writeMislukt(omgeving, register, bericht, { reden, uitleg, nu });
	} else {
		if (!wist) await writeVerzonden(omgeving, register, bericht, { externId: melding.externId, nu });
		if (gevolg === "bezorgd") {
			await trx
				.updateTable("berichten")
				.set({ status: "bezorgd", status_op: nu })
				.where("gemeente_id", "=", gemeenteId)
				.where("id", "=", berichtId)
				.execute();
		}
	}
	await omgeving.queue("plan-berichten", {});
	return "verwerkt";
}
