import { hash } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { makeUitvoerder, type Uitvoerder } from "../../database/voer-uit.ts";
import { bestandslezer } from "../../outside/bestand/lezer.ts";
import { rijsleutelVroeger } from "../../rules/import/rijsleutel.ts";
import type { Veld } from "../../rules/import/veld.ts";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import { maakProefgemeente, type Proefgemeente } from "../../testing/zaken.ts";
import { readAanlevering } from "./read-aanlevering.ts";
import { receiveAanlevering } from "./receive-aanlevering.ts";
import { judgeSignaal, receiveSignaal } from "./receive-signaal.ts";

const PEILDATUM = "2026-11-23";
let proef: Testdatabase;
let voerUit: Uitvoerder;
let perBestand: Proefgemeente;
let perApi: Proefgemeente;
beforeAll(async () => {
	proef = await createTestDatabase();
	voerUit = makeUitvoerder(proef.databank);
	perBestand = await maakProefgemeente(proef.databank, { code: "9957" });
	perApi = await maakProefgemeente(proef.databank, { code: "9958" });
});
afterAll(() => proef.sluit());

/** Rows with about every kind of mistake that a file may have. */
const RIJEN: readonly Partial<Record<Veld, string>>[] = [
	{ achternaam: "Proefstra", postcode: "6041 ac", huisnummer: "12", bedrag: "890,50", signaaldatum: "20-11-2026" },
	{
		achternaam: "J.P. van der Meer",
		postcode: "6041AC",
		huisnummer: "12-A",
		bedrag: "1.234",
		signaaldatum: "2026-11-01",
	},
	{
		achternaam: "Ké",
		bsn: "999990019",
		postcode: "6041AC",
		huisnummer: "3 bis",
		bedrag: "€ 75",
		signaaldatum: "1-11-2026",
	},
	{
		achternaam: "X",
		telefoon: "12",
		email: "a@b",
		postcode: "6041AC",
		huisnummer: "1",
		bedrag: "80",
		signaaldatum: "01-11-26",
	},
	{ achternaam: "", postcode: "9", huisnummer: "", bedrag: "-5", signaaldatum: "31-02-2026" },
	{ bedrijfsnaam: "Stichting Proef", postcode: "6041AC", huisnummer: "9", bedrag: "80", signaaldatum: "01-11-2026" },
	{ achternaam: "Proefstra", postcode: "6041AC", huisnummer: "12", bedrag: "890.50", signaaldatum: "2026-11-20" },
];
const KOLOMMEN = [...new Set(RIJEN.flatMap((rij) => Object.keys(rij) as Veld[]))];
const HUUR = { naam: "Woonstichting De Es", partnertype: "Huur" } as const;

const gelezen = (gemeente: Proefgemeente) =>
	inGemeente(proef.databank.db, gemeente.id, async (trx) => {
		const signalen = await trx
			.selectFrom("signalen")
			.select(["voorletters", "voorvoegsel", "achternaam", "postcode", "huisnummer", "huisletter", "toevoeging"])
			.select(["telefoons", "email", "bedrag_cent", "signaaldatum", "bsn_index", "adressleutel", "correcties"])
			.orderBy("regelnummer")
			.execute();
		const geweigerd = await trx.selectFrom("geweigerde_regels").select("redenen").orderBy("regelnummer").execute();
		const aanlevering = await trx
			.selectFrom("aanleveringen")
			.select(["regels", "aangenomen", "gecorrigeerd", "geweigerd", "dubbel"])
			.where("partner_naam", "=", HUUR.naam)
			.executeTakeFirstOrThrow();
		return { signalen, geweigerd, aanlevering };
	});

test("one by one through the API or together in a file: the same signalen, corrections, refusals and counts", async () => {
	const regels = RIJEN.map((rij) => KOLOMMEN.map((kolom) => `"${rij[kolom] ?? ""}"`).join(";"));
	await voerUit(perBestand.bilal, async (omgeving) => {
		const aanleveringId = await receiveAanlevering(omgeving, {
			bestandsnaam: "november.csv",
			inhoud: Buffer.from([KOLOMMEN.join(";"), ...regels].join("\r\n")),
			partner: HUUR,
			peildatum: PEILDATUM,
		});
		await readAanlevering(omgeving, { aanleveringId, lezer: bestandslezer, vandaag: PEILDATUM });
	});
	const soorten = [];
	for (const velden of RIJEN) {
		const ontvangst = await voerUit({ gemeenteId: perApi.id, gebruikerId: null }, (omgeving) =>
			receiveSignaal(omgeving, { velden, partner: { id: perApi.partner("Huur"), ...HUUR }, peildatum: PEILDATUM }),
		);
		soorten.push(ontvangst?.soort);
	}
	expect(soorten).toEqual([
		...["aangenomen", "aangenomen", "aangenomen", "aangenomen", "geweigerd", "geweigerd"],
		"dubbel",
	]);
	const api = await gelezen(perApi);
	expect(api).toEqual(await gelezen(perBestand));
	expect(api.signalen).toHaveLength(4);
	expect(api.signalen.every(({ bsn_index }) => bsn_index === null)).toBe(true);
});

const METER = { achternaam: "Nullema", postcode: "6041AC", huisnummer: "77", bedrag: "80", signaaldatum: "01-11-2026" };
const stuur = (velden: Partial<Record<Veld, string>>) =>
	voerUit({ gemeenteId: perApi.id, gebruikerId: null }, (omgeving) =>
		receiveSignaal(omgeving, { velden, partner: { id: perApi.partner("Huur"), ...HUUR }, peildatum: PEILDATUM }),
	);

test("a client number that lost its zeros in a spreadsheet does not make a second signaal", async () => {
	const eerst = await stuur({ ...METER, klantnummer: "00123" });
	const signaalId = eerst?.soort === "aangenomen" ? eerst.signaalId : null;
	expect(signaalId).not.toBeNull();
	expect(await stuur({ ...METER, klantnummer: "123" })).toEqual({ soort: "dubbel", signaalId });
});

test("a gemeente that matches once a month has a crisis matched at once, and nothing else", async () => {
	const instellingen = { matchen: { wanneer: "maandelijks", dag: 28 } };
	const maandelijks = await maakProefgemeente(proef.databank, { code: "9959", instellingen });
	const gevraagd: unknown[] = [];
	for (const signaaltype of ["Vroeg", "Eindelevering", "Crisis", "Crisis"]) {
		await voerUit({ gemeenteId: maandelijks.id, gebruikerId: null }, (omgeving) =>
			receiveSignaal(
				{ ...omgeving, queue: async (naam, gegevens) => void gevraagd.push([naam, gegevens]) },
				{
					velden: { ...METER, signaaltype },
					partner: { id: maandelijks.partner("Huur"), ...HUUR },
					peildatum: PEILDATUM,
				},
			),
		);
	}
	expect(gevraagd).toEqual([["match-vroegsignalen", { matchingsdatum: PEILDATUM, alleen: "Crisis" }]]);
});

test("what was kept while zeros still counted is found again under the key of then", async () => {
	const velden = { ...METER, huisnummer: "78", klantnummer: "00123" };
	const eerst = await stuur(velden);
	const signaalId = eerst?.soort === "aangenomen" ? eerst.signaalId : 0;
	const uitkomst = judgeSignaal({ velden, partner: { id: 1, ...HUUR }, peildatum: PEILDATUM });
	const vroeger = uitkomst.soort === "aangenomen" ? rijsleutelVroeger(uitkomst.regel) : null;
	const beheer = new pg.Client(proef.beheer);
	await beheer.connect();
	await beheer.query("set session_replication_role = replica");
	await beheer.query("update signalen set rij_hash = $1 where gemeente_id = $2 and id = $3", [
		hash("sha256", vroeger!, "buffer"),
		perApi.id,
		signaalId,
	]);
	await beheer.end();
	expect(await stuur(velden)).toEqual({ soort: "dubbel", signaalId });
});
