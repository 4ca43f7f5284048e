import type { Bevinding } from "./check-werkinstructie.ts";
import { type Bereikbaarheid, type Conjunctie, conjunctiesVan, makeBereikbaarheid, ONMOGELIJK } from "./reachable.ts";
import { groepenVan, isUitleg } from "./uitsluiting.ts";
import type { Drempel, Voorwaarde, Voorwaarden, Werkinstructie } from "./werkinstructie.ts";

/** A row as the check sees it: the ways in which it holds. */
interface Rij {
	readonly id: string;
	readonly wegen: readonly Conjunctie[];
}

const rijVan = (id: string, groepen: readonly Voorwaarden[]): Rij => ({ id, wegen: conjunctiesVan(groepen) });
const wegenVan = (rijen: readonly Rij[]) => rijen.flatMap((rij) => rij.wegen);

/** With `vrij`, any combination of facts may come; without, what the match never concludes is left out. */
function bereikbaarheidVan(rijen: readonly Rij[], altijd: Conjunctie, vrij: boolean): Bereikbaarheid {
	const eisen = [...wegenVan(rijen).flat(), ...altijd];
	const genoemd = new Set<string>(eisen.map(({ sleutel }) => sleutel));
	const nooit = vrij
		? []
		: ONMOGELIJK.filter((als) => Object.keys(als).every((feit) => genoemd.has(feit))).flatMap((als) =>
				conjunctiesVan([als]),
			);
	const kan = makeBereikbaarheid([...eisen, ...nooit.flat()]);
	return (doel, eerder, vast) => kan(doel, [...nooit, ...eerder], vast);
}

function waaromNooit(rij: Rij, eerder: readonly Rij[], altijd: Conjunctie, kan: Bereikbaarheid): string | null {
	if (kan(rij.wegen, wegenVan(eerder), altijd) !== false) return null;
	if (kan(rij.wegen, [], altijd) === false) {
		return `Regel '${rij.id}' kan nooit gelden: de voorwaarden spreken elkaar tegen.`;
	}
	const alleen = eerder.find((ander) => kan(rij.wegen, ander.wegen, altijd) === false);
	const wie = alleen ? `regel '${alleen.id}' neemt` : "de regels daarvoor nemen samen";
	return `Regel '${rij.id}' komt nooit aan de beurt: ${wie} alles al. Zet de regel hoger of haal hem weg.`;
}

function checkVolgorde(deel: string, rijen: readonly Rij[], vooraf: readonly Rij[], vrij: boolean): Bevinding[] {
	const kan = bereikbaarheidVan([...vooraf, ...rijen], [], vrij);
	return rijen.flatMap((rij, plaats) => {
		const uitleg = waaromNooit(rij, [...vooraf, ...rijen.slice(0, plaats)], [], kan);
		return uitleg ? [{ pad: `${deel}.${rij.id}`, uitleg }] : [];
	});
}

/** A drempel never keeps out a crisis or an amount that has risen (`geldtDrempel`). */
function drempelRij(drempel: Drempel, bedragCent: number): Rij {
	const onder: Voorwaarde = {
		bedragCent: { totEnMet: bedragCent - 1 },
		zonderSignaaltypen: ["Crisis"],
		bedragGestegen: false,
	};
	return rijVan(drempel.id, [drempel.als, onder]);
}

const noemtPartners = (als: Voorwaarden) =>
	[als, ...(als.eenVan ?? [])].some((g) => g.partnertypen ?? g.alleenPartnertypen ?? g.aantalPartnertypen);

function checkDrempels({ drempels }: Werkinstructie, vrij: boolean): Bevinding[] {
	// The first row that fits decides per partnertype, whatever the amount: so zaken with one partnertype tell all.
	const enkel = conjunctiesVan([{ aantalPartnertypen: { vanaf: 1, totEnMet: 1 } }])[0] ?? [];
	return drempels.flatMap((drempel, plaats) => {
		const pad = `drempels.${drempel.id}`;
		const hoogste = Math.max(drempel.bedragCent, drempel.bijDrukte?.bedragCent ?? 0);
		if (hoogste === 0) return [{ pad, uitleg: `Drempel '${drempel.id}' is € 0 en houdt dus nooit iets tegen.` }];
		const eerder = drempels.slice(0, plaats).map((rij) => rijVan(rij.id, [rij.als]));
		const rij = drempelRij(drempel, hoogste);
		const uitleg = waaromNooit(rij, eerder, enkel, bereikbaarheidVan([...eerder, rij], enkel, vrij));
		return uitleg ? [{ pad, uitleg }] : [];
	});
}

/**
 * Rows that can never win, in all three tables. For the beslistabel also what was left out before it; of the drempels only
 * a first row for all partnertypen is used there, for that one is certain to hold. `vrij`: see `Controleopties`.
 */
export function checkRijen(werkinstructie: Werkinstructie, vrij = false): Bevinding[] {
	const uitsluitingen = werkinstructie.uitsluitingen
		.filter((rij) => !isUitleg(rij))
		.map((rij) => rijVan(rij.id, groepenVan(rij)));
	const [eerste] = werkinstructie.drempels;
	const laagste = eerste ? Math.min(eerste.bedragCent, eerste.bijDrukte?.bedragCent ?? eerste.bedragCent) : 0;
	const drempel = eerste && laagste > 0 && !noemtPartners(eerste.als) ? [drempelRij(eerste, laagste)] : [];
	const regels = werkinstructie.beslistabel.map((rij) => rijVan(rij.id, [rij.als]));
	return [
		...checkDrempels(werkinstructie, vrij),
		...checkVolgorde("uitsluitingen", uitsluitingen, drempel, vrij),
		...checkVolgorde("beslistabel", regels, [...drempel, ...uitsluitingen], vrij),
	];
}
