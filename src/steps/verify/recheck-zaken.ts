import { sql } from "kysely";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { gemeenteInstellingen } from "../../rules/zaak/gemeente-instellingen.ts";

/** A check that is younger than this is still news. */
const DAGEN = 21;

/**
 * Marks the confirmed residents of open zaken to be looked up again, and queues the check: who moved away or died since is
 * noticed, and contact stops. Gemeenten without a source of their own are left alone. Returns how many signalen.
 */
export async function recheckZaken(omgeving: Stapomgeving, nu: Date): Promise<number> {
	const { trx, gemeenteId } = omgeving;
	const rij = await trx
		.selectFrom("gemeenten")
		.select("instellingen")
		.where("id", "=", gemeenteId)
		.executeTakeFirstOrThrow();
	const { brpBron } = gemeenteInstellingen.parse(rij.instellingen);
	if (brpBron !== "register" && brpBron !== "haal-centraal") return 0;
	const antwoord = await sql`
		update controles c set opnieuw_op = ${nu}
		from zaaksignalen k
		join zaken z on z.gemeente_id = k.gemeente_id and z.id = k.zaak_id
		where c.gemeente_id = ${gemeenteId} and k.gemeente_id = c.gemeente_id and k.signaal_id = c.signaal_id
			and z.status in ('te-benaderen', 'in-gesprek') and c.uitkomst in ('inwoner', 'verhuisd-binnen')
			and c.bsn_index is not null and c.opnieuw_op is null
			and c.op < ${nu}::timestamptz - make_interval(days => ${DAGEN}::int)
	`.execute(trx);
	await omgeving.queue("verify-signalen", {});
	return Number(antwoord.numAffectedRows ?? 0);
}
