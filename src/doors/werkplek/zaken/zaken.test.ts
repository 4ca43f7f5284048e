import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BREED, checkAxe, startBrowser } from "../../../testing/browser.ts";
import { startTestWerkplek, type TestWerkplek } from "../../../testing/werkplek.ts";
import { maakProefgemeente, type Proefgemeente } from "../../../testing/zaken.ts";
import { maakWerkdag } from "../../../testing/zaken-dag.ts";

let werkplek: TestWerkplek;
let browser: Browser;
let gemeente: Proefgemeente;
let zaken: ReadonlyMap<string, number>;
beforeAll(async () => {
	[werkplek, browser] = await Promise.all([startTestWerkplek(), startBrowser()]);
	const { gemeenteId, gebruikers, databank } = werkplek;
	const bestaand = { id: gemeenteId, naam: "Proefstad", sanne: gebruikers.vroegsignaleerder, bilal: gebruikers.coordinator };
	gemeente = await maakProefgemeente(databank, { bestaand });
	zaken = await maakWerkdag(databank, gemeente);
});
afterAll(async () => {
	await browser.close();
	await werkplek.sluit();
});
async function opPagina(opties: BrowserContextOptions, werk: (page: Page) => Promise<void>) {
	const context = await browser.newContext({ baseURL: werkplek.url, ...opties });
	const page = await context.newPage();
	await werkplek.aanmeldenAls(page, "vroegsignaleerder");
	await werk(page);
	await context.close();
}
test("kijk", async () => {
	await opPagina({ viewport: BREED }, async (page) => {
		for (const [naam, adres] of [
			["vandaag", "/vandaag"],
			["zaak", `/zaken/${zaken.get("Petra Hoekstra")}`],
			["bereikt", `/zaken/${zaken.get("Petra Hoekstra")}?bereikt=Telefoon`],
			["zaken", "/zaken"],
			["sluiten", `/zaken/${zaken.get("Petra Hoekstra")}/sluiten`],
			["signalen", `/zaken/${zaken.get("Jan van der Meer")}/signalen`],
		]) {
			const antwoord = await page.goto(adres!);
			await page.screenshot({ path: `/tmp/beeld-${naam}.png`, fullPage: true });
			console.log(naam, antwoord?.status(), await checkAxe(page));
		}
		await page.setViewportSize({ width: 360, height: 800 });
		for (const [naam, adres] of [["vandaag-tel", "/vandaag"], ["zaak-tel", `/zaken/${zaken.get("Petra Hoekstra")}`]]) {
			await page.goto(adres!);
			await page.screenshot({ path: `/tmp/beeld-${naam}.png`, fullPage: true });
			console.log(naam, await checkAxe(page));
		}
	});
	expect(1).toBe(1);
});
