import { ADRESKOLOMMEN, SYNONIEMEN, VERBODEN_WOORDEN } from "./synoniemen.ts";
import { VELDEN, type Veld } from "./veld.ts";

/** What a partner's own column means; "negeer" = known, and its content is not kept. */
export type Kolomdoel = Veld | "negeer";
/** Saved per partner: column name as in the file → what it means. Names are compared like synonyms. */
export type Kolomprofiel = Readonly<Record<string, Kolomdoel>>;

/** What a header row says. Column numbers start at 0. */
export interface Kolommenherkenning {
	readonly velden: ReadonlyMap<number, Veld>;
	/** Named in the report; the content is not kept. */
	readonly onbekend: readonly string[];
	/** Fields that the law does not allow: named in the report, the content is never kept, not even by profile. */
	readonly verboden: readonly string[];
	/** Required fields without a column. "achternaam" stands for "achternaam or bedrijfsnaam". */
	readonly ontbrekend: readonly Veld[];
	/** Columns that mean a field which an earlier column already gives; their content is not kept. */
	readonly dubbel: readonly { readonly veld: Veld; readonly kolom: string }[];
}

/** A column name without capitals, accents, spaces and punctuation: "E-mail adres*" becomes "emailadres". */
export function normaliseKolomnaam(naam: string): string {
	return woorden(naam).join("");
}

const woorden = (naam: string): string[] =>
	naam
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.replace(/[+&]/g, " en ")
		.replace(/([a-z])([A-Z])/g, "$1 $2")
		.toLowerCase()
		.match(/[a-z0-9]+/g) ?? [];

const lijst = (tekst: string): string[] => tekst.split(",").map((naam) => normaliseKolomnaam(naam));
const NAMEN = new Map<string, Veld>();
for (const veld of VELDEN) for (const naam of lijst(SYNONIEMEN[veld])) NAMEN.set(naam, veld);
const EIGEN_NAMEN = new Map<string, Veld>(VELDEN.map((veld) => [normaliseKolomnaam(veld), veld]));
const ADRES = new Set(lijst(ADRESKOLOMMEN));
const VERBODEN_HEEL = new Set(VERBODEN_WOORDEN.split(", ").filter((woord) => !woord.endsWith("*")));
const VERBODEN_BEGIN = VERBODEN_WOORDEN.split(", ").flatMap((woord) =>
	woord.endsWith("*") ? [woord.slice(0, -1)] : [],
);
/** "Postcode huurder", "Klant achternaam": whose it is says nothing about what it is. */
const WIENS =
	/^(klant|debiteur|huurder|hoofdhuurder|bewoner|inwoner|persoon|relatie|verzekerde|verzekeringnemer|contractant|client|afnemer|de|van)$/;

/** Fields that the law does not allow in a signaal (Wgs 8a and 8b, AVG 9 and 10). */
export function isVerbodenKolom(naam: string): boolean {
	const delen = woorden(naam);
	return [...delen, delen.join("")].some(
		(deel) => VERBODEN_HEEL.has(deel) || VERBODEN_BEGIN.some((begin) => deel.startsWith(begin)),
	);
}

/** Which field a column name means, by its own name or a synonym; null when it is not known. */
export function herkenKolom(naam: string): Veld | null {
	const eerder = HERKEND.get(naam);
	if (eerder !== undefined) return eerder;
	const veld = zoekVeld(naam);
	if (HERKEND.size < 5_000) HERKEND.set(naam, veld);
	return veld;
}

// The same few names come back with every file.
const HERKEND = new Map<string, Veld | null>();

function zoekVeld(naam: string): Veld | null {
	const zonderHaakjes = naam.replace(/\(.*?\)|\[.*?\]/g, " ");
	const zonderWiens = woorden(zonderHaakjes).filter((woord) => !WIENS.test(woord));
	for (const poging of [normaliseKolomnaam(naam), normaliseKolomnaam(zonderHaakjes), zonderWiens.join("")]) {
		const veld = EIGEN_NAMEN.get(poging) ?? NAMEN.get(poging);
		if (veld) return veld;
	}
	return null;
}

/** The columns of our own file with refused rows: read again without a word in the report. */
export const REDENKOLOMMEN = ["reden", "kolom"] as const;

/** The header with every name once ("Telefoon", "Telefoon (2)"): a refused row is kept by the names of its columns. */
export function uniekeNamen(kop: readonly string[]): string[] {
	const gebruikt = new Set(kop.map(normaliseKolomnaam));
	const gezien = new Set<string>();
	return kop.map((naam) => {
		const sleutel = normaliseKolomnaam(naam);
		if (sleutel === "" || !gezien.has(sleutel)) {
			gezien.add(sleutel);
			return naam;
		}
		let nummer = 2;
		while (gebruikt.has(normaliseKolomnaam(`${naam} ${nummer}`))) nummer++;
		gebruikt.add(normaliseKolomnaam(`${naam} ${nummer}`));
		return `${naam.trim()} (${nummer})`;
	});
}

/** Finds what each column means: the partner's profile first, then field names, then synonyms; the first column wins. */
export function recogniseKolommen(
	kop: readonly string[],
	profiel: Kolomprofiel = {},
	partnerBekend = false,
): Kolommenherkenning {
	const eigen = new Map(Object.entries(profiel).map(([naam, doel]) => [normaliseKolomnaam(naam), doel]));
	const velden = new Map<number, Veld>();
	const gekozen = new Set<Veld>();
	const onbekend: string[] = [];
	const verboden: string[] = [];
	const dubbel: { veld: Veld; kolom: string }[] = [];
	const wensen = kop.map((naam, plaats) => {
		const sleutel = normaliseKolomnaam(naam);
		const isReden = plaats < 2 && sleutel === REDENKOLOMMEN[plaats];
		if (sleutel === "" || isReden) return { rang: 9, doel: "negeer" as const };
		const doel = eigen.get(sleutel);
		if (!doel && herkenKolom(naam) === null && isVerbodenKolom(naam)) return { rang: 9, doel: "verboden" as const };
		if (doel) return isVerbodenKolom(naam) ? { rang: 9, doel: "verboden" as const } : { rang: 0, doel };
		return { rang: EIGEN_NAMEN.has(sleutel) ? 1 : 2, doel: herkenKolom(naam) };
	});
	for (const rang of [0, 1, 2, 9]) {
		for (const [plaats, wens] of wensen.entries()) {
			if (wens.rang !== rang || wens.doel === "negeer") continue;
			const naam = kop[plaats]!.trim();
			const doel = wens.doel === "telefoon" && gekozen.has("telefoon") ? "telefoon2" : wens.doel;
			if (doel === "verboden") verboden.push(naam);
			else if (doel === null) onbekend.push(naam);
			else if (gekozen.has(doel)) dubbel.push({ veld: doel, kolom: naam });
			else {
				gekozen.add(doel);
				velden.set(plaats, doel);
			}
		}
	}
	const straatkolom = [...velden].find(([, veld]) => veld === "straat")?.[0];
	const heeftAdres = straatkolom !== undefined && ADRES.has(normaliseKolomnaam(kop[straatkolom]!));
	const ontbrekend = (
		["partner", "partnertype", "achternaam", "postcode", "huisnummer", "bedrag", "signaaldatum"] as const
	)
		.filter((veld) => !gekozen.has(veld))
		.filter((veld) => !(partnerBekend && (veld === "partner" || veld === "partnertype")))
		.filter((veld) => !(veld === "achternaam" && gekozen.has("bedrijfsnaam")))
		.filter((veld) => !(veld === "huisnummer" && heeftAdres));
	return { velden: new Map([...velden].sort(([a], [b]) => a - b)), onbekend, verboden, ontbrekend, dubbel };
}
