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
import { makePaginas } from "./pages/paginas.ts";
import { vulZaken } from "./pages/vul-zaken.ts";

const getal = (waarde: number, cijfers = 1): string =>
	waarde.toLocaleString("nl-NL", { maximumFractionDigits: cijfers, minimumFractionDigits: cijfers });

/**
 * /vandaag and /zaken/:id with 1,000,000 zaken in the database: p95 of 20 users at once, next to the same server's answer
 * to /gezond. `--zaken N` makes it shorter.
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
		console.log(
			`\n${"pagina".padEnd(24)} ${"p50".padStart(9)} ${"p95".padStart(9)} ${"× /gezond".padStart(10)} ${"kB gzip".padStart(8)}  fouten`,
		);
		let gezond = 0;
		for (const pagina of paginas.lijst) {
			for (const { path, headers } of pagina.vragen.slice(0, 20)) await fetch(new URL(path, paginas.url), { headers });
			const uitslag = await autocannon({
				url: paginas.url,
				// in a thread of its own, so that asking takes nothing from answering
				workers: 1,
				connections: 20,
				duration: seconden,
				requests: pagina.vragen,
			});
			const p95 = uitslag.latency.p97_5;
			if (pagina.naam === "/gezond") gezond = Math.max(p95, 1);
			const kilo = await gzipGrootte(new URL(pagina.vragen[0]!.path, paginas.url), pagina.vragen[0]!.headers);
			console.log(
				`${pagina.naam.padEnd(24)} ${`${getal(uitslag.latency.p50, 0)} ms`.padStart(9)} ${`${getal(p95, 0)} ms`.padStart(9)} ${getal(p95 / gezond).padStart(10)} ${getal(kilo).padStart(8)}  ${uitslag.non2xx + uitslag.errors}`,
			);
		}
		console.log("\np95 is hier het 97,5e percentiel van autocannon, dus strenger. Streven: hoogstens 60 ms en 60 kB.");
		await paginas.sluit();
		await databank.sluit();
	} finally {
		await server.stop();
		rmSync(map, { recursive: true, force: true });
	}
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
