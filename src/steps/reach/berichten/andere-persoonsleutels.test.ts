import { sql } from "kysely";
import { expect, test } from "vitest";
import { makeUitvoerder } from "../../../database/voer-uit.ts";
import { createTestDatabase } from "../../../testing/test-database.ts";
import { maakProefgemeente, maakZaak } from "../../../testing/zaken.ts";
import { readStanden } from "./stand.ts";

test("een bericht van een huisbezoek weet van niet bezoeken, ook onder een andere schrijfwijze van dezelfde bewoner", async () => {
	const proef = await createTestDatabase();
	const gemeente = await maakProefgemeente(proef.databank);
	const zonder = await maakZaak(proef.databank, gemeente);
	const met = await maakZaak(proef.databank, gemeente, "te-bellen", { andere_persoonsleutels: ["andere-sleutel"] });
	const [eerst, dan] = await makeUitvoerder(proef.databank)(gemeente.sanne, async ({ trx, gemeenteId }) => {
		const uitsluiting = { soort: "niet-bezoeken", persoonsleutel: "andere-sleutel", omschrijving: "proef" };
		await trx
			.insertInto("uitsluitingen")
			.values({ gemeente_id: gemeenteId, ...uitsluiting })
			.execute();
		const stand = (id: number) => readStanden(trx, gemeenteId, sql`z.id = ${id}`, new Date("2026-11-23T09:00:00Z"));
		return [...(await stand(zonder)), ...(await stand(met))];
	});
	expect([eerst?.nietBezoeken, dan?.nietBezoeken]).toEqual([false, true]);
	await proef.sluit();
});
