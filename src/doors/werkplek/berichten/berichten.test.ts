import { sql } from "kysely";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { makeDrukbestand } from "../../../steps/reach/berichten/make-drukbestand.ts";
import { planBerichten } from "../../../steps/reach/berichten/plan-berichten.ts";
import { sendBerichten } from "../../../steps/reach/berichten/send-berichten.ts";
import { makeProefaanbieder, type Proefaanbieder, zetKanaal, zetTeamtelefoon } from "../../../testing/berichten.ts";
import { BREED, checkAxe, SMAL, startBrowser } from "../../../testing/browser.ts";
import { beeld } from "../../../testing/browserproef.ts";
import { startTestWerkplek, type TestWerkplek } from "../../../testing/werkplek.ts";
import type { Zaakstaat } from "../../../testing/zaakstaten.ts";
import { maakWerkplekgemeente, maakZaak, type Proefgemeente } from "../../../testing/zaken.ts";

let werkplek: TestWerkplek;
let gemeente: Proefgemeente;
let aanbieder: Proefaanbieder;
let browser: Browser;
let page: Page;
const ids = new Map<string, number>();

const plan = () => aanbieder.delen.voerUit(gemeente.bilal, (omgeving) => planBerichten(omgeving, werkplek.klok.nu()));
const maak = async (naam: string, staat: Zaakstaat, opties = {}) =>
	void ids.set(naam, await maakZaak(werkplek.databank, gemeente, staat, { naam, ...opties }));
const berichtVan = async (naam: string) => {
	const rij = await inGemeente(werkplek.databank.db, gemeente.id, (trx) =>
		trx
			.selectFrom("berichten")
			.selectAll()
			.where("zaak_id", "=", ids.get(naam)!)
			.orderBy("id", "desc")
			.executeTakeFirstOrThrow(),
	);
	return rij;
};

beforeAll(async () => {
	werkplek = await startTestWerkplek();
	gemeente = await maakWerkplekgemeente(werkplek);
	await zetTeamtelefoon(werkplek.databank, gemeente.id);
	await zetKanaal(werkplek.databank, gemeente.id, "WhatsApp", "meta");
	await zetKanaal(werkplek.databank, gemeente.id, "Brief", "afdruk");
	aanbieder = makeProefaanbieder(werkplek.databank, werkplek.klok.nu);
	await maak("Noa Visser", "whatsapp", { telefoons: ["+31612345001"] });
	await maak("Daan de Wit", "whatsapp", { telefoons: ["+31612345002"] });
	await maak("Gerrit in 't Veld", "brief");
	await maak("Anna Mulder", "brief");
	await maak("Karim Bouzidi", "brief", {
		volgende_kanaal: "Kaartje",
		volgende_stap: "kaart",
		route: "bellen-en-bezoek",
	});
	await maak("Wim Bos", "brief", { volgende_kanaal: "Mail", volgende_stap: "mail", route: "mail" });
	await plan();
	browser = await startBrowser();
	page = await browser.newPage({ viewport: BREED });
	await werkplek.aanmeldenAls(page, "vroegsignaleerder");
});
afterAll(async () => {
	await browser?.close();
	await werkplek?.sluit();
});

const open = (pad: string) => page.goto(`${werkplek.url}${pad}`);
const lees = () => page.innerText("main");

test("what goes by itself is no work on Vandaag but one line, and stands on the zaak with its moment", async () => {
	await open("/vandaag?voor=alle");
	const tekst = await lees();
	expect(tekst).toMatch(/Gaan vandaag vanzelf: 4, de eerste om \d\d:\d\d/);
	expect(tekst).not.toContain("Noa Visser");
	expect(tekst).toContain("Wim Bos");
	await open(`/zaken/${ids.get("Noa Visser")}`);
	expect(await lees()).toMatch(/Gaat vanzelf.*WhatsApp gaat vandaag 1[78]:\d\d/s);
	await open(`/zaken/${ids.get("Wim Bos")}`);
	expect(await lees()).toContain("Dit kanaal is niet ingesteld");
});

test("a message is looked at, held back after a question, and lets itself be taken back", async () => {
	const { id } = await berichtVan("Noa Visser");
	await open(`/berichten/${id}`);
	expect(await lees()).toContain("Noa Visser");
	await page.click("text=Houd tegen");
	expect(await page.innerText("h1")).toBe("Dit bericht tegenhouden?");
	expect((await berichtVan("Noa Visser")).status).toBe("gepland");
	await page.click("text=Ja, houd tegen");
	expect(await lees()).toContain("Een collega heeft dit bericht tegengehouden");
	await plan();
	expect(await berichtVan("Noa Visser")).toMatchObject({ id, status: "vervallen" });
	await page.click("text=Laat toch doorgaan");
	await plan();
	expect(await berichtVan("Noa Visser")).toMatchObject({ status: "gepland", kanaal: "WhatsApp" });
});

test("hand work is ticked off for many and becomes an attempt of the zaak", async () => {
	await sendBerichten(aanbieder.delen, gemeente.id);
	await open("/berichten/handwerk");
	expect(await checkAxe(page)).toEqual([]);
	await page.check('input[name="bericht"]');
	await page.click("button:has-text('Gedaan')");
	expect(await lees()).toContain("1 is vastgelegd");
	expect(await berichtVan("Karim Bouzidi")).toMatchObject({ status: "verzonden" });
	await open(`/zaken/${ids.get("Karim Bouzidi")}`);
	expect(await lees()).toContain("kaart achtergelaten");
});

test("the letters of the day go into one encrypted file; in the post each one is an attempt, and who answered is taken out", async () => {
	const pdf = Buffer.from("%PDF-proef");
	const drukker: NonNullable<Proefaanbieder["delen"]["drukker"]> = {
		drukBrieven: async (brieven) => ({
			ok: true,
			waarde: {
				bestanden: [{ naam: "brieven-2026-11-23.pdf", pdf, kenmerken: brieven.map(({ kenmerk }) => kenmerk) }],
				opdrachtlijst: brieven
					.map(
						({ kenmerk, adres }, plaats) =>
							`${plaats + 1};${kenmerk};${adres.naam};brieven-2026-11-23.pdf;${plaats * 2 + 1};2`,
					)
					.join("\r\n"),
				geweigerd: [],
			},
		}),
		drukHandlijst: async () => ({ ok: true, waarde: pdf }),
	};
	werkplek.klok.vooruit(5);
	await makeDrukbestand({ ...aanbieder.delen, drukker }, gemeente.id);
	expect(await berichtVan("Anna Mulder")).toMatchObject({ status: "afgedrukt" });
	const { rows } = await inGemeente(werkplek.databank.db, gemeente.id, (trx) =>
		sql<{
			aantal: number;
			bladzijden: number;
			inhoud: Buffer;
		}>`select aantal, bladzijden, inhoud from drukbestanden`.execute(trx),
	);
	expect(rows).toMatchObject([{ aantal: 2, bladzijden: 4 }]);
	expect(rows[0]!.inhoud.toString("latin1")).not.toContain("Mulder");
	await inGemeente(werkplek.databank.db, gemeente.id, (trx) =>
		trx
			.insertInto("antwoorden")
			.values({
				...{ gemeente_id: gemeente.id, zaak_id: ids.get("Anna Mulder")!, kanaal: "Mail", soort: "vraag" },
				ontvangen_op: werkplek.klok.nu(),
			})
			.execute(),
	);
	await open("/berichten");
	const bestand = await page.request.get(`${werkplek.url}${await page.getAttribute('a[href$="brieven.pdf"]', "href")}`);
	expect(Buffer.from(await bestand.body()).equals(pdf)).toBe(true);
	await page.click("text=Op de post gedaan");
	expect(await lees()).toMatch(/Haal deze brieven eerst uit de stapel.*Anna Mulder, vanaf bladzijde \d/s);
	await page.click("text=Ja, op de post gedaan");
	expect(await lees()).toContain("1 brief is vastgelegd als verstuurd. 1 uit de stapel gehaald.");
	expect(await berichtVan("Anna Mulder")).toMatchObject({ status: "vervallen" });
	expect(await berichtVan("Gerrit in 't Veld")).toMatchObject({ status: "verzonden" });
});

test("nobody knows whether it went: it stands first with what to do, and a colleague decides", async () => {
	werkplek.klok.zet("2026-11-23T17:59:00Z");
	await werkplek.aanmeldenAls(page, "vroegsignaleerder");
	aanbieder.kanZoeken = false;
	aanbieder.antwoorden.push("weg", { soort: "geweigerd", reden: "sjabloon-niet-goedgekeurd", uitleg: "132001" });
	await sendBerichten(aanbieder.delen, gemeente.id);
	werkplek.klok.zet("2026-11-23T18:10:00Z");
	await sendBerichten(aanbieder.delen, gemeente.id);
	await open("/berichten");
	expect(await lees()).toMatch(/Eerst dit \(2\)/);
	expect(await checkAxe(page)).toEqual([]);
	await beeld(page, "berichten");
	await page.setViewportSize(SMAL);
	expect(await checkAxe(page)).toEqual([]);
	await page.setViewportSize(BREED);
	await page.click("text=Het is verstuurd");
	expect(await lees()).toContain("Vastgelegd: het bericht is verstuurd.");
	expect(await lees()).toMatch(/Eerst dit \(1\)/);
	await page.click("text=Stuur opnieuw");
	await plan();
	expect(await lees()).not.toContain("Eerst dit");
	await open("/berichten?status=verzonden&kanaal=WhatsApp&q=visser");
	expect(await page.locator("tbody tr").count()).toBeLessThanOrEqual(1);
	const gegaan = [await berichtVan("Noa Visser"), await berichtVan("Daan de Wit")];
	expect(gegaan.map((rij) => rij.status).toSorted()).toEqual(["gepland", "verzonden"]);
});

test("the tab Berichten of a zaak shows what was sent, with the exact text and its version", async () => {
	const naam = (await berichtVan("Noa Visser")).status === "verzonden" ? "Noa Visser" : "Daan de Wit";
	await open(`/zaken/${ids.get(naam)}/berichten`);
	expect(await lees()).toMatch(/WhatsApp: uitnodiging\s+.*Verstuurd/s);
	await page.click("summary:has-text('Lees de tekst')");
	expect(await lees()).toContain("/mijn/");
	expect(await checkAxe(page)).toEqual([]);
});
