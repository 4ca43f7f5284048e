import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BREED, checkAxe, SMAL } from "../../../testing/browser.ts";
import { type Browserproef, startBrowserproef } from "../../../testing/browserproef.ts";
import { insertGebruiker } from "../../../testing/werkplek.ts";

let proef: Browserproef;
beforeAll(async () => {
	proef = await startBrowserproef();
});
afterAll(() => proef.sluit());

const als: Browserproef["als"] = (...delen) => proef.als(...delen);
const klik = (page: Page, naam: string) => page.getByRole("button", { name: naam, exact: true }).click();
const lees = (pad: string, cookie: string) => proef.werkplek.server.inject({ url: pad, headers: { cookie } });
const bestand = (naam: string, inhoud: string) => ({ name: naam, mimeType: "text/csv", buffer: Buffer.from(inhoud) });

describe("wie mag wat", () => {
	test.each([
		["vroegsignaleerder", 403, 403],
		["coordinator", 303, 403],
		["beheerder", 303, 200],
	] as const)("a %s at /beheer: %i, at /beheer/gebruikers: %i", async (rol, beheer, gebruikers) => {
		const cookie = await proef.werkplek.cookieVoor(rol);
		expect([(await lees("/beheer", cookie)).statusCode, (await lees("/beheer/gebruikers", cookie)).statusCode]).toEqual(
			[beheer, gebruikers],
		);
	});

	test("the menu shows only what the role may open", async () => {
		const menu = async (rol: "vroegsignaleerder" | "beheerder") =>
			(await lees("/account", await proef.werkplek.cookieVoor(rol))).body;
		expect(await menu("vroegsignaleerder")).not.toContain('href="/beheer"');
		expect(await menu("beheerder")).toContain('href="/beheer"');
	});

	test("the name on the door leads to a page of the role, and only who may see zaken can search", async () => {
		const deur = async (rol: "vroegsignaleerder" | "beheerder") => {
			const cookie = await proef.werkplek.cookieVoor(rol);
			const { body } = await lees("/account", cookie);
			const thuis = /class="vd-merk" href="([^"]+)"/.exec(body)?.[1] ?? "";
			return [(await lees(thuis, cookie)).statusCode, body.includes('action="/zoeken"'), body.includes("Naar zoeken")];
		};
		expect(await deur("vroegsignaleerder")).toEqual([200, true, true]);
		expect(await deur("beheerder")).toEqual([200, false, false]);
	});

	test("a gebruiker of another gemeente does not exist here", async () => {
		await proef.werkplek.databank.db
			.insertInto("gemeenten")
			.values({ id: 518, code: "0518", naam: "Andergem", inwoners: 1 })
			.execute();
		const id = await insertGebruiker(proef.werkplek.databank, 518, "beheerder", "Ans Ander");
		const cookie = await proef.werkplek.cookieVoor("beheerder");
		for (const pad of [`/beheer/gebruikers/${id}`, `/beheer/gebruikers/${id}/blokkeren`]) {
			expect((await lees(pad, cookie)).statusCode).toBe(404);
		}
		expect((await lees("/beheer/gebruikers", cookie)).body).not.toContain("Ans Ander");
	});
});

test("a change of role works at the next click, and a block ends the session", async () => {
	const id = await insertGebruiker(
		proef.werkplek.databank,
		proef.werkplek.gemeenteId,
		"vroegsignaleerder",
		"Wim Wissel",
	);
	const cookie = await proef.werkplek.cookieVoor(id);
	expect((await lees("/beheer/uitsluitingen", cookie)).statusCode).toBe(403);
	await als("beheerder", {}, async (page) => {
		await page.goto(`/beheer/gebruikers/${id}`);
		await page.getByLabel("Coördinator").check();
		await klik(page, "Bewaar");
		await page.getByText("Wim Wissel is gewijzigd.").waitFor();
		expect((await lees("/beheer/uitsluitingen", cookie)).statusCode).toBe(200);
		await page.getByRole("link", { name: "Wim Wissel" }).click();
		await page.getByRole("link", { name: "Blokkeer" }).click();
		expect(await checkAxe(page)).toEqual([]);
		await klik(page, "Blokkeer");
		await page.getByText("Wim Wissel is geblokkeerd.").waitFor();
		expect((await lees("/account", cookie)).statusCode).toBe(303);
	});
});

test("a beheerder adds a colleague, corrects a mistake, and gets a link", async () => {
	await als("beheerder", {}, async (page) => {
		await page.goto("/beheer");
		await page.getByRole("link", { name: "Voeg gebruiker toe" }).click();
		await page.getByLabel("Naam", { exact: true }).fill("Fleur Fris");
		await page.getByLabel("E-mailadres van het werk").fill("geen adres");
		await klik(page, "Voeg toe");
		await page.getByRole("link", { name: "Vul een e-mailadres in, zoals naam@gemeente.nl." }).waitFor();
		expect(await page.getByLabel("Naam", { exact: true }).inputValue()).toBe("Fleur Fris");
		expect(await checkAxe(page)).toEqual([]);
		await page.getByLabel("E-mailadres van het werk").fill("fleur@proefstad.example");
		await page.getByLabel("Vroegsignaleerder").check();
		await klik(page, "Voeg toe");
		expect(await page.getByLabel("Link", { exact: true }).inputValue()).toMatch(/\/aanmelden\/link\/[\w-]{32}$/);
		expect(await checkAxe(page)).toEqual([]);
	});
});

test("settings are kept, and a door colour on which white cannot be read is refused", async () => {
	await als("beheerder", {}, async (page) => {
		await page.goto("/beheer/instellingen");
		await page.getByLabel("Kleur van de deur").fill("#ffee00");
		await page.getByLabel("Sleper vanaf").fill("5");
		await klik(page, "Bewaar");
		await page.getByRole("alert").getByText("Witte tekst is op deze kleur niet goed te lezen").waitFor();
		await page.getByLabel("Kleur van de deur").fill("6b1d5c");
		await klik(page, "Bewaar");
		await page.getByText("De instellingen zijn bewaard").waitFor();
		expect(await page.getByLabel("Sleper vanaf").inputValue()).toBe("5");
		expect(await page.locator(".vd-kop").evaluate((kop) => getComputedStyle(kop).backgroundColor)).toBe(
			"rgb(107, 29, 92)",
		);
		await page.getByLabel("Eén keer per maand").check();
		await page.getByLabel("Dag van de maand").fill("30");
		await klik(page, "Bewaar");
		await page.getByRole("alert").getByText("Vul een dag in van 1 tot en met 28").waitFor();
		await page.goto("/beheer/instellingen");
		await page.getByLabel("Kleur van de deur").fill("");
		await klik(page, "Bewaar");
		await page.getByText("De instellingen zijn bewaard").waitFor();
	});
});

test("a wijk table with mistakes changes nothing and names each line; a good one replaces all and comes back as a file", async () => {
	await als("beheerder", {}, async (page) => {
		await page.goto("/beheer/wijken");
		await page.getByRole("heading", { name: "Nog geen wijken" }).waitFor();
		await page
			.getByLabel("Bestand met wijken")
			.setInputFiles(
				bestand(
					"wijken.csv",
					"postcode;wijk;buurt\n6041AC;Binnenstad;Markt\n60411;Donderberg;\n6041 AC;Roer-Zuid;\n6042;;\n",
				),
			);
		await klik(page, "Lees in");
		await page.getByText("De tabel is niet vervangen").waitFor();
		expect(await page.getByRole("row").allInnerTexts()).toEqual([
			expect.stringContaining("Regel"),
			expect.stringContaining('"60411" is geen postcode.'),
			expect.stringContaining("Postcode 6041AC staat ook op regel 2"),
			expect.stringContaining("De wijk ontbreekt."),
		]);
		expect(await checkAxe(page)).toEqual([]);
		await page
			.getByLabel("Bestand met wijken")
			.setInputFiles(bestand("wijken.csv", "postcode;wijk;buurt\n6041 ac;Binnenstad;Markt\n6042;Donderberg;\n"));
		await klik(page, "Lees in");
		await page.getByText("De wijktabel heeft nu 2 postcodes in 2 wijken.").waitFor();
		expect(await checkAxe(page)).toEqual([]);
	});
	const cookie = await proef.werkplek.cookieVoor("beheerder");
	const csv = (await lees("/beheer/wijken/bestand.csv", cookie)).body;
	expect(csv).toBe("\ufeffpostcode;wijk;buurt\r\n6041AC;Binnenstad;Markt\r\n6042;Donderberg;\r\n");
});

test("a coordinator puts an address and a person on the list, and takes one off after being asked", async () => {
	await als("coordinator", {}, async (page) => {
		await page.goto("/beheer");
		await page.getByRole("link", { name: "Voeg uitsluiting toe" }).click();
		await page.getByLabel("Niet bezoeken").check();
		await page.getByLabel("Postcode").fill("6041 ac");
		await klik(page, "Voeg toe");
		await page.getByRole("link", { name: "Vul een huisnummer in." }).waitFor();
		expect(await checkAxe(page)).toEqual([]);
		await page.getByLabel("Huisnummer").fill("12");
		await page.getByLabel("Huisletter").fill("a");
		await page.getByLabel("Toelichting").fill("Is verslaafd.");
		await klik(page, "Voeg toe");
		await page.getByText("Past dit hier?").waitFor();
		expect(await checkAxe(page)).toEqual([]);
		await page.getByLabel("Toelichting").fill("Eigen wens.");
		await klik(page, "Voeg toe");
		await page.getByText("staat op de lijst en geldt").waitFor();
		await page.getByRole("link", { name: "Voeg uitsluiting toe" }).click();
		await page.getByLabel("Bekend bij schuldhulp").check();
		await page.getByLabel("Eén persoon").check();
		await page.getByLabel("Voorletters").fill("J.");
		await page.getByLabel("Achternaam").fill("van der Meer");
		await page.getByLabel("Geboortedatum").fill("1984-01-20");
		await page.getByLabel("Geldt tot en met").fill("2027-01-01");
		await klik(page, "Voeg toe");
		await page.getByRole("rowheader", { name: "van der Meer, J. (20-01-1984)" }).waitFor();
		expect(await checkAxe(page)).toEqual([]);
		await page.getByRole("link", { name: "Verwijder 6041 AC 12a" }).click();
		await klik(page, "Verwijder");
		await page.getByText("De uitsluiting is van de lijst.").waitFor();
		expect(await page.getByRole("rowheader").count()).toBe(1);
	});
});

test("the log tells who did what, can be narrowed, and a download of it is a line too", async () => {
	const cookie = await proef.werkplek.cookieVoor("beheerder");
	const csv = (await lees(`/beheer/logboek/bestand.csv?gebruiker=${proef.werkplek.gebruikers.coordinator}`, cookie))
		.body;
	expect(csv.split("\n")[0]).toBe("\ufeffwanneer;wie;wat;zaak;bijzonderheden");
	expect(csv).toContain("uitsluiting-toegevoegd");
	expect(csv).not.toContain("Meer");
	expect(csv).not.toContain("wijken-vervangen");
	const blad = (await lees("/beheer/logboek", cookie)).body;
	expect(blad).toContain("Logboek gedownload");
	expect(blad).toContain("Wijken vervangen");
	expect((await lees("/beheer/logboek?van=2020-01-01&tot=2020-01-02", cookie)).body).toContain("Niets gevonden");
	expect((await lees("/beheer/logboek?zaak=%27%3B--&gebruiker=x&van=gisteren", cookie)).statusCode).toBe(200);
});

test.each([
	"gebruikers",
	"gebruikers/nieuw",
	"instellingen",
	"wijken",
	"uitsluitingen",
	"uitsluitingen/nieuw",
	"logboek",
])("/beheer/%s reads well for everybody, wide and narrow", async (pad) => {
	for (const viewport of [BREED, SMAL]) {
		await als("beheerder", { viewport }, async (page) => {
			await page.goto(`/beheer/${pad}`);
			expect(await checkAxe(page)).toEqual([]);
		});
	}
});
