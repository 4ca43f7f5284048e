import { sql } from "kysely";
import { logAudit } from "../../database/audit.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";

/** A zaak that somebody changed after the decision keeps that change: the colleague looks at it. */
export interface Terugdraaiing {
	readonly rijen: number;
	readonly zakenGewijzigd: readonly number[];
}

/** Puts a row back on the list as it was, and the zaak as it was before. Nothing happens when no colleague decided it. */
export async function undoUitval(omgeving: Stapomgeving, signaalId: number, nu: Date): Promise<Terugdraaiing> {
	const { trx, gemeenteId } = omgeving;
	const rij = await trx
		.selectFrom("controles")
		.select(["controlebesluit_id", "besloten"])
		.where("gemeente_id", "=", gemeenteId)
		.where("signaal_id", "=", signaalId)
		.forUpdate()
		.executeTakeFirst();
	if (rij?.besloten !== "collega") return { rijen: 0, zakenGewijzigd: [] };
	if (rij.controlebesluit_id !== null) await trekIn(omgeving, rij.controlebesluit_id, nu);
	return zetTerug(omgeving, [signaalId], nu);
}

/** Withdraws a remembered decision; rows that were decided by it come back on the list. False: it was withdrawn already. */
export async function withdrawBesluit(omgeving: Stapomgeving, id: number, nu: Date): Promise<Terugdraaiing | null> {
	const { trx, gemeenteId } = omgeving;
	if (!(await trekIn(omgeving, id, nu))) return null;
	const rijen = await trx
		.selectFrom("controles")
		.select("signaal_id")
		.where("gemeente_id", "=", gemeenteId)
		.where("controlebesluit_id", "=", id)
		.where("besloten", "=", "vanzelf")
		.execute();
	return zetTerug(
		omgeving,
		rijen.map((rij) => rij.signaal_id),
		nu,
	);
}

async function trekIn(omgeving: Stapomgeving, id: number, nu: Date): Promise<boolean> {
	const { trx, gemeenteId, gebruikerId } = omgeving;
	const antwoord = await trx
		.updateTable("controlebesluiten")
		.set({ ingetrokken_op: nu, ingetrokken_door: gebruikerId })
		.where("gemeente_id", "=", gemeenteId)
		.where("id", "=", id)
		.where("ingetrokken_op", "is", null)
		.executeTakeFirst();
	await logAudit(trx, omgeving, "controlebesluit-ingetrokken", { gegevens: { controlebesluitId: id } });
	return Number(antwoord.numUpdatedRows) > 0;
}

async function zetTerug(omgeving: Stapomgeving, signalen: readonly number[], nu: Date): Promise<Terugdraaiing> {
	const { trx, gemeenteId } = omgeving;
	const { rows } = await sql<{
		signaal_id: number;
		zaak_id: number | null;
		velden: string[] | null;
	}>`
		select c.signaal_id, k.zaak_id,
			(select array_agg(veld) from jsonb_object_keys(c.zaak_voor -> 'velden') veld) as velden
		from controles c
		left join zaaksignalen k on k.gemeente_id = c.gemeente_id and k.signaal_id = c.signaal_id
		where c.gemeente_id = ${gemeenteId} and c.signaal_id = any(${signalen}::bigint[])
		for update of c
	`.execute(trx);
	const zakenGewijzigd: number[] = [];
	for (const { signaal_id, zaak_id, velden } of rows) {
		if (zaak_id === null) continue;
		const voor = velden && { signaalId: signaal_id, zaakId: zaak_id, velden };
		if (voor && !(await herstelZaak(omgeving, voor))) zakenGewijzigd.push(zaak_id);
		const tekst = "Het besluit op de uitvallijst is teruggedraaid.";
		await trx
			.insertInto("gebeurtenissen")
			.values({
				gemeente_id: gemeenteId,
				zaak_id,
				soort: "bevestiging-ingetrokken",
				tekst,
				door: omgeving.gebruikerId,
				gebeurd_op: nu,
			})
			.execute();
	}
	await sql`
		update controles set uitkomst = gevonden, besloten = null, besluit = null, controlebesluit_id = null, door = null,
			bsn_versleuteld = null, bsn_index = null, persoon = null, adres_geheim = false, verwerkt_op = null,
			zaak_voor = null, gemeld_op = null
		where gemeente_id = ${gemeenteId} and signaal_id = any(${signalen}::bigint[])
	`.execute(trx);
	if (rows.length > 0) await omgeving.queue("plan-berichten", {});
	return { rijen: rows.length, zakenGewijzigd };
}

/**
 * Every column that the effect changed gets its old value; the version goes on counting. False: somebody changed the zaak
 * since, also when that was only just written (the update waits for it and looks at the version again).
 */
async function herstelZaak(
	omgeving: Stapomgeving,
	{ signaalId, zaakId, velden }: { signaalId: number; zaakId: number; velden: readonly string[] },
): Promise<boolean> {
	const { trx, gemeenteId } = omgeving;
	const zet = sql.join(velden.map((veld) => sql`${sql.ref(veld)} = oud.${sql.ref(veld)}`));
	const { numAffectedRows } = await sql`
		update zaken z set ${zet}, versie = z.versie + 1, gewijzigd_op = now()
		from controles c cross join lateral jsonb_populate_record(null::zaken, c.zaak_voor -> 'velden') oud
		where z.gemeente_id = ${gemeenteId} and z.id = ${zaakId}
			and c.gemeente_id = ${gemeenteId} and c.signaal_id = ${signaalId}
			and z.versie = (c.zaak_voor ->> 'versie')::int
	`.execute(trx);
	if (!numAffectedRows) return false;
	await logAudit(trx, omgeving, "uitval-teruggedraaid", { zaakId, gegevens: { signaalId } });
	return true;
}
