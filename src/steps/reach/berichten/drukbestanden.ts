import { type Selectable, sql } from "kysely";
import { logAudit } from "../../../database/audit.ts";
import type { Trx } from "../../../database/gemeente-transactie.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import type { DB } from "../../../database/types.ts";
import { accept, type Result, refuse } from "../../../rules/kernel/result.ts";
import { dagVanMoment } from "../../../rules/reach/bericht/moment.ts";
import { planBericht } from "../../../rules/reach/bericht/plan-bericht.ts";
import { readKanalen } from "../kanalen/read-kanaal.ts";
import { wijzenVan } from "./kanalen.ts";
import { DRUKPLAATS, type Drukinhoud } from "./make-drukbestand.ts";
import { readRoutes, readStanden, vraagVan } from "./stand.ts";
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

/** Opens a print file to download it; the look stands in the audit log. Null when there is none, or it is posted already. */
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
	return JSON.parse(sleutels.decrypt(gemeenteId, DRUKPLAATS, rij.inhoud)) as Drukinhoud;
}

/** A letter that must not go any more, and where it lies in the pile. */
export interface Uithaalbrief {
	readonly id: number;
	readonly zaakId: number;
	readonly naam: string;
	readonly bladzijde: number | null;
}

/** Letters in a print file whose resident answered, paid or was reached since: they are taken out by hand. */
export async function listUithalen(omgeving: Stapomgeving, drukbestandId: number, nu: Date): Promise<Uithaalbrief[]> {
	const { trx, gemeenteId } = omgeving;
	const { rows } = await sql<{
		id: number;
		zaakId: number;
		naam: string;
		stap: string | null;
		bladzijde: number | null;
	}>`
		select b.id, b.zaak_id as "zaakId", b.stap, z.naam, (select (l ->> 'bladzijde')::int
			from jsonb_array_elements(d.lijst) l where (l ->> 'bericht')::bigint = b.id) as bladzijde
		from berichten b
		join drukbestanden d on d.gemeente_id = b.gemeente_id and d.id = b.drukbestand_id
		join zaken z on z.gemeente_id = b.gemeente_id and z.id = b.zaak_id
		where b.gemeente_id = ${gemeenteId} and b.drukbestand_id = ${drukbestandId} and b.status = 'afgedrukt'
		order by bladzijde
	`.execute(trx);
	const ids = rows.map((rij) => rij.zaakId);
	const standen = await readStanden(trx, gemeenteId, sql`z.id = any(${ids}::bigint[])`, dagVanMoment(nu));
	const routes = await readRoutes(trx, gemeenteId, standen);
	const kanalen = wijzenVan(await readKanalen(omgeving));
	return rows.filter((rij) => {
		const stand = standen.find((een) => een.id === rij.zaakId)!;
		if (rij.stap === null) return false;
		if (rij.stap !== stand.stap) return true;
		const plan = planBericht(vraagVan(stand, routes(stand).stappen, kanalen, (eerder) => eerder.id === rij.id));
		return plan.soort === "niet" && plan.reden !== "kanaal-niet-ingesteld";
	});
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
	const uit = new Set((await listUithalen(omgeving, id, nu)).map((brief) => brief.id));
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
		if (uit.has(brief.id)) {
			await trx
				.updateTable("berichten")
				.set({ status: "vervallen", reden: "andere-stap", uitleg: "Uit de stapel gehaald.", status_op: nu })
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
