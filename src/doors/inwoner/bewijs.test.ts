import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { cookieVan, type Inwonerproef, startInwonerproef } from "../../testing/inwoner.ts";

let proef: Inwonerproef;
beforeAll(async () => {
	proef = await startInwonerproef();
});
afterAll(() => proef.sluit());

const PARTNER = "Woonstichting De Es";
const adres = { huisnummer: "7", letter: "m" };

test("with a known birth date, what stands on the envelope is not asked and opens nothing", async () => {
	const { kort } = await proef.maakInwoner({ huisnummer: 7, naam: "Jan van der Meer" });
	const pad = `/mijn/${kort}/bewijs?taal=nl`;
	const vraag = (await proef.haal(pad)).body;
	expect(vraag).toContain("Je geboortedatum");
	expect(vraag).not.toContain("huisnummer");
	const antwoord = await proef.stuur(pad, adres);
	expect([antwoord.statusCode, antwoord.headers["set-cookie"]]).toEqual([422, undefined]);
});

test("who gave only what stands on the envelope sees no partner and no amount, also when the birth date is known later", async () => {
	const { kort, zaakId } = await proef.maakInwoner({ geboortedatum: null, huisnummer: 7, naam: "Jan van der Meer" });
	const cookie = cookieVan(await proef.stuur(`/mijn/${kort}/bewijs?taal=nl`, adres));
	const begin = async () => (await proef.haal(`/mijn/${kort}?taal=nl`, cookie)).body;
	expect(await begin()).toContain("Ik regel het zelf");
	expect(await begin()).toContain("Stel een vraag");
	expect(await begin()).not.toMatch(new RegExp(`${PARTNER}|€|890|betaald`));
	const hulp = (await proef.haal(`/mijn/${kort}/hulp?taal=nl`, cookie)).body;
	expect(hulp).toContain("juridischloket.nl");
	expect(hulp).not.toMatch(/geldfit|schuld/i);
	await inGemeente(proef.werkplek.databank.db, proef.gemeente.id, (trx) =>
		trx.updateTable("zaken").set({ geboortedatum: "1985-03-14" }).where("id", "=", zaakId).execute(),
	);
	expect(await begin()).toContain("Ik regel het zelf");
	expect(await begin()).not.toMatch(new RegExp(`${PARTNER}|betaald`));
	// Whoever writes in the own cookie that it was the birth date has no session any more.
	const vervalst = cookie.replace("mijn=a", "mijn=g");
	expect((await proef.haal(`/mijn/${kort}?taal=nl`, vervalst)).body).not.toContain("Ik regel het zelf");
	const sterk = cookieVan(await proef.bewijs(kort));
	const daarna = (await proef.haal(`/mijn/${kort}?taal=nl`, sterk)).body;
	expect(daarna).toContain(PARTNER);
	expect(daarna).toContain("Ik heb al betaald");
});

test("a number given on what stands on the envelope is no first choice, and a colleague looks first", async () => {
	const { kort, zaakId } = await proef.maakInwoner({ geboortedatum: null, huisnummer: 7, naam: "Jan van der Meer" });
	const cookie = cookieVan(await proef.stuur(`/mijn/${kort}/bewijs?taal=nl`, adres));
	const geef = (gegeven: string) => proef.stuur(`/mijn/${kort}/gegeven?taal=nl`, { gegeven }, cookie);
	const klaar = await geef("06 2345 6789");
	expect((await proef.haal(String(klaar.headers.location), cookie)).body).toContain("Een collega kijkt er eerst naar.");
	const lees = () =>
		inGemeente(proef.werkplek.databank.db, proef.gemeente.id, async (trx) => ({
			nummer: await trx
				.selectFrom("contactgegevens")
				.select("status")
				.where("zaak_id", "=", zaakId)
				.where("waarde", "=", "+31623456789")
				.executeTakeFirst(),
			open: await trx
				.selectFrom("antwoorden")
				.select(["soort", "afgehandeld_op"])
				.where("zaak_id", "=", zaakId)
				.execute(),
		}));
	expect(await lees()).toEqual({
		nummer: { status: "te-bevestigen" },
		open: [{ soort: "nieuw-nummer", afgehandeld_op: null }],
	});
	// What a colleague marked as wrong does not come back this way.
	await inGemeente(proef.werkplek.databank.db, proef.gemeente.id, (trx) =>
		trx.updateTable("contactgegevens").set({ status: "fout" }).where("waarde", "=", "+31623456789").execute(),
	);
	await geef("06 2345 6789");
	expect((await lees()).nummer).toEqual({ status: "fout" });
});

test("guessing: five wrong answers close a code, and fifteen stop an address, whatever code it tries", async () => {
	const codes = [];
	for (let nummer = 0; nummer < 5; nummer++) codes.push((await proef.maakInwoner()).kort);
	const raad = (code: string, jaar: string, van: string) =>
		proef.stuur(`/mijn/${code}/bewijs?taal=nl`, { dag: "14", maand: "3", jaar }, "", van);
	const statussen: number[] = [];
	for (const code of codes.slice(0, 3)) {
		for (let keer = 0; keer < 5; keer++) statussen.push((await raad(code, "1990", "198.51.100.9")).statusCode);
	}
	expect(statussen.slice(0, 5)).toEqual([422, 422, 422, 422, 303]);
	expect((await proef.haal(`/mijn/${codes[0]}?taal=nl`)).statusCode).toBe(410);
	const teVaak = await raad(codes[3]!, "1985", "198.51.100.9");
	expect(teVaak.statusCode).toBe(429);
	expect(teVaak.body).toContain("Even wachten.");
	expect((await raad(codes[3]!, "1985", "198.51.100.10")).statusCode).toBe(303);
	proef.werkplek.klok.vooruit(61);
	expect((await raad(codes[4]!, "1985", "198.51.100.9")).headers.location).toContain("klaar=ja");
});

test("one connection is one visitor, whichever of its IPv6 addresses it uses, wherever is counted", async () => {
	const { geheim } = await proef.maakInwoner();
	const codes: string[] = [];
	for (let nummer = 0; nummer < 4; nummer++) codes.push((await proef.maakInwoner()).kort);
	const klopt = (van: string) => proef.stuur("/klopt-dit?taal=nl", { code: "2222-2222" }, "", van);
	const getypt = (van: string) => proef.stuur("/mijn?taal=nl", { code: "2222-2222" }, "", van);
	const geraden = (van: string) => proef.haal("/mijn/2222-2222?taal=nl", "", van);
	const gebruikt = (van: string) => proef.haal(`/mijn/${geheim}?taal=nl`, "", van);
	const bewijs = (van: string, keer: number) =>
		proef.stuur(`/mijn/${codes[Math.floor(keer / 5)]}/bewijs?taal=nl`, { dag: "1", maand: "3", jaar: "1990" }, "", van);
	for (const [netwerk, vraag, max] of [
		["a1", klopt, 10],
		["a2", getypt, 20],
		["a3", geraden, 20],
		["a4", gebruikt, 40],
		["a5", bewijs, 15],
	] as const) {
		let laatste = 0;
		for (let keer = 0; keer <= max; keer++) {
			expect([netwerk, laatste]).not.toEqual([netwerk, 429]);
			laatste = (await vraag(`2001:db8:1:${netwerk}::${keer + 1}`, keer)).statusCode;
		}
		expect([netwerk, laatste]).toEqual([netwerk, 429]);
	}
});
