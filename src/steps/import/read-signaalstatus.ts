import { sql } from "kysely";
import { logAudit } from "../../database/audit.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import { bepaalSignaalstatus, type Signaalstand } from "../../rules/report-back/bepaal-signaalstatus.ts";
import type { Signaalstatus } from "../../rules/vroegsignaal/signaalstatus.ts";

/** What a partner may read of its own signaal. */
export interface Partnersignaal {
	readonly id: number;
	readonly klantnummer: string | null;
	readonly signaaldatum: Datum;
	readonly ontvangenDatum: Datum;
	readonly status: Signaalstatus;
}

/** One signaal of this partner; null when there is none, or when it is another's: the answer does not tell which. */
export async function readSignaalstatus(
	omgeving: Stapomgeving,
	signaalId: number,
	partnerId: number,
): Promise<Partnersignaal | null> {
	const { trx, gemeenteId } = omgeving;
	const { rows } = await sql<Signaalstand & Omit<Partnersignaal, "status">>`
		select s.id, s.klantnummer, s.signaaldatum, s.ontvangen_op as "ontvangenDatum", z.status as zaakstatus, z.resultaat,
			coalesce(k.herhaling = 'herhaalmelding', false) as herhaalmelding,
			case when c.besloten is not null and c.besluit is distinct from 'gevraagd' then c.uitkomst end as controle,
			(select b.reden from besluiten b where b.gemeente_id = z.gemeente_id and b.zaak_id = z.id
				order by b.id desc limit 1) as reden
		from signalen s
		left join zaaksignalen k on k.gemeente_id = s.gemeente_id and k.signaal_id = s.id
		left join zaken z on z.gemeente_id = k.gemeente_id and z.id = k.zaak_id
		left join controles c on c.gemeente_id = s.gemeente_id and c.signaal_id = s.id
		where s.gemeente_id = ${gemeenteId} and s.id = ${signaalId} and s.partner_id = ${partnerId}
	`.execute(trx);
	const [rij] = rows;
	if (!rij) return null;
	await logAudit(trx, omgeving, "signaalstatus-gelezen", { gegevens: { signaalId, partnerId } });
	const { id, klantnummer, signaaldatum, ontvangenDatum, ...stand } = rij;
	return { id, klantnummer, signaaldatum, ontvangenDatum, status: bepaalSignaalstatus(stand) };
}
