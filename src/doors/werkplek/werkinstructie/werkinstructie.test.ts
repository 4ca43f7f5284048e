import { sql } from "kysely";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkWerkinstructie } from "../../../rules/decide/check-werkinstructie.ts";
import { WERKINSTRUCTIES } from "../../../rules/decide/ready-ones.ts";
import { parseWerkinstructie } from "../../../rules/decide/werkinstructie.ts";
import {
	klik,
	startWerkinstructieproef,
	volg,
	type Werkinstructieproef,
} from "../../../testing/werkinstructieproef.ts";

const { heemskerk } = WERKINSTRUCTIES;

let proef: Werkinstructieproef;
beforeAll(async () => {
	proef = await startWerkinstructieproef();
});
afterAll(() => proef.sluit());

const vouwOpen = (page: Page, plek: string) => page.locator(`#plek-${plek} > details > summary`).click();

describe("lezen", () => {
	test("everybody reads it; only the coördinator changes it", async () => {
		for (const rol of ["vroegsignaleerder", "coordinator", "beheerder"] as const) {
			const cookie = await proef.werkplek.cookieVoor(rol);
			const { statusCode, body } = await proef.lees("/werkinstructie", cookie);
			expect(statusCode).toBe(200);
			expect(body.includes("Wijzigen"), rol).toBe(rol === "coordinator");
			const anders = ["wijzigen", "vergelijken", "ingaan"].map((pad) => proef.lees(`/werkinstructie/${pad}`, cookie));
			for (const antwoord of await Promise.all(anders)) expect(antwoord.statusCode === 403).toBe(rol !== "coordinator");
		}
	});

	test("it reads as a document, counts last month's zaken per row, and every row has an address", async () => {
		await proef.als("vroegsignaleerder", async (page) => {
			await page.goto("/werkinstructie/versies/1#regel-bezoek");
			const tabel = page.getByRole("table", { name: "Welke aanpak" });
			const eerste = tabel.locator("tbody tr").first();
			expect(await eerste.locator("#regel-bezoek").innerText()).toMatch(/^1\. Bedrag vanaf €\s1\.000/);
			const { rows } = await proef.metTrx((trx) =>
				sql<{ aantal: number }>`select count(*)::int as aantal from zaken where regel = 'bezoek'
					and matchingsdatum between '2026-10-01' and '2026-10-31'`.execute(trx),
			);
			expect(rows[0]?.aantal).toBeGreaterThan(10);
			expect(await eerste.locator("td").last().innerText()).toBe(String(rows[0]?.aantal));
			expect(await page.getByText("Van de 120 zaken in oktober 2026").isVisible()).toBe(true);
			expect(await page.getByRole("heading", { level: 2 }).allInnerTexts()).toEqual([
				heemskerk.titel,
				"Wat we niet oppakken",
				"Welke aanpak",
				"De aanpakken (3)",
				"Wie en wanneer",
			]);
		});
	});

	test("the file holds the same werkinstructie, ready for the command line", async () => {
		const { body, headers } = await proef.lees(
			"/werkinstructie/werkinstructie.json",
			await proef.werkplek.cookieVoor("beheerder"),
		);
		expect(headers["content-disposition"]).toBe('attachment; filename="werkinstructie-heemskerk-v1.json"');
		const gelezen = parseWerkinstructie(JSON.parse(body));
		expect(gelezen.ok && checkWerkinstructie(gelezen.waarde)).toEqual([]);
	});

	test("a version that is not there says so", async () => {
		const cookie = await proef.werkplek.cookieVoor("coordinator");
		for (const pad of ["versies/99", "versies/-1", "versies/x", "verschillen?van=99", "vergelijken?met=99"]) {
			expect((await proef.lees(`/werkinstructie/${pad}`, cookie)).statusCode, pad).toBe(404);
		}
	});

	test("clean at both widths", async () => {
		await proef.beeldVan("werkinstructie", "/werkinstructie", 1080);
		await proef.bekijk("vroegsignaleerder", "/werkinstructie");
		await proef.bekijk("beheerder", "/werkinstructie/versies");
		await proef.bekijk("coordinator", "/werkinstructie/versies/1");
	});
});

describe("wijzigen", () => {
	test("without JavaScript: unfold a row, add a condition, keep it, take it back", async () => {
		await proef.als("coordinator", async (page) => {
			await page.goto("/werkinstructie");
			await klik(page, "Wijzigen");
			await vouwOpen(page, "beslistabel-brief");
			const regel = page.locator("#plek-beslistabel-brief");
			// Nobody may tell who else lives there: a row that asks for it would never win.
			expect(await regel.getByLabel("Voorwaarde erbij").innerText()).not.toContain("Minderjarige");
			await regel.getByLabel("Voorwaarde erbij").selectOption("Leeftijd");
			await regel.getByLabel("Hoort bij").selectOption("Wat altijd moet kloppen");
			await regel.getByRole("button", { name: "Voeg voorwaarde toe" }).click();
			await regel.getByLabel("Leeftijd vanaf").fill("zestig");
			await klik(page, "Bewaar: regel brief");
			expect(await page.getByRole("alert").innerText()).toContain("Vul een heel getal in");
			expect(await regel.getByLabel("Leeftijd vanaf").inputValue(), "what was typed stays").toBe("zestig");
			await regel.getByLabel("Leeftijd vanaf").fill("65");
			await klik(page, "Bewaar: regel brief");
			await page.getByText("Bewaard in je concept").waitFor();
			expect(page.url()).toMatch(/#plek-beslistabel-brief$/);
			expect(await regel.locator("summary").innerText()).toContain("Leeftijd vanaf 65 jaar, en daarbij:");
			await klik(page, "Maak de laatste wijziging ongedaan");
			expect(await regel.locator("summary").innerText()).not.toContain("Leeftijd");
			expect(await page.getByText("Nog niets gewijzigd").isVisible()).toBe(true);
		});
	});

	test("a row that can never win is kept in the draft, told at its place, and does not take effect", async () => {
		await proef.als("coordinator", async (page) => {
			await page.goto("/werkinstructie/wijzigen");
			await vouwOpen(page, "beslistabel-_nieuw");
			const nieuw = page.locator("#plek-beslistabel-_nieuw");
			await nieuw.getByLabel("Voorwaarde erbij").selectOption("Een van deze partners");
			await nieuw.getByRole("button", { name: "Voeg voorwaarde toe" }).click();
			await nieuw.getByLabel("Huur", { exact: true }).check();
			await nieuw.getByLabel("Aanpak").selectOption("Bellen");
			await nieuw.getByLabel("Reden").fill("Bij huur bellen we.");
			await nieuw.getByLabel("Korte naam").fill("Huur bellen");
			await klik(page, "Voeg toe: nieuwe regel");
			const zin = "Regel 'huur-bellen' komt nooit aan de beurt: regel 'bezoek' neemt alles al.";
			expect(await page.locator("#plek-beslistabel-huur-bellen").innerText()).toContain(zin);

			await volg(page, "Wat verandert er?");
			expect(await page.getByText(zin).isVisible()).toBe(true);
			expect(await page.getByRole("link", { name: "Laat ingaan" }).count()).toBe(0);
			await page.goto("/werkinstructie/ingaan?met=concept&vergeleken=1");
			expect(await page.getByText(zin).isVisible()).toBe(true);
			expect(await page.getByRole("button", { name: "Laat ingaan" }).count()).toBe(0);

			// Higher than the row that took everything, it can win.
			await page.goto("/werkinstructie/wijzigen");
			for (const _keer of [1, 2, 3]) {
				await vouwOpen(page, "beslistabel-huur-bellen");
				await klik(page, "Hoger: regel huur-bellen");
			}
			expect(await page.getByText("Kan nog niet ingaan").count()).toBe(0);
			expect(await page.locator("#plek-beslistabel-huur-bellen summary").innerText()).toMatch(/^1\. Partner is Huur/);
		});
	});

	test("a table without a last resort is refused with the sentence", async () => {
		await proef.beginConcept(proef.lars);
		await proef.als(proef.lars, async (page) => {
			await page.goto("/werkinstructie/wijzigen");
			await vouwOpen(page, "beslistabel-overige");
			await klik(page, "Haal weg: regel overige");
			const zin = "De beslistabel heeft geen laatste regel zonder voorwaarden. Zonder die regel valt er iemand buiten.";
			expect(await page.getByText(zin).isVisible()).toBe(true);
			await page.goto("/werkinstructie/ingaan?met=concept&vergeleken=1");
			expect(await page.getByText(zin).isVisible()).toBe(true);
			expect(await page.getByRole("button", { name: "Laat ingaan" }).count()).toBe(0);
		});
	});

	test("at the right stands what the change does to last month, while it is being made", async () => {
		await proef.beginConcept(proef.lars);
		await proef.als(proef.lars, async (page) => {
			await page.goto("/werkinstructie/wijzigen");
			expect(await page.getByText("Voor de 120 zaken verandert er niets.").isVisible()).toBe(true);
			await vouwOpen(page, "beslistabel-bezoek");
			await page.locator("#plek-beslistabel-bezoek").getByLabel("Aanpak").selectOption("Bellen");
			await klik(page, "Bewaar: regel bezoek");
			// Nothing is simulated while the draft cannot take effect: nobody gets the aanpak of the visit any more.
			expect(await page.getByText("Aanpak 'Huisbezoek met maatschappelijk werk' wordt nergens gebruikt").count()).toBe(
				2,
			);
			await vouwOpen(page, "beslistabel-brief");
			await page
				.locator("#plek-beslistabel-brief")
				.getByLabel("Aanpak")
				.selectOption("Huisbezoek met maatschappelijk werk");
			await klik(page, "Bewaar: regel brief");
			await vouwOpen(page, "beslistabel-overige");
			await page.locator("#plek-beslistabel-overige").getByLabel("Aanpak").selectOption("Brief");
			await klik(page, "Bewaar: regel overige");
			expect(await page.getByText("46 van de 120 zaken krijgen een andere aanpak.").isVisible()).toBe(true);
		});
		await proef.beeldVan("werkinstructie-wijzigen", "/werkinstructie/wijzigen", 1240);
	});

	test("with the keyboard alone: unfold with Enter, type, keep with Enter", async () => {
		await proef.beginConcept(proef.lars);
		await proef.als(
			proef.lars,
			async (page) => {
				await page.goto("/werkinstructie/wijzigen");
				await page.locator("#plek-capaciteit > details > summary").focus();
				await page.keyboard.press("Enter");
				await page.keyboard.press("Tab");
				expect(await page.evaluate(() => document.activeElement?.id)).toBe("veld-capaciteit-urenPerWeek");
				await page.keyboard.press("Control+a");
				await page.keyboard.type("40,5");
				await page.keyboard.press("Enter");
				await page.getByText("Bewaard in je concept").waitFor();
				expect(await page.locator("#plek-capaciteit summary").first().innerText()).toContain("40,5 uur per week");
			},
			true,
		);
	});

	test("begin with a ready one or a file; a file that is none is refused", async () => {
		await proef.als(proef.lars, async (page) => {
			await page.goto("/werkinstructie/wijzigen");
			await page.getByText("Begin met een andere werkinstructie").click();
			await page.getByLabel(WERKINSTRUCTIES.groningen.titel).check();
			await klik(page, "Begin hiermee");
			await page.getByText(`Je concept is nu: ${WERKINSTRUCTIES.groningen.titel}.`).waitFor();
			const lever = async (naam: string, inhoud: string) => {
				await page.locator("summary", { hasText: "Begin met een andere" }).click();
				await page
					.getByLabel("Of een bestand")
					.setInputFiles({ name: naam, mimeType: "application/json", buffer: Buffer.from(inhoud) });
				await klik(page, "Lees in");
			};
			await lever("goed.json", JSON.stringify(heemskerk));
			await page.getByText(`Ingelezen in je concept: ${heemskerk.titel}.`).waitFor();
			await lever("fout.json", '{"naam":"x"}');
			expect(await page.getByRole("alert").innerText()).toContain("Bij titel: dit ontbreekt.");
		});
	});

	test("clean at both widths: unfolded, with findings", async () => {
		await proef.beginConcept(proef.lars, {
			...heemskerk,
			drempels: [{ id: "laag", als: {}, bedragCent: 5_000, omdat: "Te laag.", bron: "" }],
			beslistabel: [...heemskerk.beslistabel, { ...heemskerk.beslistabel[0]!, id: "nooit" }],
		});
		await proef.bekijk(proef.lars, "/werkinstructie/wijzigen", async (page) => {
			// One of every kind of form, with all that unfolds in it.
			const plekken = ["drempels-laag", "beslistabel-bezoek", "routes-bellen", "routes-bellen-mail", "capaciteit"];
			for (const plek of plekken) {
				for (const vouw of await page.locator(`#plek-${plek} details`).all()) {
					await vouw.evaluate((element) => element.setAttribute("open", ""));
				}
			}
		});
	}, 180_000);

	test("clean at both widths: refused, kept, compared with findings", async () => {
		await proef.bekijk(proef.lars, "/werkinstructie/wijzigen", async (page) => {
			await vouwOpen(page, "beslistabel-bellen");
			await page.locator("#plek-beslistabel-bellen").getByLabel("Korte naam").fill("bezoek");
			await klik(page, "Bewaar: regel bellen");
			await page.getByRole("alert").first().waitFor();
		});
		await proef.bekijk(proef.lars, "/werkinstructie/wijzigen", async (page) => {
			await vouwOpen(page, "algemeen");
			await klik(page, "Bewaar: titel en inleiding");
			await page.getByText("Bewaard in je concept").waitFor();
		});
		await proef.bekijk(proef.lars, "/werkinstructie/vergelijken");
	}, 180_000);
});
