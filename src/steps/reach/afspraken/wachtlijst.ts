import { sql } from "kysely";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { UREN_VOORAF } from "../../../rules/reach/afspraak/vrije-momenten.ts";
import { nextWachtende, type Wachtende } from "../../../rules/reach/afspraak/wachtlijst.ts";
import { planAfspraakbericht } from "./plan-bericht.ts";
import { schrijfRegel } from "./queries.ts";

/** Puts a zaak in the line for a sooner moment, at one place or anywhere; who is in it keeps the place in the line. */
export async function joinWachtlijst(
	omgeving: Stapomgeving,
	{ zaakId, plekId, nu }: { readonly zaakId: number; readonly plekId: number | null; readonly nu: Date },
): Promise<void> {
	const { trx, gemeenteId } = omgeving;
	const antwoord = await trx
		.insertInto("wachtlijst")
		.values({ gemeente_id: gemeenteId, zaak_id: zaakId, plek_id: plekId, sinds: nu })
		.onConflict((dubbel) => dubbel.columns(["gemeente_id", "zaak_id"]).doUpdateSet({ plek_id: plekId }))
		.returning(sql<boolean>`xmax = 0`.as("nieuw"))
		.executeTakeFirstOrThrow();
	if (antwoord.nieuw) await schrijfRegel(trx, omgeving, zaakId, "De inwoner wil graag een eerder moment.", nu);
}

/** Takes a zaak out of the line. */
export async function leaveWachtlijst({ trx, gemeenteId }: Stapomgeving, zaakId: number): Promise<void> {
	await trx.deleteFrom("wachtlijst").where("gemeente_id", "=", gemeenteId).where("zaak_id", "=", zaakId).execute();
}

/**
 * A moment came free: the first in line for whom it is sooner gets a message. The moment is not kept back: who answers first
 * has it, and the page says so.
 */
export async function offerVrijMoment(
	omgeving: Stapomgeving,
	vrij: { readonly plekId: number; readonly begin: Date },
	nu: Date,
): Promise<number | null> {
	const { trx, gemeenteId } = omgeving;
	if (vrij.begin.getTime() - nu.getTime() < UREN_VOORAF * 3_600_000) return null;
	const { rows } = await sql<Wachtende>`
		select w.zaak_id as "zaakId", w.plek_id as "plekId", w.sinds, w.aangeboden_op as "aangebodenOp", a.begin as "afspraakBegin"
		from wachtlijst w
		join zaken z on z.gemeente_id = w.gemeente_id and z.id = w.zaak_id and z.status in ('te-benaderen', 'in-gesprek')
		left join afspraken a on a.gemeente_id = w.gemeente_id and a.zaak_id = w.zaak_id and a.status = 'gepland'
		where w.gemeente_id = ${gemeenteId} for update of w
	`.execute(trx);
	const eerste = nextWachtende(rows, vrij, nu);
	if (!eerste) return null;
	const { zaakId } = eerste;
	await trx
		.updateTable("wachtlijst")
		.set({ aangeboden_op: nu })
		.where("gemeente_id", "=", gemeenteId)
		.where("zaak_id", "=", zaakId)
		.execute();
	const bericht = {
		zaakId,
		afspraakId: null,
		soort: "eerder-plek",
		op: nu,
		uiterlijk: vrij.begin,
		nu,
	} as const;
	await planAfspraakbericht(trx, gemeenteId, bericht);
	await schrijfRegel(trx, { gemeenteId, gebruikerId: null }, zaakId, "Een eerder moment is aangeboden.", nu);
	return zaakId;
}
