import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { DE_BOER, type Importeerproef, KOP, MIS, startImporteerproef } from "../../testing/importeerproef.ts";

let proef: Importeerproef;
beforeAll(async () => {
	proef = await startImporteerproef();
});
afterAll(() => proef.sluit());
// A gemeente of its own for every test: what one delivers, another does not see.
beforeEach(() => proef.nieuweGemeente());

test("a delivery with one good and one bad row: counts, reason, a zaak and a file to mend", async () => {
	const { status, json } = await proef.importeer([DE_BOER, MIS]);
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
	const [zaak] = await proef.telZaken();
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
	await proef.importeer([DE_BOER], "--peildatum", "2026-10-02");
	expect(await proef.telZaken()).toMatchObject([{ matchingsdatum: "2026-10-05", opgepakt_op: "2026-10-05" }]);
	const [signaal] = await proef.metTrx((trx) => trx.selectFrom("signalen").select("ontvangen_op").execute());
	expect(signaal).toEqual({ ontvangen_op: "2026-10-02" });
});

test("the mended rows can be delivered again, and the rest counts once", async () => {
	const eerste = await proef.importeer([DE_BOER, MIS]);
	const hersteld = join(proef.map, `${proef.gemeenteId}-hersteld.csv`);
	writeFileSync(hersteld, readFileSync(eerste.json.uitvalbestand, "utf8").replace("12 AB", "1234 AC"));
	const tweede = await proef.importeerBestand(hersteld);
	expect(tweede.json).toMatchObject({ regels: 1, aangenomen: 1, geweigerd: 0, dubbel: 0, uitvalbestand: null });
	expect(await proef.telZaken()).toHaveLength(2);
});

test("a row with more cells than the header stays refused, delivery after delivery, until it is mended", async () => {
	const kapot = DE_BOER.replace("Dorpsstraat", "Dorpsstraat; achter");
	const eerste = await proef.importeer([kapot]);
	expect(eerste.json.redenen).toEqual({ "rij-verschoven": 1 });
	const tweede = await proef.importeerBestand(eerste.json.uitvalbestand);
	expect(tweede.json).toMatchObject({ aangenomen: 0, redenen: { "rij-verschoven": 1 } });
	const mend = readFileSync(tweede.json.uitvalbestand, "utf8");
	expect(mend).toContain("Dorpsstraat;achter;1;1234 AB");
	const hersteld = join(proef.map, `${proef.gemeenteId}-heel.csv`);
	writeFileSync(hersteld, mend.replace("Dorpsstraat;achter", '"Dorpsstraat; achter"'));
	expect((await proef.importeerBestand(hersteld)).json).toMatchObject({ aangenomen: 1, geweigerd: 0 });
});

test("the file to mend has no BSN of a partner that may not send one, and both columns of one name", async () => {
	const pad = join(proef.map, `${proef.gemeenteId}-bsn.csv`);
	const kop = "partner;partnertype;achternaam;huisnummer;postcode;bedrag;signaaldatum;bsn;Telefoon;Telefoon";
	const rij = "Boer;1;12;100;01-10-2026;999994669;0475111111;0612345678";
	writeFileSync(pad, [kop, `Woonplek;Huur;${rij}`, `Gezond;Zorg;${rij}`].join("\n"));
	const { json } = await proef.importeerBestand(pad);
	const [eerste, tweede] = readFileSync(json.uitvalbestand, "utf8").split("\r\n").slice(1);
	expect(eerste).toContain("01-10-2026;;0475111111;0612345678");
	expect(tweede).toContain("01-10-2026;999994669;0475111111;0612345678");
});

test("a refused file among several is told, and the others are taken in and reported", async () => {
	const goed = join(proef.map, `${proef.gemeenteId}-goed.csv`);
	const leeg = join(proef.map, `${proef.gemeenteId}-leeg.csv`);
	writeFileSync(goed, `${KOP}\n${DE_BOER}`);
	writeFileSync(leeg, "");
	const { status, json, fouten } = await proef.importeerBestand(leeg, goed);
	expect(status).toBe(1);
	expect(json).toMatchObject({ regels: 1, aangenomen: 1 });
	expect(fouten).toEqual([expect.stringContaining("Dit bestand is leeg")]);
	expect(json.geweigerdeBestanden).toEqual([
		{ bestand: `${proef.gemeenteId}-leeg.csv`, uitleg: expect.stringContaining("Dit bestand is leeg") },
	]);
	expect((await proef.importeerBestand(goed)).json.geweigerdeBestanden).toEqual([]);
});

test("when nothing was taken in there is still one JSON document, with the same counts and why", async () => {
	const weg = join(proef.map, "weg.csv");
	for (const [pad, uitleg] of [
		[proef.map, "niet te lezen"],
		[weg, "niet gevonden"],
	] as const) {
		const { status, json, fouten } = await proef.importeerBestand(pad);
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
	proef.gemeenteBekend = false;
	const { status, json } = await proef.importeer([DE_BOER]);
	expect(status).toBe(1);
	expect(json.geweigerdeBestanden).toMatchObject([{ uitleg: expect.stringContaining("is er nog niet") }]);
});

test("a profile serves another partner's file too, and one that is not there is refused", async () => {
	const pad = join(proef.map, `${proef.gemeenteId}-profiel.csv`);
	writeFileSync(pad, "Wie;postcode;huisnummer;bedrag;signaaldatum\nBoer;1234AB;1;100;01-10-2026");
	const partner = ["--partner", "Woonplek", "--partnertype", "Huur"];
	expect(await proef.importeerBestand(pad, ...partner, "--profiel", "Bestaat Niet")).toMatchObject({
		status: 1,
		fouten: [expect.stringContaining("Het profiel Bestaat Niet is er niet")],
	});
	await proef.metTrx((trx) =>
		trx
			.insertInto("partners")
			.values([
				{ gemeente_id: proef.gemeenteId, naam: "Ander", partnertype: "Zorg", kolomprofiel: '{"Wie":"bedrijfsnaam"}' },
				{ gemeente_id: proef.gemeenteId, naam: "Vast", partnertype: "Water", kolomprofiel: '{"Wie":"achternaam"}' },
			])
			.execute(),
	);
	expect((await proef.importeerBestand(pad, ...partner, "--profiel", "vast")).json).toMatchObject({ aangenomen: 1 });
	const [signaal] = await proef.metTrx((trx) => trx.selectFrom("signalen").selectAll().execute());
	expect(signaal).toMatchObject({ achternaam: "Boer", bedrijfsnaam: null, partnertype: "Huur" });
});

test("wrong use is told in Dutch", async () => {
	expect(await proef.importeerBestand("x.csv", "--raar")).toMatchObject({ status: 2 });
	expect((await proef.importeerBestand("x.csv", "--raar")).fouten[0]).toBe("De vlag --raar ken ik niet.");
	expect((await proef.importeerBestand("x.csv", "--partner")).fouten[0]).toBe(
		"Achter de vlag --partner hoort iets te staan.",
	);
	expect((await proef.importeerBestand("x.csv", "--droog=1")).fouten[0]).toBe(
		"Achter de vlag --droog hoort niets te staan.",
	);
});

test("a dry run tells the same and keeps nothing", async () => {
	const droog = await proef.importeer([DE_BOER, MIS], "--droog");
	expect(droog.json).toMatchObject({ regels: 2, aangenomen: 1, zaken: { nieuw: 1 }, uitvalbestand: null });
	expect(await proef.telZaken()).toEqual([]);
	const echt = await proef.importeer([DE_BOER, MIS]);
	expect(echt.json.zaken).toEqual(droog.json.zaken);
});

test("a file without the needed columns is refused in words and leaves nothing", async () => {
	const pad = join(proef.map, "raar.csv");
	writeFileSync(pad, "een;twee\n1;2\n");
	const { status, fouten } = await proef.importeerBestand(pad);
	expect(status).toBe(1);
	expect(fouten.join()).toMatch(/postcode/);
	const aanleveringen = await proef.metTrx((trx) => trx.selectFrom("aanleveringen").selectAll().execute());
	expect(aanleveringen).toEqual([]);
});
