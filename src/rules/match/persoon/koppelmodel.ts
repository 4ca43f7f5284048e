import type { Koppelmodel } from "../koppelen/model.ts";
import { AANDEEL_OVERIG, AANDEEL_PER_ACHTERNAAM } from "./achternamen.ts";

/**
 * Of every 20 inhabitants at most one is in the signalen of the look-back period: 4.4 signalen per 1,000 inhabitants a
 * month (Divosa, 2024) is 31 in seven months, about fewer than 25 people. Twice that, to be careful.
 */
const INWONERS_PER_GEMELDE = 20;

type Kansen = readonly [naam: string, m: readonly number[], u: readonly number[], h: readonly number[]];

/**
 * Chance of each level for one person, for two strangers of one gemeente and for two housemates. Learned beforehand
 * (EM on 60,000 made records of one gemeente, `bench/match`) and rounded; made more careful by hand where made records
 * know too little: shared telephones, first names of father and son, moves, how many names begin with a J. Fixed, so that a score never depends on the
 * size or the order of deliveries: a small delivery cannot teach anything, and a signaal never changes its mind.
 */
const KANSEN: readonly Kansen[] = [
	[
		"achternaam",
		[0.88, 0.04, 0.003, 0.05, 0.005, 0.022],
		[0.0006, 0.0003, 0.00001, 0.0015, 0.009, 0.98859],
		[0.55, 0.01, 0.00001, 0.02, 0.008, 0.41199],
	],
	[
		"voornaam",
		[0.07, 0.002, 0.2, 0.715, 0.004, 0.004, 0.005],
		[0.0013, 0.0005, 0.0004, 0.1, 0.0002, 0.012, 0.8856],
		[0.004, 0.002, 0.003, 0.1, 0.0002, 0.012, 0.8788],
	],
	[
		"geboortedatum",
		[0.94, 0.01, 0.007, 0.02, 0.02, 0.003],
		[0.00004, 0.0005, 0.000012, 0.00135, 0.00313, 0.994968],
		[0.01, 0.0005, 0.0001, 0.002, 0.004, 0.9834],
	],
	[
		"adres",
		[0.87, 0.02, 0.01, 0.002, 0.005, 0.05, 0.043],
		[0.000005, 0.0001, 0.00006, 0.001, 0.003, 0.33, 0.665835],
		[0.93, 0.02, 0.005, 0.001, 0.001, 0.025, 0.018],
	],
	["telefoon", [0.8, 0.02, 0.18], [0.00001, 0.00001, 0.99998], [0.3, 0.01, 0.69]],
	["e-mail", [0.85, 0.02, 0.13], [0.000001, 0.000001, 0.999998], [0.15, 0.005, 0.845]],
	["bsn", [0.999, 0.0003, 0.0007], [0.0000004, 0.000008, 0.9999916], [0.001, 0.000008, 0.998992]],
];

const gemaakt = new Map<number, Koppelmodel>();

/**
 * The weights for a gemeente. Its size says how likely two arbitrary signalen are about one person; counted in doublings
 * (65,536 for Roermond's 58,000), so that a new count of inhabitants changes nothing.
 */
export function makeKoppelmodel(inwoners: number): Koppelmodel {
	const verdubbelingen = Math.min(21, Math.max(12, Math.ceil(Math.log2(Math.max(1, inwoners)))));
	const bekend = gemaakt.get(verdubbelingen);
	if (bekend) return bekend;
	const lambda = INWONERS_PER_GEMELDE / 2 ** verdubbelingen;
	const model: Koppelmodel = {
		profiel: "persoon",
		records: Math.round(1 / lambda),
		lambda,
		// Of what is reported at one address most is about one contract holder: as many pairs of housemates as of one person.
		lambdaHuishouden: lambda,
		vergelijkingen: KANSEN.map(([naam, m, u, h]) => ({
			naam,
			m,
			u,
			h,
			frequenties: naam === "achternaam" ? AANDEEL_PER_ACHTERNAAM : {},
			overig: naam === "achternaam" ? AANDEEL_OVERIG : u[0]!,
		})),
	};
	gemaakt.set(verdubbelingen, model);
	return model;
}
