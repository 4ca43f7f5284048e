import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GOED_SIGNAAL, startTestApi, type TestApi } from "../../../testing/api.ts";
import { BREED, checkAxe, SMAL, startBrowser } from "../../../testing/browser.ts";
import { beeld } from "../../../testing/browserproef.ts";

let api: TestApi;
let browser: Browser;
beforeAll(async () => {
	[api, browser] = await Promise.all([startTestApi(), startBrowser()]);
});
afterAll(async () => {
	await browser.close();
	await api.sluit();
});

const vraag = (methode: "GET" | "POST", url: string, cookie: string) =>
	api.server.inject({ method: methode, url, headers: { cookie } });

test("a beheerder makes a key for a new partner, sees it once, it works, and after revoking it no longer does", async () => {
	await api.maakPartner(api.gemeenteId, "Woonstichting De Es", "Huur");
	const context = await browser.newContext({ baseURL: api.url, viewport: BREED });
	const page = await context.newPage();
	await api.aanmeldenAls(page, "beheerder");
	const klik = (naam: string) => page.getByRole("button", { name: naam, exact: true }).click();
	await page.goto("/beheer/koppelingen");
	await page.getByRole("heading", { name: "Er zijn nog geen koppelingen" }).waitFor();
	await page.getByRole("link", { name: "Maak koppeling" }).click();
	await page.getByLabel("Naam van de koppeling").fill("Stroomdal, nieuw systeem");
	await page.getByLabel("Signalen aanleveren").check();
	await klik("Maak sleutel");
	await page.getByRole("link", { name: "Kies van welke partner de koppeling is." }).waitFor();
	expect(await checkAxe(page)).toEqual([]);
	await page.getByLabel("Van welke partner?").selectOption("Een nieuwe partner");
	await page.getByLabel("Naam van de nieuwe partner").fill("Waterbedrijf Stroomdal");
	await page.getByLabel("Soort partner").selectOption("Water");
	await klik("Maak sleutel");
	const sleutel = await page.getByLabel("Sleutel", { exact: true }).inputValue();
	expect(sleutel).toMatch(/^vd_[\w-]{43}$/);
	expect(await page.getByLabel("Adres voor de programmeur").inputValue()).toMatch(/\/api\/v1\/signalen$/);
	await page.setViewportSize(SMAL);
	expect(await checkAxe(page)).toEqual([]);
	await page.setViewportSize(BREED);

	expect((await api.stuur("POST", "/signalen", { sleutel, inhoud: GOED_SIGNAAL })).status).toBe(201);
	await page.getByRole("link", { name: "Naar koppelingen" }).click();
	const rij = page.getByRole("row").filter({ hasText: "Stroomdal, nieuw systeem" });
	expect(await rij.innerText()).toMatch(
		/Signalen aanleveren voor Waterbedrijf Stroomdal[\s\S]*ma 23 november, 10:00[\s\S]*Werkt/,
	);
	expect(await page.content()).not.toContain(sleutel);
	expect(await checkAxe(page)).toEqual([]);
	await beeld(page, "koppelingen");

	await page.getByRole("link", { name: "Trek in: Stroomdal, nieuw systeem" }).click();
	expect(await checkAxe(page)).toEqual([]);
	await klik("Trek in");
	await page.getByText("Stroomdal, nieuw systeem is ingetrokken.").waitFor();
	expect(await rij.innerText()).toContain("Ingetrokken");
	expect((await api.stuur("POST", "/signalen", { sleutel, inhoud: GOED_SIGNAAL })).status).toBe(401);
	await page.goto("/beheer/logboek");
	const log = await page.getByRole("table").innerText();
	for (const wat of [
		"Koppeling gemaakt",
		"Api gebruikt",
		"Signaal ontvangen",
		"Koppeling ingetrokken",
		"Api geweigerd",
	]) {
		expect(log).toContain(wat);
	}
	await context.close();
});

test("only a beheerder, and only of the own gemeente", async () => {
	const { id } = await api.maakSleutel(api.andere, null);
	const eigen = await api.cookieVoor("beheerder");
	expect((await vraag("GET", "/beheer/koppelingen", await api.cookieVoor("coordinator"))).statusCode).toBe(403);
	expect((await vraag("GET", "/beheer/koppelingen", eigen)).body).not.toContain("Trek in: Proef");
	expect((await vraag("GET", `/beheer/koppelingen/${id}/intrekken`, eigen)).statusCode).toBe(404);
	const zonderFormulier = await vraag("POST", `/beheer/koppelingen/${id}/intrekken`, eigen);
	expect(zonderFormulier.statusCode).toBe(403);
	const rij = await api.databank.db
		.selectFrom("api_sleutels")
		.select("ingetrokken_op")
		.where("id", "=", id)
		.executeTakeFirstOrThrow();
	expect(rij.ingetrokken_op).toBeNull();
});
