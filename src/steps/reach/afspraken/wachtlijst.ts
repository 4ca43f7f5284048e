import { sql } from "kysely";
import type { Trx } from "../../../database/gemeente-transactie.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { type Aanbod, chooseAanbiedingen, type Wachtende } from "../../../rules/reach/afspraak/wachtlijst.ts";
import { readVrij } from "./aanbod.ts";
import { planAfspraakbericht } from "./plan-bericht.ts";
import { readStaandeAfspraak, schrijfRegel } from "./queries.ts";

const kolommen = (aanbod: Aanbod | null) => ({
	aangeboden_plek: aanbod?.plekId ?? null,
	aangeboden_gebruiker: aanbod?.gebruikerId ?? null,
	aangeboden_begin: aanbod?.begin ?? null,
});

/**
 * Puts a zaak in the line for a sooner moment, at one place or anywhere; who is in it keeps the place in the line. What is
 * free already stands on the page: no message says so again.
 */
export async function joinWachtlijst(
	omgeving: Stapomgeving,
	{ zaakId, plekId, nu }: { readonly zaakId: number; readonly plekId: number | null; readonly nu: Date },
): Promise<void> {
	const { trx, gemeenteId } = omgeving;
	const staand = await readStaandeAfspraak(trx, gemeenteId, zaakId, nu);
	const eerder = (await readVrij(trx, gemeenteId, nu, zaakId)).find(
		(vrij) => (plekId === null || vrij.plekId === plekId) && (!staand || vrij.begin < staand.begin),
	);
	await lockLijst(trx, gemeenteId);
	const antwoord = await trx
		.insertInto("wachtlijst")
		.values({ gemeente_id: gemeenteId, zaak_id: zaakId, plek_id: plekId, sinds: nu, ...kolommen(eerder ?? null) })
		.onConflict((dubbel) => dubbel.columns(["gemeente_id", "zaak_id"]).doUpdateSet({ plek_id: plekId }))
		.returning(sql<boolean>`xmax = 0`.as("nieuw"))
		.executeTakeFirstOrThrow();
	if (antwoord.nieuw) await schrijfRegel(trx, omgeving, zaakId, "De inwoner wil graag een eerder moment.", nu);
}

/**
 * One at a time changes the line of a gemeente: two who give a moment back at once would wait for each other's place in it.
 * Taken after the agenda (`lockAgenda`), never before.
 */
async function lockLijst(trx: Trx, gemeenteId: number): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`wachtlijst ${gemeenteId}`}, 0))`.execute(trx);
}

/** Takes a zaak out of the line. */
export async function leaveWachtlijst(
	{ trx, gemeenteId }: Pick<Stapomgeving, "trx" | "gemeenteId">,
	zaakId: number,
): Promise<void> {
	await lockLijst(trx, gemeenteId);
	await trx.deleteFrom("wachtlijst").where("gemeente_id", "=", gemeenteId).where("zaak_id", "=", zaakId).execute();
}

/** Who waits. */
async function readWachtenden(
	{ trx, gemeenteId }: Pick<Stapomgeving, "trx" | "gemeenteId">,
	nu: Date,
): Promise<Wachtende[]> {
	const { rows } = await sql<
		Omit<Wachtende, "aanbod"> & { plek: number | null; gebruiker: number | null; begin: Date | null }
	>`
		select w.zaak_id as "zaakId", w.plek_id as "plekId", w.sinds, w.aangeboden_op as "aangebodenOp", w.aanbiedingen,
			w.aangeboden_plek as plek, w.aangeboden_gebruiker as gebruiker, w.aangeboden_begin as begin,
			a.begin as "afspraakBegin"
		from wachtlijst w
		join zaken z on z.gemeente_id = w.gemeente_id and z.id = w.zaak_id and z.status in ('te-benaderen', 'in-gesprek')
		left join afspraken a on a.gemeente_id = w.gemeente_id and a.zaak_id = w.zaak_id and a.status = 'gepland'
			and a.eind > ${nu}
		where w.gemeente_id = ${gemeenteId} order by w.zaak_id
	`.execute(trx);
	return rows.map(({ plek, gebruiker, begin, ...wie }) => ({
		...wie,
		aanbod: plek && gebruiker && begin ? { plekId: plek, gebruikerId: gebruiker, begin } : null,
	}));
}

/**
 * Looks for a sooner moment for who waits, and writes to them: after a moment was given back, new hours were opened, and
 * every hour for what came free in another way. The moment is not kept back: who books first has it, and the page says so.
 * Returns the zaken that get a message.
 */
export async function offerEerderePlekken(omgeving: Stapomgeving, nu: Date): Promise<readonly number[]> {
	const { trx, gemeenteId } = omgeving;
	await lockLijst(trx, gemeenteId);
	const wachtenden = await readWachtenden(omgeving, nu);
	if (wachtenden.length === 0) return [];
	const aanbiedingen = chooseAanbiedingen(wachtenden, await readVrij(trx, gemeenteId, nu), nu);
	for (const { zaakId, vrij } of aanbiedingen) {
		await trx
			.updateTable("wachtlijst")
			.set({ aangeboden_op: nu, aanbiedingen: sql`aanbiedingen + 1`, ...kolommen(vrij) })
			.where("gemeente_id", "=", gemeenteId)
			.where("zaak_id", "=", zaakId)
			.execute();
		const bericht = { zaakId, afspraakId: null, soort: "eerder-plek", op: nu, uiterlijk: vrij.begin, nu } as const;
		const kanaal = await planAfspraakbericht(trx, gemeenteId, bericht);
		const zin = kanaal ? "Een eerder moment is aangeboden." : "Er is een eerder moment. Bel de inwoner.";
		await schrijfRegel(trx, { gemeenteId, gebruikerId: null }, zaakId, zin, nu);
	}
	return aanbiedingen.map(({ zaakId }) => zaakId);
}
