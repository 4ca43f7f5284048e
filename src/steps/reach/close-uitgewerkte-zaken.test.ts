import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { voegAfspraakToe } from "../../testing/afspraken.ts";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente } from "../../testing/zaken.ts";
import { closeUitgewerkteZaken } from "./close-uitgewerkte-zaken.ts";

const NU = new Date("2026-11-23T01:00:00Z");
let proef: Testdatabase;
let gemeente: Proefgemeente;
beforeAll(async () => {
	proef = await createTestDatabase();
	gemeente = await maakProefgemeente(proef.databank);
});
afterAll(() => proef.sluit());

const lees = (id: number) =>
	inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx
			.selectFrom("zaken")
			.select(["status", "resultaat", "gesloten_op", "versie"])
			.where("id", "=", id)
			.executeTakeFirstOrThrow(),
	);

test("a route that is done closes by itself after the days to react; who must be asked first stays open", async () => {
	const nooit = await maakZaak(proef.databank, gemeente, "te-sluiten");
	const ooit = await maakZaak(proef.databank, gemeente, "te-sluiten", { bereikt: true, status: "in-gesprek" });
	const nogNiet = await maakZaak(proef.databank, gemeente, "te-sluiten", { volgende_op: "2026-11-24" });
	const hulp = await maakZaak(proef.databank, gemeente, "te-sluiten", { hulp_aanvaard_op: "2026-11-10" });
	const betaald = await maakZaak(proef.databank, gemeente, "te-sluiten");
	const open = await maakZaak(proef.databank, gemeente, "te-sluiten");
	const antwoordde = await maakZaak(proef.databank, gemeente, "te-sluiten");
	const afgesproken = await maakZaak(proef.databank, gemeente, "te-sluiten");
	await inGemeente(proef.databank.db, gemeente.id, async (trx) => {
		await voegAfspraakToe(trx, gemeente, afgesproken, "2026-11-25T09:00:00Z", { met: gemeente.bilal });
		await trx
			.insertInto("antwoorden")
			.values({ gemeente_id: gemeente.id, zaak_id: antwoordde, kanaal: "SMS", soort: "overig", ontvangen_op: NU })
			.execute();
		const rij = { gemeente_id: gemeente.id, zaak_id: betaald, kanaal: "Telefoon", datum: "2026-11-20" };
		await trx
			.insertInto("contactpogingen")
			.values({ ...rij, dagdeel: "Ochtend", bereikt: true, uitkomst: "betaald-of-regeling" })
			.execute();
		await trx
			.insertInto("zaakbezoeken")
			.values({
				gemeente_id: gemeente.id,
				zaak_id: open,
				gebruiker_id: gemeente.bilal.gebruikerId!,
				laatst_gezien: new Date(NU.getTime() - 10_000),
			})
			.execute();
	});
	expect(await closeUitgewerkteZaken(proef.databank, gemeente.id, NU)).toBe(2);
	expect(await lees(nooit)).toEqual({
		status: "gesloten",
		resultaat: "Definitief geen contact kunnen krijgen",
		gesloten_op: "2026-11-23",
		versie: 2,
	});
	expect((await lees(ooit)).resultaat).toBe("Geen reactie na eerder contact");
	for (const id of [nogNiet, hulp, betaald, open, antwoordde, afgesproken])
		expect((await lees(id)).status).not.toBe("gesloten");
	expect(await closeUitgewerkteZaken(proef.databank, gemeente.id, NU)).toBe(0);
	const audit = await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx.selectFrom("auditregels").select(["handeling", "gebruiker_id"]).where("zaak_id", "=", nooit).execute(),
	);
	expect(audit).toEqual([{ handeling: "zaak-gesloten", gebruiker_id: null }]);
});
