import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { checkAxe, SMAL } from "../../../testing/browser.ts";
import { type Browserproef, startBrowserproef } from "../../../testing/browserproef.ts";
import { maakWerkplekgemeente, maakZaak, type Proefgemeente } from "../../../testing/zaken.ts";

let proef: Browserproef;
let gemeente: Proefgemeente;
let zaakId: number;
beforeAll(async () => {
	proef = await startBrowserproef();
	const { databank } = proef.werkplek;
	gemeente = await maakWerkplekgemeente(proef.werkplek);
	zaakId = await maakZaak(databank, gemeente, "te-bellen", { toegewezen_aan: gemeente.sanne.gebruikerId });
});
afterAll(() => proef.sluit());

test("de consulent zet de taal op de zaak, en ziet hem bij het bellen, ook op Vandaag", async () => {
	const context = await proef.browser.newContext({ baseURL: proef.werkplek.url, viewport: SMAL });
	context.setDefaultTimeout(8_000);
	const page = await context.newPage();
	await proef.werkplek.aanmeldenAls(page, "vroegsignaleerder");
	await page.goto(`/zaken/${zaakId}`);
	await page.locator("summary", { hasText: "Schrijft: Nederlands" }).click();
	await page.getByLabel("Taal van de inwoner").selectOption("pl");
	expect(await checkAxe(page)).toEqual([]);
	await page.locator("#bereiken form[action$='/taal'] button").click();
	await page.getByText("Wij schrijven deze inwoner in het Pools.").waitFor();
	await page.locator("#stap, main").getByText("Spreekt liever Pools.").first().waitFor();
	await page.goto("/vandaag?voor=alle");
	await page.getByText("· Spreekt liever Pools").waitFor();
	const { gegevens } = await inGemeente(proef.werkplek.databank.db, proef.werkplek.gemeenteId, (trx) =>
		trx
			.selectFrom("auditregels")
			.select("gegevens")
			.where("handeling", "=", "taal-gewijzigd")
			.executeTakeFirstOrThrow(),
	);
	expect(gegevens).toMatchObject({ van: "nl", naar: "pl" });
	await context.close();
});

test("ook een opmerking bij een nummer en de reden van heropenen vragen na bij gezondheid of strafzaken", async () => {
	const gesloten = await maakZaak(proef.werkplek.databank, gemeente, "gesloten");
	await proef.als("vroegsignaleerder", { viewport: SMAL }, async (page) => {
		page.setDefaultTimeout(8_000);
		const bewaar = page.locator("#bereiken form[action$='/contact'] button");
		await page.goto(`/zaken/${zaakId}`);
		await page.getByText("Nummer of adres toevoegen").click();
		await page.getByLabel("Telefoonnummer of e-mailadres").fill("06 45454545");
		await page.getByLabel("Opmerking").fill("Ligt in het ziekenhuis.");
		await bewaar.click();
		await page.getByText("Past dit hier?").waitFor();
		expect(await page.getByLabel("Telefoonnummer of e-mailadres").inputValue()).toBe("06 45454545");
		expect(await checkAxe(page)).toEqual([]);
		await page.getByLabel("Opmerking").fill("Na vijf uur.");
		await bewaar.click();
		await page.getByRole("link", { name: "06 45454545" }).waitFor();
		await page.getByText("Na vijf uur.").waitFor();

		await page.goto(`/zaken/${gesloten}/heropenen`);
		await page.getByLabel("Waarom?").fill("Zit in detentie en belde zelf.");
		await page.getByRole("button", { name: "Heropen" }).click();
		await page.getByText("Past dit hier?").waitFor();
		await page.getByLabel("Het betekent hier iets anders: bewaar het zo").check();
		await page.getByRole("button", { name: "Heropen" }).click();
		await page.getByText("De zaak is weer open.").waitFor();
	});
});

test("een sleper is te herkennen in de lijst en op de zaak", async () => {
	const id = await maakZaak(proef.werkplek.databank, gemeente, "te-bellen", { naam: "Sam Sleept", sleper: true });
	const headers = { cookie: await proef.werkplek.cookieVoor("vroegsignaleerder") };
	const lees = async (url: string) => (await proef.werkplek.server.inject({ url, headers })).body;
	expect(await lees("/zaken?q=sleept")).toMatch(/Sam Sleept.*>Sleper</s);
	expect(await lees(`/zaken/${id}`)).toMatch(/>Sleper<.*Steeds opnieuw gemeld/s);
	expect(await lees(`/zaken/${zaakId}`)).not.toContain(">Sleper<");
	const alleen = await lees("/zaken?sleper=ja&sorteer=naam");
	expect(alleen).toMatch(/1 zaak.*Sam Sleept/s);
	expect(alleen).toMatch(/<option[^>]*selected[^>]*>slepers</);
	expect(alleen).toContain('href="/zaken/lijst.csv?sleper=ja&amp;sorteer=naam"');
	expect(await lees("/zaken/lijst.csv?sleper=ja")).toMatch(/^[^\n]*\n[^\n]*Sam Sleept[^\n]*\n$/);
});
