import { type Dader, logAudit } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { inGemeente, type Trx } from "../../database/gemeente-transactie.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { readAanwezigen, readZaakdelen, readZaakkop, type Zaakdelen, type Zaakkop } from "./detail-queries.ts";

/** Who had a zaak on the screen this long ago is still seen by a colleague. */
export const AANWEZIG_MS = 60_000;

/** Everything the page of one zaak shows. */
export interface Zaakdetail extends Zaakdelen {
	readonly zaak: Zaakkop;
}

/** A heartbeat: this colleague has the zaak open now. */
async function meldAanwezig(trx: Trx, dader: Dader, zaakId: number, nu: Date): Promise<void> {
	if (dader.gebruikerId === null) return;
	await trx
		.insertInto("zaakbezoeken")
		.values({ gemeente_id: dader.gemeenteId, zaak_id: zaakId, gebruiker_id: dader.gebruikerId, laatst_gezien: nu })
		.onConflict((conflict) =>
			conflict.columns(["gemeente_id", "zaak_id", "gebruiker_id"]).doUpdateSet({ laatst_gezien: nu }),
		)
		.execute();
}

const sindsVan = (nu: Date): Date => new Date(nu.getTime() - AANWEZIG_MS);

/**
 * Opens a zaak: the look stands in the audit log, and colleagues who have it open too see each other. `meer` reads what
 * else the page shows, at the same time. Null: no such zaak.
 */
export async function openZaak<M = undefined>(
	omgeving: Pick<Stapomgeving, "trx" | "gemeenteId" | "gebruikerId">,
	zaakId: number,
	nu: Date,
	meer?: (zaak: Zaakkop) => Promise<M>,
): Promise<(Zaakdetail & { readonly meer: M }) | null> {
	const { trx, gemeenteId, gebruikerId } = omgeving;
	const zaak = await readZaakkop(trx, gemeenteId, zaakId);
	if (!zaak) return null;
	// asked at once: they travel together
	const [, , delen, rest] = await Promise.all([
		logAudit(trx, omgeving, "zaak-bekeken", { zaakId }),
		meldAanwezig(trx, omgeving, zaakId, nu),
		readZaakdelen(trx, zaak, gebruikerId, sindsVan(nu)),
		meer?.(zaak) as Promise<M>,
	]);
	return { zaak, ...delen, meer: rest };
}

/** The heartbeat of an open page: who else is here now. Says nothing of a zaak that does not exist. */
export async function beatZaak(
	databank: Databank,
	dader: Dader,
	zaakId: number,
	nu: Date,
): Promise<readonly string[] | null> {
	return inGemeente(databank.db, dader.gemeenteId, async (trx) => {
		const bestaat = await trx
			.selectFrom("zaken")
			.select("id")
			.where("gemeente_id", "=", dader.gemeenteId)
			.where("id", "=", zaakId)
			.executeTakeFirst();
		if (!bestaat) return null;
		await meldAanwezig(trx, dader, zaakId, nu);
		return readAanwezigen(trx, dader.gemeenteId, zaakId, dader.gebruikerId, sindsVan(nu));
	});
}
