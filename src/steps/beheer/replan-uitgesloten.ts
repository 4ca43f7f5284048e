import { sql } from "kysely";
import { logGebeurtenis } from "../../database/audit.ts";
import { IS_BEGONNEN } from "../../database/heeft-werk.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import type { Uitsluitingsoort } from "./uitgesloten.ts";

/** On whom a line of the list bears. */
export interface Uitgeslotene {
	readonly soort: Uitsluitingsoort;
	readonly adressleutel: string | null;
	readonly persoonsleutels: readonly string[];
}

/**
 * Lets the open zaken of this address or person wait for a new decision, so that the list counts for work that already
 * runs: a visit of today must not go on because the zaak was decided yesterday. Who turns out to
 * be known at schuldhulp stays open once contact has begun. Returns how many.
 */
export async function replanUitgesloten(
	omgeving: Stapomgeving,
	{ soort, adressleutel, persoonsleutels }: Uitgeslotene,
	{ vandaag, tekst }: { readonly vandaag: Datum; readonly tekst: string },
): Promise<number> {
	const welke =
		soort === "niet-bezoeken"
			? sql`z.status in ('te-benaderen', 'in-gesprek')`
			: sql`z.status = 'te-benaderen' and not ${IS_BEGONNEN}`;
	const { rows } = await sql<{ id: number }>`
		update zaken z set werkinstructie_versie = null, versie = versie + 1, gewijzigd_op = now()
		where z.gemeente_id = ${omgeving.gemeenteId} and ${welke}
			and (z.adressleutel = ${adressleutel} or z.persoonsleutel = any(${persoonsleutels}::text[])
				or z.andere_persoonsleutels && ${persoonsleutels}::text[])
		returning z.id
	`.execute(omgeving.trx);
	for (const { id } of rows) await logGebeurtenis(omgeving.trx, omgeving, id, "uitsluiting", tekst);
	if (rows.length > 0) await omgeving.queue("decide-zaken", { vandaag });
	return rows.length;
}
