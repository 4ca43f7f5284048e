import { huishoudenStart, verdeling } from "./model.ts";

/** Levels of each comparison (−1 missing), and how many pairs showed exactly this combination. */
export interface Patroon {
	readonly niveaus: readonly number[];
	readonly aantal: number;
}

export interface EmInvoer {
	/** Combinations seen among the candidate pairs; all other pairs are taken to be no match. */
	readonly patronen: readonly Patroon[];
	/** All possible pairs, also those never compared: the candidates are a selection, the chances are about all pairs. */
	readonly allePaar: number;
	readonly soorten: readonly ("persoon" | "huishouden")[];
	/** Share of each level among random pairs: mostly two different people, but with the matches still in it. */
	readonly willekeurig: readonly (readonly number[])[];
	readonly startM: readonly (readonly number[])[];
	readonly lambda: number;
	readonly lambdaHuishouden: number;
	/** The starting chances count as so many pairs, so that a handful of pairs cannot turn the weights upside down. */
	readonly houvast: number;
}

export interface EmUitkomst {
	readonly lambda: number;
	readonly lambdaHuishouden: number;
	readonly m: number[][];
	readonly u: number[][];
	readonly h: number[][];
	readonly rondes: number;
}

/**
 * Expectation-maximisation without labels (Winkler 1988; Fellegi & Sunter 1969), with three kinds of pairs: one person,
 * two people of one household, two strangers. The household kind is ours: without it, people who share name, address
 * and telephone look like one person. `u` comes from random pairs, less the matches and households among them.
 */
export function leerGewichten(invoer: EmInvoer, maxRondes = 200): EmUitkomst {
	const { soorten, willekeurig, startM, allePaar, houvast } = invoer;
	let { lambda, lambdaHuishouden } = invoer;
	let m = startM.map((kansen) => [...kansen]);
	let u = willekeurig.map((kansen) => [...kansen]);
	let h = m.map((kansen, k) => huishoudenStart(soorten[k]!, kansen, u[k]!));
	const startH = h;
	let ronde = 0;
	for (let verschil = 1; verschil > 1e-5 && ronde < maxRondes; ronde++) {
		const somM = startM.map((kansen) => kansen.map((kans) => kans * houvast));
		const somH = startH.map((kansen) => kansen.map((kans) => kans * houvast));
		let paarM = 0;
		let paarH = 0;
		for (const { niveaus, aantal } of invoer.patronen) {
			let kansM = lambda;
			let kansH = lambdaHuishouden;
			let kansU = 1 - lambda - lambdaHuishouden;
			for (let k = 0; k < niveaus.length; k++) {
				const niveau = niveaus[k]!;
				if (niveau < 0) continue;
				kansM *= m[k]![niveau]!;
				kansH *= h[k]![niveau]!;
				kansU *= u[k]![niveau]!;
			}
			const samen = kansM + kansH + kansU;
			const deelM = (aantal * kansM) / samen;
			const deelH = (aantal * kansH) / samen;
			paarM += deelM;
			paarH += deelH;
			for (let k = 0; k < niveaus.length; k++) {
				const niveau = niveaus[k]!;
				if (niveau < 0) continue;
				somM[k]![niveau]! += deelM;
				somH[k]![niveau]! += deelH;
			}
		}
		const nieuwM = somM.map(verdeling);
		verschil = grootsteVerschil(m, nieuwM) + Math.abs(Math.log((paarM + 1e-9) / (lambda * allePaar + 1e-9)));
		lambda = Math.max(paarM, 1e-3) / allePaar;
		lambdaHuishouden = Math.max(paarH, 1e-3) / allePaar;
		m = nieuwM;
		u = willekeurig.map((kansen, k) => zonder(kansen, m[k]!, lambda, h[k]!, lambdaHuishouden));
		h = somH.map((som, k) => (soorten[k] === "huishouden" ? verdeling(som) : huishoudenStart("persoon", m[k]!, u[k]!)));
	}
	return { lambda, lambdaHuishouden, m, u, h, rondes: ronde };
}

/** Takes the matches and households out of the distribution of random pairs; never below 2% of what was seen. */
function zonder(s: readonly number[], m: readonly number[], pM: number, h: readonly number[], pH: number): number[] {
	return verdeling(s.map((kans, i) => Math.max(kans - pM * m[i]! - pH * h[i]!, 0.02 * kans, 1e-12)));
}

function grootsteVerschil(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number {
	let verschil = 0;
	a.forEach((kansen, k) => {
		kansen.forEach((kans, i) => {
			verschil = Math.max(verschil, Math.abs(kans - b[k]![i]!));
		});
	});
	return verschil;
}
