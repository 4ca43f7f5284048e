import { sql } from "kysely";
import { bruikbaar } from "../../database/bruikbaar.ts";
import type { GemeenteId, Trx } from "../../database/gemeente-transactie.ts";
import type { Feiten } from "../../rules/decide/feiten.ts";
import { geenHulpMaanden } from "../../rules/decide/uitsluiting.ts";
import type { Werkinstructie } from "../../rules/decide/werkinstructie.ts";
import { addMaanden, type Datum } from "../../rules/kernel/datum.ts";
import { makeFeiten } from "./make-feiten.ts";
import { SLEUTELS, type TeBeslissen } from "./queries.ts";
import type { Maand } from "./werkinstructie-queries.ts";

/** One zaak of the month as the werkinstructie would have seen it, with what is needed to point at it. */
export interface Maandzaak {
	readonly nummer: string;
	readonly matchingsdatum: Datum;
	/** Last time this household refused help before this zaak; how long that counts differs per werkinstructie. */
	readonly geweigerd_op: Datum | null;
	readonly zaak: TeBeslissen;
}

type Rij = Omit<TeBeslissen, "eerder_geen_hulp"> & Pick<Maandzaak, "nummer" | "geweigerd_op">;

/**
 * Every zaak of one month with its facts on the day it was matched, in one statement. What belongs to a zaak is looked up
 * by index, zaak by zaak: that takes as long with as without fresh statistics of the tables (just after an import), where
 * a join of lists does not. Contact data are those that are known now.
 */
export async function readFeiten(trx: Trx, gemeenteId: GemeenteId, maand: Maand): Promise<Maandzaak[]> {
	const uitsluiting = (soort: string) => sql`(
		exists (select from uitsluitingen u where u.gemeente_id = z.gemeente_id and u.adressleutel = z.adressleutel
			and u.soort = ${soort} and (u.geldig_tot is null or u.geldig_tot >= z.matchingsdatum))
		or exists (select from uitsluitingen u where u.gemeente_id = z.gemeente_id
			and u.persoonsleutel = any(${SLEUTELS}) and u.soort = ${soort} and (u.geldig_tot is null or u.geldig_tot >= z.matchingsdatum)))`;
	const geweigerd = sql`o.gemeente_id = z.gemeente_id and o.id <> z.id and o.gesloten_op <= z.matchingsdatum
		and o.resultaat = 'Inwoner regelt het zelf/hoeft geen hulp vanuit vroegsignalering'`;
	// The connection keeps plans; one that was made while the tables were nearly empty takes minutes for 10,000 zaken.
	await sql`set local plan_cache_mode = force_custom_plan`.execute(trx);
	const { rows } = await sql<Rij>`
		select z.id, z.nummer, z.status, z.route, z.partnertypen, z.signaaltypen, z.bedrag_cent, z.maanden_achterstand,
			z.meervoudig, z.opeenvolgend, z.herhaalmelding, z.bedrag_gestegen, z.sleper, z.warme_overdracht,
			z.geboortedatum, z.opgepakt_op, z.matchingsdatum,
			coalesce(c.telefoon, false) as telefoon, coalesce(c.mobiel, false) as mobiel, coalesce(c.email, false) as email,
			${uitsluiting("bekend-bij-schuldhulp")} as bekend_bij_schuldhulp,
			${uitsluiting("niet-bezoeken")} as niet_bezoeken,
			greatest(
				(select max(o.gesloten_op) from zaken o
					where o.adressleutel = z.adressleutel and o.naamsleutel = z.naamsleutel and ${geweigerd}),
				(select max(o.gesloten_op) from zaken o
					where o.persoonsleutel = any(${SLEUTELS}) and ${geweigerd})
			) as geweigerd_op
		from zaken z
		left join lateral (
			select bool_or(soort = 'telefoon') as telefoon, bool_or(mobiel) as mobiel, bool_or(soort = 'email') as email
			from contactgegevens c where c.gemeente_id = z.gemeente_id and c.zaak_id = z.id and ${bruikbaar()}
		) c on true
		where z.gemeente_id = ${gemeenteId} and z.matchingsdatum between ${maand.van}::date and ${maand.tot}::date
		order by z.id
	`.execute(trx);
	return rows.map(({ nummer, geweigerd_op, ...zaak }) => ({
		nummer,
		geweigerd_op,
		matchingsdatum: zaak.matchingsdatum,
		zaak: { ...zaak, eerder_geen_hulp: false },
	}));
}

/** The facts as this werkinstructie wants them. */
export function feitenVoor(werkinstructie: Werkinstructie, zaken: readonly Maandzaak[]): Feiten[] {
	const maanden = geenHulpMaanden(werkinstructie);
	return zaken.map(({ zaak, matchingsdatum, geweigerd_op }) => {
		const eerderGeenHulp = geweigerd_op !== null && geweigerd_op >= addMaanden(matchingsdatum, -maanden);
		return { ...makeFeiten(zaak, matchingsdatum), eerderGeenHulp };
	});
}
