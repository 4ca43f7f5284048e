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
	/** Combinations among pairs drawn at random: nearly all of them two strangers. */
	readonly willekeurig: readonly Patroon[];
	readonly startM: readonly (readonly number[])[];
	readonly startU: readonly (readonly number[])[];
	readonly lambda: number;
	readonly lambdaHuishouden: number;
	/** The starting chances count as so many pairs, so that a handful of pairs cannot turn the weights upside down. */
	readonly houvastM: number;
	readonly houvastU: number;
	/** The starting lambdas count as so many pairs. */
	readonly houvastPaar: number;
}

export interface EmUitkomst {
	readonly lambda: number;
	readonly lambdaHuishouden: number;
	readonly m: number[][];
	readonly u: number[][];
	readonly h: number[][];
	readonly rondes: number;
}

interface Kansen {
	readonly lambda: number;
	readonly lambdaHuishouden: number;
	readonly m: number[][];
	readonly u: number[][];
	readonly h: number[][];
}

/**
 * Expectation-maximisation without labels (Winkler 1988; Fellegi & Sunter 1969), with three kinds of pairs: one person,
 * two people of one household, two strangers. The household kind is ours: without it, people who share name, address
 * and telephone look like one person. `u` is learned from the random pairs, so that a block's choice cannot bend it.
 */
export function leerGewichten(invoer: EmInvoer, maxRondes = 200): EmUitkomst {
	const { soorten, startM, startU, allePaar } = invoer;
	const startH = startM.map((kansen, k) => huishoudenStart(soorten[k]!, kansen, startU[k]!));
	let kansen: Kansen = { ...invoer, m: startM.map((x) => [...x]), u: startU.map((x) => [...x]), h: startH };
	let ronde = 0;
	for (let verschil = 1; verschil > 1e-5 && ronde < maxRondes; ronde++) {
		const somM = keer(startM, invoer.houvastM);
		const somH = keer(startH, invoer.houvastM);
		const somU = keer(startU, invoer.houvastU);
		let paarM = 0;
		let paarH = 0;
		for (const patroon of invoer.patronen) {
			const [deelM, deelH] = verdeel(patroon, kansen);
			paarM += deelM;
			paarH += deelH;
			telOp(somM, patroon, deelM);
			telOp(somH, patroon, deelH);
		}
		for (const patroon of invoer.willekeurig) telOp(somU, patroon, verdeel(patroon, kansen)[2]);
		const m = somM.map(verdeling);
		const u = somU.map(verdeling);
		const h = somH.map((som, k) =>
			soorten[k] === "huishouden" ? verdeling(som) : huishoudenStart("persoon", m[k]!, u[k]!),
		);
		verschil = Math.max(grootsteVerschil(kansen.m, m), Math.abs(paarM / (kansen.lambda * allePaar) - 1));
		const deel = (paren: number, start: number): number =>
			(Math.max(paren, 1e-3) + start * invoer.houvastPaar) / (allePaar + invoer.houvastPaar);
		kansen = { lambda: deel(paarM, invoer.lambda), lambdaHuishouden: deel(paarH, invoer.lambdaHuishouden), m, u, h };
	}
	return { ...kansen, rondes: ronde };
}

/** E step: the pairs of one combination divided over one person, one household, two strangers. */
function verdeel({ niveaus, aantal }: Patroon, kansen: Kansen): [number, number, number] {
	let kansM = kansen.lambda;
	let kansH = kansen.lambdaHuishouden;
	let kansU = 1 - kansM - kansH;
	for (let k = 0; k < niveaus.length; k++) {
		const niveau = niveaus[k]!;
		if (niveau < 0) continue;
		kansM *= kansen.m[k]![niveau]!;
		kansH *= kansen.h[k]![niveau]!;
		kansU *= kansen.u[k]![niveau]!;
	}
	const perKans = aantal / (kansM + kansH + kansU);
	return [perKans * kansM, perKans * kansH, perKans * kansU];
}

function telOp(som: number[][], { niveaus }: Patroon, deel: number): void {
	for (let k = 0; k < niveaus.length; k++) if (niveaus[k]! >= 0) som[k]![niveaus[k]!]! += deel;
}

const keer = (kansen: readonly (readonly number[])[], aantal: number): number[][] =>
	kansen.map((rij) => rij.map((kans) => kans * aantal));

function grootsteVerschil(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number {
	let verschil = 0;
	a.forEach((kansen, k) => {
		kansen.forEach((kans, i) => {
			verschil = Math.max(verschil, Math.abs(kans - b[k]![i]!));
		});
	});
	return verschil;
}
