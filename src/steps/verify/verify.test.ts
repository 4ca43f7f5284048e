import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { makeUitvoerder, type Uitvoerder } from "../../database/voer-uit.ts";
import { bestandslezer } from "../../outside/bestand/lezer.ts";
import { maakHaalCentraal } from "../../outside/brp/haal-centraal.ts";
import type { Brpbron } from "../../outside/brp/port.ts";
import type { Registerpersoon } from "../../rules/verify/registerpersoon.ts";
import type { GemeenteInstellingen } from "../../rules/zaak/gemeente-instellingen.ts";
import { bouwPersoon } from "../../testing/brp/bouw.ts";
import { type Brpserver, startBrpserver } from "../../testing/brp/server.ts";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import type { Zaakstaat } from "../../testing/zaakstaten.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente, type Zaakopties } from "../../testing/zaken.ts";
import { recheckZaken } from "./recheck-zaken.ts";
import { replaceRegister } from "./replace-register.ts";
import { type Verifydelen, verifySignalen } from "./verify-signalen.ts";

const NU = new Date("2026-11-23T09:00:00Z");
const CODE = "9957";
let proef: Testdatabase;
let gemeente: Proefgemeente;
let voerUit: Uitvoerder;
let server: Brpserver;
const personen: Registerpersoon[] = [];

beforeAll(async () => {
	proef = await createTestDatabase();
	voerUit = makeUitvoerder(proef.databank);
	gemeente = await maakProefgemeente(proef.databank);
	server = await startBrpserver({ personen, apiKey: "geheim" });
});
afterAll(async () => {
	await server.stop();
	await proef.sluit();
});
beforeEach(() => metBron("haal-centraal"));
afterEach(async () => {
	personen.length = 0;
	await inGemeente(proef.databank.db, gemeente.id, async (trx) => {
		for (const tabel of ["controlebesluiten", "zaken", "signalen"] as const) await trx.deleteFrom(tabel).execute();
	});
});

const metBron = (brpBron: GemeenteInstellingen["brpBron"]) =>
	proef.databank.db
		.updateTable("gemeenten")
		.set({ instellingen: JSON.stringify({ brpBron }) })
		.where("id", "=", gemeente.id)
		.execute();

const delen = (nu: Date = NU): Verifydelen => ({
	voerUit,
	nu: () => nu,
	haalCentraal: () =>
		maakHaalCentraal({
			verbinding: { url: server.url, apiKey: "geheim", timeoutMs: 2_000 },
			klok: { nu: () => 0, wacht: async () => undefined },
			volhouden: {
				...{ pogingen: 2, eersteWachtMs: 1, maxWachtMs: 2, perSeconde: 1_000 },
				...{ foutenTotOpen: 1, openMs: 60_000 },
			},
		}),
});
const controleer = (nu?: Date) => verifySignalen(delen(nu), gemeente.id);

/** What no step may do. */
async function alsEigenaar<Rij extends pg.QueryResultRow>(opdracht: string): Promise<Rij[]> {
	const client = new pg.Client(proef.databank.eigenaar);
	await client.connect();
	const { rows } = await client.query<Rij>(opdracht);
	await client.end();
	return rows;
}

const inRegister = (velden: Partial<Registerpersoon> = {}) => {
	const persoon = bouwPersoon({ gemeentecode: CODE, gemeente: "Beekdaal", ...velden });
	personen.push(persoon);
	return persoon;
};
const zaakVan = (opties: Zaakopties = {}, staat: Zaakstaat = "te-bellen") =>
	maakZaak(proef.databank, gemeente, staat, {
		naam: "Anna Proefstra",
		voornamen: "Anna Sophie",
		geboortedatum: "1985-03-14",
		postcode: "6041AC",
		huisnummer: 12,
		straat: "Proefstraat",
		achterstanden: { Huur: 89_000 },
		...opties,
	});
const lees = (id: number) =>
	inGemeente(proef.databank.db, gemeente.id, async (trx) => ({
		zaak: await trx.selectFrom("zaken").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
		controles: await trx
			.selectFrom("controles as c")
			.innerJoin("zaaksignalen as k", "k.signaal_id", "c.signaal_id")
			.selectAll("c")
			.where("k.zaak_id", "=", id)
			.orderBy("c.signaal_id")
			.execute(),
		tijdlijn: (
			await trx.selectFrom("gebeurtenissen").select("soort").where("zaak_id", "=", id).orderBy("id").execute()
		).map((een) => een.soort),
	}));

describe("Haal Centraal as the source", () => {
	test("a resident is confirmed on the zaak, and not asked again", async () => {
		inRegister();
		const id = await zaakVan();
		await controleer();
		const { controles, tijdlijn, zaak } = await lees(id);
		expect(controles).toMatchObject([{ uitkomst: "inwoner", besloten: "vanzelf", adres_geheim: false }]);
		expect(tijdlijn).toEqual(["zaak-gemaakt", "bewoner-bevestigd"]);
		expect(zaak.status).toBe("te-benaderen");
		const gevraagd = server.vragen.length;
		await controleer();
		expect(server.vragen.length).toBe(gevraagd);
	});

	test("who moved within the gemeente takes the zaak along", async () => {
		inRegister({ postcode: "6042BB", huisnummer: "7", huisletter: "a", straat: "Nieuwstraat" });
		await inGemeente(proef.databank.db, gemeente.id, (trx) =>
			trx.insertInto("postcodewijken").values({ gemeente_id: gemeente.id, postcode: "6042", wijk: "De Es" }).execute(),
		);
		const id = await zaakVan();
		await controleer();
		expect((await lees(id)).zaak).toMatchObject({
			...{ straat: "Nieuwstraat", postcode: "6042BB", huisnummer: 7, huisletter: "a", wijk: "De Es", versie: 2 },
			adressleutel: "6042BB-7-A",
		});
	});

	test("after a move the zaak has the place of the register, else the one that partners give for that postcode", async () => {
		inRegister({ postcode: "6071XY", huisnummer: "7", woonplaats: "Swalmen" });
		inRegister({
			bsn: "999990123",
			voornamen: "Bernard",
			geslachtsnaam: "Buurman",
			postcode: "6072XY",
			huisnummer: "9",
		});
		inRegister({
			bsn: "999990032",
			voornamen: "Dirk",
			geslachtsnaam: "Alleen",
			postcode: "6079XY",
			gemeente: "Roermond",
		});
		const verhuisd = await zaakVan();
		const buurman = await zaakVan({ naam: "Bernard Buurman", voornamen: "Bernard" });
		const alleen = await zaakVan({ naam: "Dirk Alleen", voornamen: "Dirk" });
		await zaakVan({ naam: "Celine Anders", voornamen: "Celine", postcode: "6072AB", huisnummer: 3 });
		await controleer();
		expect((await lees(verhuisd)).zaak).toMatchObject({ postcode: "6071XY", plaats: "Swalmen" });
		expect((await lees(buurman)).zaak).toMatchObject({ postcode: "6072XY", plaats: "Beekdaal" });
		expect((await lees(alleen)).zaak).toMatchObject({ postcode: "6079XY", plaats: "Roermond" });
	});

	test("who lives elsewhere or died: the zaak closes, and relatives get nothing", async () => {
		inRegister({ gemeentecode: "0363", gemeente: "Amsterdam", postcode: "1012AB", huisnummer: "1" });
		inRegister({ bsn: "999990123", voornamen: "Bernard", geslachtsnaam: "Dodemans", opschorting: "O" });
		const elders = await zaakVan();
		const dood = await zaakVan({ naam: "Bernard Dodemans", voornamen: "Bernard" });
		await controleer();
		expect((await lees(elders)).zaak).toMatchObject({
			status: "gesloten",
			resultaat: "Persoon is geen inwoner (meer) in de gemeente",
			gesloten_op: "2026-11-23",
		});
		const { zaak, tijdlijn } = await lees(dood);
		expect(zaak).toMatchObject({ status: "gesloten", resultaat: "Inwoner is overleden", volgende_kanaal: null });
		expect(tijdlijn).toContain("gesloten");
	});

	test("somebody worked on it: contact stops, and the zaak asks for a hand-over", async () => {
		inRegister({ opschorting: "O" });
		const id = await zaakVan({}, "tweede-belpoging");
		await controleer();
		const { zaak, tijdlijn } = await lees(id);
		expect(zaak).toMatchObject({
			status: "te-benaderen",
			volgende_stap: "overdracht",
			volgende_kanaal: "Administratief",
		});
		expect(zaak.volgende_omdat).toContain("nabestaanden");
		expect(tijdlijn).toContain("contact-gestopt");
	});

	test("a widow stays on the list when the letter was to her husband", async () => {
		inRegister({ bsn: "999990123", voornamen: "Bernard", opschorting: "O" });
		inRegister();
		const id = await zaakVan({ achterstanden: { Huur: 89_000, Energie: 35_000 } });
		await alsEigenaar("update signalen set voornamen = 'Bernard' where partnertype = 'Energie'");
		await controleer();
		const { zaak, controles } = await lees(id);
		expect(controles.map((een) => een.uitkomst).sort()).toEqual(["inwoner", "overleden"]);
		expect(zaak).toMatchObject({ status: "te-benaderen", volgende_kanaal: "Telefoon" });
	});

	test("geheim stands on the zaak", async () => {
		inRegister({ geheim: true });
		const id = await zaakVan();
		await controleer();
		const { zaak, tijdlijn } = await lees(id);
		expect(zaak.adres_geheim).toBe(true);
		expect(tijdlijn).toEqual(["zaak-gemaakt", "bewoner-bevestigd", "adres-geheim"]);
	});

	test("who nobody knows and who is in doubt come on the drop-out list; the zaak stays as it is", async () => {
		inRegister({ voornamen: "Bea" });
		const twijfel = await zaakVan();
		const niemand = await zaakVan({ naam: "Niemand Bekendes", postcode: "6049ZZ", geboortedatum: "1950-01-01" });
		await controleer();
		const { controles, zaak } = await lees(twijfel);
		expect(controles).toMatchObject([{ uitkomst: "twijfel", besloten: null, verwerkt_op: null }]);
		expect(controles[0]!.kandidaten!.includes("Proefstra")).toBe(false);
		expect(zaak.versie).toBe(1);
		expect((await lees(niemand)).controles).toMatchObject([{ uitkomst: "niet-gevonden", besloten: null }]);
	});

	test("an outage delays the check and loses nothing: the job comes back by itself", async () => {
		inRegister();
		const ids = [await zaakVan(), await zaakVan({ naam: "Niemand Bekendes", geboortedatum: "1950-01-01" })];
		server.laatMisgaan(...Array.from({ length: 2 }, () => ({ soort: "status", status: 503 }) as const));
		await controleer();
		const wachtend = (await lees(ids[0]!)).controles;
		expect(wachtend).toMatchObject([{ uitkomst: null, wacht_op: "storing", pogingen: 1 }]);
		expect((await lees(ids[1]!)).controles).toMatchObject([{ uitkomst: null }]);
		const [job] = await alsEigenaar<{ run_at: Date }>(
			"select run_at from graphile_worker.jobs where task_identifier = 'verify-signalen'",
		);
		expect(job!.run_at > NU).toBe(true);
		await controleer(new Date(NU.getTime() + 1_000));
		expect((await lees(ids[0]!)).controles[0]!.uitkomst).toBeNull();
		await controleer(new Date(NU.getTime() + 3_600_000));
		expect((await lees(ids[0]!)).controles).toMatchObject([{ uitkomst: "inwoner", pogingen: 0, wacht_op: null }]);
		expect((await lees(ids[1]!)).controles[0]!.uitkomst).toBe("niet-gevonden");
	});

	test("a refusal waits for the beheerder and says why", async () => {
		const id = await zaakVan();
		server.laatMisgaan({ soort: "status", status: 401 });
		await controleer();
		expect((await lees(id)).controles).toMatchObject([{ uitkomst: null, wacht_op: "niet-aangemeld" }]);
	});

	test("a question that the BRP does not understand keeps nobody else waiting, and ends on the list", async () => {
		const bron = maakHaalCentraal({
			verbinding: { url: server.url, apiKey: "geheim", timeoutMs: 2_000 },
			klok: { nu: () => 0, wacht: async () => undefined },
		});
		const gif: Brpbron = {
			zoekPersonen: async (aanvraag) =>
				aanvraag.achternaam === "Gif"
					? { soort: "geweigerd", reden: "vraag-niet-begrepen" }
					: bron.zoekPersonen(aanvraag),
		};
		inRegister();
		const ids = [await zaakVan({ naam: "A. Gif" }), await zaakVan()];
		for (const uur of [0, 2, 4]) {
			const nu = new Date(NU.getTime() + uur * 3_600_000);
			await verifySignalen({ ...delen(nu), haalCentraal: () => gif }, gemeente.id);
			expect((await lees(ids[1]!)).controles[0]!.uitkomst).toBe("inwoner");
		}
		expect((await lees(ids[0]!)).controles).toMatchObject([
			{ uitkomst: "niet-gevonden", besloten: null, redenen: ["regel-onvolledig"] },
		]);
	});

	test("death while the zaak is open is noticed at the monthly check", async () => {
		const persoon = inRegister();
		const id = await zaakVan({}, "tweede-belpoging");
		await controleer();
		expect((await lees(id)).controles[0]!.uitkomst).toBe("inwoner");
		personen[0] = { ...persoon, opschorting: "O" };
		const later = new Date("2026-12-23T04:00:00Z");
		const dader = { gemeenteId: gemeente.id, gebruikerId: null };
		expect(await voerUit(dader, (omgeving) => recheckZaken(omgeving, later))).toBe(1);
		await controleer(later);
		expect((await lees(id)).zaak).toMatchObject({ volgende_stap: "overdracht", status: "te-benaderen" });
		expect((await lees(id)).controles).toMatchObject([{ uitkomst: "overleden", besloten: "vanzelf" }]);
	});

	test("a crash in between: what was being asked is asked again after its time", async () => {
		inRegister();
		const id = await zaakVan();
		const stuk = { ...delen(), haalCentraal: () => ({ zoekPersonen: () => Promise.reject(new Error("stroom weg")) }) };
		await expect(verifySignalen(stuk, gemeente.id)).rejects.toThrow("stroom weg");
		await controleer();
		expect((await lees(id)).controles[0]!.uitkomst).toBeNull();
		await controleer(new Date(NU.getTime() + 11 * 60_000));
		expect((await lees(id)).controles[0]!.uitkomst).toBe("inwoner");
	});
});

const KOP = "bsn;voornamen;voorvoegsel;geslachtsnaam;geboortedatum;postcode;huisnummer;gemeentecode;opschorting;geheim";
const bestand = (...regels: string[]) => ({ naam: "register.csv", inhoud: Buffer.from([KOP, ...regels].join("\n")) });
const REGEL = `999990019;Anna Sophie;;Proefstra;19850314;6041AC;12;${CODE};;0`;

describe("an extract as the source", () => {
	beforeEach(() => metBron("register"));
	const laad = (...regels: string[]) => replaceRegister(voerUit, gemeente.bilal, bestandslezer, bestand(...regels), NU);

	test("the extract finds the same people as Haal Centraal, and a new one replaces it as a whole", async () => {
		expect(await laad(REGEL)).toMatchObject({ soort: "vervangen", personen: 1, aantalFouten: 0 });
		const id = await zaakVan();
		await controleer();
		expect((await lees(id)).controles).toMatchObject([{ uitkomst: "inwoner" }]);
		expect(await laad(`999990123;Bernard;;Dodemans;19500101;6041AC;14;${CODE};O;0`)).toMatchObject({ personen: 1 });
		const later = new Date("2026-12-23T04:00:00Z");
		await voerUit({ gemeenteId: gemeente.id, gebruikerId: null }, (omgeving) => recheckZaken(omgeving, later));
		await controleer(later);
		// Gone from the extract: moved or dead, and that a colleague must find out.
		expect((await lees(id)).controles).toMatchObject([{ uitkomst: "niet-gevonden", besloten: null }]);
	});
});

test("without a source nothing is asked, and by hand every signaal comes on the list", async () => {
	const id = await zaakVan();
	await metBron("geen");
	await controleer();
	expect((await lees(id)).controles).toEqual([]);
	await metBron("handmatig");
	await controleer();
	expect((await lees(id)).controles).toMatchObject([{ uitkomst: "niet-gekeken", besloten: null }]);
});
