const ALLEEN_LETTERS = /[.+?^${}()|[\]\\]/g;

/**
 * "schuld*" becomes a pattern for whole words: no letter before it, and none after it unless a star allows them. A star in
 * front allows letters before: "*achterstand*" finds betalingsachterstand too. A space is any white space.
 */
export function woordpatroon(woorden: readonly string[]): RegExp {
	const delen = woorden.map((woord) =>
		woord.replace(ALLEEN_LETTERS, "\\$&").replaceAll("*", "[\\p{L}\\p{M}]*").replaceAll(" ", "\\s+"),
	);
	return new RegExp(`(?<![\\p{L}\\p{M}])(?:${delen.join("|")})(?![\\p{L}\\p{M}])`, "giu");
}
