import { foldNaam } from "./schrijfwijze.ts";

/**
 * Legal forms with legal personality (Burgerlijk Wetboek boek 2) and their foreign sisters. Not here: eenmanszaak,
 * vof, maatschap and cv, because a natural person answers for their debts, and such a signaal is about that person.
 * The short forms count behind a name only: in front they are somebody's initials ("N.V. Jansen").
 */
const WOORDEN = /(?:^|\s)(stichting|vereniging|cooperatie|kerkgenootschap|vve)(?=\s|$)/;
const ACHTER_DE_NAAM = /\s(b v|bv|bvba|n v|nv|u a|ltd|limited|gmbh|inc)(?: i o)?$/;
const IN_DE_NAAM = /\S\s(b v|bv|bvba|nv|ltd|gmbh)(?=\s|$)/;

/** Does this name belong to a rechtspersoon? "Bouwbedrijf Jansen B.V." does, "Jansen vof" does not. */
export function isRechtspersoon(naam: string): boolean {
	const gevouwen = foldNaam(naam);
	return WOORDEN.test(gevouwen) || ACHTER_DE_NAAM.test(gevouwen) || IN_DE_NAAM.test(gevouwen);
}
