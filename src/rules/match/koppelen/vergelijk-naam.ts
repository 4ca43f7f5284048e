import { maakGelijkenis } from "./gelijkenis.ts";
import type { Vergelijking } from "./profiel.ts";
import type { Rijen } from "./rijen.ts";

/** From here two names are "almost the same" (a typing error), and below "look alike". Usual bounds for Jaro-Winkler. */
const BIJNA = 0.92;
const LIJKT = 0.84;
const VOORNAAM_LIJKT = 0.88;

/** First name and surname stand in each other's field; one of the two may hold a typing error as well. */
function maakVerwisseld(rijen: Rijen, achternaam: string, voornaam: string): (a: number, b: number) => boolean {
	const { breedte } = rijen;
	const [veldA, veldV] = [rijen.veld(achternaam), rijen.veld(voornaam)];
	const gelijkenis = maakGelijkenis(rijen.pool(veldA), LIJKT);
	return (a, b) => {
		const { data } = rijen;
		const [achterA, voorA] = [data[a * breedte + veldA]!, data[a * breedte + veldV]!];
		const [achterB, voorB] = [data[b * breedte + veldA]!, data[b * breedte + veldV]!];
		if (achterA === voorB) return achterA !== 0 && achterA !== achterB && lijktOp(voorA, achterB);
		return voorA === achterB && voorA !== 0 && voorA !== voorB && lijktOp(achterA, voorB);
	};
	function lijktOp(x: number, y: number): boolean {
		return x !== 0 && y !== 0 && gelijkenis(x, y) >= LIJKT;
	}
}

/** Surname, also through a double name or the partner's name, without tussenvoegsels. */
export const vergelijkAchternaam = (achternaam: string, tweedeNaam: string, voornaam: string): Vergelijking => ({
	naam: "achternaam",
	soort: "huishouden",
	frequentieVeld: achternaam,
	niveaus: [
		{ naam: "gelijk", m: 0.85, u: 0.0015, omdat: "De achternaam is gelijk." },
		{
			naam: "dubbele-naam",
			m: 0.03,
			u: 0.0005,
			omdat: "Eén van de achternamen is gelijk (dubbele naam of naam van de partner).",
		},
		{ naam: "verwisseld", m: 0.01, u: 0.00001, omdat: "Voornaam en achternaam staan in elkaars vak." },
		{ naam: "bijna-gelijk", m: 0.06, u: 0.002, omdat: "De achternaam is bijna gelijk: waarschijnlijk een typefout." },
		{ naam: "lijkt", m: 0.02, u: 0.006, omdat: "De achternamen lijken op elkaar." },
		{ naam: "anders", m: 0.03, u: 0.98999, omdat: "De achternaam is anders." },
	],
	maak: (rijen) => {
		const { breedte } = rijen;
		const [veld1, veld2] = [rijen.veld(achternaam), rijen.veld(tweedeNaam)];
		const gelijkenis = maakGelijkenis(rijen.pool(veld1), LIJKT);
		const verwisseld = maakVerwisseld(rijen, achternaam, voornaam);
		return (a, b) => {
			const { data } = rijen;
			const a1 = data[a * breedte + veld1]!;
			const b1 = data[b * breedte + veld1]!;
			if (a1 === 0 || b1 === 0) return -1;
			if (a1 === b1) return 0;
			const a2 = data[a * breedte + veld2]!;
			const b2 = data[b * breedte + veld2]!;
			if (a1 === b2 || a2 === b1 || (a2 !== 0 && a2 === b2)) return 1;
			if (verwisseld(a, b)) return 2;
			let beste = gelijkenis(a1, b1);
			if (a2 !== 0) beste = Math.max(beste, gelijkenis(a2, b1));
			if (b2 !== 0) beste = Math.max(beste, gelijkenis(a1, b2));
			return beste >= BIJNA ? 3 : beste >= LIJKT ? 4 : 5;
		};
	},
});

/** The same letters, at least two, in another order: "J.P." and "P.J.". */
const isVerwisseld = (a: string, b: string): boolean =>
	a.length === b.length && a.length > 1 && [...a].sort().join("") === [...b].sort().join("");

/** First name when both have it, else initials. Says nothing when the two name fields were swapped: counted already. */
export const vergelijkVoornaam = (voornaam: string, letters: string, achternaam: string | null): Vergelijking => ({
	naam: "voornaam",
	soort: "persoon",
	frequentieVeld: voornaam,
	niveaus: [
		{ naam: "gelijk", m: 0.45, u: 0.003, omdat: "De voornaam is gelijk." },
		{ naam: "lijkt", m: 0.05, u: 0.004, omdat: "De voornamen lijken op elkaar." },
		{ naam: "voorletters-gelijk", m: 0.15, u: 0.004, omdat: "Alle voorletters zijn gelijk." },
		{
			naam: "voorletters-passen",
			m: 0.28,
			u: 0.05,
			omdat: "De voorletters passen bij elkaar; van minstens één van beide kennen we alleen voorletters.",
		},
		{ naam: "voorletters-verwisseld", m: 0.003, u: 0.0002, omdat: "Dezelfde voorletters in een andere volgorde." },
		{
			naam: "eerste-letter-gelijk-rest-anders",
			m: 0.03,
			u: 0.03,
			omdat: "De eerste letter is gelijk, maar de rest van de voornaam of voorletters is anders.",
		},
		{ naam: "anders", m: 0.037, u: 0.9088, omdat: "De voornaam of voorletter is anders." },
	],
	maak: (rijen) => {
		const { breedte } = rijen;
		const [veldV, veldL] = [rijen.veld(voornaam), rijen.veld(letters)];
		const gelijkenis = maakGelijkenis(rijen.pool(veldV), VOORNAAM_LIJKT);
		const alleLetters = rijen.pool(veldL).teksten;
		const verwisseld = achternaam === null ? () => false : maakVerwisseld(rijen, achternaam, voornaam);
		return (a, b) => {
			const { data } = rijen;
			const va = data[a * breedte + veldV]!;
			const vb = data[b * breedte + veldV]!;
			const la = data[a * breedte + veldL]!;
			const lb = data[b * breedte + veldL]!;
			if (va !== 0 && vb !== 0) {
				if (va === vb) return 0;
				if (verwisseld(a, b)) return -1;
				if (gelijkenis(va, vb) >= VOORNAAM_LIJKT) return 1;
				return alleLetters[la]!.charCodeAt(0) === alleLetters[lb]!.charCodeAt(0) ? 5 : 6;
			}
			if (la === 0 || lb === 0) return -1;
			const [lettersA, lettersB] = [alleLetters[la]!, alleLetters[lb]!];
			if (la === lb && lettersA.length > 1) return 2;
			if (lettersA.startsWith(lettersB) || lettersB.startsWith(lettersA)) return 3;
			if (isVerwisseld(lettersA, lettersB)) return 4;
			return lettersA.charCodeAt(0) === lettersB.charCodeAt(0) ? 5 : 6;
		};
	},
});
