/** Words that stay small inside a Dutch name or street: "Van Der Berg" is written "van der Berg". */
const KLEIN = new Set("van de der den het 't 's ten ter te op aan in bij en".split(" "));

/**
 * Names typed ALL IN CAPITALS or all in small letters get ordinary capitals ("IJSSELSTEIN" → "IJsselstein", "O'NEILL" →
 * "O'Neill"); a mixed name is left as its bearer writes it.
 */
export function normaleHoofdletters(naam: string): string {
	const groot = naam.toUpperCase();
	if (naam !== groot && naam !== naam.toLowerCase()) return naam;
	if (!/\p{L}{2}/u.test(naam)) return groot;
	return naam
		.toLowerCase()
		.split(" ")
		.map((woord, plaats) => (plaats > 0 && KLEIN.has(woord) ? woord : metHoofdletter(woord)))
		.join(" ");
}

function metHoofdletter(woord: string): string {
	if (/^['’][st]$/.test(woord)) return woord;
	return woord
		.replace(/^ij/, "IJ")
		.replace(/-ij/g, "-IJ")
		.replace(/^[dol]['’]\p{Ll}/u, (deel) => deel.toUpperCase())
		.replace(/(?:^|[-.(/])\p{Ll}/gu, (deel) => deel.toUpperCase());
}
