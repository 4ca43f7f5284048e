import { logAudit } from "../../database/audit.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import type { NietOpgepaktReden } from "../../rules/decide/uitsluiting.ts";

/** One zaak of a run: why it was not picked up, or null when it was. */
export interface Uitkomst {
	readonly id: number;
	readonly reden: NietOpgepaktReden | null;
}

/** One line in the audit log for all that Voordeur decided in one run, also what it did not pick up: counts and ids only. */
export async function logBesluiten(
	omgeving: Stapomgeving,
	versie: number,
	uitkomsten: readonly Uitkomst[],
): Promise<void> {
	if (uitkomsten.length === 0) return;
	const ids = (wie: readonly Uitkomst[] | undefined) => (wie ?? []).map(({ id }) => id);
	const [opgepakt, niet] = [uitkomsten.filter((een) => !een.reden), uitkomsten.filter((een) => een.reden)];
	const perReden = [...Map.groupBy(niet, ({ reden }) => reden)].map(([reden, wie]) => [reden, ids(wie)]);
	await logAudit(omgeving.trx, omgeving, "zaken-beslist", {
		gegevens: {
			versie,
			aantallen: { opgepakt: opgepakt.length, nietOpgepakt: niet.length },
			zaken: { opgepakt: ids(opgepakt), nietOpgepakt: Object.fromEntries(perReden) },
		},
	});
}
