import { type Dader, logAudit } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import { type Notitievondst, warnNotitie } from "../../rules/register/warn-notitie.ts";

/** A note that may hold what vroegsignalering must not keep; nothing was saved yet. */
export interface GevoeligeNotitie {
	readonly ok: false;
	readonly reden: "notitie-gevoelig";
	readonly vondsten: readonly Notitievondst[];
}

/** Longer than any note of a conversation; a whole file is refused. */
export const MAX_NOTITIE = 4000;

/**
 * Writes a note. Words on health or criminal law are shown first: it is saved only when the colleague changed the note
 * or said that it is meant otherwise (Wgs art. 8a). That choice is kept in the audit log, the words are not.
 */
export async function addNotitie(
	databank: Databank,
	dader: Dader,
	invoer: { readonly zaakId: number; readonly tekst: string; readonly bevestigd?: boolean },
	nu: Date,
): Promise<Result<{ id: number }, "notitie-leeg" | "notitie-te-lang" | "zaak-onbekend"> | GevoeligeNotitie> {
	const tekst = invoer.tekst.trim();
	if (tekst === "") return refuse("notitie-leeg");
	if (tekst.length > MAX_NOTITIE) return refuse("notitie-te-lang");
	const vondsten = warnNotitie(tekst);
	if (vondsten.length > 0 && !invoer.bevestigd) return { ok: false, reden: "notitie-gevoelig", vondsten };
	return inGemeente(databank.db, dader.gemeenteId, async (trx) => {
		const zaak = await trx
			.selectFrom("zaken")
			.select("id")
			.where("gemeente_id", "=", dader.gemeenteId)
			.where("id", "=", invoer.zaakId)
			.executeTakeFirst();
		if (!zaak) return refuse("zaak-onbekend");
		const rij = { gemeente_id: dader.gemeenteId, zaak_id: zaak.id, tekst, door: dader.gebruikerId, geschreven_op: nu };
		const { id } = await trx.insertInto("notities").values(rij).returning("id").executeTakeFirstOrThrow();
		const gegevens = { notitie: id, waarschuwingBevestigd: vondsten.length > 0 };
		await logAudit(trx, dader, "notitie-geschreven", { zaakId: zaak.id, gegevens });
		return accept({ id });
	});
}

/** Removes one's own note: the text is gone for good, the time line keeps that there was one. */
export async function removeNotitie(
	databank: Databank,
	dader: Dader,
	invoer: { readonly zaakId: number; readonly notitieId: number },
	nu: Date,
): Promise<Result<null, "notitie-onbekend">> {
	return inGemeente(databank.db, dader.gemeenteId, async (trx) => {
		const antwoord = await trx
			.updateTable("notities")
			.set({ tekst: "", verwijderd_op: nu })
			.where("gemeente_id", "=", dader.gemeenteId)
			.where("zaak_id", "=", invoer.zaakId)
			.where("id", "=", invoer.notitieId)
			.where("door", "=", dader.gebruikerId)
			.where("verwijderd_op", "is", null)
			.executeTakeFirst();
		if (antwoord.numUpdatedRows === 0n) return refuse("notitie-onbekend");
		await logAudit(trx, dader, "notitie-verwijderd", {
			zaakId: invoer.zaakId,
			gegevens: { notitie: invoer.notitieId },
		});
		return accept(null);
	});
}
