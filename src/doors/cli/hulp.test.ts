import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { readHulp } from "./hulp.ts";

const voordeur = (...woorden: string[]) =>
	promisify(execFile)(process.execPath, ["src/doors/cli/main.ts", ...woorden]).then(
		({ stdout, stderr }) => ({ uitgang: 0, stdout, stderr }),
		(fout: { code: number; stdout: string; stderr: string }) => ({ ...fout, uitgang: fout.code }),
	);

test("voordeur --help prints every command on standard output and ends well", async () => {
	const { uitgang, stdout, stderr } = await voordeur("--help");
	expect([uitgang, stderr]).toEqual([0, ""]);
	for (const naam of ["gemeente", "gebruiker", "importeer", "beslis", "brp-controle"]) {
		expect(stdout).toContain(`voordeur ${naam}`);
	}
}, 60_000);

const opdrachten = { importeer: { uitleg: "lezen", gebruik: "Gebruik: voordeur importeer BESTAND…" } };

test("help of one command is asked for before or behind its name", () => {
	for (const woorden of [
		"importeer --help",
		"importeer -h",
		"importeer a.csv --help",
		"help importeer",
		"--help importeer",
	]) {
		expect(readHulp(woorden.split(" "), opdrachten), woorden).toEqual([opdrachten.importeer.gebruik, "", "lezen"]);
	}
});

test("who does not ask for help gets none, and a file may be called --help", () => {
	for (const woorden of ["importeer a.csv", "onbekend --help", "importeer -- --help", ""]) {
		expect(readHulp(woorden.split(" "), opdrachten), woorden).toBeNull();
	}
});
