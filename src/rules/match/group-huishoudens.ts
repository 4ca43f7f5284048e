import { type Adressignaal, compareSignalen } from "./adressignaal.ts";
import { isZelfdePersoon, judgeHuishouden } from "./zelfde-huishouden.ts";

/**
 * Divides signalen of one or more connected addresses into households, each sorted. The answer depends on the set, not
 * on the order:
 * 1. signalen that are surely one household go together;
 * 2. groups without any birth date cannot be kept apart and join the address' first group that has one;
 * 3. a person found at two addresses (moved) joins the two.
 */
export function groupHuishoudens(signalen: readonly Adressignaal[]): Adressignaal[][] {
	const rij = [...signalen].sort(compareSignalen);
	const groep = rij.map((_, plaats) => plaats);
	const vind = (plaats: number): number => {
		let top = plaats;
		while (groep[top] !== top) top = groep[top]!;
		groep[plaats] = top;
		return top;
	};
	// the earliest signaal leads the group
	const voegSamen = (a: number, b: number) => {
		const [eerst, later] = [vind(a), vind(b)].sort((x, y) => x - y) as [number, number];
		groep[later] = eerst;
	};

	const perAdres = Map.groupBy(rij.keys(), (plaats) => rij[plaats]!.adressleutel);
	for (const plaatsen of perAdres.values()) {
		for (const [volgorde, a] of plaatsen.entries()) {
			for (const b of plaatsen.slice(volgorde + 1)) {
				if (judgeHuishouden(rij[a]!, rij[b]!) === "zelfde") voegSamen(a, b);
			}
		}
		const groepen = [...Map.groupBy(plaatsen, vind)];
		const gedateerd = groepen.filter(([, leden]) => leden.some((lid) => isHerkenbaar(rij[lid]!)));
		const eerste = (gedateerd[0] ?? groepen[0])?.[0];
		for (const [leider, leden] of groepen) {
			if (eerste !== undefined && !leden.some((lid) => isHerkenbaar(rij[lid]!))) voegSamen(eerste, leider);
		}
	}
	if (perAdres.size > 1) {
		for (const a of rij.keys()) {
			for (let b = a + 1; b < rij.length; b++) if (isZelfdePersoon(rij[a]!, rij[b]!)) voegSamen(a, b);
		}
	}
	return [...Map.groupBy(rij.keys(), vind).values()].map((plaatsen) => plaatsen.map((plaats) => rij[plaats]!));
}

/** Can be told apart from another household: a name and a birth date. */
const isHerkenbaar = (signaal: Adressignaal): boolean =>
	signaal.geboortedatum !== null && signaal.naamsleutels.length > 0;
