import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import pg from "pg";
import { openPool } from "../../src/database/databank.ts";
import { EIGENAAR, startIngebouwdeServer } from "../../src/database/ingebouwde-server.ts";
import { migreerDatabase } from "../../src/database/migreer.ts";
import { readSleutelbos } from "../../src/database/sleutels.ts";
import { makeUitvoerder } from "../../src/database/voer-uit.ts";
import { WERKINSTRUCTIES } from "../../src/rules/decide/ready-ones.ts";
import { matchNieuweSignalen } from "../../src/steps/match/match-vroegsignalen.ts";

/** Surnames of the stock: frequent ones and many rare ones, made of two parts. */
const STAM =
	"Groen,Oude,Nieuw,Zand,Berg,Bos,Broek,Kerk,Molen,Linde,Veld,Dijk,Horst,Brug,Haar,Loo,Wit,Zwart,Goud,Zilver";
const SLOT = "man,burg,berg,veld,kamp,huis,hof,land,horst,donk,laar,veen,meer,brink,stra,sma,inga,sen,ers,beek";

/**
 * A gemeente with so many signalen of the last seven months, each with a zaak and a telephone number: more than any gemeente
 * has, so that the look-back period keeps nothing out. They came in 200 deliveries. Two signalen a resident; 40 to 50 residents share each birth date.
 */
const VOORRAAD = `
	with rij as (
		select n, (n + 1) / 2 as wie, hashint8((n + 1) / 2)::bigint & 2147483647 as h,
			string_to_array('${STAM}', ',') as stam, string_to_array('${SLOT}', ',') as slot
		from generate_series(1, $1::bigint) n
	), mens as (
		select n, wie, h, chr(65 + (h % 20)::int) || '.' as letters,
			stam[1 + (h / 7) % 20] || slot[1 + (h / 131) % 20] || case when h % 3 = 0 then slot[1 + (h / 977) % 20] else '' end as naam,
			date '1940-01-01' + (h / 11 % 22000)::int as geboren,
			(6000 + wie % 97) || chr(65 + (wie / 97 % 26)::int) || chr(65 + (wie / 2522 % 26)::int) as postcode,
			1 + wie / 65572 as huisnummer, '+316' || lpad((wie * 7919 % 100000000)::text, 8, '0') as telefoon
		from rij
	), s as (
		insert into signalen (gemeente_id, id, aanlevering_id, regelnummer, rij_hash, partner_id, partnertype, signaaltype,
			warme_overdracht, voorletters, achternaam, geboortedatum, huisnummer, postcode, plaats, straat, telefoons,
			bedrag_cent, signaaldatum, ontvangen_op, adressleutel, persoonsleutel)
		select 9001, n, 1 + n % 200, n, decode(lpad(to_hex(n), 64, '0'), 'hex'), 1 + n % 2, 'Huur', 'Vroeg', false, letters, naam,
			geboren, huisnummer, postcode, 'Voorbeeld', 'Voorbeeldstraat', array[telefoon], 10000 + n % 50000,
			date '2026-04-10' + (n % 200)::int, date '2026-11-01', postcode || '-' || huisnummer,
			lower(naam) || '-' || lower(left(letters, 1)) || '-' || geboren
		from mens
	), z as (
		insert into zaken (gemeente_id, id, nummer, status, naam, naamsleutel, geboortedatum, adressleutel, huisnummer, postcode,
			startdatum_matchingperiode, einddatum_matchingperiode, matchingsdatum, meervoudig, opeenvolgend, match_uitleg,
			bedrag_cent, partnertypen, signaaltypen, werkinstructie_versie)
		select 9001, wie, '2026-' || wie, 'te-benaderen', naam, lower(naam), geboren, postcode || '-' || huisnummer, huisnummer,
			postcode, '2026-10-01', '2026-10-31', '2026-10-28', false, true, '', 10000, '{Huur}', '{Vroeg}', 1
		from mens where n % 2 = 1
	), c as (
		insert into contactgegevens (gemeente_id, zaak_id, soort, waarde) select 9001, wie, 'telefoon', telefoon from mens where n % 2 = 1
	)
	insert into zaaksignalen (gemeente_id, signaal_id, zaak_id, herhaling, uitleg) select 9001, n, wie, 'geen', '' from mens
`;

/** One new signaal of somebody in the stock: moved, and the name typed wrong. */
const NIEUW = `
	insert into signalen (gemeente_id, id, aanlevering_id, regelnummer, rij_hash, partner_id, partnertype, signaaltype,
		warme_overdracht, voorletters, achternaam, geboortedatum, huisnummer, postcode, plaats, straat, telefoons,
		bedrag_cent, signaaldatum, ontvangen_op, adressleutel, persoonsleutel)
	select 9001, $2::bigint, 201, 1, decode(lpad(to_hex($2::bigint), 64, '0'), 'hex'), 1, 'Huur', 'Vroeg', false, voorletters,
		left(achternaam, 3) || 'x' || substr(achternaam, 4), geboortedatum, 9999, '6999ZZ', plaats, 'Nieuwstraat', telefoons,
		20000, '2026-11-02', '2026-11-02', '6999ZZ-9999-' || $2::bigint, null
	from signalen where gemeente_id = 9001 and id = $1
`;

export interface Eensignaalmeting {
	readonly voorraad: number;
	readonly vragen: number;
	readonly p50: number;
	readonly p95: number;
	readonly max: number;
	/** Processor time of one question, of this program and of the server together: says more on a machine that is shared. */
	readonly rekenMs: number;
	/** Of the new signalen, how many were linked to somebody in the stock; all of them are about one. */
	readonly gekoppeld: number;
}

/** Processor time of another process in milliseconds, where the system tells it (Linux, in ticks of 10 ms). */
function rekentijdVan(pid: number): number {
	try {
		const velden = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
		return (Number(velden[11]) + Number(velden[12])) * 10;
	} catch {
		return 0;
	}
}

/** The ordinary match step for one row at a time, in a real database. The time is that of the whole transaction. */
export async function meetEenSignaal(voorraad: number, vragen: number): Promise<Eensignaalmeting> {
	const map = mkdtempSync(join(tmpdir(), "voordeur-bench-"));
	const server = await startIngebouwdeServer(map);
	const verbinding = { host: server.socketMap, user: EIGENAAR, database: "meting" };
	try {
		const beheer = new pg.Client({ ...verbinding, database: "postgres" });
		await beheer.connect();
		await beheer.query("create database meting");
		await beheer.end();
		await migreerDatabase(verbinding);
		const client = new pg.Client(verbinding);
		await client.connect();
		await client.query("insert into gemeenten (id, code, naam, inwoners) values (9001, '9001', 'Meetstad', 900000)");
		await client.query(
			"insert into werkinstructies (gemeente_id, versie, inhoud, status) values (9001, 1, $1, 'actief')",
			[JSON.stringify(WERKINSTRUCTIES.landelijk)],
		);
		await client.query(
			"insert into partners (gemeente_id, naam, partnertype) values (9001, 'Een', 'Huur'), (9001, 'Twee', 'Huur')",
		);
		await client.query(`insert into aanleveringen (gemeente_id, bestandsnaam, bestand_hash, status, peildatum)
			select 9001, 'bestand', '', case when n = 201 then 'ingelezen' else 'verwerkt' end, '2026-11-01' from generate_series(1, 201) n`);
		await client.query(VOORRAAD, [voorraad]);
		await client.query("select setval(pg_get_serial_sequence('zaken', 'id'), $1)", [voorraad]);
		await client.query("vacuum analyze");
		await client.query("checkpoint");
		const databank = openPool(verbinding, readSleutelbos(map), 1);
		const voerUit = makeUitvoerder(databank);
		const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(databank.db);
		const serverMs = (): number => rekentijdVan(rows[0]!.pid);
		let rekenMs = 0;
		const tijden: number[] = [];
		for (let i = 0; i < vragen; i++) {
			await client.query(NIEUW, [1 + ((i * 7919) % voorraad), voorraad + 1 + i]);
			const [eigen, ander, begin] = [process.cpuUsage(), serverMs(), performance.now()];
			await voerUit({ gemeenteId: 9001, gebruikerId: null }, (omgeving) =>
				matchNieuweSignalen({ ...omgeving, queue: async () => {} }, { matchingsdatum: "2026-11-03" }),
			);
			tijden.push(performance.now() - begin);
			const { user, system } = process.cpuUsage(eigen);
			rekenMs += (user + system) / 1000 + serverMs() - ander;
		}
		const gevonden = await client.query("select count(*)::int as aantal from koppelingen where signaal_id > $1", [
			voorraad,
		]);
		await databank.sluit();
		await client.end();
		tijden.sort((a, b) => a - b);
		const deel = (p: number): number => tijden[Math.min(vragen - 1, Math.floor(p * vragen))]!;
		const gekoppeld = gevonden.rows[0].aantal as number;
		return {
			voorraad,
			vragen,
			p50: deel(0.5),
			p95: deel(0.95),
			max: tijden.at(-1)!,
			rekenMs: rekenMs / vragen,
			gekoppeld,
		};
	} finally {
		await server.stop();
		rmSync(map, { recursive: true, force: true });
	}
}
