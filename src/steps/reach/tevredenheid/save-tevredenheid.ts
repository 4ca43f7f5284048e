import { sql } from "kysely";
import type { Trx } from "../../../database/gemeente-transactie.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { addDagen, type Datum } from "../../../rules/kernel/datum.ts";
import { accept, type Result, refuse } from "../../../rules/kernel/result.ts";
import { type Cijfer, VRAAG_DAGEN } from "../../../rules/reach/tevredenheid/cijfer.ts";
import { lokaleTijd } from "../../../rules/register/lokale-tijd.ts";
import { contactsoortVan, type Kanaal } from "../../../rules/zaak/contactsoort.ts";

/** Where a remark is bound to when it is encrypted. */
export const OPMERKINGPLAATS = "tevredenheid.opmerking";
const OPMERKING_MAX = 1_000;

/** The contact with a colleague that the question is about: the last one within the days that one remembers. */
async function readContact(trx: Trx, gemeenteId: number, zaakId: number, vandaag: Datum): Promise<Kanaal | null> {
	const vanaf = addDagen(vandaag, -VRAAG_DAGEN);
	const { rows } = await sql<{ kanaal: Kanaal }>`
		select kanaal from (
			select kanaal, datum as dag from contactpogingen where gemeente_id = ${gemeenteId} and zaak_id = ${zaakId}
				and bereikt and door is not null and ongedaan_op is null and datum >= ${vanaf}
			union all
			select 'Afspraak op locatie', begin::date from afspraken where gemeente_id = ${gemeenteId}
				and zaak_id = ${zaakId} and status = 'geweest' and begin::date >= ${vanaf}
		) c order by dag desc limit 1
	`.execute(trx);
	return rows[0]?.kanaal ?? null;
}

async function isBeantwoord(trx: Trx, gemeenteId: number, zaakId: number): Promise<boolean> {
	const rij = await trx
		.selectFrom("tevredenheidsvragen")
		.select("beantwoord")
		.where("gemeente_id", "=", gemeenteId)
		.where("zaak_id", "=", zaakId)
		.executeTakeFirst();
	return rij?.beantwoord ?? false;
}

/** May this resident say how the contact was? There was one, and nothing was said yet. */
export async function canAnswerTevredenheid(
	trx: Trx,
	gemeenteId: number,
	zaakId: number,
	nu: Date,
): Promise<"open" | "al-beantwoord" | "geen-contact"> {
	if (await isBeantwoord(trx, gemeenteId, zaakId)) return "al-beantwoord";
	return (await readContact(trx, gemeenteId, zaakId, lokaleTijd(nu).datum)) === null ? "geen-contact" : "open";
}

/**
 * Keeps what a resident said: the month and the contactsoort, and nothing that leads to the zaak. That the question was
 * answered is kept apart, so that it counts once. No line in the audit log: that would say who answered and when.
 */
export async function saveTevredenheid(
	{ trx, gemeenteId, sleutels }: Pick<Stapomgeving, "trx" | "gemeenteId" | "sleutels">,
	invoer: { readonly zaakId: number; readonly cijfer: Cijfer; readonly opmerking: string },
	nu: Date,
): Promise<Result<null, "al-beantwoord" | "geen-contact">> {
	const { datum: vandaag } = lokaleTijd(nu);
	const kanaal = await readContact(trx, gemeenteId, invoer.zaakId, vandaag);
	if (kanaal === null) return refuse("geen-contact");
	const { numInsertedOrUpdatedRows } = await trx
		.insertInto("tevredenheidsvragen")
		.values({ gemeente_id: gemeenteId, zaak_id: invoer.zaakId, gevraagd_op: vandaag, beantwoord: true })
		.onConflict((al) =>
			al
				.columns(["gemeente_id", "zaak_id"])
				.doUpdateSet({ beantwoord: true })
				.where("tevredenheidsvragen.beantwoord", "=", false),
		)
		.executeTakeFirstOrThrow();
	if (numInsertedOrUpdatedRows === 0n) return refuse("al-beantwoord");
	const opmerking = invoer.opmerking.trim().slice(0, OPMERKING_MAX);
	await trx
		.insertInto("tevredenheid")
		.values({
			gemeente_id: gemeenteId,
			maand: `${vandaag.slice(0, 8)}01`,
			contactsoort: contactsoortVan(kanaal),
			cijfer: invoer.cijfer,
			opmerking: opmerking === "" ? null : sleutels.encrypt(gemeenteId, OPMERKINGPLAATS, opmerking),
		})
		.execute();
	return accept(null);
}
