import { sql } from "kysely";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { BREED } from "../../../testing/browser.ts";
import { type Browserproef, beeld, kijk, startBrowserproef } from "../../../testing/browserproef.ts";
import { maakWerkplekgemeente, maakZaak, type Proefgemeente } from "../../../testing/zaken.ts";
import { maakWerkdag } from "../../../testing/zaken-dag.ts";

let proef: Browserproef;
let gemeente: Proefgemeente;
let zaken: ReadonlyMap<string, number>;
beforeAll(async () => {
	proef = await startBrowserproef();
	gemeente = await maakWerkplekgemeente(proef.werkplek);
	zaken = await maakWerkdag(proef.werkplek.databank, gemeente);
});
afterAll(() => proef.sluit());

const maak = (...delen: [Parameters<typeof maakZaak>[2], Parameters<typeof maakZaak>[3]?]) =>
	maakZaak(proef.werkplek.databank, gemeente, ...delen);
const lees = (id: number) =>
	inGemeente(proef.werkplek.databank.db, gemeente.id, (trx) =>
		trx.selectFrom("zaken").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
	);

const opPagina = (
	opties: BrowserContextOptions,
	werk: (page: Page) => Promise<void>,
	wie: "vroegsignaleerder" | "coordinator" = "vroegsignaleerder",
) => proef.als(wie, opties, werk);

test.runIf(process.env.VOORDEUR_BEELDEN === "1")("beelden voor het handboek", { timeout: 120_000 }, () =>
	opPagina({ viewport: BREED }, async (page) => {
		await page.goto(`/zaken/${zaken.get("Petra Hoekstra")}`);
		await beeld(page, "zaak");
		await page.goto(`/zaken/${zaken.get("Petra Hoekstra")}?bereikt=Telefoon`);
		await beeld(page, "zaak-bereikt");
		await page.goto("/zaken");
		await beeld(page, "zaken");
		await page.setViewportSize({ width: 360, height: 780 });
		await page.goto(`/zaken/${zaken.get("Petra Hoekstra")}`);
		await beeld(page, "zaak-telefoon");
	}),
);

describe("axe on every page and state, at 1280 and 320 px", () => {
	const id = (naam: string) => zaken.get(naam);
	test("de lijsten", { timeout: 180_000 }, () =>
		opPagina({ viewport: BREED }, async (page) => {
			await maak("gesloten", { naam: "Sam Sleept", sleper: true });
			for (const adres of [
				"/zaken",
				"/zaken?status=gesloten&sleper=ja",
				"/zaken?q=zzz",
				"/zaken?bsn=nee",
				"/zoeken?q=molenweg",
			]) {
				expect((await page.goto(adres))?.status()).toBe(200);
				await kijk(page, adres);
			}
		}),
	);

	test("een zaak in elke stand", { timeout: 240_000 }, () =>
		opPagina({ viewport: BREED }, async (page) => {
			const open = ["Fatima de Bruijn", "Jan van der Meer", "Joke Veenstra", "Ria Postma", "Noa Visser", "Anna Mulder"];
			for (const naam of [...open, "Hanneke Smit", "Eva Brouwer", "Kees Mol"]) {
				await page.goto(`/zaken/${id(naam)}`);
				await page.getByRole("heading", { level: 1, name: naam }).waitFor();
				await kijk(page, naam);
			}
		}),
	);

	test("tabbladen en formulieren", { timeout: 240_000 }, () =>
		opPagina({ viewport: BREED }, async (page) => {
			const zaak = `/zaken/${id("Petra Hoekstra")}`;
			const delen = ["signalen", "notities", "afspraken", "wie-keek", "sluiten", "overdragen"];
			for (const deel of delen) {
				expect((await page.goto(`${zaak}/${deel}`))?.status()).toBe(200);
				await kijk(page, deel);
			}
			await page.goto(`${zaak}?bereikt=Telefoon`);
			await kijk(page, "bereikt");
			await page.getByRole("button", { name: "Registreer" }).click();
			await page.getByRole("alert").getByText("Kies wat eruit kwam.").waitFor();
			await kijk(page, "bereikt, geweigerd");
			await page.goto(`${zaak}?kanaal=Brief`);
			await kijk(page, "iets anders");
			await page.goto(zaak);
			await page.getByRole("link", { name: /^Corrigeer/ }).click();
			await kijk(page, "corrigeer");
			await page.goto(`/zaken/${id("Eva Brouwer")}/heropenen`);
			await kijk(page, "heropenen");
		}),
	);
});

describe.each([
	["met JavaScript", {}],
	["zonder JavaScript", { javaScriptEnabled: false }],
] as const)("de hoofdweg %s", (_naam, opties) => {
	test("geen gehoor, terugdraaien, bereikt, wil hulp, afsluiten, heropenen", { timeout: 120_000 }, async () => {
		const id = await maak("te-bellen", { naam: "Willem Hoofdweg" });
		await opPagina({ viewport: BREED, ...opties }, async (page) => {
			await page.goto("/vandaag");
			await page.getByRole("link", { name: "Willem Hoofdweg" }).first().click();
			await page.getByRole("button", { name: /^Geen gehoor/ }).click();
			await page.getByText("Willem Hoofdweg · Gebeld (ochtend): geen gehoor").first().waitFor();
			expect(await lees(id)).toMatchObject({ pogingen: 1, volgende_poging: 2 });

			await page.getByRole("button", { name: /^Draai terug/ }).click();
			await page.getByText("De zaak is weer zoals hij was.").waitFor();
			expect(await lees(id)).toMatchObject({ pogingen: 0, volgende_poging: 1 });

			// Three actions: Bereikt, the outcome, Registreer.
			await page.getByRole("link", { name: /^Bereikt/ }).click();
			await page.getByRole("radio", { name: /^Wil hulp/ }).check();
			await page.getByRole("button", { name: /^Registreer/ }).click();
			await page.getByRole("heading", { name: /^Afspraak maken voor het eerste gesprek/ }).waitFor();
			expect(await lees(id)).toMatchObject({ status: "in-gesprek", hulp_aanvaard_op: "2026-11-23" });

			await page.getByRole("link", { name: "Sluit af" }).click();
			await page.getByRole("button", { name: "Sluit de zaak" }).click();
			await page.getByRole("alert").getByText("Kies een eindresultaat.").waitFor();
			await page.getByRole("radio", { name: "Vervolghulp en/of verwijzing financieel" }).check();
			await page.getByRole("button", { name: "Sluit de zaak" }).click();
			await page.getByRole("heading", { name: "Gesloten" }).waitFor();

			await page.getByRole("link", { name: "Heropen" }).click();
			await page.getByLabel("Waarom?").fill("De inwoner belt zelf.");
			await page.getByRole("button", { name: "Heropen" }).click();
			await page.getByText("De zaak is weer open.").waitFor();
			expect(await lees(id)).toMatchObject({ status: "te-benaderen", resultaat: null });
			await inGemeente(proef.werkplek.databank.db, gemeente.id, (trx) =>
				sql`update zaken set status = 'gesloten' where id = ${id}`.execute(trx),
			);
		});
	});
});

test("met alleen het toetsenbord: naar de rij, openen, bereikt, uitkomst, registreer, terugdraaien", async () => {
	const id = await maak("te-bellen", { naam: "Tessa Toets", wijk: "Toetswijk" });
	await opPagina({ viewport: BREED }, async (page) => {
		await page.goto("/vandaag?wijk=Toetswijk");
		await page.keyboard.press("j");
		await page.keyboard.press("Enter");
		await page.getByRole("heading", { level: 1, name: "Tessa Toets" }).waitFor();
		await page.keyboard.press("e");
		await page.getByRole("heading", { name: "Bereikt. Wat kwam eruit?" }).waitFor();
		await page.keyboard.press("5");
		expect(await page.getByRole("radio", { name: /^Geen hulp nodig/ }).isChecked()).toBe(true);
		await page.keyboard.press("r");
		await page.getByRole("heading", { name: "Gesloten" }).waitFor();
		expect(await lees(id)).toMatchObject({
			resultaat: "Inwoner regelt het zelf/hoeft geen hulp vanuit vroegsignalering",
		});
		expect(await page.evaluate(() => document.activeElement?.className)).toContain("vd-melding");
		await page.keyboard.press("z");
		await page.getByText("De zaak is weer zoals hij was.").waitFor();
		expect(await lees(id)).toMatchObject({ status: "te-benaderen", pogingen: 0 });
	});
});

test("na tien seconden biedt de balk terugdraaien niet meer aan; de tijdlijn wel", async () => {
	const id = await maak("te-bellen", { naam: "Tim Later" });
	await opPagina({ viewport: BREED, javaScriptEnabled: false }, async (page) => {
		await page.goto(`/zaken/${id}`);
		await page.getByRole("button", { name: /^Voicemail/ }).click();
		expect(await page.getByRole("button", { name: /^Draai terug/ }).count()).toBe(1);
		proef.werkplek.klok.vooruit(0.5);
		await page.goto(`/zaken/${id}`);
		expect(await page.getByRole("button", { name: /^Draai terug/ }).count()).toBe(0);
		await page.getByRole("link", { name: /^Corrigeer/ }).click();
		await page.getByRole("button", { name: "Draai deze poging terug" }).click();
		await page.getByText("De zaak is weer zoals hij was.").waitFor();
	});
});

test("twee collega's in een zaak zien elkaar, en wie tweede is verliest niets", { timeout: 120_000 }, async () => {
	const id = await maak("te-bellen", { naam: "Coen Conflict" });
	await opPagina({ viewport: BREED }, async (vera) => {
		await vera.goto(`/zaken/${id}?bereikt=Telefoon`);
		await opPagina(
			{ viewport: BREED },
			async (cor) => {
				await cor.goto(`/zaken/${id}`);
				await cor.getByText("Vera de Voorbeeld heeft deze zaak ook open").waitFor();
				await kijk(cor, "ook open");
				await cor.getByRole("button", { name: /^Voicemail/ }).click();
				await cor.getByText("voicemail ingesproken").first().waitFor();
			},
			"coordinator",
		);
		await vera.getByRole("radio", { name: /^Denkt na/ }).check();
		await vera.getByText("Notitie erbij").click();
		await vera.getByLabel("Notitie").fill("Wil eerst met haar zus overleggen.");
		await vera.getByRole("button", { name: /^Registreer/ }).click();
		await vera.getByRole("heading", { name: "Een collega was je voor" }).waitFor();
		await vera.getByText("Cor Coenen wijzigde deze zaak").waitFor();
		await vera.getByText("Gebeld (ochtend): voicemail ingesproken.").waitFor();
		await vera.getByText("Wil eerst met haar zus overleggen.").waitFor();
		await kijk(vera, "conflict");
		expect((await lees(id)).pogingen).toBe(1);
		await vera.getByRole("button", { name: "Registreer toch" }).click();
		await vera.getByText("Gebeld (ochtend): gesproken, denkt erover na").first().waitFor();
		await vera.getByText("Wil eerst met haar zus overleggen.").waitFor();
	});
	expect(await lees(id)).toMatchObject({ pogingen: 2, status: "in-gesprek" });
});

test("een notitie met gezondheid wordt eerst gevraagd, daarna bewaard, en is te verwijderen", async () => {
	const id = await maak("te-bellen", { naam: "Nienke Notitie" });
	await opPagina({ viewport: BREED }, async (page) => {
		await page.goto(`/zaken/${id}/notities`);
		await page.getByLabel("Nieuwe notitie").fill("Mevrouw is ziek en belt later.");
		await page.getByRole("button", { name: "Bewaar notitie" }).click();
		await page.getByText("Past dit hier?").waitFor();
		await kijk(page, "gevoelige notitie");
		expect(await page.getByLabel("Nieuwe notitie").inputValue()).toBe("Mevrouw is ziek en belt later.");
		await page.getByLabel("Nieuwe notitie").fill("Mevrouw belt later.");
		await page.getByRole("button", { name: "Bewaar notitie" }).click();
		await page.getByText("Notitie bewaard.").waitFor();
		await page.getByRole("button", { name: "Verwijder" }).click();
		await page.getByRole("button", { name: "Verwijder" }).last().click();
		await page.getByText("Notitie verwijderd.").waitFor();
	});
});

test("fout nummer, een nieuw nummer, een terugbelafspraak en overdragen", { timeout: 120_000 }, async () => {
	const id = await maak("te-bellen", { naam: "Nour Nummer", telefoons: ["+31612312312"], email: null });
	await opPagina({ viewport: BREED }, async (page) => {
		await page.goto(`/zaken/${id}`);
		await page.getByRole("button", { name: /^Fout nummer/ }).click();
		await page.getByText("klopt niet sinds ma 23 nov").waitFor();
		await page.getByText("Nummer of adres toevoegen").click();
		await page.getByLabel("Telefoonnummer of e-mailadres").fill("12");
		await page.getByRole("button", { name: "Bewaar" }).click();
		await page.getByRole("alert").getByText("Vul een telefoonnummer in").waitFor();
		await kijk(page, "nummer geweigerd");
		await page.getByLabel("Telefoonnummer of e-mailadres").fill("06 45454545");
		await page.getByRole("button", { name: "Bewaar" }).click();
		await page.getByRole("link", { name: "06 45454545" }).waitFor();

		await page.goto(`/zaken/${id}/afspraken`);
		await page.getByLabel("Dag", { exact: true }).last().fill("2026-11-24");
		await page.getByLabel("Tijd").fill("16:30");
		await page.getByRole("button", { name: "Bewaar de afspraak" }).click();
		await page.getByRole("heading", { name: "Terugbellen · morgen om 16:30" }).waitFor();

		await page.getByRole("link", { name: "Draag over" }).click();
		await page.getByLabel("Aan wie?").selectOption({ label: "Cor Coenen" });
		await page.getByRole("button", { name: "Draag over" }).click();
		await page.getByText("Overgedragen aan Cor Coenen.").first().waitFor();
	});
	expect(await lees(id)).toMatchObject({ toegewezen_aan: proef.werkplek.gebruikers.coordinator });
});

test("een BSN blijft niet in de adresbalk staan, en een zaaknummer gaat rechtstreeks naar de zaak", async () => {
	const id = await maak("te-bellen", { naam: "Bea Nummer" });
	const { nummer } = await lees(id);
	await opPagina({ viewport: BREED }, async (page) => {
		await page.goto("/vandaag");
		await page.getByRole("searchbox", { name: /^Zoek op/ }).fill("999993653");
		await page.keyboard.press("Enter");
		await page.getByRole("heading", { name: "Zoek niet op BSN" }).waitFor();
		expect(page.url()).not.toContain("999993653");
		expect(await page.content()).not.toContain("999993653");
		await page.getByRole("searchbox", { name: /^Zoek op/ }).fill(nummer);
		await page.keyboard.press("Enter");
		await page.getByRole("heading", { level: 1, name: "Bea Nummer" }).waitFor();
	});
});

test("de beheerder ziet geen inwoners, en wie niet bestaat geeft geen pagina", async () => {
	const haal = async (wie: "beheerder" | "coordinator", url: string) =>
		(await proef.werkplek.server.inject({ url, headers: { cookie: await proef.werkplek.cookieVoor(wie) } })).statusCode;
	for (const url of ["/vandaag", "/zaken", "/zoeken?q=jan", `/zaken/${zaken.get("Kees Mol")}`, "/zaken/lijst.csv"]) {
		expect([url, await haal("beheerder", url)]).toEqual([url, 403]);
	}
	expect(await haal("coordinator", "/zaken/987654321")).toBe(404);
	expect(await haal("coordinator", "/zaken/abc")).toBe(404);
});

test("de lijst als bestand: puntkomma's, en een naam kan geen formule worden", async () => {
	await maak("te-bellen", { naam: "=HYPERLINK(1) Formule", wijk: "Formulewijk" });
	const headers = { cookie: await proef.werkplek.cookieVoor("coordinator") };
	const { body, headers: antwoord } = await proef.werkplek.server.inject({
		url: "/zaken/lijst.csv?wijk=Formulewijk",
		headers,
	});
	expect(antwoord["content-type"]).toBe("text/csv; charset=utf-8");
	expect(body.split("\n")[0]).toContain("Zaak;Naam;Adres;Postcode");
	expect(body.split("\n")[1]).toContain(";'=HYPERLINK(1) Formule;");
});
