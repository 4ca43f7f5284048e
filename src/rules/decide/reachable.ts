import { PARTNERTYPEN } from "../vroegsignaal/partnertype.ts";
import { SIGNAALTYPEN } from "../vroegsignaal/signaaltype.ts";
import type { Feiten } from "./feiten.ts";
import { type Eis, eisenVan, geldt, TOETSEN } from "./past.ts";
import type { Bereik, Voorwaarden } from "./werkinstructie.ts";

/** Conditions that hold together. A row is a list of these: one of them is enough. */
export type Conjunctie = readonly Eis[];

/** All ways in which all these groups hold at once. */
export function conjunctiesVan(groepen: readonly Voorwaarden[]): readonly Conjunctie[] {
	return groepen.reduce<readonly Conjunctie[]>(
		(tot, groep) => {
			const eigen = eisenVan(groep);
			const keuzes = (groep.eenVan ?? [{}]).map(eisenVan);
			return tot.flatMap((begin) => keuzes.map((keuze) => [...begin, ...eigen, ...keuze]));
		},
		[[]],
	);
}

const feitVan = (eis: Eis): keyof Feiten => TOETSEN[eis.sleutel].feit;
const metWaarde = (feit: keyof Feiten, waarde: unknown) => ({ [feit]: waarde }) as unknown as Feiten;

function deelverzamelingen<T>(alle: readonly T[]): readonly (readonly T[])[] {
	return Array.from({ length: 2 ** alle.length - 1 }, (_, nummer) =>
		alle.filter((_, plaats) => ((nummer + 1) >> plaats) & 1),
	);
}
const PARTNERMENGSELS = deelverzamelingen(PARTNERTYPEN);
const SIGNAALMENGSELS = deelverzamelingen(SIGNAALTYPEN);

/** Values of one fact: all of a small set, or for a number every value at and around a bound of the table. */
function kandidaten(feit: keyof Feiten, eisen: readonly Eis[]): readonly unknown[] {
	if (feit === "partnertypen") return PARTNERMENGSELS;
	if (feit === "signaaltypen") return SIGNAALMENGSELS;
	if (feit === "minderjarigeKinderen") return [true, false, null];
	if (feit !== "bedragCent" && feit !== "maandenAchterstand" && feit !== "leeftijd") return [true, false];
	const grenzen = eisen.flatMap(({ eis }) => [(eis as Bereik).vanaf ?? 0, (eis as Bereik).totEnMet ?? 0]);
	const getallen = [0, 1, ...grenzen.flatMap((grens) => [grens - 1, grens, grens + 1])].filter((getal) => getal >= 0);
	return feit === "leeftijd" ? [null, ...getallen] : getallen;
}

/**
 * The regions of one fact that the table can tell apart, as bits: `waar(eis)` has a bit for each region where it holds.
 * `alles` has them all.
 */
interface Gebieden {
	readonly alles: bigint;
	readonly waar: ReadonlyMap<Eis, bigint>;
}

function gebiedenVan(feit: keyof Feiten, eisen: readonly Eis[]): Gebieden {
	const patronen = new Set<string>();
	for (const waarde of kandidaten(feit, eisen)) {
		const feiten = metWaarde(feit, waarde);
		patronen.add(eisen.map((eis) => (geldt(eis, feiten) ? "1" : "0")).join(""));
	}
	const gebieden = [...patronen];
	const bits = (plaats: number) =>
		gebieden.reduce((som, patroon, nummer) => (patroon[plaats] === "1" ? som | (1n << BigInt(nummer)) : som), 0n);
	return {
		alles: (1n << BigInt(gebieden.length)) - 1n,
		waar: new Map(eisen.map((eis, plaats) => [eis, bits(plaats)])),
	};
}

/** Per fact the regions that are left. Facts are independent, so this is all there is to know. */
type Domein = ReadonlyMap<keyof Feiten, bigint>;

const beperk = (domein: Domein, tot: Domein): Domein | null => {
	const rest = new Map(domein);
	for (const [feit, gebieden] of tot) {
		const over = (domein.get(feit) ?? 0n) & gebieden;
		if (over === 0n) return null;
		rest.set(feit, over);
	}
	return rest;
};

/**
 * Facts that never go together, however the signalen come in: a mobile number is a phone number, and `eersteMelding` is
 * by definition the opposite of `opeenvolgend`. More soorten partners without `meervoudig` can be: a signaal of another
 * month joins an open zaak.
 */
export const ONMOGELIJK: readonly Voorwaarden[] = [
	{ mobielBekend: true, telefoonBekend: false },
	{ eersteMelding: true, opeenvolgend: true },
	{ eersteMelding: false, opeenvolgend: false },
];

/** Search steps before we say nothing rather than something wrong. A table of a hundred tangled rows stays far below it. */
const MAXIMUM = 20_000;

export type Bereikbaarheid = (
	doel: readonly Conjunctie[],
	eerder: readonly Conjunctie[],
	altijd?: Conjunctie,
) => boolean | "onbekend";

/**
 * For a table with these conditions: is there any combination of facts that meets one of `doel` and none of `eerder`?
 * Exact: it tries every way to break each earlier row, the row with the fewest ways out first. "onbekend" when the table
 * is too tangled to finish.
 */
export function makeBereikbaarheid(eisen: readonly Eis[]): Bereikbaarheid {
	const perFeit = new Map(
		[...Map.groupBy(new Set(eisen), feitVan)].map(([feit, over]) => [feit, gebiedenVan(feit, over)]),
	);
	const alles: Domein = new Map([...perFeit].map(([feit, gebieden]) => [feit, gebieden.alles]));
	const vertaal = (conjunctie: Conjunctie): Domein => {
		const waar = new Map<keyof Feiten, bigint>();
		for (const eis of conjunctie) {
			const gebieden = perFeit.get(feitVan(eis))!;
			waar.set(feitVan(eis), (waar.get(feitVan(eis)) ?? gebieden.alles) & gebieden.waar.get(eis)!);
		}
		return waar;
	};
	return (doel, eerder, altijd = []) => {
		const rijen = eerder.map(vertaal);
		let stappen = 0;
		const zoek = (domein: Domein, over: readonly Domein[]): boolean => {
			if (++stappen > MAXIMUM) return false;
			const mogelijk = over.filter((rij) => beperk(domein, rij) !== null);
			const uitwegen = mogelijk.map((rij) => [...rij].filter(([feit, waar]) => (domein.get(feit)! & ~waar) !== 0n));
			const kortste = uitwegen.toSorted((a, b) => a.length - b.length)[0];
			if (!kortste) return true;
			let rest: Domein = domein;
			// Each way out takes only what the ways before it left: no combination is tried twice.
			for (const [feit, waar] of kortste) {
				const buiten = new Map(rest).set(feit, rest.get(feit)! & ~waar);
				if (zoek(buiten, mogelijk)) return true;
				rest = new Map(rest).set(feit, rest.get(feit)! & waar);
			}
			return false;
		};
		for (const conjunctie of doel) {
			const begin = beperk(alles, vertaal([...altijd, ...conjunctie]));
			if (begin && zoek(begin, rijen)) return true;
		}
		return stappen > MAXIMUM ? "onbekend" : false;
	};
}
