import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { voegAfspraakToe } from "../../../testing/afspraken.ts";
import { maakBerichtengemeente, type Proefaanbieder, zetKanaal } from "../../../testing/berichten.ts";
import { createTestDatabase, type Testdatabase } from "../../../testing/test-database.ts";
import { maakZaak, type Proefgemeente } from "../../../testing/zaken.ts";
import { planAfspraakbericht } from "../afspraken/plan-bericht.ts";
import { retryBericht } from "./change-bericht.ts";
import { listAandacht } from "./list-berichten.ts";
import { sendBerichten } from "./send-berichten.ts";

let proef: Testdatabase;
let gemeente: Proefgemeente;
let aanbieder: Proefaanbieder;
let code = 8500;
const nu = new Date("2026-11-23T09:00:00Z");
beforeAll(async () => {
	proef = await createTestDatabase();
});
afterAll(() => proef.sluit());
beforeEach(async () => {
	({ gemeente, aanbieder } = await maakBerichtengemeente(proef.databank, () => nu, { SMS: "notifynl" }, ++code));
});
const stuur = () => sendBerichten(aanbieder.delen, gemeente.id);
const alles = () =>
	inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx.selectFrom("berichten").select(["soort", "status", "reden"]).orderBy("id").execute(),
	);

/** A zaak with an appointment tomorrow, and its reminder due now. */
async function metHerinnering(telefoons?: string[], begin = "2026-11-24T09:00:00Z"): Promise<number> {
	const zaakId = await maakZaak(proef.databank, gemeente, "te-bellen", telefoons ? { telefoons, email: null } : {});
	await inGemeente(proef.databank.db, gemeente.id, async (trx) => {
		const id = await voegAfspraakToe(trx, gemeente, zaakId, begin);
		const bericht = { zaakId, afspraakId: id, soort: "afspraak-herinnering", uiterlijk: null } as const;
		await planAfspraakbericht(trx, gemeente.id, { ...bericht, op: nu, nu });
	});
	return zaakId;
}
const zet = (id: number, velden: object) =>
	inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx.updateTable("zaken").set(velden).where("id", "=", id).execute(),
	);

test("a reminder goes as long as the appointment stands", async () => {
	await metHerinnering();
	await stuur();
	expect(aanbieder.verstuurd).toHaveLength(1);
});

test("who died or moved away gets no reminder: relatives are spared", async () => {
	const [open, dicht] = [await metHerinnering(), await metHerinnering(["+31699999999"], "2026-11-24T10:00:00Z")];
	await zet(open, { volgende_stap: "overdracht", volgende_kanaal: "Administratief" });
	await zet(dicht, { status: "gesloten", resultaat: "Inwoner is overleden", volgende_stap: null });
	await stuur();
	expect(aanbieder.verstuurd).toEqual([]);
	const gestopt = { soort: "afspraak-herinnering", status: "vervallen", reden: "contact-gestopt" };
	expect(await alles()).toEqual([gestopt, gestopt]);
});

test("a reminder that was held up until after the change says nothing that is not so any more", async () => {
	await metHerinnering();
	await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx.updateTable("afspraken").set({ status: "afgezegd" }).execute(),
	);
	await stuur();
	expect(aanbieder.verstuurd).toEqual([]);
	expect(await alles()).toMatchObject([{ status: "vervallen", reden: "afspraak-gewijzigd" }]);
});

test("a letter about an appointment is hand work where letters are written by hand", async () => {
	await zetKanaal(proef.databank, gemeente.id, "Brief", "met-de-hand");
	await metHerinnering([]);
	await stuur();
	expect(await alles()).toMatchObject([{ status: "handwerk", reden: null }]);
});

test("a reminder whose kanaal was switched off meanwhile is told to a colleague, and goes once it is on again", async () => {
	await metHerinnering();
	await zetKanaal(proef.databank, gemeente.id, "SMS", "notifynl", { actief: false });
	await stuur();
	expect(await alles()).toMatchObject([{ status: "vervallen", reden: "kanaal-niet-ingesteld" }]);
	const aandacht = () => inGemeente(proef.databank.db, gemeente.id, (trx) => listAandacht(trx, gemeente.id, nu));
	const [rij] = await aandacht();
	expect(rij).toMatchObject({ soort: "afspraak-herinnering", reden: "kanaal-niet-ingesteld" });
	await zetKanaal(proef.databank, gemeente.id, "SMS", "notifynl");
	await aanbieder.delen.voerUit(gemeente.sanne, (omgeving) => retryBericht(omgeving, rij!.id, nu));
	await stuur();
	expect(aanbieder.verstuurd).toHaveLength(1);
	expect(await aandacht()).toEqual([]);
});
