/** Wrong attempts in a row before an account waits. */
export const POGINGEN_VRIJ = 5;
const MINUUT = 60_000;
const HOOGSTENS_MINUTEN = 60;

/**
 * Until when an account is locked after `mislukt` wrong attempts in a row: 1 minute at the fifth, doubling to an hour.
 * Never for good: otherwise anybody could shut out a colleague by guessing (OWASP Authentication Cheat Sheet).
 */
export function vergrendeldTot(mislukt: number, nu: Date): Date | null {
	if (mislukt < POGINGEN_VRIJ) return null;
	const minuten = Math.min(2 ** (mislukt - POGINGEN_VRIJ), HOOGSTENS_MINUTEN);
	return new Date(nu.getTime() + minuten * MINUUT);
}

/** Is it still locked? */
export function isVergrendeld(geblokkeerdTot: Date | null, nu: Date): boolean {
	return geblokkeerdTot !== null && geblokkeerdTot.getTime() > nu.getTime();
}
