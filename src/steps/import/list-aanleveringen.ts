import { sql } from "kysely";
import type { Stapomgeving } from "../../database/stapomgeving.ts";

/** Deliveries on one page of the list. */
export const PER_PAGINA = 25;

/** The states a delivery can be in; the words of the table. */
export const AANLEVERSTATUSSEN = ["ontvangen", "kolommen-nodig", "ingelezen", "verwerkt", "afgekeurd"] as const;
export type Aanleverstatus = (typeof AANLEVERSTATUSSEN)[number];

/** What the list can be sorted by, with the column behind it: only these words reach the statement. */
const SORTERING = {
	ontvangen: sql`a.ontvangen_op`,
	bestand: sql`lower(a.bestandsnaam)`,
	partner: sql`lower(coalesce(p.naam, a.partner_naam))`,
	regels: sql`a.regels`,
	geweigerd: sql`a.geweigerd`,
} as const;
export type Aanleversortering = keyof typeof SORTERING;
export const AANLEVERSORTERINGEN = Object.keys(SORTERING) as Aanleversortering[];

export interface Aanleverfilter {
	/** Part of the name of the file or of the partner. */
	readonly zoek?: string | undefined;
	readonly status?: Aanleverstatus | undefined;
	readonly partnerId?: number | undefined;
	readonly op: Aanleversortering;
	readonly richting: "oplopend" | "aflopend";
	/** Starts at 1. */
	readonly pagina: number;
}

export interface Aanleverrij {
	readonly id: number;
	readonly bestandsnaam: string;
	/** Null when the file names several partners, or is not read yet. */
	readonly partner: string | null;
	readonly status: Aanleverstatus;
	readonly regels: number;
	readonly aangenomen: number;
	readonly geweigerd: number;
	readonly dubbel: number;
	readonly voortgang: number;
	readonly ontvangen_op: Date;
	readonly door: string | null;
}

/** One page of deliveries, and how many there are in all with this filter. */
export async function listAanleveringen(
	{ trx, gemeenteId }: Stapomgeving,
	filter: Aanleverfilter,
): Promise<{ rijen: Aanleverrij[]; totaal: number }> {
	const zoek = filter.zoek ? `%${filter.zoek.replace(/[\\%_]/g, "\\$&")}%` : null;
	const partnerId = filter.partnerId ?? null;
	const richting = filter.richting === "oplopend" ? sql`asc` : sql`desc`;
	const { rows } = await sql<Aanleverrij & { totaal: number }>`
		select a.id, a.bestandsnaam, coalesce(p.naam, a.partner_naam) as partner, a.status, a.regels, a.aangenomen,
			a.geweigerd, a.dubbel, a.voortgang, a.ontvangen_op, g.naam as door, count(*) over ()::int as totaal
		from aanleveringen a
		left join partners p on p.gemeente_id = a.gemeente_id and p.id = a.partner_id
		left join gebruikers g on g.gemeente_id = a.gemeente_id and g.id = a.gemaakt_door
		where a.gemeente_id = ${gemeenteId}
			and (${filter.status ?? null}::text is null or a.status = ${filter.status ?? null})
			and (${zoek}::text is null or a.bestandsnaam ilike ${zoek} or coalesce(p.naam, a.partner_naam) ilike ${zoek})
			and (${partnerId}::bigint is null or a.partner_id = ${partnerId}
				or exists (select from partners n where n.gemeente_id = a.gemeente_id and n.id = ${partnerId}
					and lower(n.naam) = lower(a.partner_naam))
				or a.partner_id is null and exists (select from signalen s where s.gemeente_id = a.gemeente_id
					and s.aanlevering_id = a.id and s.partner_id = ${partnerId}))
		order by ${SORTERING[filter.op]} ${richting} nulls last, a.id desc
		limit ${PER_PAGINA} offset ${(filter.pagina - 1) * PER_PAGINA}
	`.execute(trx);
	return { rijen: rows.map(({ totaal, ...rij }) => rij), totaal: rows[0]?.totaal ?? 0 };
}
