import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPool } from "../../src/database/databank.ts";
import { EIGENAAR, projectMap } from "../../src/database/ingebouwde-server.ts";
import { readSleutelbos } from "../../src/database/sleutels.ts";
import { makeUitvoerder } from "../../src/database/voer-uit.ts";
import { receiveAanlevering } from "../../src/steps/import/receive-aanlevering.ts";
import { makeBulkSignalen } from "../../src/testing/gemeente/bulk.ts";
import { maakToeval } from "../../src/testing/gemeente/toeval.ts";

/** `npm run fouten` does the long form: 50 moments, 5,000 rows. */
const KEREN = Number(process.env.FOUTEN ?? 4);
const REGELS = process.env.FOUTEN ? 5_000 : 1_000;
const DAG = "2026-10-28";
const map = mkdtempSync(join(tmpdir(), "voordeur-fouten-"));
const bestand = join(map, "oktober.csv");
const env = { ...process.env, VOORDEUR_DATA: map };
const cli = join(projectMap, "dist", "src", "doors", "cli", "main.js");
const start = join(projectMap, "dist", "src", "doors", "start", "main.js");
const toeval = maakToeval(7, "kill -9");
let db: pg.Client;
let volgende = 100;
let heel: unknown;
let duur = 0;

const voordeur = (...args: string[]) =>
	execFileSync(process.execPath, [cli, ...args], { env, encoding: "utf8", stdio: "pipe" });

/** A new gemeente for every try: what is compared is one delivery in one gemeente. */
function nieuweGemeente(): string {
	volgende++;
	const code = String(volgende).padStart(4, "0");
	voordeur(
		"gemeente",
		"aanmaken",
		"--code",
		code,
		"--naam",
		`Proef ${code}`,
		"--inwoners",
		"50000",
		"--werkinstructie",
		"landelijk",
	);
	return code;
}

/** The whole state of a gemeente, without ids and moments. */
async function readStand(code: string): Promise<unknown> {
	const gemeente = Number(code);
	const vraag = async (tekst: string) => (await db.query(tekst, [gemeente])).rows;
	return {
		aanleveringen: await vraag(
			"select status, regels, aangenomen, gecorrigeerd, geweigerd, dubbel, rapport from aanleveringen where gemeente_id = $1",
		),
		signalen: await vraag("select encode(rij_hash, 'hex') as rij from signalen where gemeente_id = $1 order by 1"),
		zaken:
			await vraag(`select nummer, status, naam, adressleutel, meervoudig, opeenvolgend, herhaalmelding, bedrag_cent,
			route, regel, volgende_stap, volgende_op, match_uitleg from zaken where gemeente_id = $1 order by adressleutel, naam, nummer`),
		leden: await vraag(`select z.nummer, encode(s.rij_hash, 'hex') as rij, k.herhaling from zaaksignalen k
			join signalen s on s.gemeente_id = k.gemeente_id and s.id = k.signaal_id
			join zaken z on z.gemeente_id = k.gemeente_id and z.id = k.zaak_id where k.gemeente_id = $1 order by 2`),
		besluiten: await vraag(
			"select count(*)::int as aantal, count(distinct zaak_id)::int as zaken from besluiten where gemeente_id = $1",
		),
		contact: await vraag("select count(*)::int as aantal from contactgegevens where gemeente_id = $1"),
		geweigerd: await vraag("select regelnummer, redenen from geweigerde_regels where gemeente_id = $1 order by 1"),
	};
}

const klaar = (kind: ChildProcess) => new Promise<void>((los) => kind.once("exit", () => los()));

beforeAll(async () => {
	chmodSync(map, 0o755);
	const [bulk] = makeBulkSignalen({ zaad: 5, gemeenten: 1, totaal: REGELS, maand: "2026-10" });
	writeFileSync(bestand, [...bulk!.regels].join("\n"));
	const code = nieuweGemeente();
	db = new pg.Client({ host: join(map, "postgres-socket"), user: EIGENAAR, database: "postgres" });
	// starts the server once more and keeps it: this connection says that it is still in use
	const eerste = spawn(
		process.execPath,
		[cli, "importeer", bestand, "--gemeente", code, "--peildatum", DAG, "--json"],
		{ env, stdio: "ignore" },
	);
	for (let poging = 0; poging < 200; poging++) {
		const client = new pg.Client({ host: join(map, "postgres-socket"), user: EIGENAAR, database: "postgres" });
		try {
			await client.connect();
			// what is compared are thousands of rows, of which there may be no statistics yet
			await client.query("set enable_nestloop = off");
			db = client;
			break;
		} catch {
			await wait(50);
		}
	}
	await klaar(eerste);
	const meet = nieuweGemeente();
	const begin = performance.now();
	voordeur("importeer", bestand, "--gemeente", meet, "--peildatum", DAG, "--json");
	duur = performance.now() - begin;
	heel = await readStand(meet);
	expect(await readStand(code)).toEqual(heel);
}, 240_000);

afterAll(async () => {
	await db.end();
	// the last one out turns off the light
	voordeur("gebruiker", "aanmaken", "--gemeente", "0101", "--rol", "coordinator", "--email", "a@b.example");
	rmSync(map, { recursive: true, force: true });
});

test(
	`an import of ${REGELS} rows that is killed at ${KEREN} random moments leaves nothing half, and done again it is whole`,
	async () => {
		const standen = { weg: 0, heel: 0 };
		for (let keer = 0; keer < KEREN; keer++) {
			const code = nieuweGemeente();
			const kind = spawn(
				process.execPath,
				[cli, "importeer", bestand, "--gemeente", code, "--peildatum", DAG, "--json"],
				{ env, stdio: "ignore" },
			);
			const einde = klaar(kind);
			await wait(toeval.getal() * duur);
			kind.kill("SIGKILL");
			await einde;
			await wait(100);
			const { signalen, aanleveringen } = (await readStand(code)) as { signalen: unknown[]; aanleveringen: unknown[] };
			if (aanleveringen.length === 0) {
				expect(signalen).toEqual([]);
				standen.weg++;
				voordeur("importeer", bestand, "--gemeente", code, "--peildatum", DAG, "--json");
			} else {
				standen.heel++;
			}
			expect(await readStand(code)).toEqual(heel);
		}
		expect(standen.weg + standen.heel).toBe(KEREN);
	},
	KEREN * 60_000,
);

test(
	"a delivery from the page is resumed when server and worker are killed while they work on it",
	async () => {
		const databank = openPool(
			{ host: join(map, "postgres-socket"), user: EIGENAAR, database: "postgres" },
			readSleutelbos(map),
			3,
		);
		const { readFileSync } = await import("node:fs");
		try {
			for (let keer = 0; keer < Math.max(2, Math.round(KEREN / 5)); keer++) {
				const gemeenteId = Number(nieuweGemeente());
				await makeUitvoerder(databank)({ gemeenteId, gebruikerId: null }, (omgeving) =>
					receiveAanlevering(omgeving, { bestandsnaam: "oktober.csv", inhoud: readFileSync(bestand), peildatum: DAG }),
				);
				const draai = () =>
					spawn(process.execPath, [start], { env: { ...env, PORT: String(34_000 + volgende) }, stdio: "ignore" });
				const eerste = draai();
				await wait(800 + toeval.getal() * duur);
				const einde = klaar(eerste);
				eerste.kill("SIGKILL");
				await einde;
				const tweede = draai();
				const code = String(gemeenteId).padStart(4, "0");
				for (let poging = 0; poging < 600; poging++) {
					const { rows } = await db.query("select status from aanleveringen where gemeente_id = $1", [gemeenteId]);
					if (rows[0].status === "verwerkt") break;
					expect(tweede.exitCode, "server and worker stay up").toBeNull();
					await wait(200);
				}
				const afgelopen = klaar(tweede);
				tweede.kill("SIGTERM");
				await afgelopen;
				expect(await readStand(code)).toEqual(heel);
			}
		} finally {
			await databank.sluit();
		}
	},
	KEREN * 60_000,
);
