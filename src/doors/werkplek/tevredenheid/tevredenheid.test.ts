import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { BREED, checkAxe, SMAL, startBrowser } from "../../../testing/browser.ts";
import { beeld } from "../../../testing/browserproef.ts";
import { startTestWerkplek, type TestWerkplek } from "../../../testing/werkplek.ts";

let werkplek: TestWerkplek;
let browser: Browser;
beforeAll(async () => {
	[werkplek, browser] = await Promise.all([startTestWerkplek(), startBrowser()]);
});
afterAll(async () => {
	await browser.close();
	await werkplek.sluit();
});

const zet = (maand: string, contactsoort: string, cijfers: readonly number[], tekst?: string) =>
	inGemeente(werkplek.databank.db, werkplek.gemeenteId, (trx) =>
		trx
			.insertInto("tevredenheid")
			.values(
				cijfers.map((cijfer, plaats) => ({
					gemeente_id: werkplek.gemeenteId,
					maand,
					contactsoort,
					cijfer,
					opmerking:
						tekst && plaats === 0
							? werkplek.databank.sleutels.encrypt(werkplek.gemeenteId, "tevredenheid.opmerking", tekst)
							: null,
				})),
			)
			.execute(),
	);
const keer = (aantal: number, cijfer: number) => Array.from({ length: aantal }, () => cijfer);

test("teller, noemer en periode staan erbij; een kleine maand is niet te zien; alleen voor de coördinator", {
	timeout: 120_000,
}, async () => {
	const haal = async (wie: "coordinator" | "vroegsignaleerder" | "beheerder") =>
		werkplek.server.inject({ url: "/tevredenheid", headers: { cookie: await werkplek.cookieVoor(wie) } });
	expect((await haal("vroegsignaleerder")).statusCode).toBe(403);
	expect((await haal("beheerder")).statusCode).toBe(403);
	expect((await haal("coordinator")).body).toContain("Nog te weinig antwoorden");
	await zet("2026-08-01", "Telefoon", [...keer(14, 5), ...keer(4, 3)], "Ze nam de tijd voor mij.");
	await zet("2026-09-01", "Huisbezoek", keer(7, 1), "Dit mag niemand zien.");
	await zet("2026-10-01", "Telefoon", [...keer(11, 4), ...keer(2, 2)]);
	await zet("2026-10-01", "Huisbezoek", [...keer(10, 5), 3]);
	const { body } = await haal("coordinator");
	expect(body).toContain("35 van 42 (83%)");
	expect(body).toContain("Aandeel tevreden inwoners per maand, november 2025 tot en met oktober 2026");
	expect(body).toContain("Ze nam de tijd voor mij.");
	expect(body).not.toContain("Dit mag niemand zien.");
	const context = await browser.newContext({ baseURL: werkplek.url, viewport: BREED });
	const page = await context.newPage();
	await werkplek.aanmeldenAls(page, "coordinator");
	await page.goto("/tevredenheid");
	await beeld(page, "tevredenheid");
	await page.getByText("Dezelfde cijfers als tabel").click();
	await page.getByRole("cell", { name: "minder dan 10" }).first().waitFor();
	await page.setViewportSize(SMAL);
	expect(await checkAxe(page)).toEqual([]);
	await context.close();
});
