import type { Datum } from "../kernel/datum.ts";
import { VOORVOEGSELWOORDEN } from "./voorvoegsels.ts";

/** Text without accents, capitals, points and double spaces, so that "Günaydın " and "GUNAYDIN" are the same. */
export function normaliseTekst(tekst: string): string {
	const klein = tekst.toLowerCase();
	if (/^[!-_a-~]*(?: [!-_a-~]+)*$/.test(klein)) return klein;
	return klein
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.replace(/[ßøðæœłı‘’`´]/g, (letter) => ANDERS[letter]!)
		.replace(/\s+/g, " ")
		.trim();
}

/** Letters that have no accent to take off. */
const ANDERS: Readonly<Record<string, string>> = {
	...{ ß: "ss", ø: "o", ð: "d", æ: "ae", œ: "oe", ł: "l", ı: "i" },
	...{ "‘": "'", "’": "'", "`": "'", "´": "'" },
};

/** The parts of an address that tell two front doors apart. */
export interface Adresdelen {
	readonly postcode: string;
	readonly huisnummer: number;
	readonly huisletter: string | null;
	readonly toevoeging: string | null;
}

/**
 * "6041AC-12-A-3". Empty parts are left out, so a letter that one partner sends as huisletter and another as toevoeging
 * gives the same key.
 */
export function adressleutel(adres: Adresdelen): string {
	const { huisnummer, huisletter, toevoeging } = adres;
	if (!huisletter && !toevoeging && /^\d{4}[A-Z]{2}$/.test(adres.postcode)) return `${adres.postcode}-${huisnummer}`;
	return [adres.postcode, String(huisnummer), huisletter ?? "", toevoeging ?? ""]
		.map((deel) =>
			normaliseTekst(deel)
				.replace(/[^a-z0-9]/g, "")
				.toUpperCase(),
		)
		.filter((deel) => deel !== "")
		.join("-");
}

/** The parts of a person that partners send without a BSN. */
export interface Persoonsdelen {
	readonly achternaam: string | null;
	readonly voorvoegsel?: string | null;
	readonly voorletters?: string | null;
	readonly voornamen?: string | null;
	readonly geboortedatum: Datum | null;
}

/** The surname without voorvoegsel, accents, spaces and hyphens: "van der Wíel-Smit" becomes "wielsmit". */
export function naamsleutel(achternaam: string): string {
	const kaal = normaliseTekst(achternaam);
	if (/^[a-z]+$/.test(kaal)) return kaal;
	const woorden = kaal.split(" ");
	let begin = 0;
	while (begin < woorden.length - 1 && VOORVOEGSELWOORDEN.has(woorden[begin]!)) begin++;
	return woorden
		.slice(begin)
		.join("")
		.replace(/[^\p{L}\p{N}]/gu, "");
}

/**
 * Surname without voorvoegsel + first initial + birth date: "wiel-j-1984-01-20". Null without a birth date or a name:
 * a surname alone is no person. The initial is left out when the partner did not send one.
 */
export function persoonsleutel(persoon: Persoonsdelen): string | null {
	if (persoon.geboortedatum === null || persoon.achternaam === null) return null;
	const naam = naamsleutel(persoon.achternaam);
	if (naam === "") return null;
	const letter = normaliseTekst(persoon.voorletters || persoon.voornamen || "").replace(/[^\p{L}]/gu, "");
	return `${naam}-${letter.slice(0, 1)}-${persoon.geboortedatum}`;
}
