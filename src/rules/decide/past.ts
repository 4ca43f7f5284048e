import type { Feiten } from "./feiten.ts";
import { type Bereik, JA_NEE_FEITEN, type Voorwaarde, type Voorwaarden } from "./werkinstructie.ts";

const binnen = (waarde: number | null, { vanaf, totEnMet }: Bereik) =>
	waarde !== null && waarde >= (vanaf ?? 0) && waarde <= (totEnMet ?? Number.POSITIVE_INFINITY);

type Sleutel = keyof Voorwaarde;
type Toets = { readonly feit: keyof Feiten; readonly geldt: (eis: never, feiten: Feiten) => boolean };
const toets = <S extends Sleutel>(
	feit: keyof Feiten,
	geldt: (eis: NonNullable<Voorwaarde[S]>, feiten: Feiten) => boolean,
): Toets => ({ feit, geldt });

const bevat = <T>(eis: readonly T[], waarden: readonly T[]) => waarden.some((waarde) => eis.includes(waarde));

/** Per condition: the one fact it looks at, and when it holds. The same table drives the decision and its check. */
export const TOETSEN = {
	partnertypen: toets<"partnertypen">("partnertypen", (eis, f) => bevat(eis, f.partnertypen)),
	alleenPartnertypen: toets<"alleenPartnertypen">("partnertypen", (eis, f) =>
		f.partnertypen.every((type) => eis.includes(type)),
	),
	aantalPartnertypen: toets<"aantalPartnertypen">("partnertypen", (eis, f) => binnen(f.partnertypen.length, eis)),
	signaaltypen: toets<"signaaltypen">("signaaltypen", (eis, f) => bevat(eis, f.signaaltypen)),
	zonderSignaaltypen: toets<"zonderSignaaltypen">("signaaltypen", (eis, f) => !bevat(eis, f.signaaltypen)),
	bedragCent: toets<"bedragCent">("bedragCent", (eis, f) => binnen(f.bedragCent, eis)),
	maandenAchterstand: toets<"maandenAchterstand">("maandenAchterstand", (eis, f) => binnen(f.maandenAchterstand, eis)),
	leeftijd: toets<"leeftijd">("leeftijd", (eis, f) => binnen(f.leeftijd, eis)),
	// Absent (`nietBezoeken`, `sleper`) means no; null (`minderjarigeKinderen`) is unknown and fits neither yes nor no.
	...(Object.fromEntries(
		JA_NEE_FEITEN.map((naam) => [
			naam,
			toets<typeof naam>(naam, (eis, f) => (f[naam] === undefined ? false : f[naam]) === eis),
		]),
	) as { readonly [naam in (typeof JA_NEE_FEITEN)[number]]: Toets }),
} satisfies { readonly [sleutel in Sleutel]-?: Toets };

/** One condition with what it asks. */
export interface Eis {
	readonly sleutel: Sleutel;
	readonly eis: unknown;
}

const bekend = new WeakMap<Voorwaarden, readonly Eis[]>();

/** The conditions of one group that are filled in; remembered per group, for an import asks it a hundred thousand times. */
export function eisenVan(groep: Voorwaarden): readonly Eis[] {
	let eisen = bekend.get(groep);
	if (!eisen) {
		eisen = Object.entries(groep)
			.filter(([sleutel, eis]) => sleutel !== "eenVan" && eis !== undefined)
			.map(([sleutel, eis]) => ({ sleutel: sleutel as Sleutel, eis }));
		bekend.set(groep, eisen);
	}
	return eisen;
}

/** Does this one condition hold? */
export const geldt = ({ sleutel, eis }: Eis, feiten: Feiten): boolean => TOETSEN[sleutel].geldt(eis as never, feiten);

/** Do the conditions of a row hold: all of the row itself, and one of `eenVan` when there is such a list. */
export function past(als: Voorwaarden, feiten: Feiten): boolean {
	if (!eisenVan(als).every((eis) => geldt(eis, feiten))) return false;
	return als.eenVan === undefined || als.eenVan.some((groep) => eisenVan(groep).every((eis) => geldt(eis, feiten)));
}
