import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SLOTEN } from "../../src/database/sloten.ts";
import { isTest, listBestanden } from "./broncode.ts";

test("every advisory lock has a number of its own, from the one list", () => {
	const nummers = Object.values(SLOTEN);
	expect(new Set(nummers).size).toBe(nummers.length);
	const zelf = listBestanden("src")
		.filter((pad) => !isTest(pad) && !pad.startsWith("src/testing/") && pad !== "src/database/sloten.ts")
		.flatMap((pad) =>
			[...readFileSync(pad, "utf8").matchAll(/advisory\w*lock\w*\((\d+)/g)].map(([, nummer]) => `${pad}: ${nummer}`),
		);
	// A door may not import from the database: the worker writes its number out.
	expect([...new Set(zelf)]).toEqual([`src/doors/worker/worker.ts: ${SLOTEN.worker}`]);
});
