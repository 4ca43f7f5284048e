import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { checkAxe, SMAL, startBrowser } from "../../../testing/browser.ts";
import { startTestWerkplek, type TestWerkplek } from "../../../testing/werkplek.ts";
import { maakProefgemeente, maakZaak } from "../../../testing/zaken.ts";

let werkplek: TestWerkplek;
let browser: Browser;
let zaakId: number;
beforeAll(async () => {
	[werkplek, browser] = await Promise.all([startTestWerkplek(), startBrowser()]);
	const { gemeenteId, gebruikers, databank } = werkplek;
	const { vroegsignaleerder: sanne, coordinator: bilal } = gebruikers;
	const bestaand = { id: gemeenteId, naam: "Proefstad", sanne, bilal };
	const gemeente = await maakProefgemeente(databank, { bestaand });
	zaakId = await maakZaak(databank, gemeente, "te-bellen", { toegewezen_aan: sanne });
});
afterAll(async () => {
	await browser.close();
	await werkplek.sluit();
});

test("de consulent zet de taal op de zaak, en ziet hem bij het bellen, ook op Vandaag", async () => {
	const context = await browser.newContext({ baseURL: werkplek.url, viewport: SMAL });
	context.setDefaultTimeout(8_000);
	const page = await context.newPage();
	await werkplek.aanmeldenAls(page, "vroegsignaleerder");
	await page.goto(`/zaken/${zaakId}`);
	await page.locator("summary", { hasText: "Schrijft: Nederlands" }).click();
	await page.getByLabel("Taal van de inwoner").selectOption("pl");
	expect(await checkAxe(page)).toEqual([]);
	await page.locator("#bereiken form[action$='/taal'] button").click();
	await page.getByText("Wij schrijven deze inwoner in het Pools.").waitFor();
	await page.locator("#stap, main").getByText("Spreekt liever Pools.").first().waitFor();
	await page.goto("/vandaag?voor=alle");
	await page.getByText("· Spreekt liever Pools").waitFor();
	const { gegevens } = await inGemeente(werkplek.databank.db, werkplek.gemeenteId, (trx) =>
		trx
			.selectFrom("auditregels")
			.select("gegevens")
			.where("handeling", "=", "taal-gewijzigd")
			.executeTakeFirstOrThrow(),
	);
	expect(gegevens).toMatchObject({ van: "nl", naar: "pl" });
	await context.close();
});
