import { groepeer } from "../../src/rules/match/koppelen/groepeer.ts";
import { Koppelstock } from "../../src/rules/match/koppelen/koppelstock.ts";
import { type Koppelresultaat, linkStock, ZEKER_VANAF } from "../../src/rules/match/koppelen/link-records.ts";
import { scoreVan } from "../../src/rules/match/koppelen/model.ts";
import { type Koppelpersoon, PERSOONSPROFIEL } from "../../src/rules/match/koppelen/persoonsprofiel.ts";
import { maakToeval } from "../../src/rules/match/koppelen/toeval.ts";
import { maakRecord, maakWaarheid } from "./maak-records.ts";

export interface Kwaliteit {
	readonly precisie: number;
	readonly volledigheid: number;
	readonly f1: number;
}

const paren = (n: number): number => (n * (n - 1)) / 2;

/** Pairwise quality of a grouping: of all pairs put together, and of all pairs that belong together. */
export function beoordeel(groep: ArrayLike<number>, waarheid: ArrayLike<number>): Kwaliteit {
	const tel = (sleutel: (rij: number) => number): number => {
		const aantallen = new Map<number, number>();
		for (let rij = 0; rij < groep.length; rij++) aantallen.set(sleutel(rij), (aantallen.get(sleutel(rij)) ?? 0) + 1);
		let som = 0;
		for (const aantal of aantallen.values()) som += paren(aantal);
		return som;
	};
	const goed = tel((rij) => groep[rij]! * 16_777_216 + waarheid[rij]!);
	const precisie = goed / tel((rij) => groep[rij]!);
	const volledigheid = goed / tel((rij) => waarheid[rij]!);
	return { precisie, volledigheid, f1: (2 * precisie * volledigheid) / (precisie + volledigheid) };
}

/** Today's practice as the comparison: the same name, birth date, postcode and house number, letter for letter. */
class ExactGelijk {
	readonly groep: number[] = [];
	private readonly eerste = new Map<string, number>();

	add(p: Koppelpersoon): void {
		const rij = this.groep.length;
		if (!p.geboortedatum) {
			this.groep.push(rij);
			return;
		}
		const naam = `${p.voorvoegsel} ${p.achternaam}`.trim().toLowerCase();
		const sleutel = `${naam}|${p.geboortedatum}|${p.postcode}|${p.huisnummer}`;
		const gevonden = this.eerste.get(sleutel) ?? rij;
		this.eerste.set(sleutel, gevonden);
		this.groep.push(gevonden);
	}
}

export interface Meting {
	readonly records: number;
	readonly personen: number;
	readonly laadSeconden: number;
	readonly koppelSeconden: number;
	/** Processor time of reading and linking together: says more than the clock on a machine that is shared. */
	readonly rekenSeconden: number;
	readonly piekMiB: number;
	readonly resultaat: Koppelresultaat<Koppelpersoon>;
	readonly kwaliteit: Kwaliteit;
	/** The same, with only the pairs that nobody needs to look at. */
	readonly zeker: Kwaliteit;
	/** Pairs between the two bounds: a question for a person. */
	readonly vragen: number;
	readonly exact: Kwaliteit;
}

function cpuSeconden(begin: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(begin);
	return (user + system) / 1e6;
}

/** Makes the records in portions, so that making them is not in the time and not in the memory of linking them. */
export function meetKoppelen(aantal: number, zaad: number): Meting {
	const waarheid = maakWaarheid(aantal, zaad);
	const stock = new Koppelstock(PERSOONSPROFIEL, { capaciteit: aantal });
	const exact = new ExactGelijk();
	let laadSeconden = 0;
	let rekenSeconden = 0;
	for (let van = 0; van < aantal; van += 10_000) {
		const records: Koppelpersoon[] = [];
		for (let rij = van; rij < Math.min(aantal, van + 10_000); rij++)
			records.push(maakRecord(zaad, rij, waarheid[rij]!));
		for (const record of records) exact.add(record);
		const begin = performance.now();
		const beginReken = process.cpuUsage();
		for (const record of records) stock.add(record);
		laadSeconden += (performance.now() - begin) / 1000;
		rekenSeconden += cpuSeconden(beginReken);
	}
	const begin = performance.now();
	const beginReken = process.cpuUsage();
	const resultaat = linkStock(stock, { toeval: maakToeval(zaad) });
	const koppelSeconden = (performance.now() - begin) / 1000;
	rekenSeconden += cpuSeconden(beginReken);
	const { paren } = resultaat;
	const drempel = scoreVan(ZEKER_VANAF);
	const zeker = groepeer({
		aantal,
		paren,
		drempel,
		weger: stock.weger(),
		afdrukken: stock.rijen.afdrukken(),
		mag: stock.mag,
	});
	return {
		records: aantal,
		personen: new Set(waarheid).size,
		laadSeconden,
		koppelSeconden,
		rekenSeconden,
		piekMiB: process.resourceUsage().maxRSS / 1024,
		resultaat,
		kwaliteit: beoordeel(resultaat.groep, waarheid),
		zeker: beoordeel(zeker, waarheid),
		vragen: paren.score.reduce((som, score) => som + Number(score < drempel), 0),
		exact: beoordeel(exact.groep, waarheid),
	};
}

export interface Enkelmeting {
	readonly vragen: number;
	readonly p50: number;
	readonly p95: number;
	readonly max: number;
	/** Of the questions about a known person, the share whose first answer is that person. */
	readonly raak: number;
}

/** Asks for new records of people who are in the stock already, one at a time. */
export function meetEnkel(stock: Koppelstock<Koppelpersoon>, zaad: number, vragen: number): Enkelmeting {
	const waarheid = maakWaarheid(stock.aantal, zaad);
	const tijden: number[] = [];
	let raak = 0;
	for (let i = 0; i < vragen; i++) {
		const persoon = waarheid[(i * 7919) % stock.aantal]!;
		const record = maakRecord(zaad, stock.aantal + i, persoon);
		const begin = performance.now();
		const [beste] = stock.find(record);
		tijden.push(performance.now() - begin);
		if (beste && waarheid[beste.rij] === persoon) raak++;
	}
	tijden.sort((a, b) => a - b);
	const deel = (p: number): number => tijden[Math.min(vragen - 1, Math.floor(p * vragen))]!;
	return { vragen, p50: deel(0.5), p95: deel(0.95), max: tijden.at(-1)!, raak: raak / vragen };
}
