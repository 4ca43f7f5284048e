import { sql } from "kysely";
import { logAudit } from "../../database/audit.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";

/**
 * A row that comes back does so within a year: once a month, or with the yearly bill and a month of delay. What was not used
 * for longer serves no purpose any more (AVG art. 5 lid 1 onder e), and holds a name, an address and a BSN.
 */
export const MAANDEN_ONTHOUDEN = 13;

/**
 * Removes the remembered decisions that were not taken or used for thirteen months, withdrawn ones too. What they decided
 * stays decided. Returns how many.
 */
export async function forgetBesluiten(omgeving: Stapomgeving, nu: Date): Promise<number> {
	const { trx, gemeenteId } = omgeving;
	const antwoord = await sql`
		delete from controlebesluiten where gemeente_id = ${gemeenteId}
			and greatest(op, laatst_toegepast_op, ingetrokken_op)
				< ${nu}::timestamptz - make_interval(months => ${MAANDEN_ONTHOUDEN}::int)
	`.execute(trx);
	const aantal = Number(antwoord.numAffectedRows ?? 0);
	if (aantal > 0) {
		const reden = `${MAANDEN_ONTHOUDEN} maanden niet gebruikt`;
		await logAudit(trx, omgeving, "controlebesluiten-vergeten", { gegevens: { aantal, reden } });
	}
	return aantal;
}
