import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import {
	NAAMGEBRUIKEN,
	type Naamgebruik,
	OPSCHORTINGEN,
	type Opschorting,
	type Registerpersoon,
} from "../../rules/verify/registerpersoon.ts";

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
type Registerkolom = (typeof REGISTERKOLOMMEN)[number];

/** Without these columns nobody can be recognised. */
const NODIG: readonly Registerkolom[] = ["bsn", "voornamen", "geslachtsnaam", "geboortedatum", "gemeentecode"];

/** One line into cells; quotation marks as in RFC 4180. Lines without them, nearly all, take the short way. */
export function splitsCellen(regel: string, scheiding: string): string[] {
	if (!regel.includes('"')) return regel.split(scheiding);
	const cellen: string[] = [];
	let cel = "";
	let binnen = false;
	for (let plaats = 0; plaats < regel.length; plaats++) {
		const teken = regel[plaats]!;
		if (binnen) {
			if (teken !== '"') cel += teken;
			else if (regel[plaats + 1] === '"') cel += regel[++plaats];
			else binnen = false;
		} else if (teken === '"' && cel === "") binnen = true;
		else if (teken === scheiding) {
			cellen.push(cel);
			cel = "";
		} else cel += teken;
	}
	return [...cellen, cel];
}

/** How to read the lines below this header. */
export interface Registervorm {
	readonly scheiding: string;
	readonly plaatsen: ReadonlyMap<Registerkolom, number>;
}

/** Finds the separator and the columns; names the first one that is missing. */
export function leesKop(kopregel: string): Result<Registervorm, `kolom-ontbreekt:${Registerkolom}`> {
	const kop = kopregel.replace(/^\uFEFF/, "");
	const scheiding = [",", ";", "\t", "|"].reduce((beste, teken) =>
		kop.split(teken).length > kop.split(beste).length ? teken : beste,
	);
	const namen = splitsCellen(kop, scheiding).map((naam) => naam.trim().toLowerCase());
	const plaatsen = new Map<Registerkolom, number>();
	for (const kolom of REGISTERKOLOMMEN) if (namen.includes(kolom)) plaatsen.set(kolom, namen.indexOf(kolom));
	const ontbreekt = NODIG.find((kolom) => !plaatsen.has(kolom));
	return ontbreekt ? refuse(`kolom-ontbreekt:${ontbreekt}` as const) : accept({ scheiding, plaatsen });
}

const kies = <T extends string>(lijst: readonly T[], waarde: string, anders: T): T =>
	lijst.find((keuze) => keuze === waarde) ?? anders;

/** One line as a person. An unknown reden opschorting counts as unknown ("."), never as "no opschorting". */
export function leesPersoon(regel: string, vorm: Registervorm): Registerpersoon {
	const cellen = splitsCellen(regel, vorm.scheiding);
	const cel = (kolom: Registerkolom): string => {
		const plaats = vorm.plaatsen.get(kolom);
		return plaats === undefined ? "" : (cellen[plaats] ?? "").trim();
	};
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
		geheim: !["", "0", "false", "nee"].includes(cel("geheim").toLowerCase()),
		inOnderzoek: !["", "0", "false", "nee"].includes(cel("in_onderzoek").toLowerCase()),
	};
}
