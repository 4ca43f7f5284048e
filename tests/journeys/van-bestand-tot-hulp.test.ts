import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../src/database/gemeente-transactie.ts";
import { makeUitvoerder } from "../../src/database/voer-uit.ts";
import { startWorker } from "../../src/doors/worker/worker.ts";
import { bestandslezer } from "../../src/outside/bestand/lezer.ts";
import type { Rol } from "../../src/rules/account/rollen.ts";
import { BREED, checkAxe, SMAL, startBrowser } from "../../src/testing/browser.ts";
import { stilSchema } from "../../src/testing/stil-schema.ts";
import { startTestWerkplek, type TestWerkplek } from "../../src/testing/werkplek.ts";

/**
 * The main job, as people do it: a partner's file with mistakes is delivered and mended, and one resident is called, sent
 * a WhatsApp, told by letter that somebody comes, visited, and helped. Werkinstructie Roermond; a clock lets the days pass.
 */
const BESTAND = [
	"Achternaam;Tussenvoegsel;Voorletters;Geboortedatum;Straat;Huisnummer;Postcode;Plaats;Mobiel;Openstaand saldo;Datum signaal",
	"Meer;van der;J.;03-05-1984;Markt;3;6041 AC;Proefstad;06-12345678;890,00;20-11-2026",
	"Boer;de;F.;12-09-1990;Kerkstraat;12;6041 A;Proefstad;06-87654321;1.240,00;20-11-2026",
	"Hendriks;;A.;01-02-1975;Hoogvonderen;118;6043 CD;Proefstad;;;20-11-2026",
].join("\r\n");

const map = mkdtempSync(join(tmpdir(), "voordeur-reis-"));
let werkplek: TestWerkplek;
let browser: Browser;
let page: Page;
let stopWorker: () => Promise<void>;
const fouten: string[] = [];

beforeAll(async () => {
	[werkplek, browser] = await Promise.all([startTestWerkplek(), startBrowser()]);
	const voerUit = makeUitvoerder(werkplek.databank);
	const worker = await startWorker({
		eigenaar: werkplek.databank.eigenaar,
		voerUit,
		jobs: { lezer: bestandslezer },
		schema: stilSchema(voerUit, werkplek.klok.vandaag),
	});
	stopWorker = () => worker.stop();
	const context = await browser.newContext({ baseURL: werkplek.url, locale: "nl-NL", viewport: BREED });
	page = await context.newPage();
	page.on("pageerror", (fout) => fouten.push(fout.message));
	page.on("console", (regel) => /content security policy/i.test(regel.text()) && fouten.push(regel.text()));
});
afterAll(async () => {
	await browser.close();
	await stopWorker();
	await werkplek.sluit();
	expect(fouten).toEqual([]);
});

/** Every page and state, wide and narrow. */
async function kijk(waar: string) {
	for (const maat of [BREED, SMAL]) {
		await page.setViewportSize(maat);
		expect([waar, maat.width, await checkAxe(page)]).toEqual([waar, maat.width, []]);
	}
	await page.setViewportSize(BREED);
}

/** The morning of another day: somebody signs in again. */
async function opDag(moment: string, wie: Rol) {
	werkplek.klok.zet(moment);
	await werkplek.aanmeldenAls(page, wie);
}

const zaken = () =>
	inGemeente(werkplek.databank.db, werkplek.gemeenteId, (trx) =>
		trx.selectFrom("zaken").selectAll().orderBy("id").execute(),
	);

/** The zaak of one person, opened from the list of today. */
async function openVanVandaag(naam: string) {
	await page.goto("/vandaag?voor=alle");
	await page.getByRole("link", { name: naam }).first().click();
	await page.getByRole("heading", { level: 1 }).getByText(naam).waitFor();
}

test("van bestand tot hulp", { timeout: 240_000 }, async () => {
	// An empty day.
	await opDag("2026-11-23T09:00:00Z", "coordinator");
	await page.goto("/vandaag?voor=alle");
	await kijk("vandaag zonder werk");
	expect(await page.locator("main").textContent()).not.toContain("Markt 3");

	// The coördinator delivers the file of the corporatie.
	const pad = join(map, "corporatie.csv");
	writeFileSync(pad, BESTAND);
	await page.getByRole("link", { name: "Aanleveringen" }).click();
	await page.getByLabel("Bestanden").setInputFiles(pad);
	await page.getByLabel("Naam van de nieuwe partner").fill("Woonstichting De Linde");
	await page.getByLabel("Soort partner").selectOption("Huur");
	await kijk("aanleveren");
	await page.getByRole("button", { name: "Lever aan" }).click();
	await page.getByText(/^3 regels: 1 aangenomen.*; 2 geweigerd\.$/).waitFor({ timeout: 60_000 });
	await kijk("aanlevering met fouten");

	// Mends the refused rows in the file they get back, and delivers it again.
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("link", { name: "Download om te verbeteren" }).click(),
	]);
	const uitval = readFileSync(await download.path(), "utf8");
	expect(uitval.trim().split("\r\n")).toHaveLength(3);
	const beter = uitval.replace(";6041 A;", ";6041 AB;").replace(";;20-11-2026", ";312,50;20-11-2026");
	const beterPad = join(map, "corporatie-beter.csv");
	writeFileSync(beterPad, beter);
	await page.locator("summary", { hasText: "Lever het verbeterde bestand aan" }).click();
	await page.getByLabel("Verbeterd bestand").setInputFiles(beterPad);
	await page.getByRole("button", { name: "Lever verbeterd bestand aan" }).click();
	await page.getByText(/^2 regels: 2 aangenomen/).waitFor({ timeout: 60_000 });
	await page.getByRole("heading", { name: "Zaken (2)" }).waitFor();
	await kijk("verbeterde aanlevering");
	expect(await zaken()).toHaveLength(3);

	// The work of today changed.
	await opDag("2026-11-23T09:30:00Z", "vroegsignaleerder");
	await page.goto("/vandaag?voor=alle");
	for (const naam of ["van der Meer", "de Boer", "Hendriks"]) {
		expect(await page.getByRole("link", { name: naam }).count()).toBeGreaterThan(0);
	}
	await kijk("vandaag met werk");

	// Monday: a call without answer.
	await openVanVandaag("van der Meer");
	await kijk("zaak, bellen");
	await page.getByRole("button", { name: "Geen gehoor" }).click();
	await page.getByText("geen gehoor").first().waitFor();
	await kijk("zaak na geen gehoor");

	// Wednesday: a WhatsApp.
	await opDag("2026-11-25T09:00:00Z", "vroegsignaleerder");
	await openVanVandaag("van der Meer");
	await page.getByRole("heading", { name: /WhatsApp/ }).waitFor();
	await page.getByRole("button", { name: "Verstuurd" }).click();
	await page.getByText("verstuurd").first().waitFor();
	await kijk("zaak na WhatsApp");

	// A week later: the letter that announces the visit.
	await opDag("2026-11-30T09:00:00Z", "vroegsignaleerder");
	await openVanVandaag("van der Meer");
	await page.getByRole("heading", { name: /Brief/ }).waitFor();
	await kijk("zaak, brief");
	await page.getByRole("button", { name: "Verstuurd" }).click();

	// And a week after that the visit. The resident opens the door and wants help.
	await opDag("2026-12-07T09:00:00Z", "vroegsignaleerder");
	await page.goto("/vandaag?voor=alle&groep=bezoeken");
	await kijk("vandaag, bezoeken");
	await openVanVandaag("van der Meer");
	await page.getByRole("link", { name: "Gesproken" }).click();
	await kijk("zaak, wat kwam eruit");
	await page.getByLabel("Wil hulp").check();
	await page.getByRole("button", { name: "Registreer" }).click();
	await page.getByText("wil hulp").first().waitFor();
	await kijk("zaak met hulp");
	const metHulp = (await zaken()).find((zaak) => zaak.naam.includes("Meer"));
	expect(metHulp).toMatchObject({ status: "in-gesprek", bereikt: true, hulp_aanvaard_op: "2026-12-07" });
	// the law's four weeks for the first conversation (Wgs art. 4) stand on the zaak
	expect(metHulp?.uiterlijk).toBe("2027-01-04");

	// After the first conversation the zaak is closed.
	await opDag("2026-12-14T09:00:00Z", "vroegsignaleerder");
	await page.goto(`/zaken/${metHulp?.id}/sluiten`);
	await kijk("sluiten");
	await page.getByLabel("Vervolghulp en/of verwijzing financieel", { exact: true }).check();
	await page.getByRole("button", { name: "Sluit de zaak" }).click();
	await page.getByText("Vervolghulp en/of verwijzing financieel").first().waitFor();
	await kijk("gesloten zaak");
	await page.goto("/zaken");
	await kijk("zaken");

	const gesloten = (await zaken()).find((zaak) => zaak.id === metHulp?.id);
	expect(gesloten).toMatchObject({
		status: "gesloten",
		resultaat: "Vervolghulp en/of verwijzing financieel",
		gesloten_op: "2026-12-14",
		pogingen: 4,
		route: "volhouden",
	});
	const pogingen = await inGemeente(werkplek.databank.db, werkplek.gemeenteId, (trx) =>
		trx.selectFrom("contactpogingen").select(["kanaal", "datum", "uitkomst"]).orderBy("id").execute(),
	);
	expect(pogingen).toEqual([
		{ kanaal: "Telefoon", datum: "2026-11-23", uitkomst: "geen-gehoor" },
		{ kanaal: "WhatsApp", datum: "2026-11-25", uitkomst: "verstuurd" },
		{ kanaal: "Brief", datum: "2026-11-30", uitkomst: "verstuurd" },
		{ kanaal: "Huisbezoek", datum: "2026-12-07", uitkomst: "hulp-aanvaard" },
	]);
	// Who is not done yet is still there.
	await page.goto("/vandaag?voor=alle");
	expect(await page.getByRole("link", { name: "van der Meer" }).count()).toBe(0);
	expect(await page.getByRole("link", { name: "de Boer" }).count()).toBeGreaterThan(0);
});
