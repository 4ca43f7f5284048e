import { describe, expect, it } from "vitest";
import { bestandslezer } from "./lezer.ts";
import type { Bestand, Bronregel } from "./port.ts";
import { verzamel } from "./verzamel.ts";

async function lees(inhoud: Uint8Array | string): Promise<Bestand & { rijen: Bronregel[] }> {
	const bytes = typeof inhoud === "string" ? new TextEncoder().encode(inhoud) : inhoud;
	const bestand = await bestandslezer.open({ inhoud: bytes, naam: "aanlevering.csv" });
	if (!bestand.ok) throw new Error(bestand.reden);
	return { ...bestand.waarde, rijen: await verzamel(bestand.waarde.regels) };
}
const reden = async (inhoud: Uint8Array): Promise<string> => {
	const bestand = await bestandslezer.open({ inhoud, naam: "x" });
	return bestand.ok ? "gelezen" : bestand.reden;
};
const KOP = ["achternaam", "postcode", "huisnummer", "bedrag"];
const utf16 = (tekst: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${tekst}`, "utf16le"));

describe("scheidingstekens", () => {
	it.each([";", ",", "\t", "|"])("%s wordt herkend aan de kop, ook met het teken in een cel", async (teken) => {
		const tekst = [KOP, [`"Boer${teken} de"`, "6041AC", "12", "10"]].map((rij) => rij.join(teken)).join("\r\n");
		const { scheidingsteken, rijen } = await lees(tekst);
		expect(scheidingsteken).toBe(teken);
		expect(rijen[1]).toEqual({ nummer: 2, cellen: [`Boer${teken} de`, "6041AC", "12", "10"] });
	});
	it("decimale komma's maken van een puntkommabestand geen kommabestand", async () => {
		const { scheidingsteken } = await lees("achternaam;postcode;bedrag\nA;6041AC;1,10\nB;6041AC;2,20\n");
		expect(scheidingsteken).toBe(";");
	});
	it("titelregels boven de kop en sep= van Excel storen niet", async () => {
		const { scheidingsteken, rijen } = await lees(`sep=;\nExport, van 1, 2, 3 en 4\n\n${KOP.join(";")}\nA;6041AC;1;2`);
		expect(scheidingsteken).toBe(";");
		expect(rijen.map((rij) => rij.nummer)).toEqual([2, 4, 5]);
	});
});

describe("tekensets", () => {
	const tekst = `${KOP.join(";")}\nGünaydın;6041AC;12;€ 10\n`;
	it("UTF-8 zonder en met BOM, en UTF-16", async () => {
		for (const inhoud of [tekst, `\ufeff${tekst}`, utf16(tekst), utf16(tekst).subarray(2)]) {
			expect((await lees(inhoud)).rijen.map((rij) => rij.cellen)).toEqual([KOP, ["Günaydın", "6041AC", "12", "€ 10"]]);
		}
	});
	it("Windows-1252 dat zich pas na 300.000 bytes laat zien wordt vanaf het begin goed gelezen", async () => {
		const begin = `${KOP.join(";")}\n${"Jansen;6041AC;12;10\n".repeat(15_000)}`;
		const bytes = new Uint8Array([
			...new TextEncoder().encode(begin),
			...Buffer.from("Ren\xe9e;6041AC;12;\x80 10\n", "latin1"),
		]);
		const { tekenset, rijen } = await lees(bytes);
		expect(tekenset).toBe("windows-1252");
		expect(rijen.at(-1)).toEqual({ nummer: 15_002, cellen: ["Renée", "6041AC", "12", "€ 10"] });
	});
	it("een letter die over de grens van een stuk valt blijft heel", async () => {
		const { rijen, tekenset } = await lees(`${KOP.join(";")}\n${"é".repeat(200_001)};6041AC;12;10\r\nB;6041AC;1;2\r\n`);
		expect(tekenset).toBe("utf-8");
		expect((rijen[1]!.cellen[0] as string).length).toBe(200_001);
		expect(rijen[2]!.nummer).toBe(3);
	});
});

describe("aanhalingstekens en ongelijke rijen", () => {
	const kop = KOP.join(";");
	it("een cel met regeleinden en dubbele aanhalingstekens blijft één cel", async () => {
		const { rijen } = await lees(`${kop}\r\n"Boer ""de""\r\ntweede regel";6041AC;12;10\r\nB;6041AC;1;2`);
		expect(rijen[1]!.cellen[0]).toBe('Boer "de"\ntweede regel');
		expect(rijen[2]).toEqual({ nummer: 4, cellen: ["B", "6041AC", "1", "2"] });
	});
	it("een aanhalingsteken dat nooit sluit kost alleen zijn eigen regel zijn opmaak", async () => {
		const goed = Array.from({ length: 50 }, (_, plaats) => `"Naam ${plaats}";6041AC;${plaats + 1};10`).join("\n");
		const { rijen } = await lees(`${kop}\n"Jansen;6041AC;12;10\n${goed}\n`);
		expect(rijen).toHaveLength(52);
		expect(rijen[1]).toEqual({ nummer: 2, cellen: ["Jansen", "6041AC", "12", "10"], aanhalingstekenHersteld: true });
		expect(rijen[51]).toEqual({ nummer: 52, cellen: ["Naam 49", "6041AC", "50", "10"] });
	});
	it("ook op de laatste regel, en met een oneven aantal op één regel", async () => {
		const { rijen } = await lees(`${kop}\n"A;"6041AC";12;10\nB "de" C;6041AC;12;10\n"D;6041AC;12;10`);
		expect(rijen.slice(1).map((rij) => rij.cellen[0])).toEqual(["A", 'B "de" C', "D"]);
		expect(rijen.every((rij) => rij.cellen.length === 4)).toBe(true);
	});
	it("ongelijke rijen blijven, met hun regelnummer", async () => {
		const { rijen } = await lees(`${kop}\nA;6041AC\n\nB;6041AC;1;2;3\n`);
		expect(rijen.slice(1)).toEqual([
			{ nummer: 2, cellen: ["A", "6041AC"] },
			{ nummer: 4, cellen: ["B", "6041AC", "1", "2", "3"] },
		]);
	});
	it('="0612" van Excel is tekst', async () => {
		const { rijen } = await lees(`${kop};telefoon\nA;6041AC;1;2;="0612345678"\nB;6041AC;1;2;"=""0612345678"""`);
		expect(rijen.slice(1).map((rij) => rij.cellen[4])).toEqual(["0612345678", "0612345678"]);
	});
});

describe("wat niet gelezen kan worden", () => {
	it.each<[string, Uint8Array, string]>([
		["een leeg bestand", new Uint8Array(), "bestand-leeg"],
		["een bestand met alleen witregels", new TextEncoder().encode("\n \r\n"), "bestand-leeg"],
		["een pdf", new TextEncoder().encode("%PDF-1.7 …"), "bestand-onbekend"],
		["een webpagina", new TextEncoder().encode("\n<html><table>"), "bestand-onbekend"],
		["iets binairs", new Uint8Array([1, 0, 0, 0, 2, 0, 7]), "bestand-onbekend"],
		["een oud Excel-bestand", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), "bestand-oud-excel"],
		["een kapotte zip", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), "bestand-beschadigd"],
	])("%s wordt geweigerd", async (_, inhoud, verwacht) => expect(await reden(inhoud)).toBe(verwacht));
	it("een bestand dat er niet is", async () => {
		const bestand = await bestandslezer.open({ pad: "/bestaat/niet.csv", naam: "niet.csv" });
		expect(bestand).toEqual({ ok: false, reden: "bestand-niet-gevonden" });
	});
});
