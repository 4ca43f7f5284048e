import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Dader } from "../../database/audit.ts";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { makeUitvoerder } from "../../database/voer-uit.ts";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente } from "../../testing/zaken.ts";
import { readWieKeek } from "./detail-queries.ts";
import { exportZaken, listZaken, searchInZaken } from "./list-zaken.ts";
import { beatZaak, openZaak } from "./open-zaak.ts";
import type { Sortering, Zakenfilter } from "./queries.ts";
import { readKeuzes } from "./read-keuzes.ts";

const NU = new Date("2026-11-23T09:10:00Z");
const later = (seconden: number) => new Date(NU.getTime() + seconden * 1000);

let proef: Testdatabase;
let gemeente: Proefgemeente;
const ids: number[] = [];
beforeAll(async () => {
	proef = await createTestDatabase();
	gemeente = await maakProefgemeente(proef.databank);
	const maak = (...delen: [Parameters<typeof maakZaak>[2], Parameters<typeof maakZaak>[3]]) =>
		maakZaak(proef.databank, gemeente, ...delen);
	ids.push(
		await maak("te-bellen", { naam: "Jan van der Meer", straat: "Marktstraat", huisnummer: 3, postcode: "6041AC" }),
	);
	ids.push(
		await maak("gesloten", { naam: "Zeynep Yılmaz", straat: "Kerkpad", huisnummer: 12, telefoons: ["+31687654321"] }),
	);
	ids.push(await maak("brief", { naam: "Anna Meerman", straat: "Marktplein", huisnummer: 3, wijk: "De Es" }));
	ids.push(await maak("niet-opgepakt", { naam: "Bas de Boer", straat: "Lindelaan", huisnummer: 4, telefoons: [] }));
});
afterAll(() => proef.sluit());

const zoek = async (q: string) =>
	(await searchInZaken(proef.databank, gemeente.sanne, q)).regels.map((rij) => rij.naam);
const open = (wie: Dader, id: number, nu = NU) =>
	makeUitvoerder(proef.databank)(wie, (omgeving) => openZaak(omgeving, id, nu));
const lijst = async (filter: Zakenfilter, sortering: Sortering = "oudste", q = "") =>
	(await listZaken(proef.databank, gemeente.sanne, { q, filter, sortering, pagina: 1 })).regels.map((rij) => rij.naam);

describe("search", () => {
	test.each([
		["meer", ["Anna Meerman", "Jan van der Meer"]],
		["van der Meer", ["Anna Meerman", "Jan van der Meer"]],
		["Jan van der Meer", ["Anna Meerman", "Jan van der Meer"]],
		["yilmaz", ["Zeynep Yılmaz"]],
		["Marktstraat 3", ["Jan van der Meer"]],
		["markt", ["Anna Meerman", "Jan van der Meer"]],
		["6041 AC", ["Jan van der Meer"]],
		["6041ac 3", ["Jan van der Meer"]],
		["6041ac 4", []],
		["06-87654321", ["Zeynep Yılmaz"]],
		["%", []],
	])("%s", async (q, namen) => {
		expect(await zoek(q)).toEqual(namen);
	});

	test("a zaaknummer leads straight to its zaak", async () => {
		const { regels } = await searchInZaken(proef.databank, gemeente.sanne, "meer");
		const [zaak] = regels;
		expect(await searchInZaken(proef.databank, gemeente.sanne, zaak!.nummer)).toMatchObject({ naar: zaak!.id });
		const volgnummer = zaak!.nummer.split("-")[1]!;
		expect(await searchInZaken(proef.databank, gemeente.sanne, volgnummer)).toMatchObject({ naar: zaak!.id });
		expect(await searchInZaken(proef.databank, gemeente.sanne, "2026-999999")).toMatchObject({ naar: null });
	});

	test("who calls: one zaak with the number opens at once, two are shown, and a number that came with an answer is found", async () => {
		const naar = async (q: string) => (await searchInZaken(proef.databank, gemeente.sanne, q)).naar;
		const een = await maakZaak(proef.databank, gemeente, "te-bellen", { telefoons: ["+31611112222"], email: "a@b.nl" });
		expect(await naar("0031 6 1111 2222")).toBe(een);
		expect(await naar("A@B.nl")).toBe(een);
		await inGemeente(proef.databank.db, gemeente.id, (trx) =>
			trx
				.insertInto("antwoorden")
				.values({
					gemeente_id: gemeente.id,
					zaak_id: een,
					kanaal: "SMS",
					soort: "overig",
					van: "+31633334444",
					ontvangen_op: NU,
				})
				.execute(),
		);
		expect(await naar("06-33 33 44 44")).toBe(een);
		await maakZaak(proef.databank, gemeente, "gesloten", { telefoons: ["+31611112222"] });
		const { naar: geen, regels } = await searchInZaken(proef.databank, gemeente.sanne, "06 11112222");
		expect([geen, regels.length, regels[0]?.id]).toEqual([null, 2, een]);
		await inGemeente(proef.databank.db, gemeente.id, (trx) => trx.deleteFrom("zaken").where("id", ">=", een).execute());
	});

	test("a call is found through indexes alone, however many zaken there are", async () => {
		const plan = await inGemeente(proef.databank.db, gemeente.id, async (trx) => {
			const { rows } = await sql<{ "QUERY PLAN": string }>`explain select z.id from zaken z
				where z.gemeente_id = ${sql.lit(gemeente.id)} and z.id in (select c.zaak_id from contactgegevens c
					where c.gemeente_id = ${sql.lit(gemeente.id)} and c.waarde = '+31612345678')
				union select z.id from zaken z where z.gemeente_id = ${sql.lit(gemeente.id)} and z.id in (
					select b.zaak_id from berichten b
					where b.gemeente_id = ${sql.lit(gemeente.id)} and b.naar = '+31612345678')
				union select z.id from zaken z where z.gemeente_id = ${sql.lit(gemeente.id)} and z.id in (
					select a.zaak_id from antwoorden a where a.gemeente_id = ${sql.lit(gemeente.id)}
						and a.van = '+31612345678' and a.zaak_id is not null)`.execute(trx);
			return rows.map((rij) => rij["QUERY PLAN"]).join("\n");
		});
		for (const voorwaarde of [/Index Cond: .*waarde/, /Index Cond: .*naar/, /Index Cond: .*van/]) {
			expect(plan).toMatch(voorwaarde);
		}
		expect(plan).not.toMatch(/Seq Scan/);
	});

	test("a BSN finds nothing, also when a signaal has it", async () => {
		expect(await searchInZaken(proef.databank, gemeente.sanne, "999993653")).toEqual({
			vraag: { soort: "bsn" },
			regels: [],
			naar: null,
		});
	});

	test("another gemeente finds nothing of ours", async () => {
		const buren = await maakProefgemeente(proef.databank, { code: "9958", naam: "Elders" });
		expect((await searchInZaken(proef.databank, buren.sanne, "meer")).regels).toEqual([]);
		expect(await open(buren.sanne, ids[0]!)).toBeNull();
		expect(await beatZaak(proef.databank, buren.sanne, ids[0]!, NU)).toBeNull();
	});
});

test("the list sorts and filters", async () => {
	expect(await lijst({}, "naam")).toEqual(["Bas de Boer", "Jan van der Meer", "Anna Meerman", "Zeynep Yılmaz"]);
	expect(await lijst({}, "adres")).toEqual(["Zeynep Yılmaz", "Bas de Boer", "Anna Meerman", "Jan van der Meer"]);
	expect(await lijst({}, "nieuwste")).toHaveLength(4);
	expect(await lijst({ status: "open" })).toEqual(["Jan van der Meer", "Anna Meerman"]);
	expect(await lijst({ status: "niet-opgepakt" })).toEqual(["Bas de Boer"]);
	expect(await lijst({ wijk: "De Es" })).toEqual(["Anna Meerman"]);
	expect(await lijst({ partnertype: "Energie", status: "open" })).toEqual(["Jan van der Meer"]);
	expect(await lijst({ status: "open" }, "oudste", "meer")).toEqual(["Anna Meerman", "Jan van der Meer"]);
});

test("the comparisons of search and work list are leakproof: only then row-level security lets them use an index", async () => {
	const { rows } = await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		sql<{ vergelijking: string }>`
			select o.oprname || ' ' || o.oprleft::regtype as vergelijking from pg_operator o
			join pg_proc p on p.oid = o.oprcode
			where not p.proleakproof and o.oprleft = o.oprright and (
				(o.oprname in ('~>=~', '~<~', '=') and o.oprleft = 'text'::regtype)
				or (o.oprname in ('<=', '>=', '<') and o.oprleft = 'date'::regtype)
				or (o.oprname = '=' and o.oprleft in ('int4'::regtype, 'int8'::regtype)))
		`.execute(trx),
	);
	expect(rows).toEqual([]);
});

test("the work list reads its own index, in its order, without sorting", async () => {
	const plan = await inGemeente(proef.databank.db, gemeente.id, async (trx) => {
		await sql`set local enable_seqscan = off`.execute(trx);
		const { rows } = await sql<{ "QUERY PLAN": string }>`explain select id from zaken z
			where z.gemeente_id = ${sql.lit(gemeente.id)} and z.status in ('te-benaderen', 'in-gesprek')
			and z.volgende_kanaal = 'Brief' and z.volgende_op <= '2026-11-23'
			order by z.volgende_op, z.id limit 50`.execute(trx);
		return rows.map((rij) => rij["QUERY PLAN"]).join("\n");
	});
	expect(plan).toMatch(/zaken_werklijst/);
	expect(plan).not.toMatch(/Sort/);
});

describe("one zaak", () => {
	test("shows who, why, how to reach and what happened; the look stands in the audit log", async () => {
		const id = await maakZaak(proef.databank, gemeente, "tweede-belpoging");
		const detail = await open(gemeente.sanne, id);
		expect(detail?.signalen.map((s) => [s.partner, s.bedrag_cent])).toEqual([
			["Noorderlicht Energie", 35_000],
			["Woonstichting De Es", 89_000],
		]);
		expect(detail?.aanpak).toMatchObject({ versie: 7, route_naam: "Bellen en aangekondigd bezoek" });
		expect(detail?.aanpak?.stap).toMatchObject({ id: "bellen", kanaal: "Telefoon" });
		expect(detail?.tijdlijn.map((regel) => regel.soort)).toEqual(["poging", "besluit", "gebeurtenis"]);
		const wieKeek = await inGemeente(proef.databank.db, gemeente.id, (trx) => readWieKeek(trx, gemeente.id, id));
		expect(wieKeek).toMatchObject([{ handeling: "zaak-bekeken", wie: "Sanne de Boer", keer: 1 }]);
		expect(JSON.stringify(detail)).not.toMatch(/bsn/i);
	});

	test("numbers come best first: it works, mobile, from more partners, e-mail, and wrong ones last", async () => {
		const id = await maakZaak(proef.databank, gemeente, "te-bellen", { telefoons: [], email: null });
		const rij = { gemeente_id: gemeente.id, zaak_id: id };
		await inGemeente(proef.databank.db, gemeente.id, (trx) =>
			trx
				.insertInto("contactgegevens")
				.values([
					{ ...rij, soort: "email", waarde: "a@b.nl", partners: 3 },
					{ ...rij, soort: "telefoon", waarde: "+31475111111", partners: 3 },
					{ ...rij, soort: "telefoon", waarde: "+31611111111", mobiel: true, partners: 1 },
					{ ...rij, soort: "telefoon", waarde: "+31622222222", mobiel: true, partners: 2 },
					{ ...rij, soort: "telefoon", waarde: "+31633333333", mobiel: true, partners: 9, status: "fout" },
					{ ...rij, soort: "telefoon", waarde: "+31475222222", partners: 1, status: "werkt" },
				])
				.execute(),
		);
		const detail = await open(gemeente.sanne, id);
		expect(detail?.contact.map((gegeven) => gegeven.waarde)).toEqual([
			"+31475222222",
			"+31622222222",
			"+31611111111",
			"+31475111111",
			"a@b.nl",
			"+31633333333",
		]);
	});

	test("colleagues who have it open see each other for a minute", async () => {
		const id = ids[0]!;
		await open(gemeente.bilal, id);
		expect((await open(gemeente.sanne, id, later(59)))?.aanwezig).toEqual(["Bilal Aydın"]);
		expect(await beatZaak(proef.databank, gemeente.bilal, id, later(60))).toEqual(["Sanne de Boer"]);
		expect(await beatZaak(proef.databank, gemeente.sanne, id, later(121))).toEqual([]);
	});
});

test("a zaak that waits for a new decision shows the route that it has", async () => {
	const id = await maakZaak(proef.databank, gemeente, "te-bellen", { werkinstructie_versie: null });
	expect((await open(gemeente.sanne, id))?.aanpak).toMatchObject({
		versie: 7,
		route_naam: "Bellen en aangekondigd bezoek",
		stap: { id: "bellen" },
	});
});

test("an export stands in the audit log and respects the setting", async () => {
	const vraag = { q: "", filter: { status: "open" }, sortering: "naam" } as const;
	const antwoord = await exportZaken(proef.databank, gemeente.bilal, vraag, { exportToegestaan: true });
	expect(antwoord.ok && antwoord.waarde.length).toBeGreaterThan(1);
	const weigering = await exportZaken(proef.databank, gemeente.bilal, vraag, { exportToegestaan: false });
	expect(weigering).toEqual({ ok: false, reden: "export-niet-toegestaan" });
	const regels = await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx.selectFrom("auditregels").select("gegevens").where("handeling", "=", "lijst-geexporteerd").execute(),
	);
	expect(regels).toMatchObject([{ gegevens: { lijst: "zaken", status: "open", gezocht: "leeg" } }]);
});

test("forms offer colleagues who work on zaken, and the routes of the werkinstructie in force", async () => {
	const keuzes = await readKeuzes(proef.databank, gemeente.sanne);
	expect(keuzes.collegas.map((collega) => collega.naam)).toEqual(["Bilal Aydın", "Sanne de Boer"]);
	expect(keuzes.routes).toContainEqual({ id: "bellen", naam: "Bellen" });
});

test("the slepers alone: in the list, in a search and in the export, which says so in the audit log", async () => {
	const id = await maakZaak(proef.databank, gemeente, "te-bellen", {
		naam: "Sam Meersleep",
		straat: "Kade",
		huisnummer: 1,
		sleper: true,
	});
	expect(await lijst({ sleper: true })).toEqual(["Sam Meersleep"]);
	expect(await lijst({ sleper: true, status: "gesloten" })).toEqual([]);
	expect(await lijst({}, "oudste", "meer")).toContain("Anna Meerman");
	expect(await lijst({ sleper: true }, "oudste", "meer")).toEqual(["Sam Meersleep"]);
	const vraag = { q: "", filter: { sleper: true }, sortering: "nieuwste" } as const;
	const { ok, ...rest } = await exportZaken(proef.databank, gemeente.sanne, vraag, { exportToegestaan: true });
	expect(ok && rest).toMatchObject({ waarde: [{ id, naam: "Sam Meersleep", sleper: true }] });
	const [regel] = await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx
			.selectFrom("auditregels")
			.select("gegevens")
			.where("handeling", "=", "lijst-geexporteerd")
			.orderBy("id", "desc")
			.execute(),
	);
	expect(regel?.gegevens).toMatchObject({ lijst: "zaken", aantal: 1, sleper: true });
	const plan = await inGemeente(proef.databank.db, gemeente.id, async (trx) => {
		await sql`set local enable_seqscan = off`.execute(trx);
		const { rows } = await sql<{ "QUERY PLAN": string }>`explain select id from zaken z
			where z.gemeente_id = ${sql.lit(gemeente.id)} and z.sleper order by z.id desc limit 50`.execute(trx);
		return rows.map((rij) => rij["QUERY PLAN"]).join("\n");
	});
	expect(plan).toMatch(/zaken_sleper/);
	expect(plan).not.toMatch(/Sort/);
});
