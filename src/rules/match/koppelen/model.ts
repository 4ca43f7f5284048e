import type { Profiel } from "./profiel.ts";

/** What was learned of one comparison. Lists run along its levels and add up to one. */
export interface Vergelijkingsmodel {
	readonly naam: string;
	/** Chance of a level when the records are one person. */
	readonly m: readonly number[];
	/** Chance of a level for two arbitrary people. */
	readonly u: readonly number[];
	/** Chance of a level for two people of one household. */
	readonly h: readonly number[];
	/** Share of the records that have a frequent value (term frequency); `overig` for every other value. */
	readonly frequenties: Readonly<Record<string, number>>;
	readonly overig: number;
}

/** The weights as plain data: can be kept as JSON, and one model gives one pair the same score everywhere. */
export interface Koppelmodel {
	readonly profiel: string;
	readonly records: number;
	/** Chance that two arbitrary records are one person, and that they are two people of one household. */
	readonly lambda: number;
	readonly lambdaHuishouden: number;
	readonly vergelijkingen: readonly Vergelijkingsmodel[];
}

/** A frequency that counts this many imaginary records with the starting value, so that a small stock is not believed too soon. */
const VOORZICHTIG = 1000;

/** Smoothed share of a value that occurs `aantal` times in `records` records. */
export const demp = (aantal: number, records: number, uStart: number): number =>
	(aantal + VOORZICHTIG * uStart) / (records + VOORZICHTIG);

/** A value counted less often than this says the same as any rare value. */
export const VAAK_VANAF = 10;
/** Share of household pairs that are twins or namesakes, and so agree on what belongs to one person. */
export const NAAMGENOTEN = 0.01;

/** Household members share what a household shares, and are as different as any two people in the rest, but for twins and namesakes. */
export const huishoudenStart = (soort: string, m: readonly number[], u: readonly number[]): number[] =>
	soort === "huishouden" ? [...m] : m.map((kans, i) => NAAMGENOTEN * kans + (1 - NAAMGENOTEN) * u[i]!);

/** Weights before anything was learned: for a stock that is still (nearly) empty. */
export function startModel<R>(profiel: Profiel<R>, records: number): Koppelmodel {
	const n = Math.max(records, 100);
	return {
		profiel: profiel.naam,
		records,
		lambda: 1 / n,
		lambdaHuishouden: 2 / n,
		vergelijkingen: profiel.vergelijkingen.map(({ naam, soort, niveaus }) => {
			const m = verdeling(niveaus.map((niveau) => niveau.m));
			const u = verdeling(niveaus.map((niveau) => niveau.u));
			return { naam, m, u, h: huishoudenStart(soort, m, u), frequenties: {}, overig: u[0]! };
		}),
	};
}

/** Divides by the sum, so that the chances add up to one. */
export function verdeling(getallen: readonly number[]): number[] {
	const som = getallen.reduce((a, b) => a + b, 0);
	return getallen.map((getal) => getal / som);
}

/** Chance from a score in log2 odds. */
export const kansVan = (score: number): number => 1 / (1 + 2 ** -score);
/** Score in log2 odds from a chance. */
export const scoreVan = (kans: number): number => Math.log2(kans / (1 - kans));
