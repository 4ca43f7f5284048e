import { parseBsn } from "../../kernel/bsn.ts";
import { achternamen, klank, voornaamdelen, vouw } from "./naamdelen.ts";
import type { Profiel, Veld } from "./profiel.ts";
import { vergelijkAdres } from "./vergelijk-adres.ts";
import { vergelijkGeboortedatum } from "./vergelijk-datum.ts";
import { vergelijkBsn, vergelijkEmail, vergelijkTelefoon } from "./vergelijk-kenmerk.ts";
import { vergelijkAchternaam, vergelijkVoornaam } from "./vergelijk-naam.ts";

/** A person as a partner or the register writes one down. Everything may be missing; "" and null mean the same. */
export interface Koppelpersoon {
	readonly id: string;
	/** The file or partner it came from; needed only to link between sources. */
	readonly bron?: string | null;
	readonly voornamen?: string | null;
	readonly voorletters?: string | null;
	readonly voorvoegsel?: string | null;
	readonly achternaam?: string | null;
	readonly partnernaam?: string | null;
	/** "1984-05-03"; unknown parts are zero: "1984-00-00". */
	readonly geboortedatum?: string | null;
	readonly straat?: string | null;
	readonly huisnummer?: string | number | null;
	readonly huisletter?: string | null;
	readonly toevoeging?: string | null;
	readonly postcode?: string | null;
	readonly plaats?: string | null;
	readonly telefoon?: string | null;
	/** A second number: equal to either number of the other is equal. */
	readonly telefoon2?: string | null;
	readonly email?: string | null;
	readonly bsn?: string | null;
	/** A blind index instead of the BSN itself: says equal or not, and tells nobody the number. */
	readonly bsnIndex?: string | null;
}

const zoalsHetIs = (naam: string, pool = naam): Veld => ({ naam, pool });
const uit = (bron: string, naam: string, pool: string, maak: (tekst: string) => string): Veld => ({
	naam,
	pool,
	uit: { veld: bron, maak },
});

const VELDEN: readonly Veld[] = [
	zoalsHetIs("achternaam", "naam"),
	zoalsHetIs("tweedeNaam", "naam"),
	zoalsHetIs("voornaam", "naam"),
	zoalsHetIs("letters"),
	zoalsHetIs("beginletters", "letters"),
	zoalsHetIs("geboortedatum", "datum"),
	zoalsHetIs("adres"),
	zoalsHetIs("postcode"),
	zoalsHetIs("huisnummer"),
	zoalsHetIs("straat"),
	zoalsHetIs("plaats"),
	zoalsHetIs("telefoon"),
	zoalsHetIs("telefoon2", "telefoon"),
	zoalsHetIs("email"),
	zoalsHetIs("bsn"),
	uit("letters", "letter", "letters", (letters) => letters.charAt(0)),
	uit("achternaam", "klank", "klank", klank),
	uit("geboortedatum", "geboortejaar", "datum", (datum) => datum.slice(0, 4)),
	uit("adres", "deur", "adres", (adres) => adres.slice(0, adres.lastIndexOf(" "))),
	uit("postcode", "gebied", "postcode", (postcode) => postcode.slice(0, 4)),
];

function leesDatum(tekst: string): string {
	const cijfers = tekst.replaceAll("-", "").slice(0, 8);
	return /^\d{8}$/.test(cijfers) && !cijfers.startsWith("0000") ? cijfers : "";
}

/** The last nine digits: "+31 6 12345678", "0031612345678" and "06-12345678" are one number. */
function leesTelefoon(tekst: string): string {
	const cijfers = tekst.replace(/\D/g, "");
	return cijfers.length < 9 ? "" : cijfers.slice(-9);
}

/** The first letters of both names in the order of the alphabet, so that swapped name fields give the same. */
function beginletters(letters: string, achternaam: string): string {
	if (letters === "" || achternaam === "") return "";
	const [een, twee] = [letters.charAt(0), achternaam.charAt(0)];
	return een < twee ? een + twee : twee + een;
}

/** "0012-a" → ["12", "a"]: a letter or addition often stands in the field of the number. */
function leesHuisnummer(tekst: string): [nummer: string, rest: string] {
	const [, nummer, rest] = /^0*(\d+)(.*)$/.exec(tekst.trim()) ?? ["", "", ""];
	return [nummer ?? "", rest ?? ""];
}

function leesPersoon(p: Koppelpersoon): string[] {
	const namen = achternamen(p.achternaam ?? "");
	const partner = p.partnernaam ? achternamen(p.partnernaam) : [];
	const eigen = namen[0] ?? partner[0] ?? "";
	const tweede = namen[1] ?? partner.find((naam) => naam !== eigen) ?? "";
	const [voornaam, letters] = voornaamdelen(p.voornamen ?? "", p.voorletters ?? "");
	const postcode = (p.postcode ?? "").replace(/\s/g, "").toUpperCase();
	const [nummer, rest] = leesHuisnummer(String(p.huisnummer ?? ""));
	const toevoeging = vouw(`${rest}${p.huisletter ?? ""}${p.toevoeging ?? ""}`).replaceAll(" ", "");
	const straat = vouw(p.straat ?? "")
		.replaceAll(" ", "")
		.replace(/str$/, "straat");
	return [
		eigen,
		tweede,
		voornaam,
		letters,
		beginletters(letters, eigen),
		leesDatum(p.geboortedatum ?? ""),
		postcode === "" || nummer === "" ? "" : `${postcode} ${nummer} ${toevoeging}`,
		postcode,
		nummer,
		straat,
		vouw(p.plaats ?? ""),
		leesTelefoon(p.telefoon ?? ""),
		p.telefoon2 ? leesTelefoon(p.telefoon2) : "",
		(p.email ?? "").trim().toLowerCase(),
		p.bsnIndex ?? (p.bsn ? (parseBsn(p.bsn) ?? "") : ""),
	];
}

/** Persons as the signalen and registers of Dutch gemeenten have them. The order of comparisons is that of the picture. */
export const PERSOONSPROFIEL: Profiel<Koppelpersoon> = {
	naam: "persoon",
	velden: VELDEN,
	lees: leesPersoon,
	vergelijkingen: [
		vergelijkAchternaam("achternaam", "tweedeNaam", "voornaam"),
		vergelijkVoornaam("voornaam", "letters", "achternaam"),
		vergelijkGeboortedatum("geboortedatum"),
		vergelijkAdres({
			adres: "adres",
			postcode: "postcode",
			huisnummer: "huisnummer",
			straat: "straat",
			gebied: "gebied",
			plaats: "plaats",
		}),
		vergelijkTelefoon("telefoon", "telefoon2"),
		vergelijkEmail("email"),
		vergelijkBsn("bsn"),
	],
	sleutels: [
		{ naam: "bsn", velden: ["bsn"], verfijning: [] },
		{ naam: "telefoon", velden: ["telefoon"], verfijning: ["letter", "achternaam", "geboortedatum"] },
		{ naam: "e-mail", velden: ["email"], verfijning: ["letter", "achternaam", "geboortedatum"] },
		{ naam: "deur", velden: ["deur"], verfijning: ["letter", "klank", "geboortejaar"] },
		{ naam: "geboortedatum en voorletter", velden: ["geboortedatum", "letter"], verfijning: ["klank", "gebied"] },
		{ naam: "geboortedatum en klank", velden: ["geboortedatum", "klank"], verfijning: ["letter", "gebied"] },
		{
			naam: "achternaam en voorletter",
			velden: ["achternaam", "letter"],
			verfijning: ["geboortejaar", "gebied", "deur"],
		},
		{ naam: "achternaam en wijk", velden: ["achternaam", "gebied"], verfijning: ["letter", "geboortejaar", "deur"] },
		{ naam: "geboortedatum en wijk", velden: ["geboortedatum", "gebied"], verfijning: ["letter"] },
		{ naam: "geboortedatum en huisnummer", velden: ["geboortedatum", "huisnummer"], verfijning: ["letter"] },
		{ naam: "beginletters en wijk", velden: ["beginletters", "gebied"], verfijning: ["geboortejaar", "klank", "deur"] },
		{ naam: "voornaam en plaats", velden: ["voornaam", "plaats"], verfijning: ["klank", "geboortejaar", "straat"] },
		{
			naam: "straat, nummer en klank",
			velden: ["straat", "huisnummer", "klank"],
			verfijning: ["letter", "geboortejaar"],
		},
	],
};
