import { makeAchterstanden } from "./achterstanden.ts";
import { type Bron, makeHuishoudens, peildagVan } from "./bevolking.ts";
import { makeBsns } from "./bsn.ts";
import { eersteDag, naarDatum, naarMaand } from "./dagen.ts";
import { MAANDEN_DAARNA, MAANDEN_VOORAF, type SynthetischeGemeente } from "./soorten.ts";
import { makeWoningen } from "./straten.ts";
import { maakToeval } from "./toeval.ts";

/** Households that move within the gemeente, and that leave it, a month. Source: CBS, about 10% of people move a year, six in ten within the gemeente. */
const VERHUIST_PER_MAAND = 0.005;
const VERTREKT_PER_MAAND = 0.0033;
const ELDERS: readonly (readonly [string, string])[] = [
	["9801", "Elderveen"],
	["9802", "Overkantdorp"],
	["9803", "Verderopstad"],
];

/**
 * A whole gemeente from one number: the same options give the same gemeente, byte for byte, on every machine.
 * `peilmaand` ("2026-01") is the month in which the number of residents and their ages hold; the history runs from 18
 * months before until 24 months after it. 58,000 residents take well under two seconds.
 */
export function makeGemeente(opties: {
	readonly zaad: number;
	readonly inwoners: number;
	readonly code: string;
	readonly naam: string;
	readonly plaats?: string;
	readonly peilmaand?: string;
}): SynthetischeGemeente {
	const { zaad, code, naam } = opties;
	const peilmaand = opties.peilmaand ?? "2026-01";
	const begin = naarMaand(peilmaand) - MAANDEN_VOORAF;
	const toeval = maakToeval(zaad, "bevolking");
	const bron: Bron = { toeval, bsns: makeBsns(), peildag: peildagVan(peilmaand), inwoners: [], huishoudens: [] };

	// A little over two people a dwelling; what is left over stands empty and makes moving possible.
	const { wijken, woningen } = makeWoningen(zaad, Math.ceil(opties.inwoners / 2.02));
	const volgorde = woningen.map((_, plaats) => plaats);
	for (let plaats = volgorde.length - 1; plaats > 0; plaats--) {
		const ander = toeval.geheel(0, plaats);
		[volgorde[plaats], volgorde[ander]] = [volgorde[ander]!, volgorde[plaats]!];
	}
	const oudste = naarDatum(eersteDag(begin));
	let bezet = 0;
	// One in a hundred more than asked: so many die in the 18 months before the peilmaand.
	while (bron.inwoners.length < opties.inwoners * 1.01 && bezet < volgorde.length) {
		const woning = volgorde[bezet++]!;
		makeHuishoudens(bron, woning, woningen[woning]!.eigendom, oudste);
	}
	verhuizen(zaad, bron, woningen, volgorde.slice(bezet), begin);

	const gemeente = { zaad, code, naam, plaats: opties.plaats ?? "Voorbeeldstad", peilmaand, wijken, woningen };
	const { huishoudens, inwoners } = bron;
	return {
		...gemeente,
		huishoudens,
		inwoners,
		achterstanden: makeAchterstanden({ ...gemeente, huishoudens, inwoners }),
	};
}

/** Lives through all months: moves into an empty dwelling, departures, and newcomers in the place of who left. */
function verhuizen(
	zaad: number,
	bron: Bron,
	woningen: SynthetischeGemeente["woningen"],
	leeg: number[],
	begin: number,
): void {
	const toeval = maakToeval(zaad, "verhuizingen");
	const bewoners = new Map<number, number>();
	for (const { adressen } of bron.huishoudens) {
		const woning = adressen[0]!.woning;
		bewoners.set(woning, (bewoners.get(woning) ?? 0) + 1);
	}
	const verlaat = (woning: number): void => {
		const over = bewoners.get(woning)! - 1;
		bewoners.set(woning, over);
		if (over === 0) leeg.push(woning);
	};
	const neem = (): number | undefined => {
		if (leeg.length === 0) return undefined;
		const plaats = toeval.geheel(0, leeg.length - 1);
		const woning = leeg[plaats]!;
		leeg[plaats] = leeg[leeg.length - 1]!;
		leeg.pop();
		return woning;
	};
	for (let maand = begin + 1; maand < begin + MAANDEN_VOORAF + MAANDEN_DAARNA; maand++) {
		const aantal = bron.huishoudens.length;
		for (let nummer = 0; nummer < aantal; nummer++) {
			const lot = toeval.getal();
			if (lot > VERHUIST_PER_MAAND + VERTREKT_PER_MAAND) continue;
			const huishouden = bron.huishoudens[nummer]!;
			if (huishouden.vertrek) continue;
			const dag = naarDatum(eersteDag(maand) + toeval.geheel(0, 26));
			const oud = huishouden.adressen[huishouden.adressen.length - 1]!.woning;
			if (lot < VERHUIST_PER_MAAND) {
				const woning = neem();
				if (woning === undefined) continue;
				huishouden.adressen.push({ vanaf: dag, woning });
				bewoners.set(woning, 1);
				verlaat(oud);
			} else {
				const [gemeentecode, gemeente] = toeval.kies(ELDERS);
				huishouden.vertrek = { op: dag, gemeentecode, gemeente };
				verlaat(oud);
				const woning = neem();
				if (woning === undefined) continue;
				const nieuw = makeHuishoudens(bron, woning, woningen[woning]!.eigendom, dag);
				bewoners.set(woning, nieuw.length);
			}
		}
	}
}
