import { existsSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "playwright-core";

/** Where Chromium usually is; CHROME names another one. */
const PLAATSEN = [
	process.env.CHROME,
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome",
	"/usr/bin/google-chrome-stable",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Quiet and alone: it fetches nothing of itself during a test. */
const VLAGGEN = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];

/** A real Chromium; close it in afterAll. */
export async function startBrowser(): Promise<Browser> {
	const executablePath = PLAATSEN.find((plaats) => plaats && existsSync(plaats));
	if (!executablePath)
		throw new Error("Er is geen Chromium gevonden. Installeer Chromium of zet CHROME op het pad ervan.");
	return chromium.launch({ executablePath, args: VLAGGEN });
}

/** The widths every page is looked at: a desk, and a phone or a desk at 400% zoom (WCAG 1.4.10). */
export const BREED = { width: 1280, height: 900 } as const;
export const SMAL = { width: 320, height: 640 } as const;

const REGELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] as const;

/**
 * What is wrong on this page for who sees or hears it differently (WCAG 2.2 A and AA and best practice), and whether it
 * scrolls sideways. One sentence per finding, so `expect(await checkAxe(page)).toEqual([])` says what to mend.
 */
export async function checkAxe(page: Page): Promise<string[]> {
	// Only what is wrong is worked out in full, and in the page itself (we have no frames): twice as fast.
	const { violations } = await new AxeBuilder({ page })
		.options({ runOnly: { type: "tag", values: [...REGELS] }, resultTypes: ["violations"] })
		.setLegacyMode(true)
		.analyze();
	const bevindingen = violations.flatMap((regel) =>
		regel.nodes.map((plek) => `${regel.id}: ${plek.target.join(" ")}: ${plek.failureSummary ?? regel.help}`),
	);
	const teBreed = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
	);
	return teBreed > 1 ? [...bevindingen, `schuift ${teBreed} px opzij`] : bevindingen;
}
