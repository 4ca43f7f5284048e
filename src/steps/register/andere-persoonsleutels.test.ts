import { expect, test } from "vitest";
import { readPlanfeiten } from "../../database/planfeiten.ts";
import { makeUitvoerder } from "../../database/voer-uit.ts";
import { createTestDatabase } from "../../testing/test-database.ts";
import { maakProefgemeente, maakZaak } from "../../testing/zaken.ts";

test("na een poging geldt niet bezoeken ook onder een andere schrijfwijze van dezelfde bewoner", async () => {
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
		const feiten = await readPlanfeiten(trx, gemeenteId, [zonder, met], "2026-11-23");
		return [feiten.get(zonder), feiten.get(met)];
	});
	expect([eerst?.niet_bezoeken, dan?.niet_bezoeken]).toEqual([false, true]);
	await proef.sluit();
});
