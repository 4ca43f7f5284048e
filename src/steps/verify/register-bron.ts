import type { Stapomgeving } from "../../database/stapomgeving.ts";
import type { Uitvoerder } from "../../database/voer-uit.ts";
import type { Brpbron } from "../../outside/brp/port.ts";
import type { Registerpersoon } from "../../rules/verify/registerpersoon.ts";
import { aanvraagsleutels } from "../../rules/verify/zoeksleutels.ts";
import { makeRegistersleutel, vakVan, zoekInVak } from "./sleutelvakken.ts";

/** More people under one precise key (a home for the elderly) are still compared; past this the answer says so. */
const MAX_PRECIES = 500;
/** A surname with an initial is a wide net: with more people than this it separates nobody, so it is left out. */
const MAX_RUIM = 60;

/** People are kept by four, encrypted together: a quarter of the work, and still small enough to open for one of them. */
export const PER_RIJ = 4;

/** The uploaded extract as a source: the same keys and limits as a register file in memory. */
export function makeRegisterbron(voerUit: Uitvoerder, gemeenteId: number): Brpbron {
	return {
		zoekPersonen: (aanvraag) =>
			voerUit({ gemeenteId, gebruikerId: null }, async (omgeving) => {
				const { precies, ruim } = aanvraagsleutels(aanvraag);
				const maak = makeRegistersleutel(omgeving);
				const vragen = [
					...precies.map((sleutel) => ({ sleutel: maak(sleutel), max: MAX_PRECIES })),
					...ruim.map((sleutel) => ({ sleutel: maak(sleutel), max: MAX_RUIM })),
				];
				const vakken = await readVakken(omgeving, [...new Set(vragen.map(({ sleutel }) => vakVan(sleutel)))]);
				const treffers = vragen.map(({ sleutel, max }) => {
					const vak = vakken.get(vakVan(sleutel));
					return { max, ids: vak ? zoekInVak(vak, sleutel, max) : [] };
				});
				const passend = treffers.filter(({ ids, max }) => ids.length <= max);
				const teVeelTreffers = treffers.some(({ ids, max }) => max === MAX_PRECIES && ids.length > max);
				const personen = await readPersonen(omgeving, [...new Set(passend.flatMap(({ ids }) => ids))]);
				return { soort: "gevonden", personen, teVeelTreffers };
			}),
	};
}

async function readVakken({ trx, gemeenteId }: Stapomgeving, vakken: readonly number[]): Promise<Map<number, Buffer>> {
	if (vakken.length === 0) return new Map();
	const rijen = await trx
		.selectFrom("registersleutels")
		.select(["vak", "sleutels"])
		.where("gemeente_id", "=", gemeenteId)
		.where("vak", "in", vakken)
		.execute();
	return new Map(rijen.map((rij) => [rij.vak, rij.sleutels]));
}

async function readPersonen({ trx, gemeenteId, sleutels }: Stapomgeving, ids: readonly number[]) {
	if (ids.length === 0) return [];
	const rijen = await trx
		.selectFrom("registerpersonen")
		.select(["id", "persoon"])
		.where("gemeente_id", "=", gemeenteId)
		.where("id", "in", [...new Set(ids.map((id) => Math.floor(id / PER_RIJ)))])
		.execute();
	const samen = new Map(
		rijen.map((rij) => [
			rij.id,
			JSON.parse(sleutels.decrypt(gemeenteId, "registerpersonen.persoon", rij.persoon)) as Registerpersoon[],
		]),
	);
	return ids
		.toSorted((een, ander) => een - ander)
		.flatMap((id) => samen.get(Math.floor(id / PER_RIJ))?.[id % PER_RIJ] ?? []);
}
