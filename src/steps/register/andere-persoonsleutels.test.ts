import { expect, test } from "vitest";
import { readPlanfeiten } from "../../database/planfeiten.ts";
import { metAndereSchrijfwijze } from "../../testing/schrijfwijzen.ts";

test("na een poging geldt niet bezoeken ook onder een andere schrijfwijze van dezelfde bewoner", async () => {
	const [eerst, dan] = await metAndereSchrijfwijze(async (trx, gemeenteId, [vreemd, zelfde]) => {
		const feiten = await readPlanfeiten(trx, gemeenteId, [vreemd, zelfde], "2026-11-23");
		return [feiten.get(vreemd), feiten.get(zelfde)];
	});
	expect([eerst?.niet_bezoeken, dan?.niet_bezoeken]).toEqual([false, true]);
});
