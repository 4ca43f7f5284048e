import { leerGewichten, type Patroon } from "./em.ts";
import type { Kandidaten } from "./kandidaten.ts";
import { demp, type Koppelmodel, startModel, VAAK_VANAF } from "./model.ts";
import type { Profiel } from "./profiel.ts";
import type { Rijen } from "./rijen.ts";
import { mengHash, type Toeval } from "./toeval.ts";
import { Weger } from "./weger.ts";

/** Random pairs drawn for `u`, and candidate pairs for EM: enough for three digits, and seconds for a million records. */
const WILLEKEURIGE_PAREN = 500_000;
const KANDIDAAT_PAREN = 1_000_000;
/** The starting `u` counts as so many random pairs; the starting `m` as so many matches. */
const HOUVAST_U = 20_000;
const HOUVAST_M = 50;
const HOUVAST_PAAR = 100;

export interface Leerinvoer<R> {
	readonly rijen: Rijen<R>;
	readonly profiel: Profiel<R>;
	readonly kandidaten: Kandidaten;
	/** Fingerprint of each row, by content. */
	readonly afdrukken: Int32Array;
	/** Pairs that may be one person at all, and whether a given pair is such a pair (between sources: not within one). */
	readonly allePaar: number;
	readonly mag: (a: number, b: number) => boolean;
	readonly toeval: Toeval;
}

/** Learns all weights from the records themselves, without one example of right or wrong. */
export function leerModel<R>(invoer: Leerinvoer<R>): Koppelmodel {
	const { rijen, profiel, allePaar } = invoer;
	const start = startModel(profiel, rijen.aantal);
	if (allePaar < 1) return start;
	const weger = new Weger(rijen, profiel, start);
	const geleerd = leerGewichten({
		patronen: telPatronen(invoer, weger),
		allePaar,
		soorten: profiel.vergelijkingen.map(({ soort }) => soort),
		willekeurig: telWillekeurig(invoer, weger),
		startM: start.vergelijkingen.map(({ m }) => m),
		startU: start.vergelijkingen.map(({ u }) => u),
		lambda: start.lambda,
		lambdaHuishouden: start.lambdaHuishouden,
		houvastM: HOUVAST_M,
		houvastU: HOUVAST_U,
		houvastPaar: HOUVAST_PAAR,
	});
	return {
		profiel: profiel.naam,
		records: rijen.aantal,
		lambda: geleerd.lambda,
		lambdaHuishouden: geleerd.lambdaHuishouden,
		vergelijkingen: profiel.vergelijkingen.map(({ naam, frequentieVeld }, k) => ({
			naam,
			m: geleerd.m[k]!,
			u: geleerd.u[k]!,
			h: geleerd.h[k]!,
			...telFrequenties(rijen, frequentieVeld, geleerd.u[k]![0]!),
		})),
	};
}

/** How often each combination of levels occurs among the candidates; a fixed sample by content when there are many. */
function telPatronen<R>({ kandidaten, afdrukken }: Leerinvoer<R>, weger: Weger<R>): Patroon[] {
	const deel = Math.min(1, KANDIDAAT_PAREN / Math.max(1, kandidaten.hoogstensParen));
	const grens = deel * 4294967296;
	const tellingen = new Map<number, number>();
	kandidaten.doorloopAlles((a, b) => {
		const [x, y] = [afdrukken[a]!, afdrukken[b]!];
		if (deel < 1 && mengHash(x ^ y, (x + y) | 0) >>> 0 >= grens) return;
		const patroon = weger.patroon(a, b);
		tellingen.set(patroon, (tellingen.get(patroon) ?? 0) + 1);
	});
	return maakPatronen(tellingen, weger, deel);
}

function maakPatronen<R>(tellingen: ReadonlyMap<number, number>, weger: Weger<R>, deel: number): Patroon[] {
	return [...tellingen]
		.sort(([a], [b]) => a - b)
		.map(([patroon, aantal]) => ({ niveaus: weger.niveaus(patroon), aantal: aantal / deel }));
}

/** The same among random pairs; in a small stock simply among all pairs. */
function telWillekeurig<R>({ rijen, allePaar, mag, toeval, afdrukken }: Leerinvoer<R>, weger: Weger<R>): Patroon[] {
	const tellingen = new Map<number, number>();
	const tel = (a: number, b: number): void => {
		const patroon = weger.patroon(a, b);
		tellingen.set(patroon, (tellingen.get(patroon) ?? 0) + 1);
	};
	const n = rijen.aantal;
	if (allePaar <= WILLEKEURIGE_PAREN && n <= 5000) {
		for (let a = 0; a < n; a++) for (let b = a + 1; b < n; b++) if (mag(a, b)) tel(a, b);
		return maakPatronen(tellingen, weger, 1);
	}
	// In order of content, so that what is drawn does not depend on the order of delivery.
	const opInhoud = Uint32Array.from({ length: n }, (_, rij) => rij).sort((a, b) => afdrukken[a]! - afdrukken[b]!);
	for (let getrokken = 0; getrokken < WILLEKEURIGE_PAREN; ) {
		const a = opInhoud[Math.floor(toeval() * n)]!;
		const b = opInhoud[Math.floor(toeval() * n)]!;
		if (a === b || !mag(a, b)) continue;
		tel(a, b);
		getrokken++;
	}
	return maakPatronen(tellingen, weger, 1);
}

/**
 * Shares of the frequent values, and one share for all others: what is left of `u` (the chance that two strangers agree,
 * the sum of all squared shares) when the frequent values are taken out.
 */
function telFrequenties<R>(rijen: Rijen<R>, veldnaam: string, u: number) {
	const veld = rijen.veld(veldnaam);
	const { teksten } = rijen.pool(veld);
	const aantallen = new Int32Array(teksten.length);
	let bekend = 0;
	for (let cel = veld; cel < rijen.aantal * rijen.breedte; cel += rijen.breedte) {
		const nummer = rijen.data[cel]!;
		aantallen[nummer]!++;
		if (nummer !== 0) bekend++;
	}
	const vaak: [string, number][] = [];
	let restU = u;
	let rest = 1;
	for (let nummer = 1; nummer < aantallen.length; nummer++) {
		if (aantallen[nummer]! < VAAK_VANAF) continue;
		const aandeel = demp(aantallen[nummer]!, bekend, u);
		vaak.push([teksten[nummer]!, aandeel]);
	}
	// Largest first: a sum of fractions depends on its order, and the order of delivery may not change a score.
	vaak.sort(([a, deelA], [b, deelB]) => deelB - deelA || (a < b ? -1 : 1));
	for (const [, aandeel] of vaak) {
		restU -= aandeel * aandeel;
		rest -= aandeel;
	}
	const minstens = Math.min(u, demp(1, bekend, u));
	const overig = Math.min(u, Math.max(minstens, restU / Math.max(rest, 0.01)));
	return { frequenties: Object.fromEntries(vaak), overig };
}
