import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wacht } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { projectMap } from "../../src/database/ingebouwde-server.ts";

const map = mkdtempSync(join(tmpdir(), "voordeur-demo-"));
const poort = 20_000 + 2 * Math.floor(Math.random() * 10_000);
/** A busy machine takes its time; on a quiet one all of it is done in fifteen seconds. */
const GEDULD_MS = 60_000;
const url = `http://localhost:${poort}`;
let proces: ChildProcess | undefined;
afterAll(() => {
	proces?.kill("SIGKILL");
	rmSync(map, { recursive: true, force: true });
});

/** The demo as `npm run demo` starts it, with fewer residents. */
function start(...args: string[]) {
	const env = { ...process.env, VOORDEUR_DATA: map, PORT: String(poort), VOORDEUR_DEMO_INWONERS: "2000" };
	const kind = spawn(process.execPath, [join(projectMap, "dist", "tools", "demo.js"), ...args], { env });
	proces = kind;
	let uit = "";
	kind.stdout.on("data", (deel: Buffer) => {
		uit += deel;
	});
	kind.stderr.on("data", (deel: Buffer) => {
		uit += deel;
	});
	const toon = async (tekst: string) => {
		for (let keer = 0; !uit.includes(tekst); keer++) {
			if (kind.exitCode !== null) throw new Error(`De demo stopte (${kind.exitCode}):\n${uit}`);
			if (keer > GEDULD_MS / 50) throw new Error(`"${tekst}" kwam niet:\n${uit}`);
			await wacht(50);
		}
		return uit;
	};
	const stop = async () => {
		const klaar = new Promise<number | null>((los) => kind.once("exit", los));
		kind.kill("SIGINT");
		return Promise.race([klaar, wacht(GEDULD_MS, `sluit niet:\n${uit}`, { ref: false })]);
	};
	return { toon, stop, uit: () => uit };
}

const isOpen = async () => (await fetch(`${url}/aanmelden`)).ok;
/** The embedded PostgreSQL leaves this file behind as long as it runs. */
const databankDraait = () => existsSync(join(map, "postgres", "postmaster.pid"));

test("npm run demo: maken, stoppen, verdergaan en opnieuw beginnen", { timeout: 180_000 }, async () => {
	const eerste = start();
	await eerste.toon("Voordeur staat open");
	expect(await isOpen()).toBe(true);
	const uit = await eerste.toon("Als inwoner: http");
	expect(uit).toContain("Klaar: de oefengemeente is gevuld.");
	for (const wie of ["sanne@", "marijke@", "beheer@", "Wachtwoord", "Oefenpost", "Ctrl-C"]) expect(uit).toContain(wie);
	expect(databankDraait()).toBe(true);
	expect(await eerste.stop()).toBe(0);
	expect(databankDraait()).toBe(false);

	const tweede = start();
	await tweede.toon("Als inwoner: http");
	expect(tweede.uit()).not.toContain("maken");
	expect(await isOpen()).toBe(true);
	expect(await tweede.stop()).toBe(0);

	const derde = start("--opnieuw");
	await derde.toon("maken (2.000");
	await derde.toon("Voordeur staat open");
	expect(await derde.stop()).toBe(0);
	expect(databankDraait()).toBe(false);
});

test("een onbekende optie wordt uitgelegd, en er wordt niets gemaakt", async () => {
	const fout = start("--opnieuwe");
	const klaar = await new Promise<number | null>((los) => proces!.once("exit", los));
	expect(klaar).toBe(2);
	expect(fout.uit()).toContain("Gebruik: npm run demo [-- --opnieuw]");
});
