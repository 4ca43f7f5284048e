import { expect, test } from "vitest";
import { naarMaand } from "./dagen.ts";
import { makeGemeente } from "./gemeente.ts";
import { makeMeldingen, telMeldingen } from "./meldingen.ts";
import { type Achterstand, MAANDEN_DAARNA } from "./soorten.ts";

// Published rates; see SIGNALEN_PER_1000_PER_MAAND and facts of the Divosa monitor in achterstanden.ts.
const gemeente = makeGemeente({ zaad: 1, inwoners: 58_000, code: "9999", naam: "Voorbeeldstad" });
const van = naarMaand(gemeente.peilmaand) - 6;
const tot = naarMaand(gemeente.peilmaand) + MAANDEN_DAARNA;
const momenten = gemeente.achterstanden.flatMap((achterstand) =>
	achterstand.momenten.filter(({ maand }) => maand >= van && maand < tot).map((moment) => ({ achterstand, moment })),
);
const deel = (filter: (wie: (typeof momenten)[number]) => boolean): number =>
	momenten.filter(filter).length / momenten.length;
const isHerhaald = (achterstand: Achterstand, maand: number): boolean => {
	const plaats = achterstand.momenten.findIndex((moment) => moment.maand === maand);
	return plaats > 0 && achterstand.momenten[plaats]!.bedragCent <= achterstand.momenten[plaats - 1]!.bedragCent;
};

test("er komen ongeveer 4,4 signalen per 1.000 inwoners per maand", () => {
	const perMaand = momenten.length / (tot - van) / 58;
	expect(perMaand).toBeGreaterThan(4.1);
	expect(perMaand).toBeLessThan(4.7);
});

test("de sectoren hebben hun gepubliceerde aandeel: zorg 41, energie 20, huur 20, water 18 procent", () => {
	const soort = (type: string) => deel(({ achterstand }) => achterstand.partnertype === type);
	expect(Math.abs(soort("Zorg") - 0.41)).toBeLessThan(0.02);
	expect(Math.abs(soort("Energie") - 0.2)).toBeLessThan(0.02);
	expect(Math.abs(soort("Huur") - 0.2)).toBeLessThan(0.02);
	expect(Math.abs(soort("Water") - 0.18)).toBeLessThan(0.02);
});

test("een kwart van de energiesignalen is een eindelevering, en crisis met warme overdracht komt zelden voor", () => {
	const energie = momenten.filter(({ achterstand }) => achterstand.partnertype === "Energie");
	const einde = energie.filter(({ moment }) => moment.signaaltype === "Eindelevering").length / energie.length;
	expect(Math.abs(einde - 0.25)).toBeLessThan(0.03);
	const crisis = momenten.filter(({ moment }) => moment.signaaltype === "Crisis");
	expect(crisis.length).toBeGreaterThan(10);
	expect(crisis.length / momenten.length).toBeLessThan(0.015);
	expect(crisis.some(({ moment }) => moment.warmeOverdracht)).toBe(true);
});

test("herhaalmeldingen komen vooral van zorg en energie; corporaties hebben slepers", () => {
	const herhaald = momenten.filter(({ achterstand, moment }) => isHerhaald(achterstand, moment.maand));
	expect(herhaald.length / momenten.length).toBeGreaterThan(0.06);
	expect(herhaald.length / momenten.length).toBeLessThan(0.14);
	const zonder = herhaald.filter(({ achterstand }) => !achterstand.sleper);
	const zorgOfEnergie = zonder.filter(({ achterstand }) => /Zorg|Energie/.test(achterstand.partnertype));
	expect(zorgOfEnergie.length / zonder.length).toBeGreaterThan(0.75);
	const slepers = gemeente.achterstanden.filter(({ sleper }) => sleper);
	expect(slepers.length).toBeGreaterThan(3);
	expect(slepers.every(({ partnertype, momenten }) => partnertype === "Huur" && momenten.length >= 8)).toBe(true);
});

test("van de meldingen is ongeveer 50% enkelvoudig, 11% meervoudig en 40% opeenvolgend; 80% van de signalen wordt een melding", () => {
	const aantal = telMeldingen(makeMeldingen(gemeente).filter(({ maand }) => maand >= van && maand < tot));
	expect(Math.abs(aantal.enkelvoudig - 0.5)).toBeLessThan(0.03);
	expect(Math.abs(aantal.meervoudig - 0.11)).toBeLessThan(0.02);
	expect(Math.abs(aantal.opeenvolgend - 0.4)).toBeLessThan(0.045);
	expect(Math.abs(aantal.meldingen / momenten.length - 0.8)).toBeLessThan(0.03);
});

test("geldproblemen beginnen, lopen op en worden betaald", () => {
	const gestegen = gemeente.achterstanden.filter(
		({ momenten }) => momenten.at(-1)!.bedragCent > momenten[0]!.bedragCent,
	);
	expect(gestegen.length).toBeGreaterThan(500);
	for (const { ontstaan, betaaldOp, momenten } of gemeente.achterstanden) {
		expect(naarMaand(ontstaan)).toBeLessThan(momenten[0]!.maand);
		if (betaaldOp) expect(naarMaand(betaaldOp)).toBeGreaterThanOrEqual(momenten.at(-1)!.maand);
		expect(momenten.every(({ bedragCent }, plaats) => bedragCent >= (momenten[plaats - 1]?.bedragCent ?? 1))).toBe(
			true,
		);
	}
});
