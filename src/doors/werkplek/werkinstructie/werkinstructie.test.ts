import { mkdirSync } from "node:fs";
import { sql } from "kysely";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { makeUitvoerder } from "../../../database/voer-uit.ts";
import type { Rol } from "../../../rules/account/rollen.ts";
import { checkWerkinstructie } from "../../../rules/decide/check-werkinstructie.ts";
import { WERKINSTRUCTIES } from "../../../rules/decide/ready-ones.ts";
import { parseWerkinstructie, type Werkinstructie } from "../../../rules/decide/werkinstructie.ts";
import { activateWerkinstructie } from "../../../steps/decide/activate-werkinstructie.ts";
import { decideZaken } from "../../../steps/decide/decide-zaken.ts";
import { startConcept } from "../../../steps/decide/start-concept.ts";
import { BREED, checkAxe, SMAL, startBrowser } from "../../../testing/browser.ts";
import { insertGebruiker, startTestWerkplek, type TestWerkplek } from "../../../testing/werkplek.ts";

const { heemskerk } = WERKINSTRUCTIES;
const BEELDEN = new URL("../../../../docs/handboek/beelden/", import.meta.url).pathname;

let werkplek: TestWerkplek;
let browser: Browser;
/** A second coördinator. */
let lars: number;
beforeAll(async () => {
	[werkplek, browser] = await Promise.all([startTestWerkplek(), startBrowser()]);
	lars = await insertGebruiker(werkplek.databank, werkplek.gemeenteId, "coordinator", "Lars Lodewijk");
	await zetGeldig(heemskerk);
	await maakZaken();
});
afterAll(async () => {
	await browser.close();
	await werkplek.sluit();
});

const metTrx = <T>(werk: Parameters<typeof inGemeente<T>>[2]) =>
	inGemeente(werkplek.databank.db, werkplek.gemeenteId, werk);
const voerUitAls = <T>(gebruikerId: number, werk: Parameters<ReturnType<typeof makeUitvoerder>>[1]) =>
	makeUitvoerder(werkplek.databank)({ gemeenteId: werkplek.gemeenteId, gebruikerId }, werk) as Promise<T>;

/** Puts this content under the version in force, as if it had always been so. */
const zetGeldig = (inhoud: Werkinstructie) =>
	metTrx((trx) =>
		trx
			.updateTable("werkinstructies")
			.set({ inhoud: JSON.stringify(inhoud), toelichting: "Begonnen met de werkinstructie van Heemskerk." })
			.where("status", "=", "actief")
			.execute(),
	);

/** October with 120 zaken and November with 12, decided with the version in force. */
async function maakZaken(): Promise<void> {
	await metTrx((trx) =>
		sql`
			insert into zaken (gemeente_id, nummer, status, naam, naamsleutel, geboortedatum, adressleutel, postcode, huisnummer,
				plaats, startdatum_matchingperiode, einddatum_matchingperiode, matchingsdatum, meervoudig, opeenvolgend,
				match_uitleg, bedrag_cent, partnertypen, signaaltypen, maanden_achterstand)
			select ${werkplek.gemeenteId}, '2026-' || (1000 + n), 'te-benaderen', 'Voorbeeld ' || n, 'voorbeeld', '1985-03-14',
				'adres' || n, '9999AB', n, 'Proefstad', dag, dag + 29, dag + 4, n % 6 = 0, n % 5 = 0, 'Proef.',
				4000 + 1700 * (n % 53), array[(array['Energie', 'Zorg', 'Huur', 'Water'])[1 + n % 4]], array['Vroeg'], 1 + n % 3
			from (select n, case when n <= 120 then date '2026-10-01' else date '2026-11-01' end as dag
				from generate_series(1, 132) n) t
		`.execute(trx),
	);
	await metTrx((trx) =>
		sql`insert into contactgegevens (gemeente_id, zaak_id, soort, waarde, mobiel)
			select gemeente_id, id, 'telefoon', '+316' || (12345678 + id), true from zaken where id % 4 <> 0`.execute(trx),
	);
	await voerUitAls(lars, (omgeving) =>
		decideZaken({ ...omgeving, queue: async () => undefined }, { vandaag: "2026-10-05" }),
	);
}

type Maat = { readonly width: number; readonly height: number };
async function als(
	wie: Rol | number,
	werk: (page: Page) => Promise<void>,
	maat: Maat = BREED,
	javaScriptEnabled = false,
) {
	const context = await browser.newContext({ baseURL: werkplek.url, viewport: maat, javaScriptEnabled });
	const page = await context.newPage();
	await werkplek.aanmeldenAls(page, wie);
	await werk(page);
	await context.close();
}
/** Looks at a page at both widths; axe itself needs JavaScript in the page. */
async function bekijk(wie: Rol | number, pad: string, doe: (page: Page) => Promise<void> = async () => undefined) {
	await als(
		wie,
		async (page) => {
			await page.goto(pad);
			await doe(page);
			for (const maat of [BREED, SMAL]) {
				await page.setViewportSize(maat);
				expect(await checkAxe(page), `${pad} op ${maat.width} px`).toEqual([]);
			}
		},
		BREED,
		true,
	);
}
const lees = (pad: string, cookie: string) => werkplek.server.inject({ url: pad, headers: { cookie } });

/** Presses what leads to another page, and waits until that page is there. */
const naarVolgende = async (page: Page, rol: "button" | "link", name: string) => {
	const geladen = page.waitForEvent("domcontentloaded");
	await page.getByRole(rol, { name, exact: true }).click();
	await geladen;
};
const klik = (page: Page, naam: string) => naarVolgende(page, "button", naam);
const volg = (page: Page, naam: string) => naarVolgende(page, "link", naam);
const vouwOpen = (page: Page, plek: string) => page.locator(`#plek-${plek} > details > summary`).click();
const beginConcept = (wie: number, inhoud?: Werkinstructie) =>
	voerUitAls(wie, (omgeving) => startConcept(omgeving, { ...(inhoud ? { inhoud } : {}), vanwaar: "proef" }));
const laatIngaan = (wie: number, vergelekenMet: number) =>
	voerUitAls(wie, (omgeving) =>
		activateWerkinstructie(omgeving, {
			bron: "concept",
			vergelekenMet,
			toelichting: "Van een collega.",
			ookNietBegonnen: false,
			nu: werkplek.klok.nu(),
			vandaag: werkplek.klok.vandaag(),
		}),
	);

/** Handbook pictures, and only those: made on request, for they change with every change of the looks. */
async function beeld(naam: string, pad: string, height: number) {
	if (process.env.VOORDEUR_BEELDEN !== "1") return;
	mkdirSync(BEELDEN, { recursive: true });
	await als(
		lars,
		async (page) => {
			await page.goto(pad);
			await page.screenshot({ path: `${BEELDEN}${naam}.png` });
		},
		{ width: BREED.width, height },
	);
}

describe("lezen", () => {
	test("everybody reads it; only the coördinator changes it", async () => {
		for (const rol of ["vroegsignaleerder", "coordinator", "beheerder"] as const) {
			const cookie = await werkplek.cookieVoor(rol);
			const { statusCode, body } = await lees("/werkinstructie", cookie);
			expect(statusCode).toBe(200);
			expect(body.includes("Wijzigen"), rol).toBe(rol === "coordinator");
			const anders = ["wijzigen", "vergelijken", "ingaan"].map((pad) => lees(`/werkinstructie/${pad}`, cookie));
			for (const antwoord of await Promise.all(anders)) expect(antwoord.statusCode === 403).toBe(rol !== "coordinator");
		}
	});

	test("it reads as a document, counts last month's zaken per row, and every row has an address", async () => {
		await als("vroegsignaleerder", async (page) => {
			await page.goto("/werkinstructie/versies/1#regel-bezoek");
			const tabel = page.getByRole("table", { name: "Welke aanpak" });
			const eerste = tabel.locator("tbody tr").first();
			expect(await eerste.locator("#regel-bezoek").innerText()).toMatch(/^1\. Bedrag vanaf €\s1\.000/);
			const { rows } = await metTrx((trx) =>
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
		const { body, headers } = await lees("/werkinstructie/werkinstructie.json", await werkplek.cookieVoor("beheerder"));
		expect(headers["content-disposition"]).toBe('attachment; filename="werkinstructie-heemskerk-v1.json"');
		const gelezen = parseWerkinstructie(JSON.parse(body));
		expect(gelezen.ok && checkWerkinstructie(gelezen.waarde)).toEqual([]);
	});

	test("a version that is not there says so", async () => {
		const cookie = await werkplek.cookieVoor("coordinator");
		for (const pad of ["versies/99", "versies/-1", "versies/x", "verschillen?van=99", "vergelijken?met=99"]) {
			expect((await lees(`/werkinstructie/${pad}`, cookie)).statusCode, pad).toBe(404);
		}
	});

	test("clean at both widths", async () => {
		await beeld("werkinstructie", "/werkinstructie", 1080);
		await bekijk("vroegsignaleerder", "/werkinstructie");
		await bekijk("beheerder", "/werkinstructie/versies");
		await bekijk("coordinator", "/werkinstructie/versies/1");
	});
});

describe("wijzigen", () => {
	test("without JavaScript: unfold a row, add a condition, keep it, take it back", async () => {
		await als("coordinator", async (page) => {
			await page.goto("/werkinstructie");
			await klik(page, "Wijzigen");
			await vouwOpen(page, "beslistabel-brief");
			const regel = page.locator("#plek-beslistabel-brief");
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
		await als("coordinator", async (page) => {
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
		await beginConcept(lars);
		await als(lars, async (page) => {
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
		await beginConcept(lars);
		await als(lars, async (page) => {
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
		await beeld("werkinstructie-wijzigen", "/werkinstructie/wijzigen", 1240);
	});

	test("with the keyboard alone: unfold with Enter, type, keep with Enter", async () => {
		await beginConcept(lars);
		await als(
			lars,
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
			BREED,
			true,
		);
	});

	test("begin with a ready one or a file; a file that is none is refused", async () => {
		await als(lars, async (page) => {
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
		await beginConcept(lars, {
			...heemskerk,
			drempels: [{ id: "laag", als: {}, bedragCent: 5_000, omdat: "Te laag.", bron: "" }],
			beslistabel: [...heemskerk.beslistabel, { ...heemskerk.beslistabel[0]!, id: "nooit" }],
		});
		await bekijk(lars, "/werkinstructie/wijzigen", async (page) => {
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
		await bekijk(lars, "/werkinstructie/wijzigen", async (page) => {
			await vouwOpen(page, "beslistabel-bellen");
			await page.locator("#plek-beslistabel-bellen").getByLabel("Korte naam").fill("bezoek");
			await klik(page, "Bewaar: regel bellen");
			await page.getByRole("alert").first().waitFor();
		});
		await bekijk(lars, "/werkinstructie/wijzigen", async (page) => {
			await vouwOpen(page, "algemeen");
			await klik(page, "Bewaar: titel en inleiding");
			await page.getByText("Bewaard in je concept").waitFor();
		});
		await bekijk(lars, "/werkinstructie/vergelijken");
	}, 180_000);
});

describe("laten ingaan", () => {
	test("compare, say why, confirm: from then on the new version holds", async () => {
		await als("coordinator", async (page) => {
			await page.goto("/werkinstructie/vergelijken");
			expect(await page.getByText("Simulatie").first().isVisible()).toBe(true);
			expect(
				await page.getByText(/Van de 120 zaken van oktober 2026 krijgen er \d+ een andere aanpak/).isVisible(),
			).toBe(true);
			expect(await page.getByText('Regel "huur-bellen"').first().isVisible()).toBe(true);
			const eerste = page
				.getByRole("table", { name: "Zaken die een andere aanpak zouden krijgen" })
				.locator("tbody tr")
				.first();
			expect(await eerste.getByRole("link").getAttribute("href")).toMatch(/^\/zaken\/\d+$/);
			expect(await eerste.innerText()).toContain("Bij huur bellen we.");
			await page.getByLabel("Zaken van").selectOption("november 2026 tot vandaag");
			await klik(page, "Toon");
			expect(await page.getByText(/Van de 12 zaken van november 2026 tot vandaag/).isVisible()).toBe(true);

			await volg(page, "Laat ingaan");
			await klik(page, "Laat ingaan");
			expect(await page.getByRole("alert").innerText()).toContain("Vul in waarom deze versie er komt.");
			await page.getByLabel("Waarom deze versie?").fill("Corporaties vroegen om te bellen.");
			await page.getByLabel(/Ook zaken die nog niet begonnen zijn/).check();
			await page.getByLabel("Ik heb bekeken wat er verandert").check();
			await klik(page, "Laat ingaan");
			await page.getByText("Versie 2 geldt vanaf nu. 132 zaken worden opnieuw beslist.").waitFor();
			expect(await page.getByText("Versie 2, sinds ma 23 november, 10:00, door Cor Coenen").isVisible()).toBe(true);
			expect(await page.getByText("Waarom deze versie: Corporaties vroegen om te bellen.").isVisible()).toBe(true);
		});
		const wachtend = await metTrx((trx) =>
			sql<{ aantal: number }>`select count(*)::int as aantal from zaken where werkinstructie_versie is null`.execute(
				trx,
			),
		);
		expect(wachtend.rows[0]?.aantal).toBe(132);
		await voerUitAls(lars, (omgeving) =>
			decideZaken({ ...omgeving, queue: async () => undefined }, { vandaag: "2026-11-23" }),
		);
	});

	test("two coördinatoren: the second hears that a version took effect meanwhile, and compares again", async () => {
		await beginConcept(werkplek.gebruikers.coordinator);
		await beginConcept(lars, WERKINSTRUCTIES.groningen);
		await als(lars, async (page) => {
			await page.goto("/werkinstructie/vergelijken");
			await volg(page, "Laat ingaan");
			await page.getByLabel("Waarom deze versie?").fill("Eerst een brief.");
			await page.getByLabel("Ik heb bekeken wat er verandert").check();
			expect(await laatIngaan(werkplek.gebruikers.coordinator, 2)).toMatchObject({ ok: true, waarde: { versie: 3 } });
			await klik(page, "Laat ingaan");
			expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Intussen geldt versie 3");
			expect(
				await page.getByText("Cor Coenen liet intussen versie 3 ingaan. Jij vergeleek met versie 2.").count(),
			).toBe(1);
			await volg(page, "Vergelijk opnieuw");
			expect(await page.getByText("Van versie 3, die nu geldt, naar je concept").isVisible()).toBe(true);
			await page.goto("/werkinstructie/wijzigen");
			expect(await page.getByText("Cor Coenen liet daarna versie 3 ingaan.").isVisible()).toBe(true);
		});
	});

	test("clean at both widths: comparing, asking, refused, and somebody was first", async () => {
		await bekijk(lars, "/werkinstructie/ingaan?met=concept&vergeleken=2");
		await bekijk(lars, "/werkinstructie/wijzigen");
		await bekijk(lars, "/werkinstructie/vergelijken");
		await bekijk(lars, "/werkinstructie/ingaan?met=concept&vergeleken=3", (page) => klik(page, "Laat ingaan"));
		await beeld("werkinstructie-vergelijken", "/werkinstructie/vergelijken", 1180);
	}, 180_000);

	test("history, differences in words, and back to an earlier version through the same questions", async () => {
		await als("coordinator", async (page) => {
			await page.goto("/werkinstructie/versies");
			expect(await page.locator("tbody tr").allInnerTexts()).toHaveLength(3);
			await volg(page, "Wat veranderde er? Versie 2");
			expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Van versie 1 naar versie 2");
			expect(await page.getByText("Partner is Huur: Bellen.").isVisible()).toBe(true);
			await page.goto("/werkinstructie/versies/1");
			await volg(page, "Ga terug naar deze versie");
			await volg(page, "Laat ingaan");
			await page.getByLabel("Waarom deze versie?").fill("Huur krijgt toch bezoek.");
			await page.getByLabel("Ik heb bekeken wat er verandert").check();
			await klik(page, "Laat ingaan");
			await page.getByText("Versie 4 geldt vanaf nu.").waitFor();
		});
		const { body } = await lees("/werkinstructie/verschillen?van=1", await werkplek.cookieVoor("beheerder"));
		expect(body).toContain("Ze zeggen precies hetzelfde.");
		await bekijk("coordinator", "/werkinstructie/verschillen?van=1&naar=2");
		await bekijk("coordinator", "/werkinstructie/versies/2");
	});

	test("throwing a draft away changes nothing that holds", async () => {
		await als(lars, async (page) => {
			await page.goto("/werkinstructie/wijzigen");
			await klik(page, "Gooi concept weg");
			await page.getByText("Je concept is weg.").waitFor();
			await page.goto("/werkinstructie/vergelijken");
			await page.getByText("Je hebt geen concept.").waitFor();
		});
	});
});
