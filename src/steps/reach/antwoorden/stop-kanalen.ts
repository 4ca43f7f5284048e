import { logAudit } from "../../../database/audit.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import type { Berichtkanaal } from "../../../rules/reach/bericht/verzending.ts";
import { schrijfRegel } from "./gebeurtenis.ts";
import { readZakenMet } from "./queries.ts";
import { dropGepland } from "./replan-berichten.ts";

/** Which number or address must get nothing more, through which kanalen. */
export interface Stopinvoer {
	readonly kanalen: readonly Berichtkanaal[];
	readonly waarde: string;
	readonly antwoordId: number | null;
	readonly nu: Date;
}

/**
 * STOP: this number or address gets nothing more through these kanalen, in any zaak, now or later. Each open zaak says so on
 * its time line. The gemeente's task by law (Wgs art. 3) goes on through another kanaal, so the route is not stopped.
 * No aanbieder of ours asks for a confirmation, and one more message to who said STOP would be the wrong answer: none is sent.
 */
export async function stopKanalen(
	omgeving: Stapomgeving,
	{ kanalen, waarde, antwoordId, nu }: Stopinvoer,
): Promise<void> {
	const { trx, gemeenteId } = omgeving;
	if (kanalen.length === 0) return;
	await trx
		.insertInto("afmeldingen")
		.values(
			kanalen.map((kanaal) => ({ gemeente_id: gemeenteId, kanaal, waarde, antwoord_id: antwoordId, afgemeld_op: nu })),
		)
		.onConflict((al) => al.doNothing())
		.execute();
	const zaken = await readZakenMet(trx, gemeenteId, waarde);
	const tekst = `Afgemeld voor ${kanalen.join(" en ")}: Voordeur stuurt hier nooit meer een bericht heen. Ga verder met een brief of bezoek.`;
	for (const zaakId of zaken) {
		await schrijfRegel(omgeving, zaakId, "afgemeld", tekst, nu);
		await logAudit(trx, omgeving, "afmelding", { zaakId, gegevens: { kanalen, antwoord: antwoordId } });
	}
	for (const kanaal of kanalen)
		await dropGepland(omgeving, { zaken, reden: "afgemeld", alleen: { kanaal, waarde }, nu });
}
