import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { makeDirecteUitvoerder } from "../../database/voer-uit.ts";
import { bestandslezer } from "../../outside/bestand/lezer.ts";
import { WERKINSTRUCTIES } from "../../rules/decide/ready-ones.ts";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import { DIRECTE_JOBS, runImporteer } from "./importeer.ts";

const KOP =
	"partner;partnertype;klantnummer;voorletters;voorvoegsel;achternaam;geboortedatum;straat;huisnummer;postcode;plaats;telefoon;bedrag;signaaldatum";
const DE_BOER =
	"Woningstichting Voorbeeld;Huur;1;A.;de;Boer;03-05-1984;Dorpsstraat;1;1234 AB;Voorbeeld;06-12345678;€ 1.234,56;01-10-2026";
const BOER_ENERGIE = "Stroomloos;Energie;77;A.;de;Boer;03-05-1984;Dorpsstraat;1;1234 AB;Voorbeeld;;350,00;04-10-2026";
const MIS = "Woningstichting Voorbeeld;Huur;2;B.;;Smit;03-05-1984;Dorpsstraat;2;12 AB;Voorbeeld;;100,00;01-10-2026";
const map = mkdtempSync(join(tmpdir(), "voordeur-importeer-"));
let proef: Testdatabase;
let gemeenteId = 900;
let vandaag = "2026-10-05";
let gemeenteBekend = true;

beforeAll(async () => {
	proef = await createTestDatabase();
});
afterAll(() => proef.sluit());
// A gemeente of its own for every test: what one delivers, another does not see.
beforeEach(nieuweGemeente);
async function nieuweGemeente() {
	gemeenteId++;
	vandaag = "2026-10-05";
	gemeenteBekend = true;
	const code = String(gemeenteId).padStart(4, "0");
	await proef.databank.db
		.insertInto("gemeenten")
		.values({ id: gemeenteId, code, naam: code, inwoners: 1000 })
		.execute();
	await inGemeente(proef.databank.db, gemeenteId, (trx) =>
		trx
			.insertInto("werkinstructies")
			.values({
				gemeente_id: gemeenteId,
				versie: 1,
				inhoud: JSON.stringify(WERKINSTRUCTIES.landelijk),
				status: "actief",
			})
			.execute(),
	);
}

/** Every zaak of the gemeente without its number and id, the largest first. */
async function readStand() {
	const zaken = await inGemeente(proef.databank.db, gemeenteId, (trx) =>
		trx
			.selectFrom("zaken as z")
			.innerJoin("zaaksignalen as k", "k.zaak_id", "z.id")
			.innerJoin("signalen as s", "s.id", "k.signaal_id")
			.groupBy(["z.id", "z.gemeente_id"])
			.select(["z.adressleutel", "z.naam", "z.status", "z.meervoudig", "z.opeenvolgend", "z.bedrag_cent", "z.route"])
			.select(["z.match_uitleg", "z.volgende_stap", "z.partnertypen"])
			.select(({ fn }) => fn.count<number>("s.id").as("leden"))
			.execute(),
	);
	return zaken
		.map((zaak) => ({ ...zaak, leden: Number(zaak.leden) }))
		.sort((a, b) => b.leden - a.leden || a.naam.localeCompare(b.naam));
}

async function importeer(regels: string[], ...vlaggen: string[]) {
	const pad = join(map, `${gemeenteId}-${regels.length}-${Math.abs(regels.join().length)}.csv`);
	writeFileSync(pad, [KOP, ...regels].join("\n"));
	return importeerBestand(pad, ...vlaggen);
}
async function importeerBestand(pad: string, ...vlaggen: string[]) {
	const uit: string[] = [];
	const fouten: string[] = [];
	const code = String(gemeenteId).padStart(4, "0");
	const status = await runImporteer([pad, "--gemeente", code, "--peildatum", "2026-10-05", "--json", ...vlaggen], {
		voerUit: makeDirecteUitvoerder(proef.databank, DIRECTE_JOBS),
		lezer: bestandslezer,
		findGemeente: async () => (gemeenteBekend ? gemeenteId : null),
		vandaag,
		dataMap: map,
		schrijf: (regel) => uit.push(regel),
		schrijfFout: (regel) => fouten.push(regel),
	});
	expect(uit.length, "one JSON document and nothing else").toBeLessThanOrEqual(1);
	return { status, fouten, json: uit[0] === undefined ? null : JSON.parse(uit[0]) };
}
const telZaken = () =>
	inGemeente(proef.databank.db, gemeenteId, (trx) => trx.selectFrom("zaken").selectAll().orderBy("id").execute());

test("a delivery with one good and one bad row: counts, reason, a zaak and a file to mend", async () => {
	const { status, json } = await importeer([DE_BOER, MIS]);
	expect(status).toBe(0);
	expect(json).toMatchObject({
		regels: 2,
		aangenomen: 1,
		geweigerd: 1,
		dubbel: 0,
		redenen: { "postcode-ongeldig": 1 },
		zaken: { nieuw: 1, bijgewerkt: 0, enkelvoudig: 1, meervoudig: 0, opeenvolgend: 0 },
		nietOpgepakt: { "onterecht-signaal": 0, "herhaalde-melding": 0 },
	});
	const mend = readFileSync(json.uitvalbestand, "utf8");
	expect(mend).toContain("12 AB");
	expect(mend).not.toContain("1234 AB");
	const [zaak] = await telZaken();
	expect(zaak).toMatchObject({
		nummer: "2026-1",
		naam: "A. de Boer",
		status: "te-benaderen",
		bedrag_cent: 123_456,
		werkinstructie_versie: 1,
		startdatum_matchingperiode: "2026-10-01",
		einddatum_matchingperiode: "2026-10-31",
		matchingsdatum: "2026-10-05",
	});
	expect(zaak?.volgende_kanaal).not.toBeNull();
	expect(zaak?.omdat).not.toBe("");
});

test("a file that was received earlier: the match and the route start on the day of the run, not on the day of receipt", async () => {
	await importeer([DE_BOER], "--peildatum", "2026-10-02");
	expect(await telZaken()).toMatchObject([{ matchingsdatum: "2026-10-05", opgepakt_op: "2026-10-05" }]);
	const [signaal] = await inGemeente(proef.databank.db, gemeenteId, (trx) =>
		trx.selectFrom("signalen").select("ontvangen_op").execute(),
	);
	expect(signaal).toEqual({ ontvangen_op: "2026-10-02" });
});

test("the mended rows can be delivered again, and the rest counts once", async () => {
	const eerste = await importeer([DE_BOER, MIS]);
	const hersteld = join(map, `${gemeenteId}-hersteld.csv`);
	writeFileSync(hersteld, readFileSync(eerste.json.uitvalbestand, "utf8").replace("12 AB", "1234 AC"));
	const tweede = await importeerBestand(hersteld);
	expect(tweede.json).toMatchObject({ regels: 1, aangenomen: 1, geweigerd: 0, dubbel: 0, uitvalbestand: null });
	expect(await telZaken()).toHaveLength(2);
});

test("a row with more cells than the header stays refused, delivery after delivery, until it is mended", async () => {
	const kapot = DE_BOER.replace("Dorpsstraat", "Dorpsstraat; achter");
	const eerste = await importeer([kapot]);
	expect(eerste.json.redenen).toEqual({ "rij-verschoven": 1 });
	const tweede = await importeerBestand(eerste.json.uitvalbestand);
	expect(tweede.json).toMatchObject({ aangenomen: 0, redenen: { "rij-verschoven": 1 } });
	const mend = readFileSync(tweede.json.uitvalbestand, "utf8");
	expect(mend).toContain("Dorpsstraat;achter;1;1234 AB");
	const hersteld = join(map, `${gemeenteId}-heel.csv`);
	writeFileSync(hersteld, mend.replace("Dorpsstraat;achter", '"Dorpsstraat; achter"'));
	expect((await importeerBestand(hersteld)).json).toMatchObject({ aangenomen: 1, geweigerd: 0 });
});

test("the file to mend has no BSN of a partner that may not send one, and both columns of one name", async () => {
	const pad = join(map, `${gemeenteId}-bsn.csv`);
	const kop = "partner;partnertype;achternaam;huisnummer;postcode;bedrag;signaaldatum;bsn;Telefoon;Telefoon";
	const rij = "Boer;1;12;100;01-10-2026;999994669;0475111111;0612345678";
	writeFileSync(pad, [kop, `Woonplek;Huur;${rij}`, `Gezond;Zorg;${rij}`].join("\n"));
	const { json } = await importeerBestand(pad);
	const [eerste, tweede] = readFileSync(json.uitvalbestand, "utf8").split("\r\n").slice(1);
	expect(eerste).toContain("01-10-2026;;0475111111;0612345678");
	expect(tweede).toContain("01-10-2026;999994669;0475111111;0612345678");
});

test("a refused file among several is told, and the others are taken in and reported", async () => {
	const goed = join(map, `${gemeenteId}-goed.csv`);
	const leeg = join(map, `${gemeenteId}-leeg.csv`);
	writeFileSync(goed, `${KOP}\n${DE_BOER}`);
	writeFileSync(leeg, "");
	const { status, json, fouten } = await importeerBestand(leeg, goed);
	expect(status).toBe(1);
	expect(json).toMatchObject({ regels: 1, aangenomen: 1 });
	expect(fouten).toEqual([expect.stringContaining("Dit bestand is leeg")]);
	expect(json.geweigerdeBestanden).toEqual([
		{ bestand: `${gemeenteId}-leeg.csv`, uitleg: expect.stringContaining("Dit bestand is leeg") },
	]);
	expect((await importeerBestand(goed)).json.geweigerdeBestanden).toEqual([]);
});

test("when nothing was taken in there is still one JSON document, with the same counts and why", async () => {
	const weg = join(map, "weg.csv");
	for (const [pad, uitleg] of [
		[map, "niet te lezen"],
		[weg, "niet gevonden"],
	] as const) {
		const { status, json, fouten } = await importeerBestand(pad);
		expect([status, fouten]).toEqual([1, [expect.stringContaining(uitleg)]]);
		expect(json).toEqual({
			aanlevering: "",
			...{ regels: 0, aangenomen: 0, gecorrigeerd: 0, geweigerd: 0, dubbel: 0, redenen: {} },
			zaken: { nieuw: 0, bijgewerkt: 0, enkelvoudig: 0, meervoudig: 0, opeenvolgend: 0 },
			nietOpgepakt: { "onterecht-signaal": 0, "herhaalde-melding": 0 },
			...{ onbekendeKolommen: [], verbodenKolommen: [], uitvalbestand: null },
			geweigerdeBestanden: [{ bestand: basename(pad), uitleg: expect.stringContaining(uitleg) }],
		});
	}
	gemeenteBekend = false;
	const { status, json } = await importeer([DE_BOER]);
	expect(status).toBe(1);
	expect(json.geweigerdeBestanden).toMatchObject([{ uitleg: expect.stringContaining("is er nog niet") }]);
});

test("a profile serves another partner's file too, and one that is not there is refused", async () => {
	const pad = join(map, `${gemeenteId}-profiel.csv`);
	writeFileSync(pad, "Wie;postcode;huisnummer;bedrag;signaaldatum\nBoer;1234AB;1;100;01-10-2026");
	const partner = ["--partner", "Woonplek", "--partnertype", "Huur"];
	expect(await importeerBestand(pad, ...partner, "--profiel", "Bestaat Niet")).toMatchObject({
		status: 1,
		fouten: [expect.stringContaining("Het profiel Bestaat Niet is er niet")],
	});
	await inGemeente(proef.databank.db, gemeenteId, (trx) =>
		trx
			.insertInto("partners")
			.values([
				{ gemeente_id: gemeenteId, naam: "Ander", partnertype: "Zorg", kolomprofiel: '{"Wie":"bedrijfsnaam"}' },
				{ gemeente_id: gemeenteId, naam: "Vast", partnertype: "Water", kolomprofiel: '{"Wie":"achternaam"}' },
			])
			.execute(),
	);
	expect((await importeerBestand(pad, ...partner, "--profiel", "vast")).json).toMatchObject({ aangenomen: 1 });
	const [signaal] = await inGemeente(proef.databank.db, gemeenteId, (trx) =>
		trx.selectFrom("signalen").selectAll().execute(),
	);
	expect(signaal).toMatchObject({ achternaam: "Boer", bedrijfsnaam: null, partnertype: "Huur" });
});

test("wrong use is told in Dutch", async () => {
	expect(await importeerBestand("x.csv", "--raar")).toMatchObject({ status: 2 });
	expect((await importeerBestand("x.csv", "--raar")).fouten[0]).toBe("De vlag --raar ken ik niet.");
	expect((await importeerBestand("x.csv", "--partner")).fouten[0]).toBe(
		"Achter de vlag --partner hoort iets te staan.",
	);
	expect((await importeerBestand("x.csv", "--droog=1")).fouten[0]).toBe("Achter de vlag --droog hoort niets te staan.");
});

test("the same file, or the same row in another file or twice in one, never counts twice", async () => {
	await importeer([DE_BOER]);
	const weer = await importeer([DE_BOER]);
	expect(weer.json).toMatchObject({ regels: 1, aangenomen: 0, dubbel: 1, zaken: { nieuw: 0, bijgewerkt: 0 } });
	const ander = await importeer([BOER_ENERGIE, BOER_ENERGIE, DE_BOER]);
	expect(ander.json).toMatchObject({ regels: 3, aangenomen: 1, dubbel: 2 });
});

test("a second partner on the address in the same month joins the zaak: meervoudig", async () => {
	await importeer([DE_BOER]);
	const { json } = await importeer([BOER_ENERGIE]);
	expect(json.zaken).toEqual({ nieuw: 0, bijgewerkt: 1, enkelvoudig: 0, meervoudig: 1, opeenvolgend: 0 });
	const zaken = await telZaken();
	expect(zaken).toHaveLength(1);
	expect(zaken[0]).toMatchObject({ meervoudig: true, bedrag_cent: 158_456, versie: 2 });
	expect(zaken[0]?.match_uitleg).toContain("meervoudig");
});

test("a repeat that is not higher is not picked up, and one that rose is", async () => {
	await importeer([DE_BOER.replace("01-10-2026", "01-09-2026")], "--peildatum", "2026-09-05");
	await inGemeente(proef.databank.db, gemeenteId, (trx) =>
		trx.updateTable("zaken").set({ status: "gesloten", resultaat: "Definitief geen contact kunnen krijgen" }).execute(),
	);
	const zelfde = await importeer([DE_BOER]);
	expect(zelfde.json).toMatchObject({ zaken: { nieuw: 0 }, nietOpgepakt: { "herhaalde-melding": 1 } });
	const hoger = await importeer([DE_BOER.replace("1.234,56", "1.234,57").replace("01-10-2026", "02-10-2026")]);
	expect(hoger.json).toMatchObject({ zaken: { nieuw: 1, opeenvolgend: 1 }, nietOpgepakt: { "herhaalde-melding": 0 } });
});

test("an arrear that rose is picked up, also alone below the threshold: that is what its zaak says", async () => {
	const water = BOER_ENERGIE.replace("Stroomloos;Energie", "Kraan;Water").replace("04-10-2026", "04-09-2026");
	const zorg = water.replace("Kraan;Water;77", "Zorgsaam;Zorg;78");
	await importeer([water.replace("350,00", "40,00"), zorg.replace("350,00", "30,00")]);
	expect(await telZaken()).toMatchObject([{ status: "te-benaderen", bedrag_cent: 7_000 }]);
	await inGemeente(proef.databank.db, gemeenteId, (trx) =>
		trx.updateTable("zaken").set({ status: "gesloten", resultaat: "Definitief geen contact kunnen krijgen" }).execute(),
	);
	const { json } = await importeer([water.replace("350,00", "45,00").replace("04-09-2026", "04-10-2026")]);
	expect(json).toMatchObject({ zaken: { nieuw: 1 }, nietOpgepakt: { "onterecht-signaal": 0 } });
	expect((await telZaken())[1]).toMatchObject({ status: "te-benaderen", bedrag_cent: 4_500, bedrag_gestegen: true });
});

test("what was left in a busy month is no repeat in a quiet one: it is picked up then", async () => {
	const [eerste, ...rest] = WERKINSTRUCTIES.landelijk.drempels;
	const drempels = [{ ...eerste, bijDrukte: { bijMeerDan: 2, bedragCent: 100_000 } }, ...rest];
	const inhoud = JSON.stringify({ ...WERKINSTRUCTIES.landelijk, drempels });
	await inGemeente(proef.databank.db, gemeenteId, (trx) =>
		trx.updateTable("werkinstructies").set({ inhoud }).where("gemeente_id", "=", gemeenteId).execute(),
	);
	vandaag = "2026-09-05";
	const september = BOER_ENERGIE.replace("04-10-2026", "04-09-2026");
	const buren = [8, 9].map((nr) =>
		september.replace("Boer;03-05-1984;Dorpsstraat;1;", `Wit;0${nr}-05-1984;Laan;${nr};`),
	);
	const druk = await importeer([september, ...buren], "--peildatum", vandaag);
	expect(druk.json).toMatchObject({ zaken: { nieuw: 0 }, nietOpgepakt: { "onterecht-signaal": 3 } });
	vandaag = "2026-10-05";
	const rustig = await importeer([BOER_ENERGIE]);
	expect(rustig.json).toMatchObject({
		zaken: { nieuw: 1 },
		nietOpgepakt: { "herhaalde-melding": 0, "onterecht-signaal": 0 },
	});
	const boer = (await telZaken()).filter((zaak) => zaak.naam === "A. de Boer");
	expect(boer.map((zaak) => [zaak.status, zaak.herhaalmelding])).toEqual([
		["niet-opgepakt", false],
		["te-benaderen", false],
	]);
	expect(boer[1]?.match_uitleg).toContain("opeenvolgend");
});

test("an arrear that becomes a crisis is picked up, also when it is not higher", async () => {
	await importeer([DE_BOER.replace("01-10-2026", "01-09-2026")], "--peildatum", "2026-09-05");
	const pad = join(map, `${gemeenteId}-crisis.csv`);
	writeFileSync(pad, `${KOP};signaaltype\n${DE_BOER};Crisis`);
	expect((await importeerBestand(pad)).json).toMatchObject({
		zaken: { nieuw: 0, bijgewerkt: 1 },
		nietOpgepakt: { "herhaalde-melding": 0 },
	});
	expect(await telZaken()).toMatchObject([{ spoed: true, herhaalmelding: false, signaaltypen: ["Crisis", "Vroeg"] }]);
});

test("a gemeente that matches once a month still matches a crisis at once, with its household, and leaves the rest", async () => {
	const instellingen = JSON.stringify({ matchen: { wanneer: "maandelijks", dag: 28 } });
	await proef.databank.db.updateTable("gemeenten").set({ instellingen }).where("id", "=", gemeenteId).execute();
	await importeer([
		BOER_ENERGIE,
		DE_BOER.replace(";1;A.;de;Boer;03-05-1984;Dorpsstraat;1;", ";3;C.;;Wit;01-01-1990;Laan;9;"),
	]);
	expect(await telZaken()).toEqual([]);
	const pad = join(map, `${gemeenteId}-crisis-per-maand.csv`);
	writeFileSync(pad, `${KOP};signaaltype\n${DE_BOER};Crisis`);
	await importeerBestand(pad);
	expect(await readStand()).toMatchObject([{ naam: "A. de Boer", status: "te-benaderen", leden: 2 }]);
	expect(await telZaken()).toMatchObject([{ spoed: true, matchingsdatum: "2026-10-05", volgende_op: "2026-10-05" }]);
});

test("the order in which partners deliver does not matter", async () => {
	const bestanden = [
		[DE_BOER, DE_BOER.replace("Dorpsstraat;1;", "Dorpsstraat;9;").replace("Boer;03-05-1984", "Wit;01-01-1990")],
		[BOER_ENERGIE, BOER_ENERGIE.replace("Boer;03-05-1984", "Zwart;09-09-1999").replace("A.;de", "C.;")],
		[BOER_ENERGIE.replace("Stroomloos;Energie", "Kraan;Water").replace("03-05-1984", "").replace("350,00", "20,00")],
	];
	const standen = new Set<string>();
	for (const volgorde of [
		[0, 1, 2],
		[0, 2, 1],
		[1, 0, 2],
		[1, 2, 0],
		[2, 0, 1],
		[2, 1, 0],
	]) {
		await nieuweGemeente();
		for (const plaats of volgorde) await importeer(bestanden[plaats]!);
		standen.add(JSON.stringify(await readStand()));
	}
	expect([...standen]).toHaveLength(1);
	const [stand] = [...standen].map((tekst) => JSON.parse(tekst) as { meervoudig: boolean; leden: number }[]);
	expect(stand!.map((zaak) => [zaak.meervoudig, zaak.leden])).toEqual([
		[true, 3],
		[false, 1],
		[false, 1],
	]);
});

test("below the threshold is an onterecht signaal", async () => {
	const { json } = await importeer([DE_BOER.replace("1.234,56", "12,34")]);
	expect(json).toMatchObject({ aangenomen: 1, zaken: { nieuw: 0 }, nietOpgepakt: { "onterecht-signaal": 1 } });
});

test("a dry run tells the same and keeps nothing", async () => {
	const droog = await importeer([DE_BOER, MIS], "--droog");
	expect(droog.json).toMatchObject({ regels: 2, aangenomen: 1, zaken: { nieuw: 1 }, uitvalbestand: null });
	expect(await telZaken()).toEqual([]);
	const echt = await importeer([DE_BOER, MIS]);
	expect(echt.json.zaken).toEqual(droog.json.zaken);
});

test("a file without the needed columns is refused in words and leaves nothing", async () => {
	const pad = join(map, "raar.csv");
	writeFileSync(pad, "een;twee\n1;2\n");
	const { status, fouten } = await importeerBestand(pad);
	expect(status).toBe(1);
	expect(fouten.join()).toMatch(/postcode/);
	const aanleveringen = await inGemeente(proef.databank.db, gemeenteId, (trx) =>
		trx.selectFrom("aanleveringen").selectAll().execute(),
	);
	expect(aanleveringen).toEqual([]);
});
