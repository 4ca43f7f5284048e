import { afterAll, beforeAll, expect, test } from "vitest";
import { makeUitvoerder, type Uitvoerder } from "../../database/voer-uit.ts";
import { persoonsleutel } from "../../rules/vroegsignaal/sleutels.ts";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import { maakProefgemeente, maakZaak } from "../../testing/zaken.ts";
import { readTeBeslissen } from "./queries.ts";
import { readFeiten } from "./read-feiten.ts";

let proef: Testdatabase;
let voerUit: Uitvoerder;
beforeAll(async () => {
	proef = await createTestDatabase();
	voerUit = makeUitvoerder(proef.databank);
});
afterAll(() => proef.sluit());

const jan = { voornamen: "Jan", geboortedatum: "1984-05-03" };
const goed = persoonsleutel({ ...jan, achternaam: "van der Meijden" })!;

/** A zaak of Jan "Meijdem", elsewhere; and what the decision sees of him with and without what the match knows. */
async function beslis(bekend: boolean, soort: string) {
	const gemeente = await maakProefgemeente(proef.databank, { code: String(volgende++) });
	const eerst = { ...jan, naam: "Jan van der Meijden", status: "gesloten", gesloten_op: "2026-10-01" } as const;
	if (soort === "geen-hulp")
		await maakZaak(proef.databank, gemeente, "te-bellen", {
			...eerst,
			resultaat: "Inwoner regelt het zelf/hoeft geen hulp vanuit vroegsignalering",
		});
	const id = await maakZaak(proef.databank, gemeente, "te-bellen", {
		...jan,
		naam: "Jan van der Meijdem",
		werkinstructie_versie: null,
		...(bekend ? { andere_persoonsleutels: [goed] } : {}),
	});
	return voerUit(gemeente.sanne, async ({ trx, gemeenteId }) => {
		if (soort !== "geen-hulp")
			await trx
				.insertInto("uitsluitingen")
				.values({ gemeente_id: gemeenteId, soort, persoonsleutel: goed, omschrijving: "proef" })
				.execute();
		const opties = { vandaag: "2026-11-23", geenHulpMaanden: 6, hoogstens: 10 };
		const [zaak] = await readTeBeslissen(trx, gemeenteId, opties);
		const maand = await readFeiten(trx, gemeenteId, { van: "2026-11-01", tot: "2026-11-30" } as never);
		return { zaak: zaak!, feit: maand.find((een) => een.zaak.id === id)! };
	});
}
let volgende = 9300;

test.each([false, true])(
	"bekend bij schuldhulp onder een andere schrijfwijze van dezelfde bewoner (gekoppeld: %s)",
	async (bekend) => {
		const { zaak, feit } = await beslis(bekend, "bekend-bij-schuldhulp");
		expect([zaak.bekend_bij_schuldhulp, feit.zaak.bekend_bij_schuldhulp]).toEqual([bekend, bekend]);
	},
);

test.each([false, true])(
	"niet bezoeken onder een andere schrijfwijze van dezelfde bewoner (gekoppeld: %s)",
	async (bekend) => {
		const { zaak, feit } = await beslis(bekend, "niet-bezoeken");
		expect([zaak.niet_bezoeken, feit.zaak.niet_bezoeken]).toEqual([bekend, bekend]);
	},
);

test.each([false, true])(
	"eerder geen hulp onder een andere schrijfwijze van dezelfde bewoner (gekoppeld: %s)",
	async (bekend) => {
		const { zaak, feit } = await beslis(bekend, "geen-hulp");
		expect([zaak.eerder_geen_hulp, feit.geweigerd_op]).toEqual([bekend, bekend ? "2026-10-01" : null]);
	},
);
