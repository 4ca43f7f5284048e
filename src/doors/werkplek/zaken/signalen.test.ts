import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { makeUitvoerder } from "../../../database/voer-uit.ts";
import { matchNieuweSignalen } from "../../../steps/match/match-vroegsignalen.ts";
import { BREED, checkAxe, SMAL } from "../../../testing/browser.ts";
import { type Browserproef, startBrowserproef } from "../../../testing/browserproef.ts";
import { voegSignaalToe } from "../../../testing/signalen.ts";
import { maakWerkplekgemeente, type Proefgemeente } from "../../../testing/zaken.ts";

let proef: Browserproef;
let gemeente: Proefgemeente;
beforeAll(async () => {
	proef = await startBrowserproef();
	const { databank } = proef.werkplek;
	gemeente = await maakWerkplekgemeente(proef.werkplek);
	const jan = { voorletters: "J.P.", voorvoegsel: "van der", achternaam: "Meijden", geboortedatum: "1984-05-03" };
	const elders = { postcode: "6045XX", huisnummer: 99, straat: "Verhuisweg" };
	await voegSignaalToe(databank, gemeente, { ...jan, signaaldatum: "2026-09-05" });
	await voegSignaalToe(databank, gemeente, {
		...jan,
		...elders,
		achternaam: "Meijdem",
		partnertype: "Energie",
		signaaldatum: "2026-10-05",
		bedragCent: 35_000,
	});
	await makeUitvoerder(databank)(gemeente.sanne, (omgeving) =>
		matchNieuweSignalen({ ...omgeving, queue: async () => {} }, { matchingsdatum: "2026-11-20" }),
	);
});
afterAll(() => proef.sluit());

const readZaken = () =>
	inGemeente(proef.werkplek.databank.db, gemeente.id, (trx) =>
		trx.selectFrom("zaken").select(["id", "huisnummer"]).orderBy("id").execute(),
	);

test("het tabblad zegt in één zin waarom dit dezelfde bewoner is, met een plaatje en dezelfde cijfers als tabel; en het kan ongedaan", async () => {
	const [zaak] = await readZaken();
	// without JavaScript: the picture and the table open by themselves
	const context = await proef.browser.newContext({
		baseURL: proef.werkplek.url,
		viewport: BREED,
		javaScriptEnabled: false,
	});
	const page = await context.newPage();
	await proef.werkplek.aanmeldenAls(page, "vroegsignaleerder");
	await page.goto(`/zaken/${zaak!.id}/signalen`);
	const deel = page.locator("#dezelfde-bewoner");
	await deel.getByText(/over dezelfde bewoner gaat als het signaal van Woonstichting De Es/).waitFor();
	expect(await deel.innerText()).toContain(
		"Wat verschilt: de achternaam is bijna gelijk: waarschijnlijk een typefout.",
	);
	await deel.locator("summary", { hasText: "Waarom denkt Voordeur dat?" }).click();
	await deel.locator("svg.vd-waterval").waitFor();
	await deel.locator("summary", { hasText: "Dezelfde cijfers als tabel" }).click();
	const cellen = await deel
		.locator("tbody tr")
		.evaluateAll((rijen) =>
			rijen.map((rij) => Number(rij.querySelectorAll("td")[0]!.textContent!.replace("−", "-").replace(",", "."))),
		);
	const inBeeld = await deel.locator("svg.vd-waterval").textContent();
	for (const cel of cellen) expect(inBeeld).toContain(Math.abs(cel).toFixed(1).replace(".", ","));
	const som = cellen.at(-1)!;
	expect(cellen.slice(0, -1).reduce((a, b) => a + b, 0)).toBeCloseTo(som, 0);
	await page.getByRole("link", { name: /^Dit is iemand anders/ }).click();
	await page.getByRole("heading", { level: 1, name: "Dit is iemand anders" }).waitFor();
	await page.getByRole("button", { name: "Haal uit elkaar" }).click();
	await page.getByText(/Uit elkaar gehaald. Het signaal staat nu in zaak/).waitFor();
	expect(await readZaken()).toMatchObject([{ huisnummer: 3 }, { huisnummer: 99 }]);
	expect(await page.locator("#dezelfde-bewoner").count()).toBe(0);
	await context.close();
});

test("axe, op een scherm en op 320 pixels; en het beeld voor het handboek", async () => {
	const jan = { voorletters: "S.", achternaam: "Quaedvlieg", geboortedatum: "1990-01-02" };
	const elders = { postcode: "6045XX", huisnummer: 12, straat: "Verhuisweg", telefoons: ["+31612345678"] };
	const { databank } = proef.werkplek;
	await voegSignaalToe(databank, gemeente, { ...jan, signaaldatum: "2026-09-05", telefoons: ["+31612345678"] });
	await voegSignaalToe(databank, gemeente, { ...jan, ...elders, achternaam: "Quaedvlieg-Smit", partnertype: "Water" });
	await makeUitvoerder(databank)(gemeente.sanne, (omgeving) =>
		matchNieuweSignalen({ ...omgeving, queue: async () => {} }, { matchingsdatum: "2026-11-20" }),
	);
	const zaak = (await readZaken()).at(-1)!;
	const context = await proef.browser.newContext({ baseURL: proef.werkplek.url, viewport: BREED });
	const page = await context.newPage();
	await proef.werkplek.aanmeldenAls(page, "vroegsignaleerder");
	await page.goto(`/zaken/${zaak.id}/signalen`);
	const deel = page.locator("#dezelfde-bewoner");
	await deel.locator("summary", { hasText: "Waarom denkt Voordeur dat?" }).click();
	await deel.locator("summary", { hasText: "Dezelfde cijfers als tabel" }).click();
	expect(await checkAxe(page)).toEqual([]);
	if (process.env.VOORDEUR_BEELDEN === "1") {
		await deel.screenshot({ path: "docs/handboek/beelden/zelfde-bewoner.png" });
	}
	await page.setViewportSize(SMAL);
	expect(await checkAxe(page)).toEqual([]);
	await page.getByRole("link", { name: /^Dit is iemand anders/ }).click();
	expect(await checkAxe(page)).toEqual([]);
	await context.close();
});
