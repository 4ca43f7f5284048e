import { type Selectable, sql } from "kysely";
import { logAudit } from "../../../database/audit.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import type { DB } from "../../../database/types.ts";
import { NIET_REDENEN } from "../../../rules/reach/bericht/niet-redenen.ts";
import { planBericht } from "../../../rules/reach/bericht/plan-bericht.ts";
import { readKanalen } from "../kanalen/read-kanaal.ts";
import { type Inhoud, maskeerInhoud, moetOverschrijven, openInhoud } from "./inhoud.ts";
import { wijzenVan } from "./kanalen.ts";
import { isWachtend, readRoutes, readStanden, vraagVan } from "./stand.ts";

/** One message of a zaak, with the text that went out when it was made. */
export type Zaakbericht = Omit<Selectable<DB["berichten"]>, "inhoud"> & { readonly inhoud: Inhoud | null };

/**
 * Everything that was or will be sent to the resident of a zaak, the newest first. With links and codes only where a colleague
 * has to write them on paper; that look stands in the audit log.
 */
export async function readZaakberichten(omgeving: Stapomgeving, zaakId: number): Promise<readonly Zaakbericht[]> {
	const { trx, gemeenteId, sleutels } = omgeving;
	const rijen = await trx
		.selectFrom("berichten")
		.selectAll()
		.where("gemeente_id", "=", gemeenteId)
		.where("zaak_id", "=", zaakId)
		.orderBy("id", "desc")
		.limit(100)
		.execute();
	for (const { id } of rijen.filter((rij) => rij.inhoud !== null && moetOverschrijven(rij))) {
		await logAudit(trx, omgeving, "bericht-bekeken", { zaakId, gegevens: { bericht: id } });
	}
	return rijen.map(({ inhoud, ...rij }) => {
		const heel = inhoud && openInhoud(sleutels, gemeenteId, inhoud);
		return { ...rij, inhoud: heel && !moetOverschrijven(rij) ? maskeerInhoud(heel) : heel };
	});
}

const BERICHTSTAP = ["Brief", "Mail", "SMS", "WhatsApp"];

/** How the next step of a zaak goes when it is a message: by itself at a moment, or by a colleague, and why. */
export type Stapbericht =
	| {
			readonly soort: "vanzelf";
			readonly id: number;
			readonly op: Date;
			readonly kanaal: string;
			readonly status: string;
	  }
	| { readonly soort: "zelf"; readonly uitleg: string };

/** Null when the next step is no message, or nothing has to be said about it. */
export async function readStapbericht(
	omgeving: Stapomgeving,
	{ zaakId, kanaal }: { readonly zaakId: number; readonly kanaal: string | null },
	nu: Date,
): Promise<Stapbericht | null> {
	const { trx, gemeenteId } = omgeving;
	if (!BERICHTSTAP.includes(kanaal ?? "")) return null;
	const [stand] = await readStanden(trx, gemeenteId, sql`z.id = ${zaakId}`, nu);
	if (!stand) return null;
	const onderweg = (stand.eerder ?? []).findLast((rij) => rij.status !== "vervallen" && rij.status !== "mislukt");
	if (onderweg && (isWachtend(onderweg) || onderweg.status === "bezig" || onderweg.status === "afgedrukt")) {
		const { id, kanaal, status, geplandOp } = onderweg;
		return { soort: "vanzelf", id, op: new Date(geplandOp), kanaal, status };
	}
	const routes = await readRoutes(trx, gemeenteId, [stand]);
	const kanalen = wijzenVan(await readKanalen(omgeving));
	const plan = planBericht(vraagVan(stand, routes(stand).stappen, kanalen, isWachtend));
	if (plan.soort === "bericht" || NIET_REDENEN[plan.reden].dan === "rust") return null;
	return { soort: "zelf", uitleg: NIET_REDENEN[plan.reden].uitleg };
}
