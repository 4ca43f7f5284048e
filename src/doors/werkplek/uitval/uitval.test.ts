import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { makeUitvoerder } from "../../../database/voer-uit.ts";
import { bestandslezer } from "../../../outside/bestand/lezer.ts";
import { loadRegister } from "../../../steps/verify/load-register.ts";
import { verifySignalen } from "../../../steps/verify/verify-signalen.ts";
import { BREED, SMAL } from "../../../testing/browser.ts";
import { type Browserproef, kijk, startBrowserproef } from "../../../testing/browserproef.ts";
import { bouwPersoon } from "../../../testing/brp/bouw.ts";
import { alsRegisterbestand, maakUitvalmaand, zetBrpBron } from "../../../testing/uitval.ts";
import { maakWerkplekgemeente, maakZaak, type Proefgemeente } from "../../../testing/zaken.ts";
import { schrijfDag } from "./vergelijktabel.tsx";

let proef: Browserproef;
let gemeente: Proefgemeente;
beforeAll(async () => {
	proef = await startBrowserproef();
	gemeente = await maakWerkplekgemeente(proef.werkplek);
});
beforeEach(() =>
	inGemeente(proef.werkplek.databank.db, gemeente.id, async (trx) => {
		for (const tabel of ["controlebesluiten", "zaken", "signalen"] as const) await trx.deleteFrom(tabel).execute();
	}),
);
afterAll(() => proef.sluit());

const controleer = () => {
	const { databank, klok } = proef.werkplek;
	const delen = { voerUit: makeUitvoerder(databank), haalCentraal: () => null, nu: () => klok.nu() };
	return verifySignalen(delen, gemeente.id);
};

const als: Browserproef["als"] = (...delen) => proef.als(...delen);

test.each([
	["vroegsignaleerder", 403, 403],
	["coordinator", 200, 200],
	["beheerder", 403, 200],
] as const)("a %s at /uitval: %i, at /beheer/register: %i", async (rol, uitval, register) => {
	const headers = { cookie: await proef.werkplek.cookieVoor(rol) };
	expect((await proef.werkplek.server.inject({ url: "/uitval", headers })).statusCode).toBe(uitval);
	expect((await proef.werkplek.server.inject({ url: "/beheer/register", headers })).statusCode).toBe(register);
	const vreemd = await proef.werkplek.server.inject({ url: "/uitval/999999", headers });
	expect(vreemd.statusCode).toBe(uitval === 200 ? 404 : 403);
	expect(
		(await proef.werkplek.server.inject({ url: "/uitval?dagen=-1&reden=<b>&partner=x", headers })).statusCode,
	).toBe(uitval);
});

test("an extract is uploaded: wrong lines are named, a good one is in use", { timeout: 60_000 }, async () => {
	await zetBrpBron(proef.werkplek.databank, gemeente.id, "geen");
	await als("coordinator", {}, async (page) => {
		await page.goto("/beheer/register");
		await page.getByText("Het uittreksel wordt nu niet gebruikt.").waitFor();
		await kijk(page, "leeg", [BREED]);
		const lever = async (naam: string, buffer: Buffer) => {
			await page.getByLabel("Bestand met het uittreksel").setInputFiles({ name: naam, mimeType: "text/csv", buffer });
			await page.getByRole("button", { name: /^(Lees in|Vervang)/ }).click();
			await page.getByText("Het inlezen begint").waitFor();
			await page.getByText("Tot het klaar is, geldt het oude uittreksel.").waitFor();
		};
		const delen = {
			voerUit: makeUitvoerder(proef.werkplek.databank),
			lezer: bestandslezer,
			nu: () => proef.werkplek.klok.nu(),
		};
		// The page fetches what came of it by itself.
		const leesIn = () => loadRegister(delen, proef.werkplek.gemeenteId);
		await lever("x.csv", Buffer.from("naam;straat\nJan;Kerkstraat\n"));
		await kijk(page, "bezig", [BREED]);
		await leesIn();
		await page.getByText("De kolom bsn ontbreekt in de eerste regel.").first().waitFor();
		const goed = alsRegisterbestand([bouwPersoon()]);
		await lever("half.csv", Buffer.concat([goed.inhoud, Buffer.from("\n12;X;;Y;;;;;;;\n")]));
		await leesIn();
		await page.getByText("Dit burgerservicenummer bestaat niet.").waitFor();
		await page.getByText("1 regel is overgeslagen.").waitFor();
		await kijk(page, "fouten", [BREED, SMAL]);
		await lever("uittreksel.csv", goed.inhoud);
		await leesIn();
		await page.getByText("uittreksel.csv").waitFor();
		await page.getByText("Het uittreksel heeft nu 1 persoon.").waitFor();
		await page.getByText("uittreksel.csv").waitFor();
		await kijk(page, "vol", [BREED]);
	});
});

test("messages that wait are counted above the list; telling a partner marks what stood in the text", async () => {
	await zetBrpBron(proef.werkplek.databank, gemeente.id, "handmatig");
	await maakZaak(proef.werkplek.databank, gemeente, "brief");
	await controleer();
	const cookie = await proef.werkplek.cookieVoor("coordinator");
	const haal = async (url: string) => (await proef.werkplek.server.inject({ url, headers: { cookie } })).body;
	expect(await haal("/uitval")).toContain("Bij 1 zaak wacht een bericht op de BRP-controle.");
	await inGemeente(proef.werkplek.databank.db, gemeente.id, (trx) =>
		trx.updateTable("controles").set({ besloten: "collega", besluit: "geweigerd", uitkomst: "elders" }).execute(),
	);
	const pagina = await haal("/uitval/partners");
	const [, partner] = /action="\/uitval\/partners\/(\d+)\/verstuurd"/.exec(pagina) ?? [];
	const [, regels = ""] = /name="regels" value="(\d+:elders)"/.exec(pagina) ?? [];
	const stuur = (gemeld: string) =>
		proef.werkplek.stuurFormulier(
			cookie,
			`/uitval/partners/${partner}/verstuurd`,
			{ regels: gemeld },
			"/uitval/partners",
		);
	await stuur(regels.replace("elders", "gevraagd"));
	expect(await haal("/uitval/partners")).toContain(regels);
	await stuur(regels);
	expect(await haal("/uitval/partners")).toContain("Alle partners zijn op de hoogte.");
});

test("a birth date that is no whole date stands on the list as the partner wrote it", () => {
	expect(["19850314", "1985-03-14", "13-25-1980", "1975"].map(schrijfDag)).toEqual([
		...["14-03-1985", "14-03-1985", "13-25-1980", "1975"],
	]);
});

test("without JavaScript the decisions are buttons, and a decision is taken back", { timeout: 60_000 }, async () => {
	await maakUitvalmaand(proef.werkplek.databank, gemeente, proef.werkplek.klok.nu(), 3);
	await als("coordinator", { javaScriptEnabled: false }, async (page) => {
		await page.goto("/uitval?reden=voornaam-anders");
		await page.getByRole("heading", { name: "Te beslissen (2 regels)" }).waitFor();
		await page.getByRole("link", { name: /^Begin/ }).click();
		await page.getByRole("button", { name: /^Geen inwoner/ }).click();
		expect(new URL(page.url()).searchParams.get("reden")).toBe("voornaam-anders");
		await page.getByRole("button", { name: /^Draai terug/ }).click();
		await page.getByText("Het besluit is teruggedraaid.").waitFor();
		await page.getByRole("button", { name: /^Kandidaat 1 is het/ }).click();
		await page.getByRole("link", { name: /^Sla over/ }).waitFor();
		await page.goto("/uitval/onthouden");
		expect(await page.getByRole("button", { name: /^Trek in/ }).count()).toBe(1);
	});
});

test("by hand: a short form under keys, and mistakes are said", { timeout: 60_000 }, async () => {
	await zetBrpBron(proef.werkplek.databank, gemeente.id, "handmatig");
	const id = await maakZaak(proef.werkplek.databank, gemeente, "te-bellen", { achterstanden: { Huur: 90_000 } });
	await controleer();
	await als("coordinator", {}, async (page) => {
		await page.goto("/uitval");
		await page.getByRole("cell", { name: "Nog niet opgezocht in de BRP." }).waitFor();
		await page.keyboard.press("b");
		await page.getByRole("heading", { name: "Nog niet opgezocht in de BRP." }).waitFor();
		await kijk(page, "met de hand", [BREED]);
		await page.keyboard.press("2");
		await page.getByLabel("Burgerservicenummer").fill("123456789");
		await page.getByRole("button", { name: /^Bewaar/ }).click();
		await page.getByRole("link", { name: "Vul het huisnummer van het nieuwe adres in." }).waitFor();
		expect(await page.getByLabel("Burgerservicenummer").inputValue()).toBe("");
		await kijk(page, "met de hand, fouten", [BREED, SMAL]);
		await page.getByLabel("Ja, woont op dit adres").check();
		await page.getByLabel("De inwoner heeft geheimhouding").check();
		await page.getByRole("button", { name: /^Bewaar/ }).click();
		await page.getByText("inwoner, bevestigd").waitFor();
		await page.goto(`/zaken/${id}`);
		await page.getByText("bewoner bevestigd (BRP, vandaag)").waitFor();
		await page.getByText("Adres geheim: nooit aan een partner geven").waitFor();
		await kijk(page, "zaak", [BREED]);
	});
});

test("the zaak of who died asks for a hand-over, and registering something does not start contact again", async () => {
	const id = await maakZaak(proef.werkplek.databank, gemeente, "tweede-belpoging", { achterstanden: { Huur: 90_000 } });
	await zetBrpBron(proef.werkplek.databank, gemeente.id, "handmatig");
	await controleer();
	await als("coordinator", {}, async (page) => {
		await page.goto("/uitval");
		await page.keyboard.press("b");
		await page.getByLabel("Overleden").check();
		await page.getByRole("button", { name: /^Bewaar/ }).click();
		await page.goto(`/zaken/${id}`);
		await page.getByRole("heading", { name: "Contact gestopt: draag over en sluit af" }).waitFor();
		await page.getByText("Neem geen contact op met de nabestaanden.").waitFor();
		await kijk(page, "overdracht", [BREED]);
		await page.goto(`/zaken/${id}?kanaal=Telefoon`);
		await page.getByRole("button", { name: /^Geen gehoor/ }).click();
		await page.getByRole("heading", { name: "Contact gestopt: draag over en sluit af" }).waitFor();
		await page.goto("/vandaag?voor=alle");
		await page.getByText("Contact gestopt: draag over", { exact: true }).waitFor();
	});
});
