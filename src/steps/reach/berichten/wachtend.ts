import { sql } from "kysely";
import type { Trx } from "../../../database/gemeente-transactie.ts";
import type { NietRedenNaam } from "../../../rules/reach/bericht/niet-redenen.ts";

/** A message that comes into the outbox. */
export interface NieuwBericht {
	readonly zaak_id: number;
	readonly soort: string;
	readonly kanaal: string;
	readonly doelgroep: string;
	readonly taal: string;
	readonly stap: string;
	readonly poging: number;
	readonly ronde: number;
	readonly status: "gepland" | "handwerk";
	readonly gepland_op: Date;
	readonly naar: string | null;
}

/** Writes new messages with their place in the directory of references; what is there already is left. */
export async function insertBerichten(
	trx: Trx,
	gemeenteId: number,
	berichten: readonly NieuwBericht[],
	nu: Date,
): Promise<void> {
	if (berichten.length === 0) return;
	await sql`
		with nieuw as (
			insert into berichten (gemeente_id, zaak_id, soort, kanaal, doelgroep, taal, stap, poging, ronde, status,
				gepland_op, naar, status_op, gemaakt_op)
			select ${gemeenteId}, zaak_id, soort, kanaal, doelgroep, taal, stap, poging, ronde, status, gepland_op, naar,
				${nu}::timestamptz, ${nu}::timestamptz
			from jsonb_to_recordset(${JSON.stringify(berichten)}::jsonb) as b(zaak_id bigint, soort text, kanaal text,
				doelgroep text, taal text, stap text, poging smallint, ronde smallint, status text, gepland_op timestamptz,
				naar text)
			on conflict do nothing
			returning kenmerk, gemeente_id, id
		)
		insert into berichtkenmerken (kenmerk, gemeente_id, bericht_id) select kenmerk, gemeente_id, id from nieuw
	`.execute(trx);
}

/** Lets messages fall, each with its reason, and moves others; only what still waits. */
export async function updateWachtend(
	trx: Trx,
	gemeenteId: number,
	weg: readonly { id: number; reden: NietRedenNaam }[],
	later: readonly { id: number; gepland_op: Date }[],
	nu: Date,
): Promise<void> {
	if (weg.length > 0) {
		await sql`
			update berichten b set status = 'vervallen', reden = w.reden, status_op = ${nu}
			from jsonb_to_recordset(${JSON.stringify(weg)}::jsonb) as w(id bigint, reden text)
			where b.gemeente_id = ${gemeenteId} and b.id = w.id and b.status in ('gepland', 'handwerk')
		`.execute(trx);
	}
	if (later.length > 0) {
		await sql`
			update berichten b set gepland_op = w.gepland_op
			from jsonb_to_recordset(${JSON.stringify(later)}::jsonb) as w(id bigint, gepland_op timestamptz)
			where b.gemeente_id = ${gemeenteId} and b.id = w.id and b.status = 'gepland'
		`.execute(trx);
	}
}
