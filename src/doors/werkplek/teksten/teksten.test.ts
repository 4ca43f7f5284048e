import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { BREED, checkAxe, SMAL } from "../../../testing/browser.ts";
import { type Browserproef, beeld, startBrowserproef } from "../../../testing/browserproef.ts";
import { insertGebruiker } from "../../../testing/werkplek.ts";
import { maakWerkplekgemeente, maakZaak, type Proefgemeente } from "../../../testing/zaken.ts";

let proef: Browserproef;
let gemeente: Proefgemeente;
let collega: number;
beforeAll(async () => {
	proef = await startBrowserproef();
	const { databank, gemeenteId } = proef.werkplek;
	gemeente = await maakWerkplekgemeente(proef.werkplek);
	collega = await insertGebruiker(databank, gemeenteId, "coordinator", "Tweede Lezer");
});
afterAll(() => proef.sluit());

const als: Browserproef["als"] = (...delen) => proef.als(...delen);

const SMS = "/teksten/uitnodiging/sms/jong/nl";
const GOED =
	"Hoi {aanhef}, ik ben {medewerker} van {gemeente}. Bel of app mij: {medewerkerTelefoon}. Geen hulp nodig? Zeg het hier: {link}";

test.each([
	["vroegsignaleerder", 200, 403],
	["coordinator", 200, 200],
	["beheerder", 403, 403],
] as const)("a %s reads texts: %i, and writes them: %i", async (rol, lezen, schrijven) => {
	const headers = { cookie: await proef.werkplek.cookieVoor(rol) };
	const haal = async (url: string) => (await proef.werkplek.server.inject({ url, headers })).statusCode;
	expect(await haal("/teksten?q=%3Cb%3E&taal=&soort=x&pagina=-1")).toBe(lezen);
	expect(await haal(SMS)).toBe(lezen);
	expect(await haal(`${SMS}/schrijven`)).toBe(schrijven);
	for (const vreemd of ["/teksten/uitnodiging/fax/jong/nl", `${SMS}?versie=99`, `${SMS}/vergelijken?versie=x`]) {
		expect(await haal(vreemd)).toBe(lezen === 200 ? 404 : 403);
	}
});

test("a text for families says that it is never chosen by itself; the others do not", async () => {
	const headers = { cookie: await proef.werkplek.cookieVoor("coordinator") };
	const haal = async (url: string) => (await proef.werkplek.server.inject({ url, headers })).body;
	expect(await haal("/teksten/uitnodiging/sms/gezin/nl")).toContain("Voordeur kiest deze tekst nooit vanzelf");
	expect(await haal(SMS)).not.toContain("nooit vanzelf");
	// And WhatsApp says when it is the template that goes.
	expect(await haal("/teksten/uitnodiging/whatsapp/jong/nl")).toContain("voordeur_uitnodiging");
});

test("without JavaScript: write, be warned, offer; somebody else compares and publishes; then go back", {
	timeout: 90_000,
}, async () => {
	await als("coordinator", { javaScriptEnabled: false }, async (page) => {
		await page.goto("/teksten");
		await page.getByLabel("Waarvoor").selectOption("uitnodiging");
		await page.getByLabel("Kanaal").selectOption("SMS");
		await page.getByRole("button", { name: "Toon" }).click();
		expect(new URL(page.url()).searchParams.get("soort")).toBe("uitnodiging");
		await page.getByRole("link", { name: "Uitnodiging · SMS · Jongeren (18 tot en met 25)" }).click();
		await page.getByRole("link", { name: "Schrijf een nieuwe versie" }).click();

		await page.getByLabel("Tekst", { exact: true }).fill(`${GOED} Je hebt een huurachterstand.`);
		await page.getByRole("button", { name: "Controleer" }).click();
		await page.getByRole("rowheader", { name: /Schrijf niet 'huurachterstand'/ }).waitFor();
		await page.getByRole("button", { name: "Bied aan" }).click();
		await page.getByText("Haal dat eerst weg.").first().waitFor();
		await page.getByLabel("Tekst", { exact: true }).fill(GOED);
		await page.getByRole("button", { name: "Bied aan" }).click();
		await page.getByText("Je versie is aangeboden.").waitFor();
		await page.getByText("Versie 1 wacht tot een collega hem leest en publiceert.").waitFor();
		expect(await page.getByRole("button", { name: "Publiceer" }).count()).toBe(0);
	});
	await als("vroegsignaleerder", { javaScriptEnabled: false }, async (page) => {
		await page.goto("/teksten?kanaal=SMS");
		await page.getByText("Wacht op publicatie", { exact: true }).waitFor();
		await page.goto(`${SMS}/vergelijken?versie=1`);
		await page.getByRole("cell", { name: "Erbij" }).first().waitFor();
		await page.goto(SMS);
		await page.getByRole("button", { name: "Publiceer" }).click();
		await page.getByText("De tekst is gepubliceerd.").waitFor();
		expect(await page.getByRole("row", { name: /Versie 1/ }).textContent()).toContain("Geldt nu");
	});
	await als(collega, { javaScriptEnabled: false }, async (page) => {
		await page.goto(SMS);
		await page.getByRole("button", { name: "Bied de klare tekst opnieuw aan" }).click();
		await page.getByText("De oude woorden zijn aangeboden als nieuwe versie.").waitFor();
		await page.getByRole("button", { name: "Haal terug" }).click();
		await page.getByText("Je schrijft aan versie 2.").waitFor();
		await page.getByRole("button", { name: "Gooi weg" }).click();
		await page.getByText("Je concept is weg.").waitFor();
	});
});

test("how it looks: a phone, an envelope and a letter of a real zaak, and the form, for everybody", {
	timeout: 90_000,
}, async () => {
	const zaakId = await maakZaak(proef.werkplek.databank, gemeente, "te-bellen");
	const { nummer, naam } = await inGemeente(proef.werkplek.databank.db, gemeente.id, (trx) =>
		trx.selectFrom("zaken").select(["nummer", "naam"]).where("id", "=", zaakId).executeTakeFirstOrThrow(),
	);
	await als("coordinator", {}, async (page) => {
		await page.goto("/teksten");
		expect(await checkAxe(page)).toEqual([]);
		await page.goto("/teksten/aankondiging-huisbezoek/brief/algemeen/nl");
		await page.getByRole("textbox", { name: "Zaaknummer" }).fill(nummer);
		await page.getByRole("button", { name: "Toon" }).click();
		await page.getByRole("figure", { name: "Dit is alles wat er op de envelop te lezen is" }).getByText(naam).waitFor();
		expect(await checkAxe(page)).toEqual([]);
		await page.goto("/teksten/uitnodiging/whatsapp/algemeen/ar");
		expect(await page.getByRole("figure").locator('[dir="rtl"]').count()).toBe(1);
		await page.setViewportSize(SMAL);
		expect(await checkAxe(page)).toEqual([]);
		await page.setViewportSize(BREED);
		await page.goto("/teksten/uitnodiging/sms/ondernemer/nl/schrijven");
		await page
			.getByLabel("Tekst", { exact: true })
			.fill("Beste {aanhef}, indien u niet reageert heeft dit gevolgen voor uw huur. Bel {medewerker}.");
		await page.getByRole("button", { name: "Controleer" }).click();
		await page.getByRole("heading", { name: /^Controle/ }).waitFor();
		await beeld(page, "teksten-schrijven", false);
		expect(await checkAxe(page)).toEqual([]);
		await page.goto("/teksten/uitnodiging/sms/jong/nl");
		await beeld(page, "teksten-voorbeeld", false);
	});
});
