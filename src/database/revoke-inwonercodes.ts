import { sql } from "kysely";
import { type Dader, logAudit } from "./audit.ts";
import type { Trx } from "./gemeente-transactie.ts";

/** Of these zaken all codes; or only those that went to this number or address, or that lie on paper at the address. */
export type Inwonercodekeuze = { readonly zaken: readonly number[] } & (
	| { readonly naar?: string; readonly opPapier?: never }
	| { readonly opPapier?: true; readonly naar?: never }
);

/**
 * The message went to somebody else: its links and codes open nothing any more, and who proved to be the resident of that
 * zaak has to prove it again. Whoever still holds a code is told whom to call; the next message has codes of its own. Lives
 * here because several rooms find out that a number, an address or a person was not the right one.
 */
export async function revokeInwonercodes(
	trx: Trx,
	dader: Dader,
	{ zaken, naar, opPapier }: Inwonercodekeuze,
): Promise<void> {
	const welke =
		naar !== undefined ? sql`b.naar = ${naar}` : opPapier ? sql`b.kanaal in ('Brief', 'Kaartje')` : sql`true`;
	const { rows } = await sql<{ zaak_id: number; aantal: number }>`
		with dicht as (
			update inwonercodes c set ingetrokken_op = now()
			where c.gemeente_id = ${dader.gemeenteId} and c.zaak_id = any(${zaken}::bigint[]) and c.ingetrokken_op is null
				and (${naar === undefined && !opPapier} or exists (select from berichten b
					where b.gemeente_id = c.gemeente_id and b.id = c.bericht_id and ${welke}))
			returning c.zaak_id
		), sessies as (
			delete from inwonersessies s where s.gemeente_id = ${dader.gemeenteId} and s.zaak_id in (select zaak_id from dicht)
		)
		select zaak_id, count(*)::int as aantal from dicht group by zaak_id order by zaak_id
	`.execute(trx);
	for (const { zaak_id, aantal } of rows) {
		await logAudit(trx, dader, "inwonercodes-ingetrokken", { zaakId: zaak_id, gegevens: { aantal } });
	}
}
