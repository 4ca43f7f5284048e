import type { Trx } from "../../../database/gemeente-transactie.ts";
import { findVrijeMomenten, type VrijMoment } from "../../../rules/reach/afspraak/vrije-momenten.ts";
import type { Afspraak } from "./queries.ts";
import { readBezet, readSpreekuren } from "./queries.ts";

/** Every free moment, of each colleague apart; without `zonderZaak`'s own appointment in the way. */
export async function readVrij(
	trx: Trx,
	gemeenteId: number,
	nu: Date,
	zonderZaak: number | null = null,
): Promise<VrijMoment[]> {
	const spreekuren = await readSpreekuren(trx, gemeenteId);
	if (spreekuren.length === 0) return [];
	return findVrijeMomenten({ spreekuren, bezet: await readBezet(trx, gemeenteId, nu, zonderZaak), nu });
}

/** The sooner moment that a zaak was offered, as a message and the page tell of it; null when nothing was. */
export async function readAanbod(
	trx: Trx,
	gemeenteId: number,
	zaakId: number,
): Promise<Pick<Afspraak, "begin" | "plekId" | "gebruikerId" | "plek" | "adres" | "met" | "metTelefoon"> | null> {
	const rij = await trx
		.selectFrom("wachtlijst as w")
		.innerJoin("afspraakplekken as p", (deel) =>
			deel.onRef("p.gemeente_id", "=", "w.gemeente_id").onRef("p.id", "=", "w.aangeboden_plek"),
		)
		.innerJoin("gebruikers as g", (deel) =>
			deel.onRef("g.gemeente_id", "=", "w.gemeente_id").onRef("g.id", "=", "w.aangeboden_gebruiker"),
		)
		.select(["p.id as plekId", "g.id as gebruikerId", "p.naam as plek", "p.adres", "g.naam as met"])
		.select(["g.telefoon as metTelefoon", "w.aangeboden_begin as begin"])
		.where("w.gemeente_id", "=", gemeenteId)
		.where("w.zaak_id", "=", zaakId)
		.where("w.aangeboden_op", "is not", null)
		.executeTakeFirst();
	return rij?.begin ? { ...rij, begin: rij.begin } : null;
}

/** Is the moment that a zaak was offered still free? Null: nothing was offered. */
export async function isAanbodVrij(trx: Trx, gemeenteId: number, zaakId: number, nu: Date): Promise<boolean | null> {
	const aanbod = await readAanbod(trx, gemeenteId, zaakId);
	if (!aanbod) return null;
	return (await readVrij(trx, gemeenteId, nu, zaakId)).some(
		(vrij) =>
			vrij.plekId === aanbod.plekId &&
			vrij.gebruikerId === aanbod.gebruikerId &&
			vrij.begin.getTime() === aanbod.begin.getTime(),
	);
}
