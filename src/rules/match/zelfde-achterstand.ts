import { klantnummersleutel } from "../vroegsignaal/klantnummersleutel.ts";
import type { Adressignaal } from "./adressignaal.ts";
import { isZelfdePersoon, lijktOp } from "./zelfde-huishouden.ts";

/**
 * Do two signalen of one household speak of one arrear? Same partner, same client number where both have one, and the
 * same person. Source: DDAS, "dezelfde betalingsachterstand van dezelfde vastelastenpartner".
 */
export function isZelfdeAchterstand(a: Adressignaal, b: Adressignaal): boolean {
	if (a.partnerId !== b.partnerId) return false;
	if (a.klantnummer !== null && a.klantnummer === b.klantnummer) return true;
	const [nummerA, nummerB] = [klantnummersleutel(a.klantnummer), klantnummersleutel(b.klantnummer)];
	if (nummerA !== "" && nummerB !== "") return nummerA === nummerB;
	return isZelfdePersoon(a, b) || (!isAndereBewoner(a, b) && deeltNaam(a, b));
}

/** Father and son may share a name, but not a birth date; and what a colleague said holds. */
function isAndereBewoner(a: Adressignaal, b: Adressignaal): boolean {
	if (b.afdruk !== null && a.nooitMet?.has(b.afdruk)) return true;
	return a.geboortedatum !== null && b.geboortedatum !== null && a.geboortedatum !== b.geboortedatum;
}

function deeltNaam(a: Adressignaal, b: Adressignaal): boolean {
	return a.naamsleutels.some((naam) => b.naamsleutels.some((ander) => lijktOp(naam, ander)));
}
