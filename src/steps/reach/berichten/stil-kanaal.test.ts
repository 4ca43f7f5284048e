import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { accept } from "../../../rules/kernel/result.ts";
import { makeProefaanbieder, zetKanaal, zetTeamtelefoon } from "../../../testing/berichten.ts";
import { createTestDatabase, type Testdatabase } from "../../../testing/test-database.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente } from "../../../testing/zaken.ts";
import { sendBerichten } from "./send-berichten.ts";

const nu = new Date("2026-11-23T09:00:00Z");
let proef: Testdatabase;
let gemeente: Proefgemeente;
beforeAll(async () => {
	proef = await createTestDatabase();
	gemeente = await maakProefgemeente(proef.databank);
	await zetTeamtelefoon(proef.databank, gemeente.id);
	await zetKanaal(proef.databank, gemeente.id, "SMS", "spryng");
	await zetKanaal(proef.databank, gemeente.id, "Mail", "notifynl");
});
afterAll(() => proef.sluit());

test("an aanbieder that gives no answer is not asked on and on: its other messages wait, those of other kanalen go", async () => {
	const zaak_id = await maakZaak(proef.databank, gemeente);
	const soort = { gemeente_id: gemeente.id, zaak_id, soort: "tevredenheid", doelgroep: "algemeen", taal: "nl" };
	const op = (seconde: number) => ({ status: "gepland", gepland_op: new Date(nu.getTime() - 3_600_000 + seconde) });
	const sms = Array.from({ length: 60 }, (_, plek) => ({ ...soort, kanaal: "SMS", ...op(plek) }));
	const mail = Array.from({ length: 3 }, () => ({ ...soort, kanaal: "Mail", ...op(1_000) }));
	await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx
			.insertInto("berichten")
			.values([...sms, ...mail])
			.execute(),
	);
	const { delen } = makeProefaanbieder(proef.databank, () => nu);
	const gevraagd: string[] = [];
	const makeVerzender: typeof delen.makeVerzender = (aanbieder) =>
		accept({
			aanbieder,
			verstuur: async ({ kanaal, kenmerk }) => {
				gevraagd.push(kanaal);
				return kanaal === "SMS"
					? { soort: "onbekend", uitleg: "De aanbieder gaf geen antwoord." }
					: { soort: "aangenomen", externId: kenmerk };
			},
			zoek: async () => null,
		});
	await sendBerichten({ ...delen, makeVerzender }, gemeente.id);
	expect(gevraagd.filter((kanaal) => kanaal === "SMS")).toHaveLength(20);
	expect(gevraagd.filter((kanaal) => kanaal === "Mail")).toHaveLength(3);
	// The next run asks again.
	await sendBerichten({ ...delen, makeVerzender }, gemeente.id);
	expect(gevraagd.filter((kanaal) => kanaal === "SMS")).toHaveLength(40);
});
