import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bouwAanvraag, bouwPersoon } from "../../testing/brp/bouw.ts";
import { type Brpserver, startBrpserver } from "../../testing/brp/server.ts";
import { leesBrpInstellingen } from "./instellingen.ts";

let server: Brpserver;
beforeAll(async () => {
	server = await startBrpserver({ personen: [bouwPersoon()], apiKey: "abc" });
});
afterAll(() => server.stop());

test("without settings nobody has a link", () => {
	const gelezen = leesBrpInstellingen({ PATH: "/bin" });
	expect(typeof gelezen === "function" && gelezen("0957")).toBeNull();
});

test("a gemeente has its own key, and one link for all its questions", async () => {
	const gelezen = leesBrpInstellingen({ VOORDEUR_BRP_URL_0957: server.url, VOORDEUR_BRP_SLEUTEL_0957: "abc" });
	if (typeof gelezen !== "function") throw new Error(gelezen.fout);
	expect(gelezen("0518")).toBeNull();
	expect(gelezen("0957")).toBe(gelezen("0957"));
	expect(await gelezen("0957")!.zoekPersonen(bouwAanvraag())).toMatchObject({ soort: "gevonden", personen: [{}] });
});

test.each([
	[{ VOORDEUR_BRP_URL: "brp.nl", VOORDEUR_BRP_SLEUTEL: "x" }, "VOORDEUR_BRP_URL moet het adres"],
	[{ VOORDEUR_BRP_URL: "https://brp.example" }, "Zet VOORDEUR_BRP_SLEUTEL of VOORDEUR_BRP_CERTIFICAAT"],
	[
		{ VOORDEUR_BRP_URL: "https://brp.example", VOORDEUR_BRP_CERTIFICAAT: "a.pem" },
		"VOORDEUR_BRP_CERTIFICAATSLEUTEL samen",
	],
	[{ VOORDEUR_BRP_SLEUTEL_0957: "x" }, "VOORDEUR_BRP_URL_0957 moet"],
	[
		{
			VOORDEUR_BRP_URL: "https://brp.example",
			VOORDEUR_BRP_CERTIFICAAT: "/bestaat/niet.pem",
			VOORDEUR_BRP_CERTIFICAATSLEUTEL: "/bestaat/niet.key",
		},
		"/bestaat/niet.pem",
	],
])("a wrong setting is named in one sentence: %#", (env, zin) => {
	const gelezen = leesBrpInstellingen(env);
	expect(typeof gelezen === "function" ? "" : gelezen.fout).toContain(zin);
});

test("a wrong BRP setting stops the start, with one sentence that names it and nothing else", () => {
	// The built program, as `npm start` runs it.
	const main = join(import.meta.dirname, "..", "..", "..", "dist", "src", "doors", "start", "main.js");
	const dataMap = mkdtempSync(join(tmpdir(), "voordeur-start-"));
	const env = { PATH: process.env.PATH, VOORDEUR_DATA: dataMap, VOORDEUR_BRP_URL: "brp.nl", VOORDEUR_BRP_SLEUTEL: "x" };
	const start = spawnSync(process.execPath, [main], { env, encoding: "utf8", timeout: 60_000 });
	expect(start.status).toBe(2);
	expect(start.stdout).toBe("");
	expect(start.stderr).toBe(
		"VOORDEUR_BRP_URL moet het adres van de BRP API zijn, zoals https://…/haalcentraal/api/brp.\n",
	);
	// Not even a database was made.
	expect(readdirSync(dataMap)).toEqual([]);
}, 90_000);
