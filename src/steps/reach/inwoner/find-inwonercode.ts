import type { Databank } from "../../../database/databank.ts";
import { MAX_MISLUKT } from "../../../rules/reach/inwoner/bewijs.ts";
import { type Codesoort, parseCode } from "../../../rules/reach/inwoner/code.ts";
import { hashCode } from "./code-hash.ts";

/** A code that was once given out. `stand` says whether it still opens something. */
export interface Inwonercode {
	readonly gemeenteId: number;
	readonly zaakId: number;
	readonly berichtId: number | null;
	readonly soort: Codesoort;
	readonly stand: "goed" | "verlopen" | "gesloten";
	readonly hash: Buffer;
}

/** Finds what a code opens, before the gemeente is known. Null for what was never a code of ours. */
export async function findInwonercode(
	{ db, sleutels }: Pick<Databank, "db" | "sleutels">,
	tekst: string,
	nu: Date,
): Promise<Inwonercode | null> {
	const gelezen = parseCode(tekst);
	if (!gelezen) return null;
	const hash = hashCode(sleutels, gelezen.code);
	const rij = await db.selectFrom("inwonercodes").selectAll().where("code_hash", "=", hash).executeTakeFirst();
	if (!rij) return null;
	const gesloten = rij.ingetrokken_op !== null || rij.mislukt >= MAX_MISLUKT;
	return {
		gemeenteId: rij.gemeente_id,
		zaakId: rij.zaak_id,
		berichtId: rij.bericht_id,
		soort: rij.soort as Codesoort,
		stand: gesloten ? "gesloten" : rij.verloopt_op <= nu ? "verlopen" : "goed",
		hash,
	};
}
