import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { type Berichtenproef, maakBerichtenproef } from "../../../testing/berichtenproef.ts";
import { createTestDatabase, type Testdatabase } from "../../../testing/test-database.ts";
import { openInhoud } from "./inhoud.ts";
import { openBericht } from "./open-bericht.ts";
import { readZaakberichten } from "./read-zaakberichten.ts";

let database: Testdatabase;
let proef: Berichtenproef;
beforeAll(async () => {
	database = await createTestDatabase();
	proef = await maakBerichtenproef(database.databank, 8401);
});
afterAll(() => database.sluit());

const CODES = /\/mijn\/[a-z2-7]{26}|[2-9CDFGHJKMNPQRTVWXY]{4}-[2-9CDFGHJKMNPQRTVWXY]{4}/;

/** The first message of a new zaak, sent. */
async function verstuur(staat: "whatsapp" | "brief") {
	proef.om("2026-11-23T09:00:00Z");
	const zaakId = await proef.zaak(staat);
	await proef.plan();
	for (const moment of ["2026-11-23T17:59:00Z", "2026-11-25T14:00:00Z"]) {
		proef.om(moment);
		await proef.stuur();
	}
	const [bericht] = await proef.berichten(zaakId);
	expect(bericht!.status).toBe("verzonden");
	return { zaakId, bericht };
}

/** What a colleague reads of a message, on its own page and on the zaak, and how often the look was written down. */
async function lees(zaakId: number, id: number) {
	const { voerUit } = proef.aanbieder.delen;
	const delen = { url: "https://voordeur.voorbeeld.nl", nu: proef.nu() };
	const opZaak = await voerUit(proef.gemeente.sanne, (omgeving) => readZaakberichten(omgeving, zaakId));
	const gezien = await inGemeente(database.databank.db, proef.gemeente.id, (trx) =>
		trx.selectFrom("auditregels").select("id").where("handeling", "=", "bericht-bekeken").execute(),
	);
	const detail = await voerUit(proef.gemeente.sanne, (omgeving) => openBericht(omgeving, id, delen));
	return { opZaak: JSON.stringify(opZaak[0]!.inhoud), detail: detail!, bekeken: gezien.length };
}

test.each(["whatsapp", "brief"] as const)("of a %s that went out nobody reads the link and the code", async (staat) => {
	const { zaakId, bericht } = await verstuur(staat);
	const heel = openInhoud(database.databank.sleutels, proef.gemeente.id, bericht!.inhoud!);
	expect(JSON.stringify(heel)).toMatch(CODES);
	const { opZaak, detail } = await lees(zaakId, bericht!.id);
	expect(opZaak).not.toMatch(CODES);
	expect(JSON.stringify(detail.inhoud)).not.toMatch(CODES);
	expect([detail.voorbeeld, detail.zonderCodes]).toEqual([false, true]);
	expect(detail.inhoud!.tekst).toContain("••••");
});

test("who writes it by hand sees the code, and both looks are written down", async () => {
	const { zaakId, bericht } = await verstuur("brief");
	const zet = (status: string) =>
		inGemeente(database.databank.db, proef.gemeente.id, (trx) =>
			trx.updateTable("berichten").set({ status }).where("id", "=", bericht!.id).execute(),
		);
	const voor = await lees(zaakId, bericht!.id);
	await zet("handwerk");
	const na = await lees(zaakId, bericht!.id);
	expect(na.opZaak).toMatch(CODES);
	expect([JSON.stringify(na.detail.inhoud).match(CODES) !== null, na.detail.zonderCodes]).toEqual([true, false]);
	// the page of the message before, and the zaak now
	expect(na.bekeken).toBe(voor.bekeken + 2);
	await zet("verzonden");
	expect((await lees(zaakId, bericht!.id)).opZaak).not.toMatch(CODES);
});
