import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { createTestDatabase, type Testdatabase } from "../../../testing/test-database.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente } from "../../../testing/zaken.ts";
import { lijstvraag, listBerichten, PER_PAGINA, TELLEN_TOT } from "./list-berichten.ts";

let proef: Testdatabase;
let gemeente: Proefgemeente;
beforeAll(async () => {
	proef = await createTestDatabase();
	gemeente = await maakProefgemeente(proef.databank);
	const zaak = await maakZaak(proef.databank, gemeente);
	await lees(async (trx) => {
		await sql`insert into berichten (gemeente_id, zaak_id, soort, kanaal, doelgroep, taal, status, gepland_op, verzonden_op)
			select ${gemeente.id}, ${zaak}, 'uitnodiging', case when i % 3 = 0 then 'Mail' else 'SMS' end, 'algemeen', 'nl',
				case when i % 50 = 0 then 'gepland' else 'verzonden' end,
				timestamptz '2026-01-01 09:00Z' + i * interval '1 minute',
				case when i % 50 = 0 then null else timestamptz '2026-01-01 09:00Z' + i * interval '1 minute' end
			from generate_series(1, 5000) i`.execute(trx);
	});
	const eigenaar = new pg.Client(proef.databank.eigenaar);
	await eigenaar.connect();
	await eigenaar.query("analyze berichten");
	await eigenaar.end();
});
afterAll(() => proef.sluit());
const lees = <T>(werk: Parameters<typeof inGemeente<T>>[2]) => inGemeente(proef.databank.db, gemeente.id, werk);

test("the list counts up to a thousand and then says that there are more", async () => {
	const alle = await lees((trx) => listBerichten(trx, gemeente.id, {}, 1));
	expect(alle).toMatchObject({ aantal: TELLEN_TOT, meerDan: true });
	expect(alle.regels).toHaveLength(PER_PAGINA);
	expect(alle.regels[0]!.gepland_op.toISOString()).toBe("2026-01-04T20:20:00.000Z");
	expect(await lees((trx) => listBerichten(trx, gemeente.id, { status: "gepland" }, 1))).toMatchObject({
		...{ aantal: 100, meerDan: false },
	});
	expect(await lees((trx) => listBerichten(trx, gemeente.id, { status: "bezig" }, 1))).toMatchObject({ aantal: 0 });
});

test.each([
	["all of them", {}, "berichten_lijst"],
	["those of one state", { status: "gepland" }, "berichten_lijst_status"],
	["those of one kanaal", { kanaal: "Mail" }, "berichten_lijst"],
	["those of one day", { dag: "2026-01-02" }, "berichten_lijst"],
] as const)("a page of %s is read in the order of an index, without sorting", async (_wat, filter, index) => {
	const plan = await lees(async (trx) => {
		const vraag = sql<{ "QUERY PLAN": string }>`explain ${lijstvraag(gemeente.id, filter, 1)}`;
		return (await vraag.execute(trx)).rows.map((rij) => rij["QUERY PLAN"]).join("\n");
	});
	expect(plan).toMatch(new RegExp(`Index Scan (Backward )?using ${index} on berichten`));
	// The fifty of the page may be sorted once more after their zaken are looked up; the heap never is.
	if ("dag" in filter) expect(plan).toMatch(/Index Cond: .*moment >= /);
	expect(plan.slice(plan.indexOf("Limit"))).not.toMatch(/Sort|Seq Scan on berichten/);
});
