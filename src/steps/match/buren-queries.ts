import { sql } from "kysely";
import type { GemeenteId, Trx } from "../../database/gemeente-transactie.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import type { Signaalrij } from "./queries.ts";

/**
 * A key that gives more than this is no key: a default birth date, a telephone number of a shelter or of the partner
 * itself. It is then not used to look for somebody; the other keys still are.
 */
export const HOOGSTENS_PER_DAG = 250;
export const HOOGSTENS_ZAKEN_PER_CONTACT = 50;

/** Keys to look for; each is asked once a match. */
export interface Zoeksleutels {
	readonly adressen: readonly string[];
	readonly dagen: readonly Datum[];
	readonly bsns: readonly string[];
	/** Telephone numbers and e-mail addresses. */
	readonly contacten: readonly string[];
	readonly personen: readonly Persoonsvraag[];
}

/** A person key, and the birth date in it. */
export interface Persoonsvraag {
	readonly sleutel: string;
	readonly dag: Datum;
}

/** Signalen that share a key, and the birth dates that are too frequent to say anything. */
export interface Buren {
	readonly ids: readonly number[];
	readonly drukkeDagen: readonly Datum[];
}

const kolommen = sql`s.id, s.rij_hash, s.partner_id, s.partnertype, s.klantnummer, s.signaaltype, s.warme_overdracht,
	s.voorletters, s.voornamen, s.voorvoegsel, s.achternaam, s.bedrijfsnaam, s.geboortedatum, s.bsn_index,
	s.straat, s.huisnummer, s.huisletter, s.toevoeging, s.postcode, s.plaats, s.telefoons, s.email,
	s.bedrag_cent, s.maanden_achterstand, s.signaaldatum, s.adressleutel, s.persoonsleutel, k.zaak_id,
	k.herhaling, k.herhaling_van, k.uitleg, l.met_signaal_id as gekoppeld_met`;

const erbij = sql`left join zaaksignalen k on k.gemeente_id = s.gemeente_id and k.signaal_id = s.id
	left join koppelingen l on l.gemeente_id = s.gemeente_id and l.signaal_id = s.id`;

/** These signalen themselves. */
export async function readSignalen(trx: Trx, gemeenteId: GemeenteId, ids: readonly number[]): Promise<Signaalrij[]> {
	if (ids.length === 0) return [];
	const { rows } = await sql<Signaalrij>`
		select ${kolommen} from unnest(${ids}::bigint[]) n(id)
		join signalen s on s.gemeente_id = ${gemeenteId} and s.id = n.id ${erbij}
	`.execute(trx);
	return rows;
}

/**
 * Ids of every signaal since `vanaf` that has one of these keys; most are known already, so the rows themselves are asked
 * apart. Each key is looked up by its index, key by key (lateral), which takes as long with as without fresh statistics of
 * the tables, and can stop at the bound. `offset 0` keeps the planner from joining the two last tables first.
 */
export async function readBuren(trx: Trx, gemeenteId: GemeenteId, vanaf: Datum, zoek: Zoeksleutels): Promise<Buren> {
	const van = sql`s.gemeente_id = ${gemeenteId} and s.signaaldatum >= ${vanaf}::date`;
	const perDag = sql`limit ${HOOGSTENS_PER_DAG + 1}) x`;
	const delen = [
		zoek.adressen.length > 0 &&
			sql`select x.id, null::date as dag from unnest(${zoek.adressen}::text[]) n(waarde)
				cross join lateral (select s.id from signalen s where ${van} and s.adressleutel = n.waarde) x`,
		zoek.dagen.length > 0 &&
			sql`select case when d.aantal <= ${HOOGSTENS_PER_DAG} then d.id end, case when d.aantal > ${HOOGSTENS_PER_DAG} then n.waarde end
				from unnest(${zoek.dagen}::date[]) n(waarde)
				cross join lateral (select x.id, count(*) over () as aantal
					from (select s.id from signalen s where ${van} and s.geboortedatum = n.waarde ${perDag}) d`,
		zoek.bsns.length > 0 &&
			sql`select x.id, null::date from unnest(${zoek.bsns}::text[]) n(waarde)
				cross join lateral (select s.id from signalen s where ${van} and s.bsn_index = decode(n.waarde, 'hex')
					${perDag}`,
		zoek.personen.length > 0 &&
			sql`select x.id, null::date from unnest(${zoek.personen.map(({ sleutel }) => sleutel)}::text[]) n(waarde)
				cross join lateral (select s.id from signalen s where ${van} and s.persoonsleutel = n.waarde ${perDag}`,
		zoek.contacten.length > 0 &&
			sql`select s.id, null::date from unnest(${zoek.contacten}::text[]) n(waarde)
				cross join lateral (select x.zaak_id, count(*) over () as aantal
					from (select c.zaak_id from contactgegevens c where c.gemeente_id = ${gemeenteId} and c.waarde = n.waarde
						limit ${HOOGSTENS_ZAKEN_PER_CONTACT + 1}) x) z
				cross join lateral (select k.signaal_id from zaaksignalen k where k.gemeente_id = ${gemeenteId}
					and k.zaak_id = z.zaak_id offset 0) k
				cross join lateral (select s.id from signalen s where ${van} and s.id = k.signaal_id offset 0) s
				where z.aantal <= ${HOOGSTENS_ZAKEN_PER_CONTACT}`,
	].filter((deel) => deel !== false);
	if (delen.length === 0) return { ids: [], drukkeDagen: [] };
	const { rows } = await sql<{ id: number | null; dag: Datum | null }>`${sql.join(delen, sql` union `)}`.execute(trx);
	return {
		ids: rows.map(({ id }) => id).filter((id) => id !== null),
		drukkeDagen: rows.map(({ dag }) => dag).filter((dag) => dag !== null),
	};
}
