import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import autocannon from "autocannon";
import type pg from "pg";
import { openPool } from "../src/database/databank.ts";
import { EIGENAAR, startIngebouwdeServer } from "../src/database/ingebouwde-server.ts";
import { migreerDatabase } from "../src/database/migreer.ts";
import { readSleutelbos } from "../src/database/sleutels.ts";
import { type Meting, meetBezoekers, type Vraag } from "./pages/bezoekers.ts";
import { makePaginas } from "./pages/paginas.ts";
import { vulZaken } from "./pages/vul-zaken.ts";

const getal = (waarde: number, cijfers = 1): string =>
	waarde.toLocaleString("nl-NL", { maximumFractionDigits: cijfers, minimumFractionDigits: cijfers });

/**
 * /vandaag and /zaken/:id with 1,000,000 zaken in the database: p95 of 20 users at once, as fast as they can and at the pace
 * of people, next to the same server's answer to /gezond. `--zaken N` makes it shorter.
 */
export async function run(args: string[]): Promise<void> {
	const { values } = parseArgs({ args, options: { zaken: { type: "string" }, seconden: { type: "string" } } });
	const zaken = Number(values.zaken ?? 1_000_000);
	const seconden = Number(values.seconden ?? 15);
	const map = mkdtempSync(join(tmpdir(), "voordeur-bench-"));
	execFileSync("chmod", ["755", map]);
	const server = await startIngebouwdeServer(map);
	const verbinding: pg.PoolConfig = { host: server.socketMap, user: EIGENAAR, database: "postgres" };
	try {
		await migreerDatabase(verbinding);
		const begin = performance.now();
		const { gemeenteId, zaakIds } = await vulZaken(verbinding, zaken);
		console.log(`${zaken} zaken gemaakt in ${getal((performance.now() - begin) / 1000, 0)} s (telt niet mee)`);
		const databank = openPool(verbinding, readSleutelbos(map), 20);
		const paginas = await makePaginas(databank, gemeenteId, zaakIds);
		console.log(`\n${KOP.join(" ")}\n${" ".repeat(24)} ── tegelijk, zonder pauze ──   ─ elk één per seconde ─`);
		let gezond = 0;
		for (const pagina of paginas.lijst) {
			const naam = pagina.naam.padEnd(24);
			for (const { path, headers } of pagina.vragen.slice(0, 20)) await fetch(new URL(path, paginas.url), { headers });
			const druk = await vraagAan(paginas.url, pagina.vragen, seconden);
			const mensen = { collegas: COLLEGAS, denkMs: DENK_MS, seconden };
			const rustig = await meetBezoekers({ url: paginas.url, vragen: pagina.vragen, ...mensen });
			if (pagina.naam === "/gezond") gezond = Math.max(druk.p95, 1);
			const kilo = await gzipGrootte(new URL(pagina.vragen[0]!.path, paginas.url), pagina.vragen[0]!.headers);
			const velden = [`${druk.p50} ms`, `${druk.p95} ms`, getal(druk.perSeconde, 0), getal(druk.p95 / gezond)];
			const cellen = [
				...velden,
				`${rustig.p50} ms`,
				`${rustig.p95} ms`,
				getal(kilo),
				String(druk.fouten + rustig.fouten),
			];
			console.log(`${naam} ${cellen.map((cel) => cel.padStart(9)).join(" ")}`);
		}
		console.log(`
20 collega's tegelijk. Zonder pauze vraagt elk de volgende pagina zodra de vorige er is: dat meet hoeveel de machine kan
(p95 is daar het 97,5e percentiel van autocannon, dus strenger). Rechts leest elk een pagina gemiddeld één seconde: sneller
dan een mens werkt. Streven: p95 hoogstens 60 ms, hoogstens 60 kB.`);
		await paginas.sluit();
		await databank.sluit();
	} finally {
		await server.stop();
		rmSync(map, { recursive: true, force: true });
	}
}

const COLLEGAS = 20;
/** How long a colleague reads a page, on average. */
const DENK_MS = 1000;
const KOP = [
	"pagina".padEnd(24),
	...["p50", "p95", "per sec", "× /gezond", "p50", "p95", "kB gzip", "fouten"].map((kop) => kop.padStart(9)),
];

/** Asks with 20 at once, without a pause, from a thread of its own so that asking takes nothing from answering. */
async function vraagAan(url: string, vragen: Vraag[], seconden: number): Promise<Meting> {
	const opties = {
		url,
		workers: 1,
		connections: COLLEGAS,
		duration: seconden,
		requests: vragen.map(({ path, headers }) => ({ path, headers })),
	};
	const uitslag = await autocannon(opties);
	const { latency, requests, non2xx, errors } = uitslag;
	// A page that opens another one answers 303: then anything else is a fault.
	const anders = vragen[0]?.status === 303 ? non2xx - uitslag["3xx"] + uitslag["2xx"] : non2xx;
	return { p50: latency.p50, p95: latency.p97_5, perSeconde: requests.average, fouten: anders + errors };
}

/** What goes over the line, in kB: the page as a browser asks for it. */
async function gzipGrootte(url: URL, headers: Record<string, string>): Promise<number> {
	const { request } = await import("node:http");
	return new Promise((los, fout) => {
		request(url, { headers: { ...headers, "accept-encoding": "gzip" } }, (antwoord) => {
			const delen: Buffer[] = [];
			antwoord.on("data", (deel: Buffer) => delen.push(deel));
			antwoord.on("end", () => {
				const alles = Buffer.concat(delen);
				if (antwoord.headers["content-encoding"] === "gzip") gunzipSync(alles);
				los(alles.length / 1000);
			});
		})
			.on("error", fout)
			.end();
	});
}
