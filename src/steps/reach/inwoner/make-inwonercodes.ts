import { randomBytes } from "node:crypto";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import {
	BYTES_GEHEIM,
	BYTES_KORT,
	CODE_DAGEN,
	type Codesoort,
	makeGeheim,
	makeKorteCode,
	parseCode,
} from "../../../rules/reach/inwoner/code.ts";
import { hashCode } from "./code-hash.ts";

/** What a message carries: the secret for its link and QR, the short code to type over ("K7P4-29QM"). */
export interface Inwonercodes {
	readonly geheim: string;
	readonly kort: string;
}

/**
 * Makes the codes of one message to the resident of a zaak. They cannot be read back: a message that is made anew gets new
 * ones, and the ones before keep working until they expire, because the earlier letter may be the one on the table.
 */
export async function makeInwonercodes(
	omgeving: Pick<Stapomgeving, "trx" | "gemeenteId" | "sleutels">,
	invoer: { readonly zaakId: number; readonly berichtId: number | null; readonly nu: Date },
): Promise<Inwonercodes> {
	const { trx, gemeenteId, sleutels } = omgeving;
	const verloopt_op = new Date(invoer.nu.getTime() + CODE_DAGEN * 86_400_000);
	const bewaar = async (soort: Codesoort, maak: () => string): Promise<string> => {
		// Two short codes that are the same: once in millions. The second one is made again.
		for (;;) {
			const code = maak();
			const code_hash = hashCode(sleutels, parseCode(code)!.code);
			const rij = { code_hash, soort, gemeente_id: gemeenteId, zaak_id: invoer.zaakId, bericht_id: invoer.berichtId };
			const { numInsertedOrUpdatedRows } = await trx
				.insertInto("inwonercodes")
				.values({ ...rij, verloopt_op })
				.onConflict((dubbel) => dubbel.column("code_hash").doNothing())
				.executeTakeFirstOrThrow();
			if (numInsertedOrUpdatedRows === 1n) return code;
		}
	};
	const geheim = await bewaar("geheim", () => makeGeheim(randomBytes(BYTES_GEHEIM)));
	const kort = await bewaar("kort", () => makeKorteCode(randomBytes(BYTES_KORT)));
	return { geheim, kort };
}
