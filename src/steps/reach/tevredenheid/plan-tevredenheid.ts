import { sql } from "kysely";
import { logAudit } from "../../../database/audit.ts";
import { bruikbaar } from "../../../database/bruikbaar.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { addDagen } from "../../../rules/kernel/datum.ts";
import { lokaleTijd } from "../../../rules/register/lokale-tijd.ts";

/** The question comes the day after the contact, and not more than a week later: then it is not about this contact any more. */
const DAGEN_NA = 1;
const DAGEN_TOT = 7;
/** A night's work for one gemeente; what is left comes the next night. */
const BLOK = 500;

/**
 * Asks who was reached, or who came to an appointment, how it was: one message to one resident, once a zaak. Only through a
 * mail or SMS kanaal that is on; never to who said STOP there, wants no help, or has an answer or message waiting. A letter
 * would be too much for a question that nobody has to answer. Returns how many were asked.
 */
export async function planTevredenheid(omgeving: Stapomgeving, nu: Date): Promise<number> {
	const { trx, gemeenteId } = omgeving;
	const { datum: vandaag } = lokaleTijd(nu);
	const [van, tot] = [addDagen(vandaag, -DAGEN_TOT), addDagen(vandaag, -DAGEN_NA)];
	const { rows } = await sql<{ zaak_id: number; bericht_id: number }>`
		with contact as (
			select p.zaak_id from contactpogingen p where p.gemeente_id = ${gemeenteId} and p.bereikt
				and p.door is not null and p.ongedaan_op is null and p.datum between ${van} and ${tot}
			union
			select a.zaak_id from afspraken a where a.gemeente_id = ${gemeenteId} and a.status = 'geweest'
				and (a.begin at time zone 'Europe/Amsterdam')::date between ${van} and ${tot}
		), gekozen as (
			select k.zaak_id, w.kanaal, w.waarde from contact k
			cross join lateral (
				select i.kanaal, c.waarde from contactgegevens c
				join kanaalinstellingen i on i.gemeente_id = c.gemeente_id and i.actief
					and i.kanaal = case when c.soort = 'email' then 'Mail' else 'SMS' end
				where c.gemeente_id = ${gemeenteId} and c.zaak_id = k.zaak_id and ${bruikbaar()}
					and (c.soort = 'email' or c.mobiel)
					and not exists (select from afmeldingen f where f.gemeente_id = c.gemeente_id and f.kanaal = i.kanaal
						and f.waarde = c.waarde)
				order by c.status = 'werkt' desc, c.soort, c.partners desc, c.waarde limit 1
			) w
			where not exists (select from tevredenheidsvragen t where t.gemeente_id = ${gemeenteId} and t.zaak_id = k.zaak_id)
				and not exists (select from contactpogingen p where p.gemeente_id = ${gemeenteId} and p.zaak_id = k.zaak_id
					and p.ongedaan_op is null and p.uitkomst in ('geen-hulp-nodig', 'verhuisd', 'geen-inwoner', 'overleden'))
				and not exists (select from antwoorden a where a.gemeente_id = ${gemeenteId} and a.zaak_id = k.zaak_id
					and (a.afgehandeld_op is null or a.soort in ('stop', 'nee')))
				and not exists (select from berichten b where b.gemeente_id = ${gemeenteId} and b.zaak_id = k.zaak_id
					and b.status in ('gepland', 'bezig', 'handwerk'))
			order by k.zaak_id limit ${BLOK}
		), gevraagd as (
			insert into tevredenheidsvragen (gemeente_id, zaak_id, gevraagd_op)
			select ${gemeenteId}, zaak_id, ${vandaag} from gekozen on conflict do nothing returning zaak_id
		), bericht as (
			insert into berichten (gemeente_id, zaak_id, soort, kanaal, doelgroep, taal, status, gepland_op, naar, status_op)
			select ${gemeenteId}, g.zaak_id, 'tevredenheid', g.kanaal, 'algemeen',
				(select z.taal from zaken z where z.gemeente_id = ${gemeenteId} and z.id = g.zaak_id), 'gepland', ${nu}, g.waarde, ${nu}
			from gekozen g join gevraagd v using (zaak_id) returning id, zaak_id, kenmerk
		), wijzer as (
			insert into berichtkenmerken (kenmerk, gemeente_id, bericht_id) select kenmerk, ${gemeenteId}, id from bericht
		)
		select zaak_id, id as bericht_id from bericht
	`.execute(trx);
	for (const { zaak_id: zaakId, bericht_id: bericht } of rows) {
		await logAudit(trx, omgeving, "tevredenheid-gevraagd", { zaakId, gegevens: { bericht } });
	}
	if (rows.length > 0) await omgeving.queue("send-berichten", {});
	return rows.length;
}
