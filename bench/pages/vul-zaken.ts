import pg from "pg";
import { WERKINSTRUCTIES } from "../../src/rules/decide/ready-ones.ts";

const GEMEENTEN = 342;
/** The measured gemeente is a large one: it has this share of all zaken. */
const AANDEEL = 0.1;
const DAG = "2026-11-23";

/**
 * Fills the tables straight away, in the proportions of a few years of work: most zaken closed or not picked up, 2% open,
 * of which a third has something to do today. Returns some open zaken of the measured gemeente.
 */
export async function vulZaken(
	verbinding: pg.PoolConfig,
	zaken: number,
): Promise<{ gemeenteId: number; zaakIds: number[] }> {
	const client = new pg.Client(verbinding);
	await client.connect();
	await client.query("set synchronous_commit = off");
	await client.query(
		"insert into gemeenten (id, code, naam, inwoners) select g, lpad(g::text, 4, '0'), 'Gemeente ' || g, 50000 from generate_series(1, $1::int) g",
		[GEMEENTEN],
	);
	await client.query(
		"insert into werkinstructies (gemeente_id, versie, inhoud, status, actief_vanaf) select g, 1, $2, 'actief', now() from generate_series(1, $1::int) g",
		[GEMEENTEN, JSON.stringify(WERKINSTRUCTIES.roermond)],
	);
	await client.query(
		"insert into partners (gemeente_id, naam, partnertype) select g, t, t from generate_series(1, $1::int) g, unnest(array['Huur','Energie','Zorg','Water']) t",
		[GEMEENTEN],
	);
	await client.query(
		"insert into gebruikers (gemeente_id, email, naam, rol) select g, 'm' || g || '-' || n || '@proef.example', 'Medewerker ' || n, 'coordinator' from generate_series(1, $1::int) g, generate_series(1, 20) n",
		[GEMEENTEN],
	);
	await client.query(
		`insert into aanleveringen (gemeente_id, bestandsnaam, bestand_hash, status, peildatum)
		select g, 'oud.csv', ''::bytea, 'verwerkt', '2026-11-01' from generate_series(1, $1::int) g`,
		[GEMEENTEN],
	);
	// one row of work per zaak; everything else is read from it
	await client.query(
		`create unlogged table werk as
		select n as id, case when n <= $1::int * $3::float then 1 else 2 + n % ($2::int - 1) end::smallint as gemeente_id,
			(array['Huur','Energie','Zorg','Water'])[1 + n % 4] as partnertype,
			(array['Jansen','Boer','Smit','Meer','Dijk','Bakker','Visser','Mulder','Vos','Peters'])[1 + (n / 7) % 10] || (n % 997) as achternaam,
			case when n % 50 = 0 then case when n % 250 = 0 then 'in-gesprek' else 'te-benaderen' end
				when n % 5 = 1 then 'niet-opgepakt' else 'gesloten' end as status,
			date '2023-01-01' + (n % 1400)::int as dag, 5000 + (n * 37) % 200000 as bedrag,
			(1000 + n % 9000) || chr(65 + n % 26) || chr(65 + (n / 26) % 26) as postcode, 1 + n % 300 as huisnummer
		from generate_series(1, $1::int) n`,
		[zaken, GEMEENTEN, AANDEEL],
	);
	await client.query(
		`insert into zaken (gemeente_id, id, nummer, status, naam, naamsleutel, geboortedatum, persoonsleutel, adressleutel, straat, straatsleutel,
			huisnummer, postcode, plaats, wijk, startdatum_matchingperiode, einddatum_matchingperiode, matchingsdatum, meervoudig, opeenvolgend,
			match_uitleg, bedrag_cent, partnertypen, signaaltypen, werkinstructie_versie, regel, route, omdat, opgepakt_op, volgende_stap,
			volgende_kanaal, volgende_op, volgende_dagdeel, volgende_poging, volgende_max, volgende_omdat, toegewezen_aan, pogingen, gesloten_op, resultaat)
		select gemeente_id, id, '2026-' || id, status, 'J. ' || achternaam, lower(achternaam), date '1960-01-01' + (id % 14000)::int,
			lower(achternaam) || '-j-' || (date '1960-01-01' + (id % 14000)::int), postcode || '-' || huisnummer, 'Voorbeeldstraat', 'voorbeeldstraat',
			huisnummer, postcode, 'Proefstad', 'Wijk ' || id % 12, date_trunc('month', dag)::date, (date_trunc('month', dag) + interval '1 month' - interval '1 day')::date,
			dag, id % 9 = 0, id % 3 = 0, partnertype || ', één adres; enkelvoudig.', bedrag, array[partnertype], array['Vroeg'], 1, 'iedereen', 'volhouden',
			'Iedereen krijgt eerst een telefoontje.', dag,
			case when status = 'te-benaderen' then 'bellen' when status = 'in-gesprek' then 'gesprek' end,
			case when status = 'te-benaderen' then (array['Telefoon','Telefoon','Huisbezoek','WhatsApp','Brief'])[1 + (id / 50)::int % 5] when status = 'in-gesprek' then 'Telefoon' end,
			case when status in ('te-benaderen', 'in-gesprek') then date '${DAG}' + ((id / 50)::int % 3) * 4 - 1 end,
			case when status = 'te-benaderen' then (array['Ochtend','Middag'])[1 + (id / 50)::int % 2] end, 2, 3, 'Poging 2 van 3.',
			null, 1, case when status in ('gesloten', 'niet-opgepakt') then dag + 30 end,
			case status when 'gesloten' then 'Definitief geen contact kunnen krijgen' when 'niet-opgepakt' then 'Niet opgepakt: onterecht signaal' end
		from werk`,
	);
	await client.query(
		`insert into signalen (gemeente_id, id, aanlevering_id, regelnummer, rij_hash, partner_id, partnertype, klantnummer, signaaltype, warme_overdracht,
			voorletters, achternaam, geboortedatum, straat, huisnummer, postcode, plaats, telefoons, email, bedrag_cent, maanden_achterstand, signaaldatum,
			ontvangen_op, adressleutel, persoonsleutel)
		select w.gemeente_id, w.id, a.id, w.id, sha256(w.id::text::bytea), p.id, w.partnertype, 'K' || w.id, 'Vroeg', false, 'J.', w.achternaam,
			date '1960-01-01' + (w.id % 14000)::int, 'Voorbeeldstraat', w.huisnummer, w.postcode, 'Proefstad', array['+3161' || lpad((w.id % 10000000)::text, 7, '0')],
			'j' || w.id || '@voorbeeld.example', w.bedrag, 2, w.dag, w.dag, w.postcode || '-' || w.huisnummer,
			lower(w.achternaam) || '-j-' || (date '1960-01-01' + (w.id % 14000)::int)
		from werk w join aanleveringen a on a.gemeente_id = w.gemeente_id join partners p on p.gemeente_id = w.gemeente_id and p.partnertype = w.partnertype`,
	);
	for (const [tabel, kolommen, select] of [
		[
			"zaaksignalen",
			"gemeente_id, signaal_id, zaak_id, herhaling, uitleg",
			"gemeente_id, id, id, 'geen', 'Nieuwe achterstand.'",
		],
		[
			"besluiten",
			"gemeente_id, zaak_id, werkinstructie_versie, opgepakt, route, regel, omdat",
			"gemeente_id, id, 1, true, 'volhouden', 'iedereen', 'Iedereen krijgt eerst een telefoontje.'",
		],
		[
			"contactgegevens",
			"gemeente_id, zaak_id, soort, waarde, mobiel",
			"gemeente_id, id, 'telefoon', '+3161' || lpad((id % 10000000)::text, 7, '0'), true",
		],
		[
			"contactpogingen",
			"gemeente_id, zaak_id, stap, kanaal, datum, dagdeel, bereikt, uitkomst",
			"gemeente_id, id, 'bellen', 'Telefoon', dag, 'Ochtend', false, 'geen-gehoor'",
		],
	]) {
		await client.query(`insert into ${tabel} (${kolommen}) select ${select} from werk`);
	}
	await client.query("vacuum analyze");
	const { rows } = await client.query(
		"select id from zaken where gemeente_id = 1 and status = 'te-benaderen' order by id limit 200",
	);
	await client.end();
	return { gemeenteId: 1, zaakIds: rows.map((rij) => Number(rij.id)) };
}
