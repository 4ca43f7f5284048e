import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { zetKanaal } from "../../../testing/berichten.ts";
import { type Berichtenproef, maakBerichtenproef } from "../../../testing/berichtenproef.ts";
import { createTestDatabase, type Testdatabase } from "../../../testing/test-database.ts";

let testdatabase: Testdatabase;
let proef: Berichtenproef;
let code = 8300;
beforeAll(async () => {
	testdatabase = await createTestDatabase();
});
afterAll(() => testdatabase.sluit());
/** A gemeente of its own for every test. */
beforeEach(async () => {
	proef = await maakBerichtenproef(testdatabase.databank, ++code);
});

test("an unknown number is marked wrong and the route goes on at once: SMS, then the next step", async () => {
	const id = await proef.zaak("whatsapp", { telefoons: ["+31612345678"] });
	await proef.plan();
	proef.om("2026-11-23T17:30:00Z");
	proef.aanbieder.antwoorden.push({ soort: "geweigerd", reden: "geblokkeerd", uitleg: "131049" });
	proef.om("2026-11-23T17:59:00Z");
	await proef.stuur();
	expect(await proef.berichten(id)).toMatchObject([{ status: "mislukt", reden: "geblokkeerd", uitleg: "131049" }]);
	expect(await proef.pogingen(id)).toEqual([]);
	await proef.plan();
	expect((await proef.berichten(id)).at(-1)).toMatchObject({ kanaal: "SMS", status: "gepland" });
	proef.aanbieder.antwoorden.push({ soort: "geweigerd", reden: "adres-onjuist", uitleg: "nummer bestaat niet" });
	proef.om("2026-11-24T17:59:00Z");
	await proef.stuur();
	const contact = await inGemeente(testdatabase.databank.db, proef.gemeente.id, (trx) =>
		trx.selectFrom("contactgegevens").select(["soort", "status"]).where("zaak_id", "=", id).orderBy("soort").execute(),
	);
	expect(contact).toEqual([
		{ soort: "email", status: "onbekend" },
		{ soort: "telefoon", status: "fout" },
	]);
	// Without a number the route for young people has only its letter left.
	expect(await proef.zaakVan(id)).toMatchObject({ volgende_stap: "brief-in-plaats-daarvan", volgende_kanaal: "Brief" });
	await proef.plan();
	expect((await proef.berichten(id)).at(-1)).toMatchObject({ kanaal: "Brief", status: "gepland" });
});

test("'later' waits longer every time, inside the window, and then goes once", async () => {
	const id = await proef.zaak("brief");
	await proef.plan();
	proef.om("2026-11-23T15:59:00Z");
	proef.aanbieder.antwoorden.push({ soort: "later", naSeconden: 1, uitleg: "429" });
	await proef.stuur();
	const [wacht] = await proef.berichten(id);
	expect(wacht).toMatchObject({ status: "gepland", pogingen: 1, uitleg: "429" });
	expect(wacht!.gepland_op.getTime()).toBe(proef.nu().getTime() + 60_000);
	proef.om("2026-11-23T16:30:00Z");
	await proef.stuur();
	expect(proef.aanbieder.verstuurd).toEqual([]);
	expect((await proef.berichten(id))[0]!.gepland_op.toISOString()).toMatch(/^2026-11-24T/);
	proef.om("2026-11-24T15:59:00Z");
	await proef.stuur();
	expect(proef.aanbieder.verstuurd).toHaveLength(1);
	expect(await proef.berichten(id)).toMatchObject([{ status: "verzonden", pogingen: 2, kenmerk: wacht!.kenmerk }]);
});

test("nobody knows whether it went: the aanbieder is asked by our reference, and it goes once", async () => {
	const [gezien, ongezien] = [await proef.zaak("brief"), await proef.zaak("brief")];
	await proef.plan();
	proef.om("2026-11-23T15:59:00Z");
	proef.aanbieder.antwoorden.push("weg", { soort: "onbekend", uitleg: "viel weg voor het aankwam" });
	await proef.stuur();
	expect((await proef.berichten(gezien)).concat(await proef.berichten(ongezien)).map((rij) => rij.status)).toEqual([
		"bezig",
		"bezig",
	]);
	await proef.stuur();
	expect(proef.aanbieder.verstuurd).toHaveLength(1);
	proef.om("2026-11-24T09:00:00Z");
	await proef.stuur();
	expect(proef.aanbieder.verstuurd).toHaveLength(2);
	for (const id of [gezien, ongezien]) {
		expect(await proef.berichten(id)).toMatchObject([{ status: "verzonden" }]);
		expect(await proef.pogingen(id)).toHaveLength(1);
	}
	expect(new Set(proef.aanbieder.verstuurd.map((rij) => rij.kenmerk)).size).toBe(2);
});

test("an aanbieder that cannot tell leaves it unknown, for a colleague; it does not go again by itself", async () => {
	const id = await proef.zaak("brief");
	await proef.plan();
	proef.om("2026-11-23T15:59:00Z");
	proef.aanbieder.kanZoeken = false;
	proef.aanbieder.antwoorden.push("weg");
	await proef.stuur();
	proef.om("2026-11-24T09:00:00Z");
	await proef.stuur();
	await proef.plan();
	await proef.stuur();
	expect(proef.aanbieder.verstuurd).toHaveLength(1);
	expect(await proef.berichten(id)).toMatchObject([{ status: "onbekend" }]);
});

test("a kanaal that is not set up is left to a colleague; a mistake in a setting waits for whoever can mend it", async () => {
	await zetKanaal(testdatabase.databank, proef.gemeente.id, "Brief", "notifynl", { actief: false });
	const id = await proef.zaak("brief");
	await proef.plan();
	expect(await proef.berichten(id)).toEqual([]);
	await zetKanaal(testdatabase.databank, proef.gemeente.id, "Brief", "notifynl");
	await proef.plan();
	proef.om("2026-11-23T15:59:00Z");
	proef.aanbieder.antwoorden.push({ soort: "geweigerd", reden: "instellingen-onjuist", uitleg: "sleutel" });
	await proef.stuur();
	await proef.plan();
	expect(await proef.berichten(id)).toMatchObject([{ status: "mislukt", reden: "instellingen-onjuist" }]);
	expect(await proef.zaakVan(id)).toMatchObject({ volgende_stap: "brief", volgende_kanaal: "Brief" });
});

test("two workers at once send every message once", async () => {
	for (let teller = 0; teller < 30; teller++) await proef.zaak("brief");
	await proef.plan();
	proef.om("2026-11-23T15:59:00Z");
	await Promise.all([proef.stuur(), proef.stuur(), proef.stuur()]);
	expect(proef.aanbieder.verstuurd).toHaveLength(30);
	expect(new Set(proef.aanbieder.verstuurd.map((rij) => rij.kenmerk)).size).toBe(30);
	const { rows } = await inGemeente(testdatabase.databank.db, proef.gemeente.id, (trx) =>
		sql<{
			aantal: number;
		}>`select count(*)::int as aantal from contactpogingen where gemeente_id = ${proef.gemeente.id} and uitkomst = 'verstuurd'`.execute(
			trx,
		),
	);
	expect(rows[0]!.aantal).toBe(30);
});
