import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { totpCode } from "../../../rules/account/totp.ts";
import { createGebruiker } from "../../../steps/account/create-gebruiker.ts";
import { BREED, checkAxe, SMAL, startBrowser } from "../../../testing/browser.ts";
import { startTestWerkplek, type TestWerkplek } from "../../../testing/werkplek.ts";

const WACHTWOORD = "vier woorden op rij";
let werkplek: TestWerkplek;
let browser: Browser;
let teller = 0;
beforeAll(async () => {
	[werkplek, browser] = await Promise.all([
		startTestWerkplek({ delen: { limieten: { aanmelden: 8 } } }),
		startBrowser(),
	]);
});
afterAll(async () => {
	await browser.close();
	await werkplek.sluit();
});

async function opPagina(opties: BrowserContextOptions, werk: (page: Page) => Promise<void>) {
	const context = await browser.newContext({ baseURL: werkplek.url, ...opties });
	const fouten: string[] = [];
	const page = await context.newPage();
	page.on("pageerror", (fout) => fouten.push(fout.message));
	page.on("console", (regel) => /content security policy/i.test(regel.text()) && fouten.push(regel.text()));
	await werk(page);
	await context.close();
	expect(fouten).toEqual([]);
}

async function nieuweCollega() {
	const email = `nieuw${++teller}@proefstad.example`;
	const dader = { gemeenteId: werkplek.gemeenteId, gebruikerId: null };
	const gemaakt = await createGebruiker(
		werkplek.databank,
		dader,
		{ email, naam: "Noor Nieuw", rol: "beheerder" },
		werkplek.klok.nu(),
	);
	if (!gemaakt.ok) throw new Error(gemaakt.reden);
	return { email, link: `/aanmelden/link/${gemaakt.waarde.token}` };
}

async function meldAan(page: Page, email: string, wachtwoord: string) {
	await page.goto("/aanmelden");
	await page.getByLabel("E-mailadres").fill(email);
	await page.getByLabel("Wachtwoord").fill(wachtwoord);
	await page.getByRole("button", { name: "Verder" }).click();
}

async function vulCodeIn(page: Page, code: string, knop: string) {
	await page.getByLabel("Code uit je app").fill(code);
	await page.getByRole("button", { name: knop }).click();
}

/** From the link to being signed in; returns the secret of the second factor. */
async function begin(page: Page, link: string, kijk: (waar: string) => Promise<void> = async () => undefined) {
	await page.goto(link);
	await kijk("wachtwoord kiezen");
	await page.getByLabel("Nieuw wachtwoord", { exact: true }).fill("kort");
	await page.getByLabel("Nieuw wachtwoord, nog een keer").fill("korter");
	await page.getByRole("button", { name: "Bewaar wachtwoord" }).click();
	await page.getByRole("alert").getByText("Dit is niet hetzelfde als hierboven").waitFor();
	await kijk("wachtwoord geweigerd");
	await page.getByLabel("Nieuw wachtwoord", { exact: true }).fill(WACHTWOORD);
	await page.getByLabel("Nieuw wachtwoord, nog een keer").fill(WACHTWOORD);
	await page.getByRole("button", { name: "Bewaar wachtwoord" }).click();
	await page.getByRole("heading", { level: 1, name: "Tweede stap instellen" }).waitFor();
	await kijk("tweede stap");
	const geheim = ((await page.locator("#sleutel").textContent()) ?? "").replaceAll(" ", "");
	await vulCodeIn(page, "000000", "Bevestig");
	await page.getByRole("alert").waitFor();
	await kijk("code fout");
	await vulCodeIn(page, totpCode(geheim, werkplek.klok.nu()), "Bevestig");
	await page.getByText("Je bent aangemeld.").waitFor();
	await kijk("binnen");
	return geheim;
}

describe.each([
	["op een bureau", { viewport: BREED }],
	["op een telefoon", { viewport: SMAL }],
	["zonder JavaScript", { viewport: BREED, javaScriptEnabled: false }],
] as const)("aanmelden %s", (_waar, opties) => {
	test("link → wachtwoord → tweede stap → binnen → afmelden → opnieuw aanmelden", async () => {
		const { email, link } = await nieuweCollega();
		await opPagina(opties, async (page) => {
			const kijk = async (waar: string) => {
				if (!("javaScriptEnabled" in opties)) expect([waar, await checkAxe(page)]).toEqual([waar, []]);
			};
			const geheim = await begin(page, link, kijk);

			await page.locator(".vd-rekening summary").click();
			await page.getByRole("button", { name: "Uitloggen" }).click();
			await page.getByText("Je bent afgemeld.").waitFor();
			await kijk("afgemeld");
			await page.goto("/account");
			expect(new URL(page.url()).pathname).toBe("/aanmelden");

			await meldAan(page, email, "niet het wachtwoord");
			await page.getByRole("alert").getByText("horen niet bij elkaar").waitFor();
			await kijk("geweigerd");
			expect(await page.getByLabel("E-mailadres").inputValue()).toBe(email);
			expect(await page.getByLabel("Wachtwoord").inputValue()).toBe("");

			werkplek.klok.vooruit(2);
			await meldAan(page, email, WACHTWOORD);
			await kijk("code");
			await vulCodeIn(page, totpCode(geheim, werkplek.klok.nu()), "Meld aan");
			await page.getByRole("heading", { level: 1, name: "Mijn account" }).waitFor();
			await page.getByLabel("Telefoonnummer").fill("12");
			await page.getByRole("button", { name: "Bewaar nummer" }).click();
			await page.getByText("Dit is geen telefoonnummer").first().waitFor();
			await page.getByLabel("Telefoonnummer").fill("0475-123456");
			await page.getByRole("button", { name: "Bewaar nummer" }).click();
			await page.getByText("Je nummer is bewaard.").waitFor();
			expect(await page.getByLabel("Telefoonnummer").inputValue()).toBe("0475 123 456");
			await kijk("account");
		});
	});
});

test("a link that was used says what to do", async () => {
	const { link } = await nieuweCollega();
	await opPagina({ viewport: BREED }, async (page) => {
		await begin(page, link);
		await page.goto(link);
		await page.getByRole("heading", { name: "Deze link werkt niet meer" }).waitFor();
		expect(await checkAxe(page)).toEqual([]);
	});
});

test("five wrong codes lock the account; a minute later the right one opens it", async () => {
	const { email, link } = await nieuweCollega();
	await opPagina({ viewport: BREED }, async (page) => {
		const geheim = await begin(page, link);
		await page.context().clearCookies();
		werkplek.klok.vooruit(1);
		await meldAan(page, email, WACHTWOORD);
		for (let keer = 0; keer < 5; keer++) await vulCodeIn(page, "000000", "Meld aan");
		await page.getByRole("alert").getByText("te vaak een verkeerde code").waitFor();
		await vulCodeIn(page, totpCode(geheim, werkplek.klok.nu()), "Meld aan");
		await page.getByRole("alert").getByText("te vaak een verkeerde code").waitFor();
		werkplek.klok.vooruit(1.5);
		await vulCodeIn(page, totpCode(geheim, werkplek.klok.nu()), "Meld aan");
		await page.locator(".vd-rekening").waitFor();
	});
});

test("the session ends after eight hours of silence, and after twelve hours however busy", async () => {
	const cookie = await werkplek.cookieVoor("beheerder");
	const status = async () => (await werkplek.server.inject({ url: "/account", headers: { cookie } })).statusCode;
	const later = async (uren: number) => {
		werkplek.klok.vooruit(uren * 60);
		return status();
	};
	expect([await status(), await later(7), await later(4.5)]).toEqual([200, 200, 200]);
	expect(await later(0.6)).toBe(303);
	const stil = await werkplek.cookieVoor("beheerder");
	werkplek.klok.vooruit(8 * 60 + 1);
	expect((await werkplek.server.inject({ url: "/account", headers: { cookie: stil } })).statusCode).toBe(303);
});

test("the session id changes at sign-in, and the old one is worth nothing", async () => {
	const { link } = await nieuweCollega();
	await opPagina({ viewport: BREED }, async (page) => {
		await page.goto("/aanmelden");
		const sid = async () => (await page.context().cookies()).find(({ name }) => name === "voordeur");
		const eerst = await sid();
		expect(eerst).toMatchObject({ httpOnly: true, sameSite: "Lax" });
		await begin(page, link);
		expect((await sid())?.value).not.toBe(eerst?.value);
		const oud = await werkplek.server.inject({ url: "/account", headers: { cookie: `voordeur=${eerst?.value}` } });
		expect(oud.statusCode).toBe(303);
	});
});

test("guessing from one address is stopped for a known and an unknown e-mail address alike", async () => {
	for (const email of [(await nieuweCollega()).email, "niemand@proefstad.example"]) {
		const blad = await werkplek.server.inject({ url: "/aanmelden" });
		const cookie = String(blad.headers["set-cookie"]).split(";")[0] ?? "";
		const token = /name="_csrf" value="([^"]+)"/.exec(blad.body)?.[1] ?? "";
		const probeer = () =>
			werkplek.server.inject({
				method: "POST",
				url: "/aanmelden",
				headers: { cookie, "content-type": "application/x-www-form-urlencoded" },
				payload: new URLSearchParams({ _csrf: token, email, wachtwoord: "fout fout fout" }).toString(),
			});
		const begin = performance.now();
		await probeer();
		expect(performance.now() - begin).toBeGreaterThan(245);
		const antwoorden = [];
		for (let keer = 0; keer < 8; keer++) antwoorden.push(await probeer());
		expect(antwoorden.map(({ statusCode }) => statusCode)).toEqual([...Array(7).fill(422), 429]);
		expect(new Set(antwoorden.slice(0, 7).map(({ body }) => body.replace(/value="[^"]*"/g, ""))).size).toBe(1);
		expect(antwoorden[7]?.body).toContain("Even wachten");
	}
});
