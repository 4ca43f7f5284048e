/** `npm test`: formatting, lint, types and every test; ends with "N passed, N failed". */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const PROJECT = resolve(import.meta.dirname, "..");
const bin = (naam: string) => join(PROJECT, "node_modules", ".bin", naam);
const map = mkdtempSync(join(tmpdir(), "voordeur-testuitslag-"));
const uitslag = join(map, "uitslag.json");
let geslaagd = 0;
let gezakt = 0;

/** One check outside vitest counts as one test. */
function check(naam: string, opdracht: string, args: string[]): void {
	const begin = performance.now();
	const { status } = spawnSync(opdracht, args, { cwd: PROJECT, stdio: "inherit" });
	if (status === 0) geslaagd++;
	else gezakt++;
	console.log(`${status === 0 ? "goed" : "FOUT"}  ${naam} (${Math.round((performance.now() - begin) / 1000)} s)`);
}

const BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const findBrowser = (): string | undefined =>
	[process.env.CHROME, ...BROWSERS.map((naam) => join("/usr/bin", naam))].find((pad) => pad && existsSync(pad));

/** The browser tests want a real Chromium: an installed one; else Debian's package when root. */
function ensureBrowser(): boolean {
	if (findBrowser()) return true;
	if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
		console.log("Chromium installeren…");
		spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
		spawnSync("apt-get", ["install", "-y", "-qq", "chromium"], {
			stdio: "ignore",
			env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
		});
	}
	if (findBrowser()) return true;
	console.log("Er is geen Chromium gevonden. Installeer Chromium of Google Chrome, of zet CHROME op het pad ervan.");
	return false;
}

const eigen = process.argv.slice(2);
if (eigen.length === 0) {
	check("opmaak en lint (biome)", bin("biome"), ["check", "."]);
	check("types (TypeScript)", bin("tsc"), ["-p", ".", "--noEmit"]);
}
if (ensureBrowser()) {
	spawnSync(bin("vitest"), ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${uitslag}`, ...eigen], {
		cwd: PROJECT,
		stdio: "inherit",
	});
	if (existsSync(uitslag)) {
		const { numPassedTests, numFailedTests, numTotalTests, success } = JSON.parse(readFileSync(uitslag, "utf8"));
		geslaagd += numPassedTests;
		gezakt += numFailedTests;
		// a file that does not load fails without a failed test
		if (!success && numFailedTests === 0) gezakt++;
		if (numTotalTests === 0) gezakt++;
	} else {
		gezakt++;
	}
} else {
	gezakt++;
}
rmSync(map, { recursive: true, force: true });
console.log(`${geslaagd} passed, ${gezakt} failed`);
process.exitCode = gezakt === 0 ? 0 : 1;
