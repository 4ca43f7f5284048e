import { sql } from "kysely";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import type { NietRedenNaam } from "../../../rules/reach/bericht/niet-redenen.ts";
import { stopLosBericht } from "../../../rules/reach/bericht/stop-los-bericht.ts";
import { readLosstand } from "./losstand.ts";
import { updateWachtend } from "./wachtend.ts";

interface Rij {
	readonly id: number;
	readonly zaak_id: number;
	readonly afspraak_id: number | null;
	readonly soort: string;
	readonly stap: string | null;
}

/**
 * Cards and envelopes outside the route that a colleague has yet to write: they fall when the resident died or moved away,
 * or when their appointment is over. Those of a route fall with the plan of their zaak.
 */
export async function dropLosHandwerk(omgeving: Pick<Stapomgeving, "trx" | "gemeenteId">, nu: Date): Promise<void> {
	const { trx, gemeenteId } = omgeving;
	const { rows } = await sql<Rij>`
		select b.id, b.zaak_id, b.afspraak_id, b.soort, z.volgende_stap as stap
		from berichten b join zaken z on z.gemeente_id = b.gemeente_id and z.id = b.zaak_id
		where b.gemeente_id = ${gemeenteId} and b.status = 'handwerk' and b.stap is null
	`.execute(trx);
	const weg: { id: number; reden: NietRedenNaam }[] = [];
	for (const { id, stap, ...bericht } of rows) {
		const stand = await readLosstand(omgeving, bericht, nu);
		const reden = stopLosBericht({ ...stand, soort: bericht.soort, stap, nu });
		if (reden) weg.push({ id, reden });
	}
	await updateWachtend(trx, gemeenteId, weg, [], nu);
}
