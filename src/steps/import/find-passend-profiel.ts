import type { Trx } from "../../database/gemeente-transactie.ts";
import { type Kolomprofiel, normaliseKolomnaam, recogniseKolommen } from "../../rules/import/kolommen.ts";

/**
 * A mapping that was saved before and makes this header complete: for a file that names its partners in a column, so that
 * nobody says beforehand whose it is. The one with the most columns in this header wins; null when none completes it.
 */
export async function findPassendProfiel(
	trx: Trx,
	kop: readonly string[],
	partnerBekend: boolean,
): Promise<Kolomprofiel | null> {
	const rijen = await trx
		.selectFrom("partners")
		.select("kolomprofiel")
		.where("kolomprofiel", "!=", "{}")
		.orderBy("id")
		.execute();
	const namen = new Set(kop.map(normaliseKolomnaam));
	const passend = rijen
		.map(({ kolomprofiel }) => kolomprofiel as Kolomprofiel)
		.filter((profiel) => recogniseKolommen(kop, profiel, partnerBekend).ontbrekend.length === 0)
		.map((profiel) => ({
			profiel,
			raak: Object.keys(profiel).filter((naam) => namen.has(normaliseKolomnaam(naam))).length,
		}))
		.sort((a, b) => b.raak - a.raak);
	return passend[0]?.profiel ?? null;
}
