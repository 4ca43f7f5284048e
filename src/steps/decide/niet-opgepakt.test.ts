import { afterAll, beforeAll, expect, test } from "vitest";
import { makeUitvoerder } from "../../database/voer-uit.ts";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente } from "../../testing/zaken.ts";
import { decideZaken } from "./decide-zaken.ts";

let proef: Testdatabase;
let gemeente: Proefgemeente;
beforeAll(async () => {
	proef = await createTestDatabase();
	gemeente = await maakProefgemeente(proef.databank, { code: "9351" });
});
afterAll(() => proef.sluit());

/** Lets the zaak wait for a decision, after `vooraf`, and takes it on this day. */
const beslis = (id: number, vandaag: string, bekend = false) =>
	makeUitvoerder(proef.databank)(gemeente.sanne, async (omgeving) => {
		const { trx } = omgeving;
		const zaak = await trx.selectFrom("zaken").select("adressleutel").where("id", "=", id).executeTakeFirstOrThrow();
		if (bekend) {
			const rij = { gemeente_id: gemeente.id, soort: "bekend-bij-schuldhulp", omschrijving: "Traject loopt.", ...zaak };
			await trx.insertInto("uitsluitingen").values(rij).execute();
		}
		await trx.updateTable("zaken").set({ werkinstructie_versie: null }).where("id", "=", id).execute();
		await decideZaken({ ...omgeving, queue: async () => undefined }, { vandaag });
		return trx.selectFrom("zaken").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
	});

test("what was picked up and is not any more, ends on the day that it stopped, also when it is decided about again", async () => {
	const opgepakt = { opgepakt_op: "2026-11-01", matchingsdatum: "2026-11-01" };
	const id = await maakZaak(proef.databank, gemeente, "te-bellen", opgepakt);
	const niet = { status: "niet-opgepakt", opgepakt_op: null, gesloten_op: "2026-11-20" };
	expect(await beslis(id, "2026-11-20", true)).toMatchObject(niet);
	expect(await beslis(id, "2026-11-23")).toMatchObject(niet);
});

test("what was never picked up ends on the day of the match", async () => {
	const id = await maakZaak(proef.databank, gemeente, "niet-opgepakt", { matchingsdatum: "2026-11-02" });
	expect(await beslis(id, "2026-11-23")).toMatchObject({ status: "niet-opgepakt", gesloten_op: "2026-11-02" });
});
