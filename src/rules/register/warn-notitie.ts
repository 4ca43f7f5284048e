import { GEWONE_UITDRUKKINGEN, type Notitiesoort, WOORDGROEPEN } from "./notitie-woorden.ts";

/** One word in a note that may not belong there. */
export interface Notitievondst {
	/** As it stands in the note. */
	readonly woord: string;
	readonly soort: Notitiesoort;
	readonly reden: string;
}

/** "depress*" becomes a pattern for whole words: no letter before it, and none after it unless the star allows them. */
function patroon(woorden: readonly string[]): RegExp {
	const delen = woorden.map((woord) =>
		woord
			.replace(/[.+?^${}()|[\]\\]/g, "\\$&")
			.replaceAll("*", "\\p{L}*")
			.replaceAll(" ", "\\s+"),
	);
	return new RegExp(`(?<!\\p{L})(?:${delen.join("|")})(?!\\p{L})`, "giu");
}

const GEWOON = patroon(GEWONE_UITDRUKKINGEN);
const GROEPEN = WOORDGROEPEN.map((groep) => ({ ...groep, zoek: patroon(groep.woorden) }));

/**
 * Words about health or criminal law in a note, in the order of the text (Wgs art. 8a). It warns, it does not forbid:
 * the colleague changes the note or says that it is meant otherwise.
 */
export function warnNotitie(tekst: string): readonly Notitievondst[] {
	const zonder = tekst.replace(GEWOON, (deel) => " ".repeat(deel.length));
	const vondsten = GROEPEN.flatMap(({ soort, reden, zoek }) =>
		[...zonder.matchAll(zoek)].map((vondst) => ({ plaats: vondst.index, woord: vondst[0], soort, reden })),
	);
	const gezien = new Set<string>();
	return vondsten
		.sort((a, b) => a.plaats - b.plaats)
		.filter(({ woord }) => !gezien.has(woord.toLowerCase()) && gezien.add(woord.toLowerCase()))
		.map(({ woord, soort, reden }) => ({ woord, soort, reden }));
}
