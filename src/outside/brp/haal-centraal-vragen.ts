import { isGeenNaam, naamvormen, splitsVoorletters } from "../../rules/verify/naamdelen.ts";
import type { Controleaanvraag } from "../../rules/verify/registerpersoon.ts";
import { foldNaam } from "../../rules/verify/schrijfwijze.ts";
import { leesAdres } from "../../rules/verify/vergelijk-adres.ts";
import { leesGeboortedag } from "../../rules/verify/vergelijk-geboortedatum.ts";

/** A question as the API takes it; `type` says which. */
export interface Brpvraag {
	readonly type: string;
	readonly fields: readonly string[];
	readonly [parameter: string]: unknown;
}

/** A search gives little (PersoonBeperkt): enough to leave out housemates who cannot be meant. */
const ZOEKVELDEN = [
	"burgerservicenummer",
	"naam.voornamen",
	"naam.voorvoegsel",
	"naam.geslachtsnaam",
	"geboorte.datum",
] as const;

/**
 * What the check compares, and nothing more (Wgs art. 8b: only what is needed). Partner's name, naamgebruik, gemeente and
 * residence come with a raadpleging only. geheimhouding, inOnderzoek and opschorting come by themselves: asking is an error.
 */
const RAADPLEEGVELDEN = [
	...ZOEKVELDEN,
	"naam.aanduidingNaamgebruik",
	"partners.naam.voorvoegsel",
	"partners.naam.geslachtsnaam",
	"verblijfplaats.verblijfadres.postcode",
	"verblijfplaats.verblijfadres.huisnummer",
	"verblijfplaats.verblijfadres.huisletter",
	"verblijfplaats.verblijfadres.huisnummertoevoeging",
	"verblijfplaats.verblijfadres.korteStraatnaam",
	"verblijfplaats.verblijfadres.woonplaats",
	"gemeenteVanInschrijving",
] as const;

/** At most this many people in one raadpleging. */
export const MAX_BSNS = 20;

/** Only the own gemeente when the authorisation says so. */
export interface Vraaginstelling {
	readonly gemeenteVanInschrijving?: string;
}

const zoek = (type: string, parameters: object, instelling: Vraaginstelling): Brpvraag => ({
	type,
	fields: ZOEKVELDEN,
	inclusiefOverledenPersonen: true,
	...parameters,
	...instelling,
});

/** Up to twenty people with everything the check needs. */
export const raadpleeg = (bsns: readonly string[], instelling: Vraaginstelling): Brpvraag => ({
	type: "RaadpleegMetBurgerservicenummer",
	fields: RAADPLEEGVELDEN,
	burgerservicenummer: bsns.slice(0, MAX_BSNS),
	...instelling,
});

/** ISO, or null: only a whole date can be searched with. */
function heleGeboortedatum(aanvraag: Controleaanvraag): string | null {
	const dag = leesGeboortedag(aanvraag.geboortedatum);
	if (!dag || dag.dag === 0) return null;
	return `${dag.jaar}-${String(dag.maand).padStart(2, "0")}-${String(dag.dag).padStart(2, "0")}`;
}

/**
 * Surnames to search with, always without diacritics ("Kaster" finds Käster, "Käster" would not find Kaster), without
 * words before the name, and cut to four letters with a wildcard (three at least) so that ss, ij and typing errors
 * further on do no harm. A name that starts with ij or y is tried both ways.
 */
export function zoeknamen(aanvraag: Controleaanvraag): string[] {
	const bron = isGeenNaam(aanvraag.achternaam)
		? aanvraag.voornamen || aanvraag.bedrijfsnaam
		: splitsVoorletters(aanvraag.achternaam).rest;
	// The reading with the fewest words is the one without "mevr." and the like.
	const [kortste] = naamvormen(bron).sort((een, ander) => een.delen.length - ander.delen.length);
	const eerste = kortste?.delen[0] ?? "";
	const begin = (naam: string): string => (naam.length >= 3 ? `${naam.slice(0, 4)}*` : naam);
	const anders = eerste.includes("ij") ? eerste.replace("ij", "y") : eerste.replace("y", "ij");
	const namen = [eerste, anders].filter((naam) => /^[a-z0-9]{2,200}$/.test(naam));
	return [...new Set(namen.map(begin))];
}

/** First letter of the first name with a wildcard, to narrow a search down; null when there is none. */
function voornaambegin(aanvraag: Controleaanvraag): string | null {
	const letter = foldNaam(aanvraag.voornamen || aanvraag.voorletters)[0];
	return letter !== undefined && /[a-z]/.test(letter) ? `${letter}*` : null;
}

/** A search, and the narrower ones for when it gives too many people. */
export interface Zoekreeks {
	readonly vragen: readonly Brpvraag[];
}

/** Everybody at the address; a large building is narrowed down by birth date, then by name. */
export function zoekOpAdres(aanvraag: Controleaanvraag, instelling: Vraaginstelling): Zoekreeks[] {
	const { postcode, nummer } = leesAdres(aanvraag);
	if (!/^[1-9]\d{3}[A-Z]{2}$/.test(postcode) || !/^[1-9]\d{0,4}$/.test(nummer)) return [];
	const adres = { postcode, huisnummer: Number(nummer) };
	const geboortedatum = heleGeboortedatum(aanvraag);
	const [geslachtsnaam] = zoeknamen(aanvraag);
	const type = "ZoekMetPostcodeEnHuisnummer";
	const vragen = [zoek(type, adres, instelling)];
	if (geboortedatum) vragen.push(zoek(type, { ...adres, geboortedatum }, instelling));
	if (geslachtsnaam) vragen.push(zoek(type, { ...adres, geslachtsnaam }, instelling));
	return [{ vragen }];
}

/** Everybody with (about) this surname and this birthday, wherever they live. Only somebody's own surname is searched. */
export function zoekOpNaam(aanvraag: Controleaanvraag, instelling: Vraaginstelling): Zoekreeks[] {
	const geboortedatum = heleGeboortedatum(aanvraag);
	if (!geboortedatum) return [];
	const voornamen = voornaambegin(aanvraag);
	const type = "ZoekMetGeslachtsnaamEnGeboortedatum";
	return zoeknamen(aanvraag).map((geslachtsnaam) => {
		const ruim = zoek(type, { geslachtsnaam, geboortedatum }, instelling);
		return { vragen: voornamen ? [ruim, zoek(type, { geslachtsnaam, geboortedatum, voornamen }, instelling)] : [ruim] };
	});
}
