import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { INSTELKANALEN, type Instelkanaal } from "../../../rules/reach/kanaal/aanbieder.ts";
import { type Ingesteld, readKanaal } from "../kanalen/read-kanaal.ts";

/** Every kanaal of the gemeente that can be used now. */
export async function readKanalen(
	omgeving: Pick<Stapomgeving, "trx" | "gemeenteId" | "sleutels">,
): Promise<ReadonlyMap<Instelkanaal, Ingesteld>> {
	const kanalen = new Map<Instelkanaal, Ingesteld>();
	for (const kanaal of INSTELKANALEN) {
		const ingesteld = await readKanaal(omgeving, kanaal);
		if (ingesteld) kanalen.set(kanaal, ingesteld);
	}
	return kanalen;
}

/** How each of them goes out. */
export const wijzenVan = (kanalen: ReadonlyMap<Instelkanaal, Ingesteld>) =>
	new Map([...kanalen].map(([kanaal, { wijze }]) => [kanaal, wijze] as const));
