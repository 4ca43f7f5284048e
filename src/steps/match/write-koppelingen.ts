import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { voegRijenToe } from "../../database/voeg-rijen-toe.ts";
import { kansVan } from "../../rules/match/koppelen/model.ts";
import type { Koppeling } from "../../rules/match/persoon/link-personen.ts";
import type { LosMatchsignaal } from "./queries.ts";
import type { Verband } from "./read-verband.ts";

/** Ten thousandths are enough for a picture, and keep the row short. */
const rond = (getal: number): number => Math.round(getal * 1e4) / 1e4;

/**
 * Keeps which signaal was linked to which, with the sum. Only what changed is written. A link to a signaal that was not
 * looked at now (older than the period) stays.
 */
export async function writeKoppelingen(
	{ trx, gemeenteId }: Stapomgeving,
	{ signalen, weger }: Verband,
	koppelingen: readonly Koppeling[],
): Promise<void> {
	const perId = new Map(signalen.map((signaal) => [signaal.id, signaal]));
	const nu = new Map(koppelingen.map((koppeling) => [koppeling.signaal, koppeling]));
	const gezien = ({ rij }: LosMatchsignaal) => rij.gekoppeld_met === null || perId.has(rij.gekoppeld_met);
	const weg = signalen.filter((s) => s.rij.gekoppeld_met !== null && !nu.has(s.id) && gezien(s)).map(({ id }) => id);
	if (weg.length > 0) {
		await trx.deleteFrom("koppelingen").where("gemeente_id", "=", gemeenteId).where("signaal_id", "in", weg).execute();
	}
	const rijen = koppelingen.flatMap(({ signaal, met }) => {
		const [a, b] = [perId.get(signaal)!, perId.get(met)!];
		if (a.rij.gekoppeld_met === met || !gezien(a)) return [];
		const { start, stappen, huisgenoot, score } = weger.leg(a, b);
		const midden = stappen.map((stap) => [stap.vergelijking, stap.niveau, rond(stap.gewicht), rond(stap.frequentie)]);
		const som = [
			["uitgangspunt", "begin", rond(start), 0],
			...midden,
			["huisgenoot", "correctie", rond(huisgenoot), 0],
		];
		const kans = Math.floor(kansVan(score) * 1e6);
		return { gemeente_id: gemeenteId, signaal_id: signaal, met_signaal_id: met, kans, stappen: som };
	});
	await voegRijenToe(
		trx,
		"koppelingen",
		["gemeente_id", "signaal_id", "met_signaal_id", "kans", "stappen"],
		rijen.map((rij) => ({ ...rij, stappen: JSON.stringify(rij.stappen) })),
		{
			bijDubbel: `on conflict (gemeente_id, signaal_id) do update set met_signaal_id = excluded.met_signaal_id,
			kans = excluded.kans, stappen = excluded.stappen`,
		},
	);
}
