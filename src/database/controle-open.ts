import { type RawBuilder, sql } from "kysely";

/**
 * One sum over the signalen of `zaken z`: an aggregate, for PostgreSQL answers `exists` by reading the checks of the whole
 * gemeente at once (a hashed subplan), also where a list asks about fifty zaken.
 */
const overControles = (som: RawBuilder<boolean>): RawBuilder<boolean> => sql<boolean>`coalesce((select ${som}
	from zaaksignalen k left join controles c on c.gemeente_id = k.gemeente_id and c.signaal_id = k.signaal_id
	where k.gemeente_id = z.gemeente_id and k.zaak_id = z.id), false)`;

const MELDING = sql<boolean>`bool_or(c.gebeurtenis_op is not null)`;
/**
 * Accepted: a resident; or somebody who lived elsewhere, of whom a colleague opened the zaak again since: nobody looks that
 * check up a second time, and its messages would wait for ever. Never who died.
 */
const BEVESTIGD = sql<boolean>`(c.besloten is not null and case c.uitkomst when 'inwoner' then true
	when 'verhuisd-binnen' then true when 'elders' then c.op < (select max(h.gebeurd_op) from gebeurtenissen h
		where h.gemeente_id = z.gemeente_id and h.zaak_id = z.id and h.soort = 'heropend') end)`;
const ONBEVESTIGD = sql<boolean>`(bool_and(${BEVESTIGD} is not true) or ${MELDING})`;
const LOOPT = sql<boolean>`bool_or(c.besloten is null or c.besluit = 'gevraagd' or c.gebeurtenis_op is not null)`;

const wordtGecontroleerd = (gemeenteId: number): RawBuilder<boolean> => sql<boolean>`(
	select coalesce(g.instellingen ->> 'brpBron', 'geen') <> 'geen' from gemeenten g where g.id = ${gemeenteId})`;

/** The BRP said that something happened to a resident of `zaken z`, who was not looked up again yet. */
export const brpMeldingOpen: RawBuilder<boolean> = overControles(MELDING);

/**
 * Nobody knows yet that the resident of `zaken z` is ours: no signaal was accepted, or the BRP reported a change since. A
 * letter to the wrong person, or to relatives, is worse than a day later. Never where the gemeente checks nothing.
 */
export const controleOpen = (gemeenteId: number): RawBuilder<boolean> =>
	sql<boolean>`(${wordtGecontroleerd(gemeenteId)} and ${overControles(ONBEVESTIGD)})`;

/** The same, and the check still goes on: at the register, on the drop-out list or at the partner. */
export const wachtOpControle = (gemeenteId: number): RawBuilder<boolean> =>
	sql<boolean>`(${wordtGecontroleerd(gemeenteId)} and ${overControles(sql<boolean>`${ONBEVESTIGD} and ${LOOPT}`)})`;
