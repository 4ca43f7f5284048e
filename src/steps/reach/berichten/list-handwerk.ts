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

/** As many as one list shows. */
const HANDWERK_MAX = 500;
/** What a colleague can write by hand; each has its own way of working. */
export const HANDKANALEN = ["Brief", "Kaartje"] as const;
export type Handkanaal = (typeof HANDKANALEN)[number];

/** The first of what can be written now, and how much there is in all. */
export interface Handwerk {
	readonly regels: readonly Handregel[];
	readonly aantal: number;
}

/** What can be written now, by postcode: the order in which one walks. Of one kanaal, or of all. */
export async function listHandwerk(
	omgeving: Stapomgeving,
	nu: Date,
	{ kanaal = null, max = HANDWERK_MAX }: { readonly kanaal?: Handkanaal | null; readonly max?: number } = {},
): Promise<Handwerk> {
	const { trx, gemeenteId } = omgeving;
	const { rows } = await sql<Handregel & { aantal: number }>`
		select b.id, b.zaak_id, z.naam, z.straat, z.huisnummer, z.huisletter, z.toevoeging, z.postcode, z.plaats, b.kanaal,
			b.soort, (b.gepland_op at time zone 'Europe/Amsterdam')::date as dag, (count(*) over ())::int as aantal
		from berichten b join zaken z on z.gemeente_id = b.gemeente_id and z.id = b.zaak_id
		where b.gemeente_id = ${gemeenteId} and b.status = 'handwerk' and b.gepland_op <= ${nu}
			and (${kanaal}::text is null or b.kanaal = ${kanaal})
		order by z.postcode, z.huisnummer, b.id limit ${max}
	`.execute(trx);
	const regels: Handregel[] = [];
	for (const { aantal: _, ...rij } of rows) regels.push({ ...rij, ...(await plekVan(omgeving, rij)) });
	return { regels, aantal: rows[0]?.aantal ?? 0 };
}

/** The list on the page: names and addresses, so the look stands in the audit log. */
export async function openHandwerk(omgeving: Stapomgeving, nu: Date): Promise<Handwerk> {
	const handwerk = await listHandwerk(omgeving, nu);
	const gegevens = { aantal: handwerk.regels.length };
	if (handwerk.regels.length > 0) await logAudit(omgeving.trx, omgeving, "handwerk-bekeken", { gegevens });
	return handwerk;
}

/**
 * The list of one kanaal to take along, with how the gemeente wants it: a letter in a written envelope is other work than a
 * card. The look stands in the audit log.
 */
export async function openHandlijst(
	omgeving: Stapomgeving,
	nu: Date,
	handkanaal: Handkanaal,
): Promise<Handwerk & { readonly opmaak: Waarden }> {
	const handwerk = await listHandwerk(omgeving, nu, { kanaal: handkanaal });
	const kanaal = await readKanaal(omgeving, handkanaal);
	const gegevens = { kanaal: handkanaal, aantal: handwerk.regels.length };
	await logAudit(omgeving.trx, omgeving, "handlijst-opgehaald", { gegevens });
	return { ...handwerk, opmaak: kanaal?.wijze === "handwerk" ? kanaal.instellingen : {} };
}
