import { sql } from "kysely";
import { logAudit, logGebeurtenis } from "../../database/audit.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import type { BestaandeZaak } from "../../rules/match/adressignaal.ts";
import { BLOK, matchBlok, readMatchinstellingen } from "./match-vroegsignalen.ts";
import { removeZaken } from "./remove-zaken.ts";

/** What to match again, and what the time line of the zaken says of it. */
export interface Herkansing {
	/** Zaken that lost a signaal, or may lose one. */
	readonly zaken: readonly number[];
	readonly verwant: readonly number[];
	readonly vandaag: Datum;
	/** On which zaken it is written, and what; by default on all of them, that a delivery was taken back. */
	readonly gebeurtenis?: { readonly soort: string; readonly tekst: string; readonly zaken: readonly number[] };
}

/**
 * After signalen were taken back, in the same transaction: zaken that are left without a signaal go, and the signalen that
 * were matched together with them are matched again, so that everything is as if they had never come. Zaken that somebody
 * works on stay as they are.
 */
export async function rematchSignalen(omgeving: Stapomgeving, opdracht: Herkansing): Promise<void> {
	const { trx } = omgeving;
	const geraakt = new Set(opdracht.zaken);
	const verwant = [...new Set([...opdracht.verwant, ...(await findNagelaten(omgeving, opdracht.zaken))])];
	for (let plaats = 0; plaats < opdracht.zaken.length; plaats += BLOK) {
		const zaken = opdracht.zaken.slice(plaats, plaats + BLOK);
		await removeLosse(omgeving, zaken);
		await forgetContactgegevens(omgeving, zaken);
	}
	const instellingen = await readMatchinstellingen(omgeving, opdracht.vandaag);
	for (let plaats = 0; plaats < verwant.length; plaats += BLOK) {
		const ids = verwant.slice(plaats, plaats + BLOK);
		// Who was worked on keeps what stands there, unless a signaal of the zaak itself is gone.
		const opnieuw = (bestaand: ReadonlyMap<number, BestaandeZaak>) =>
			new Set([...bestaand.values()].filter((zaak) => !zaak.heeftWerk || geraakt.has(zaak.id)).map((zaak) => zaak.id));
		await matchBlok(omgeving, ids, instellingen, opdracht.vandaag, opnieuw);
	}
	const melden = opdracht.gebeurtenis?.zaken ?? opdracht.zaken;
	const over =
		melden.length === 0
			? []
			: await trx
					.selectFrom("zaken")
					.select("id")
					.where("id", "in", [...new Set(melden)])
					.execute();
	const { soort, tekst } = opdracht.gebeurtenis ?? TERUGGENOMEN;
	for (const { id } of over) await logGebeurtenis(trx, omgeving, id, soort, tekst);
	await logAudit(trx, omgeving, "signalen-opnieuw-gematcht", {
		gegevens: { zaken: opdracht.zaken.length, zakenOver: over.length, signalen: verwant.length },
	});
	await omgeving.queue("decide-zaken", { vandaag: opdracht.vandaag });
}

const TERUGGENOMEN = { soort: "signaal-teruggenomen", tekst: "Een aanlevering met een signaal is teruggenomen." };

/**
 * Signalen that the caller cannot know of: those left in the zaken, and those that the engine had linked to a signaal that
 * is gone. The links to nothing go.
 */
async function findNagelaten({ trx, gemeenteId }: Stapomgeving, zaken: readonly number[]): Promise<number[]> {
	const { rows: weg } = await sql<{ id: number }>`
		delete from koppelingen l where l.gemeente_id = ${gemeenteId} and not exists (
			select from signalen s where s.gemeente_id = l.gemeente_id and s.id = l.met_signaal_id
		) returning l.signaal_id as id
	`.execute(trx);
	const { rows: over } = await sql<{ id: number }>`
		select k.signaal_id as id from zaaksignalen k
		join signalen s on s.gemeente_id = k.gemeente_id and s.id = k.signaal_id
		where k.gemeente_id = ${gemeenteId} and k.zaak_id = any(${zaken}::bigint[]) order by 1
	`.execute(trx);
	return [...over, ...weg].map(({ id }) => id);
}

/** Links to signalen that are gone, and zaken that have none left. */
async function removeLosse({ trx, gemeenteId }: Stapomgeving, zaken: readonly number[]): Promise<void> {
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
	if (leeg.length > 0) {
		await removeZaken(
			trx,
			gemeenteId,
			leeg.map((zaak) => zaak.id),
		);
	}
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
