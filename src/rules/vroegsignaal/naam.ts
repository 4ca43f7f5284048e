/** A surname as people write it: "van der Meer", and "d'Ancona" without a space, for that prefix stands against the name. */
export function formatAchternaam(voorvoegsel: string | null | undefined, achternaam: string): string {
	if (!voorvoegsel) return achternaam;
	return voorvoegsel.endsWith("'") ? `${voorvoegsel}${achternaam}` : `${voorvoegsel} ${achternaam}`;
}
