import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import type { Drukker } from "../../../outside/letter/port.ts";
import { accept } from "../../../rules/kernel/result.ts";
import { makeProefaanbieder, zetKanaal, zetTeamtelefoon } from "../../../testing/berichten.ts";
import { createTestDatabase, type Testdatabase } from "../../../testing/test-database.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente } from "../../../testing/zaken.ts";
import { makeDrukbestand } from "./make-drukbestand.ts";
import { planBerichten } from "./plan-berichten.ts";

let proef: Testdatabase;
let gemeente: Proefgemeente;
let nu = new Date("2026-11-23T09:00:00Z");
beforeAll(async () => {
	proef = await createTestDatabase();
	gemeente = await maakProefgemeente(proef.databank);
	await zetTeamtelefoon(proef.databank, gemeente.id);
	await zetKanaal(proef.databank, gemeente.id, "Brief", "afdruk");
});
afterAll(() => proef.sluit());
const lees = <T>(werk: Parameters<typeof inGemeente<T>>[2]) => inGemeente(proef.databank.db, gemeente.id, werk);

/** A print room in which something happens while the letters are set. */
const drukker = (intussen: () => Promise<unknown>): Drukker => ({
	drukHandlijst: async () => accept(Buffer.from("")),
	drukBrieven: async (brieven, _opmaak, dag) => {
		await intussen();
		const kenmerken = brieven.map(({ kenmerk }) => kenmerk);
		return accept({
			bestanden: [{ naam: `brieven-${dag}.pdf`, pdf: Buffer.from("pdf"), kenmerken }],
			opdrachtlijst: "",
			geweigerd: [],
		});
	},
});

test("a letter that another worker took over while it was set lies in no file; afterwards it goes once", async () => {
	await maakZaak(proef.databank, gemeente, "brief");
	const { delen } = makeProefaanbieder(proef.databank, () => nu);
	await delen.voerUit(gemeente.bilal, (omgeving) => planBerichten(omgeving, nu));
	nu = new Date("2026-11-23T15:59:00Z");
	const overname = () =>
		lees((trx) => trx.updateTable("berichten").set({ status: "gepland", bezig_sinds: null }).execute());
	await expect(makeDrukbestand({ ...delen, drukker: drukker(overname) }, gemeente.id)).rejects.toThrow(/overgenomen/);
	expect(await lees((trx) => trx.selectFrom("drukbestanden").select("id").execute())).toEqual([]);
	await makeDrukbestand({ ...delen, drukker: drukker(async () => undefined) }, gemeente.id);
	await makeDrukbestand({ ...delen, drukker: drukker(async () => undefined) }, gemeente.id);
	expect(await lees((trx) => trx.selectFrom("drukbestanden").select("aantal").execute())).toEqual([{ aantal: 1 }]);
	expect(await lees((trx) => trx.selectFrom("berichten").select("status").execute())).toEqual([
		{ status: "afgedrukt" },
	]);
});
