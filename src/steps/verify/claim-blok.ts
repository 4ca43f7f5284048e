import { sql } from "kysely";
import type { Stapomgeving } from "../../database/stapomgeving.ts";

/** So long a job may work on a block before another one takes it over: a killed worker loses nothing. */
const HUUR_MINUTEN = 10;

/**
 * Takes the next signalen to check: those without a controle that stand in no zaak yet or in an open one (of a closed zaak
 * nobody needs to ask the BRP anything), and those whose time has come again. Two jobs never take the same ones.
 */
export async function claimBlok({ trx, gemeenteId }: Stapomgeving, nu: Date, hoogstens: number): Promise<number[]> {
	await makeControles(trx, gemeenteId, nu, hoogstens);
	const { rows } = await sql<{ signaal_id: number }>`
		update controles set opnieuw_op = ${nu}::timestamptz + make_interval(mins => ${HUUR_MINUTEN}::int)
		where gemeente_id = ${gemeenteId} and signaal_id in (
			select signaal_id from controles where gemeente_id = ${gemeenteId} and opnieuw_op <= ${nu}
			order by opnieuw_op, signaal_id limit ${hoogstens} for update skip locked)
		returning signaal_id
	`.execute(trx);
	return rows.map((rij) => rij.signaal_id);
}

/** A row for signalen that have none; `uitkomst` for a gemeente where a colleague looks everybody up. */
export async function makeControles(
	trx: Stapomgeving["trx"],
	gemeenteId: number,
	nu: Date,
	hoogstens: number,
	uitkomst: "niet-gekeken" | null = null,
): Promise<number> {
	const antwoord = await sql`
		insert into controles (gemeente_id, signaal_id, uitkomst, gevonden, opnieuw_op, wacht_sinds)
		select ${gemeenteId}, s.id, ${uitkomst}, ${uitkomst}, ${uitkomst === null ? nu : null}::timestamptz, ${nu}
		from signalen s
		left join zaaksignalen k on k.gemeente_id = s.gemeente_id and k.signaal_id = s.id
		left join zaken z on z.gemeente_id = k.gemeente_id and z.id = k.zaak_id
		where s.gemeente_id = ${gemeenteId} and (k.signaal_id is null or z.status in ('te-benaderen', 'in-gesprek'))
			and not exists (select from controles c where c.gemeente_id = s.gemeente_id and c.signaal_id = s.id)
		order by s.id limit ${hoogstens}
		on conflict do nothing
	`.execute(trx);
	return Number(antwoord.numAffectedRows ?? 0);
}

/** When the next signaal has to be asked again; null when nothing waits. */
export async function readVolgendeKeer({ trx, gemeenteId }: Stapomgeving): Promise<Date | null> {
	const rij = await trx
		.selectFrom("controles")
		.select((uit) => uit.fn.min("opnieuw_op").as("op"))
		.where("gemeente_id", "=", gemeenteId)
		.where("opnieuw_op", "is not", null)
		.executeTakeFirst();
	return rij?.op ?? null;
}
