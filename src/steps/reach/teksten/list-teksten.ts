import { sql } from "kysely";
import type { GemeenteId, Trx } from "../../../database/gemeente-transactie.ts";
import { KLARE_TEKSTEN } from "../../../rules/reach/tekst/klaar/klare-teksten.ts";
import type { Tekstsleutel, Versiestatus } from "./versies.ts";

/** A text in the list: what a resident gets now, and what is being done about it. */
export interface Tekstregel extends Tekstsleutel {
	readonly onderwerp: string | null;
	readonly inhoud: string;
	/** The version in force; 0 = the ready set, null = nothing yet. */
	readonly versie: number | null;
	/** A draft of whoever asks, or a version that waits for a second person. */
	readonly bezig: Extract<Versiestatus, "concept" | "ter-publicatie"> | null;
}

interface Eigen extends Tekstsleutel {
	readonly onderwerp: string | null;
	readonly inhoud: string;
	readonly versie: number;
	readonly status: Exclude<Versiestatus, "vervangen">;
}

const naam = ({ soort, kanaal, doelgroep, taal }: Tekstsleutel): string => `${soort} ${kanaal} ${doelgroep} ${taal}`;

/** The ready set with what the gemeente wrote over it, and what the gemeente wrote besides; of drafts only one's own. */
export async function listTeksten(
	trx: Trx,
	gemeenteId: GemeenteId,
	gebruikerId: number | null,
): Promise<readonly Tekstregel[]> {
	const { rows } = await sql<Eigen>`
		select t.soort, t.kanaal, t.doelgroep, t.taal, v.versie, v.onderwerp, v.inhoud, v.status
		from teksten t join tekstversies v on v.gemeente_id = t.gemeente_id and v.tekst_id = t.id
		where t.gemeente_id = ${gemeenteId} and (v.status in ('gepubliceerd', 'ter-publicatie')
			or (v.status = 'concept' and v.geschreven_door = ${gebruikerId}))
	`.execute(trx);
	const perTekst = Map.groupBy(rows, naam);
	const regels = new Map<string, Tekstregel>(
		KLARE_TEKSTEN.map((tekst) => [naam(tekst), { ...tekst, versie: 0, bezig: null }]),
	);
	for (const [sleutel, versies] of perTekst) {
		const geldt = versies.find(({ status }) => status === "gepubliceerd");
		const wacht =
			versies.find(({ status }) => status === "ter-publicatie") ?? versies.find(({ status }) => status === "concept");
		const bezig = wacht ? (wacht.status as "concept" | "ter-publicatie") : null;
		const klaar = regels.get(sleutel);
		const { soort, kanaal, doelgroep, taal, onderwerp, inhoud } = geldt ?? klaar ?? versies[0]!;
		const versie = geldt?.versie ?? (klaar ? 0 : null);
		regels.set(sleutel, { soort, kanaal, doelgroep, taal, onderwerp, inhoud, versie, bezig });
	}
	return [...regels.values()];
}
