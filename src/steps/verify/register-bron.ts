import { hash } from "node:crypto";
import { sql } from "kysely";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import type { Uitvoerder } from "../../database/voer-uit.ts";
import type { Brpbron } from "../../outside/brp/port.ts";
import type { Registerpersoon } from "../../rules/verify/registerpersoon.ts";
import { aanvraagsleutels } from "../../rules/verify/zoeksleutels.ts";

/** More people under one precise key (a home for the elderly) are still compared; past this the answer says so. */
const MAX_PRECIES = 500;
/** A surname with an initial is a wide net: with more people than this it separates nobody, so it is left out. */
const MAX_RUIM = 60;

/**
 * Makes search keys as they are kept: eight bytes of a hash behind a secret of the gemeente. One plain hash a key, because an
 * extract has five keys a person: 66,000 people take 0.8 s of processor time, with an HMAC each 11 s.
 */
export function makeRegistersleutel({ sleutels, gemeenteId }: Pick<Stapomgeving, "sleutels" | "gemeenteId">) {
	const geheim = sleutels.index(gemeenteId, "registersleutels", "geheim").toString("base64");
	return (sleutel: string): string => hash("sha256", `${geheim}:${sleutel}`, "buffer").readBigInt64BE(0).toString();
}

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
				const { rows } = await sql<{ max: number; ids: number[] | null }>`
					select v.max, (select array_agg(p.persoon_id) from (
						select persoon_id from registersleutels r
						where r.gemeente_id = ${gemeenteId} and r.sleutel = v.sleutel limit v.max + 1) p) as ids
					from jsonb_to_recordset(${JSON.stringify(vragen)}::jsonb) as v(sleutel bigint, max int)
				`.execute(omgeving.trx);
				const passend = rows.filter(({ ids, max }) => ids !== null && ids.length <= max);
				const teVeelTreffers = rows.some(({ ids, max }) => max === MAX_PRECIES && ids !== null && ids.length > max);
				const personen = await readPersonen(omgeving, [...new Set(passend.flatMap(({ ids }) => ids ?? []))]);
				return { soort: "gevonden", personen, teVeelTreffers };
			}),
	};
}

async function readPersonen({ trx, gemeenteId, sleutels }: Stapomgeving, ids: readonly number[]) {
	if (ids.length === 0) return [];
	const rijen = await trx
		.selectFrom("registerpersonen")
		.select("persoon")
		.where("gemeente_id", "=", gemeenteId)
		.where("id", "in", ids)
		.orderBy("id")
		.execute();
	return rijen.map(
		(rij) => JSON.parse(sleutels.decrypt(gemeenteId, "registerpersonen.persoon", rij.persoon)) as Registerpersoon,
	);
}
