import { logAudit } from "../../../database/audit.ts";
import { bruikbaar } from "../../../database/bruikbaar.ts";
import type { Trx } from "../../../database/gemeente-transactie.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { accept, type Result, refuse } from "../../../rules/kernel/result.ts";
import { WEER_HOE, type Weerhoe } from "../../../rules/reach/antwoord/weer-berichten.ts";
import { maskeerContact } from "../../../rules/reach/inwoner/maskeer-contact.ts";
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

/** A number or address as the resident may choose it: masked, with a key that tells nobody the number. */
export interface Gestopt {
	readonly sleutel: string;
	readonly gemaskeerd: string;
	readonly kanalen: readonly string[];
}

/**
 * What the resident of a zaak said STOP to, of the own numbers and addresses: what proved wrong is somebody else's, and what
 * nobody confirmed may be.
 */
export async function readEigenAfmeldingen(
	trx: Trx,
	gemeenteId: number,
	zaakId: number,
): Promise<readonly Afmelding[]> {
	const gegevens = await trx
		.selectFrom("contactgegevens")
		.select("waarde")
		.where("gemeente_id", "=", gemeenteId)
		.where("zaak_id", "=", zaakId)
		.where(bruikbaar("contactgegevens"))
		.execute();
	const eigen = new Set(gegevens.map(({ waarde }) => waarde));
	return (await readAfmeldingen(trx, gemeenteId, zaakId)).filter(({ waarde }) => eigen.has(waarde));
}

async function readGestopt({ trx, gemeenteId, sleutels }: Stapomgeving, zaakId: number) {
	const afmeldingen = await readEigenAfmeldingen(trx, gemeenteId, zaakId);
	return [...Map.groupBy(afmeldingen, ({ waarde }) => waarde)].map(([waarde, groep]) => ({
		waarde,
		sleutel: sleutels.index(gemeenteId, "afmeldingen.waarde", `${zaakId} ${waarde}`).toString("hex"),
		gemaskeerd: maskeerContact(waarde),
		kanalen: groep.map(({ kanaal }) => kanaal),
	}));
}

/** Of what the resident said STOP to, the numbers and addresses that are the resident's own as far as anybody knows. */
export const listGestopt = async (omgeving: Stapomgeving, zaakId: number): Promise<readonly Gestopt[]> =>
	(await readGestopt(omgeving, zaakId)).map(({ waarde, ...rest }) => rest);

/** Undoes the STOP of what the resident chose on the own page, and of nothing else. */
export async function liftGekozen(
	omgeving: Stapomgeving,
	{ zaakId, gekozen }: { readonly zaakId: number; readonly gekozen: readonly string[] },
	nu: Date,
): Promise<Result<readonly Afmelding[], "niet-afgemeld">> {
	const gestopt = await readGestopt(omgeving, zaakId);
	const waarden = gestopt.filter(({ sleutel }) => gekozen.includes(sleutel)).map(({ waarde }) => waarde);
	return liftAfmelding(omgeving, { zaakId, waarden, hoe: "pagina" }, nu);
}

/**
 * Undoes a STOP, because the resident asks for messages again: on the own page after the proof, or through a colleague who
 * writes down how. It holds for the number or address, so every zaak that knows it says so on its time line.
 */
export async function liftAfmelding(
	omgeving: Stapomgeving,
	{ zaakId, waarden, hoe }: { readonly zaakId: number; readonly waarden: readonly string[]; readonly hoe: Weerhoe },
	nu: Date,
): Promise<Result<readonly Afmelding[], "niet-afgemeld">> {
	const { trx, gemeenteId } = omgeving;
	const alle = await readAfmeldingen(trx, gemeenteId, zaakId);
	const afmeldingen = alle.filter(({ waarde }) => waarden.includes(waarde));
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
