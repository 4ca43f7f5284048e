import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { revokeApiSleutel } from "../../steps/beheer/revoke-api-sleutel.ts";
import { GOED_SIGNAAL, type Signaalapi, startSignaalapi, startTestApi } from "../../testing/api.ts";

let api: Signaalapi;
beforeAll(async () => {
	api = await startSignaalapi();
});
afterAll(() => api.sluit());

const GEERTSE = { achternaam: "Geertse", geboortedatum: "1970-01-30", klantnummer: "K30", huisnummer: 30 };

describe("de status van een signaal", () => {
	test("one's own signaal only: another partner or gemeente gets the same 404 as for a number that does not exist", async () => {
		const { inhoud } = await api.lever(api.huur.sleutel, { ...GOED_SIGNAAL, ...GEERTSE });
		const vraag = (sleutel: string, id: number | string) => api.stuur("GET", `/signalen/${id}`, { sleutel });
		const eigen = await vraag(api.huur.sleutel, inhoud.id);
		expect([eigen.status, eigen.inhoud]).toEqual([
			200,
			{
				id: inhoud.id,
				klantnummer: "K30",
				signaaldatum: "2026-11-20",
				ontvangenDatum: "2026-11-23",
				status: "Opgepakt",
			},
		]);
		const anderen = [
			await vraag(api.zorg.sleutel, inhoud.id),
			await vraag(api.elders.sleutel, inhoud.id),
			await vraag(api.huur.sleutel, 999_999),
		];
		expect(anderen.map(({ status, tekst }) => [status, tekst])).toEqual(Array(3).fill([404, anderen[0]?.tekst]));
		expect((await vraag(api.huur.sleutel, "abc")).status).toBe(400);
	});

	test("under the drempel: not picked up, with the reason that DDAS allows", async () => {
		const kleingeld = { achternaam: "Kleingeld", geboortedatum: "1971-01-31", klantnummer: "K31", huisnummer: 31 };
		const klein = { ...GOED_SIGNAAL, ...kleingeld, bedrag: 5, maandenAchterstand: 1 };
		expect((await api.lever(api.elders.sleutel, klein)).inhoud.status).toBe("Niet opgepakt: onterecht signaal");
	});

	test("a gemeente that matches once a month answers 'Nog niet opgepakt'", async () => {
		await api.databank.db
			.updateTable("gemeenten")
			.set({ instellingen: JSON.stringify({ matchen: { wanneer: "maandelijks", dag: 5 } }) })
			.where("id", "=", api.andere)
			.execute();
		expect((await api.lever(api.elders.sleutel, GOED_SIGNAAL)).inhoud.status).toBe("Nog niet opgepakt");
		const { signalen, zaken, aanleveringen } = await api.gegevens(api.andere);
		expect([signalen.length, zaken.length, aanleveringen[0]?.status]).toEqual([2, 1, "ingelezen"]);
	});
});

describe("de sleutel", () => {
	test("without a key, with a wrong one, or with a session of the werkplek: 401", async () => {
		const cookie = await api.cookieVoor("coordinator");
		const gevallen = await Promise.all([
			api.stuur("POST", "/signalen", { inhoud: GOED_SIGNAAL }),
			api.stuur("POST", "/signalen", { inhoud: GOED_SIGNAAL, koppen: { cookie } }),
			api.stuur("POST", "/signalen", { inhoud: GOED_SIGNAAL, sleutel: `vd_${"x".repeat(43)}` }),
			api.stuur("POST", "/signalen", { inhoud: GOED_SIGNAAL, koppen: { authorization: "Basic abc" } }),
		]);
		for (const { status, koppen } of gevallen) {
			expect([status, koppen["www-authenticate"], koppen["content-type"]]).toEqual([
				401,
				"Bearer",
				"application/problem+json; charset=utf-8",
			]);
		}
	});

	test("a key of the BRP may not deliver, a key of a partner may not tell of events: 403, and in the log", async () => {
		const brp = await api.maakSleutel(api.gemeenteId, null);
		expect((await api.lever(brp.sleutel, GOED_SIGNAAL)).status).toBe(403);
		const gebeurtenis = { burgerservicenummer: "999990019", soort: "overleden", datum: "2026-11-20" };
		const poging = await api.stuur("POST", "/brp-gebeurtenissen", { sleutel: api.huur.sleutel, inhoud: gebeurtenis });
		expect(poging.status).toBe(403);
		const { audit } = await api.gegevens();
		expect(audit.filter(({ handeling }) => handeling === "api-geweigerd").map(({ gegevens }) => gegevens)).toEqual([
			{ koppeling: brp.id, naam: "Proef", wat: "POST /api/v1/signalen", reden: "geen-recht" },
			{ koppeling: api.huur.id, naam: "Proef", wat: "POST /api/v1/brp-gebeurtenissen", reden: "geen-recht" },
		]);
	});

	test("a revoked key stops at its next call", async () => {
		const { id, sleutel } = await api.maakSleutel(api.gemeenteId, api.huur.partner);
		expect((await api.stuur("GET", "/signalen/1", { sleutel })).status).not.toBe(401);
		await revokeApiSleutel(api.databank, { gemeenteId: api.gemeenteId, gebruikerId: null }, id, api.klok.nu());
		const { status, inhoud } = await api.stuur("GET", "/signalen/1", { sleutel });
		expect([status, inhoud.detail]).toEqual([401, "Deze sleutel werkt niet (meer). Vraag de gemeente om een nieuwe."]);
		expect((await api.gegevens()).audit.at(-1)?.gegevens).toMatchObject({ koppeling: id, reden: "ingetrokken" });
	});

	test("the database knows only the SHA-256 of a key, and the key knows when it was last used", async () => {
		const rijen = await api.databank.db.selectFrom("api_sleutels").selectAll().execute();
		expect(JSON.stringify(rijen)).not.toContain(api.huur.sleutel);
		const rij = rijen.find(({ id }) => id === api.huur.id);
		expect([rij?.sleutel_hash.length, rij?.laatst_gebruikt_op]).toEqual([32, api.klok.nu()]);
	});

	test("every use stands in the audit log before anything is done with it", async () => {
		const { audit } = await api.gegevens();
		const handelingen = audit.map(({ handeling }) => handeling);
		expect(handelingen.slice(0, 2)).toEqual(["koppeling-gemaakt", "koppeling-gemaakt"]);
		expect(handelingen.indexOf("api-gebruikt")).toBeLessThan(handelingen.indexOf("signaal-ontvangen"));
		expect(JSON.stringify(audit)).not.toMatch(/Proefstra|6041AC|K10023|1985-03-14/);
	});
});

test("too many calls with one key: 429 with Retry-After, once in the log, and another key goes on", async () => {
	const krap = await startTestApi({ perMinuut: 3 });
	const partner = await krap.maakPartner(krap.gemeenteId, "Druk", "Water");
	const een = await krap.maakSleutel(krap.gemeenteId, partner);
	const twee = await krap.maakSleutel(krap.gemeenteId, partner);
	const statussen = [];
	for (let keer = 0; keer < 6; keer++) statussen.push((await krap.stuur("GET", "/signalen/1", een)).status);
	expect(statussen).toEqual([404, 404, 404, 429, 429, 429]);
	const laatste = await krap.stuur("GET", "/signalen/1", een);
	expect([Number(laatste.koppen["retry-after"]) > 0, laatste.inhoud.title]).toEqual([true, "Te veel aanvragen"]);
	expect((await krap.stuur("GET", "/signalen/1", twee)).status).toBe(404);
	const geweigerd = await inGemeente(krap.databank.db, krap.gemeenteId, (trx) =>
		trx.selectFrom("auditregels").select("gegevens").where("handeling", "=", "api-geweigerd").execute(),
	);
	expect(geweigerd).toEqual([
		{ gegevens: { koppeling: een.id, naam: "Proef", wat: "GET /api/v1/signalen/:id", reden: "te-vaak" } },
	]);
	await krap.sluit();
});

test("guessing keys stops at the limit of the address, before anything is looked up", async () => {
	const krap = await startTestApi({}, { limieten: { perMinuut: 5 } });
	const statussen = [];
	for (let keer = 0; keer < 7; keer++) {
		statussen.push((await krap.stuur("GET", "/signalen/1", { sleutel: `vd_${"x".repeat(40)}${keer}` })).status);
	}
	expect(statussen).toEqual([401, 401, 401, 401, 401, 429, 429]);
	await krap.sluit();
});
