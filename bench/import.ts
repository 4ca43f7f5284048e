import { execFileSync } from "node:child_process";
import { createReadStream, createWriteStream, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { EIGENAAR, startIngebouwdeServer } from "../src/database/ingebouwde-server.ts";
import { migreerDatabase } from "../src/database/migreer.ts";
import { WERKINSTRUCTIES } from "../src/rules/decide/ready-ones.ts";
import { makeBulkSignalen } from "../src/testing/gemeente/bulk.ts";

const TABELLEN = [
	"partners",
	"aanleveringen",
	"signalen",
	"zaken",
	"zaaksignalen",
	"koppelingen",
	"besluiten",
	"contactgegevens",
	"geweigerde_regels",
];
const seconden = (sinds: number): number => (performance.now() - sinds) / 1000;
const getal = (waarde: number, cijfers = 1): string =>
	waarde.toLocaleString("nl-NL", { maximumFractionDigits: cijfers, minimumFractionDigits: cijfers });

/**
 * 100,000 signalen of 342 gemeenten from files, checked, matched against a stock of 300,000, decided and stored; beside
 * a plain COPY of the same final rows into the same server (a copy of the database as it was before).
 * `--totaal` and `--voorraad` make it shorter; the server is durable, as in production.
 */
export async function run(args: string[]): Promise<void> {
	const { values } = parseArgs({ args, options: { totaal: { type: "string" }, voorraad: { type: "string" } } });
	const totaal = Number(values.totaal ?? 100_000);
	const voorraad = Number(values.voorraad ?? totaal * 3);
	const map = mkdtempSync(join(tmpdir(), "voordeur-bench-"));
	execFileSync("chmod", ["755", map]);
	const server = await startIngebouwdeServer(map);
	const verbinding = (database: string): pg.PoolConfig => ({ host: server.socketMap, user: EIGENAAR, database });
	try {
		const beheer = new pg.Client(verbinding("postgres"));
		await beheer.connect();
		await beheer.query("create database meting");
		await migreerDatabase(verbinding("meting"));
		const { stock, klein, groot, gemeenten } = writeBestanden(map, totaal, voorraad);
		await makeGemeenten(verbinding("meting"), gemeenten);
		console.log(`Voorraad van ${voorraad} oudere signalen maken (telt niet mee)…`);
		importeer(map, "voorraad", stock);
		await vacuum(verbinding("meting"));

		const meetKlein = importeer(map, "klein", klein);
		await beheer.query("create database kopie template meting");
		const grens = await readGrens(verbinding("meting"));
		const meetGroot = importeer(map, "groot", groot);
		const rijen = await exportNieuw(verbinding("meting"), map, grens);
		const kopie = await copyIn(verbinding("kopie"), map);
		await beheer.end();

		const verhouding = meetGroot.seconden / kopie;
		console.log(
			`\n${meetGroot.regels} regels uit ${groot.length} bestanden, ${rijen} eindrijen in ${TABELLEN.length} tabellen`,
		);
		console.log(`importeren, controleren, koppelen, beslissen, bewaren: ${getal(meetGroot.seconden)} s`);
		console.log(`kale COPY van dezelfde eindrijen:                      ${getal(kopie)} s`);
		console.log(`verhouding:                                            ${getal(verhouding)} × (streven: hoogstens 5)`);
		console.log(
			`geheugen (hoogste, programma):                         ${getal(meetGroot.geheugen / 1024, 0)} MiB (streven: hoogstens 1024)`,
		);
		const groei = meetGroot.seconden / meetKlein.seconden;
		const factor = meetGroot.regels / meetKlein.regels;
		console.log(
			`${meetKlein.regels} → ${meetGroot.regels} regels (${getal(factor)} ×) kost ${getal(groei)} × zoveel (streven bij 10 ×: hoogstens 11)`,
		);
	} finally {
		await server.stop();
		rmSync(map, { recursive: true, force: true });
	}
}

type Bestand = { pad: string; gemeente: number; peildatum: string };

function writeBestanden(map: string, totaal: number, voorraad: number) {
	const schrijf = (naam: string, opties: { zaad: number; totaal: number; maand: string; voorraad?: number }) => {
		const uit: { soort: string; bestand: Bestand }[] = [];
		mkdirSync(join(map, naam), { mode: 0o755 });
		for (const bestand of makeBulkSignalen({ gemeenten: 342, ...opties })) {
			const pad = join(map, naam, `${bestand.soort}-${bestand.bestandsnaam}`);
			writeFileSync(pad, [...bestand.regels].join("\n"));
			const gemeente = Number(bestand.gemeentecode);
			uit.push({ soort: bestand.soort, bestand: { pad, gemeente, peildatum: `${bestand.maand}-28` } });
		}
		return uit;
	};
	const groot = schrijf("groot", { zaad: 1, totaal, maand: "2026-10", voorraad });
	const klein = schrijf("klein", { zaad: 2, totaal: totaal / 10, maand: "2026-10" });
	const alleen = (lijst: typeof groot, soort: string) =>
		lijst.filter((een) => een.soort === soort).map((een) => een.bestand);
	const gemeenten = [...new Set([...groot, ...klein].map((een) => een.bestand.gemeente))];
	return { stock: alleen(groot, "voorraad"), groot: alleen(groot, "maand"), klein: alleen(klein, "maand"), gemeenten };
}

async function makeGemeenten(verbinding: pg.PoolConfig, gemeenten: readonly number[]): Promise<void> {
	const client = new pg.Client(verbinding);
	await client.connect();
	await client.query(
		"insert into gemeenten (id, code, naam, inwoners) select id, lpad(id::text, 4, '0'), 'Gemeente ' || id, 50000 from unnest($1::int[]) id",
		[gemeenten],
	);
	await client.query(
		"insert into werkinstructies (gemeente_id, versie, inhoud, status) select id, 1, $2, 'actief' from unnest($1::int[]) id",
		[gemeenten, JSON.stringify(WERKINSTRUCTIES.landelijk)],
	);
	await client.end();
}

async function vacuum(verbinding: pg.PoolConfig): Promise<void> {
	const client = new pg.Client(verbinding);
	await client.connect();
	await client.query("vacuum analyze");
	await client.query("checkpoint");
	await client.end();
}

/** In a process of its own, so that its memory is its own. */
function importeer(
	map: string,
	naam: string,
	bestanden: readonly Bestand[],
): { seconden: number; regels: number; geheugen: number } {
	const lijst = join(map, `${naam}.json`);
	writeFileSync(lijst, JSON.stringify(bestanden));
	const uit = execFileSync(
		process.execPath,
		[join(import.meta.dirname, "import", `importeer-lijst${extname(import.meta.filename)}`), map, lijst],
		{
			encoding: "utf8",
			stdio: ["ignore", "pipe", "inherit"],
		},
	);
	return JSON.parse(uit.trim().split("\n").at(-1)!);
}

type Grens = Record<string, number>;

async function readGrens(verbinding: pg.PoolConfig): Promise<Grens> {
	const client = new pg.Client(verbinding);
	await client.connect();
	const grens: Grens = {};
	for (const tabel of ["partners", "aanleveringen", "signalen", "zaken", "besluiten"]) {
		grens[tabel] = Number((await client.query(`select coalesce(max(id), 0) as hoogste from ${tabel}`)).rows[0].hoogste);
	}
	await client.end();
	return grens;
}

/** The rows that the measured import made, as COPY text. */
async function exportNieuw(verbinding: pg.PoolConfig, map: string, grens: Grens): Promise<number> {
	const waar: Record<string, string> = {
		koppelingen: `signaal_id > ${grens.signalen}`,
		zaaksignalen: `signaal_id > ${grens.signalen} and zaak_id > ${grens.zaken}`,
		contactgegevens: `zaak_id > ${grens.zaken}`,
		geweigerde_regels: `aanlevering_id > ${grens.aanleveringen}`,
	};
	const client = new pg.Client(verbinding);
	await client.connect();
	let rijen = 0;
	for (const tabel of TABELLEN) {
		const stroom = client.query(
			copyTo(`copy (select * from ${tabel} where ${waar[tabel] ?? `id > ${grens[tabel]}`}) to stdout`),
		);
		await pipeline(stroom, createWriteStream(join(map, `${tabel}.copy`)));
		rijen += stroom.rowCount;
	}
	await client.end();
	return rijen;
}

async function copyIn(verbinding: pg.PoolConfig, map: string): Promise<number> {
	const client = new pg.Client(verbinding);
	await client.connect();
	await client.query("checkpoint");
	const begin = performance.now();
	for (const tabel of TABELLEN) {
		const pad = join(map, `${tabel}.copy`);
		if (statSync(pad).size > 0)
			await pipeline(createReadStream(pad), client.query(copyFrom(`copy ${tabel} from stdin`)));
	}
	const duur = seconden(begin);
	await client.end();
	return duur;
}
