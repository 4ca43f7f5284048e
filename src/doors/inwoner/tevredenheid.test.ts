import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { TALEN } from "../../rules/reach/tekst/tekst.ts";
import { checkAxe, SMAL, startBrowser } from "../../testing/browser.ts";
import { beeld } from "../../testing/browserproef.ts";
import { type Inwonerproef, startInwonerproef } from "../../testing/inwoner.ts";
import { VRAAGWOORDEN } from "./talen/tevredenheid.ts";

let proef: Inwonerproef;
beforeAll(async () => {
	proef = await startInwonerproef();
});
afterAll(() => proef.sluit());

const haal = (url: string) => proef.werkplek.server.inject({ url });
const stuur = (url: string, velden: Record<string, string>) =>
	proef.werkplek.server.inject({
		method: "POST",
		url,
		headers: { "content-type": "application/x-www-form-urlencoded" },
		payload: new URLSearchParams(velden).toString(),
	});
const lees = <T>(werk: Parameters<typeof inGemeente<T>>[2]) =>
	inGemeente(proef.werkplek.databank.db, proef.gemeente.id, werk);
async function bereikt() {
	const inwoner = await proef.maakInwoner();
	const rij = { gemeente_id: proef.gemeente.id, zaak_id: inwoner.zaakId, kanaal: "Telefoon", datum: "2026-11-20" };
	const poging = {
		...rij,
		dagdeel: "Ochtend",
		bereikt: true,
		door: proef.gemeente.sanne.gebruikerId,
		uitkomst: "hulp-aanvaard",
	};
	await lees((trx) => trx.insertInto("contactpogingen").values(poging).execute());
	return inwoner;
}

test("one question after a contact: kept without the zaak, and asked no second time", async () => {
	const { geheim } = await bereikt();
	const pad = `/mijn/${geheim}/tevredenheid?taal=nl`;
	expect((await haal(`/mijn/${geheim}?taal=nl`)).body).toContain("Hoe was het contact met ons?");
	const vraag = (await haal(pad)).body;
	for (const woord of VRAAGWOORDEN.nl.cijfers) expect(vraag).toContain(`<span>${woord}</span>`);
	expect(vraag).not.toMatch(/\brequired\b/);
	const leeg = await stuur(pad, { opmerking: "Fijn" });
	expect([leeg.statusCode, leeg.body.includes("Kies een van de vijf."), leeg.body.includes("Fijn")]).toEqual([
		422,
		true,
		true,
	]);
	const klaar = await stuur(pad, { cijfer: "4", opmerking: "Fijn" });
	expect(klaar.statusCode).toBe(303);
	expect((await haal(klaar.headers.location as string)).body).toContain("Dank je wel.");
	expect((await stuur(pad, { cijfer: "1" })).body).toContain("Je hebt deze vraag al beantwoord.");
	expect((await haal(`/mijn/${geheim}?taal=nl`)).body).not.toContain("Hoe was het contact met ons?");
	const rijen = await lees((trx) => trx.selectFrom("tevredenheid").select(["cijfer", "contactsoort"]).execute());
	expect(rijen).toEqual([{ cijfer: 4, contactsoort: "Telefoon" }]);
});

test("no contact, no question; the short code asks the proof first", async () => {
	const zonder = await proef.maakInwoner();
	expect((await haal(`/mijn/${zonder.geheim}?taal=nl`)).body).not.toContain("Hoe was het contact met ons?");
	expect((await haal(`/mijn/${zonder.geheim}/tevredenheid?taal=nl`)).body).toContain("Er is nu niets om te vragen.");
	const { kort } = await bereikt();
	for (const antwoord of [
		await haal(`/mijn/${kort}/tevredenheid?taal=nl`),
		await stuur(`/mijn/${kort}/tevredenheid?taal=nl`, { cijfer: "5" }),
	]) {
		expect(antwoord.headers.location).toContain(`/mijn/${kort}/bewijs`);
	}
});

test.each(TALEN)("in %s the page is valid HTML, with five different words", async (taal) => {
	const { geheim } = await bereikt();
	const { body } = await haal(`/mijn/${geheim}/tevredenheid?taal=${taal}`);
	expect(new Set(VRAAGWOORDEN[taal].cijfers).size).toBe(5);
	expect(body).toContain(VRAAGWOORDEN[taal].opmerkingUitleg.replaceAll("'", "&#x27;"));
	const rules = { "no-inline-style": "error", "attr-case": "off", "void-style": "off" } as const;
	const keuring = await new HtmlValidate({ extends: ["html-validate:recommended"], rules }).validateString(body);
	expect(keuring.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
});

test("on a phone, without JavaScript needed, in Dutch and from right to left", { timeout: 60_000 }, async () => {
	const browser = await startBrowser();
	const { geheim } = await bereikt();
	const context = await browser.newContext({ baseURL: proef.werkplek.url, viewport: SMAL });
	const page = await context.newPage();
	page.setDefaultTimeout(10_000);
	await page.goto(`/mijn/${geheim}/tevredenheid?taal=nl`);
	await beeld(page, "tevredenheid-vraag");
	await page.goto(`/mijn/${geheim}/tevredenheid?taal=ar`);
	expect(await checkAxe(page)).toEqual([]);
	await page.getByLabel(VRAAGWOORDEN.ar.cijfers[4]).check();
	await page.getByRole("button", { name: VRAAGWOORDEN.ar.verstuur }).click();
	await page.getByText(VRAAGWOORDEN.ar.klaar).waitFor();
	await browser.close();
});
