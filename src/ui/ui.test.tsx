import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import { HtmlValidate } from "html-validate";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderDocument } from "./document.tsx";
import { checkDeurkleur, contrast, themaCss } from "./kleur.ts";
import { Raam } from "./raam.tsx";
import { EILANDEN, statischeBestanden } from "./statisch.ts";
import { buildStylesheet, lettertypen } from "./stylesheet.ts";
import { VOORBEELDRAAM } from "./voorbeelden/pagina.tsx";
import { type Voorbeeld, voorbeelden } from "./voorbeelden.tsx";

/** The strictest policy a door may set; an inline style or script would be refused and reported on the console. */
const BELEID =
	"default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; " +
	"form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/** WCAG 2.2 up to AA, and what axe calls good practice. */
const NORMEN = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const THEMA = "/thema/test.css";
const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** What the server answers to the island that fetches pieces again: one that is ready, one that goes on. */
const FRAGMENTEN = new Map([
	["/voortgang/1", "<p>Alle 212 regels zijn gelezen.</p>"],
	["/aanwezig/1", '<div data-fragment="/aanwezig/1" data-elke="15"><p>Je bent hier alleen.</p></div>'],
]);

function pagina(voorbeeld: Voorbeeld, thema?: string): string {
	const inhoud = voorbeeld.heel ? (
		voorbeeld.render()
	) : (
		<Raam {...VOORBEELDRAAM} titel={voorbeeld.naam}>
			{voorbeeld.render()}
		</Raam>
	);
	return renderDocument({ titel: voorbeeld.naam, gemeente: "Roermond", taal: "nl", scripts: EILANDEN, inhoud, thema });
}

const html = new HtmlValidate({
	extends: ["html-validate:recommended", "html-validate:a11y"],
	rules: {
		"no-inline-style": "error",
		// How React writes HTML5; it parses the same.
		"attr-case": "off",
		"form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "submit"] }],
		"void-style": ["error", { style: "selfclose" }],
		"attribute-boolean-style": "off",
		"attribute-empty-style": "off",
		"no-trailing-whitespace": "off",
		"long-title": "off",
	},
});

let server: Server;
let browser: Browser;
let basis: string;

beforeAll(async () => {
	const statisch = statischeBestanden();
	server = createServer((vraag, antwoord) => {
		const [pad, thema] = (vraag.url ?? "/").split("?");
		const bestand = statisch.get(pad!);
		if (bestand) return void antwoord.setHeader("content-type", bestand.type).end(bestand.inhoud);
		if (pad === THEMA) return void antwoord.setHeader("content-type", "text/css").end(themaCss("#7a1f5c"));
		const stuk = FRAGMENTEN.get(pad!);
		if (stuk) return void antwoord.setHeader("content-type", "text/html; charset=utf-8").end(stuk);
		const voorbeeld = voorbeelden.find(({ naam }) => `/${naam}` === pad);
		if (!voorbeeld) return void antwoord.writeHead(404).end();
		antwoord.setHeader("content-type", "text/html; charset=utf-8").setHeader("content-security-policy", BELEID);
		antwoord.end(pagina(voorbeeld, thema === "thema" ? THEMA : undefined));
	});
	await new Promise<void>((klaar) => server.listen(0, "127.0.0.1", klaar));
	basis = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	browser = await chromium.launch({
		executablePath: CHROMIUM.find(existsSync),
		args: [
			"--no-sandbox",
			"--disable-gpu",
			"--disable-quic",
			"--no-first-run",
			"--disable-background-networking",
			"--disable-component-update",
			"--disable-sync",
		],
	});
});

afterAll(async () => {
	await browser?.close();
	server?.close();
});

describe("elk onderdeel", () => {
	it.each(voorbeelden)("$naam is geldige HTML zonder stijl of script erin", (voorbeeld) => {
		const tekst = pagina(voorbeeld);
		const rapport = html.validateStringSync(tekst);
		const fouten = rapport.results.flatMap((r) => r.messages.map((m) => `${m.ruleId}: ${m.message} (${m.selector})`));
		expect(fouten).toEqual([]);
		expect(tekst).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
	});

	it.each(voorbeelden)(
		"$naam is toegankelijk, past en houdt zich aan het beleid",
		async ({ naam }) => {
			const context = await browser.newContext();
			const blad = await context.newPage();
			const klachten: string[] = [];
			blad.on("console", (bericht) => {
				if (bericht.type() === "error") klachten.push(bericht.text());
			});
			blad.on("pageerror", (fout) => klachten.push(String(fout)));
			for (const schema of ["light", "dark"] as const) {
				await blad.emulateMedia({ colorScheme: schema });
				for (const breed of [1280, 320]) {
					await blad.setViewportSize({ width: breed, height: 800 });
					await blad.goto(`${basis}/${naam}`);
					const waar = `${schema} ${breed}`;
					// The dark scheme changes colours only, so there the colours are looked at again.
					const axe = new AxeBuilder({ page: blad });
					const regels = schema === "light" ? axe.withTags(NORMEN) : axe.withRules(["color-contrast"]);
					for (const v of (await regels.analyze()).violations) {
						klachten.push(`${waar}: ${v.id}: ${v.nodes.map((n) => n.html).join(" | ")}`);
					}
					const teBreed = await blad.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
					if (teBreed > 0) klachten.push(`${waar}: ${teBreed} px te breed`);
				}
			}
			await context.close();
			expect(klachten).toEqual([]);
		},
		180_000,
	);
});

describe("zonder JavaScript", () => {
	it("gaat het menu op een telefoon open", async () => {
		const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
		const blad = await context.newPage();
		await blad.goto(`${basis}/raam`);
		const uitval = blad.getByRole("link", { name: /^Uitval/ });
		expect(await uitval.isVisible()).toBe(false);
		await blad.getByRole("button", { name: "Menu" }).click();
		expect(await uitval.isVisible()).toBe(true);
		await context.close();
	});
});

describe("een stuk van de pagina", () => {
	it("wordt opgehaald tot het klaar is", async () => {
		const blad = await browser.newPage();
		await blad.goto(`${basis}/navigatie`);
		await blad.getByText("Alle 212 regels zijn gelezen.").waitFor();
		expect(await blad.locator("[data-fragment='/voortgang/1']").count()).toBe(0);
		await blad.close();
	});
});

describe("met het toetsenbord", () => {
	it("zoekt /, loopt j door de rijen, kiest spatie en toont ? de toetsen", async () => {
		const blad = await browser.newPage({ viewport: { width: 1280, height: 800 } });
		await blad.goto(`${basis}/raam`);
		await blad.keyboard.press("/");
		expect(await blad.evaluate(() => document.activeElement?.id)).toBe("zoekveld");
		await blad.locator("main").focus();
		await blad.keyboard.press("j");
		await blad.keyboard.press("j");
		expect(await blad.evaluate(() => document.activeElement?.textContent)).toBe("Jan van der Meer");
		await blad.keyboard.press("Space");
		expect(await blad.getByRole("checkbox", { name: "Kies Jan van der Meer" }).isChecked()).toBe(true);
		expect(await blad.locator("[data-gekozen-in]").textContent()).toBe("1 gekozen");
		await blad.keyboard.press("?");
		expect(await blad.getByRole("dialog", { name: "Toetsen" }).isVisible()).toBe(true);
		await blad.getByRole("button", { name: "Zet sneltoetsen uit" }).click();
		await blad.keyboard.press("Escape");
		await blad.locator("main").focus();
		await blad.keyboard.press("/");
		expect(await blad.evaluate(() => document.activeElement?.id)).not.toBe("zoekveld");
		await blad.close();
	});

	it("vraagt een gevaarlijke knop eerst om bevestiging", async () => {
		const blad = await browser.newPage();
		await blad.goto(`${basis}/knoppen`);
		await blad.getByRole("button", { name: "Sluit af" }).click();
		const vraag = blad.getByRole("dialog", { name: /Weet je zeker/ });
		expect(await vraag.isVisible()).toBe(true);
		await vraag.getByRole("button", { name: "Nee, ga terug" }).click();
		expect(await blad.evaluate(() => document.activeElement?.textContent)).toBe("Sluit af");
		await blad.close();
	});

	it("staat de focus na een geweigerd formulier op het foutenoverzicht", async () => {
		const blad = await browser.newPage();
		await blad.goto(`${basis}/velden-met-fouten`);
		expect(await blad.evaluate(() => document.activeElement?.className)).toContain("vd-fouten");
		await blad.getByRole("link", { name: "Kies hoe het gesprek afliep" }).click();
		expect(await blad.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("radio");
		await blad.close();
	});
});

describe("het stijlblad", () => {
	it("blijft onder 40 kB over de lijn en vraagt alleen lettertypen die wij leveren", () => {
		const { css, hash } = buildStylesheet();
		expect(gzipSync(css).length).toBeLessThan(40_000);
		expect(hash).toMatch(/^[0-9a-f]{12}$/);
		const gevraagd = [...css.matchAll(/url\(([^)]*)\)/g)].map((m) => m[1]!);
		expect(gevraagd).toHaveLength(4);
		for (const url of gevraagd) {
			const naam = url.replace("/statisch/lettertypen/", "");
			expect(existsSync(lettertypen().get(naam) ?? "")).toBe(true);
		}
	});
});

describe("de deurkleur van een gemeente", () => {
	it("moet met wit te lezen zijn", () => {
		expect(checkDeurkleur("#0b4f45")).toMatchObject({ goed: true });
		expect(checkDeurkleur("#ffd84d")).toMatchObject({ goed: false, reden: "te-weinig-contrast" });
		expect(checkDeurkleur("#767676")).toEqual({ goed: true, contrast: 4.54 });
		expect(checkDeurkleur("#777777")).toEqual({ goed: false, reden: "te-weinig-contrast", contrast: 4.47 });
		expect(checkDeurkleur("rood; } body { display: none")).toMatchObject({ goed: false, reden: "geen-kleur" });
		expect(() => themaCss("#ffffff")).toThrow();
		expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
	});

	it.each(["light", "dark"] as const)("blijft leesbaar in %s", async (schema) => {
		const context = await browser.newContext({ colorScheme: schema, viewport: { width: 1280, height: 800 } });
		const blad = await context.newPage();
		await blad.goto(`${basis}/raam?thema`);
		const gevonden = await new AxeBuilder({ page: blad }).withRules(["color-contrast"]).analyze();
		const kleur = await blad.locator(".vd-kop").evaluate((kop) => getComputedStyle(kop).backgroundColor);
		await context.close();
		expect(gevonden.violations).toEqual([]);
		expect(kleur).toBe(schema === "light" ? "rgb(122, 31, 92)" : "rgb(92, 23, 69)");
	});
});
