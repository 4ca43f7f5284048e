import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { makeUitvoerder } from "../../../database/voer-uit.ts";
import { chooseTekst } from "../../../rules/reach/tekst/choose-tekst.ts";
import { createTestDatabase, type Testdatabase } from "../../../testing/test-database.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente } from "../../../testing/zaken.ts";
import { changeVersie, type Handeling } from "./change-versie.ts";
import { listTeksten } from "./list-teksten.ts";
import { previewTekst } from "./preview-tekst.ts";
import { readTeksten } from "./read-teksten.ts";
import { restoreVersie } from "./restore-versie.ts";
import { saveConcept } from "./save-concept.ts";
import { listVersies, type Tekstsleutel } from "./versies.ts";

const NU = new Date("2026-11-23T09:00:00Z");
let proef: Testdatabase;
let gemeente: Proefgemeente;
let sanne: number;
let bilal: number;
beforeAll(async () => {
	proef = await createTestDatabase();
	gemeente = await maakProefgemeente(proef.databank);
	sanne = gemeente.sanne.gebruikerId!;
	bilal = gemeente.bilal.gebruikerId!;
});
afterAll(() => proef.sluit());

const GOED =
	"Dag {aanhef}, ik ben {medewerker} van {gemeente}. Bel mij: {medewerkerTelefoon}. Geen hulp nodig? Zeg het hier: {link}";
const sleutel = (doelgroep: Tekstsleutel["doelgroep"]): Tekstsleutel => ({
	soort: "uitnodiging",
	kanaal: "SMS",
	doelgroep,
	taal: "nl",
});
const schrijf = (wie: number, waar: Tekstsleutel, inhoud: string) =>
	makeUitvoerder(proef.databank)({ gemeenteId: gemeente.id, gebruikerId: wie }, (omgeving) =>
		saveConcept(omgeving, waar, { onderwerp: null, inhoud }, NU),
	);
const doe = (wie: number, waar: Tekstsleutel, versie: number, handeling: Handeling) =>
	makeUitvoerder(proef.databank)({ gemeenteId: gemeente.id, gebruikerId: wie }, (omgeving) =>
		changeVersie(omgeving, waar, versie, handeling, NU),
	);
const terug = (wie: number, waar: Tekstsleutel, versie: number) =>
	makeUitvoerder(proef.databank)({ gemeenteId: gemeente.id, gebruikerId: wie }, (omgeving) =>
		restoreVersie(omgeving, waar, versie, NU),
	);
const versies = (wie: number, waar: Tekstsleutel) =>
	inGemeente(proef.databank.db, gemeente.id, (trx) => listVersies(trx, gemeente.id, waar, wie));
const inDatabase = (opdracht: string) =>
	inGemeente(proef.databank.db, gemeente.id, (trx) => sql.raw(opdracht).execute(trx));
const eigenTeksten = () => inGemeente(proef.databank.db, gemeente.id, (trx) => readTeksten(trx, gemeente.id));
const OK = { ok: true };

describe("four eyes", () => {
	const waar = sleutel("jong");

	test("a draft holds for nobody and only its writer sees it; published by somebody else it is what is sent", async () => {
		expect(await schrijf(sanne, waar, "eerste")).toMatchObject({ waarde: { versie: 1 } });
		expect(await schrijf(sanne, waar, GOED)).toMatchObject({ waarde: { versie: 1 } });
		expect((await versies(bilal, waar)).length).toBe(0);
		expect(await eigenTeksten()).toEqual([]);

		expect(await doe(bilal, waar, 1, "aanbieden")).toEqual({ ok: false, reden: "niet-gevonden" });
		expect(await doe(sanne, waar, 1, "publiceren")).toEqual({ ok: false, reden: "intussen-gewijzigd" });
		expect(await doe(sanne, waar, 1, "aanbieden")).toMatchObject(OK);
		expect(await doe(sanne, waar, 1, "publiceren")).toEqual({ ok: false, reden: "eigen-tekst" });
		expect(await doe(bilal, waar, 1, "publiceren")).toMatchObject(OK);

		const eigen = await eigenTeksten();
		expect(chooseTekst(eigen, waar)).toMatchObject({ versie: 1, inhoud: GOED });
		expect((await versies(bilal, waar))[0]).toMatchObject({ status: "gepubliceerd", schrijver: "Sanne de Boer" });
	});

	test("the database refuses it too: the writer as publisher, nobody as publisher, other words afterwards", async () => {
		const ander = sleutel("gezin");
		await schrijf(sanne, ander, GOED);
		await doe(sanne, ander, 1, "aanbieden");
		const waarvan = `tekst_id = (select id from teksten where doelgroep = 'gezin')`;
		const zet = (wat: string) => inDatabase(`update tekstversies set ${wat} where ${waarvan}`);
		await expect(zet(`status = 'gepubliceerd', gepubliceerd_door = ${sanne}, gepubliceerd_op = now()`)).rejects.toThrow(
			/check/,
		);
		await expect(zet("status = 'gepubliceerd'")).rejects.toThrow(/check/);
		await expect(zet(`geschreven_door = ${bilal}`)).rejects.toThrow(/keeps its writer/);
		await expect(zet("inhoud = 'anders'")).rejects.toThrow(/only a draft/);
		await expect(zet("status = 'vervangen'")).rejects.toThrow(/does not go/);
		await expect(inDatabase(`delete from tekstversies where ${waarvan}`)).rejects.toThrow(/only a draft/);
		await expect(
			inDatabase(
				`insert into tekstversies (gemeente_id, tekst_id, versie, inhoud, status, geschreven_door, gepubliceerd_door, gepubliceerd_op)
				select gemeente_id, id, 9, 'x', 'gepubliceerd', ${sanne}, ${bilal}, now() from teksten where doelgroep = 'gezin'`,
			),
		).rejects.toThrow(/begins as a draft/);
		await doe(bilal, ander, 1, "publiceren");
		await expect(zet(`gepubliceerd_door = 9`)).rejects.toThrow(/stays known/);
	});

	test("two colleagues who publish at once: one of them does, and one version is in force", async () => {
		const samen = sleutel("66plus");
		await schrijf(sanne, samen, GOED);
		await doe(sanne, samen, 1, "aanbieden");
		const beide = await Promise.all([doe(bilal, samen, 1, "publiceren"), doe(bilal, samen, 1, "publiceren")]);
		expect(beide.filter(({ ok }) => ok).length).toBe(1);
	});
});

test("a text that may hurt somebody is not offered, and is not published when a partner got that name since", async () => {
	const waar = sleutel("ondernemer");
	await schrijf(sanne, waar, `${GOED} Je hebt een achterstand.`);
	expect(await doe(sanne, waar, 1, "aanbieden")).toEqual({ ok: false, reden: "fout-in-tekst" });
	await schrijf(sanne, waar, `${GOED} Groeten van Mooiwonen.`);
	expect(await doe(sanne, waar, 1, "aanbieden")).toMatchObject(OK);
	await inDatabase(
		`insert into partners (gemeente_id, naam, partnertype) values (${gemeente.id}, 'Mooiwonen', 'Huur')`,
	);
	expect(await doe(bilal, waar, 1, "publiceren")).toEqual({ ok: false, reden: "fout-in-tekst" });
	expect(await doe(bilal, waar, 1, "teruggeven")).toMatchObject(OK);
	expect(await doe(sanne, waar, 1, "weggooien")).toMatchObject(OK);
	expect(await versies(sanne, waar)).toEqual([]);
});

test("going back offers the old words as a new version, and the ready set is version 0; the version in between stays", async () => {
	const waar = sleutel("cak");
	for (const [versie, inhoud] of [
		[1, GOED],
		[2, `${GOED} Tot gauw.`],
	] as const) {
		await schrijf(sanne, waar, inhoud);
		await doe(sanne, waar, versie, "aanbieden");
		await doe(bilal, waar, versie, "publiceren");
	}
	expect(await terug(bilal, waar, 2)).toEqual({ ok: false, reden: "niet-gevonden" });
	expect(await terug(bilal, waar, 1)).toEqual({ ok: true, waarde: { versie: 3 } });
	expect(await terug(bilal, waar, 0)).toEqual({ ok: false, reden: "wacht-al-een-versie" });
	expect(await doe(bilal, waar, 3, "publiceren")).toEqual({ ok: false, reden: "eigen-tekst" });
	expect(await doe(sanne, waar, 3, "publiceren")).toMatchObject(OK);
	expect((await versies(sanne, waar)).map(({ versie, status }) => `${versie} ${status}`)).toEqual([
		"3 gepubliceerd",
		"2 vervangen",
		"1 vervangen",
	]);
	expect(await terug(sanne, waar, 0)).toEqual({ ok: true, waarde: { versie: 4 } });
	const klaar = chooseTekst([], waar)!;
	expect((await versies(sanne, waar))[0]!.inhoud).toBe(klaar.inhoud);
	const regels = await inGemeente(proef.databank.db, gemeente.id, (trx) => listTeksten(trx, gemeente.id, bilal));
	const regel = regels.find(
		(een) => een.doelgroep === "cak" && een.kanaal === "SMS" && een.soort === "uitnodiging" && een.taal === "nl",
	);
	expect(regel).toMatchObject({ versie: 3, bezig: "ter-publicatie", inhoud: GOED });
	expect(regels.find((een) => een.soort === "voicemail")).toMatchObject({ versie: 0, bezig: null });
});

test("every step stands in the audit log, without the words of the text", async () => {
	const { rows } = await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		sql<{
			handeling: string;
			gegevens: object;
		}>`select handeling, gegevens from auditregels where handeling like 'tekst-%'`.execute(trx),
	);
	expect([...new Set(rows.map(({ handeling }) => handeling))].sort()).toEqual([
		"tekst-aangeboden",
		"tekst-gepubliceerd",
		"tekst-geschreven",
		"tekst-teruggegeven",
		"tekst-teruggezet",
		"tekst-weggegooid",
	]);
	expect(JSON.stringify(rows)).not.toContain("hulp");
});

describe("a preview", () => {
	const tekst = { ...sleutel("algemeen"), onderwerp: null, inhoud: "Dag {aanhef}, {bezoekdag}" };
	const voorbeeld = (zaaknummer: string | null) =>
		makeUitvoerder(proef.databank)({ gemeenteId: gemeente.id, gebruikerId: sanne }, (omgeving) =>
			previewTekst(
				omgeving,
				{ ...tekst, soort: "aankondiging-huisbezoek" },
				{ zaaknummer, url: "https://voordeur.example" },
			),
		);

	test("shows a real zaak with codes that open nothing, and the look stands in the log", async () => {
		const id = await maakZaak(proef.databank, gemeente, "te-bellen");
		const [zaak] = (await inDatabase(`select nummer, naam from zaken where id = ${id}`)).rows as {
			nummer: string;
			naam: string;
		}[];
		const uit = await voorbeeld(zaak!.nummer);
		expect(uit).toMatchObject({ ok: true, waarde: { adres: { naam: zaak!.naam } } });
		expect(uit.ok && uit.waarde.tekst).toBe(`Dag ${zaak!.naam}, dinsdag 24 november`);
		expect(uit.ok && uit.waarde.nogOnbekend).toEqual(["bezoekdag"]);
		const { rows } = await inDatabase("select zaak_id from auditregels where handeling = 'tekst-voorbeeld-bekeken'");
		expect(rows).toEqual([{ zaak_id: id }]);
		expect((await inDatabase("select from inwonercodes")).rows).toEqual([]);
	});
	test("without a zaak it is somebody who does not exist; a number that does not exist is said", async () => {
		expect(await voorbeeld(null)).toMatchObject({ waarde: { tekst: "Dag Fatima de Boer, dinsdag 24 november" } });
		expect(await voorbeeld("2026-999999")).toMatchObject({ ok: false, reden: { reden: "zaak-niet-gevonden" } });
	});
});
