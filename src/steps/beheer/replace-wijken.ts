import { type Dader, logAudit } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { voegRijenToe } from "../../database/voeg-rijen-toe.ts";
import { BESTANDSREDENEN, type Bestandsbron, type Bestandslezer } from "../../outside/bestand/port.ts";
import { countWijken, type Wijktelling } from "./queries.ts";
import { readWijkregels, type Wijkfout } from "./read-wijkregels.ts";

/** What came of an upload: the table before and after, or what must be mended first. */
export type Wijkuitkomst =
	| { readonly soort: "vervangen"; readonly voor: Wijktelling; readonly na: Wijktelling }
	| { readonly soort: "onleesbaar"; readonly uitleg: string }
	| { readonly soort: "fouten"; readonly fouten: readonly Wijkfout[]; readonly aantalFouten: number };

/** Replaces the whole wijk table by a file, in one transaction; with one mistake in it nothing changes. */
export async function replaceWijken(
	databank: Databank,
	dader: Dader,
	lezer: Bestandslezer,
	bron: Bestandsbron,
): Promise<Wijkuitkomst> {
	const { gemeenteId } = dader;
	const bestand = await lezer.open(bron);
	if (!bestand.ok) return { soort: "onleesbaar", uitleg: BESTANDSREDENEN[bestand.reden] };
	const { regels, fouten, aantalFouten } = await readWijkregels(bestand.waarde.regels);
	if (aantalFouten > 0) return { soort: "fouten", fouten, aantalFouten };
	if (regels.length === 0) return { soort: "onleesbaar", uitleg: BESTANDSREDENEN["bestand-leeg"] };
	return inGemeente(databank.db, gemeenteId, async (trx) => {
		// Two uploads at once: the second waits, and replaces what the first one made.
		await trx.selectFrom("gemeenten").select("id").where("id", "=", gemeenteId).forUpdate().execute();
		const voor = await countWijken(trx, gemeenteId);
		await trx.deleteFrom("postcodewijken").where("gemeente_id", "=", gemeenteId).execute();
		await voegRijenToe(
			trx,
			"postcodewijken",
			["gemeente_id", "postcode", "wijk", "buurt"],
			regels.map((rij) => ({ gemeente_id: gemeenteId, ...rij })),
		);
		const na = await countWijken(trx, gemeenteId);
		await logAudit(trx, dader, "wijken-vervangen", { gegevens: { voor, na } });
		return { soort: "vervangen", voor, na };
	});
}
