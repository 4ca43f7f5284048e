import { sql } from "kysely";
import type { GemeenteId, Trx } from "../../database/gemeente-transactie.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import type { VolgendeVelden } from "../../rules/register/volgende-velden.ts";
import type { Partnertype } from "../../rules/vroegsignaal/partnertype.ts";
import type { Signaaltype } from "../../rules/vroegsignaal/signaaltype.ts";

/** A zaak with everything the werkinstructie may look at. */
export interface TeBeslissen {
	readonly id: number;
	readonly status: string;
	readonly route: string | null;
	readonly partnertypen: Partnertype[];
	readonly signaaltypen: Signaaltype[];
	readonly bedrag_cent: number;
	readonly maanden_achterstand: number;
	readonly meervoudig: boolean;
	readonly opeenvolgend: boolean;
	readonly herhaalmelding: boolean;
	readonly bedrag_gestegen: boolean;
	readonly sleper: boolean;
	readonly warme_overdracht: boolean;
	readonly geboortedatum: Datum | null;
	readonly telefoon: boolean;
	readonly mobiel: boolean;
	readonly email: boolean;
	readonly bekend_bij_schuldhulp: boolean;
	readonly niet_bezoeken: boolean;
	readonly eerder_geen_hulp: boolean;
	readonly opgepakt_op: Datum | null;
	readonly matchingsdatum: Datum;
	readonly pogingen: {
		stap: string | null;
		kanaal: string;
		datum: Datum;
		dagdeel: string;
		bereikt: boolean;
		uitkomst: string;
	}[];
	readonly terugbellen_op: Date | null;
	/** The day the first Crisis of the zaak came in: the three working days are counted from there. */
	readonly crisis_op: Datum | null;
	/** The next step as it stands. */
	readonly volgende: VolgendeVelden;
}

/** Every person key under which the resident of `zaken z` was reported: the match says who is one person. */
export const SLEUTELS = sql`array_prepend(z.persoonsleutel, z.andere_persoonsleutels)`;

/** Zaken that wait for a decision, at most `hoogstens`. `geenHulpMaanden`: how far back a refusal of help counts. */
export async function readTeBeslissen(
	trx: Trx,
	gemeenteId: GemeenteId,
	opties: { vandaag: Datum; geenHulpMaanden: number; hoogstens: number },
): Promise<TeBeslissen[]> {
	const { rows } = await sql<TeBeslissen>`
		select z.id, z.status, z.route, z.partnertypen, z.signaaltypen, z.bedrag_cent, z.maanden_achterstand, z.meervoudig,
			z.opeenvolgend, z.herhaalmelding, z.bedrag_gestegen, z.sleper, z.warme_overdracht, z.geboortedatum,
			z.opgepakt_op, z.matchingsdatum, z.terugbellen_op,
			jsonb_build_object('volgende_stap', z.volgende_stap, 'volgende_kanaal', z.volgende_kanaal,
				'volgende_op', z.volgende_op, 'volgende_dagdeel', z.volgende_dagdeel, 'volgende_poging', z.volgende_poging,
				'volgende_max', z.volgende_max, 'volgende_omdat', z.volgende_omdat) as volgende,
			case when 'Crisis' = any(z.signaaltypen) then (
				select min(s.ontvangen_op) from zaaksignalen k
				join signalen s on s.gemeente_id = k.gemeente_id and s.id = k.signaal_id
				where k.gemeente_id = z.gemeente_id and k.zaak_id = z.id and s.signaaltype = 'Crisis'
			) end as crisis_op,
			coalesce(c.telefoon, false) as telefoon, coalesce(c.mobiel, false) as mobiel, coalesce(c.email, false) as email,
			exists (select from uitsluitingen u where u.gemeente_id = z.gemeente_id and u.soort = 'bekend-bij-schuldhulp'
				and (u.adressleutel = z.adressleutel or u.persoonsleutel = any(${SLEUTELS}))
				and (u.geldig_tot is null or u.geldig_tot >= ${opties.vandaag}::date)) as bekend_bij_schuldhulp,
			exists (select from uitsluitingen u where u.gemeente_id = z.gemeente_id and u.soort = 'niet-bezoeken'
				and (u.adressleutel = z.adressleutel or u.persoonsleutel = any(${SLEUTELS}))
				and (u.geldig_tot is null or u.geldig_tot >= ${opties.vandaag}::date)) as niet_bezoeken,
			exists (select from zaken o where o.gemeente_id = z.gemeente_id and o.id <> z.id
				and (o.adressleutel = z.adressleutel and o.naamsleutel = z.naamsleutel
					or o.persoonsleutel = any(${SLEUTELS}))
				and o.resultaat = 'Inwoner regelt het zelf/hoeft geen hulp vanuit vroegsignalering'
				and o.gesloten_op >= (${opties.vandaag}::date - make_interval(months => ${opties.geenHulpMaanden}))) as eerder_geen_hulp,
			case when z.pogingen = 0 then '[]'::jsonb else (
				select coalesce(jsonb_agg(jsonb_build_object('stap', p.stap, 'kanaal', p.kanaal, 'datum', p.datum,
					'dagdeel', p.dagdeel, 'bereikt', p.bereikt, 'uitkomst', p.uitkomst)), '[]'::jsonb)
				from contactpogingen p where p.gemeente_id = z.gemeente_id and p.zaak_id = z.id and p.ongedaan_op is null
			) end as pogingen
		from zaken z
		left join lateral (
			select bool_or(soort = 'telefoon') as telefoon, bool_or(mobiel) as mobiel, bool_or(soort = 'email') as email
			from contactgegevens c where c.gemeente_id = z.gemeente_id and c.zaak_id = z.id and c.status <> 'fout'
		) c on true
		where z.gemeente_id = ${gemeenteId} and z.werkinstructie_versie is null
		order by z.id limit ${opties.hoogstens}
	`.execute(trx);
	return rows;
}

/** Signalen received in the month of `vandaag`, for drempels that depend on how busy it is. */
export async function countSignalenDezeMaand(trx: Trx, gemeenteId: GemeenteId, vandaag: Datum): Promise<number> {
	const { rows } = await sql<{ aantal: number }>`
		select coalesce(sum(aangenomen), 0)::int as aantal from aanleveringen
		where gemeente_id = ${gemeenteId} and date_trunc('month', peildatum) = date_trunc('month', ${vandaag}::date)
	`.execute(trx);
	return rows[0]!.aantal;
}
