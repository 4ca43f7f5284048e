/** Letters that Unicode does not take apart into a base letter and a mark (facts: BRP names, NEN 1888). */
const LETTERS: Record<string, string> = {
	ß: "ss",
	æ: "ae",
	œ: "oe",
	ø: "o",
	đ: "d",
	ð: "d",
	ł: "l",
	ı: "i",
	ĸ: "k",
	þ: "th",
	ŋ: "n",
	ŧ: "t",
	ħ: "h",
	ij: "ij",
};

/** Words between first name and surname, in Dutch and the languages that are common here; they sort and match nothing. */
const TUSSENVOEGSELS = new Set(
	(
		"van von vom de den der het t s ter ten te in op aan bij onder over uit uijt voor tot la le les du des di da do dos " +
		"del della el al zu zum zur af"
	).split(" "),
);

/** Lower case, no diacritics, only a-z, 0-9 and single spaces. Most text is plain and takes the short way. */
export function vouw(tekst: string): string {
	const klein = tekst.toLowerCase();
	if (/^[a-z0-9]*$/.test(klein)) return klein;
	const kaal = /^[ -~]*$/.test(klein) ? klein : zonderTekens(klein);
	return kaal.replace(/[^a-z0-9]+/g, " ").trim();
}

const zonderTekens = (tekst: string): string =>
	tekst
		.replace(/[ßæœøđðłıĸþŋŧħij]/g, (letter) => LETTERS[letter] ?? letter)
		.normalize("NFD")
		.replace(/[\u0300-\u036f]/g, "");

/** ij and y are one letter to who writes a Dutch name down: "Meijer" and "Meyer" agree exactly. */
const schrijfIj = (tekst: string): string => tekst.replaceAll("ij", "y");

/**
 * The names inside a surname field, without tussenvoegsels: "Meijden, van der" → ["meyden"]; "Jansen-de Vries" and
 * "Jansen de Vries" → ["jansen", "vries"]. A surname of tussenvoegsels only ("Van den") stays as it is.
 */
export function achternamen(tekst: string): string[] {
	const namen: string[] = [];
	for (const stuk of tekst.split(/[-–/]/)) {
		const woorden = vouw(stuk)
			.split(" ")
			.filter((woord) => woord !== "");
		let naam = "";
		for (const woord of woorden) {
			if (!TUSSENVOEGSELS.has(woord)) naam += woord;
			else if (naam !== "") {
				namen.push(schrijfIj(naam));
				naam = "";
			}
		}
		if (naam !== "") namen.push(schrijfIj(naam));
	}
	if (namen.length > 0) return namen;
	const rest = vouw(tekst).replaceAll(" ", "");
	return rest === "" ? [] : [rest];
}

/** First name (empty when only initials are known) and all initials: "J.P." → ["", "jp"]; "Jan Piet" → ["jan", "jp"]. */
export function voornaamdelen(voornamen: string, voorletters: string): [voornaam: string, letters: string] {
	const woorden = vouw(voornamen)
		.split(" ")
		.filter((woord) => woord !== "");
	const uitLetters = vouw(voorletters).replaceAll(" ", "");
	const isLetters = woorden.every((woord) => woord.length === 1);
	const hoofdletters = woorden.length === 1 && /^[A-Z]{2,4}$/.test(voornamen.trim()) && !/[AEIOUY]/.test(voornamen);
	if (woorden.length === 0) return ["", uitLetters];
	if (isLetters || hoofdletters) return ["", woorden.join("")];
	const letters = woorden.map((woord) => woord.charAt(0)).join("");
	return [schrijfIj(woorden[0] ?? ""), uitLetters.startsWith(letters) ? uitLetters : letters];
}

/**
 * A rough sound of a name, for finding candidates only (never for the score): first letter plus at most three
 * consonant groups, with letters that Dutch ears confuse made one (c/k/q, f/v/w/ph, s/z, d/t, g/ch).
 */
export function klank(naam: string): string {
	if (naam === "") return "";
	const gelijk = naam
		.replace(/ph/g, "f")
		.replace(/ch|g|h/g, "g")
		.replace(/[ckq]+/g, "k")
		.replace(/[vw]/g, "f")
		.replace(/[szx]/g, "s")
		.replace(/[dt]+/g, "t");
	let uit = gelijk.charAt(0);
	for (let i = 1; i < gelijk.length && uit.length < 4; i++) {
		const letter = gelijk.charAt(i);
		if (!"aeiouy".includes(letter) && letter !== gelijk.charAt(i - 1)) uit += letter;
	}
	return uit;
}
