import { sql } from "kysely";
import type { GemeenteId, Trx } from "../../database/gemeente-transactie.ts";
import { HEEFT_WERK } from "../../database/heeft-werk.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import type { Adressignaal, BestaandeZaak } from "../../rules/match/adressignaal.ts";
import type { LosSignaal } from "../../rules/match/persoon/persoonsweger.ts";
import type { Partnertype } from "../../rules/vroegsignaal/partnertype.ts";
import type { Signaaltype } from "../../rules/vroegsignaal/signaaltype.ts";

/** A signaal with all that a zaak shows of it. */
export type Matchsignaal = Adressignaal & { readonly rij: Signaalrij };

/** The same before it is known who it is about. */
export type LosMatchsignaal = LosSignaal & { readonly rij: Signaalrij };

/** The columns of signalen that a zaak takes over. */
export interface Signaalrij {
	readonly id: number;
	readonly rij_hash: Buffer;
	readonly partner_id: number;
	readonly partnertype: Partnertype;
	readonly klantnummer: string | null;
	readonly signaaltype: Signaaltype;
	readonly warme_overdracht: boolean;
	readonly voorletters: string | null;
	readonly voornamen: string | null;
	readonly voorvoegsel: string | null;
	readonly achternaam: string | null;
	readonly bedrijfsnaam: string | null;
	readonly geboortedatum: Datum | null;
	readonly bsn_index: Buffer | null;
	readonly straat: string | null;
	readonly huisnummer: number;
	readonly huisletter: string | null;
	readonly toevoeging: string | null;
	readonly postcode: string;
	readonly plaats: string | null;
	readonly telefoons: string[];
	readonly email: string | null;
	readonly bedrag_cent: number;
	readonly maanden_achterstand: number | null;
	readonly signaaldatum: Datum;
	readonly adressleutel: string;
	readonly persoonsleutel: string | null;
	readonly zaak_id: number | null;
	/** What the match before this one said of it in that zaak. */
	readonly herhaling: string | null;
	readonly herhaling_van: number | null;
	readonly uitleg: string | null;
	/** The signaal it was linked to when it was matched before. */
	readonly gekoppeld_met: number | null;
}

/**
 * Ids of signalen that stand in no zaak yet, address by address. Looked up row by row (lateral), so that one new signaal
 * costs one look-up, however many there are in the gemeente.
 */
export async function findOngematcht(trx: Trx, gemeenteId: GemeenteId, alleen?: Signaaltype): Promise<number[]> {
	const soort = alleen ? sql`and s.signaaltype = ${alleen}` : sql``;
	const { rows } = await sql<{ id: number }>`
		select x.id from aanleveringen a
		cross join lateral (
			select s.id, s.adressleutel from signalen s
			where s.gemeente_id = ${gemeenteId} and s.aanlevering_id = a.id ${soort} offset 0
		) x
		left join lateral (
			select true as al from zaaksignalen k where k.gemeente_id = ${gemeenteId} and k.signaal_id = x.id limit 1
		) k on true
		where a.gemeente_id = ${gemeenteId} and a.status = 'ingelezen' and k.al is null
		order by x.adressleutel, x.id
	`.execute(trx);
	return rows.map((rij) => rij.id);
}

/** A zaak that already exists, with the other person keys that are kept with it. */
export interface Bekendezaak extends BestaandeZaak {
	readonly andereSleutels: readonly string[];
	/** The BRP or a colleague said that the resident moved: its address is not of a signaal. */
	readonly verhuisd: boolean;
}

interface Zaakstand {
	readonly id: number;
	readonly status: string;
	readonly andere_persoonsleutels: string[];
	readonly besloten: boolean;
	readonly heeft_werk: boolean;
	readonly verhuisd: boolean;
}

/** The zaken that these signalen stand in. What counts as work: `HEEFT_WERK`. */
export async function readZaken(
	trx: Trx,
	gemeenteId: GemeenteId,
	ids: readonly number[],
): Promise<Map<number, Bekendezaak>> {
	if (ids.length === 0) return new Map();
	const { rows } = await sql<Zaakstand>`
		select z.id, z.status, z.andere_persoonsleutels, z.werkinstructie_versie is not null as besloten,
			${HEEFT_WERK} as heeft_werk,
			exists (select from gebeurtenissen g where g.gemeente_id = z.gemeente_id and g.zaak_id = z.id
				and g.soort = 'verhuisd') as verhuisd
		from zaken z where z.gemeente_id = ${gemeenteId} and z.id = any(${ids}::bigint[])
	`.execute(trx);
	return new Map(
		rows.map((rij) => [
			rij.id,
			{
				id: rij.id,
				open: rij.status === "te-benaderen" || rij.status === "in-gesprek",
				opgepakt: rij.status !== "niet-opgepakt",
				heeftWerk: rij.heeft_werk,
				besloten: rij.besloten,
				andereSleutels: rij.andere_persoonsleutels,
				verhuisd: rij.verhuisd,
			},
		]),
	);
}

/** New ids for zaken, and the next numbers of the year: "2026-1043". */
export async function reserveZaken(
	trx: Trx,
	gemeenteId: GemeenteId,
	jaar: number,
	aantal: number,
): Promise<{ id: number; nummer: string }[]> {
	if (aantal === 0) return [];
	const { rows } = await sql<{ laatste: number }>`
		insert into zaaknummers (gemeente_id, jaar, laatste) values (${gemeenteId}, ${jaar}, ${aantal})
		on conflict (gemeente_id, jaar) do update set laatste = zaaknummers.laatste + excluded.laatste returning laatste
	`.execute(trx);
	const eerste = rows[0]!.laatste - aantal + 1;
	const ids = await sql<{ id: number }>`
		select nextval(pg_get_serial_sequence('zaken', 'id'))::bigint as id from generate_series(1, ${aantal}::int)
	`.execute(trx);
	return ids.rows.map(({ id }, plaats) => ({ id, nummer: `${jaar}-${eerste + plaats}` }));
}

/** The wijk of each postcode: six characters win over the first four. */
export async function readWijken(
	trx: Trx,
	gemeenteId: GemeenteId,
	postcodes: readonly string[],
): Promise<Map<string, string>> {
	const vragen = [...new Set(postcodes.flatMap((postcode) => [postcode, postcode.slice(0, 4)]))];
	const { rows } = await sql<{ postcode: string; wijk: string }>`
		select w.postcode, w.wijk from unnest(${vragen}::text[]) n(postcode)
		join postcodewijken w on w.gemeente_id = ${gemeenteId} and w.postcode = n.postcode
	`.execute(trx);
	return new Map(rows.map((rij) => [rij.postcode, rij.wijk]));
}
