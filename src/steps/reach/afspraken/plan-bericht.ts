import { sql } from "kysely";
import type { Trx } from "../../../database/gemeente-transactie.ts";
import { addWerkdagen } from "../../../rules/kernel/werkdagen.ts";
import { chooseDoelgroep } from "../../../rules/reach/tekst/choose-doelgroep.ts";
import type { Tekstsoort } from "../../../rules/reach/tekst/tekst.ts";
import { lokaleTijd } from "../../../rules/register/lokale-tijd.ts";
import { readAanspreking } from "../berichten/doelgroepfeiten.ts";

/** Working days before a letter is in the letter-box (PostNL: two; a day more for the print file). */
const BRIEFDAGEN = 3;

/** What a message about an appointment is for. */
export type Afspraaksoort = Extract<Tekstsoort, `afspraak-${string}` | "eerder-plek">;

interface Planning {
	readonly zaakId: number;
	readonly afspraakId: number | null;
	readonly soort: Afspraaksoort;
	readonly op: Date;
	/** After this moment it is of no use: a letter that would come later is not sent. */
	readonly uiterlijk: Date | null;
}

/**
 * Puts one message about an appointment in the outbox: by mail when there is a working address, else SMS, else a letter if
 * it arrives in time; in the language of the resident, for who they are. An address that said STOP is never used, and a kanaal that is set up goes before one that is not.
 * Returns the kanaal, or null when there is no way to tell it.
 */
export async function planAfspraakbericht(trx: Trx, gemeenteId: number, planning: Planning): Promise<string | null> {
	const { zaakId, afspraakId, soort, op, uiterlijk } = planning;
	const { rows } = await sql<{ kanaal: string }>`
		with wegen as (
			select case when c.soort = 'email' then 'Mail' else 'SMS' end as kanaal, c.waarde,
				case when c.soort = 'email' then 1 else 2 end as rang, c.status = 'werkt' as werkt, c.partners
			from contactgegevens c
			where c.gemeente_id = ${gemeenteId} and c.zaak_id = ${zaakId} and c.status <> 'fout'
				and (c.soort = 'email' or c.mobiel))
		select w.kanaal from wegen w
		where not exists (select from afmeldingen a
			where a.gemeente_id = ${gemeenteId} and a.kanaal = w.kanaal and a.waarde = w.waarde)
		order by exists (select from kanaalinstellingen k
			where k.gemeente_id = ${gemeenteId} and k.kanaal = w.kanaal and k.actief) desc, w.rang, w.werkt desc, w.partners desc
		limit 1
	`.execute(trx);
	const opTijd = uiterlijk === null || addWerkdagen(lokaleTijd(op).datum, BRIEFDAGEN) < lokaleTijd(uiterlijk).datum;
	const kanaal = rows[0]?.kanaal ?? (opTijd ? "Brief" : null);
	if (kanaal === null) return null;
	const { feiten, taal } = await readAanspreking(trx, gemeenteId, zaakId, lokaleTijd(op).datum);
	const { doelgroep } = chooseDoelgroep(feiten);
	const wat = { zaak_id: zaakId, afspraak_id: afspraakId, soort, kanaal, doelgroep, taal };
	await trx
		.insertInto("berichten")
		.values({ gemeente_id: gemeenteId, ...wat, status: "gepland", gepland_op: op })
		.execute();
	return kanaal;
}

/** What was still to be sent about an appointment that changed is not needed any more. */
export async function dropAfspraakberichten(
	trx: Trx,
	gemeenteId: number,
	{ afspraakId, nu, uitleg }: { readonly afspraakId: number; readonly nu: Date; readonly uitleg: string },
): Promise<void> {
	await trx
		.updateTable("berichten")
		.set({ status: "vervallen", reden: "afspraak-gewijzigd", uitleg, status_op: nu })
		.where("gemeente_id", "=", gemeenteId)
		.where("afspraak_id", "=", afspraakId)
		.where("status", "in", ["gepland", "handwerk"])
		.execute();
}
