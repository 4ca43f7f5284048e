import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generateTypes } from "../testing/generate-types.ts";
import { createTestDatabase, type Testdatabase } from "../testing/test-database.ts";
import { checkSleutel } from "./check-sleutel.ts";
import { inGemeente, type Trx } from "./gemeente-transactie.ts";
import { makeSleutelbos } from "./sleutels.ts";
import { voegRijenToe } from "./voeg-rijen-toe.ts";

let proef: Testdatabase;
beforeAll(async () => {
	proef = await createTestDatabase();
	for (const [id, code] of [
		[957, "0957"],
		[518, "0518"],
	] as const) {
		await proef.databank.db.insertInto("gemeenten").values({ id, code, naam: code, inwoners: 1000 }).execute();
	}
	await inGemeente(proef.databank.db, 957, (trx) =>
		trx.insertInto("partners").values({ gemeente_id: 957, naam: "Woonstichting", partnertype: "Huur" }).execute(),
	);
});
afterAll(() => proef.sluit());

test("without a gemeente every table with gemeente_id shows nothing", async () => {
	expect(await proef.databank.db.selectFrom("partners").selectAll().execute()).toEqual([]);
});

test("a gemeente sees its own rows and never those of another", async () => {
	const lees = (id: number) =>
		inGemeente(proef.databank.db, id, (trx) => trx.selectFrom("partners").select("naam").execute());
	expect(await lees(957)).toEqual([{ naam: "Woonstichting" }]);
	expect(await lees(518)).toEqual([]);
});

test("writing a row into another gemeente is refused by the database itself", async () => {
	const poging = inGemeente(proef.databank.db, 518, (trx) =>
		trx.insertInto("partners").values({ gemeente_id: 957, naam: "X", partnertype: "Huur" }).execute(),
	);
	await expect(poging).rejects.toThrow(/row-level security/);
});

/** Looked up by a secret's hash before any gemeente is known; they hold no resident data. */
const VOOR_DE_GEMEENTE_BEKEND_IS = [
	"aanmeldnamen",
	"aanmeldlinks",
	"berichtkenmerken",
	"inwonercodes",
	"inwonersessies",
	"api_sleutels",
];

test("every table with gemeente_id has forced row-level security with a restrictive policy", async () => {
	const { rows } = await sql<{ tabel: string }>`
		select c.relname as tabel from pg_class c
		join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
		join pg_attribute a on a.attrelid = c.oid and a.attname = 'gemeente_id'
		where c.relkind = 'r' and c.relname <> all (${VOOR_DE_GEMEENTE_BEKEND_IS})
		and not (c.relrowsecurity and c.relforcerowsecurity
			and exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive))
	`.execute(proef.databank.db);
	expect(rows).toEqual([]);
});

test("queries that are asked at once are answered each with its own rows", async () => {
	const som = (trx: Trx, getal: number) => sql<{ n: number }>`select ${getal}::int as n`.execute(trx);
	const antwoorden = await inGemeente(proef.databank.db, 957, (trx) =>
		Promise.all([1, 2, 3, 4].map((getal) => som(trx, getal))),
	);
	expect(antwoorden.map(({ rows }) => rows[0]?.n)).toEqual([1, 2, 3, 4]);
});

test("one of several queries that fails takes the whole transaction back", async () => {
	const poging = inGemeente(proef.databank.db, 957, (trx) =>
		Promise.all([
			trx.insertInto("afspraakplekken").values({ gemeente_id: 957, vorm: "kantoor", naam: "Proef" }).execute(),
			sql`select 1 / 0`.execute(trx),
			trx.insertInto("afspraakplekken").values({ gemeente_id: 957, vorm: "video", naam: "Proef" }).execute(),
		]),
	);
	await expect(poging).rejects.toThrow(/division by zero/);
	const over = await inGemeente(proef.databank.db, 957, (trx) =>
		trx.selectFrom("afspraakplekken").select("id").execute(),
	);
	expect(over).toEqual([]);
});

test("a query that comes after the end of its transaction is refused: the connection may serve another gemeente by then", async () => {
	let later: Trx | undefined;
	await inGemeente(proef.databank.db, 957, async (trx) => {
		later = trx;
	});
	await expect(sql`select 1`.execute(later!)).rejects.toThrow(/al afgelopen/);
});

test("the app role cannot change or remove a line of the audit log", async () => {
	const wis = inGemeente(proef.databank.db, 957, (trx) => trx.deleteFrom("auditregels").execute());
	await expect(wis).rejects.toThrow(/permission denied/);
	const wijzig = inGemeente(proef.databank.db, 957, (trx) =>
		trx.updateTable("auditregels").set({ handeling: "x" }).execute(),
	);
	await expect(wijzig).rejects.toThrow(/permission denied/);
});

test("odd text, arrays, bytes, nulls and JSON are written unchanged in bulk, and doubles are left out", async () => {
	const raar = 'tab\t nieuw\n regel \\ "aanhaling" {accolade} é € null';
	await inGemeente(proef.databank.db, 957, async (trx) => {
		const rij = {
			gemeente_id: 957,
			versie: 1,
			inhoud: { tekst: raar },
			status: "actief",
			toelichting: raar,
			gemaakt_door: null,
		};
		const kolommen = ["gemeente_id", "versie", "inhoud", "status", "toelichting", "gemaakt_door"] as const;
		expect(await voegRijenToe(trx, "werkinstructies", kolommen, [rij])).toBe(1);
		expect(await voegRijenToe(trx, "werkinstructies", kolommen, [rij], { bijDubbel: "on conflict do nothing" })).toBe(
			0,
		);
		expect(await trx.selectFrom("werkinstructies").select(["toelichting", "inhoud", "gemaakt_door"]).execute()).toEqual(
			[{ toelichting: raar, inhoud: { tekst: raar }, gemaakt_door: null }],
		);
		const gebruiker = {
			gemeente_id: 957,
			email: "a@b.nl",
			naam: "A",
			rol: "beheerder",
			wijken: [raar, "Noord"],
			totp_geheim: Buffer.from([0, 92, 255]),
		};
		await voegRijenToe(
			trx,
			"gebruikers",
			["gemeente_id", "email", "naam", "rol", "wijken", "totp_geheim"],
			[gebruiker],
		);
		expect(await trx.selectFrom("gebruikers").select(["wijken", "totp_geheim"]).executeTakeFirstOrThrow()).toEqual({
			wijken: [raar, "Noord"],
			totp_geheim: Buffer.from([0, 92, 255]),
		});
	});
});

test("a BSN is stored encrypted per gemeente and cannot be opened in another place", () => {
	const { sleutels } = proef.databank;
	const gesloten = sleutels.encrypt(957, "signalen.bsn", "999993653");
	expect(gesloten.toString("latin1")).not.toContain("999993653");
	expect(sleutels.decrypt(957, "signalen.bsn", gesloten)).toBe("999993653");
	expect(() => sleutels.decrypt(518, "signalen.bsn", gesloten)).toThrow();
	expect(() => sleutels.decrypt(957, "andere.plek", gesloten)).toThrow();
	expect(sleutels.index(957, "bsn", "999993653")).not.toEqual(sleutels.index(518, "bsn", "999993653"));
});

test("a start with another key than the first is refused in words", async () => {
	const { eigenaar, sleutels } = proef.databank;
	await checkSleutel(eigenaar, sleutels);
	await checkSleutel(eigenaar, sleutels);
	await expect(checkSleutel(eigenaar, makeSleutelbos(Buffer.alloc(32, 7)))).rejects.toThrow(
		/past niet bij deze database/,
	);
});

test("src/database/types.ts is what the migrations make", async () => {
	const nu = readFileSync(new URL("./types.ts", import.meta.url), "utf8");
	expect(await generateTypes(proef.databank.eigenaar)).toBe(nu);
});

test("the owner of the tables is bound by row-level security too, as in a PostgreSQL of a gemeente's own", async () => {
	const { rows } = await sql<{ rolsuper: boolean; rolbypassrls: boolean }>`
		select rolsuper, rolbypassrls from pg_roles where rolname = session_user
	`.execute(proef.databank.db);
	expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false }]);
});

test("who signed in is found without a gemeente, and a transaction keeps its own gemeente", async () => {
	const { id } = await inGemeente(proef.databank.db, 518, (trx) =>
		trx
			.insertInto("gebruikers")
			.values({ gemeente_id: 518, email: "c@d.nl", naam: "C", rol: "beheerder" })
			.returning("id")
			.executeTakeFirstOrThrow(),
	);
	const vraag = sql<{ naam: string }>`select naam from lees_actieve_gebruiker(518::smallint, ${id}::bigint)`;
	expect((await vraag.execute(proef.databank.db)).rows).toEqual([{ naam: "C" }]);
	const eigen = await inGemeente(proef.databank.db, 957, async (trx) => {
		await vraag.execute(trx);
		return trx.selectFrom("partners").select("naam").execute();
	});
	expect(eigen).toEqual([{ naam: "Woonstichting" }]);
});
