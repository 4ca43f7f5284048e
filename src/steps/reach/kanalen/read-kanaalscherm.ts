import { z } from "zod";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import {
	type Aanbiedersleutel,
	INSTELKANALEN,
	type Instelkanaal,
	type Waarden,
} from "../../../rules/reach/kanaal/aanbieder.ts";
import { STANDAARDVENSTERS, type Verzendvenster } from "../../../rules/reach/kanaal/venster.ts";
import { findAanbieder } from "./aanbieders.ts";
import { listZwak } from "./check-kanaal.ts";
import { listKanaalrijen, selectKanaal } from "./queries.ts";
import { bewaardeInstellingen, openGeheimen } from "./read-kanaal.ts";

const proef = z.object({ op: z.string(), naar: z.string(), gelukt: z.boolean(), melding: z.string() });
/** The last test message, as it is kept. */
export type Proef = z.infer<typeof proef>;

/** One kanaal in the list: `uit` = set up but off; `niet-ingesteld` = skipped until somebody sets it up. */
export interface Kanaalregel {
	readonly kanaal: Instelkanaal;
	readonly aanbieder: string | null;
	readonly stand: "aan" | "uit" | "niet-ingesteld";
	readonly proef: Proef | null;
}

/** Every kanaal with how it stands; one that was never set is named as such. */
export async function readKanalenlijst({
	trx,
	gemeenteId,
}: Pick<Stapomgeving, "trx" | "gemeenteId">): Promise<Kanaalregel[]> {
	const rijen = await listKanaalrijen(trx, gemeenteId);
	return INSTELKANALEN.map((kanaal) => {
		const rij = rijen.find((een) => een.kanaal === kanaal);
		const aanbieder = rij && findAanbieder(rij.aanbieder);
		if (!rij || !aanbieder) return { kanaal, aanbieder: null, stand: "niet-ingesteld", proef: null };
		const stand = rij.actief ? "aan" : "uit";
		return { kanaal, aanbieder: aanbieder.naam, stand, proef: proef.nullable().parse(rij.laatsteProef) };
	});
}

/** What the page of one kanaal shows. Of a secret only that there is one: it never goes back to a page. */
export interface Kanaalscherm {
	readonly aanbieder: Aanbiedersleutel | null;
	readonly actief: boolean;
	readonly velden: Waarden;
	readonly geheimBekend: readonly string[];
	/** Of those: too short to be safe. */
	readonly zwak: readonly string[];
	readonly vensters: readonly Verzendvenster[];
	readonly proef: Proef | null;
}

/** The settings of one kanaal for its page. */
export async function readKanaalscherm(
	omgeving: Pick<Stapomgeving, "trx" | "gemeenteId" | "sleutels">,
	kanaal: Instelkanaal,
): Promise<Kanaalscherm> {
	const rij = await selectKanaal(omgeving.trx, omgeving.gemeenteId, kanaal);
	const aanbieder = rij && findAanbieder(rij.aanbieder);
	if (!rij || !aanbieder)
		return {
			aanbieder: null,
			actief: false,
			velden: {},
			geheimBekend: [],
			zwak: [],
			vensters: STANDAARDVENSTERS[kanaal],
			proef: null,
		};
	const { velden, vensters } = bewaardeInstellingen.parse(rij.instellingen);
	const geheimen = openGeheimen(omgeving, rij.geheimen);
	return {
		...{ aanbieder: aanbieder.sleutel, actief: rij.actief, velden },
		geheimBekend: Object.keys(geheimen),
		zwak: listZwak(aanbieder, kanaal, geheimen),
		vensters: vensters && vensters.length > 0 ? vensters : STANDAARDVENSTERS[kanaal],
		proef: proef.nullable().parse(rij.laatsteProef),
	};
}
