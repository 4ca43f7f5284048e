import type { Koppelpersoon } from "../../src/rules/match/koppelen/persoonsprofiel.ts";

/** Twelve areas in three towns: so small that "lives in the same town" says little, as within one gemeente. */
const GEBIEDEN = 12;
const PLAATSEN = ["Beekdaal", "Oud-Beekdaal", "Beekdaal-Zuid"];
const letter = (nummer: number): string => String.fromCharCode(65 + (nummer % 26));

/** The same record, with its address in one gemeente: streets and numbers stay, areas and towns become few. */
export function inEenGemeente(record: Koppelpersoon): Koppelpersoon {
	const cijfers = Number.parseInt(record.postcode ?? "", 10);
	if (Number.isNaN(cijfers)) return record;
	const gebied = cijfers % GEBIEDEN;
	const rest = Math.floor(cijfers / GEBIEDEN);
	return {
		...record,
		postcode: `${6040 + gebied}${letter(rest)}${letter(Math.floor(rest / 26))}`,
		plaats: PLAATSEN[gebied % PLAATSEN.length]!,
	};
}
