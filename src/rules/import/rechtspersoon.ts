/**
 * Words that make a name a rechtspersoon (BW boek 2, and the foreign forms seen most). DDAS: a signaal about a
 * rechtspersoon is an "onterecht signaal".
 */
const RECHTSPERSOON =
	/(?:^|[\s,(])(?:b\.\s?v\.?|bv|n\.\s?v\.?|nv|b\.v\.b\.a\.?|bvba|u\.a\.?|\p{L}*stichting|stg\.?|\p{L}*vereniging|ver\.|v\.v\.e\.?|vve|besloten vennootschap|naamloze vennootschap|co[oö]peratie(?:ve)?|co[oö]p\.|onderlinge waarborgmaatschappij|kerkgenootschap|waterschap|gmbh|ltd\.?|limited|llc|inc\.?|s\.a\.r\.l\.?|sarl|foundation)(?=$|[\s,)])/iu;
/** The same with spaces for points; only at the end, for before a surname they are initials ("Bakkerij B V Jansen"). */
const MET_SPATIES = /(?:^|\s)(?:[bn] v(?=$|\s?[,()])|v v e(?=$|\s))/i;
/**
 * Bodies that are named without a form: a municipality, a church and its diaconie (BW 2:1 and 2:2), and a holding, which is
 * always a company. A holding needs a name before it: it is a surname too.
 */
const ZONDER_VORM =
	/^gemeente\s\p{L}|(?:^|\s)(?:protestantse|hervormde|gereformeerde|evangelische|kerkelijke) gemeente(?=$|[\s,)])|(?:^|\s)diaconie(?=$|[\s,)])|\p{L}{2}\s+holdings?(?=$|[\s,()])/iu;
/** Forms whose owners are liable themselves, so a natural person stands behind the name: kept. */
const NATUURLIJK =
	/(?:^|[\s,(])(?:v\.?\s?o\.?\s?f\.?|c\.\s?v\.?|cv|eenmanszaak|zzp|maatschap|vennootschap onder firma|commanditaire vennootschap|firma|fa\.)(?=$|[\s,)])/i;
/** "handelend onder de naam": what stands before it is who it is. */
const HANDELEND = /\s(?:t\.?\s?)?h\.?\s?o\.?\s?d\.?\s?n\.?(?=$|\s)|\shandelend onder(?: de naam)?\s/i;

/** Is this company a rechtspersoon? VOF, CV, maatschap, eenmanszaak and "h.o.d.n." are natural persons. */
export function isRechtspersoon(bedrijfsnaam: string): boolean {
	const naam = ` ${bedrijfsnaam}`.split(HANDELEND)[0]!.trim();
	return (RECHTSPERSOON.test(naam) || MET_SPATIES.test(naam) || ZONDER_VORM.test(naam)) && !NATUURLIJK.test(naam);
}

/**
 * A rechtspersoon in the column for surnames. "Jansen, B.V." and "B.V. Jansen" are initials, and whoever has a birth date,
 * initials or first names is a person.
 */
export function isRechtspersoonAlsAchternaam(naam: string, lijktPersoon: boolean): boolean {
	if (lijktPersoon || /,\s*[bn]\.\s?v\.?$/i.test(naam) || /^[bn]\.\s?v\.?\s/i.test(naam)) return false;
	return isRechtspersoon(naam);
}
