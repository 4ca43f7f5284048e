/**
 * Letters that Unicode does not take apart (NFD leaves them whole). The BRP keeps them, partners write them plainly.
 * Two spellings where both are in use: ø is typed as "o" and as "oe".
 */
const LETTERS: Readonly<Record<string, string>> = {
	ß: "ss",
	ø: "o",
	ł: "l",
	đ: "d",
	ð: "d",
	þ: "th",
	æ: "ae",
	œ: "oe",
	ı: "i",
	ŀ: "l",
	ŋ: "n",
	ŧ: "t",
	ħ: "h",
	ĸ: "k",
	ĳ: "ij",
	ŉ: "n",
	ſ: "s",
	ƒ: "f",
	ə: "e",
	ɨ: "i",
};

/** German and Scandinavian letters as they are written without the dots or the ring: Müller is also Mueller. */
const UITGESCHREVEN: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe", æ: "ae" };

/** Lower case, no diacritics, everything that is no letter or digit becomes one space. "Weéß" → "weess" */
export function foldNaam(tekst: string): string {
	return tekst
		.toLowerCase()
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.replace(/[^\x00-\x7f]/g, (letter) => LETTERS[letter] ?? letter)
		.replace(/['’‘`´]/g, " ")
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}

/** The other way of writing, when there is one: "Müller" → "mueller"; otherwise null. */
export function foldUitgeschreven(tekst: string): string | null {
	if (/^[\x00-\x7f]*$/.test(tekst)) return null;
	const klein = tekst.toLowerCase().normalize("NFC");
	const anders = klein.replace(/[äöüåøæ]/g, (letter) => UITGESCHREVEN[letter] ?? letter);
	return anders === klein ? null : foldNaam(anders);
}

const KLANKEN: readonly (readonly [RegExp, string])[] = [
	[/ij|y/g, "y"],
	[/ei/g, "ey"],
	[/ou/g, "au"],
	[/ae/g, "aa"],
	[/ph/g, "f"],
	[/th|dt/g, "t"],
	[/ck|q|c(?![h])/g, "k"],
	[/gh/g, "g"],
	[/sz|tz/g, "s"],
	[/ks/g, "x"],
	[/(.)\1+/g, "$1"],
];

/**
 * One key for the spellings that Dutch names are confused in: Bronwasser/Bronwaser, Meijer/Meyer/Meier,
 * Jacobs/Jakobs, Claes/Claas. Takes folded text without spaces.
 */
export function spellingsleutel(gevouwen: string): string {
	return KLANKEN.reduce((tekst, [klank, letter]) => tekst.replace(klank, letter), gevouwen);
}
