import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { CONTROLEMOMENT, startVerifyproef, type Verifyproef } from "../../testing/verifyproef.ts";
import { undoUitval } from "./undo-uitval.ts";

let proef: Verifyproef;
beforeAll(async () => {
	proef = await startVerifyproef();
	await proef.metBron("haal-centraal");
});
afterAll(() => proef.sluit());

test("an attempt that is registered while a colleague undoes his decision stays, and the colleague hears of it", async () => {
	proef.inRegister({ opschorting: "O" });
	const id = await proef.zaakVan({}, "tweede-belpoging");
	await proef.controleer();
	const { zaak, controles } = await proef.lees(id);
	expect(zaak).toMatchObject({ volgende_stap: "overdracht", versie: 2 });
	await proef.alsBeheer("update controles set besloten = 'collega'");
	let klaar: () => void = () => undefined;
	const wacht = new Promise<void>((los) => {
		klaar = los;
	});
	const geregistreerd = { versie: 3, pogingen: 2, laatste_poging_op: "2026-11-23", volgende_op: "2026-11-24" };
	const poging = inGemeente(proef.databank.db, proef.gemeente.id, async (trx) => {
		await trx.updateTable("zaken").set(geregistreerd).where("id", "=", id).execute();
		await wacht;
	});
	await wait(100);
	const terug = proef.voerUit(proef.gemeente.bilal, (omgeving) =>
		undoUitval(omgeving, controles[0]!.signaal_id, CONTROLEMOMENT),
	);
	await wait(300);
	klaar();
	await poging;
	expect(await terug).toEqual({ rijen: 1, zakenGewijzigd: [id] });
	expect((await proef.lees(id)).zaak).toMatchObject({ ...geregistreerd, volgende_stap: "overdracht" });
	const regels = await proef.alsBeheer("select handeling from auditregels where handeling = 'uitval-teruggedraaid'");
	expect(regels).toEqual([]);
});
