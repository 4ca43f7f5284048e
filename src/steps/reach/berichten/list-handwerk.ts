import { sql } from "kysely";
import { logAudit } from "../../../database/audit.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import type { Datum } from "../../../rules/kernel/datum.ts";
import type { Waarden } from "../../../rules/reach/kanaal/aanbieder.ts";
import { readKanaal } from "../kanalen/read-kanaal.ts";
import { completeAdres } from "./postadres.ts";

/** A card or envelope that a colleague writes. */
export interface Handregel {
	readonly id: number;
	readonly zaak_id: number;
	readonly naam: string;
	readonly straat: string | null;
	readonly huisnummer: number;
	readonly huisletter: string | null;
	readonly toevoeging: string | null;
	readonly postcode: string;
	readonly plaats: string | null;
	readonly kanaal: string;
	readonly soort: string;
	/** From this day. */
	readonly dag: Datum;
}

const plekVan = async (omgeving: Stapomgeving, rij: Handregel) => {
	const { straat, plaats } = await completeAdres(omgeving, { ...rij, id: rij.zaak_id });
	return { straat, plaats };
};

/** What can be written now, by postcode: the order in which one walks. */
export async function listHandwerk(omgeving: Stapomgeving, nu: Date): Promise<Handregel[]> {
	const { trx, gemeenteId } = omgeving;
	const { rows } = await sql<Handregel>`
		select b.id, b.zaak_id, z.naam, z.straat, z.huisnummer, z.huisletter, z.toevoeging, z.postcode, z.plaats, b.kanaal,
			b.soort, (b.gepland_op at time zone 'Europe/Amsterdam')::date as dag
		from berichten b join zaken z on z.gemeente_id = b.gemeente_id and z.id = b.zaak_id
		where b.gemeente_id = ${gemeenteId} and b.status = 'handwerk' and b.gepland_op <= ${nu}
		order by z.postcode, z.huisnummer, b.id limit 500
	`.execute(trx);
	const regels: Handregel[] = [];
	for (const rij of rows) regels.push({ ...rij, ...(await plekVan(omgeving, rij)) });
	return regels;
}

/** The list to take along, with how the gemeente wants its cards and envelopes; the look stands in the audit log. */
export async function openHandlijst(
	omgeving: Stapomgeving,
	nu: Date,
): Promise<{ readonly regels: readonly Handregel[]; readonly opmaak: Waarden }> {
	const regels = await listHandwerk(omgeving, nu);
	const kanaal = (await readKanaal(omgeving, "Kaartje")) ?? (await readKanaal(omgeving, "Brief"));
	await logAudit(omgeving.trx, omgeving, "handlijst-opgehaald", { gegevens: { aantal: regels.length } });
	return { regels, opmaak: kanaal?.wijze === "handwerk" ? kanaal.instellingen : {} };
}
