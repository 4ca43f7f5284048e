import { logAudit, logGebeurtenis } from "../../database/audit.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import type { BestaandeZaak } from "../../rules/match/adressignaal.ts";
import { BLOK, matchBlok, readMatchinstellingen } from "./match-vroegsignalen.ts";

/**
 * After signalen were taken back, in the same transaction: zaken that are left without a signaal go, and the signalen that
 * were matched together with them are matched again, so that everything is as if they had never come. Zaken that somebody
 * works on stay as they are.
 */
export async function rematchSignalen(
	omgeving: Stapomgeving,
	opdracht: { readonly zaken: readonly number[]; readonly verwant: readonly number[]; readonly vandaag: Datum },
): Promise<void> {
	const { trx } = omgeving;
	const geraakt = new Set(opdracht.zaken);
	for (let plaats = 0; plaats < opdracht.zaken.length; plaats += BLOK) {
		const zaken = opdracht.zaken.slice(plaats, plaats + BLOK);
		await removeLosse(omgeving, zaken);
		await forgetContactgegevens(omgeving, zaken);
	}
	const instellingen = await readMatchinstellingen(omgeving);
	for (let plaats = 0; plaats < opdracht.verwant.length; plaats += BLOK) {
		const ids = opdracht.verwant.slice(plaats, plaats + BLOK);
		// Who was worked on keeps what stands there, unless a signaal of the zaak itself is gone.
		const opnieuw = (bestaand: ReadonlyMap<number, BestaandeZaak>) =>
			new Set([...bestaand.values()].filter((zaak) => !zaak.heeftWerk || geraakt.has(zaak.id)).map((zaak) => zaak.id));
		await matchBlok(omgeving, ids, instellingen, opdracht.vandaag, opnieuw);
	}
	const over =
		opdracht.zaken.length === 0
			? []
			: await trx
					.selectFrom("zaken")
					.select("id")
					.where("id", "in", [...geraakt])
					.execute();
	for (const { id } of over) {
		await logGebeurtenis(trx, omgeving, id, "signaal-teruggenomen", "Een aanlevering met een signaal is teruggenomen.");
	}
	await logAudit(trx, omgeving, "signalen-opnieuw-gematcht", {
		gegevens: { zaken: opdracht.zaken.length, zakenOver: over.length, signalen: opdracht.verwant.length },
	});
	await omgeving.queue("decide-zaken", { vandaag: opdracht.vandaag });
}

/** Links to signalen that are gone, and zaken that have none left. */
async function removeLosse({ trx }: Stapomgeving, zaken: readonly number[]): Promise<void> {
	await trx
		.deleteFrom("zaaksignalen as k")
		.where("k.zaak_id", "in", zaken)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom("signalen as s")
						.select("s.id")
						.whereRef("s.gemeente_id", "=", "k.gemeente_id")
						.whereRef("s.id", "=", "k.signaal_id"),
				),
			),
		)
		.execute();
	const leeg = await trx
		.selectFrom("zaken as z")
		.leftJoin("zaaksignalen as k", (bij) =>
			bij.onRef("k.gemeente_id", "=", "z.gemeente_id").onRef("k.zaak_id", "=", "z.id"),
		)
		.select("z.id")
		.where("z.id", "in", zaken)
		.where("k.signaal_id", "is", null)
		.execute();
	const ids = leeg.map((zaak) => zaak.id);
	if (ids.length === 0) return;
	await trx.deleteFrom("contactgegevens").where("zaak_id", "in", ids).execute();
	await trx.deleteFrom("zaken").where("id", "in", ids).execute();
}

/** Numbers and addresses that came from signalen are written again by the match; what a colleague found out stays. */
async function forgetContactgegevens({ trx }: Stapomgeving, zaken: readonly number[]): Promise<void> {
	await trx
		.deleteFrom("contactgegevens")
		.where("zaak_id", "in", zaken)
		.where("partners", ">", 0)
		.where("status", "=", "onbekend")
		.where("opmerking", "=", "")
		.execute();
}
