import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { stopBerichten } from "../../steps/reach/antwoorden/stop-berichten.ts";
import { cookieVan, type Inwonerproef, startInwonerproef } from "../../testing/inwoner.ts";

let proef: Inwonerproef;
beforeAll(async () => {
	proef = await startInwonerproef();
});
afterAll(() => proef.sluit());

const gestopt = () =>
	inGemeente(proef.werkplek.databank.db, proef.gemeente.id, (trx) =>
		trx.selectFrom("afmeldingen").select("kanaal").execute(),
	).then((rijen) => rijen.length);

test("who said STOP can undo it on the page, after the proof and one more question; never with the link alone", async () => {
	const nummer = "+31612340099";
	const { geheim, zaakId } = await proef.maakInwoner({ telefoons: [nummer] });
	const pad = `/mijn/${geheim}/berichten?taal=nl`;
	const stop = (omgeving: Parameters<typeof stopBerichten>[0]) =>
		stopBerichten(omgeving, { zaakId, waarde: nummer }, proef.werkplek.klok.nu());
	await proef.voerUit(proef.gemeente.sanne, stop);
	expect((await proef.haal(`/mijn/${geheim}?taal=nl`)).body).not.toContain("Je krijgt geen berichten meer");
	for (const antwoord of [await proef.haal(pad), await proef.stuur(pad)]) {
		expect(antwoord.headers.location).toContain("/bewijs?taal=nl&daarna=%2Fberichten");
	}
	expect(await gestopt()).toBe(2);
	const cookie = cookieVan(await proef.bewijs(geheim));
	const begin = (await proef.haal(`/mijn/${geheim}?taal=nl`, cookie)).body;
	expect(begin).toContain("Jij wilde hier geen berichten meer: SMS, WhatsApp.");
	expect(begin).not.toContain("12340099");
	const keuze = (await proef.haal(pad, cookie)).body;
	expect(keuze).toContain("Ja, stuur mij weer berichten");
	expect(keuze).toContain("06 •• 99");
	expect(keuze).not.toContain("12340099");
	const niets = await proef.stuur(pad, {}, cookie);
	expect([niets.statusCode, niets.body.includes("Kies er minstens één.")]).toEqual([422, true]);
	expect(await gestopt()).toBe(2);
	const waar = /name="waar"[^>]*value="(\w+)"/.exec(keuze)![1]!;
	const klaar = await proef.stuur(pad, { waar }, cookie);
	expect((await proef.haal(String(klaar.headers.location), cookie)).body).toContain(
		"Wij mogen je weer berichten sturen.",
	);
	expect(await gestopt()).toBe(0);
	expect((await proef.haal(`/mijn/${geheim}?taal=nl`, cookie)).body).not.toContain("Je krijgt geen berichten meer");
});

test("who gives a stopped number again hears that it is still stopped, with the way to undo that", async () => {
	const nummer = "+31612340088";
	const { geheim, zaakId } = await proef.maakInwoner({ telefoons: [nummer] });
	await proef.voerUit(proef.gemeente.sanne, (omgeving) =>
		stopBerichten(omgeving, { zaakId, waarde: nummer }, proef.werkplek.klok.nu()),
	);
	const cookie = cookieVan(await proef.bewijs(geheim));
	const geef = (gegeven: string) => proef.stuur(`/mijn/${geheim}/gegeven?taal=nl`, { gegeven }, cookie);
	const klaar = await geef("06 1234 0088");
	const { body } = await proef.haal(String(klaar.headers.location), cookie);
	expect(body).not.toContain("Dit gebruiken wij voortaan.");
	expect(body).toContain("Je wilde hier geen berichten meer, dus die sturen wij niet.");
	expect(body).toContain("Stuur mij weer berichten");
	expect(await gestopt()).toBe(2);
	const ander = await geef("06 1234 0077");
	expect((await proef.haal(String(ander.headers.location), cookie)).body).toContain("Dit gebruiken wij voortaan.");
});

test("what stands on an envelope is not enough to undo STOP: the birth date is", async () => {
	const voor = await gestopt();
	const telefoons = ["+31612340066"];
	const wie = { geboortedatum: null, huisnummer: 7, naam: "Jan van der Meer", telefoons };
	const { kort, zaakId } = await proef.maakInwoner(wie);
	await proef.voerUit(proef.gemeente.sanne, (omgeving) =>
		stopBerichten(omgeving, { zaakId, waarde: telefoons[0]! }, proef.werkplek.klok.nu()),
	);
	const cookie = cookieVan(await proef.stuur(`/mijn/${kort}/bewijs?taal=nl`, { huisnummer: "7", letter: "m" }));
	expect((await proef.haal(`/mijn/${kort}?taal=nl`, cookie)).body).not.toContain("Stuur mij weer berichten");
	await proef.stuur(`/mijn/${kort}/berichten?taal=nl`, { waar: "x" }, cookie);
	expect(await gestopt()).toBe(voor + 2);
});
