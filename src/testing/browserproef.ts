import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { projectMap } from "../database/ingebouwde-server.ts";
import type { Rol } from "../rules/account/rollen.ts";
import { BREED, checkAxe, SMAL, startBrowser } from "./browser.ts";
import { startTestWerkplek, type TestWerkplek } from "./werkplek.ts";

/** A werkplek and a real browser to look at it with, for one test file. */
export interface Browserproef {
	readonly werkplek: TestWerkplek;
	readonly browser: Browser;
	/**
	 * A page of its own, signed in, at a desk unless the options say otherwise. Fails when a script of ours broke, or when the
	 * Content-Security-Policy stopped something.
	 */
	als(wie: Rol | number, opties: BrowserContextOptions, werk: (page: Page) => Promise<void>): Promise<void>;
	sluit(): Promise<void>;
}

/** Starts both at once; close it in afterAll. */
export async function startBrowserproef(opties: Parameters<typeof startTestWerkplek>[0] = {}): Promise<Browserproef> {
	const [werkplek, browser] = await Promise.all([startTestWerkplek(opties), startBrowser()]);
	return {
		werkplek,
		browser,
		async als(wie, contextopties, werk) {
			const context = await browser.newContext({ baseURL: werkplek.url, viewport: BREED, ...contextopties });
			const fouten: string[] = [];
			const page = await context.newPage();
			page.on("pageerror", (fout) => fouten.push(fout.message));
			page.on("console", (regel) => /content security policy/i.test(regel.text()) && fouten.push(regel.text()));
			await werkplek.aanmeldenAls(page, wie);
			await werk(page);
			await context.close();
			expect(fouten).toEqual([]);
		},
		async sluit() {
			await browser.close();
			await werkplek.sluit();
		},
	};
}

/** Axe on the page as it stands, at a desk and on a phone unless said otherwise; `waar` says where it was when it fails. */
export async function kijk(
	page: Page,
	waar: string,
	maten: readonly { readonly width: number; readonly height: number }[] = [BREED, SMAL],
): Promise<void> {
	for (const maat of maten) {
		await page.setViewportSize(maat);
		expect([waar, maat.width, await checkAxe(page)]).toEqual([waar, maat.width, []]);
	}
	await page.setViewportSize(BREED);
}

/** A picture for the handbook, only when asked for: it changes with every change of the looks. */
export async function beeld(page: Page, naam: string, fullPage = true): Promise<void> {
	if (process.env.VOORDEUR_BEELDEN !== "1") return;
	const map = join(projectMap, "docs", "handboek", "beelden");
	mkdirSync(map, { recursive: true });
	await page.screenshot({ path: join(map, `${naam}.png`), fullPage });
}
