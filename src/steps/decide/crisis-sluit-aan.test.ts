import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { makeUitvoerder } from "../../database/voer-uit.ts";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import type { Zaakstaat } from "../../testing/zaakstaten.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente, type Zaakopties } from "../../testing/zaken.ts";
import { decideZaken } from "./decide-zaken.ts";

/** Wgs art. 4 lid 2: a conversation within three working days. From Monday the 23rd those end on Thursday the 26th. */
const VANDAAG = "2026-11-23";

let proef: Testdatabase;
let gemeente: Proefgemeente;
beforeAll(async () => {
	proef = await createTestDatabase();
	gemeente = await maakProefgemeente(proef.databank, { code: "9350" });
});
afterAll(() => proef.sluit());

/** A Crisis comes in today for a zaak in this state, and it is decided. */
async function sluitCrisisAan(staat: Zaakstaat, opties: Zaakopties) {
	const id = await maakZaak(proef.databank, gemeente, staat, { ...opties, achterstanden: { Huur: 89_000 } });
	await inGemeente(proef.databank.db, gemeente.id, async (trx) => {
		const { id: _, ...rij } = await trx
			.selectFrom("signalen as s")
			.innerJoin("zaaksignalen as k", "k.signaal_id", "s.id")
			.selectAll("s")
			.where("k.zaak_id", "=", id)
			.executeTakeFirstOrThrow();
		const crisis = { rij_hash: Buffer.from(`crisis ${id}`), signaaltype: "Crisis", ontvangen_op: VANDAAG };
		const { id: signaal_id } = await trx
			.insertInto("signalen")
			.values({ ...rij, ...crisis })
			.returning("id")
			.executeTakeFirstOrThrow();
		await trx
			.insertInto("zaaksignalen")
			.values({ gemeente_id: gemeente.id, zaak_id: id, signaal_id, herhaling: "geen", uitleg: "" })
			.execute();
		const wacht = { signaaltypen: ["Vroeg", "Crisis"], spoed: true, werkinstructie_versie: null };
		await trx.updateTable("zaken").set(wacht).where("id", "=", id).execute();
	});
	return makeUitvoerder(proef.databank)(gemeente.sanne, async (omgeving) => {
		await decideZaken({ ...omgeving, queue: async () => undefined }, { vandaag: VANDAAG });
		return omgeving.trx.selectFrom("zaken").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
	});
}

const gesprek = { status: "in-gesprek", bereikt: true, opgepakt_op: "2026-11-16" } as const;

test("in a conversation: who was to be asked again next week is called today", async () => {
	const denktNa = { volgende_stap: "gesprek", volgende_kanaal: "Telefoon", volgende_op: "2026-11-27" };
	expect(await sluitCrisisAan("hulp-aanvaard", { ...gesprek, ...denktNa, hulp_aanvaard_op: null })).toMatchObject({
		status: "in-gesprek",
		uiterlijk: "2026-11-26",
		volgende_stap: "gesprek",
		volgende_op: VANDAAG,
	});
});

test("in a conversation: a call-back in ten days comes today, and what was agreed stays", async () => {
	const terugbellen_op = new Date("2026-12-03T13:00:00Z");
	expect(await sluitCrisisAan("terugbellen", { ...gesprek, terugbellen_op, volgende_op: "2026-12-03" })).toMatchObject({
		terugbellen_op,
		volgende_stap: "terugbellen",
		volgende_op: VANDAAG,
		volgende_omdat: expect.stringContaining("zorg uiterlijk do 26 november voor een gesprek"),
	});
});

test("a route that was done, and waits to be closed, starts again with a call today", async () => {
	const sluiten = { volgende_stap: "sluiten", volgende_kanaal: "Administratief", volgende_op: "2026-11-30" };
	expect(await sluitCrisisAan("tweede-belpoging", { ...sluiten, route: "bellen" })).toMatchObject({
		status: "te-benaderen",
		uiterlijk: "2026-11-26",
		volgende_kanaal: "Telefoon",
		volgende_op: VANDAAG,
	});
	expect(await sluitCrisisAan("terugbellen", { ...gesprek, ...sluiten, terugbellen_op: null })).toMatchObject({
		volgende_stap: "bellen",
		volgende_op: VANDAAG,
	});
});
