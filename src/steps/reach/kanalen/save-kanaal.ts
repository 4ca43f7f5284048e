import { logAudit } from "../../../database/audit.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { accept, type Result, refuse } from "../../../rules/kernel/result.ts";
import type { Aanbiedersleutel, Instelkanaal, MakeVerzender, Waarden } from "../../../rules/reach/kanaal/aanbieder.ts";
import type { Verzendvenster } from "../../../rules/reach/kanaal/venster.ts";
import { listPartnernamen } from "../teksten/versies.ts";
import { findAanbieder, listVelden } from "./aanbieders.ts";
import { checkKanaal, checkNieuweGeheimen, type Kanaalfouten } from "./check-kanaal.ts";
import { selectKanaal } from "./queries.ts";
import { bewaardeInstellingen, GEHEIMPLAATS, openGeheimen } from "./read-kanaal.ts";

/** What the page sends. Secrets that were left empty stay as they are; those in `wis` go. */
export interface Kanaalinvoer {
	readonly kanaal: Instelkanaal;
	readonly aanbieder: Aanbiedersleutel;
	readonly actief: boolean;
	readonly velden: Waarden;
	readonly geheimen: Waarden;
	readonly wis: readonly string[];
	readonly vensters: readonly Verzendvenster[];
}

const gevuld = (waarden: Waarden, namen: readonly { naam: string }[]): Record<string, string> =>
	Object.fromEntries(
		namen.flatMap(({ naam }) => {
			const waarde = waarden[naam]?.trim() ?? "";
			return waarde === "" ? [] : [[naam, waarde]];
		}),
	);

/**
 * Keeps the settings of a kanaal. A kanaal that is on must be complete, and its adapter must accept the settings. Secrets
 * of another aanbieder are never carried along; the audit log names fields, never what is in them.
 */
export async function saveKanaal(
	omgeving: Stapomgeving,
	invoer: Kanaalinvoer,
	{ makeVerzender, nu }: { makeVerzender: MakeVerzender; nu: Date },
): Promise<Result<null, Kanaalfouten>> {
	const { trx, gemeenteId, sleutels } = omgeving;
	const { kanaal, actief, vensters } = invoer;
	const aanbieder = findAanbieder(invoer.aanbieder);
	if (!aanbieder?.kanalen.includes(kanaal)) return refuse({ aanbieder: "Kies een van de mogelijkheden." });
	const rij = await selectKanaal(trx, gemeenteId, kanaal);
	const oud = rij?.aanbieder === aanbieder.sleutel ? rij : undefined;
	const velden = gevuld(invoer.velden, listVelden(aanbieder.velden, kanaal));
	const nieuw = gevuld(invoer.geheimen, listVelden(aanbieder.geheimen, kanaal));
	const bewaard = Object.entries(openGeheimen(omgeving, oud?.geheimen ?? null)).filter(
		([naam]) => !invoer.wis.includes(naam),
	);
	const geheimen: Waarden = { ...Object.fromEntries(bewaard), ...nieuw };
	const kort = checkNieuweGeheimen(aanbieder, kanaal, nieuw);
	if (Object.keys(kort).length > 0) return refuse(kort);
	if (actief) {
		const fouten = checkKanaal(aanbieder, kanaal, velden, geheimen, vensters, await listPartnernamen(trx, gemeenteId));
		if (Object.keys(fouten).length > 0) return refuse(fouten);
		const verzender = aanbieder.wijze === "direct" ? makeVerzender(aanbieder.sleutel, velden, geheimen) : accept(null);
		if (!verzender.ok) return refuse({ formulier: verzender.reden });
	}
	const waarden = {
		aanbieder: aanbieder.sleutel,
		actief,
		instellingen: JSON.stringify({ velden, vensters }),
		geheimen:
			Object.keys(geheimen).length === 0 ? null : sleutels.encrypt(gemeenteId, GEHEIMPLAATS, JSON.stringify(geheimen)),
		gewijzigd_op: nu,
		// a test with other settings says nothing about these
		...(oud ? {} : { laatste_proef: null }),
	};
	await trx
		.insertInto("kanaalinstellingen")
		.values({ gemeente_id: gemeenteId, kanaal, ...waarden })
		.onConflict((botsing) => botsing.columns(["gemeente_id", "kanaal"]).doUpdateSet(waarden))
		.execute();
	// A kanaal that is on now carries what waited for it, and what was planned in another window moves.
	await omgeving.queue("plan-berichten", {});
	const voor = oud ? bewaardeInstellingen.parse(oud.instellingen).velden : {};
	const anders = [...new Set([...Object.keys(voor), ...Object.keys(velden)])].filter(
		(naam) => voor[naam] !== velden[naam],
	);
	await logAudit(trx, omgeving, "kanaal-gewijzigd", {
		gegevens: {
			kanaal,
			aanbieder: aanbieder.sleutel,
			actief,
			velden: anders,
			geheimen: [...Object.keys(nieuw), ...invoer.wis],
		},
	});
	return accept(null);
}
