import { sql } from "kysely";
import type { Stapomgeving } from "../../database/stapomgeving.ts";

/** Which zaken of a delivery: the counts of its report, each as a list. */
export const ZAAKSOORTEN = [
	"alle",
	"nieuw",
	"bijgewerkt",
	"enkelvoudig",
	"meervoudig",
	"opeenvolgend",
	"niet-opgepakt",
] as const;
export type Zaaksoort = (typeof ZAAKSOORTEN)[number];
export const ZAKEN_PER_PAGINA = 50;

export interface ZaakVanAanlevering {
	readonly id: number;
	readonly nummer: string;
	readonly naam: string;
	readonly adres: string;
	readonly status: string;
	readonly match_uitleg: string;
	readonly omdat: string | null;
	/** Signalen of this delivery in this zaak. */
	readonly signalen: number;
}

/**
 * The zaken that signalen of one delivery stand in. "nieuw" and "bijgewerkt" as the report counts them: picked up once, or
 * decided again since; what happened later to a zaak shows here too.
 */
export async function listZakenVanAanlevering(
	{ trx, gemeenteId }: Stapomgeving,
	aanleveringId: number,
	soort: Zaaksoort,
	pagina: number,
): Promise<{ rijen: ZaakVanAanlevering[]; totaal: number }> {
	const { rows } = await sql<ZaakVanAanlevering & { totaal: number }>`
		with gekoppeld as (
			select k.zaak_id, count(*)::int as signalen, bool_or(k.herhaling <> 'herhaalmelding') as telt,
				bool_or(k.herhaling = 'herhaalmelding') as herhaald
			from signalen s join zaaksignalen k on k.gemeente_id = s.gemeente_id and k.signaal_id = s.id
			where s.gemeente_id = ${gemeenteId} and s.aanlevering_id = ${aanleveringId} group by k.zaak_id
		)
		select z.id, z.nummer, z.naam, z.status, z.match_uitleg, z.omdat, g.signalen,
			concat_ws(' ', coalesce(z.straat, z.postcode), concat(z.huisnummer, z.huisletter), z.toevoeging) as adres,
			count(*) over ()::int as totaal
		from gekoppeld g join zaken z on z.gemeente_id = ${gemeenteId} and z.id = g.zaak_id
		cross join lateral (
			select count(*) as keer from besluiten b
			where b.gemeente_id = z.gemeente_id and b.zaak_id = z.id and b.opgepakt
		) b
		where case ${soort}::text
			when 'alle' then true
			when 'niet-opgepakt' then z.status = 'niet-opgepakt' or g.herhaald
			else z.status <> 'niet-opgepakt' and g.telt and case ${soort}::text
				when 'nieuw' then b.keer = 1
				when 'bijgewerkt' then b.keer <> 1
				when 'enkelvoudig' then not z.meervoudig and not z.opeenvolgend
				when 'meervoudig' then z.meervoudig
				else z.opeenvolgend end
		end
		order by z.naamsleutel, z.id limit ${ZAKEN_PER_PAGINA} offset ${(pagina - 1) * ZAKEN_PER_PAGINA}
	`.execute(trx);
	return { rijen: rows.map(({ totaal, ...rij }) => rij), totaal: rows[0]?.totaal ?? 0 };
}
