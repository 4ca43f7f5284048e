import type { Stapomgeving } from "../../database/stapomgeving.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import { readInstellingen } from "./queries.ts";

/**
 * What follows when signalen were taken in: the match and the BRP check, as the gemeente set them. A gemeente that matches
 * once a month still matches a crisis at once: within three working days there must be a first conversation (Wgs art. 4
 * lid 2), and the month would take them all.
 */
export async function queueVervolg(omgeving: Stapomgeving, vandaag: Datum, isCrisisErbij: boolean): Promise<void> {
	const { matchen, brpBron } = await readInstellingen(omgeving.trx, omgeving.gemeenteId);
	if (matchen.wanneer === "direct") await omgeving.queue("match-vroegsignalen", { matchingsdatum: vandaag });
	else if (isCrisisErbij) {
		await omgeving.queue("match-vroegsignalen", { matchingsdatum: vandaag, alleen: "Crisis" });
	}
	if (brpBron !== "geen") await omgeving.queue("verify-signalen", {});
}
