import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { makeUitvoerder, type Uitvoerder } from "../../database/voer-uit.ts";
import { maakHaalCentraal } from "../../outside/brp/haal-centraal.ts";
import { maakVolger } from "../../outside/brp/haal-centraal-volgen.ts";
import type { Registerpersoon } from "../../rules/verify/registerpersoon.ts";
import { type Bijwerkserver, startBijwerkserver } from "../../testing/brp/bijwerken.ts";
import { bouwPersoon } from "../../testing/brp/bouw.ts";
import { type Brpserver, startBrpserver } from "../../testing/brp/server.ts";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import { zetBrpBron } from "../../testing/uitval.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente } from "../../testing/zaken.ts";
import { followPersonen } from "./follow-personen.ts";
import { verifySignalen } from "./verify-signalen.ts";

const BSN = "999990019";
let proef: Testdatabase;
let gemeente: Proefgemeente;
let voerUit: Uitvoerder;
let brp: Brpserver;
let bijwerken: Bijwerkserver;
const personen: Registerpersoon[] = [bouwPersoon({ gemeentecode: "9957", gemeente: "Beekdaal" })];
beforeAll(async () => {
	proef = await createTestDatabase();
	voerUit = makeUitvoerder(proef.databank);
	[gemeente, brp, bijwerken] = await Promise.all([
		maakProefgemeente(proef.databank),
		startBrpserver({ personen }),
		startBijwerkserver(),
	]);
	await zetBrpBron(proef.databank, gemeente.id, "haal-centraal");
});
afterAll(async () => {
	await Promise.all([brp.stop(), bijwerken.stop()]);
	await proef.sluit();
});

const klok = { nu: () => 0, wacht: async () => undefined };
const volg = (dag: string, bron = true) =>
	followPersonen(
		{
			voerUit,
			nu: () => new Date(`${dag}T04:25:00Z`),
			volger: () =>
				bron
					? maakVolger({
							verbinding: { url: bijwerken.url, timeoutMs: 2_000 },
							klok,
							volhouden: {
								...{ pogingen: 1, eersteWachtMs: 1, maxWachtMs: 2, perSeconde: 1_000 },
								...{ foutenTotOpen: 3, openMs: 60_000 },
							},
						})
					: null,
		},
		gemeente.id,
	);
const controleer = (dag: string) =>
	verifySignalen(
		{
			voerUit,
			nu: () => new Date(`${dag}T04:26:00Z`),
			haalCentraal: () => maakHaalCentraal({ verbinding: { url: brp.url, timeoutMs: 2_000 }, klok }),
		},
		gemeente.id,
	);
const zaken = () => inGemeente(proef.databank.db, gemeente.id, (trx) => trx.selectFrom("zaken").selectAll().execute());

test("a confirmed resident is followed; a change is looked up in the BRP and stops contact", async () => {
	await maakZaak(proef.databank, gemeente, "te-bellen", {
		...{ naam: "Anna Proefstra", voornamen: "Anna Sophie", geboortedatum: "1985-03-14" },
		...{ postcode: "6041AC", huisnummer: 12, straat: "Proefstraat", achterstanden: { Huur: 89_000 } },
	});
	expect(await volg("2026-11-23", false)).toBe("overgeslagen");
	await controleer("2026-11-23");
	expect(await volg("2026-11-23")).toBe("gedaan");
	expect([...bijwerken.gevolgd]).toEqual([[BSN, "2026-12-23"]]);
	expect(bijwerken.vragen[0]).toBe("GET /wijzigingen?vanaf=2026-11-23");

	expect(await volg("2026-11-24")).toBe("gedaan");
	expect(bijwerken.vragen.filter((een) => een.startsWith("PUT"))).toHaveLength(1);
	expect((await zaken())[0]).toMatchObject({ status: "te-benaderen" });

	personen.splice(0, 1, bouwPersoon({ gemeentecode: "0518", gemeente: "Andergem" }));
	bijwerken.gewijzigd.set(BSN, "2026-11-24");
	bijwerken.gewijzigd.set("999990020", "2026-11-24");
	bijwerken.gevolgd.set("999990020", null);
	expect(await volg("2026-11-25")).toBe("gedaan");
	expect(bijwerken.vragen).toContain("GET /wijzigingen?vanaf=2026-11-24");
	await controleer("2026-11-25");
	expect((await zaken())[0]).toMatchObject({
		status: "gesloten",
		resultaat: "Persoon is geen inwoner (meer) in de gemeente",
	});
});

test("nobody is followed for a closed zaak, somebody else's following is left alone, and no BSN is kept in a log", async () => {
	expect(await volg("2026-12-20")).toBe("gedaan");
	expect([...bijwerken.gevolgd]).toEqual([
		[BSN, "2026-12-23"],
		["999990020", null],
	]);
	const audit = await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx.selectFrom("auditregels").select("gegevens").where("handeling", "=", "brp-wijzigingen-opgehaald").execute(),
	);
	expect(audit.map(({ gegevens }) => gegevens)).toEqual([{ zaken: 0 }, { zaken: 0 }, { zaken: 1 }, { zaken: 0 }]);
});

test("during an outage nothing is missed: the next time asks from the same day on", async () => {
	bijwerken.fouten.push({ status: 503 });
	expect(await volg("2026-12-21")).toBe("storing");
	bijwerken.vragen.length = 0;
	expect(await volg("2026-12-22")).toBe("gedaan");
	expect(bijwerken.vragen[0]).toBe("GET /wijzigingen?vanaf=2026-12-20");
});
