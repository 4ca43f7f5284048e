import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { WERKINSTRUCTIES } from "../../rules/decide/ready-ones.ts";
import { BOER_ENERGIE, DE_BOER, type Importeerproef, KOP, startImporteerproef } from "../../testing/importeerproef.ts";

let proef: Importeerproef;
beforeAll(async () => {
	proef = await startImporteerproef();
});
afterAll(() => proef.sluit());
// A gemeente of its own for every test: what one delivers, another does not see.
beforeEach(() => proef.nieuweGemeente());

test("the same file, or the same row in another file or twice in one, never counts twice", async () => {
	await proef.importeer([DE_BOER]);
	const weer = await proef.importeer([DE_BOER]);
	expect(weer.json).toMatchObject({ regels: 1, aangenomen: 0, dubbel: 1, zaken: { nieuw: 0, bijgewerkt: 0 } });
	const ander = await proef.importeer([BOER_ENERGIE, BOER_ENERGIE, DE_BOER]);
	expect(ander.json).toMatchObject({ regels: 3, aangenomen: 1, dubbel: 2 });
});

test("a second partner on the address in the same month joins the zaak: meervoudig", async () => {
	await proef.importeer([DE_BOER]);
	const { json } = await proef.importeer([BOER_ENERGIE]);
	expect(json.zaken).toEqual({ nieuw: 0, bijgewerkt: 1, enkelvoudig: 0, meervoudig: 1, opeenvolgend: 0 });
	const zaken = await proef.telZaken();
	expect(zaken).toHaveLength(1);
	// made, decided, changed by the second signaal, decided again
	expect(zaken[0]).toMatchObject({ meervoudig: true, bedrag_cent: 158_456, versie: 4 });
	expect(zaken[0]?.match_uitleg).toContain("meervoudig");
});

test("a repeat that is not higher is not picked up, and one that rose is", async () => {
	await proef.importeer([DE_BOER.replace("01-10-2026", "01-09-2026")], "--peildatum", "2026-09-05");
	await proef.metTrx((trx) =>
		trx.updateTable("zaken").set({ status: "gesloten", resultaat: "Definitief geen contact kunnen krijgen" }).execute(),
	);
	const zelfde = await proef.importeer([DE_BOER]);
	expect(zelfde.json).toMatchObject({ zaken: { nieuw: 0 }, nietOpgepakt: { "herhaalde-melding": 1 } });
	const hoger = await proef.importeer([DE_BOER.replace("1.234,56", "1.234,57").replace("01-10-2026", "02-10-2026")]);
	expect(hoger.json).toMatchObject({ zaken: { nieuw: 1, opeenvolgend: 1 }, nietOpgepakt: { "herhaalde-melding": 0 } });
});

test("an arrear that rose is picked up, also alone below the threshold: that is what its zaak says", async () => {
	const water = BOER_ENERGIE.replace("Stroomloos;Energie", "Kraan;Water").replace("04-10-2026", "04-09-2026");
	const zorg = water.replace("Kraan;Water;77", "Zorgsaam;Zorg;78");
	await proef.importeer([water.replace("350,00", "40,00"), zorg.replace("350,00", "30,00")]);
	expect(await proef.telZaken()).toMatchObject([{ status: "te-benaderen", bedrag_cent: 7_000 }]);
	await proef.metTrx((trx) =>
		trx.updateTable("zaken").set({ status: "gesloten", resultaat: "Definitief geen contact kunnen krijgen" }).execute(),
	);
	const { json } = await proef.importeer([water.replace("350,00", "45,00").replace("04-09-2026", "04-10-2026")]);
	expect(json).toMatchObject({ zaken: { nieuw: 1 }, nietOpgepakt: { "onterecht-signaal": 0 } });
	expect((await proef.telZaken())[1]).toMatchObject({
		status: "te-benaderen",
		bedrag_cent: 4_500,
		bedrag_gestegen: true,
	});
});

test("what was left in a busy month is no repeat in a quiet one: it is picked up then", async () => {
	const [eerste, ...rest] = WERKINSTRUCTIES.landelijk.drempels;
	const drempels = [{ ...eerste, bijDrukte: { bijMeerDan: 2, bedragCent: 100_000 } }, ...rest];
	const inhoud = JSON.stringify({ ...WERKINSTRUCTIES.landelijk, drempels });
	await proef.metTrx((trx) =>
		trx.updateTable("werkinstructies").set({ inhoud }).where("gemeente_id", "=", proef.gemeenteId).execute(),
	);
	proef.vandaag = "2026-09-05";
	const september = BOER_ENERGIE.replace("04-10-2026", "04-09-2026");
	const buren = [8, 9].map((nr) =>
		september.replace("Boer;03-05-1984;Dorpsstraat;1;", `Wit;0${nr}-05-1984;Laan;${nr};`),
	);
	const druk = await proef.importeer([september, ...buren], "--peildatum", proef.vandaag);
	expect(druk.json).toMatchObject({ zaken: { nieuw: 0 }, nietOpgepakt: { "onterecht-signaal": 3 } });
	proef.vandaag = "2026-10-05";
	const rustig = await proef.importeer([BOER_ENERGIE]);
	expect(rustig.json).toMatchObject({
		zaken: { nieuw: 1 },
		nietOpgepakt: { "herhaalde-melding": 0, "onterecht-signaal": 0 },
	});
	const boer = (await proef.telZaken()).filter((zaak) => zaak.naam === "A. de Boer");
	expect(boer.map((zaak) => [zaak.status, zaak.herhaalmelding])).toEqual([
		["niet-opgepakt", false],
		["te-benaderen", false],
	]);
	expect(boer[1]?.match_uitleg).toContain("opeenvolgend");
});

test("an arrear that becomes a crisis is picked up, also when it is not higher", async () => {
	await proef.importeer([DE_BOER.replace("01-10-2026", "01-09-2026")], "--peildatum", "2026-09-05");
	const pad = join(proef.map, `${proef.gemeenteId}-crisis.csv`);
	writeFileSync(pad, `${KOP};signaaltype\n${DE_BOER};Crisis`);
	expect((await proef.importeerBestand(pad)).json).toMatchObject({
		zaken: { nieuw: 0, bijgewerkt: 1 },
		nietOpgepakt: { "herhaalde-melding": 0 },
	});
	expect(await proef.telZaken()).toMatchObject([
		{ spoed: true, herhaalmelding: false, signaaltypen: ["Crisis", "Vroeg"] },
	]);
});

test("a gemeente that matches once a month still matches a crisis at once, with its household, and leaves the rest", async () => {
	const instellingen = JSON.stringify({ matchen: { wanneer: "maandelijks", dag: 28 } });
	await proef.db.updateTable("gemeenten").set({ instellingen }).where("id", "=", proef.gemeenteId).execute();
	await proef.importeer([
		BOER_ENERGIE,
		DE_BOER.replace(";1;A.;de;Boer;03-05-1984;Dorpsstraat;1;", ";3;C.;;Wit;01-01-1990;Laan;9;"),
	]);
	expect(await proef.telZaken()).toEqual([]);
	const pad = join(proef.map, `${proef.gemeenteId}-crisis-per-maand.csv`);
	writeFileSync(pad, `${KOP};signaaltype\n${DE_BOER};Crisis`);
	await proef.importeerBestand(pad);
	expect(await proef.readStand()).toMatchObject([{ naam: "A. de Boer", status: "te-benaderen", leden: 2 }]);
	expect(await proef.telZaken()).toMatchObject([
		{ spoed: true, matchingsdatum: "2026-10-05", volgende_op: "2026-10-05" },
	]);
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
		await proef.nieuweGemeente();
		for (const plaats of volgorde) await proef.importeer(bestanden[plaats]!);
		standen.add(JSON.stringify(await proef.readStand()));
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
	const { json } = await proef.importeer([DE_BOER.replace("1.234,56", "12,34")]);
	expect(json).toMatchObject({ aangenomen: 1, zaken: { nieuw: 0 }, nietOpgepakt: { "onterecht-signaal": 1 } });
});
