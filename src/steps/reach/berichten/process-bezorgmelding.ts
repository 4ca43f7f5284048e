import type { Databank } from "../../../database/databank.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { type Berichtstatus, mergeBezorging } from "../../../rules/reach/bericht/bezorging.ts";
import type { Binnenkomst } from "../../../rules/reach/bericht/verzending.ts";
import { lockBericht, writeMislukt, writeVerzonden } from "./write-uitkomst.ts";
import type { Zaakregister } from "./zaakregister.ts";

export type Bezorgmelding = Extract<Binnenkomst, { soort: "bezorgmelding" }>;
/** What became of a message about delivery. `onbekend`: it is about none of our messages. */
export type Meldinguitkomst = "verwerkt" | "dubbel" | "onbekend";

/** Which gemeente a message about delivery belongs to: a callback knows our reference or the aanbieder's id, no more. */
export async function findBerichtplaats(
	{ db }: Databank,
	{ kenmerk, externId }: Pick<Bezorgmelding, "kenmerk" | "externId">,
): Promise<{ readonly gemeenteId: number; readonly berichtId: number } | null> {
	const vraag = db.selectFrom("berichtkenmerken").select(["gemeente_id as gemeenteId", "bericht_id as berichtId"]);
	if (kenmerk && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(kenmerk)) {
		return (await vraag.where("kenmerk", "=", kenmerk.toLowerCase()).executeTakeFirst()) ?? null;
	}
	return externId === null ? null : ((await vraag.where("extern_id", "=", externId).executeTakeFirst()) ?? null);
}

/**
 * Takes in what an aanbieder tells about a message. Told twice counts once; out of order never goes back. News about a
 * message of which nothing was known proves that it went.
 */
export async function processBezorgmelding(
	omgeving: Stapomgeving,
	melding: Bezorgmelding,
	delen: { readonly berichtId: number; readonly register: Zaakregister; readonly nu: Date },
): Promise<Meldinguitkomst> {
	const { trx, gemeenteId } = omgeving;
	const { berichtId, register, nu } = delen;
	const bericht = await lockBericht(omgeving, berichtId);
	if (!bericht) return "onbekend";
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
