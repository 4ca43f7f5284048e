import { isGeenNaam, leesVoorletters, splitsVoorletters, type Voornaamlezing, voornaamWoorden } from "./naamdelen.ts";
import type { Controleaanvraag, Registerpersoon } from "./registerpersoon.ts";
import { foldNaam } from "./schrijfwijze.ts";
import { type Achternamen, achternamenVan, vergelijkAchternaam } from "./vergelijk-achternaam.ts";
import { vergelijkVoornaam } from "./vergelijk-voornaam.ts";
import { type Vergelijking, vergelijking } from "./vergelijking.ts";

type Naamparen = readonly [achternaam: Vergelijking, voornaam: Vergelijking];

const achternamenPerPersoon = new WeakMap<Registerpersoon, Achternamen>();

function achternamen(persoon: Registerpersoon): Achternamen {
	const bekend = achternamenPerPersoon.get(persoon);
	if (bekend) return bekend;
	const nieuw = achternamenVan(persoon);
	achternamenPerPersoon.set(persoon, nieuw);
	return nieuw;
}

const som = (paren: Naamparen): number => paren[0].gewicht + paren[1].gewicht;

function samen(een: Voornaamlezing, ander: Voornaamlezing): Voornaamlezing {
	return {
		namen: een.namen.length > 0 ? een.namen : ander.namen,
		letters: een.letters.length >= ander.letters.length ? een.letters : ander.letters,
	};
}

/** First names from their two fields. Capitals with dots inside the surname field ("J.P. Smit") are letters too. */
function leesVoornaam(aanvraag: Controleaanvraag): Voornaamlezing {
	const uitVoornamen = isGeenNaam(aanvraag.voornamen)
		? { namen: [], letters: [] }
		: leesVoorletters(aanvraag.voornamen.replace(/^([^.\s]{3,5})$/, (naam) => naam[0] + naam.slice(1).toLowerCase()));
	const uitVoorletters = isGeenNaam(aanvraag.voorletters.replace(/^[xX]\.?$/, "X."))
		? { namen: [], letters: [] }
		: leesVoorletters(aanvraag.voorletters);
	const { letters } = splitsVoorletters(aanvraag.achternaam);
	return samen(samen(uitVoornamen, uitVoorletters), leesVoorletters(letters));
}

/** First and last name changed places: only believed when both then agree. */
function probeerVerwisseld(aanvraag: Controleaanvraag, persoon: Registerpersoon): Naamparen | null {
	const alsAchternaam = aanvraag.voornamen || aanvraag.voorletters;
	if (foldNaam(alsAchternaam).replace(/ /g, "").length < 3) return null;
	const achternaam = vergelijkAchternaam(aanvraag.voorvoegsel, alsAchternaam, persoon, achternamen(persoon));
	if (achternaam.gewicht < 9) return null;
	const voornaam = vergelijkVoornaam(
		{ namen: voornaamWoorden(aanvraag.achternaam), letters: leesVoorletters(aanvraag.achternaam).letters },
		persoon.voornamen,
	);
	if (voornaam.gewicht < 0 || (voornaam.gewicht === 0 && !isGeenNaam(aanvraag.achternaam))) return null;
	return [vergelijking("achternaam", "verwisseld", ["velden-verwisseld"]), voornaam];
}

/** "Suzanne Moulin", "Moulin, Suzanne" or "Moulin Suzanne" in one field: take the registered first names out. */
function probeerSamen(aanvraag: Controleaanvraag, persoon: Registerpersoon): Naamparen | null {
	const voornamen = new Set(voornaamWoorden(persoon.voornamen));
	const woorden = foldNaam(`${aanvraag.voorvoegsel} ${aanvraag.achternaam}`).split(" ");
	const eruit = woorden.filter((woord) => voornamen.has(woord));
	const rest = woorden.filter((woord) => !voornamen.has(woord)).join(" ");
	if (eruit.length === 0 || rest === "") return null;
	const achternaam = vergelijkAchternaam("", rest, persoon, achternamen(persoon));
	if (achternaam.gewicht < 9) return null;
	const lezing = samen({ namen: eruit, letters: [] }, leesVoornaam(aanvraag));
	return [
		vergelijking("achternaam", "voornaam-in-achternaam", ["voornaam-in-achternaam"]),
		vergelijkVoornaam(lezing, persoon.voornamen),
	];
}

/** "Schildersbedrijf J. de Vries": the surname stands inside the name of the business. */
function probeerBedrijf(aanvraag: Controleaanvraag, persoon: Registerpersoon): Naamparen | null {
	const bedrijf = ` ${foldNaam(aanvraag.bedrijfsnaam)} `;
	const namen = achternamen(persoon);
	const gevonden = [...namen.eigen, ...namen.partner].some(
		(vorm) => vorm.kern.length >= 3 && bedrijf.includes(` ${vorm.delen.join(" ")} `),
	);
	if (!gevonden) return null;
	const woorden = new Set(bedrijf.trim().split(" "));
	const inNaam = voornaamWoorden(persoon.voornamen).filter((naam) => naam.length >= 3 && woorden.has(naam));
	const [, letters = ""] = /(?:^|[\s,])((?:\p{Lu}\.\s?){1,6})/u.exec(aanvraag.bedrijfsnaam) ?? [];
	const lezing = samen(samen({ namen: inNaam, letters: [] }, leesVoornaam(aanvraag)), leesVoorletters(letters));
	return [vergelijking("achternaam", "bedrijfsnaam", ["bedrijfsnaam"]), vergelijkVoornaam(lezing, persoon.voornamen)];
}

/** Someone with one name has it in either field: as surname with no first names, or as first names with ".". */
function probeerMononiem(aanvraag: Controleaanvraag, persoon: Registerpersoon): Naamparen | null {
	const zonderAchternaam = isGeenNaam(persoon.geslachtsnaam);
	if (!zonderAchternaam && !isGeenNaam(persoon.voornamen)) return null;
	const eigen = zonderAchternaam ? persoon.voornamen : `${persoon.voorvoegsel} ${persoon.geslachtsnaam}`;
	const geregistreerd = voornaamWoorden(eigen);
	const velden = [aanvraag.voornamen, aanvraag.voorletters, aanvraag.voorvoegsel, aanvraag.achternaam];
	const aangeleverd = velden.filter((veld) => !isGeenNaam(veld)).flatMap(voornaamWoorden);
	const heel = aangeleverd.filter((woord) => woord.length >= 2 && geregistreerd.includes(woord));
	const vreemd = aangeleverd.filter((woord) => woord.length >= 3 && !geregistreerd.includes(woord));
	if (heel.length === 0 || vreemd.length > 0) return null;
	const alles = new Set(heel).size === geregistreerd.length;
	return [
		vergelijking("achternaam", alles ? "gelijk" : "deel-van-naam", ["mononiem"]),
		vergelijking("voornaam", "ontbreekt"),
	];
}

/** Surname and first name together, because they change places, share a field, or are one. */
export function vergelijkNaam(aanvraag: Controleaanvraag, persoon: Registerpersoon): Naamparen {
	const geenAchternaam = isGeenNaam(aanvraag.achternaam);
	const achternaam = geenAchternaam ? "" : splitsVoorletters(aanvraag.achternaam).rest;
	const gewoon: Naamparen = [
		vergelijkAchternaam(geenAchternaam ? "" : aanvraag.voorvoegsel, achternaam, persoon, achternamen(persoon)),
		vergelijkVoornaam(leesVoornaam(aanvraag), persoon.voornamen),
	];
	if (gewoon[0].gewicht >= 11 && gewoon[1].gewicht > 0) return gewoon;
	const anders = [
		probeerVerwisseld(aanvraag, persoon),
		probeerSamen(aanvraag, persoon),
		aanvraag.bedrijfsnaam === "" ? null : probeerBedrijf(aanvraag, persoon),
		probeerMononiem(aanvraag, persoon),
	].filter((paar) => paar !== null);
	return anders.reduce((beste, paar) => (som(paar) > som(beste) ? paar : beste), gewoon);
}
