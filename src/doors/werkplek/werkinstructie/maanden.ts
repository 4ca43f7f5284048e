import { addMaanden, type Datum, eersteVanMaand, formatDatum, laatsteVanMaand } from "../../../rules/kernel/datum.ts";
import type { Maand } from "../../../steps/decide/werkinstructie-queries.ts";

/** A month to look back at, with its name and its value in an address. */
export interface Kijkmaand extends Maand {
	/** "2026-10" */
	readonly sleutel: string;
	/** "oktober 2026" */
	readonly naam: string;
}

function maandVan(dag: Datum, naam: (maand: string) => string, tot = laatsteVanMaand(dag)): Kijkmaand {
	const van = eersteVanMaand(dag);
	const [, , maand, jaar] = formatDatum(van).split(" ");
	return { sleutel: van.slice(0, 7), naam: naam(`${maand} ${jaar}`), van, tot };
}

/** The last complete calendar month, and the current one as far as it is. */
export const kijkmaanden = (vandaag: Datum): readonly [Kijkmaand, Kijkmaand] => [
	maandVan(addMaanden(eersteVanMaand(vandaag), -1), (naam) => naam),
	maandVan(vandaag, (naam) => `${naam} tot vandaag`, vandaag),
];

/** The month that an address asks for; the last complete one by default. */
export function readMaand(sleutel: unknown, vandaag: Datum): Kijkmaand {
	const [vorige, deze] = kijkmaanden(vandaag);
	return sleutel === deze.sleutel ? deze : vorige;
}
