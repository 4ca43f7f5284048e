import { deflateRawSync } from "node:zlib";
import { writeOds } from "hucre/ods";
import { type WriteSheet, writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { checkRegel } from "../../rules/import/check-regel.ts";
import { recogniseKolommen } from "../../rules/import/kolommen.ts";
import { leesVelden, splitsKop } from "../../rules/import/lees-velden.ts";
import { bestandslezer } from "./lezer.ts";
import type { Bestand } from "./port.ts";
import { verzamel } from "./verzamel.ts";

const dag = (datum: string): Date => new Date(`${datum}T00:00:00Z`);
const KOP = ["Naam", "Postcode", "Huisnr", "Achterstand", "Datum melding", "Telefoon", "Geboortedatum", "Klantnummer"];
const RIJ = ["Jansen", "6041AC", 12, 1234.5, dag("2026-10-05"), 612345678, dag("1984-01-20"), 12345];
const blad: WriteSheet = {
	name: "Signalen",
	rows: [
		["Aanlevering oktober 2026"],
		[],
		KOP,
		RIJ,
		[],
		["Smit", "6042AB", "3-5", 99.95, dag("2026-10-06"), "0475-123456", null, "007"],
	],
	merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 7 }],
	columns: KOP.map((_, plaats) => (plaats === 4 || plaats === 6 ? { numFmt: "dd-mm-yyyy" } : {})),
};
const toelichting: WriteSheet = { name: "Toelichting", rows: [["Dit bestand bevat signalen"], ["Naam", "uitleg"]] };

async function open(inhoud: Uint8Array): Promise<Bestand> {
	const bestand = await bestandslezer.open({ inhoud, naam: "aanlevering.xlsx" });
	if (!bestand.ok) throw new Error(bestand.reden);
	return bestand.waarde;
}
const reden = async (inhoud: Uint8Array): Promise<string> => {
	const bestand = await bestandslezer.open({ inhoud, naam: "x" });
	return bestand.ok ? "gelezen" : bestand.reden;
};
const MAKERS = { xlsx: writeXlsx, ods: writeOds };

describe.each(["xlsx", "ods"] as const)("%s", (soort) => {
	const maak = MAKERS[soort];
	it("titelregels, lege rijen en een toelichtend blad storen niet; nummers zijn die van het rekenblad", async () => {
		const bestand = await open(await maak({ sheets: [toelichting, blad] }));
		expect(bestand).toMatchObject({ soort, blad: "Signalen" });
		const { kopregel, gegevens } = (await splitsKop(bestand.regels))!;
		expect(kopregel.kop).toEqual(KOP);
		const rijen = await verzamel(gegevens);
		expect(rijen.map((rij) => rij.nummer)).toEqual([4, 6]);
		expect(rijen[0]!.cellen).toEqual([
			"Jansen",
			"6041AC",
			{ getal: 12 },
			{ getal: 1234.5 },
			{ datum: "2026-10-05" },
			{ getal: 612345678 },
			{ datum: "1984-01-20" },
			{ getal: 12345 },
		]);
	});
	it("getallen die hun nullen verloren en datums worden een goede signaalregel", async () => {
		const bestand = await open(await maak({ sheets: [blad] }));
		const { kopregel, gegevens } = (await splitsKop(bestand.regels))!;
		const herkenning = recogniseKolommen(kopregel.kop, {}, true);
		const [eerste] = await verzamel(gegevens);
		const gelezen = leesVelden(herkenning, kopregel.kop.length, eerste!.cellen);
		const context = {
			peildatum: "2026-11-23",
			partner: { naam: "Woonstede", partnertype: "Huur" as const },
			magBsn: () => false,
		};
		expect("velden" in gelezen && checkRegel(gelezen.velden, context)).toMatchObject({
			soort: "aangenomen",
			regel: {
				huisnummer: 12,
				bedragCent: 123_450,
				signaaldatum: "2026-10-05",
				geboortedatum: "1984-01-20",
				klantnummer: "12345",
				telefoons: [{ e164: "+31612345678", mobiel: true }],
			},
		});
	});
	it("een werkboek zonder inhoud is leeg", async () => {
		expect(await reden(await maak({ sheets: [{ name: "Leeg", rows: [[]] }] }))).toBe("bestand-leeg");
	});
	it("een half bestand is beschadigd", async () => {
		const bytes = await maak({ sheets: [blad] });
		expect(await reden(bytes.subarray(0, bytes.length / 2))).toBe("bestand-beschadigd");
	});
});

describe("bijzondere werkboeken", () => {
	it("een werkboek dat vanaf 1904 telt geeft dezelfde datums", async () => {
		const bestand = await open(await writeXlsx({ sheets: [blad], dateSystem: "1904" }));
		const { gegevens } = (await splitsKop(bestand.regels))!;
		const [eerste] = await verzamel(gegevens);
		expect(eerste!.cellen[4]).toEqual({ datum: "2026-10-05" });
		expect(eerste!.cellen[2]).toEqual({ getal: 12, stelsel1904: true });
	});
	it("een verborgen blad wordt niet gelezen", async () => {
		const oud = { ...blad, name: "Oud", hidden: true };
		expect(await open(await writeXlsx({ sheets: [toelichting, oud] }))).toMatchObject({ blad: "Toelichting" });
	});
	it("een bestand met een wachtwoord wordt herkend", async () => {
		const bytes = await writeXlsx({ sheets: [blad], encryption: { password: "geheim", spinCount: 10 } });
		expect(await reden(bytes)).toBe("bestand-met-wachtwoord");
	});
	it("een zip die geen werkboek is wordt geweigerd", async () => {
		expect(await reden(zip([["lees.txt", Buffer.from("hallo")]]))).toBe("bestand-onbekend");
	});
	it("een zipbom wordt herkend aan wat eruit komt, niet aan wat erop staat", async () => {
		const nullen = Buffer.alloc(301 * 1024 ** 2);
		expect(await reden(zip([["content.xml", nullen]]))).toBe("bestand-te-groot");
	}, 20_000);
	it("een ODS die een miljoen keer dezelfde rij herhaalt wordt niet uitgerold", async () => {
		const rij = `<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="1000" office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row>`;
		const inhoud = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="A">${rij}</table:table></office:spreadsheet></office:body></office:document-content>`;
		const bytes = zip([
			["mimetype", Buffer.from("application/vnd.oasis.opendocument.spreadsheet")],
			["content.xml", Buffer.from(inhoud)],
		]);
		expect(await reden(bytes)).toBe("bestand-te-groot");
	});
});

/** A small ZIP that claims every part is one byte. */
function zip(delen: [string, Buffer][]): Uint8Array {
	const lokaal: Buffer[] = [];
	const centraal: Buffer[] = [];
	let plaats = 0;
	for (const [naam, inhoud] of delen) {
		const ingepakt = deflateRawSync(inhoud, { level: 1 });
		const kop = Buffer.alloc(30);
		kop.writeUInt32LE(0x04034b50, 0);
		kop.writeUInt16LE(8, 8);
		kop.writeUInt32LE(ingepakt.length, 18);
		kop.writeUInt32LE(1, 22);
		kop.writeUInt16LE(naam.length, 26);
		const deel = Buffer.alloc(46);
		deel.writeUInt32LE(0x02014b50, 0);
		deel.writeUInt16LE(8, 10);
		deel.writeUInt32LE(ingepakt.length, 20);
		deel.writeUInt32LE(1, 24);
		deel.writeUInt16LE(naam.length, 28);
		deel.writeUInt32LE(plaats, 42);
		lokaal.push(kop, Buffer.from(naam), ingepakt);
		centraal.push(deel, Buffer.from(naam));
		plaats += 30 + naam.length + ingepakt.length;
	}
	const einde = Buffer.alloc(22);
	einde.writeUInt32LE(0x06054b50, 0);
	einde.writeUInt16LE(delen.length, 10);
	einde.writeUInt32LE(Buffer.concat(centraal).length, 12);
	einde.writeUInt32LE(plaats, 16);
	return new Uint8Array(Buffer.concat([...lokaal, ...centraal, einde]));
}
