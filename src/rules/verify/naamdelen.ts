import { foldNaam, foldUitgeschreven, spellingsleutel } from "./schrijfwijze.ts";

/** Words before a surname, folded; the short forms too. The BRP keeps them apart ("voorvoegsel"), partners do not. */
const TUSSENVOEGSELS = new Set(
	(
		"van de der den het t s te ten ter tot in op aan bij over onder uit uijt voor v d vd vdr vh ver von vom zu zum " +
		"zur du le la les des del della di da das do dos el al ad ul las los af thoe toe l"
	).split(" "),
);

/** Words that are about a person and no part of the name. */
const AANSPREEKWOORDEN = new Set(
	(
		"dhr heer mevr mevrouw mw mej fam familie erven erfgenamen nabestaanden wed weduwe wwe ir dr drs mr ing prof " +
		"bsc msc ba ma jr sr junior senior eo cs geb geboren gehuwd ev e echtgenote echtgenoot"
	).split(" "),
);

/** The words of a name that tell that the family is written to, not the person. */
export const isErven = (tekst: string): boolean => /\b(erven|erfgenamen|nabestaanden)\b/.test(foldNaam(tekst));

/** One way to write a surname, in the forms that comparing needs. */
export interface Naamvorm {
	/** Every word joined: "vandermeijden" */
	readonly vol: string;
	/** Without words before the name: "meijden" */
	readonly kern: string;
	readonly delen: readonly string[];
	/** The same words in a fixed order, so that "Bakker-Smit" is "Smit-Bakker". */
	readonly gesorteerd: string;
	readonly klank: string;
	/** The words before the name: "van der" */
	readonly tussenvoegsel: string;
}

function maakVorm(woorden: readonly string[]): Naamvorm | null {
	if (woorden.length === 0) return null;
	const echt = woorden.filter((woord) => !TUSSENVOEGSELS.has(woord));
	const delen = echt.length > 0 ? echt : woorden;
	const kern = delen.join("");
	return {
		vol: woorden.join(""),
		kern,
		delen,
		gesorteerd: [...delen].sort().join(""),
		klank: spellingsleutel(kern),
		tussenvoegsel: echt.length > 0 ? woorden.filter((woord) => TUSSENVOEGSELS.has(woord)).join(" ") : "",
	};
}

const woordenVan = (tekst: string): string[] => tekst.split(" ").filter((woord) => woord !== "");

/** All ways in which this surname may be meant: as written, with ü as ue, and without words such as "mevr.". */
export function naamvormen(tekst: string): Naamvorm[] {
	const lezingen = [foldNaam(tekst), foldUitgeschreven(tekst)].filter((lezing) => lezing !== null && lezing !== "");
	const vormen = lezingen.flatMap((lezing) => {
		const woorden = woordenVan(lezing!);
		const kaal = woorden.filter((woord) => !AANSPREEKWOORDEN.has(woord));
		const alles = maakVorm(woorden);
		return kaal.length === woorden.length || kaal.length === 0 ? [alles] : [alles, maakVorm(kaal)];
	});
	return vormen.filter((vorm) => vorm !== null);
}

/** First names as folded words; a hyphen separates ("Peter-Jan" is two words here, one first letter in the BRP). */
export const voornaamWoorden = (tekst: string): string[] =>
	woordenVan(foldNaam(tekst)).filter((woord) => !AANSPREEKWOORDEN.has(woord) || woord.length < 2);

/** What the name fields say about the first names: whole names, or only the letters. */
export interface Voornaamlezing {
	readonly namen: readonly string[];
	readonly letters: readonly string[];
}

/**
 * Reads "S.", "J.P.M.", "JP", "Th. J.", "Jan P." and "Jan". Capitals alone, up to five, are letters: that is how
 * partners fill a field called voorletters.
 */
export function leesVoorletters(tekst: string): Voornaamlezing {
	const namen: string[] = [];
	const letters: string[] = [];
	for (const stuk of tekst.split(/[.\s,\-/]+/)) {
		const kaal = stuk.normalize("NFC").replace(/[^\p{L}]/gu, "");
		if (kaal === "" || (kaal.length > 1 && AANSPREEKWOORDEN.has(foldNaam(kaal)))) continue;
		const gevouwen = foldNaam(kaal).replace(/ /g, "");
		const afkorting = tekst.includes(`${stuk}.`) && kaal.length <= 3;
		if (kaal.length === 1 || afkorting) letters.push(gevouwen[0]!);
		else if (kaal.length <= 5 && kaal === kaal.toUpperCase()) letters.push(...gevouwen);
		else if (kaal.length <= 2) letters.push(...gevouwen);
		else {
			namen.push(gevouwen);
			letters.push(gevouwen[0]!);
		}
	}
	return { namen, letters };
}

/** No name at all: the BRP writes "." for a missing surname, partners write a dash or "onbekend". */
export const isGeenNaam = (tekst: string): boolean =>
	/^(|onbekend|nvt|nn|fnu|lnu|x|xx|xxx|geen|none)$/.test(foldNaam(tekst));

/** "J.P. Smit" and "Smit, J.P." → the letters and the rest. "V.D. Berg" has no letters: those are "van der", shortened. */
export function splitsVoorletters(achternaam: string): { letters: string; rest: string } {
	let letters = "";
	const rest = achternaam.replace(
		/(^|[\s,])((?:\p{Lu}\.\s?){1,6})(?=\s|$|\p{L})/gu,
		(alles, voor, gevonden, plaats) => {
			const kaal = gevonden.replace(/[.\s]/g, "");
			const volgende = achternaam.slice(plaats + alles.length);
			if (/^(VD|VDR|VH)$/.test(kaal) || (kaal === "V" && /^[dh]\b/i.test(volgende))) return alles;
			letters += gevonden;
			return `${voor} `;
		},
	);
	return letters === "" ? { letters, rest: achternaam } : { letters, rest: rest.replace(/[\s,]+$/, "").trim() };
}
