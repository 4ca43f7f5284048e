import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { makeUitvoerder } from "../../database/voer-uit.ts";
import { maakHaalCentraal } from "../../outside/brp/haal-centraal.ts";
import type { Registerpersoon } from "../../rules/verify/registerpersoon.ts";
import { verifySignalen } from "../../steps/verify/verify-signalen.ts";
import { GOED_SIGNAAL, startTestApi, type TestApi } from "../../testing/api.ts";
import { bouwPersoon } from "../../testing/brp/bouw.ts";
import { type Brpserver, startBrpserver } from "../../testing/brp/server.ts";
import { zetBrpBron } from "../../testing/uitval.ts";

const BSN = "999990019";
const OVERLEDEN = { burgerservicenummer: BSN, soort: "overleden", datum: "2026-11-20" } as const;
let api: TestApi;
let server: Brpserver;
const personen: Registerpersoon[] = [];
const sleutels = { zorg: "", huur: "", brp: "", brpElders: "" };
beforeAll(async () => {
	[api, server] = await Promise.all([startTestApi(), startBrpserver({ personen })]);
	const maak = async (partnerId: number | null, gemeenteId = api.gemeenteId) =>
		(await api.maakSleutel(gemeenteId, partnerId)).sleutel;
	sleutels.zorg = await maak(await api.maakPartner(api.gemeenteId, "Zorgsaam", "Zorg"));
	sleutels.huur = await maak(await api.maakPartner(api.gemeenteId, "De Es", "Huur"));
	sleutels.brp = await maak(null);
	sleutels.brpElders = await maak(null, api.andere);
});
afterAll(async () => {
	await server.stop();
	await api.sluit();
});
afterEach(async () => {
	personen.length = 0;
	await zetBrpBron(api.databank, api.gemeenteId, "geen");
	await inGemeente(api.databank.db, api.gemeenteId, async (trx) => {
		for (const tabel of ["brp_gebeurtenissen", "zaken", "signalen"] as const) await trx.deleteFrom(tabel).execute();
	});
});

/** A zaak of one person: the insurer sends the BSN, the landlord may not. */
async function maakZaak(): Promise<{ zorg: number; huur: number }> {
	const lever = async (sleutel: string, anders: object) =>
		(await api.stuur("POST", "/signalen", { sleutel, inhoud: { ...GOED_SIGNAAL, ...anders } })).inhoud.id;
	return { zorg: await lever(sleutels.zorg, { bsn: BSN, klantnummer: "Z1" }), huur: await lever(sleutels.huur, {}) };
}
const meld = (inhoud: object, sleutel = sleutels.brp) => api.stuur("POST", "/brp-gebeurtenissen", { sleutel, inhoud });
const stand = () =>
	inGemeente(api.databank.db, api.gemeenteId, async (trx) => ({
		zaken: await trx.selectFrom("zaken").selectAll().orderBy("id").execute(),
		tijdlijn: (await trx.selectFrom("gebeurtenissen").select(["soort", "tekst"]).orderBy("id").execute()).map(
			({ soort }) => soort,
		),
		bewaard: await trx.selectFrom("brp_gebeurtenissen").selectAll().execute(),
		audit: await trx.selectFrom("auditregels").selectAll().orderBy("id").execute(),
	}));
const status = async (sleutel: string, id: number) =>
	(await api.stuur("GET", `/signalen/${id}`, { sleutel })).inhoud.status;
const werkAan = () =>
	inGemeente(api.databank.db, api.gemeenteId, (trx) =>
		trx.updateTable("zaken").set({ toegewezen_aan: api.gebruikers.vroegsignaleerder }).execute(),
	);

describe("zonder bron telt de gebeurtenis zelf", () => {
	test("somebody died: contact stops at once and the zaak asks for a hand-over; both partners hear it", async () => {
		const signalen = await maakZaak();
		await werkAan();
		const { status: code, inhoud } = await meld(OVERLEDEN);
		expect([code, inhoud]).toEqual([202, { ontvangen: true }]);
		const { zaken, tijdlijn } = await stand();
		expect(zaken).toHaveLength(1);
		expect(zaken[0]).toMatchObject({ status: "te-benaderen", volgende_stap: "overdracht", uiterlijk: null });
		expect(zaken[0]?.volgende_omdat).toMatch(/^De inwoner is volgens de BRP overleden/);
		expect(tijdlijn).toContain("contact-gestopt");
		expect(await status(sleutels.zorg, signalen.zorg)).toBe("Inwoner is overleden");
		expect(await status(sleutels.huur, signalen.huur)).toBe("Inwoner is overleden");
	});

	test("somebody left and nobody worked on it: the zaak closes, also for the signaal that came without a BSN", async () => {
		await maakZaak();
		await meld({ ...OVERLEDEN, soort: "vertrokken" });
		expect((await stand()).zaken[0]).toMatchObject({
			status: "gesloten",
			resultaat: "Persoon is geen inwoner (meer) in de gemeente",
		});
	});

	test("somebody became geheim: the address is hidden; somebody moved within: the zaak says to look first", async () => {
		await maakZaak();
		await meld({ ...OVERLEDEN, soort: "geheim" });
		await meld({ ...OVERLEDEN, soort: "verhuisd-binnen" });
		const { zaken, tijdlijn } = await stand();
		expect(zaken[0]).toMatchObject({ status: "te-benaderen", adres_geheim: true, postcode: "6041AC" });
		expect(tijdlijn.filter((soort) => soort === "brp-gebeurtenis")).toHaveLength(2);
	});

	test("told twice counts once", async () => {
		await maakZaak();
		await werkAan();
		await meld(OVERLEDEN);
		const eerst = await stand();
		expect((await meld(OVERLEDEN)).status).toBe(202);
		const daarna = await stand();
		expect([daarna.zaken, daarna.tijdlijn, daarna.bewaard]).toEqual([eerst.zaken, eerst.tijdlijn, eerst.bewaard]);
	});
});

describe("met Haal Centraal wordt de inwoner opnieuw opgezocht", () => {
	const controleer = () =>
		verifySignalen(
			{
				voerUit: makeUitvoerder(api.databank),
				nu: () => api.klok.nu(),
				haalCentraal: () =>
					maakHaalCentraal({
						verbinding: { url: server.url, timeoutMs: 5_000 },
						klok: { nu: () => 0, wacht: async () => undefined },
					}),
			},
			api.gemeenteId,
		);

	test("the event alone is not believed: who lives here according to the BRP is approached as before", async () => {
		await zetBrpBron(api.databank, api.gemeenteId, "haal-centraal");
		personen.push(bouwPersoon());
		await maakZaak();
		await controleer();
		const voor = (await stand()).zaken[0];
		await meld(OVERLEDEN);
		await controleer();
		const { zaken, tijdlijn } = await stand();
		expect(zaken[0]).toMatchObject({ status: "te-benaderen", volgende_stap: voor?.volgende_stap });
		expect(tijdlijn).toContain("brp-gebeurtenis");
	});

	test("a confirmed resident, also of a partner without a BSN, who died meanwhile: contact stops at the look-up", async () => {
		await zetBrpBron(api.databank, api.gemeenteId, "haal-centraal");
		personen.push(bouwPersoon());
		const { inhoud } = await api.stuur("POST", "/signalen", { sleutel: sleutels.huur, inhoud: GOED_SIGNAAL });
		await controleer();
		expect((await stand()).tijdlijn).toContain("bewoner-bevestigd");
		personen.splice(0, 1, bouwPersoon({ opschorting: "O" }));
		await werkAan();
		await meld(OVERLEDEN);
		await controleer();
		expect((await stand()).zaken[0]).toMatchObject({ volgende_stap: "overdracht" });
		expect(await status(sleutels.huur, inhoud.id)).toBe("Inwoner is overleden");
	});
});

describe("wat niemand hoeft te weten", () => {
	test("an unknown person gets the same answer, and nothing is kept but that the key was used", async () => {
		const voor = await stand();
		const { status: code, inhoud } = await meld(OVERLEDEN);
		expect([code, inhoud]).toEqual([202, { ontvangen: true }]);
		const na = await stand();
		expect(na.bewaard).toEqual([]);
		expect(na.audit.slice(voor.audit.length).map(({ handeling }) => handeling)).toEqual(["api-gebruikt"]);
	});

	test("another gemeente's BRP key touches nothing here", async () => {
		await maakZaak();
		expect((await meld(OVERLEDEN, sleutels.brpElders)).status).toBe(202);
		expect((await stand()).zaken[0]).toMatchObject({ status: "te-benaderen" });
	});

	test("the BSN stands in no log and no answer; one that cannot exist is a 422 that does not repeat it", async () => {
		await maakZaak();
		await meld(OVERLEDEN);
		const { audit } = await stand();
		expect(JSON.stringify(audit)).not.toContain(BSN);
		const fout = await meld({ ...OVERLEDEN, burgerservicenummer: "123456789" });
		expect([fout.status, fout.inhoud.redenen[0]?.reden]).toEqual([422, "bsn-ongeldig"]);
		const kort = await meld({ ...OVERLEDEN, burgerservicenummer: "12345678x", soort: "verdwenen" });
		expect([kort.status, kort.inhoud.redenen.map(({ veld }) => veld).sort()]).toEqual([
			400,
			["burgerservicenummer", "soort"],
		]);
		expect(fout.tekst + kort.tekst).not.toMatch(/12345678/);
	});
});
