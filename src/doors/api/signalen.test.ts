import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { makeUitvoerder } from "../../database/voer-uit.ts";
import { revokeApiSleutel } from "../../steps/beheer/revoke-api-sleutel.ts";
import { finishAanlevering } from "../../steps/import/finish-aanlevering.ts";
import { GOED_SIGNAAL, startTestApi, type TestApi } from "../../testing/api.ts";

let api: TestApi;
let huur: { partner: number; sleutel: string; id: number };
let zorg: { partner: number; sleutel: string; id: number };
let elders: { partner: number; sleutel: string; id: number };
beforeAll(async () => {
	api = await startTestApi();
	const maak = async (gemeenteId: number, naam: string, type: "Huur" | "Zorg") => {
		const partner = await api.maakPartner(gemeenteId, naam, type);
		return { partner, ...(await api.maakSleutel(gemeenteId, partner)) };
	};
	huur = await maak(api.gemeenteId, "Woonstichting De Es", "Huur");
	zorg = await maak(api.gemeenteId, "Zorgsaam", "Zorg");
	elders = await maak(api.andere, "Woonstichting De Es", "Huur");
});
afterAll(() => api.sluit());

const lever = (sleutel: string, inhoud: object, koppen: Record<string, string> = {}) =>
	api.stuur("POST", "/signalen", { sleutel, inhoud, koppen });
const gegevens = (gemeenteId = api.gemeenteId) =>
	inGemeente(api.databank.db, gemeenteId, async (trx) => ({
		signalen: await trx.selectFrom("signalen").selectAll().orderBy("id").execute(),
		zaken: await trx.selectFrom("zaken").selectAll().orderBy("id").execute(),
		aanleveringen: await trx.selectFrom("aanleveringen").selectAll().orderBy("id").execute(),
		geweigerd: await trx.selectFrom("geweigerde_regels").selectAll().execute(),
		audit: await trx.selectFrom("auditregels").selectAll().orderBy("id").execute(),
	}));
const laatste = async () => (await gegevens()).aanleveringen.find((rij) => rij.partner_id === huur.partner)!;

describe("een signaal aanleveren", () => {
	test("a good signaal is taken in, matched and decided before the answer comes", async () => {
		const { status, inhoud, koppen } = await lever(huur.sleutel, GOED_SIGNAAL);
		expect([status, inhoud.uitkomst, inhoud.status, inhoud.correcties]).toEqual([201, "aangenomen", "Opgepakt", []]);
		expect(koppen.location).toBe(`/api/v1/signalen/${inhoud.id}`);
		const { zaken, signalen, aanleveringen } = await gegevens();
		expect(signalen[0]).toMatchObject({ bedrag_cent: 89_050, partner_id: huur.partner, postcode: "6041AC" });
		expect(zaken[0]).toMatchObject({ status: "te-benaderen", meervoudig: false, werkinstructie_versie: 1 });
		expect(zaken[0]?.volgende_stap).not.toBeNull();
		expect(aanleveringen[0]).toMatchObject({
			bestandsnaam: "Koppeling Woonstichting De Es 23-11-2026",
			status: "ingelezen",
			regels: 1,
			aangenomen: 1,
		});
	});

	test("a second partner at the same address joins the zaak at once, and hears nothing of the first", async () => {
		const { status, tekst } = await lever(zorg.sleutel, { ...GOED_SIGNAAL, klantnummer: "Z-1", bedrag: 310 });
		const { zaken } = await gegevens();
		expect([status, zaken.length, zaken[0]?.meervoudig, zaken[0]?.partnertypen.toSorted()]).toEqual([
			201,
			1,
			true,
			["Huur", "Zorg"],
		]);
		expect(tekst).not.toMatch(/De Es|Huur|meervoudig|zaak|2026-1/i);
	});

	test("what a file would correct is corrected, and said with what and why", async () => {
		const { status, inhoud } = await lever(huur.sleutel, {
			...GOED_SIGNAAL,
			achternaam: "van der Proef",
			huisnummer: "14 a",
			email: "geen adres",
			bedrag: "1.234,50",
			bsn: "999990019",
		});
		expect([status, inhoud.uitkomst]).toEqual([201, "gecorrigeerd"]);
		expect(inhoud.correcties.map(({ veld, reden }) => [veld, reden])).toEqual(
			expect.arrayContaining([
				["bsn", "bsn-niet-toegestaan"],
				["email", "email-ongeldig"],
				["achternaam", "naam-gesplitst"],
				["huisnummer", "huisnummer-gesplitst"],
			]),
		);
		const { signalen, audit } = await gegevens();
		expect(signalen.at(-1)).toMatchObject({ huisletter: "A", bsn_index: null, bedrag_cent: 123_450, email: null });
		expect(JSON.stringify([inhoud, audit])).not.toContain("999990019");
		expect((await gegevens()).aanleveringen[0]).toMatchObject({ gecorrigeerd: 1 });
	});

	test("what a file would refuse is a 422 with every reason in Dutch, and waits on the list of the delivery", async () => {
		const voor = (await gegevens()).geweigerd.length;
		const { status, inhoud, koppen } = await lever(huur.sleutel, {
			...GOED_SIGNAAL,
			postcode: "99",
			bedrag: 0,
			signaaldatum: "2027-01-01",
			maandenAchterstand: null,
		});
		expect([status, koppen["content-type"], inhoud.title]).toEqual([
			422,
			"application/problem+json; charset=utf-8",
			"Het signaal is geweigerd",
		]);
		expect(inhoud.redenen.map(({ veld, reden }) => `${veld}: ${reden}`)).toEqual([
			"postcode: postcode-ongeldig",
			"bedrag: bedrag-niet-positief",
			"signaaldatum: signaaldatum-in-toekomst",
		]);
		expect(inhoud.redenen[0]?.uitleg).toBe(
			"Dit is geen Nederlandse postcode. Vul vier cijfers en twee letters in, bijvoorbeeld 6041 AC.",
		);
		expect((await gegevens()).geweigerd.length).toBe(voor + 1);
	});

	test("a partner cannot deliver in the name of another", async () => {
		const { status, inhoud } = await lever(huur.sleutel, { ...GOED_SIGNAAL, partner: "Zorgsaam", bedrag: 701 });
		expect([status, inhoud.redenen]).toEqual([
			422,
			[expect.objectContaining({ veld: "partner", reden: "partner-anders" })],
		]);
	});

	test("the wrong shape is a 400 that names the field and never repeats the value", async () => {
		const { status, inhoud, tekst } = await lever(huur.sleutel, {
			...GOED_SIGNAAL,
			achternaam: { geheim: "waarde" },
			telefoonnummer: "0612345678",
		});
		expect([status, inhoud.redenen.map(({ veld, reden }) => `${veld}: ${reden}`).sort()]).toEqual([
			400,
			["achternaam: vorm-onjuist", "telefoonnummer: veld-onbekend"],
		]);
		expect(tekst).not.toMatch(/waarde"|0612345678/);
		const kapot = await api.stuur("POST", "/signalen", {
			sleutel: huur.sleutel,
			inhoud: "{kapot",
			koppen: { "content-type": "application/json" },
		});
		expect([kapot.status, kapot.koppen["content-type"]]).toEqual([400, "application/problem+json; charset=utf-8"]);
		const formulier = await api.stuur("POST", "/signalen", {
			sleutel: huur.sleutel,
			inhoud: "achternaam=x",
			koppen: { "content-type": "application/x-www-form-urlencoded" },
		});
		expect(formulier.status).toBe(415);
	});

	test("a control says the same and keeps nothing", async () => {
		const voor = await gegevens();
		const controle = (inhoud: object) =>
			api.stuur("POST", "/signalen/controle", { sleutel: huur.sleutel, inhoud: { ...GOED_SIGNAAL, ...inhoud } });
		const uitkomsten = [
			await controle({ bedrag: 444 }),
			await controle({ email: "x" }),
			await controle({ postcode: "" }),
		];
		expect(uitkomsten.map(({ status, inhoud }) => [status, inhoud.uitkomst])).toEqual([
			[200, "aangenomen"],
			[200, "gecorrigeerd"],
			[422, undefined],
		]);
		const na = await gegevens();
		expect([na.signalen, na.aanleveringen, na.geweigerd]).toEqual([voor.signalen, voor.aanleveringen, voor.geweigerd]);
	});
});

test("what became of the delivery is counted once a minute, by the worker", async () => {
	const client = new pg.Client(api.databank.eigenaar);
	await client.connect();
	const { rows } = await client.query<{ key: string; run_at: Date; payload: { gemeenteId: number; vandaag: string } }>(
		"select key, run_at, payload from graphile_worker._private_jobs where key like 'finish-aanlevering-957%'",
	);
	await client.end();
	expect(rows.map(({ run_at }) => run_at)).toEqual([new Date("2026-11-23T09:01:00Z")]);
	await makeUitvoerder(api.databank)({ gemeenteId: api.gemeenteId, gebruikerId: null }, (omgeving) =>
		finishAanlevering(omgeving, { vandaag: "2026-11-23" }),
	);
	const { aanleveringen } = await gegevens();
	expect(aanleveringen.map(({ status }) => status)).toEqual(["verwerkt", "verwerkt"]);
	expect(aanleveringen[0]?.rapport).toMatchObject({
		redenen: { "postcode-ongeldig": 1, "partner-anders": 1 },
		zaken: { meervoudig: 1 },
	});
});

describe("twee keer gestuurd telt één keer", () => {
	test("the very same row is 'dubbel', with the number of the first", async () => {
		const eerste = await lever(huur.sleutel, { ...GOED_SIGNAAL, huisnummer: 20 });
		const tweede = await lever(huur.sleutel, { ...GOED_SIGNAAL, huisnummer: 20, telefoon: "0612345679" });
		expect([tweede.status, tweede.inhoud.uitkomst, tweede.inhoud.id]).toEqual([200, "dubbel", eerste.inhoud.id]);
		const rij = await laatste();
		expect(rij.regels).toBe(rij.aangenomen + rij.geweigerd + rij.dubbel);
	});

	test("with an Idempotency-Key a repeat gets the first answer, for a refusal too, and nothing is counted again", async () => {
		const goed = { ...GOED_SIGNAAL, huisnummer: 21, email: "fout" };
		const slecht = { ...GOED_SIGNAAL, huisnummer: 0 };
		const keren = [];
		for (const [naam, inhoud] of [
			["a", goed],
			["a", goed],
			["b", slecht],
			["b", slecht],
		] as const) {
			keren.push(await lever(huur.sleutel, inhoud, { "idempotency-key": naam }));
			keren.push(await laatste());
		}
		const [een, naEen, twee, naTwee, drie, naDrie, vier, naVier] = keren as [
			never,
			never,
			never,
			never,
			never,
			never,
			never,
			never,
		];
		expect(twee).toMatchObject({ status: 201, inhoud: (een as { inhoud: object }).inhoud });
		expect(naTwee).toEqual(naEen);
		expect(vier).toMatchObject({ status: 422, inhoud: (drie as { inhoud: object }).inhoud });
		expect(naVier).toEqual(naDrie);
	});

	test("another signaal under the same name is a 409; the name of another key is another name", async () => {
		const anders = { ...GOED_SIGNAAL, huisnummer: 22 };
		expect((await lever(huur.sleutel, anders, { "idempotency-key": "a" })).status).toBe(409);
		expect((await gegevens()).signalen.filter((rij) => rij.huisnummer === 22)).toEqual([]);
		expect((await lever(zorg.sleutel, anders, { "idempotency-key": "a" })).status).toBe(201);
	});

	test("ten calls at once with one name make one signaal", async () => {
		const inhoud = { ...GOED_SIGNAAL, huisnummer: 23 };
		const koppen = { "idempotency-key": "tegelijk" };
		const alle = await Promise.all(Array.from({ length: 10 }, () => lever(huur.sleutel, inhoud, koppen)));
		expect(new Set(alle.map(({ status, inhoud: { id } }) => `${status} ${id}`)).size).toBe(1);
		expect((await gegevens()).signalen.filter((rij) => rij.huisnummer === 23)).toHaveLength(1);
	});
});

const GEERTSE = { achternaam: "Geertse", geboortedatum: "1970-01-30", klantnummer: "K30", huisnummer: 30 };

describe("de status van een signaal", () => {
	test("one's own signaal only: another partner or gemeente gets the same 404 as for a number that does not exist", async () => {
		const { inhoud } = await lever(huur.sleutel, { ...GOED_SIGNAAL, ...GEERTSE });
		const vraag = (sleutel: string, id: number | string) => api.stuur("GET", `/signalen/${id}`, { sleutel });
		const eigen = await vraag(huur.sleutel, inhoud.id);
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
			await vraag(zorg.sleutel, inhoud.id),
			await vraag(elders.sleutel, inhoud.id),
			await vraag(huur.sleutel, 999_999),
		];
		expect(anderen.map(({ status, tekst }) => [status, tekst])).toEqual(Array(3).fill([404, anderen[0]?.tekst]));
		expect((await vraag(huur.sleutel, "abc")).status).toBe(400);
	});

	test("under the drempel: not picked up, with the reason that DDAS allows", async () => {
		const kleingeld = { achternaam: "Kleingeld", geboortedatum: "1971-01-31", klantnummer: "K31", huisnummer: 31 };
		const klein = { ...GOED_SIGNAAL, ...kleingeld, bedrag: 5, maandenAchterstand: 1 };
		expect((await lever(elders.sleutel, klein)).inhoud.status).toBe("Niet opgepakt: onterecht signaal");
	});

	test("a gemeente that matches once a month answers 'Nog niet opgepakt'", async () => {
		await api.databank.db
			.updateTable("gemeenten")
			.set({ instellingen: JSON.stringify({ matchen: { wanneer: "maandelijks", dag: 5 } }) })
			.where("id", "=", api.andere)
			.execute();
		expect((await lever(elders.sleutel, GOED_SIGNAAL)).inhoud.status).toBe("Nog niet opgepakt");
		const { signalen, zaken, aanleveringen } = await gegevens(api.andere);
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
		expect((await lever(brp.sleutel, GOED_SIGNAAL)).status).toBe(403);
		const gebeurtenis = { burgerservicenummer: "999990019", soort: "overleden", datum: "2026-11-20" };
		const poging = await api.stuur("POST", "/brp-gebeurtenissen", { sleutel: huur.sleutel, inhoud: gebeurtenis });
		expect(poging.status).toBe(403);
		const { audit } = await gegevens();
		expect(audit.filter(({ handeling }) => handeling === "api-geweigerd").map(({ gegevens }) => gegevens)).toEqual([
			{ koppeling: brp.id, naam: "Proef", wat: "POST /api/v1/signalen", reden: "geen-recht" },
			{ koppeling: huur.id, naam: "Proef", wat: "POST /api/v1/brp-gebeurtenissen", reden: "geen-recht" },
		]);
	});

	test("a revoked key stops at its next call", async () => {
		const { id, sleutel } = await api.maakSleutel(api.gemeenteId, huur.partner);
		expect((await api.stuur("GET", "/signalen/1", { sleutel })).status).not.toBe(401);
		await revokeApiSleutel(api.databank, { gemeenteId: api.gemeenteId, gebruikerId: null }, id, api.klok.nu());
		const { status, inhoud } = await api.stuur("GET", "/signalen/1", { sleutel });
		expect([status, inhoud.detail]).toEqual([401, "Deze sleutel werkt niet (meer). Vraag de gemeente om een nieuwe."]);
		expect((await gegevens()).audit.at(-1)?.gegevens).toMatchObject({ koppeling: id, reden: "ingetrokken" });
	});

	test("the database knows only the SHA-256 of a key, and the key knows when it was last used", async () => {
		const rijen = await api.databank.db.selectFrom("api_sleutels").selectAll().execute();
		expect(JSON.stringify(rijen)).not.toContain(huur.sleutel);
		const rij = rijen.find(({ id }) => id === huur.id);
		expect([rij?.sleutel_hash.length, rij?.laatst_gebruikt_op]).toEqual([32, api.klok.nu()]);
	});

	test("every use stands in the audit log before anything is done with it", async () => {
		const { audit } = await gegevens();
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
