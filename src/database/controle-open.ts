import { type RawBuilder, sql } from "kysely";

const controlesVan = sql`from zaaksignalen k
	left join controles c on c.gemeente_id = k.gemeente_id and c.signaal_id = k.signaal_id
	where k.gemeente_id = z.gemeente_id and k.zaak_id = z.id`;

/** The BRP said that something happened to a resident of `zaken z`, who was not looked up again yet. */
export const brpMeldingOpen: RawBuilder<boolean> = sql<boolean>`exists (select ${controlesVan} and c.gebeurtenis_op is not null)`;

/**
 * Nobody knows yet that the resident of `zaken z` is ours: no signaal was accepted, or the BRP reported a change since. A
 * letter to the wrong person, or to relatives, is worse than a day later. Never where the gemeente checks nothing.
 */
export const controleOpen = (gemeenteId: number): RawBuilder<boolean> => sql<boolean>`(
	(select coalesce(g.instellingen ->> 'brpBron', 'geen') <> 'geen' from gemeenten g where g.id = ${gemeenteId})
	and (not exists (select ${controlesVan} and c.besloten is not null and c.uitkomst in ('inwoner', 'verhuisd-binnen'))
		or ${brpMeldingOpen}))`;

/** The same, and the check still goes on: at the register, on the drop-out list or at the partner. */
export const wachtOpControle = (gemeenteId: number): RawBuilder<boolean> => sql<boolean>`(${controleOpen(gemeenteId)}
	and exists (select ${controlesVan}
		and (c.besloten is null or c.besluit = 'gevraagd' or c.gebeurtenis_op is not null)))`;
