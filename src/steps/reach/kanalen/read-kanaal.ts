import { z } from "zod";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import type { Aanbieder, Aanbiedersleutel, Instelkanaal, Waarden } from "../../../rules/reach/kanaal/aanbieder.ts";
import { STANDAARDVENSTERS, type Verzendvenster, verzendvenster } from "../../../rules/reach/kanaal/venster.ts";
import { findAanbieder } from "./aanbieders.ts";
import { type Kanaalrij, selectKanaal, selectKanalen } from "./queries.ts";

const waarden = z.record(z.string(), z.string());
/** What stands in kanaalinstellingen.instellingen. */
export const bewaardeInstellingen = z.object({
	velden: waarden.default({}),
	vensters: z.array(verzendvenster).optional(),
});

/** Where the secrets are bound to when they are encrypted. */
export const GEHEIMPLAATS = "kanaalinstellingen.geheimen";

/** A kanaal that can be used now. */
export interface Ingesteld {
	readonly aanbieder: Aanbiedersleutel;
	/** `direct` goes through a Verzender; `drukwerk` into the print file of the day; `handwerk` waits for a colleague. */
	readonly wijze: Aanbieder["wijze"];
	/** Can the aanbieder be asked about a message of which nothing is known? */
	readonly kanZoeken: boolean;
	readonly instellingen: Waarden;
	readonly geheimen: Waarden;
	/** When may be sent; always at least one. */
	readonly vensters: readonly Verzendvenster[];
}

/** Reads the secrets of a row; they never leave the steps except into an adapter. */
export const openGeheimen = (
	{ sleutels, gemeenteId }: Pick<Stapomgeving, "sleutels" | "gemeenteId">,
	gesloten: Buffer | null,
): Waarden => (gesloten ? waarden.parse(JSON.parse(sleutels.decrypt(gemeenteId, GEHEIMPLAATS, gesloten))) : {});

type Omgeving = Pick<Stapomgeving, "trx" | "gemeenteId" | "sleutels">;

function openKanaal(omgeving: Omgeving, rij: Kanaalrij): Ingesteld | null {
	const aanbieder = rij.actief ? findAanbieder(rij.aanbieder) : undefined;
	if (!aanbieder) return null;
	const { velden, vensters } = bewaardeInstellingen.parse(rij.instellingen);
	return {
		aanbieder: aanbieder.sleutel,
		wijze: aanbieder.wijze,
		kanZoeken: aanbieder.kanZoeken,
		instellingen: velden,
		geheimen: openGeheimen(omgeving, rij.geheimen),
		vensters: vensters && vensters.length > 0 ? vensters : STANDAARDVENSTERS[rij.kanaal],
	};
}

/** The settings of a kanaal; null when it is not set up or is off: then it is skipped, and said so. */
export async function readKanaal(omgeving: Omgeving, kanaal: Instelkanaal): Promise<Ingesteld | null> {
	const rij = await selectKanaal(omgeving.trx, omgeving.gemeenteId, kanaal);
	return rij ? openKanaal(omgeving, rij) : null;
}

/** Every kanaal of the gemeente that can be used now. */
export async function readKanalen(omgeving: Omgeving): Promise<ReadonlyMap<Instelkanaal, Ingesteld>> {
	const rijen = await selectKanalen(omgeving.trx, omgeving.gemeenteId);
	return new Map(
		rijen.flatMap((rij) => {
			const ingesteld = openKanaal(omgeving, rij);
			return ingesteld ? [[rij.kanaal, ingesteld] as const] : [];
		}),
	);
}
