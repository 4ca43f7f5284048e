import {
	NAAMGEBRUIKEN,
	type Naamgebruik,
	OPSCHORTINGEN,
	type Opschorting,
	type Registerpersoon,
} from "./registerpersoon.ts";

/** Columns of a register extract. Source: the contract of the command "brp-controle". */
export const REGISTERKOLOMMEN = [
	"bsn",
	"voornamen",
	"voorvoegsel",
	"geslachtsnaam",
	"naamgebruik",
	"partner_voorvoegsel",
	"partner_geslachtsnaam",
	"geboortedatum",
	"geslacht",
	"postcode",
	"huisnummer",
	"huisletter",
	"toevoeging",
	"straat",
	"gemeentecode",
	"gemeente",
	"opschorting",
	"geheim",
	"in_onderzoek",
] as const;
export type Registerkolom = (typeof REGISTERKOLOMMEN)[number];

/** Without these columns nobody can be recognised. */
export const NODIGE_KOLOMMEN: readonly Registerkolom[] = [
	"bsn",
	"voornamen",
	"geslachtsnaam",
	"geboortedatum",
	"gemeentecode",
];

const kies = <T extends string>(lijst: readonly T[], waarde: string, anders: T): T =>
	lijst.find((keuze) => keuze === waarde) ?? anders;
const isJa = (waarde: string): boolean => !["", "0", "false", "nee"].includes(waarde.toLowerCase());

/** The cells of one line as a person. An unknown reden opschorting counts as unknown ("."), never as "no opschorting". */
export function maakRegisterpersoon(cel: (kolom: Registerkolom) => string): Registerpersoon {
	const bsn = cel("bsn");
	const gemeentecode = cel("gemeentecode");
	return {
		bsn: bsn === "" ? "" : bsn.padStart(9, "0"),
		voornamen: cel("voornamen"),
		voorvoegsel: cel("voorvoegsel"),
		geslachtsnaam: cel("geslachtsnaam"),
		naamgebruik: kies<Naamgebruik>(NAAMGEBRUIKEN, cel("naamgebruik").toUpperCase(), ""),
		partnerVoorvoegsel: cel("partner_voorvoegsel"),
		partnerGeslachtsnaam: cel("partner_geslachtsnaam"),
		geboortedatum: cel("geboortedatum").replace(/-/g, ""),
		postcode: cel("postcode").replace(/\s/g, "").toUpperCase(),
		huisnummer: cel("huisnummer"),
		huisletter: cel("huisletter"),
		toevoeging: cel("toevoeging"),
		straat: cel("straat"),
		gemeentecode: gemeentecode === "" ? "" : gemeentecode.padStart(4, "0"),
		gemeente: cel("gemeente"),
		opschorting: kies<Opschorting>(OPSCHORTINGEN, cel("opschorting").toUpperCase(), "."),
		geheim: isJa(cel("geheim")),
		inOnderzoek: isJa(cel("in_onderzoek")),
	};
}
