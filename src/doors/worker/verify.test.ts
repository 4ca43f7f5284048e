import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { makeDirecteUitvoerder, makeUitvoerder } from "../../database/voer-uit.ts";
import { bestandslezer } from "../../outside/bestand/lezer.ts";
import { maakHaalCentraal } from "../../outside/brp/haal-centraal.ts";
import { receiveAanlevering } from "../../steps/import/receive-aanlevering.ts";
import { bouwPersoon } from "../../testing/brp/bouw.ts";
import { type Brpserver, startBrpserver } from "../../testing/brp/server.ts";
import { stilSchema } from "../../testing/stil-schema.ts";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import { zetBrpBron } from "../../testing/uitval.ts";
import { maakProefgemeente, type Proefgemeente } from "../../testing/zaken.ts";
import { DIRECTE_JOBS, runImporteer } from "../cli/importeer.ts";
import { startWorker } from "./worker.ts";

const NU = new Date("2026-11-23T09:00:00Z");
const KOP = "Achternaam;Voorletters;Geboortedatum;Straat;Huisnummer;Postcode;Plaats;Openstaand saldo;Datum signaal";
let proef: Testdatabase;
let gemeente: Proefgemeente;
let server: Brpserver;
beforeAll(async () => {
	proef = await createTestDatabase();
	gemeente = await maakProefgemeente(proef.databank, { code: "0957" });
	server = await startBrpserver({ personen: [bouwPersoon()] });
});
afterAll(async () => {
	await server.stop();
	await proef.sluit();
});

async function metWorker(werk: () => Promise<void>) {
	const voerUit = makeUitvoerder(proef.databank);
	const bron = maakHaalCentraal({
		verbinding: { url: server.url, timeoutMs: 5_000 },
		klok: { nu: () => 0, wacht: async () => undefined },
	});
	const worker = await startWorker({
		eigenaar: proef.databank.eigenaar,
		voerUit,
		jobs: { lezer: bestandslezer, verify: { voerUit, nu: () => NU, haalCentraal: () => bron } },
		schema: stilSchema(voerUit),
	});
	await werk();
	await worker.stop();
}

const bewoners = () =>
	inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx
			.selectFrom("gebeurtenissen as g")
			.innerJoin("zaken as z", "z.id", "g.zaak_id")
			.select("z.naam")
			.where("g.soort", "=", "bewoner-bevestigd")
			.execute(),
	);
const jobs = async () => {
	const client = new pg.Client(proef.databank.eigenaar);
	await client.connect();
	const { rows } = await client.query("select task_identifier from graphile_worker.jobs order by id");
	await client.end();
	return rows.map((rij) => rij.task_identifier as string).filter((naam) => naam !== "plan-berichten");
};

test("without a source an import queues no check; from file to confirmed resident with one", {
	timeout: 60_000,
}, async () => {
	const map = mkdtempSync(join(tmpdir(), "voordeur-brp-"));
	const bestand = (naam: string, saldo: string) => {
		const pad = join(map, naam);
		writeFileSync(pad, `${KOP}\r\nProefstra;A.S.;14-03-1985;Proefstraat;12;6041 AC;Proefstad;${saldo};20-11-2026`);
		return pad;
	};
	const importeer = (pad: string, ...meer: string[]) =>
		runImporteer([pad, "--gemeente", "0957", "--partner", "De Es", "--partnertype", "Huur", ...meer], {
			voerUit: makeDirecteUitvoerder(proef.databank, DIRECTE_JOBS),
			lezer: bestandslezer,
			findGemeente: async () => gemeente.id,
			vandaag: "2026-11-23",
			dataMap: map,
			schrijf: () => undefined,
			schrijfFout: () => undefined,
		});
	expect(await importeer(bestand("een.csv", "890,00"))).toBe(0);
	expect(await jobs()).toEqual([]);
	await zetBrpBron(proef.databank, gemeente.id, "haal-centraal");
	expect(await importeer(bestand("droog.csv", "891,00"), "--droog")).toBe(0);
	expect(await jobs()).toEqual([]);
	expect(await importeer(bestand("twee.csv", "892,00"))).toBe(0);
	// The command line asks nothing itself; the worker does, when the import is written.
	expect(new Set(await jobs())).toEqual(new Set(["verify-signalen"]));
	expect(server.vragen).toHaveLength(0);
	await metWorker(async () => {
		await expect.poll(bewoners, { timeout: 20_000 }).toEqual([{ naam: "A.S. Proefstra" }]);
	});
	expect(server.vragen.length).toBeGreaterThan(0);
});

test("a file from the page is read, matched, decided and checked by the worker alone", {
	timeout: 60_000,
}, async () => {
	const regels = [
		"Niemand;B.;01-01-1950;Proefstraat;99;6041 AD;Proefstad;990,00;20-11-2026",
		// One initial alone could be a relative; the swapped birth date, which is no date, tells who it is.
		"Proefstra;A.;03-14-1985;Proefstraat;12;6041 AC;Proefstad;555,00;20-11-2026",
	];
	const inhoud = Buffer.from([KOP, ...regels].join("\r\n"));
	await makeUitvoerder(proef.databank)(gemeente.bilal, (omgeving) =>
		receiveAanlevering(omgeving, {
			bestandsnaam: "drie.csv",
			inhoud,
			partner: { naam: "De Es", partnertype: "Huur" },
			peildatum: "2026-11-23",
		}).then(() => undefined),
	);
	const uitkomsten = () =>
		inGemeente(proef.databank.db, gemeente.id, async (trx) => {
			const rijen = await trx
				.selectFrom("controles as c")
				.innerJoin("signalen as s", "s.id", "c.signaal_id")
				.innerJoin("zaaksignalen as k", "k.signaal_id", "c.signaal_id")
				.select(["c.uitkomst", "c.besloten", "s.geboortedatum_opgegeven as opgegeven"])
				.where("s.achternaam", "in", ["Niemand", "Proefstra"])
				.where("s.bedrag_cent", "in", [99_000, 55_500])
				.orderBy("s.achternaam")
				.execute();
			return rijen;
		});
	await metWorker(async () => {
		await expect.poll(uitkomsten, { timeout: 20_000 }).toEqual([
			{ uitkomst: "niet-gevonden", besloten: null, opgegeven: null },
			{ uitkomst: "inwoner", besloten: "vanzelf", opgegeven: "03-14-1985" },
		]);
	});
});
