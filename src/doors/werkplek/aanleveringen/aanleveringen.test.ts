import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inGemeente, type Trx } from "../../../database/gemeente-transactie.ts";
import { makeUitvoerder, type Uitvoerder } from "../../../database/voer-uit.ts";
import { bestandslezer } from "../../../outside/bestand/lezer.ts";
import { receiveAanlevering } from "../../../steps/import/receive-aanlevering.ts";
import { BREED, checkAxe, SMAL, startBrowser } from "../../../testing/browser.ts";
import { insertGebruiker, startTestWerkplek, type TestWerkplek } from "../../../testing/werkplek.ts";
import { startWorker } from "../../worker/worker.ts";

const KOP =
	"Contractnr;Achternaam;Voorl;Geb.datum;BSN;Straat;Huisnr;Postcode;Plaats;Tel;Saldo;Datum signaal;IBAN;Kleur";
const rij = (nr: number, anders: Partial<Record<"postcode" | "saldo" | "bsn" | "tel", string>> = {}) =>
	`C${nr};Jansen${String.fromCharCode(97 + (nr % 26))};A.;03-05-1984;${anders.bsn ?? ""};Dorpsstraat;${nr};${anders.postcode ?? "1234ab"};Voorbeeld;${anders.tel ?? "06-12345678"};${anders.saldo ?? `${100 + nr},00`};01-11-2026;NL91ABNA0417164300;groen`;
const bestand = (...regels: string[]) => Buffer.from([KOP, ...regels].join("\r\n"));
const MET_FOUTEN = bestand(
	rij(1),
	rij(2, { saldo: "0,00" }),
	rij(3, { postcode: "12 AB", bsn: "111222333" }),
	rij(4, { tel: "06-1234" }),
);

let werkplek: TestWerkplek;
let browser: Browser;
let voerUit: Uitvoerder;
let stopWorker: () => Promise<void>;
beforeAll(async () => {
	[werkplek, browser] = await Promise.all([startTestWerkplek(), startBrowser()]);
	voerUit = makeUitvoerder(werkplek.databank);
	const worker = await startWorker({
		eigenaar: werkplek.databank.eigenaar,
		voerUit,
		jobs: { lezer: bestandslezer },
		schema: {
			voerUit,
			vandaag: werkplek.klok.vandaag,
			listGemeenten: async () => [],
			closeUitgewerkt: async () => 0,
			ruimOp: async () => undefined,
		},
	});
	stopWorker = () => worker.stop();
});
afterAll(async () => {
	await browser.close();
	await stopWorker();
	await werkplek.sluit();
});

const lees = <T>(werk: (trx: Trx) => Promise<T>) => inGemeente(werkplek.databank.db, werkplek.gemeenteId, werk);

async function opPagina(
	opties: BrowserContextOptions,
	werk: (page: Page) => Promise<void>,
	wie: "coordinator" | "vroegsignaleerder" = "coordinator",
) {
	const context = await browser.newContext({ baseURL: werkplek.url, locale: "nl-NL", ...opties });
	const fouten: string[] = [];
	const page = await context.newPage();
	page.on("pageerror", (fout) => fouten.push(fout.message));
	page.on("console", (regel) => /content security policy/i.test(regel.text()) && fouten.push(regel.text()));
	await werkplek.aanmeldenAls(page, wie);
	await werk(page);
	await context.close();
	expect(fouten).toEqual([]);
}

/** Looks at the page as it stands, wide and narrow. */
async function kijk(page: Page, waar: string) {
	for (const maat of [BREED, SMAL]) {
		await page.setViewportSize(maat);
		expect([waar, maat.width, await checkAxe(page)]).toEqual([waar, maat.width, []]);
	}
	await page.setViewportSize(BREED);
}

const map = mkdtempSync(join(tmpdir(), "voordeur-aanleveren-"));
/** A file as somebody has it on disk. */
function opSchijf(naam: string, inhoud: Buffer): string {
	const pad = join(map, naam);
	writeFileSync(pad, inhoud);
	return pad;
}

/** A picture for the handbook, only when asked for. */
async function beeld(page: Page, naam: string) {
	if (process.env.VOORDEUR_BEELDEN !== "1") return;
	const beelden = join(import.meta.dirname, "..", "..", "..", "..", "docs", "handboek", "beelden");
	mkdirSync(beelden, { recursive: true });
	await page.screenshot({ path: join(beelden, `${naam}.png`), fullPage: true });
}

async function lever(page: Page, naam: string, inhoud: Buffer, partner?: { naam: string; type?: string }) {
	await page.goto("/aanleveringen");
	await page.getByLabel("Bestanden").setInputFiles(opSchijf(naam, inhoud));
	if (partner?.type) {
		const uitklap = page.locator("details", { hasText: "Een nieuwe partner" });
		if ((await uitklap.getAttribute("open")) === null) await uitklap.locator("summary").click();
		await page.getByLabel("Naam van de nieuwe partner").fill(partner.naam);
		await page.getByLabel("Soort partner").selectOption(partner.type);
	} else if (partner) await page.getByLabel("Van wie?").selectOption({ label: partner.naam });
	await page.getByRole("button", { name: "Lever aan" }).click();
	await page.getByRole("heading", { level: 1, name: naam }).waitFor();
}

/** Waits, as a colleague without JavaScript would, until the page tells the outcome. */
async function totTekst(page: Page, tekst: string | RegExp) {
	for (let keer = 0; keer < 60; keer++) {
		if (await page.getByText(tekst).first().isVisible()) return;
		await page.waitForTimeout(500);
		await page.reload();
	}
	throw new Error(`“${tekst}” kwam niet. Er staat: ${await page.locator("main").textContent()}`);
}

describe("de lijst", () => {
	test("is kind when it is empty, refuses a form without a file and a new partner without a kind", async () => {
		await opPagina({ viewport: BREED }, async (page) => {
			await page.goto("/aanleveringen");
			await page.getByText("Nog geen aanleveringen").waitFor();
			await kijk(page, "lege lijst");
			await page.goto("/aanleveringen/partners");
			await page.getByText("Nog geen partners").waitFor();
			await kijk(page, "geen partners");
			await page.goto("/aanleveringen");
			await page.locator("input[type=file]").evaluate((veld: HTMLInputElement) => {
				veld.required = false;
			});
			await page.getByLabel("Naam van de nieuwe partner").fill("Woonstichting De Linde");
			await page.getByLabel("Ontvangen op").evaluate((veld: HTMLInputElement) => {
				veld.removeAttribute("max");
				veld.value = "2027-01-01";
			});
			await page.getByRole("button", { name: "Lever aan" }).click();
			await page.getByRole("alert").getByText("Kies een bestand waar iets in staat.").waitFor();
			await page.getByRole("alert").getByText("Deze dag is nog niet geweest").waitFor();
			await kijk(page, "geweigerd formulier");
		});
		await opPagina(
			{ viewport: BREED },
			async (page) => {
				await page.goto("/aanleveringen");
				await page.getByText("De coördinator levert de bestanden").waitFor();
				expect(await page.getByRole("button", { name: "Lever aan" }).count()).toBe(0);
			},
			"vroegsignaleerder",
		);
	});
});

describe("een bestand met fouten", () => {
	let eerste = "";
	test("upload → the worker reads → the page shows what came of it, with the wrong cell marked", async () => {
		await opPagina({ viewport: BREED }, async (page) => {
			await lever(page, "linde-november.csv", MET_FOUTEN, { naam: "Woonstichting De Linde", type: "Huur" });
			// no reload: the page fetches its own progress
			await page.getByText("4 regels: 2 aangenomen, waarvan 1 verbeterd; 2 geweigerd.").waitFor({ timeout: 30_000 });
			eerste = page.url();
			await page.getByRole("heading", { name: "Zaken (2)" }).waitFor();
			const cel = page.locator("#tabel-uitval td.vd-cel--fout");
			expect(await cel.allInnerTexts()).toEqual([expect.stringContaining("0,00"), expect.stringContaining("12 AB")]);
			const tabel = await page.locator("#tabel-uitval").textContent();
			expect(tabel).toContain("Het bedrag moet hoger zijn dan 0 euro");
			// this partner may not send a BSN: not even a refused row keeps it
			expect(tabel).not.toContain("111222333");
			expect(tabel).not.toContain("•");
			await page.getByText("“06-1234” weggelaten").waitFor();
			await page.getByText("Vraag de partner om IBAN niet meer mee te sturen.").waitFor();
			expect(await page.locator("#kolommen").textContent()).toContain("wij kennen deze kolom niet");
			expect(await page.locator("main").innerHTML()).not.toContain("NL91ABNA");
			await kijk(page, "aanlevering met fouten");
			await beeld(page, "aanlevering");
			await page.getByRole("link", { name: "2 zaken" }).first().click();
			await page.getByRole("heading", { level: 1, name: "Zaken van deze aanlevering" }).waitFor();
			expect(await page.locator("tbody tr").count()).toBe(2);
			await kijk(page, "zaken van een aanlevering");
			await page.getByRole("link", { name: "Meervoudig" }).click();
			await page.getByRole("heading", { name: "Geen zaken" }).waitFor();
		});
	});

	test("download → mend → deliver again: only the mended rows count, and the download is written down", async () => {
		await opPagina({ viewport: BREED }, async (page) => {
			await page.goto(eerste);
			const [download] = await Promise.all([
				page.waitForEvent("download"),
				page.getByRole("link", { name: "Download om te verbeteren" }).click(),
			]);
			const tekst = readFileSync(await download.path(), "utf8");
			expect(tekst.split("\r\n")[0]).toBe(
				"\ufeffreden;kolom;Contractnr;Achternaam;Voorl;Geb.datum;BSN;Straat;Huisnr;Postcode;Plaats;Tel;Saldo;Datum signaal",
			);
			expect(tekst).not.toContain("NL91ABNA");
			const beter = tekst.replace('"0,00"', '"210,00"').replace(";12 AB;", ";1234 AB;");
			await page.locator("summary", { hasText: "Lever het verbeterde bestand aan" }).click();
			await page.getByLabel("Verbeterd bestand").setInputFiles(opSchijf("linde-beter.csv", Buffer.from(beter)));
			await page.getByRole("button", { name: "Lever verbeterd bestand aan" }).click();
			await totTekst(page, /^2 regels: 2 aangenomen/);
			await totTekst(page, "Zaken (2)");
			expect(await page.locator("main").textContent()).not.toContain("111222333");
		});
		const [signalen, gedownload, partners] = await lees(async (trx) => [
			await trx.selectFrom("signalen").select("huisnummer").orderBy("huisnummer").execute(),
			await trx.selectFrom("auditregels").selectAll().where("handeling", "=", "uitvalbestand-gedownload").execute(),
			await trx.selectFrom("partners").select(["naam", "partnertype"]).execute(),
		]);
		expect(signalen.map((signaal) => signaal.huisnummer)).toEqual([1, 2, 3, 4]);
		expect(gedownload).toHaveLength(1);
		expect(gedownload[0]?.gebruiker_id).toBe(werkplek.gebruikers.coordinator);
		expect(partners).toEqual([{ naam: "Woonstichting De Linde", partnertype: "Huur" }]);
	});

	test("the same bytes once more: said kindly, with a link, and no row counts twice", async () => {
		await opPagina({ viewport: BREED, javaScriptEnabled: false }, async (page) => {
			await page.goto("/aanleveringen");
			await page.getByLabel("Bestanden").setInputFiles(opSchijf("nog-eens.csv", MET_FOUTEN));
			await page.getByLabel("Van wie?").selectOption({ label: "Woonstichting De Linde (Huur)" });
			await page.getByRole("button", { name: "Lever aan" }).click();
			await totTekst(page, "4 regels: 0 aangenomen; 2 geweigerd; 2 dubbel.");
			await page.getByText("Dit bestand kennen we al").waitFor();
			await page.getByText("Precies hetzelfde bestand").getByRole("link").first().click();
			await page.getByRole("heading", { level: 1, name: "linde-november.csv" }).waitFor();
		});
		expect(await lees((trx) => trx.selectFrom("signalen").select("id").execute())).toHaveLength(4);
	});

	test("a file that is no list of signalen is refused as a whole, with what to do", async () => {
		await opPagina({ viewport: BREED }, async (page) => {
			await lever(page, "brief.pdf", Buffer.from("%PDF-1.7 een brief"));
			await totTekst(page, "Dit bestand konden we niet lezen");
			await page.getByText("Sla het op als Excel (.xlsx)").waitFor();
			await kijk(page, "afgekeurd");
		});
	});

	test("search, filter and sorting stand in the address", async () => {
		await opPagina({ viewport: BREED }, async (page) => {
			await page.goto("/aanleveringen");
			await kijk(page, "lijst");
			await beeld(page, "aanleveringen");
			const namen = () => page.locator("#tabel-aanleveringen tbody th").allInnerTexts();
			expect(await namen()).toEqual(["brief.pdf", "nog-eens.csv", "linde-beter.csv", "linde-november.csv"]);
			await page.getByLabel("Bestand of partner").fill("LINDE-");
			await page.getByRole("button", { name: "Toon" }).click();
			expect(new URL(page.url()).searchParams.get("q")).toBe("LINDE-");
			expect(await namen()).toEqual(["linde-beter.csv", "linde-november.csv"]);
			await page.getByRole("link", { name: "Regels" }).click();
			expect(await namen()).toEqual(["linde-november.csv", "linde-beter.csv"]);
			await page.goto("/aanleveringen?status=afgekeurd");
			expect(await namen()).toEqual(["brief.pdf"]);
			await page.goto("/aanleveringen?q=bestaat%25niet&pagina=abc");
			await page.getByText("Niets gevonden").waitFor();
			await kijk(page, "niets gevonden");
		});
	});
});

describe("terwijl er wordt gelezen", () => {
	const zet = (id: number, velden: { status: string; voortgang?: number; regels?: number }) =>
		lees((trx) => trx.updateTable("aanleveringen").set(velden).where("id", "=", id).execute());
	const wachtend = () =>
		lees(async (trx) => {
			// kept as if a worker is at it: nothing is queued
			const { id } = await trx
				.insertInto("aanleveringen")
				.values({
					gemeente_id: werkplek.gemeenteId,
					bestandsnaam: "groot.csv",
					bestand_hash: Buffer.from(`groot ${Math.random()}`),
					status: "ontvangen",
					peildatum: "2026-11-23",
					voortgang: 8_000,
				})
				.returning("id")
				.executeTakeFirstOrThrow();
			return id;
		});

	test("list and page say how far it is, and become the outcome by themselves", async () => {
		const id = await wachtend();
		await opPagina({ viewport: BREED }, async (page) => {
			await page.goto("/aanleveringen");
			await page.getByText("Stap 1 van 2: lezen, 8.000 regels gelezen").waitFor();
			await kijk(page, "lijst terwijl er wordt gelezen");
			await zet(id, { status: "ingelezen" });
			await page.getByText("Stap 2 van 2: zaken maken").waitFor();
			await zet(id, { status: "verwerkt", regels: 12_345 });
			await page.locator("tr", { hasText: "groot.csv" }).getByText("Klaar").waitFor();
			await zet(id, { status: "ontvangen" });
			await page.goto(`/aanleveringen/${id}`);
			await page.getByText("Stap 1 van 2").waitFor();
			await kijk(page, "aanlevering terwijl er wordt gelezen");
			await zet(id, { status: "verwerkt" });
			await page.getByText("12.345 regels: 0 aangenomen.").waitFor();
			await kijk(page, "aanlevering die niets opleverde");
		});
		await zet(id, { status: "ontvangen" });
		await opPagina({ viewport: BREED, javaScriptEnabled: false }, async (page) => {
			await page.goto(`/aanleveringen/${id}`);
			await zet(id, { status: "verwerkt" });
			await page.getByRole("link", { name: "Ververs" }).click();
			await page.getByText("12.345 regels: 0 aangenomen.").waitFor();
		});
		await lees((trx) => trx.deleteFrom("aanleveringen").where("id", "=", id).execute());
	});

	test("a gemeente that makes its zaken once a month is told which day, and nobody waits", async () => {
		const id = await wachtend();
		await zet(id, { status: "ingelezen", regels: 10 });
		const gemeente = (instellingen: object) =>
			werkplek.databank.db
				.updateTable("gemeenten")
				.set({ instellingen: JSON.stringify(instellingen) })
				.where("id", "=", werkplek.gemeenteId)
				.execute();
		await gemeente({ matchen: { wanneer: "maandelijks", dag: 5 } });
		await opPagina({ viewport: BREED }, async (page) => {
			await page.goto(`/aanleveringen/${id}`);
			await page.getByText("De zaken worden gemaakt op dag 5 van de maand.").waitFor();
			await kijk(page, "wacht op de maand");
			await page.goto("/aanleveringen");
			await page.locator("tr", { hasText: "groot.csv" }).getByText("Gelezen, nog geen zaken").waitFor();
		});
		await gemeente({});
		await lees((trx) => trx.deleteFrom("aanleveringen").where("id", "=", id).execute());
	});

	test("several files at once: each is a delivery of its own", async () => {
		await opPagina({ viewport: BREED }, async (page) => {
			await page.goto("/aanleveringen");
			const een = opSchijf("een.csv", bestand(rij(31)));
			const twee = opSchijf("twee.csv", bestand(rij(32)));
			await page.getByLabel("Bestanden").setInputFiles([een, twee]);
			await page.getByLabel("Van wie?").selectOption({ label: "Woonstichting De Linde (Huur)" });
			await page.getByRole("button", { name: "Lever aan" }).click();
			await page.getByText("2 bestanden zijn ontvangen.").waitFor();
			for (const naam of ["een.csv", "twee.csv"]) {
				await page.locator("tr", { hasText: naam }).getByText("Klaar").waitFor({ timeout: 60_000 });
			}
		});
	});
});

describe("een bestand met eigen kolommen", () => {
	const EIGEN = "Nr;Wie;Code4en2;Pand;Openstaand nu;Van dag;Persnr;Strafblad\r\n";
	const eigen = (nr: number, naam: string) => `${nr};${naam};5678CD;${nr};${300 + nr},50;02-11-2026;111222333;nee\r\n`;

	test("map once, refused while something is missing, and the next file goes straight through", async () => {
		await opPagina({ viewport: BREED }, async (page) => {
			await lever(page, "stroom-nov.csv", Buffer.from(EIGEN + eigen(1, "Visser") + eigen(2, "Bakker")), {
				naam: "Stroomloos",
				type: "Energie",
			});
			await totTekst(page, "Wij herkennen nog niet alle kolommen");
			await kijk(page, "kolommen nodig");
			await page.getByRole("link", { name: "Kies wat elke kolom betekent" }).click();
			await page.getByRole("heading", { level: 1, name: "Wat betekent elke kolom?" }).waitFor();
			const tabel = await page.locator("main table").textContent();
			expect(tabel).toContain("Visser · Bakker");
			expect(tabel).not.toContain("111222333");
			expect(tabel).toContain("•••••••33");
			expect(await page.getByLabel("Betekenis van Strafblad").count()).toBe(0);
			await page.getByLabel("Betekenis van Wie").selectOption("achternaam");
			await page.getByLabel("Betekenis van Code4en2").selectOption("postcode");
			await beeld(page, "kolommen");
			await page.getByRole("button", { name: "Bewaar en lees het bestand" }).click();
			await page.getByRole("alert").getByText("Kies een kolom voor: huisnummer").waitFor();
			expect(await page.getByLabel("Betekenis van Wie").inputValue()).toBe("achternaam");
			await kijk(page, "kolommen nog niet compleet");
			await page.getByLabel("Betekenis van Pand").selectOption("huisnummer");
			await page.getByLabel("Betekenis van Openstaand nu").selectOption("bedrag");
			await page.getByLabel("Betekenis van Van dag").selectOption("bedrag");
			await page.getByRole("button", { name: "Bewaar en lees het bestand" }).click();
			await page.getByRole("alert").getByText("Een andere kolom is al").waitFor();
			await page.getByLabel("Betekenis van Van dag").selectOption("signaaldatum");
			await page.getByRole("button", { name: "Bewaar en lees het bestand" }).click();
			await totTekst(page, /^2 regels: 2 aangenomen/);
			await lever(page, "stroom-dec.csv", Buffer.from(EIGEN + eigen(3, "Smit")), { naam: "Stroomloos (Energie)" });
			await totTekst(page, /^1 regel: 1 aangenomen/);
		});
	});

	test("the profile can be seen and changed at the partner", async () => {
		await opPagina({ viewport: BREED }, async (page) => {
			await page.goto("/aanleveringen/partners");
			await kijk(page, "partners");
			await page.getByRole("link", { name: "Stroomloos" }).click();
			expect(await page.getByLabel("Betekenis van Wie").inputValue()).toBe("achternaam");
			await kijk(page, "profiel");
			await page.getByLabel("Betekenis van Nr").selectOption("klantnummer");
			await page.getByLabel("Betekenis van Persnr").selectOption("");
			await page.getByLabel("Naam van de kolom").fill("Mobieltje");
			await page.getByLabel("Betekenis van de nieuwe kolom").selectOption("telefoon");
			await page.getByRole("button", { name: "Bewaar" }).click();
			await page.getByText("De kolommen van Stroomloos zijn bewaard.").waitFor();
		});
		const { kolomprofiel } = await lees((trx) =>
			trx.selectFrom("partners").select("kolomprofiel").where("naam", "=", "Stroomloos").executeTakeFirstOrThrow(),
		);
		expect(kolomprofiel).toMatchObject({ Nr: "klantnummer", Mobieltje: "telefoon", Wie: "achternaam" });
		expect(kolomprofiel).not.toHaveProperty("Persnr");
	});

	test("a file that names its partners itself is mapped once too", async () => {
		const kop = "Club;Tak;Wie;Code4en2;Pand;Openstaand nu;Van dag\r\n";
		await opPagina({ viewport: BREED }, async (page) => {
			await lever(page, "samen-nov.csv", Buffer.from(`${kop}Bronwater;Water;Pool;4321ZZ;9;88,00;03-11-2026\r\n`));
			await totTekst(page, "Wij herkennen nog niet alle kolommen");
			await page.getByRole("link", { name: "Kies wat elke kolom betekent" }).click();
			await kijk(page, "kolommen zonder partner");
			for (const [kolom, veld] of Object.entries({
				Club: "partner",
				Tak: "partnertype",
				Wie: "achternaam",
				Code4en2: "postcode",
				Pand: "huisnummer",
				"Openstaand nu": "bedrag",
				"Van dag": "signaaldatum",
			})) {
				await page.getByLabel(`Betekenis van ${kolom}`, { exact: true }).selectOption(veld);
			}
			await page.getByRole("button", { name: "Bewaar en lees het bestand" }).click();
			await totTekst(page, /^1 regel: 1 aangenomen/);
			await lever(page, "samen-dec.csv", Buffer.from(`${kop}Bronwater;Water;Kok;4321ZZ;11;99,00;04-11-2026\r\n`));
			await totTekst(page, /^1 regel: 1 aangenomen/);
		});
	});
});

describe("een aanlevering terugnemen", () => {
	const kop = "Naam;Huisnummer;Postcode;Bedrag;Signaaldatum\r\n";
	const maak = async (
		naam: string,
		inhoud: string,
		partner: { naam: string; partnertype: "Huur" | "Water" },
		kopregel = kop,
	) => {
		const dader = { gemeenteId: werkplek.gemeenteId, gebruikerId: werkplek.gebruikers.coordinator };
		const id = await voerUit(dader, (omgeving) =>
			receiveAanlevering(omgeving, {
				bestandsnaam: naam,
				inhoud: Buffer.from(kopregel + inhoud),
				partner,
				peildatum: "2026-11-23",
			}),
		);
		await expect.poll(() => status(id), { timeout: 30_000 }).toBe("verwerkt");
		return id;
	};
	const status = (id: number) =>
		lees(async (trx) => {
			const gevonden = await trx.selectFrom("aanleveringen").select("status").where("id", "=", id).executeTakeFirst();
			return gevonden?.status;
		});
	const zaken = (postcode: string) =>
		lees((trx) =>
			trx
				.selectFrom("zaken")
				.select(["id", "nummer", "meervoudig", "bedrag_cent", "werkinstructie_versie"])
				.where("postcode", "=", postcode)
				.orderBy("id")
				.execute(),
		);

	test("own zaken go, a shared zaak is thought through again as if the file had never come", async () => {
		await maak("huur.csv", "Vos;1;9876XY;500,00;02-11-2026\r\n", { naam: "Huurhuis", partnertype: "Huur" });
		const voor = await zaken("9876XY");
		const id = await maak(
			"water-fout.csv",
			"Vos;1;9876XY;80,00;03-11-2026\r\nDekker;2;9876XY;90,00;03-11-2026\r\nMis;3;98 XY;90,00;03-11-2026\r\n",
			{ naam: "Waterput", partnertype: "Water" },
		);
		expect(await zaken("9876XY")).toMatchObject([{ meervoudig: true, bedrag_cent: 58_000 }, { meervoudig: false }]);
		await opPagina({ viewport: BREED, javaScriptEnabled: false }, async (page) => {
			await page.goto(`/aanleveringen/${id}`);
			await page.getByRole("link", { name: "Neem terug" }).click();
			await page.getByText("Zaken die verdwijnen").waitFor();
			const main = await page.locator("main").textContent();
			expect(main).toContain("2 signalen");
			expect(main).toMatch(/Zaken die verdwijnen\s*1 zaak/);
			await page.getByRole("button", { name: "Neem deze aanlevering terug" }).click();
			await page.getByText("De aanlevering is teruggenomen.").waitFor();
		});
		await expect
			.poll(async () => (await zaken("9876XY")).every((zaak) => zaak.werkinstructie_versie !== null))
			.toBe(true);
		const na = await zaken("9876XY");
		expect(na).toEqual(voor);
		const over = await lees(async (trx) => ({
			signalen: await trx.selectFrom("signalen").select("id").where("aanlevering_id", "=", id).execute(),
			geweigerd: await trx
				.selectFrom("geweigerde_regels")
				.select("regelnummer")
				.where("aanlevering_id", "=", id)
				.execute(),
			audit: await trx
				.selectFrom("auditregels")
				.selectAll()
				.where("handeling", "=", "aanlevering-teruggenomen")
				.execute(),
		}));
		expect([over.signalen, over.geweigerd]).toEqual([[], []]);
		expect(over.audit[0]).toMatchObject({
			gebruiker_id: werkplek.gebruikers.coordinator,
			gegevens: { aanleveringId: id, signalen: 2, geweigerd: 1, zakenWeg: 1, zakenAnders: 1 },
		});
		// and it may come again
		const weer = await maak("water-weer.csv", "Dekker;2;9876XY;90,00;03-11-2026\r\n", {
			naam: "Waterput",
			partnertype: "Water",
		});
		expect(weer).toBeGreaterThan(id);
		expect(await zaken("9876XY")).toHaveLength(2);
	});

	test("an earlier delivery that goes takes its period, its phone number and its part in the conclusion along", async () => {
		const leesZaak = () =>
			lees(async (trx) => {
				const zaak = await trx
					.selectFrom("zaken")
					.selectAll()
					.where("postcode", "=", "7654VW")
					.executeTakeFirstOrThrow();
				const contact = await trx
					.selectFrom("contactgegevens")
					.select("waarde")
					.where("zaak_id", "=", zaak.id)
					.execute();
				return { ...zaak, contact: contact.map((gegeven) => gegeven.waarde) };
			});
		const metTelefoon = (tel: string, datum: string, bedrag: string) => `Raaf;7;7654VW;${bedrag};${datum};${tel}\r\n`;
		const leverMetTelefoon = async (
			naam: string,
			inhoud: string,
			partner: { naam: string; partnertype: "Huur" | "Water" },
		) => maak(naam, inhoud, partner, "Naam;Huisnummer;Postcode;Bedrag;Signaaldatum;Tel\r\n");
		const oud = await leverMetTelefoon("okt.csv", metTelefoon("06-11111111", "05-10-2026", "400,00"), {
			naam: "Waterput",
			partnertype: "Water",
		});
		await leverMetTelefoon("nov.csv", metTelefoon("06-22222222", "05-11-2026", "500,00"), {
			naam: "Huurhuis",
			partnertype: "Huur",
		});
		const samen = await leesZaak();
		expect(samen).toMatchObject({ bedrag_cent: 90_000, startdatum_matchingperiode: "2026-10-01" });
		const als = { cookie: await werkplek.cookieVoor("coordinator") };
		const pagina = await werkplek.server.inject({ url: `/aanleveringen/${oud}/terugnemen`, headers: als });
		const csrf = /name="_csrf" value="([^"]+)"/.exec(pagina.body)?.[1] ?? "";
		const cookie = [als.cookie, ...[pagina.headers["set-cookie"] ?? []].flat().map((regel) => regel.split(";")[0])].at(
			-1,
		)!;
		const antwoord = await werkplek.server.inject({
			method: "POST",
			url: `/aanleveringen/${oud}/terugnemen`,
			headers: { cookie, "content-type": "application/x-www-form-urlencoded" },
			payload: new URLSearchParams({ _csrf: csrf }).toString(),
		});
		expect(antwoord.statusCode).toBe(303);
		await expect.poll(async () => (await leesZaak()).werkinstructie_versie).toBe(1);
		expect(await leesZaak()).toMatchObject({
			nummer: samen.nummer,
			bedrag_cent: 50_000,
			startdatum_matchingperiode: "2026-11-01",
			partnertypen: ["Huur"],
			opeenvolgend: false,
			contact: ["+31622222222"],
		});
	});

	test("not while somebody works on one of its zaken: it says on which, and why", async () => {
		const id = await maak("huur-werk.csv", "Mol;5;8765WX;500,00;02-11-2026\r\n", {
			naam: "Huurhuis",
			partnertype: "Huur",
		});
		const collega = await insertGebruiker(werkplek.databank, werkplek.gemeenteId, "vroegsignaleerder", "Wim Werker");
		const [zaak] = await zaken("8765WX");
		await lees((trx) => trx.updateTable("zaken").set({ toegewezen_aan: collega }).where("id", "=", zaak!.id).execute());
		await opPagina({ viewport: BREED }, async (page) => {
			await page.goto(`/aanleveringen/${id}/terugnemen`);
			await page.getByText("Terugnemen kan nu niet").waitFor();
			await page.getByText("is van een collega").waitFor();
			expect(await page.getByRole("button", { name: "Neem deze aanlevering terug" }).count()).toBe(0);
			await kijk(page, "terugnemen kan niet");
			await lees((trx) => trx.updateTable("zaken").set({ toegewezen_aan: null }).where("id", "=", zaak!.id).execute());
			await page.reload();
			await page.getByRole("button", { name: "Neem deze aanlevering terug" }).waitFor();
			await kijk(page, "terugnemen bevestigen");
			// a colleague starts between looking and pressing
			await lees((trx) => trx.updateTable("zaken").set({ pogingen: 1 }).where("id", "=", zaak!.id).execute());
			await page.getByRole("button", { name: "Neem deze aanlevering terug" }).click();
			await page.getByText("er is contact gezocht").waitFor();
		});
		expect(await status(id)).toBe("verwerkt");
	});
});

test("who may only look can not deliver, download, map or take back", async () => {
	const cookie = await werkplek.cookieVoor("vroegsignaleerder");
	const beheer = await werkplek.cookieVoor("beheerder");
	for (const url of ["/aanleveringen/1/uitval.csv", "/aanleveringen/1/kolommen", "/aanleveringen/1/terugnemen"]) {
		expect((await werkplek.server.inject({ url, headers: { cookie } })).statusCode).toBe(403);
	}
	expect((await werkplek.server.inject({ url: "/aanleveringen/1", headers: { cookie } })).statusCode).toBe(200);
	expect((await werkplek.server.inject({ url: "/aanleveringen", headers: { cookie: beheer } })).statusCode).toBe(403);
	for (const url of ["/aanleveringen/0", "/aanleveringen/999999", "/aanleveringen/partners/999999"]) {
		const als = await werkplek.cookieVoor("coordinator");
		expect([url, (await werkplek.server.inject({ url, headers: { cookie: als } })).statusCode]).toEqual([url, 404]);
	}
});
