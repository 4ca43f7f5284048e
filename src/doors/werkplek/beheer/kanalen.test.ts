import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { makeVerzoeker } from "../../../outside/http/verzoek.ts";
import { drukker } from "../../../outside/letter/druk.ts";
import { makeSpryng } from "../../../outside/sms/spryng.ts";
import { chooseVerzender } from "../../../rules/reach/kanaal/aanbieder.ts";
import { BREED, checkAxe, SMAL, startBrowser } from "../../../testing/browser.ts";
import { beeld } from "../../../testing/browserproef.ts";
import type { Nepkanaal } from "../../../testing/kanalen/nepkanaal.ts";
import { SMSSLEUTEL, startNepSpryng } from "../../../testing/kanalen/sms.ts";
import { startTestWerkplek, type TestWerkplek } from "../../../testing/werkplek.ts";

let werkplek: TestWerkplek;
let browser: Browser;
let spryng: Nepkanaal;
beforeAll(async () => {
	const makeVerzender = chooseVerzender({ spryng: makeSpryng(makeVerzoeker(5000)) });
	[werkplek, browser, spryng] = await Promise.all([
		startTestWerkplek({ delen: { kanalen: { makeVerzender, drukker } } }),
		startBrowser(),
		startNepSpryng(),
	]);
});
afterAll(() => Promise.all([browser.close(), werkplek.sluit(), spryng.stop()]));

test("only the beheerder comes here, and an unknown kanaal does not exist", async () => {
	const lees = async (pad: string, rol: "coordinator" | "beheerder") =>
		(await werkplek.server.inject({ url: pad, headers: { cookie: await werkplek.cookieVoor(rol) } })).statusCode;
	expect(await lees("/beheer/kanalen", "coordinator")).toBe(403);
	expect(await lees("/beheer/kanalen/sms", "coordinator")).toBe(403);
	expect(await lees("/beheer/kanalen/fax", "beheerder")).toBe(404);
	expect(await lees("/beheer/kanalen/sms/proef.pdf", "beheerder")).toBe(404);
});

test("set up SMS, see what is wrong, send a real test, and never see the secret again", async () => {
	const context = await browser.newContext({ baseURL: werkplek.url, viewport: BREED });
	const page = await context.newPage();
	await werkplek.aanmeldenAls(page, "beheerder");
	const klik = (naam: string) => page.getByRole("button", { name: naam, exact: true }).click();
	await page.goto("/beheer/kanalen");
	expect(await page.getByRole("row").filter({ hasText: "Niet ingesteld" }).count()).toBe(5);
	await page.getByText("Voordeur verstuurt nu niets via: E-mail, Sms, WhatsApp, Brief, Kaartje.").waitFor();
	expect(await checkAxe(page)).toEqual([]);

	await page.getByRole("link", { name: "Sms" }).click();
	await page.getByLabel("Spryng").check();
	await klik("Kies");
	await page.getByLabel("Adres van de API").fill(`${spryng.url}/v1`);
	await page.getByLabel("Dit kanaal staat aan").check();
	await klik("Bewaar");
	await page.getByRole("heading", { name: /Er kloppen 2 dingen niet/ }).waitFor();
	expect(await page.getByLabel("Adres van de API").inputValue()).toBe(`${spryng.url}/v1`);
	expect(await checkAxe(page)).toEqual([]);

	await page.getByLabel("Afzender").fill("Proefstad");
	await page.getByLabel("API-sleutel").fill(SMSSLEUTEL);
	await klik("Bewaar");
	await page.getByText("De instellingen zijn bewaard. Het kanaal staat aan.").waitFor();
	expect(await page.getByLabel("API-sleutel").inputValue()).toBe("");
	expect(await page.content()).not.toContain(SMSSLEUTEL);
	await page.getByText(`/api/v1/terugmeldingen/spryng/0957`).waitFor();

	await page.getByLabel("Mobiel nummer voor de proef").fill("0475 12 34 56");
	await klik("Stuur een proefbericht");
	await page.getByText("Vul een mobiel nummer in, zoals 06 12 34 56 78.").waitFor();
	expect(spryng.ontvangen.length).toBe(0);
	await page.getByLabel("Mobiel nummer voor de proef").fill("06 12 34 56 78");
	await klik("Stuur een proefbericht");
	await page.getByText("aan +31612345678: De aanbieder heeft het bericht aangenomen. Kijk of het aankomt.").waitFor();
	expect(spryng.ontvangen).toMatchObject([{ naar: "+31612345678" }]);

	spryng.laatMisgaan({ soort: "weigert", wat: "sleutel" });
	await page.getByLabel("Mobiel nummer voor de proef").fill("06 12 34 56 78");
	await klik("Stuur een proefbericht");
	await page.getByText("Een instelling klopt niet. Kijk de sleutel of het wachtwoord na.").waitFor();
	await page.setViewportSize(SMAL);
	await page.getByText("Wat Spryng antwoordt en wat Voordeur dan doet").click();
	expect(await checkAxe(page)).toEqual([]);
	await page.setViewportSize(BREED);
	await page.goto("/beheer/kanalen");
	await page.getByText("Niet gelukt, ma 23 november").waitFor();
	await beeld(page, "kanalen", false);
	await context.close();
});

test("without JavaScript: the letters of the day, with a test sheet to lay in the envelope", async () => {
	const context = await browser.newContext({ baseURL: werkplek.url, viewport: BREED, javaScriptEnabled: false });
	const page = await context.newPage();
	await werkplek.aanmeldenAls(page, "beheerder");
	await page.goto("/beheer/kanalen/brief");
	await page.getByLabel("Afdrukbestand van de dag").check();
	await page.getByRole("button", { name: "Kies" }).click();
	await page.getByLabel("Afzender").fill("Gemeente Proefstad");
	// The window of an envelope is for everybody.
	await page.getByLabel("Retouradres").fill("Schulddienstverlening, Postbus 1");
	await page.getByLabel("Dit kanaal staat aan").check();
	await page.getByRole("button", { name: "Bewaar" }).click();
	await page.getByText("in plaats van 'Schulddienstverlening', zoals 'Stadskantoor'").first().waitFor();
	await page.getByLabel("Retouradres").fill("Postbus 1, 6040 AA Proefstad");
	await page.getByLabel("Rechts").check();
	await page.getByLabel("Dit kanaal staat aan").check();
	await page.getByRole("button", { name: "Bewaar" }).click();
	await page.getByText("De instellingen zijn bewaard. Het kanaal staat aan.").waitFor();
	expect(await page.getByLabel("Rechts").isChecked()).toBe(true);
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("link", { name: "Download de proefbrief" }).click(),
	]);
	expect(download.suggestedFilename()).toBe("proef-brief.pdf");
	await context.close();
});

test("the templates for WhatsApp stand on its page, to hand in at Meta, in every language", async () => {
	const context = await browser.newContext({ baseURL: werkplek.url, viewport: SMAL });
	const page = await context.newPage();
	await werkplek.aanmeldenAls(page, "beheerder");
	await page.goto("/beheer/kanalen/whatsapp");
	await page.getByText("voordeur_afspraak_bevestiging", { exact: true }).click();
	await page.locator("details[open]").getByText("{{1}}").first().waitFor();
	expect(await page.locator('dd[dir="rtl"]').count()).toBeGreaterThan(8);
	expect(await checkAxe(page)).toEqual([]);
	await context.close();
});

test("a mail address of another gemeente is refused: its residents' replies would come here", async () => {
	const { db } = werkplek.databank;
	await db.insertInto("gemeenten").values({ id: 518, code: "0518", naam: "Buurstad", inwoners: 1000 }).execute();
	const instellingen = JSON.stringify({
		velden: { afzender: "team@buurstad.example", antwoordadres: "hulp@buurstad.example" },
	});
	const rij = { gemeente_id: 518, kanaal: "Mail", aanbieder: "smtp", actief: false, instellingen };
	await inGemeente(db, 518, (trx) => trx.insertInto("kanaalinstellingen").values(rij).execute());
	const cookie = await werkplek.cookieVoor("beheerder");
	const bewaar = (antwoordadres: string, afzender: string) => {
		const velden = { "i-antwoordadres": antwoordadres, "i-afzender": afzender };
		const vast = { aanbieder: "smtp", dagen1: "1", van1: "09:00", tot1: "17:00" };
		const pagina = "/beheer/kanalen/mail";
		return werkplek.stuurFormulier(cookie, pagina, { ...vast, ...velden }, `${pagina}?aanbieder=smtp`);
	};
	for (const [antwoordadres, afzender] of [
		[" Hulp@buurstad.example", "wij@proefstad.example"],
		["", "team@buurstad.example"],
	] as const) {
		const antwoord = await bewaar(antwoordadres, afzender);
		expect([antwoord.statusCode, antwoord.body.includes("Een andere gemeente gebruikt dit adres al.")]).toEqual([
			422,
			true,
		]);
	}
	expect((await bewaar("hulp@proefstad.example", "wij@proefstad.example")).statusCode).toBe(303);
	// Its own address is no reason to refuse.
	expect((await bewaar("hulp@proefstad.example", "wij@proefstad.example")).statusCode).toBe(303);
});
