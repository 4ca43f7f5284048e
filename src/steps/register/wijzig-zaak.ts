import type { Updateable } from "kysely";
import { type Dader, logAudit } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { inGemeente, queuePlanBerichten, type Trx } from "../../database/gemeente-transactie.ts";
import type { DB } from "../../database/types.ts";
import { formatPoging } from "../../rules/register/format-poging.ts";
import type { Dagdeel, Kanaal } from "../../rules/zaak/contactsoort.ts";
import type { Antwoord, ZaakGewijzigd } from "./antwoord.ts";
import { lockZaak, readWijzigingenSinds, type Zaakrij } from "./queries.ts";

/** Columns that may be changed, without the bookkeeping that `saveZaak` does itself. */
export type Zaakwijziging = Omit<Updateable<DB["zaken"]>, "gemeente_id" | "id" | "versie" | "gewijzigd_op">;

/**
 * Runs `werk` on a zaak that nobody else can change meanwhile, and only when it is still the version that the colleague
 * had on the screen. Otherwise nothing is written and the answer says who changed what.
 */
export async function wijzigZaak<T, Reden extends string>(
	databank: Databank,
	dader: Dader,
	{ zaakId, versie }: { readonly zaakId: number; readonly versie: number },
	werk: (trx: Trx, zaak: Zaakrij) => Promise<Antwoord<T, Reden>>,
	bijOudeVersie?: (trx: Trx, zaak: Zaakrij) => Promise<Antwoord<T, Reden> | null>,
): Promise<Antwoord<T, Reden>> {
	return inGemeente(databank.db, dader.gemeenteId, async (trx) => {
		const zaak = await lockZaak(trx, dader.gemeenteId, zaakId);
		if (!zaak) return { ok: false, reden: "zaak-onbekend" };
		if (zaak.versie === versie) {
			const antwoord = await werk(trx, zaak);
			if (antwoord.ok) await queuePlanBerichten(trx, dader.gemeenteId);
			return antwoord;
		}
		return (await bijOudeVersie?.(trx, zaak)) ?? meldWijziging(trx, zaak, versie);
	});
}

async function meldWijziging(trx: Trx, zaak: Zaakrij, versie: number): Promise<ZaakGewijzigd> {
	const rijen = await readWijzigingenSinds(trx, zaak.gemeente_id, zaak.id, versie);
	const namen = [...new Set(rijen.map((rij) => rij.door ?? "Voordeur"))];
	const wat = rijen.map(({ soort, tekst }) => {
		const [kanaal, dagdeel] = soort.split("|");
		if (dagdeel === undefined) return tekst;
		return `${formatPoging({ kanaal: kanaal as Kanaal, dagdeel: dagdeel as Dagdeel, uitkomst: tekst })}.`;
	});
	return { ok: false, reden: "zaak-gewijzigd", door: namen.join(" en ") || "Een collega", wat, versie: zaak.versie };
}

/** Puts a sentence on the time line, at the time of the step's own clock. */
export async function schrijfGebeurtenis(
	trx: Trx,
	dader: Dader,
	zaakId: number,
	{ soort, tekst, nu }: { readonly soort: string; readonly tekst: string; readonly nu: Date },
): Promise<void> {
	await trx
		.insertInto("gebeurtenissen")
		.values({
			gemeente_id: dader.gemeenteId,
			zaak_id: zaakId,
			soort,
			tekst,
			door: dader.gebruikerId,
			gebeurd_op: nu,
		})
		.execute();
}

/** Writes the change, counts the version up and adds the line in the audit log; returns the new version. */
export async function saveZaak(
	trx: Trx,
	dader: Dader,
	zaak: Zaakrij,
	wijziging: Zaakwijziging,
	audit: { readonly handeling: string; readonly gegevens?: Record<string, unknown>; readonly nu: Date },
): Promise<number> {
	const versie = zaak.versie + 1;
	await trx
		.updateTable("zaken")
		.set({ ...wijziging, versie, gewijzigd_op: audit.nu })
		.where("gemeente_id", "=", zaak.gemeente_id)
		.where("id", "=", zaak.id)
		.execute();
	await logAudit(trx, dader, audit.handeling, {
		zaakId: zaak.id,
		gegevens: { ...audit.gegevens, versie, om: audit.nu },
	});
	return versie;
}
