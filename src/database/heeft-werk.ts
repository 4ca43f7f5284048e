import { sql } from "kysely";

/**
 * Has contact with the resident of `zaken z` begun, or did a colleague open it again? Then it keeps its route. An
 * appointment, an answer and a message that went out count too; a message that Voordeur only planned follows the zaak.
 * Cheapest first.
 */
export const IS_BEGONNEN = sql<boolean>`(z.status = 'in-gesprek' or z.pogingen > 0 or z.bereikt or z.terugbellen_op is not null
	or exists (select from gebeurtenissen g where g.gemeente_id = z.gemeente_id and g.zaak_id = z.id and g.soort = 'heropend')
	or exists (select from afspraken a where a.gemeente_id = z.gemeente_id and a.zaak_id = z.id)
	or exists (select from antwoorden a where a.gemeente_id = z.gemeente_id and a.zaak_id = z.id)
	or exists (select from berichten b where b.gemeente_id = z.gemeente_id and b.zaak_id = z.id
		and b.status <> 'vervallen' and (b.stap is null or b.status not in ('gepland', 'handwerk'))))`;

/** Did anybody do anything for `zaken z`? Then the match leaves its signalen where they are and never takes it away. */
export const HEEFT_WERK = sql<boolean>`(z.status = 'gesloten' or z.toegewezen_aan is not null or ${IS_BEGONNEN}
	or exists (select from notities n where n.gemeente_id = z.gemeente_id and n.zaak_id = z.id))`;
