import { beforeAll, expect, test } from "vitest";
import { bestandslezer } from "../../outside/bestand/lezer.ts";
import { checkRegel } from "../../rules/import/check-regel.ts";
import { type Kolommenherkenning, recogniseKolommen } from "../../rules/import/kolommen.ts";
import { leesVelden, splitsKop } from "../../rules/import/lees-velden.ts";
import type { Regeluitkomst } from "../../rules/import/regeluitkomst.ts";
import { rijsleutel } from "../../rules/import/rijsleutel.ts";
import { isWerkdag } from "../../rules/kernel/werkdagen.ts";
import { PARTNERTYPEN_MET_BSN } from "../../rules/vroegsignaal/partnertype.ts";
import { type Aanlevering, makeAanleveringen } from "./aanleveringen.ts";
import { makeGemeente } from "./gemeente.ts";

const OPTIES = { zaad: 5, inwoners: 25_000, code: "9999", naam: "Voorbeeldstad" } as const;
const gemeente = makeGemeente(OPTIES);
let aanleveringen: Aanlevering[];
let ingenomen: { aanlevering: Aanlevering; herkenning: Kolommenherkenning; uitkomsten: Regeluitkomst[] }[];
beforeAll(async () => {
	aanleveringen = await makeAanleveringen(gemeente, { van: "2026-01", maanden: 6 });
	ingenomen = [];
	for (const aanlevering of aanleveringen) ingenomen.push({ aanlevering, ...(await neemIn(aanlevering)) });
});

/** Reads a file exactly as the import does. */
async function neemIn(aanlevering: Aanlevering) {
	const profiel = aanlevering.profiel ?? undefined;
	const { inhoud, bestandsnaam: naam, partner, partnertype } = aanlevering;
	const bestand = await bestandslezer.open({ inhoud, naam, ...(profiel ? { profiel } : {}) });
	if (!bestand.ok) throw new Error(`${naam}: ${bestand.reden}`);
	const gesplitst = (await splitsKop(bestand.waarde.regels, profiel))!;
	const herkenning = recogniseKolommen(gesplitst.kopregel.kop, profiel, true);
	const uitkomsten: Regeluitkomst[] = [];
	for await (const { cellen } of gesplitst.gegevens) {
		const gelezen = leesVelden(herkenning, gesplitst.kopregel.kop.length, cellen);
		if (!("velden" in gelezen)) throw new Error(`${naam}: verschoven`);
		const magBsn = (type: typeof partnertype) => PARTNERTYPEN_MET_BSN.includes(type);
		const context = { peildatum: aanlevering.ontvangenOp, partner: { naam: partner, partnertype }, magBsn };
		uitkomsten.push(checkRegel(gelezen.velden, context));
	}
	return { herkenning, uitkomsten };
}

test("hetzelfde getal geeft dezelfde bestanden, byte voor byte, ook als een maand apart wordt gevraagd", async () => {
	const nogEens = await makeAanleveringen(makeGemeente(OPTIES), { van: "2026-02", maanden: 1 });
	expect(nogEens.length).toBeGreaterThan(9);
	for (const bestand of nogEens) {
		const eerder = aanleveringen.find(({ bestandsnaam }) => bestandsnaam === bestand.bestandsnaam)!;
		expect(Buffer.compare(bestand.inhoud, eerder.inhoud), bestand.bestandsnaam).toBe(0);
	}
	const ander = await makeAanleveringen(makeGemeente({ ...OPTIES, zaad: 6 }), { van: "2026-02", maanden: 1 });
	expect(Buffer.compare(ander[0]!.inhoud, nogEens[0]!.inhoud)).not.toBe(0);
});

test("elke partner levert op een werkdag aan, in zijn eigen vorm", () => {
	expect(new Set(aanleveringen.map(({ partner }) => partner)).size).toBeGreaterThanOrEqual(11);
	expect(aanleveringen.every(({ ontvangenOp }) => isWerkdag(ontvangenOp))).toBe(true);
	const einden = new Set(aanleveringen.map(({ bestandsnaam }) => bestandsnaam.split(".").at(-1)!.toLowerCase()));
	expect(einden).toEqual(new Set(["csv", "xlsx", "ods", "txt"]));
	expect(aanleveringen.some(({ profiel }) => profiel !== null)).toBe(true);
});

test("de import leest elk bestand en vindt elke rij terug", () => {
	for (const { aanlevering, herkenning, uitkomsten } of ingenomen) {
		expect(uitkomsten.length, aanlevering.bestandsnaam).toBe(aanlevering.waarheid.length);
		expect(herkenning.ontbrekend, aanlevering.bestandsnaam).toEqual([]);
	}
});

test("alleen rijen met een geplante fout worden geweigerd, en die allemaal", () => {
	const mis: string[] = [];
	for (const { aanlevering, uitkomsten } of ingenomen) {
		for (const [plaats, uitkomst] of uitkomsten.entries()) {
			const fout = aanlevering.waarheid[plaats]!.fout;
			const geweigerd = uitkomst.soort === "geweigerd";
			if (geweigerd === (fout?.gevolg === "geweigerd")) continue;
			const waarom = geweigerd ? uitkomst.redenen.map(({ reden }) => reden).join() : "aangenomen";
			mis.push(`${aanlevering.bestandsnaam} rij ${plaats + 1}: ${fout?.naam ?? "zonder fout"} → ${waarom}`);
		}
	}
	expect(mis).toEqual([]);
	const fouten = aanleveringen.flatMap(({ waarheid }) => waarheid.filter(({ fout }) => fout));
	expect(fouten.length).toBeGreaterThan(15);
	expect(fouten.length).toBeLessThan(aanleveringen.flatMap(({ waarheid }) => waarheid).length * 0.08);
});

test("bedrag en dubbele rijen komen zo aan als ze bedoeld zijn", () => {
	for (const { aanlevering, uitkomsten } of ingenomen) {
		const gezien = new Set<string>();
		for (const [plaats, uitkomst] of uitkomsten.entries()) {
			if (uitkomst.soort === "geweigerd") continue;
			const { bedragCent, fout } = aanlevering.waarheid[plaats]!;
			const plek = `${aanlevering.bestandsnaam} rij ${plaats + 1}`;
			expect(uitkomst.regel.bedragCent, plek).toBe(bedragCent);
			expect(uitkomst.regel.signaaldatum <= aanlevering.ontvangenOp, plek).toBe(true);
			const sleutel = rijsleutel(uitkomst.regel);
			expect(gezien.has(sleutel), plek).toBe(fout?.gevolg === "dubbel");
			gezien.add(sleutel);
		}
	}
});

test("een fout telefoonnummer of burgerservicenummer kost alleen die cel, en wordt genoemd", () => {
	const reden = { "telefoon-te-kort": "telefoon-ongeldig", "bsn-ongeldig": "bsn-ongeldig" } as Record<string, string>;
	const gezien = new Set<string>();
	for (const { aanlevering, uitkomsten } of ingenomen) {
		for (const { fout, rij } of aanlevering.waarheid) {
			const uitkomst = uitkomsten[rij - 1]!;
			const magBsn = PARTNERTYPEN_MET_BSN.includes(aanlevering.partnertype);
			if (fout?.gevolg !== "verbeterd" || (fout.naam === "bsn-ongeldig" && !magBsn)) continue;
			gezien.add(fout.naam);
			const redenen = uitkomst.soort === "aangenomen" ? uitkomst.correcties.map(({ omdat }) => omdat) : [];
			expect(redenen, `${aanlevering.bestandsnaam} rij ${rij}`).toContain(reden[fout.naam]);
		}
	}
	expect(gezien).toContain("telefoon-te-kort");
});

test("wie geen burgerservicenummer mag sturen, houdt het niet; zorg houdt het", () => {
	const van = (naam: string) => ingenomen.find(({ aanlevering }) => aanlevering.partner === naam)!.uitkomsten;
	const corporatie = van("Wonen Fantasierijk");
	expect(corporatie.every((uitkomst) => uitkomst.soort === "geweigerd" || uitkomst.regel.bsn === null)).toBe(true);
	const zorg = van("Modelzorg Verzekeringen");
	expect(zorg.some((uitkomst) => uitkomst.soort === "aangenomen" && uitkomst.regel.bsn !== null)).toBe(true);
});

test("wat de wet niet toelaat en wat niemand kent, staat in een enkel bestand en wordt genoemd", () => {
	expect(ingenomen.some(({ herkenning }) => herkenning.verboden.includes("Nationaliteit"))).toBe(true);
	expect(ingenomen.some(({ herkenning }) => herkenning.onbekend.includes("Opmerking"))).toBe(true);
});
