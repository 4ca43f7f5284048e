import { afterAll, beforeAll, expect, test } from "vitest";
import { type Koppelproef, startKoppelproef } from "../../testing/koppelproef.ts";
import { finishAanlevering } from "./finish-aanlevering.ts";

let proef: Koppelproef;
beforeAll(async () => {
	proef = await startKoppelproef();
});
afterAll(() => proef.sluit());

test("the report of a delivery is made when its zaken are decided, not while one still waits", async () => {
	const bij = await proef.gemeente();
	await proef.lever(bij, [{ achternaam: "Meijden" }]);
	const zet = (werkinstructie_versie: number | null) =>
		proef.metTrx(bij, async (trx) => {
			await trx.updateTable("zaken").set({ werkinstructie_versie }).execute();
			await trx.updateTable("aanleveringen").set({ status: "ingelezen" }).execute();
		});
	const maakAf = async () => {
		await proef.doe(bij, (omgeving) => finishAanlevering(omgeving));
		const rijen = await proef.metTrx(bij, (trx) => trx.selectFrom("aanleveringen").select("status").execute());
		return new Set(rijen.map(({ status }) => status));
	};
	await zet(null);
	expect(await maakAf()).toEqual(new Set(["ingelezen"]));
	await zet(1);
	expect(await maakAf()).toEqual(new Set(["verwerkt"]));
});
