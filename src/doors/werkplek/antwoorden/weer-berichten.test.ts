import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { startTestWerkplek, type TestWerkplek } from "../../../testing/werkplek.ts";
import { maakWerkplekgemeente, maakZaak, type Proefgemeente } from "../../../testing/zaken.ts";

let werkplek: TestWerkplek;
let gemeente: Proefgemeente;
beforeAll(async () => {
	werkplek = await startTestWerkplek();
	gemeente = await maakWerkplekgemeente(werkplek);
});
afterAll(() => werkplek.sluit());

async function vraag(url: string, velden?: Record<string, string>) {
	const cookie = await werkplek.cookieVoor("vroegsignaleerder");
	return velden
		? werkplek.stuurFormulier(cookie, url, velden, "/antwoorden")
		: werkplek.server.inject({ url, headers: { cookie } });
}

test("de consulent draait STOP terug als de inwoner er zelf om vraagt, na een vraag en met hoe", async () => {
	const waarde = "+31611110077";
	const zaak = await maakZaak(werkplek.databank, gemeente, "te-bellen", { telefoons: [waarde], email: null });
	const over = { zaak: String(zaak), waarde };
	const opheffen = "/antwoorden/stop/opheffen";
	const gestopt = () =>
		inGemeente(werkplek.databank.db, gemeente.id, (trx) => trx.selectFrom("afmeldingen").select("kanaal").execute());
	await vraag("/antwoorden/stop", over);
	const opZaak = (await vraag(`/zaken/${zaak}`)).body;
	expect(opZaak).toContain(`action="${opheffen}"`);
	// a number in an address stays in the history of the browser and in the log of a proxy
	expect(opZaak).not.toMatch(/(href|action)="[^"]*\?[^"]*31611110077/);
	expect((await vraag(`${opheffen}?zaak=${zaak}&waarde=%2B31611110077`)).statusCode).toBe(404);
	const eerst = await vraag(opheffen, over);
	expect([eerst.statusCode, eerst.body]).toEqual([
		200,
		expect.stringContaining("Hoe vroeg de inwoner er zelf weer om?"),
	]);
	expect(eerst.body).not.toContain("Kies hoe de inwoner erom vroeg.");
	const zonder = await vraag(opheffen, { ...over, gevraagd: "ja" });
	expect([zonder.statusCode, zonder.body]).toEqual([422, expect.stringContaining("Kies hoe de inwoner erom vroeg.")]);
	expect(await gestopt()).toHaveLength(2);
	expect((await vraag(opheffen, { ...over, gevraagd: "ja", hoe: "telefoon" })).headers.location).toBe(`/zaken/${zaak}`);
	expect(await gestopt()).toEqual([]);
	const { body } = await vraag(`/zaken/${zaak}`);
	expect(body).toContain("Weer berichten via SMS en WhatsApp: de inwoner vroeg er zelf om, aan de telefoon.");
	expect(body).not.toContain(`action="${opheffen}"`);
});
