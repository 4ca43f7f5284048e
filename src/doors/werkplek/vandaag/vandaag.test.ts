import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { checkAxe } from "../../../testing/browser.ts";
import { type Browserproef, beeld, kijk, startBrowserproef } from "../../../testing/browserproef.ts";
import { deleteZaken, maakWerkplekgemeente, maakZaak, type Proefgemeente } from "../../../testing/zaken.ts";
import { maakWerkdag } from "../../../testing/zaken-dag.ts";

let proef: Browserproef;
let gemeente: Proefgemeente;
beforeAll(async () => {
	proef = await startBrowserproef();
	gemeente = await maakWerkplekgemeente(proef.werkplek);
});
beforeEach(() => deleteZaken(proef.werkplek.databank, gemeente));
afterAll(() => proef.sluit());

const maak = (...delen: [Parameters<typeof maakZaak>[2], Parameters<typeof maakZaak>[3]?]) =>
	maakZaak(proef.werkplek.databank, gemeente, ...delen);
const opPagina = (opties: BrowserContextOptions, werk: (page: Page) => Promise<void>) =>
	proef.als("vroegsignaleerder", opties, werk);

test("een volle dag: axe, de volgorde van de delen, en elke rij is een link", { timeout: 120_000 }, async () => {
	await maakWerkdag(proef.werkplek.databank, gemeente);
	await opPagina({}, async (page) => {
		await page.goto("/vandaag");
		const koppen = (await page.getByRole("heading", { level: 2 }).allTextContents()).map((kop) => kop.split(" (")[0]);
		expect(koppen.filter((kop) => kop !== "Toetsen")).toEqual([
			"Nu eerst",
			"Bellen · ochtend",
			"Bellen · middag",
			"Bezoeken",
			"Berichten",
			"Brieven",
			"Afronden",
			"Blijft liggen: wacht langer dan een week",
		]);
		await page.getByText("4 van 23 gedaan").waitFor();
		await kijk(page, "vandaag");
		await page.emulateMedia({ colorScheme: "dark" });
		expect(await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)).toBe(true);
		expect(["donker", await checkAxe(page)]).toEqual(["donker", []]);
		await page.emulateMedia({ colorScheme: "light", media: "print" });
		expect(await page.getByRole("navigation", { name: "Hoofdmenu" }).isVisible()).toBe(false);
		expect(
			await page
				.getByRole("link", { name: /^Start belronde/ })
				.first()
				.isVisible(),
		).toBe(false);
		expect(await page.getByRole("link", { name: "Fatima de Bruijn" }).isVisible()).toBe(true);
		await page.emulateMedia({ media: "screen" });
		await beeld(page, "vandaag");
		await page.getByRole("link", { name: "Fatima de Bruijn" }).click();
		await page.getByRole("heading", { level: 1, name: "Fatima de Bruijn" }).waitFor();
	});
});

test("niets te doen wordt vriendelijk gezegd, met wat er morgen komt", { timeout: 120_000 }, async () => {
	await maak("komt-morgen");
	await opPagina({}, async (page) => {
		await page.goto("/vandaag");
		await page.getByRole("heading", { name: "Alles is gedaan voor vandaag" }).waitFor();
		await page.getByText("Op di 24 november komt er 1 zaak.").waitFor();
		await kijk(page, "niets te doen");
		await page.goto("/vandaag?q=zzz");
		await page.getByRole("heading", { name: "Niets gevonden met dit filter" }).waitFor();
		await kijk(page, "niets gevonden");
	});
});

test("filters staan in het adres en blijven staan", async () => {
	await maak("te-bellen", { naam: "Ada Eerst", wijk: "De Es" });
	await maak("te-bellen", { naam: "Bo Tweede" });
	await opPagina({ javaScriptEnabled: false }, async (page) => {
		await page.goto("/vandaag?voor=alle&wijk=De+Es");
		expect(await page.getByRole("row").allTextContents()).toHaveLength(2);
		await page.getByLabel("Naam of straat").fill("eerst");
		await page.getByRole("button", { name: "Toon" }).click();
		expect(new URL(page.url()).searchParams.get("wijk")).toBe("De Es");
		await page.getByRole("link", { name: "Ada Eerst" }).waitFor();
		// An address from an old bookmark still opens.
		expect((await page.goto("/vandaag?voor=onzin&groep=onzin&pagina=-4&partnertype=x"))?.status()).toBe(200);
	});
});

test("brieven: vinkjes, een keer bevestigen, en wat intussen wijzigde blijft staan", { timeout: 120_000 }, async () => {
	const ids: number[] = [];
	for (const naam of ["Een Brief", "Twee Brief", "Drie Brief"]) ids.push(await maak("brief", { naam }));
	await opPagina({}, async (page) => {
		await page.goto("/vandaag");
		await page.getByRole("button", { name: /^Registreer als verstuurd/ }).click();
		await page.getByRole("heading", { name: "Je hebt nog niets gekozen" }).waitFor();
		await kijk(page, "niets gekozen");
		await page.goto("/vandaag?groep=brieven");
		for (const naam of ["Een Brief", "Twee Brief", "Drie Brief"]) await page.getByLabel(`Kies ${naam}`).check();
		await page.getByRole("button", { name: /^Registreer als verstuurd/ }).click();
		await page.getByRole("heading", { level: 1, name: "3 zaken registreren als verstuurd?" }).waitFor();
		await kijk(page, "bevestigen");
		await inGemeente(proef.werkplek.databank.db, gemeente.id, (trx) =>
			trx.updateTable("zaken").set({ versie: 2 }).where("id", "=", ids[1]!).execute(),
		);
		await page.getByRole("button", { name: "Registreer 3 zaken" }).click();
		await page.getByRole("heading", { level: 1, name: "1 zaak bleef staan" }).waitFor();
		await page.getByText("2 zaken zijn geregistreerd als verstuurd.").waitFor();
		await page.getByText("Een collega heeft deze zaak intussen gewijzigd.").waitFor();
		await kijk(page, "overgeslagen");
		await page.getByRole("link", { name: "Terug naar Vandaag" }).click();
		await page.getByText("2 van 3 gedaan").waitFor();
		expect(page.url()).toContain("/vandaag?groep=brieven");
	});
});

test("de belronde gaat van zaak naar zaak tot iedereen is gebeld", { timeout: 120_000 }, async () => {
	for (const naam of ["Eerste Ronde", "Tweede Ronde", "Derde Ronde"]) await maak("te-bellen", { naam });
	await opPagina({ javaScriptEnabled: false }, async (page) => {
		await page.goto("/vandaag");
		await page.getByRole("link", { name: /^Start belronde/ }).click();
		await page.getByRole("heading", { level: 1, name: "Eerste Ronde" }).waitFor();
		await page.getByRole("button", { name: /^Geen gehoor/ }).click();
		await page.getByRole("heading", { level: 1, name: "Tweede Ronde" }).waitFor();
		await page.getByRole("button", { name: /^Draai terug/ }).waitFor();
		await page.getByRole("link", { name: /^Sla over/ }).click();
		await page.getByRole("heading", { level: 1, name: "Derde Ronde" }).waitFor();
		await page.getByRole("link", { name: /^Bereikt/ }).click();
		await page.getByRole("radio", { name: /^Denkt na/ }).check();
		await page.getByRole("button", { name: /^Registreer/ }).click();
		await page.getByText("De belronde is klaar. Wie je oversloeg, staat nog in de lijst.").waitFor();
		await page.getByText("2 van 3 gedaan").waitFor();
	});
});
