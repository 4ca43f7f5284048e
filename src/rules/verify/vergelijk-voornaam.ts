import { isTikfout } from "./afstand.ts";
import { type Voornaamlezing, voornaamWoorden } from "./naamdelen.ts";
import { isRoepnaam } from "./roepnamen.ts";
import { spellingsleutel } from "./schrijfwijze.ts";
import { type Vergelijking, vergelijking } from "./vergelijking.ts";

const ontbreekt = (): Vergelijking => vergelijking("voornaam", "ontbreekt", ["voornaam-ontbreekt"]);

/** "Peter-Jan" is "P." in the BRP and "P.J." with most partners; both are right. */
function letterlezingen(voornamen: string): string[][] {
	const brp = voornamen
		.split(/\s+/)
		.map((naam) => voornaamWoorden(naam)[0]?.[0])
		.filter((letter) => letter !== undefined);
	const perDeel = voornaamWoorden(voornamen).map((naam) => naam[0]!);
	return perDeel.length === brp.length ? [brp] : [brp, perDeel];
}

function vergelijkLetters(letters: readonly string[], geregistreerd: readonly string[]): Vergelijking {
	const eerste = letters[0] === geregistreerd[0];
	const samen = Math.min(letters.length, geregistreerd.length);
	const begin = letters.slice(0, samen).every((letter, plaats) => letter === geregistreerd[plaats]);
	if (begin && samen >= 2) return vergelijking("voornaam", "voorletters");
	if (begin) return vergelijking("voornaam", letters.length > geregistreerd.length ? "deels" : "voorletter");
	const zelfdeLetters = [...letters].sort().join("") === [...geregistreerd].sort().join("");
	if (zelfdeLetters) return vergelijking("voornaam", "andere-volgorde", ["voorletters-andere-volgorde"]);
	if (eerste) return vergelijking("voornaam", "deels-anders", ["voornaam-anders"]);
	if (geregistreerd.includes(letters[0]!))
		return vergelijking("voornaam", "latere-voorletter", ["latere-voornaam", "mogelijk-familielid"]);
	return vergelijking("voornaam", "anders", ["voornaam-anders", "mogelijk-familielid"]);
}

function vergelijkNamen(namen: readonly string[], geregistreerd: readonly string[]): Vergelijking | null {
	const [naam] = namen;
	const [eerste, ...later] = geregistreerd;
	if (!naam || !eerste) return null;
	const aaneen = namen.join("") === geregistreerd.join("");
	if (naam === eerste || aaneen) return vergelijking("voornaam", "gelijk");
	if (naam.length >= 3 && spellingsleutel(naam) === spellingsleutel(eerste))
		return vergelijking("voornaam", "schrijfwijze", ["schrijfwijze-voornaam"]);
	if (later.includes(naam)) return vergelijking("voornaam", "latere-voornaam", ["latere-voornaam"]);
	if (geregistreerd.some((ander) => isRoepnaam(naam, ander))) return vergelijking("voornaam", "roepnaam", ["roepnaam"]);
	// Short first names differ for real: Jan and Jaan, Tim and Tom may be brothers.
	if (Math.min(naam.length, eerste.length) >= 4 && isTikfout(naam, eerste))
		return vergelijking("voornaam", "tikfout", ["tikfout-voornaam"]);
	return naam[0] === eerste[0]
		? vergelijking("voornaam", "andere-voornaam", ["voornaam-anders", "mogelijk-familielid"])
		: vergelijking("voornaam", "anders", ["voornaam-anders", "mogelijk-familielid"]);
}

/** Whole names decide when there are any; letters otherwise. The reading that agrees best counts. */
export function vergelijkVoornaam(lezing: Voornaamlezing, voornamen: string): Vergelijking {
	const geregistreerd = voornaamWoorden(voornamen);
	if (geregistreerd.length === 0) return ontbreekt();
	const opNaam = vergelijkNamen(lezing.namen, geregistreerd);
	if (opNaam && opNaam.niveau !== "anders" && opNaam.niveau !== "tikfout") return opNaam;
	if (lezing.letters.length === 0) return opNaam ?? ontbreekt();
	const opLetters = letterlezingen(voornamen).map((letters) => vergelijkLetters(lezing.letters, letters));
	const beste = opLetters.reduce((een, ander) => (ander.gewicht > een.gewicht ? ander : een));
	// A typing error in the name is believed unless the letters beside it say somebody else.
	if (opNaam?.niveau === "tikfout") return beste.niveau === "deels-anders" ? beste : opNaam;
	return opNaam && !beste.tegenspraak && lezing.namen.length > 0 ? opNaam : beste;
}
