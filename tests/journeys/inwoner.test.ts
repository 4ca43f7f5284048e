import { HtmlValidate } from "html-validate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BREED, checkAxe, SMAL, startBrowser } from "../../src/testing/browser.ts";
import { beeld } from "../../src/testing/browserproef.ts";
import { type Inwonerproef, startInwonerproef } from "../../src/testing/inwoner.ts";

let proef: Inwonerproef;
let browser: Browser;
beforeAll(async () => {
	[proef, browser] = await Promise.all([startInwonerproef(), startBrowser()]);
}, 120_000);
afterAll(async () => {
	await browser.close();
	await proef.sluit();
});

/** A browser of a resident: Dutch, no JavaScript; what it asks for is written down. */
async function open(opties: Parameters<Browser["newContext"]>[0] = {}) {
	const context = await browser.newContext({
		baseURL: proef.werkplek.url,
		locale: "nl-NL",
		javaScriptEnabled: false,
		...opties,
	});
	const page = await context.newPage();
	const gevraagd: string[] = [];
	page.on("request", (vraag) => gevraagd.push(vraag.url()));
	return { context, page, gevraagd };
}
const klik = (page: Page, naam: string | RegExp) => page.getByRole("link", { name: naam }).first().click();
const druk = (page: Page, naam: string | RegExp) => page.getByRole("button", { name: naam }).first().click();
const staat = (page: Page, tekst: string | RegExp) => page.getByText(tekst).first().waitFor();

async function bewijs(page: Page, [dag, maand, jaar] = ["14", "3", "1985"]) {
	await page.getByLabel("Dag").fill(dag!);
	await page.getByLabel("Maand").fill(maand!);
	await page.getByLabel("Jaar").fill(jaar!);
	await druk(page, "Ga verder");
}

test("a resident books, moves and cancels an appointment without JavaScript", { timeout: 120_000 }, async () => {
	const { geheim, zaakId } = await proef.maakInwoner();
	const { context, page, gevraagd } = await open({ viewport: SMAL });
	await page.goto(`/mijn/${geheim}`);
	await beeld(page, "inwoner-begin");
	expect(await context.cookies()).toEqual([]);
	expect(gevraagd.filter((url) => !url.startsWith(proef.werkplek.url))).toEqual([]);
	expect(gevraagd.length).toBeLessThanOrEqual(3);
	await klik(page, "Maak een afspraak");
	await klik(page, "Op kantoor");
	await beeld(page, "inwoner-momenten");
	await druk(page, "09:00");
	await staat(page, "Je afspraak staat vast.");
	await staat(page, "dinsdag 24 november, 09:00");
	await beeld(page, "inwoner-afspraak");

	await klik(page, "Laat zien dat jij het bent");
	await bewijs(page, ["1", "1", "1990"]);
	await staat(page, "Dit klopt niet met wat wij weten.");
	await bewijs(page);
	await staat(page, "Wij weten nu dat jij het bent.");
	await beeld(page, "inwoner-na-bewijs");
	await klik(page, "Kies een ander moment");
	await klik(page, "Aan de telefoon");
	await druk(page, "10:00");
	await staat(page, "vrijdag 27 november, 10:00");
	await klik(page, "Zeg de afspraak af");
	await druk(page, "Ja, zeg af");
	await staat(page, "De afspraak is afgezegd.");
	expect(await proef.antwoorden(zaakId)).toEqual(["afspraak", "afspraak", "afspraak"]);
	await context.close();
});

test("a resident types over the code from the letter, and says no", { timeout: 60_000 }, async () => {
	const { kort, zaakId } = await proef.maakInwoner();
	const { context, page } = await open({ viewport: BREED });
	await page.goto("/mijn");
	await page.getByLabel("Code", { exact: true }).fill(kort.toLowerCase().replace("-", " "));
	await druk(page, "Ga verder");
	await klik(page, "Ik heb geen hulp nodig");
	await bewijs(page);
	await druk(page, "Ja, ik heb geen hulp nodig");
	await staat(page, "Dank je wel voor je antwoord.");
	expect(await proef.antwoorden(zaakId)).toEqual(["nee"]);
	await context.close();
});

test("a resident reads on which day somebody comes, and would rather not have that", { timeout: 60_000 }, async () => {
	const { geheim, zaakId, berichtId } = await proef.maakInwoner();
	await proef.voerUit(proef.gemeente.sanne, ({ trx }) =>
		trx
			.updateTable("berichten")
			.set({ bezoek_op: "2026-11-30", bezoek_dagdeel: "Middag" })
			.where("id", "=", berichtId)
			.execute(),
	);
	// axe runs in the page: only this one test has JavaScript on for it.
	const { context, page } = await open({ viewport: SMAL, javaScriptEnabled: true });
	await page.goto(`/mijn/${geheim}`);
	await staat(page, "maandag 30 november");
	expect(await checkAxe(page)).toEqual([]);
	await beeld(page, "inwoner-huisbezoek");
	await druk(page, "Liever geen bezoek");
	await staat(page, "Wij komen niet bij je langs.");
	expect(await proef.antwoorden(zaakId)).toEqual(["geen-bezoek"]);
	await context.close();
});

test("somebody proves that a message is genuine, and the desk does too", { timeout: 60_000 }, async () => {
	const { kort } = await proef.maakInwoner();
	const { context, page } = await open({ viewport: BREED });
	await page.goto("/klopt-dit");
	await page.getByLabel("Code", { exact: true }).fill("2222-2222");
	await druk(page, "Controleer");
	await staat(page, "Wij kunnen dit bericht niet vinden.");
	await page.getByLabel("Code", { exact: true }).fill(kort);
	await druk(page, "Controleer");
	await staat(page, "Ja, dit is echt. Gemeente Proefstad stuurde dit bericht op vrijdag 20 november. Hoe: brief.");
	await beeld(page, "klopt-dit");
	await proef.werkplek.aanmeldenAls(page, "vroegsignaleerder");
	await page.goto("/balie");
	await page.getByLabel("Code uit het bericht").fill(kort);
	await druk(page, "Controleer");
	await staat(page, "Ja, dit bericht is echt.");
	await context.close();
});

test("in Arabic at 320 px everything goes from right to left and nothing falls off", { timeout: 90_000 }, async () => {
	const { geheim, zaakId } = await proef.maakInwoner();
	const { context, page } = await open({ viewport: SMAL, javaScriptEnabled: true });
	await page.goto(`/mijn/${geheim}`);
	await klik(page, "العربية");
	expect(await page.getAttribute("html", "dir")).toBe("rtl");
	expect(await checkAxe(page)).toEqual([]);
	await beeld(page, "inwoner-arabisch");
	await klik(page, /احجز موعدًا/);
	await klik(page, /في المكتب/);
	expect(await checkAxe(page)).toEqual([]);
	await druk(page, "11:00");
	await staat(page, "تم حجز موعدك");
	expect(await checkAxe(page)).toEqual([]);
	const recht = await page.getByRole("heading", { level: 1 }).evaluate((kop) => getComputedStyle(kop).direction);
	expect(recht).toBe("rtl");
	expect(await proef.antwoorden(zaakId)).toEqual(["afspraak"]);
	await context.close();
});

test("every page is clean for axe, and valid HTML", { timeout: 180_000 }, async () => {
	const { geheim, kort } = await proef.maakInwoner();
	const { context, page } = await open({ viewport: SMAL, javaScriptEnabled: true });
	const keurmeester = new HtmlValidate({
		extends: ["html-validate:recommended"],
		// React writes charSet and <meta/>: the same HTML to a browser.
		rules: {
			"attr-case": "off",
			"void-style": "off",
			"attribute-boolean-style": "off",
			"no-inline-style": "error",
		},
	});
	const bevindingen: string[] = [];
	const kijk = async (pad: string) => {
		const antwoord = await page.goto(pad);
		const { results } = await keurmeester.validateString((await antwoord?.text()) ?? "");
		const html = results.flatMap(({ messages }) => messages.map(({ message }) => message));
		for (const fout of [...(await checkAxe(page)), ...html])
			bevindingen.push(`${pad.replace(/mijn.{9,26}/, "mijn/…")}: ${fout}`);
	};
	const plek = `?plek=${proef.plekken.kantoor}`;
	for (const pad of ["/afspraak", `/afspraak${plek}`, "/bel", "/nee", "/hulp", "/bewijs"]) {
		await kijk(`/mijn/${geheim}${pad}`);
	}
	for (const pad of ["/mijn", "/klopt-dit", "/mijn/2222-2222"]) await kijk(pad);
	await page.goto(`/mijn/${kort}/bewijs`);
	await bewijs(page);
	await kijk(`/mijn/${kort}`);
	await page.goto(`/mijn/${kort}/afspraak${plek}`);
	await druk(page, "09:00");
	await kijk(`/mijn/${kort}`);
	await kijk(`/mijn/${kort}/afspraak/afzeggen`);
	await proef.werkplek.aanmeldenAls(page, "coordinator");
	for (const pad of ["/afspraken?voor=alle", "/balie", "/beheer/spreekuren"]) {
		await page.setViewportSize(SMAL);
		await page.goto(pad);
		for (const fout of await checkAxe(page)) bevindingen.push(`${pad}: ${fout}`);
		await page.setViewportSize(BREED);
		await beeld(page, pad.replace(/\?.*/, "").slice(1).replace("beheer/", ""));
	}
	await proef.werkplek.aanmeldenAls(page, "beheerder");
	await page.goto("/beheer/inwonerpagina");
	for (const fout of await checkAxe(page)) bevindingen.push(`/beheer/inwonerpagina: ${fout}`);
	expect(bevindingen).toEqual([]);
	await context.close();
});
