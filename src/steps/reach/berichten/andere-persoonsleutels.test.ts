import { sql } from "kysely";
import { expect, test } from "vitest";
import { metAndereSchrijfwijze } from "../../../testing/schrijfwijzen.ts";
import { readStanden } from "./stand.ts";

test("een bericht van een huisbezoek weet van niet bezoeken, ook onder een andere schrijfwijze van dezelfde bewoner", async () => {
	const [eerst, dan] = await metAndereSchrijfwijze(async (trx, gemeenteId, [vreemd, zelfde]) => {
		const stand = (id: number) => readStanden(trx, gemeenteId, sql`z.id = ${id}`, new Date("2026-11-23T09:00:00Z"));
		return [...(await stand(vreemd)), ...(await stand(zelfde))];
	});
	expect([eerst?.nietBezoeken, dan?.nietBezoeken]).toEqual([false, true]);
});
