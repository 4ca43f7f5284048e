import { sql } from "kysely";
import { logAudit } from "../../database/audit.ts";
import type { Trx } from "../../database/gemeente-transactie.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import type { Datum } from "../../rules/kernel/datum.ts";

/** One signaal that a partner hears something about: what the partner sent itself, and nothing of the register. */
export interface Partnerregel {
	readonly partner_id: number;
	readonly partner: string;
	readonly wat: "gevraagd" | "elders" | "overleden" | "geen-persoon";
	readonly klantnummer: string | null;
	readonly naam: string;
	readonly signaaldatum: Datum;
}

/** What has to be asked or told, partner by partner; what was told already is left out. */
export async function listPartnerregels(trx: Trx, gemeenteId: number): Promise<Partnerregel[]> {
	const { rows } = await sql<Partnerregel>`
		select p.id as partner_id, p.naam as partner, case when c.besluit = 'gevraagd' then 'gevraagd' else c.uitkomst end as wat,
			s.klantnummer, concat_ws(' ', coalesce(s.voorletters, s.voornamen), s.voorvoegsel,
				coalesce(s.achternaam, s.bedrijfsnaam)) as naam, s.signaaldatum
		from controles c
		join signalen s on s.gemeente_id = c.gemeente_id and s.id = c.signaal_id
		join partners p on p.gemeente_id = s.gemeente_id and p.id = s.partner_id
		where c.gemeente_id = ${gemeenteId} and c.besloten is not null and c.gemeld_op is null
			and (c.besluit = 'gevraagd' or c.uitkomst in ('elders', 'overleden', 'geen-persoon'))
		order by p.naam, p.id, 3, c.signaal_id limit 2000
	`.execute(trx);
	return rows;
}

/** The text was sent: these rows are no longer listed. Returns how many. */
export async function markGemeld(omgeving: Stapomgeving, partnerId: number, nu: Date): Promise<number> {
	const { trx, gemeenteId } = omgeving;
	const antwoord = await sql`
		update controles c set gemeld_op = ${nu} from signalen s
		where c.gemeente_id = ${gemeenteId} and s.gemeente_id = c.gemeente_id and s.id = c.signaal_id
			and s.partner_id = ${partnerId} and c.besloten is not null and c.gemeld_op is null
			and (c.besluit = 'gevraagd' or c.uitkomst in ('elders', 'overleden', 'geen-persoon'))
	`.execute(trx);
	const aantal = Number(antwoord.numAffectedRows ?? 0);
	await logAudit(trx, omgeving, "partner-bericht-verstuurd", { gegevens: { partnerId, aantal } });
	return aantal;
}
