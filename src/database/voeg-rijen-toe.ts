import type { Insertable } from "kysely";
import { CompiledQuery } from "kysely";
import type { Trx } from "./gemeente-transactie.ts";
import { rijenVraag, rijenWaarden } from "./rijen.ts";
import type { DB } from "./types.ts";

/** Rows a statement: large enough to be fast, small enough to keep memory flat. */
const BLOK = 4_000;

/**
 * Writes many rows with one statement per 4,000: the columns travel as arrays and are unnested by the server. COPY
 * would be faster still, but PostgreSQL refuses COPY into a table with row-level security, and that stays on.
 * `bijDubbel` says what happens to a row that collides with a unique key ("on conflict do nothing"); without it the
 * whole statement fails. Returns how many rows were written.
 */
export async function voegRijenToe<T extends keyof DB & string>(
	trx: Trx,
	tabel: T,
	kolommen: readonly (keyof Insertable<DB[T]> & string)[],
	rijen: readonly Partial<Record<keyof Insertable<DB[T]>, unknown>>[],
	opties: { bijDubbel?: string } = {},
): Promise<number> {
	const { naam, vraag } = rijenVraag(tabel, kolommen);
	const slot = opties.bijDubbel ? ` ${opties.bijDubbel}` : "";
	const opdracht = `insert into ${tabel} (${naam}) ${vraag}${slot}`;
	let geschreven = 0;
	for (let van = 0; van < rijen.length; van += BLOK) {
		const blok = rijen.slice(van, van + BLOK);
		const antwoord = await trx.executeQuery(CompiledQuery.raw(opdracht, rijenWaarden(kolommen, blok)));
		geschreven += Number(antwoord.numAffectedRows ?? 0);
	}
	return geschreven;
}
