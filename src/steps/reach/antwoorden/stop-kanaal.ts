import { logAudit } from "../../../database/audit.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import type { Berichtkanaal } from "../../../rules/reach/bericht/verzending.ts";
import { schrijfRegel } from "./gebeurtenis.ts";
import { readZakenMet } from "./queries.ts";
import { dropGepland } from "./replan-berichten.ts";

/** Which number or address must get nothing more, through which kanaal. */
export interface Stopinvoer {
	readonly kanaal: Berichtkanaal;
	readonly waarde: string;
	readonly antwoordId: number | null;
	readonly nu: Date;
}

/**
 * STOP: this number or address gets nothing more through this kanaal, in any zaak, now or later. Each open zaak says so on its
 * time line. The gemeente's task by law (Wgs art. 3) goes on through another kanaal, so the route is not stopped.
 * No aanbieder of ours asks for a confirmation, and one more message to who said STOP would be the wrong answer: none is sent.
 */
export async function stopKanaal(
	omgeving: Stapomgeving,
	{ kanaal, waarde, antwoordId, nu }: Stopinvoer,
): Promise<void> {
	const { trx, gemeenteId } = omgeving;
	await trx
		.insertInto("afmeldingen")
		.values({ gemeente_id: gemeenteId, kanaal, waarde, antwoord_id: antwoordId, afgemeld_op: nu })
		.onConflict((al) => al.doNothing())
		.execute();
	const zaken = await readZakenMet(trx, gemeenteId, waarde);
	const tekst = `Afgemeld voor ${kanaal}: Voordeur stuurt hier nooit meer een bericht heen. Ga verder met een brief of bezoek.`;
	for (const zaakId of zaken) {
		await schrijfRegel(omgeving, zaakId, "afgemeld", tekst, nu);
		await logAudit(trx, omgeving, "afmelding", { zaakId, gegevens: { kanaal, antwoord: antwoordId } });
	}
	await dropGepland(omgeving, { zaken, reden: "afgemeld", alleen: { kanaal, waarde }, nu });
}
