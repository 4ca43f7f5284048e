import { sql } from "kysely";
import type { Trx } from "../../database/gemeente-transactie.ts";
import type { Sleutelbos } from "../../database/sleutels.ts";
import type { Antwoordkanaal, Antwoordsoort } from "../../rules/reach/antwoord/antwoord.ts";
import { leesAntwoord } from "../../rules/reach/antwoord/lees-antwoord.ts";
import { filterVoorwaarden, type Werklijstfilter } from "./werklijstfilter.ts";

/** An answer that waits for a colleague, as a line of the work list. */
export interface Antwoordwerk {
	readonly id: number;
	readonly zaakId: number;
	readonly naam: string;
	readonly straat: string | null;
	readonly huisnummer: number;
	readonly huisletter: string | null;
	readonly toevoeging: string | null;
	readonly wijk: string | null;
	readonly kanaal: Antwoordkanaal;
	readonly soort: Antwoordsoort;
	readonly op: Date;
	/** A threatening situation: three working days (Wgs art. 4 lid 2). */
	readonly spoed: boolean;
	/** What the resident wrote, without the quoted message. */
	readonly tekst: string;
}

/** Lines shown here; the rest stands on /antwoorden. */
const REGELS_MAX = 50;
/** Zaken that are left out of the other parts of the list. */
const ZAKEN_MAX = 2_000;

/** What waits: the zaken with an answer (they are in no other part of the list), and how many answers belong to no zaak. */
export async function readBeantwoord(trx: Trx, gemeenteId: number) {
	const { rows } = await sql<{ zaken: number[]; zonderZaak: number }>`
		select coalesce(array_agg(zaak_id) filter (where zaak_id is not null), '{}') as zaken,
			(count(*) filter (where zaak_id is null))::int as "zonderZaak"
		from (select distinct on (zaak_id, case when zaak_id is null then id end) zaak_id from antwoorden
			where gemeente_id = ${gemeenteId} and afgehandeld_op is null limit ${ZAKEN_MAX}) s
	`.execute(trx);
	const { zaken, zonderZaak } = rows[0]!;
	return { zaken: zaken.map(Number), zonderZaak };
}

/** The answers within the filter of the list: a threatening situation first, then the longest waiting. */
export async function readAntwoordwerk(
	trx: Trx,
	sleutels: Sleutelbos,
	gemeenteId: number,
	filter: Werklijstfilter,
): Promise<readonly Antwoordwerk[]> {
	const { rows } = await sql<Omit<Antwoordwerk, "tekst"> & { inhoud: Buffer | null; van: string | null }>`
		select a.id, a.zaak_id as "zaakId", z.naam, z.straat, z.huisnummer, z.huisletter, z.toevoeging, z.wijk, a.kanaal,
			a.soort, a.ontvangen_op as op, z.spoed, a.inhoud, a.van
		from antwoorden a join zaken z on z.gemeente_id = a.gemeente_id and z.id = a.zaak_id
		where a.gemeente_id = ${gemeenteId} and a.afgehandeld_op is null and ${filterVoorwaarden(filter)}
		order by z.spoed desc, a.ontvangen_op, a.id limit ${REGELS_MAX}
	`.execute(trx);
	return rows.map(({ inhoud, van, ...rij }) => {
		const ruw = inhoud ? sleutels.decrypt(gemeenteId, "antwoorden.inhoud", inhoud) : "";
		return { ...rij, tekst: leesAntwoord({ tekst: ruw, van: van ?? "" }).tekst };
	});
}
