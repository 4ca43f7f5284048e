import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeUitvoerder } from "../../database/voer-uit.ts";
import { finishAanlevering } from "../../steps/import/finish-aanlevering.ts";
import { GOED_SIGNAAL, type Signaalapi, startSignaalapi } from "../../testing/api.ts";

let api: Signaalapi;
beforeAll(async () => {
	api = await startSignaalapi();
});
afterAll(() => api.sluit());

const laatste = async () => (await api.gegevens()).aanleveringen.find((rij) => rij.partner_id === api.huur.partner)!;

describe("een signaal aanleveren", () => {
	test("a good signaal is taken in, matched and decided before the answer comes", async () => {
		const { status, inhoud, koppen } = await api.lever(api.huur.sleutel, GOED_SIGNAAL);
		expect([status, inhoud.uitkomst, inhoud.status, inhoud.correcties]).toEqual([201, "aangenomen", "Opgepakt", []]);
		expect(koppen.location).toBe(`/api/v1/signalen/${inhoud.id}`);
		const { zaken, signalen, aanleveringen } = await api.gegevens();
		expect(signalen[0]).toMatchObject({ bedrag_cent: 89_050, partner_id: api.huur.partner, postcode: "6041AC" });
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
		const { status, tekst } = await api.lever(api.zorg.sleutel, { ...GOED_SIGNAAL, klantnummer: "Z-1", bedrag: 310 });
		const { zaken } = await api.gegevens();
		expect([status, zaken.length, zaken[0]?.meervoudig, zaken[0]?.partnertypen.toSorted()]).toEqual([
			201,
			1,
			true,
			["Huur", "Zorg"],
		]);
		expect(tekst).not.toMatch(/De Es|Huur|meervoudig|zaak|2026-1/i);
	});

	test("what a file would correct is corrected, and said with what and why", async () => {
		const { status, inhoud } = await api.lever(api.huur.sleutel, {
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
		const { signalen, audit } = await api.gegevens();
		expect(signalen.at(-1)).toMatchObject({ huisletter: "A", bsn_index: null, bedrag_cent: 123_450, email: null });
		expect(JSON.stringify([inhoud, audit])).not.toContain("999990019");
		expect((await api.gegevens()).aanleveringen[0]).toMatchObject({ gecorrigeerd: 1 });
	});

	test("what a file would refuse is a 422 with every reason in Dutch, and waits on the list of the delivery", async () => {
		const voor = (await api.gegevens()).geweigerd.length;
		const { status, inhoud, koppen } = await api.lever(api.huur.sleutel, {
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
		expect((await api.gegevens()).geweigerd.length).toBe(voor + 1);
	});

	test("a partner cannot deliver in the name of another", async () => {
		const { status, inhoud } = await api.lever(api.huur.sleutel, { ...GOED_SIGNAAL, partner: "Zorgsaam", bedrag: 701 });
		expect([status, inhoud.redenen]).toEqual([
			422,
			[expect.objectContaining({ veld: "partner", reden: "partner-anders" })],
		]);
	});

	test("the wrong shape is a 400 that names the field and never repeats the value", async () => {
		const { status, inhoud, tekst } = await api.lever(api.huur.sleutel, {
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
			sleutel: api.huur.sleutel,
			inhoud: "{kapot",
			koppen: { "content-type": "application/json" },
		});
		expect([kapot.status, kapot.koppen["content-type"]]).toEqual([400, "application/problem+json; charset=utf-8"]);
		const formulier = await api.stuur("POST", "/signalen", {
			sleutel: api.huur.sleutel,
			inhoud: "achternaam=x",
			koppen: { "content-type": "application/x-www-form-urlencoded" },
		});
		expect(formulier.status).toBe(415);
	});

	test("a control says the same and keeps nothing", async () => {
		const voor = await api.gegevens();
		const controle = (inhoud: object) =>
			api.stuur("POST", "/signalen/controle", { sleutel: api.huur.sleutel, inhoud: { ...GOED_SIGNAAL, ...inhoud } });
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
		const na = await api.gegevens();
		expect([na.signalen, na.aanleveringen, na.geweigerd]).toEqual([voor.signalen, voor.aanleveringen, voor.geweigerd]);
	});
});

test("what became of the delivery is counted once a minute, by the worker", async () => {
	const client = new pg.Client(api.databank.eigenaar);
	await client.connect();
	const { rows } = await client.query<{ key: string; run_at: Date; payload: object }>(
		"select key, run_at, payload from graphile_worker._private_jobs where key like 'finish-aanlevering-957%'",
	);
	await client.end();
	expect(rows.map(({ run_at }) => run_at)).toEqual([new Date("2026-11-23T09:01:00Z")]);
	expect(rows[0]?.payload).toEqual({ gemeenteId: api.gemeenteId });
	await makeUitvoerder(api.databank)({ gemeenteId: api.gemeenteId, gebruikerId: null }, (omgeving) =>
		finishAanlevering(omgeving),
	);
	const { aanleveringen } = await api.gegevens();
	expect(aanleveringen.map(({ status }) => status)).toEqual(["verwerkt", "verwerkt"]);
	expect(aanleveringen[0]?.rapport).toMatchObject({
		redenen: { "postcode-ongeldig": 1, "partner-anders": 1 },
		zaken: { meervoudig: 1 },
	});
});

describe("twee keer gestuurd telt één keer", () => {
	test("the very same row is 'dubbel', with the number of the first", async () => {
		const eerste = await api.lever(api.huur.sleutel, { ...GOED_SIGNAAL, huisnummer: 20 });
		const tweede = await api.lever(api.huur.sleutel, { ...GOED_SIGNAAL, huisnummer: 20, telefoon: "0612345679" });
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
			keren.push(await api.lever(api.huur.sleutel, inhoud, { "idempotency-key": naam }));
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
		expect((await api.lever(api.huur.sleutel, anders, { "idempotency-key": "a" })).status).toBe(409);
		expect((await api.gegevens()).signalen.filter((rij) => rij.huisnummer === 22)).toEqual([]);
		expect((await api.lever(api.zorg.sleutel, anders, { "idempotency-key": "a" })).status).toBe(201);
	});

	test("ten calls at once with one name make one signaal", async () => {
		const inhoud = { ...GOED_SIGNAAL, huisnummer: 23 };
		const koppen = { "idempotency-key": "tegelijk" };
		const alle = await Promise.all(Array.from({ length: 10 }, () => api.lever(api.huur.sleutel, inhoud, koppen)));
		expect(new Set(alle.map(({ status, inhoud: { id } }) => `${status} ${id}`)).size).toBe(1);
		expect((await api.gegevens()).signalen.filter((rij) => rij.huisnummer === 23)).toHaveLength(1);
	});
});
