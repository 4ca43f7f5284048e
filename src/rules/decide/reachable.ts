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
		(tot, groep) =>
			tot.flatMap((begin) => (groep.eenVan ?? [{}]).map((keuze) => [...begin, ...eisenVan(groep), ...eisenVan(keuze)])),
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

/** The values of each fact that the table can tell apart, one for each region between its bounds. */
type Domein = ReadonlyMap<keyof Feiten, readonly unknown[]>;

function domeinVan(eisen: readonly Eis[]): Domein {
	const perFeit = Map.groupBy(eisen, feitVan);
	return new Map(
		[...perFeit].map(([feit, over]) => {
			const gebieden = new Map<string, unknown>();
			for (const waarde of kandidaten(feit, over)) {
				const gebied = over.map((eis) => (geldt(eis, metWaarde(feit, waarde)) ? "1" : "0")).join("");
				if (!gebieden.has(gebied)) gebieden.set(gebied, waarde);
			}
			return [feit, [...gebieden.values()]];
		}),
	);
}

/** The domain in which this condition is (not) met; null when nothing is left. */
function beperk(domein: Domein, eis: Eis, gewenst: boolean): Domein | null {
	const feit = feitVan(eis);
	const over = (domein.get(feit) ?? []).filter((waarde) => geldt(eis, metWaarde(feit, waarde)) === gewenst);
	return over.length > 0 ? new Map(domein).set(feit, over) : null;
}

const beperkTot = (domein: Domein | null, conjunctie: Conjunctie): Domein | null =>
	conjunctie.reduce<Domein | null>((rest, eis) => rest && beperk(rest, eis, true), domein);

/** Enough for any table a person writes; past it we say nothing rather than something wrong. */
const MAXIMUM = 50_000;

/**
 * Is there any combination of facts that meets one of `doel` and none of `eerder`? Exact: facts are independent, so a
 * domain per fact is all there is to know, and the search tries every way to break each earlier row.
 * "onbekend" when the table is too tangled to finish the search.
 */
export function isBereikbaar(
	doel: readonly Conjunctie[],
	eerder: readonly Conjunctie[],
	altijd: Conjunctie = [],
): boolean | "onbekend" {
	const domein = domeinVan([...doel, ...eerder, altijd].flat());
	let stappen = 0;
	const zoek = (over: Domein): boolean => {
		if (++stappen > MAXIMUM) return false;
		const mogelijk = eerder.filter((rij) => beperkTot(over, rij) !== null);
		// The row with the fewest conditions leaves the fewest ways out: break that one first.
		const lastigste = mogelijk.toSorted((a, b) => a.length - b.length)[0];
		if (!lastigste) return true;
		return lastigste.some((eis) => {
			const rest = beperk(over, eis, false);
			return rest !== null && zoek(rest);
		});
	};
	for (const conjunctie of doel) {
		const begin = beperkTot(beperkTot(domein, altijd), conjunctie);
		if (begin && zoek(begin)) return true;
	}
	return stappen > MAXIMUM ? "onbekend" : false;
}
