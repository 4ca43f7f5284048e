import { logAudit } from "../../../database/audit.ts";
import type { Trx } from "../../../database/gemeente-transactie.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { accept, type Result, refuse } from "../../../rules/kernel/result.ts";
import { WEER_HOE, type Weerhoe } from "../../../rules/reach/antwoord/weer-berichten.ts";
import { schrijfRegel } from "./gebeurtenis.ts";
import { readZakenMet } from "./queries.ts";
import { replanBerichten } from "./replan-berichten.ts";

/** A number or address of a zaak that gets nothing through a kanaal. */
export interface Afmelding {
	readonly kanaal: string;
	readonly waarde: string;
}

/** What the resident of a zaak said STOP to; of one number or address when named. */
export async function readAfmeldingen(
	trx: Trx,
	gemeenteId: number,
	zaakId: number,
	waarde: string | null = null,
): Promise<readonly Afmelding[]> {
	return trx
		.selectFrom("afmeldingen as a")
		.innerJoin("contactgegevens as c", (deel) =>
			deel.onRef("c.gemeente_id", "=", "a.gemeente_id").onRef("c.waarde", "=", "a.waarde"),
		)
		.select(["a.kanaal", "a.waarde"])
		.where("a.gemeente_id", "=", gemeenteId)
		.where("c.zaak_id", "=", zaakId)
		.$if(waarde !== null, (vraag) => vraag.where("a.waarde", "=", waarde!))
		.orderBy("a.waarde")
		.orderBy("a.kanaal")
		.execute();
}

/**
 * Undoes a STOP, because the resident asks for messages again: on the own page after the proof, or through a colleague who
 * writes down how. It holds for the number or address, so every zaak that knows it says so on its time line.
 */
export async function liftAfmelding(
	omgeving: Stapomgeving,
	{ zaakId, waarde, hoe }: { readonly zaakId: number; readonly waarde: string | null; readonly hoe: Weerhoe },
	nu: Date,
): Promise<Result<readonly Afmelding[], "niet-afgemeld">> {
	const { trx, gemeenteId } = omgeving;
	const afmeldingen = await readAfmeldingen(trx, gemeenteId, zaakId, waarde);
	if (afmeldingen.length === 0) return refuse("niet-afgemeld");
	for (const [van, groep] of Map.groupBy(afmeldingen, (een) => een.waarde)) {
		await trx
			.deleteFrom("afmeldingen")
			.where("gemeente_id", "=", gemeenteId)
			.where("waarde", "=", van)
			.where(
				"kanaal",
				"in",
				groep.map(({ kanaal }) => kanaal),
			)
			.execute();
		const kanalen = groep.map(({ kanaal }) => kanaal);
		const tekst = `Weer berichten via ${kanalen.join(" en ")}: de inwoner vroeg er zelf om, ${WEER_HOE[hoe]}.`;
		for (const zaak of new Set([zaakId, ...(await readZakenMet(trx, gemeenteId, van))])) {
			await schrijfRegel(omgeving, zaak, "weer-aangemeld", tekst, nu);
			await logAudit(trx, omgeving, "afmelding-opgeheven", { zaakId: zaak, gegevens: { kanalen, hoe } });
		}
	}
	await replanBerichten(omgeving);
	return accept(afmeldingen);
}
