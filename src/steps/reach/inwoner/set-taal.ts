import { logAudit } from "../../../database/audit.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { TAALNAMEN_NL } from "../../../rules/reach/tekst/taalnamen.ts";
import type { Taal } from "../../../rules/reach/tekst/tekst.ts";
import { schrijfRegel } from "../antwoorden/gebeurtenis.ts";
import { replanBerichten } from "../antwoorden/replan-berichten.ts";

/**
 * From now on this resident is written to in this language. `vast`: said in as many words on the page; without it the
 * language follows what is read, until somebody said otherwise. True when it changed.
 */
export async function setInwonertaal(
	omgeving: Stapomgeving,
	{
		zaakId,
		taal,
		vast,
		nu,
	}: { readonly zaakId: number; readonly taal: Taal; readonly vast: boolean; readonly nu: Date },
): Promise<boolean> {
	const { trx, gemeenteId } = omgeving;
	const zaak = await trx
		.selectFrom("zaken")
		.select(["taal", "taal_vast", "versie"])
		.where("gemeente_id", "=", gemeenteId)
		.where("id", "=", zaakId)
		.forUpdate()
		.executeTakeFirst();
	if (!zaak || (zaak.taal === taal && (zaak.taal_vast || !vast)) || (zaak.taal_vast && !vast)) return false;
	const versie = zaak.versie + 1;
	await trx
		.updateTable("zaken")
		.set({ taal, taal_vast: vast || zaak.taal_vast, versie, gewijzigd_op: nu })
		.where("gemeente_id", "=", gemeenteId)
		.where("id", "=", zaakId)
		.execute();
	await logAudit(trx, omgeving, "taal-gewijzigd", {
		zaakId,
		gegevens: { van: zaak.taal, naar: taal, versie, om: nu },
	});
	if (zaak.taal === taal) return false;
	await schrijfRegel(
		omgeving,
		zaakId,
		"taal",
		`Koos op de eigen pagina: wij schrijven in het ${TAALNAMEN_NL[taal]}.`,
		nu,
	);
	await replanBerichten(omgeving);
	return true;
}
