import { expect, test } from "vitest";
import { checkRegel } from "../../rules/import/check-regel.ts";
import { recogniseKolommen } from "../../rules/import/kolommen.ts";
import { leesVelden } from "../../rules/import/lees-velden.ts";
import { makeBulkSignalen } from "./bulk.ts";

const OPTIES = { zaad: 3, gemeenten: 12, totaal: 3000, maand: "2026-09", voorraad: 9000 } as const;
const lees = (opties: Parameters<typeof makeBulkSignalen>[0]) =>
	[...makeBulkSignalen(opties)].map((bestand) => ({ ...bestand, regels: [] as string[] }));

function allemaal(opties: Parameters<typeof makeBulkSignalen>[0]) {
	const bestanden = lees(opties);
	let plaats = 0;
	for (const bestand of makeBulkSignalen(opties)) bestanden[plaats++]!.regels = [...bestand.regels];
	return bestanden;
}

test("het totaal klopt op de rij, voor de maand en voor de voorraad", () => {
	const bestanden = allemaal(OPTIES);
	const tel = (soort: string) =>
		bestanden.filter((bestand) => bestand.soort === soort).reduce((som, { regels }) => som + regels.length - 1, 0);
	expect(tel("maand")).toBe(3000);
	expect(tel("voorraad")).toBe(9000);
	expect(bestanden.length).toBe(12 * 4);
	expect(bestanden.every(({ aantal, regels }) => regels.length === aantal + 1)).toBe(true);
});

test("hetzelfde getal geeft dezelfde regels", () => {
	expect(allemaal(OPTIES)).toEqual(allemaal(OPTIES));
	expect(allemaal({ ...OPTIES, zaad: 4 })).not.toEqual(allemaal(OPTIES));
});

test("elke rij is goed voor de import", () => {
	for (const { regels, maand } of allemaal({ ...OPTIES, totaal: 300, voorraad: 300 })) {
		const [kop, ...rijen] = regels.map((regel) => regel.split(","));
		const herkenning = recogniseKolommen(kop!);
		expect(herkenning.onbekend).toEqual([]);
		for (const rij of rijen) {
			const gelezen = leesVelden(herkenning, kop!.length, rij);
			if (!("velden" in gelezen)) throw new Error(rij.join());
			const uitkomst = checkRegel(gelezen.velden, { peildatum: `${maand}-28`, magBsn: () => true });
			expect(uitkomst.soort === "aangenomen" ? uitkomst.correcties : uitkomst.redenen, rij.join()).toEqual([]);
		}
	}
});

test("meervoudig, opeenvolgend en herhaald komen voor in het gepubliceerde aandeel", () => {
	const gezien = new Map<string, Map<string, number>>();
	let meldingen = 0;
	const aantal = { meervoudig: 0, opeenvolgend: 0, herhaald: 0, rijen: 0 };
	for (const { soort, gemeentecode, regels } of allemaal({ ...OPTIES, totaal: 6000, voorraad: 18_000 })) {
		const deze = new Map<string, { nieuw: boolean; rijen: [string, number][] }>();
		for (const regel of regels.slice(1)) {
			const cel = regel.split(",");
			const adres = `${gemeentecode} ${cel[15]} ${cel[12]}`;
			const groep = deze.get(adres) ?? { nieuw: false, rijen: [] };
			const bedrag = Number(cel[20]);
			const eerder = gezien.get(adres)?.get(cel[2]!);
			if (eerder === undefined || bedrag > eerder) groep.nieuw = true;
			else if (soort === "maand") aantal.herhaald++;
			groep.rijen.push([cel[2]!, bedrag]);
			deze.set(adres, groep);
		}
		for (const [adres, { nieuw, rijen }] of deze) {
			const vroeger = gezien.get(adres);
			if (soort === "maand") {
				aantal.rijen += rijen.length;
				if (nieuw) {
					meldingen++;
					if (rijen.length > 1) aantal.meervoudig++;
					if (vroeger) aantal.opeenvolgend++;
				}
			}
			gezien.set(adres, new Map([...(vroeger ?? []), ...rijen]));
		}
	}
	expect(Math.abs(aantal.meervoudig / meldingen - 0.11)).toBeLessThan(0.03);
	expect(Math.abs(aantal.opeenvolgend / meldingen - 0.4)).toBeLessThan(0.05);
	expect(Math.abs(aantal.herhaald / aantal.rijen - 0.1)).toBeLessThan(0.04);
});
