import fc from "fast-check";
import { expect, it } from "vitest";
import { celTekst } from "../../rules/import/cel.ts";
import { recogniseKolommen } from "../../rules/import/kolommen.ts";
import { splitsKop } from "../../rules/import/lees-velden.ts";
import { schoneTekst } from "../../rules/import/schoon.ts";
import { type AfgekeurdeRij, writeAfgekeurdeRegels } from "../../rules/import/uitvalbestand.ts";
import { WEIGERREDENEN } from "../../rules/import/weigerreden.ts";
import { bestandslezer } from "./lezer.ts";
import { verzamel } from "./verzamel.ts";

const KOP = ["Naam", "Opmerking", "Postcode", "Huisnr", "Openstaand saldo", "IBAN", "Datum melding", "BSN"];
const REDENEN = [
	{ reden: "postcode-ongeldig", veld: "postcode", uitleg: WEIGERREDENEN["postcode-ongeldig"] },
	{ reden: "bedrag-ontbreekt", veld: "bedrag", uitleg: WEIGERREDENEN["bedrag-ontbreekt"] },
] as const;

async function schrijf(rijen: AfgekeurdeRij[]): Promise<string> {
	const herkenning = recogniseKolommen(KOP, {}, true);
	return (await verzamel(writeAfgekeurdeRegels(KOP, herkenning, rijen, ["bsn"]))).join("");
}
async function lees(tekst: string) {
	const bestand = await bestandslezer.open({ inhoud: new TextEncoder().encode(tekst), naam: "uitval.csv" });
	if (!bestand.ok) throw new Error(bestand.reden);
	const { kopregel, gegevens } = (await splitsKop(bestand.waarde.regels))!;
	return { kop: kopregel.kop, rijen: await verzamel(gegevens) };
}

it("noemt de redenen en de eigen kolomnamen, zonder onbekende en verboden kolommen", async () => {
	const tekst = await schrijf([
		{
			cellen: ["Jansen", "is ziek", "60", { getal: 12 }, "", "NL01", { datum: "2026-10-05" }, "999994669"],
			redenen: REDENEN,
		},
	]);
	expect(tekst.startsWith("\ufeffreden;kolom;Naam;Postcode;Huisnr;Openstaand saldo;Datum melding\r\n")).toBe(true);
	expect(tekst).toContain("Postcode, Openstaand saldo");
	expect(tekst).toContain("05-10-2026");
	expect(tekst).not.toMatch(/ziek|NL01|999994669/);
});

it("onze eigen lezer neemt het verbeterde bestand weer aan en let niet op de redenen", async () => {
	const { kop, rijen } = await lees(
		await schrijf([{ cellen: ["Jansen", "", "60", "12", "10", "", "5-10-2026", ""], redenen: REDENEN }]),
	);
	const herkenning = recogniseKolommen(kop, {}, true);
	expect([...herkenning.velden.values()]).toEqual(["achternaam", "postcode", "huisnummer", "bedrag", "signaaldatum"]);
	expect(herkenning).toMatchObject({ onbekend: [], verboden: [], ontbrekend: [], dubbel: [] });
	expect(rijen[0]!.cellen.slice(2)).toEqual(["Jansen", "60", "12", "10", "5-10-2026"]);
});

it("een cel die als formule begint wordt in Excel nooit uitgevoerd", async () => {
	const tekst = await schrijf([
		{ cellen: ['=HYPERLINK("http://x")', "", "@SUM", "+1", "-50", "", "", ""], redenen: REDENEN },
	]);
	for (const cel of tekst.split("\r\n")[1]!.split(";")) expect(cel).not.toMatch(/^"?[=+\-@]/);
	const { rijen } = await lees(tekst);
	expect(rijen[0]!.cellen.slice(2, 6).map((cel) => schoneTekst(cel))).toEqual([
		'=HYPERLINK("http://x")',
		"@SUM",
		"+1",
		"-50",
	]);
});

it("elke inhoud komt heen en terug hetzelfde aan, op witruimte na", async () => {
	const cel = fc.string({ unit: fc.constantFrom(..."ab;,\"'\n\t =+-@é€1 "), maxLength: 12 });
	const rij = fc.array(cel, { minLength: KOP.length, maxLength: KOP.length });
	await fc.assert(
		fc.asyncProperty(fc.array(rij, { minLength: 1, maxLength: 5 }), async (cellen) => {
			const { rijen } = await lees(await schrijf(cellen.map((regel) => ({ cellen: regel, redenen: REDENEN }))));
			expect(rijen).toHaveLength(cellen.length);
			for (const [plaats, regel] of cellen.entries()) {
				const verwacht = [0, 2, 3, 4, 6].map((kolom) => schoneTekst(regel[kolom]));
				expect([0, 1, 2, 3, 4].map((kolom) => schoneTekst(celTekst(rijen[plaats]!.cellen[kolom + 2])))).toEqual(
					verwacht,
				);
			}
		}),
	);
});
