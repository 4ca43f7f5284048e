import type { Trx } from "../../../database/gemeente-transactie.ts";
import { findVrijeMomenten, mergeCollegas, type VrijMoment } from "../../../rules/reach/afspraak/vrije-momenten.ts";
import { type Plek, readBezet, readPlekken, readSpreekuren } from "./queries.ts";

/** What somebody can choose from: the places that have a free moment, and those moments. */
export interface Aanbod {
	readonly plekken: readonly Plek[];
	readonly momenten: readonly VrijMoment[];
}

/** Real free moments for one zaak; the colleague of the zaak goes before others who are free at the same time. */
export async function listVrijeMomenten(
	trx: Trx,
	gemeenteId: number,
	{ zaakId, voorkeur, nu }: { readonly zaakId: number; readonly voorkeur: number | null; readonly nu: Date },
): Promise<Aanbod> {
	const spreekuren = await readSpreekuren(trx, gemeenteId);
	if (spreekuren.length === 0) return { plekken: [], momenten: [] };
	const bezet = await readBezet(trx, gemeenteId, nu, zaakId);
	const momenten = mergeCollegas(findVrijeMomenten({ spreekuren, bezet, nu }), voorkeur);
	const metPlaats = new Set(momenten.map((vrij) => vrij.plekId));
	const plekken = (await readPlekken(trx, gemeenteId)).filter((plek) => metPlaats.has(plek.id));
	return { plekken, momenten };
}
