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

test("what was said before a reopening keeps a zaak open no longer; a signaal that waits for its decision does", async () => {
	const heropend = await maakZaak(proef.databank, gemeente, "te-sluiten", { bereikt: true });
	const daarna = await maakZaak(proef.databank, gemeente, "te-sluiten", { bereikt: true });
	const wacht = await maakZaak(proef.databank, gemeente, "te-sluiten", { werkinstructie_versie: null });
	await inGemeente(proef.databank.db, gemeente.id, async (trx) => {
		for (const [zaak_id, datum] of [
			[heropend, "2026-10-01"],
			[daarna, "2026-11-02"],
		] as const) {
			const deel = { gemeente_id: gemeente.id, zaak_id };
			const poging = { ...deel, kanaal: "Telefoon", datum, dagdeel: "Ochtend", bereikt: true };
			const geregistreerd_op = new Date(`${datum}T09:00:00Z`);
			await trx
				.insertInto("contactpogingen")
				.values({ ...poging, uitkomst: "geen-hulp-nodig", geregistreerd_op })
				.execute();
			const gebeurd_op = new Date("2026-10-20T09:00:00Z");
			await trx
				.insertInto("gebeurtenissen")
				.values({ ...deel, soort: "heropend", tekst: "Zaak heropend: meldt zich.", gebeurd_op })
				.execute();
		}
	});
	expect(await closeUitgewerkteZaken(proef.databank, gemeente.id, NU)).toBe(1);
	expect((await lees(heropend)).resultaat).toBe("Geen reactie na eerder contact");
	for (const id of [daarna, wacht]) expect((await lees(id)).status).not.toBe("gesloten");
});
