import { sql } from "kysely";
import { bruikbaar } from "../../database/bruikbaar.ts";
import type { GemeenteId, Trx } from "../../database/gemeente-transactie.ts";
import { type Planfeiten, readPlanfeiten } from "../../database/planfeiten.ts";
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
}

/** The same with the work that was done for it, to plan what comes next. */
export interface Besliszaak extends TeBeslissen {
	/** 1 as long as nobody, and no later signaal, changed anything. */
	readonly versie: number;
	readonly terugbellen_op: Date | null;
	readonly hulp_aanvaard_op: Datum | null;
	readonly spoed: boolean;
	readonly uiterlijk: Datum | null;
	readonly gesloten_op: Datum | null;
	readonly resultaat: string | null;
	readonly regel: string | null;
	readonly omdat: string | null;
	/** The version whose route it follows; null when it never had one. */
	readonly route_versie: number | null;
	/** The next step as it stands. */
	readonly volgende: VolgendeVelden;
	/** Null for a zaak as the match made it: nothing has happened to it. */
	readonly werk: Planfeiten | null;
}

/** Every person key under which the resident of `zaken z` was reported: the match says who is one person. */
export const SLEUTELS = sql`array_prepend(z.persoonsleutel, z.andere_persoonsleutels)`;

/**
 * Zaken that wait for a decision, at most `hoogstens`, and locks them: an attempt that is registered at this moment is
 * either seen here, or waits until the decision stands. `geenHulpMaanden`: how far back a refusal of help counts.
 */
export async function readTeBeslissen(
	trx: Trx,
	gemeenteId: GemeenteId,
	opties: { vandaag: Datum; geenHulpMaanden: number; hoogstens: number },
): Promise<Besliszaak[]> {
	const { rows } = await sql<Omit<Besliszaak, "werk">>`
		select z.id, z.versie, z.status, z.route, z.partnertypen, z.signaaltypen, z.bedrag_cent, z.maanden_achterstand, z.meervoudig,
			z.opeenvolgend, z.herhaalmelding, z.bedrag_gestegen, z.sleper, z.warme_overdracht, z.geboortedatum,
			z.opgepakt_op, z.matchingsdatum, z.terugbellen_op, z.hulp_aanvaard_op, z.spoed, z.uiterlijk, z.gesloten_op,
			z.resultaat, z.regel, z.omdat, z.route_versie,
			jsonb_build_object('volgende_stap', z.volgende_stap, 'volgende_kanaal', z.volgende_kanaal,
				'volgende_op', z.volgende_op, 'volgende_dagdeel', z.volgende_dagdeel, 'volgende_poging', z.volgende_poging,
				'volgende_max', z.volgende_max, 'volgende_omdat', z.volgende_omdat) as volgende,
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
				and o.gesloten_op >= (${opties.vandaag}::date - make_interval(months => ${opties.geenHulpMaanden}))) as eerder_geen_hulp
		from zaken z
		left join lateral (
			select bool_or(soort = 'telefoon') as telefoon, bool_or(mobiel) as mobiel, bool_or(soort = 'email') as email
			from contactgegevens c where c.gemeente_id = z.gemeente_id and c.zaak_id = z.id and ${bruikbaar()}
		) c on true
		where z.gemeente_id = ${gemeenteId} and z.werkinstructie_versie is null
		order by z.id limit ${opties.hoogstens} for update of z
	`.execute(trx);
	// Of a hundred thousand zaken that an import makes nothing is known yet: only the others are looked up.
	const ouder = rows.filter((zaak) => zaak.regel !== null || zaak.spoed || zaak.versie > 1).map((zaak) => zaak.id);
	const werk = await readPlanfeiten(trx, gemeenteId, ouder, opties.vandaag);
	return rows.map((zaak) => ({ ...zaak, werk: werk.get(zaak.id) ?? null }));
}

/** The content of these versions of the werkinstructie. */
export async function readVersieteksten(
	trx: Trx,
	versies: readonly number[],
): Promise<{ versie: number; tekst: string }[]> {
	if (versies.length === 0) return [];
	return trx
		.selectFrom("werkinstructies")
		.select(["versie", sql<string>`inhoud::text`.as("tekst")])
		.where("versie", "in", [...versies])
		.execute();
}
