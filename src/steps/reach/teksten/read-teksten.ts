import type { GemeenteId, Trx } from "../../../database/gemeente-transactie.ts";
import type { EigenTekst } from "../../../rules/reach/tekst/choose-tekst.ts";
import type { Doelgroep, Taal, Tekstsoort } from "../../../rules/reach/tekst/tekst.ts";
import type { Kanaal } from "../../../rules/zaak/contactsoort.ts";

/** The texts that the gemeente wrote and published itself: what is sent instead of the ready set. */
export async function readTeksten(trx: Trx, gemeenteId: GemeenteId): Promise<EigenTekst[]> {
	const rijen = await trx
		.selectFrom("teksten as t")
		.innerJoin("tekstversies as v", (join) =>
			join.onRef("v.gemeente_id", "=", "t.gemeente_id").onRef("v.tekst_id", "=", "t.id"),
		)
		.select(["t.id", "t.soort", "t.kanaal", "t.doelgroep", "t.taal", "v.versie", "v.onderwerp", "v.inhoud"])
		.where("t.gemeente_id", "=", gemeenteId)
		.where("v.status", "=", "gepubliceerd")
		.execute();
	return rijen.map((rij) => ({
		tekstId: rij.id,
		versie: rij.versie,
		soort: rij.soort as Tekstsoort,
		kanaal: rij.kanaal as Kanaal,
		doelgroep: rij.doelgroep as Doelgroep,
		taal: rij.taal as Taal,
		onderwerp: rij.onderwerp,
		inhoud: rij.inhoud,
	}));
}
