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
	const link = `${opheffen}?zaak=${zaak}&amp;waarde=%2B31611110077`;
	expect((await vraag(`/zaken/${zaak}`)).body).toContain(link);
	expect((await vraag(link.replace("&amp;", "&"))).body).toContain("Hoe vroeg de inwoner er zelf weer om?");
	const zonder = await vraag(opheffen, over);
	expect([zonder.statusCode, zonder.body]).toEqual([422, expect.stringContaining("Kies hoe de inwoner erom vroeg.")]);
	expect(await gestopt()).toHaveLength(2);
	expect((await vraag(opheffen, { ...over, hoe: "telefoon" })).headers.location).toBe(`/zaken/${zaak}`);
	expect(await gestopt()).toEqual([]);
	const { body } = await vraag(`/zaken/${zaak}`);
	expect(body).toContain("Weer berichten via SMS en WhatsApp: de inwoner vroeg er zelf om, aan de telefoon.");
	expect(body).not.toContain(link);
});
