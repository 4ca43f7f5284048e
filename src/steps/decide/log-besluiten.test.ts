import { expect, test } from "vitest";
import { inGemeente, type Trx } from "../../database/gemeente-transactie.ts";
import { makeUitvoerder } from "../../database/voer-uit.ts";
import { createTestDatabase } from "../../testing/test-database.ts";
import { maakProefgemeente, maakZaak } from "../../testing/zaken.ts";
import { decideZaken } from "./decide-zaken.ts";

test("what Voordeur decided stands in the audit log: one line for all of it, with counts and ids and no personal data", async () => {
	const proef = await createTestDatabase();
	const gemeente = await maakProefgemeente(proef.databank);
	const metTrx = <T>(werk: (trx: Trx) => Promise<T>) => inGemeente(proef.databank.db, gemeente.id, werk);
	const beslis = () =>
		makeUitvoerder(proef.databank)(gemeente.sanne, (omgeving) =>
			decideZaken({ ...omgeving, queue: async () => undefined }, { vandaag: "2026-11-23" }),
		);
	const niet = await maakZaak(proef.databank, gemeente, "te-bellen", {
		bedrag_cent: 4_200,
		werkinstructie_versie: null,
	});
	const bekend = await maakZaak(proef.databank, gemeente, "te-bellen", { werkinstructie_versie: null });
	const wel = await maakZaak(proef.databank, gemeente, "te-bellen", { werkinstructie_versie: null });
	const { adressleutel } = await metTrx((trx) =>
		trx.selectFrom("zaken").select("adressleutel").where("id", "=", bekend).executeTakeFirstOrThrow(),
	);
	const schuldhulp = { soort: "bekend-bij-schuldhulp", adressleutel, omschrijving: "proef" };
	await metTrx((trx) =>
		trx
			.insertInto("uitsluitingen")
			.values({ gemeente_id: gemeente.id, ...schuldhulp })
			.execute(),
	);
	await beslis();
	const regels = await metTrx((trx) =>
		trx.selectFrom("auditregels").select(["handeling", "zaak_id", "gegevens"]).execute(),
	);
	expect(regels).toEqual([
		{
			handeling: "zaken-beslist",
			zaak_id: null,
			gegevens: {
				versie: 7,
				aantallen: { opgepakt: 1, nietOpgepakt: 2 },
				zaken: {
					opgepakt: [wel],
					nietOpgepakt: { "onterecht-signaal": [niet], "bekend-bij-schuldhulp": [bekend] },
				},
			},
		},
	]);
	await beslis();
	const later = await metTrx((trx) => trx.selectFrom("auditregels").select("id").execute());
	expect(later, "nothing to decide, nothing to write").toHaveLength(1);
	await proef.sluit();
});
