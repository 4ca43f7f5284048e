import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../src/database/gemeente-transactie.ts";
import { BREED, SMAL } from "../../src/testing/browser.ts";
import { type Browserproef, beeld, kijk, startBrowserproef } from "../../src/testing/browserproef.ts";
import { maakUitvalmaand } from "../../src/testing/uitval.ts";
import { maakWerkplekgemeente } from "../../src/testing/zaken.ts";

let proef: Browserproef;
let volgendeMaand: () => Promise<unknown>;
beforeAll(async () => {
	proef = await startBrowserproef();
	const { databank, klok } = proef.werkplek;
	const gemeente = await maakWerkplekgemeente(proef.werkplek);
	await maakUitvalmaand(databank, gemeente, new Date(klok.nu().getTime() - 5 * 86_400_000));
	volgendeMaand = () => maakUitvalmaand(databank, gemeente, new Date(klok.nu().getTime() - 3_600_000));
}, 120_000);
afterAll(() => proef.sluit());

/** One key, and the page that follows. */
async function druk(page: Page, toets: string) {
	await Promise.all([page.waitForNavigation(), page.keyboard.press(toets)]);
}

test("a month with 40 drop-outs is worked through with the keyboard alone", { timeout: 240_000 }, async () => {
	const context = await proef.browser.newContext({ baseURL: proef.werkplek.url, viewport: BREED });
	const page = await context.newPage();
	await proef.werkplek.aanmeldenAls(page, "coordinator");
	await page.goto("/uitval");
	await page.getByRole("heading", { name: "Te beslissen (40 regels)" }).waitFor();
	await page.getByRole("navigation", { name: "Hoofdmenu" }).getByText("40").waitFor();
	await page.getByText("Wacht het langst").waitFor();
	expect(await page.getByText("5 dagen", { exact: true }).count()).toBeGreaterThan(40);
	await kijk(page, "lijst", [BREED, SMAL]);
	await beeld(page, "uitval-lijst", false);

	await druk(page, "b");
	await page.getByText("Nog 40 regels te beslissen").waitFor();
	const gezien = new Map<string, number>();
	let tweeGezien = false;
	for (let keer = 0; keer < 60 && /\/uitval\/\d+/.test(page.url()); keer++) {
		const kandidaten = await page.getByRole("button", { name: /^Kandidaat \d is het/ }).count();
		if (kandidaten === 2 && !tweeGezien) {
			tweeGezien = true;
			await kijk(page, "twee kandidaten", [BREED, SMAL]);
			await beeld(page, "uitval");
		}
		// The second row is passed over, and one refusal is taken back; both must still be decided in the end.
		const toets = keer === 1 ? "s" : kandidaten === 0 ? "v" : kandidaten === 2 ? "1" : keer % 3 === 0 ? "n" : "1";
		gezien.set(toets, (gezien.get(toets) ?? 0) + 1);
		await druk(page, toets);
		// The message about what was decided has the focus, above the next row; no key is lost on it.
		if (keer === 2) expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Besloten");
		if (keer === 4) {
			await druk(page, "z");
			await page.getByText("Het besluit is teruggedraaid.").waitFor();
		}
	}
	expect(gezien.get("s")).toBe(1);
	await page.goto("/uitval");
	await druk(page, "b");
	await druk(page, "n");
	await page.getByRole("heading", { name: "Alles is besloten" }).waitFor();
	await kijk(page, "klaar", [BREED]);

	const telling = await inGemeente(proef.werkplek.databank.db, proef.werkplek.gemeenteId, (trx) =>
		trx
			.selectFrom("controles")
			.select(["besluit", (uit) => uit.fn.countAll<number>().as("aantal")])
			.where("besloten", "=", "collega")
			.groupBy("besluit")
			.execute(),
	);
	expect(telling.reduce((som, rij) => som + Number(rij.aantal), 0)).toBe(40);

	await page.goto("/uitval/partners");
	const tekst = await page.getByLabel("Tekst om te versturen").first().inputValue();
	expect(tekst).toContain("Bij deze signalen kunnen wij de inwoner niet vinden.");
	expect(tekst).not.toMatch(/\b\d{9}\b/);
	await kijk(page, "partners", [BREED]);
	await page.goto("/uitval/onthouden");
	await page
		.getByRole("button", { name: /^Trek in/ })
		.first()
		.waitFor();
	await kijk(page, "onthouden", [BREED]);
	const gevraagd = Number(telling.find((rij) => rij.besluit === "gevraagd")!.aantal);
	await page.goto("/uitval?lijst=gevraagd");
	await page.getByRole("heading", { name: `Gevraagd aan de partner (${gevraagd} regels)` }).waitFor();
	await kijk(page, "gevraagd", [BREED]);

	// Next month the same rows come again: what was accepted or refused is decided the same way, and only that.
	await volgendeMaand();
	await page.goto("/uitval");
	await page.getByRole("heading", { name: `Te beslissen (${gevraagd} regels)` }).waitFor();
	await page
		.getByText(`${40 - gevraagd} van 80 (${Math.round(((40 - gevraagd) / 80) * 100)}%)`)
		.first()
		.waitFor();
	await context.close();
});
