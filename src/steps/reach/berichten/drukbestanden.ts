import { type Selectable, sql } from "kysely";
import { logAudit } from "../../../database/audit.ts";
import type { Trx } from "../../../database/gemeente-transactie.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import type { DB } from "../../../database/types.ts";
import { accept, type Result, refuse } from "../../../rules/kernel/result.ts";
import { DRUKPLAATS, type Drukinhoud } from "./make-drukbestand.ts";
import { addUithalen, listUithalen } from "./uithalen.ts";
import { lockBericht, writeVerzonden } from "./write-uitkomst.ts";
import type { Zaakregister } from "./zaakregister.ts";

/** A print file on the page, without its content. */
export type Drukbestandregel = Pick<
	Selectable<DB["drukbestanden"]>,
	"id" | "dag" | "aantal" | "bladzijden" | "gemaakt_op" | "opgehaald_op" | "gepost_op"
>;

/** What waits for the printer or the post, and the last ones that went. */
export async function listDrukbestanden(trx: Trx, gemeenteId: number): Promise<Drukbestandregel[]> {
	return trx
		.selectFrom("drukbestanden")
		.select(["id", "dag", "aantal", "bladzijden", "gemaakt_op", "opgehaald_op", "gepost_op"])
		.where("gemeente_id", "=", gemeenteId)
		.orderBy((uit) => uit("gepost_op", "is not", null))
		.orderBy("id", "desc")
		.limit(20)
		.execute();
}

/** Letters that are due and wait for the next print file; none when letters go another way. */
export async function countTeDrukken(trx: Trx, gemeenteId: number, nu: Date): Promise<number> {
	const { rows } = await sql<{ aantal: number }>`select count(*)::int as aantal from berichten b
		join kanaalinstellingen k on k.gemeente_id = b.gemeente_id and k.kanaal = b.kanaal
		where b.gemeente_id = ${gemeenteId} and b.kanaal = 'Brief' and b.status = 'gepland' and b.gepland_op <= ${nu}
			and k.actief and k.aanbieder = 'afdruk'`.execute(trx);
	return rows[0]!.aantal;
}

/**
 * Opens a print file to download it, its job list with what to take out; the look stands in the audit log. Null when there is
 * none, or it is posted already.
 */
export async function openDrukbestand(omgeving: Stapomgeving, id: number, nu: Date): Promise<Drukinhoud | null> {
	const { trx, gemeenteId, sleutels } = omgeving;
	const rij = await trx
		.updateTable("drukbestanden")
		.set({ opgehaald_op: nu })
		.where("gemeente_id", "=", gemeenteId)
		.where("id", "=", id)
		.where("inhoud", "is not", null)
		.returning("inhoud")
		.executeTakeFirst();
	if (!rij?.inhoud) return null;
	await logAudit(trx, omgeving, "drukbestand-opgehaald", { gegevens: { drukbestand: id } });
	const inhoud = JSON.parse(sleutels.decrypt(gemeenteId, DRUKPLAATS, rij.inhoud)) as Drukinhoud;
	return { ...inhoud, opdrachtlijst: addUithalen(inhoud.opdrachtlijst, await listUithalen(omgeving, id, nu)) };
}

/**
 * The letters of a print file are in the post: each is an attempt of its zaak now. Those that had to be taken out are let
 * fall. The file itself goes: it is not needed any more.
 */
export async function postDrukbestand(
	omgeving: Stapomgeving,
	id: number,
	delen: { readonly register: Zaakregister; readonly nu: Date },
): Promise<Result<{ gepost: number; uitgehaald: number }, "drukbestand-onbekend">> {
	const { trx, gemeenteId, gebruikerId } = omgeving;
	const { nu, register } = delen;
	const rij = await trx
		.updateTable("drukbestanden")
		.set({ gepost_op: nu, gepost_door: gebruikerId, inhoud: null })
		.where("gemeente_id", "=", gemeenteId)
		.where("id", "=", id)
		.where("gepost_op", "is", null)
		.returning("id")
		.executeTakeFirst();
	if (!rij) return refuse("drukbestand-onbekend");
	const uit = new Map((await listUithalen(omgeving, id, nu)).map((brief) => [brief.id, brief.reden]));
	const brieven = await trx
		.selectFrom("berichten")
		.select("id")
		.where("gemeente_id", "=", gemeenteId)
		.where("drukbestand_id", "=", id)
		.where("status", "=", "afgedrukt")
		.orderBy("zaak_id")
		.execute();
	let gepost = 0;
	for (const brief of brieven) {
		const bericht = await lockBericht(omgeving, brief.id);
		if (bericht?.status !== "afgedrukt") continue;
		const reden = uit.get(brief.id);
		if (reden) {
			await trx
				.updateTable("berichten")
				.set({ status: "vervallen", reden, uitleg: "Uit de stapel gehaald.", status_op: nu })
				.where("gemeente_id", "=", gemeenteId)
				.where("id", "=", brief.id)
				.execute();
			continue;
		}
		await writeVerzonden(omgeving, register, bericht, { externId: null, nu });
		gepost++;
	}
	await logAudit(trx, omgeving, "drukbestand-gepost", { gegevens: { drukbestand: id, gepost, uitgehaald: uit.size } });
	await omgeving.queue("plan-berichten", {});
	return accept({ gepost, uitgehaald: uit.size });
}
