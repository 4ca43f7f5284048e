import { VELDEN } from "../../rules/import/veld.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import type { Partnertype } from "../../rules/vroegsignaal/partnertype.ts";
import { makeBsns } from "./bsn.ts";
import { eersteDag, naarDatum, naarMaand, naarMaandtekst } from "./dagen.ts";
import { kiesAchternaam, kiesNaamgroep, kiesVoornamen, voorlettersVan } from "./namen.ts";
import { maakToeval, type Toeval } from "./toeval.ts";

/** One file of one gemeente, its lines without line ends, the header first. */
export interface Bulkbestand {
	readonly gemeentecode: string;
	readonly maand: string;
	/** "voorraad": an older month, to be there before the measurement starts. */
	readonly soort: "voorraad" | "maand";
	readonly bestandsnaam: string;
	readonly aantal: number;
	readonly regels: Iterable<string>;
}

/** Shares as in the published figures; see achterstanden.ts. Tuned on this generator by its test. */
const WEER = 0.4;
const STIJGT = 0.75;
const ZELFDE_ADRES = 0.13;
const OUD_ADRES = 0.09;
const SECTOREN: readonly (readonly [Partnertype, number])[] = [
	["Zorg", 41],
	["Energie", 20],
	["Huur", 20],
	["Water", 18],
	["CAK Zorgverzekeringen", 1],
];
const NAMEN: Readonly<Record<string, string>> = {
	Zorg: "Modelzorg Verzekeringen",
	Energie: "Oefenstroom Energie",
	Huur: "Woningstichting Voorbeeldhuis",
	Water: "Drinkwater Verzonnen",
	"CAK Zorgverzekeringen": "CAK (oefenbestand)",
};
const LETTERS = "ABCDEGHJKLMNPRTVWXZ";

interface Bewoner {
	readonly persoon: string;
	readonly bsn: string;
	readonly adres: string;
	readonly telefoon: string;
	readonly email: string;
}
interface Lopend {
	readonly bewoner: Bewoner;
	readonly type: Partnertype;
	readonly klantnummer: string;
	readonly ontstaan: Datum;
	readonly signaaltype: string;
	bedragCent: number;
}

/**
 * Many plain files for a measurement: `totaal` rows of one month over `gemeenten` gemeenten (codes from 9001 on, which do
 * not exist), and before it an older stock of `voorraad` rows in the months before, as many a month. Files come one by one
 * and their lines are made while they are read, so the caller can stream them to disk; read each file's lines to the end
 * before asking for the next, because a later month builds on it.
 */
export function* makeBulkSignalen(opties: {
	readonly zaad: number;
	readonly gemeenten: number;
	readonly totaal: number;
	readonly maand: string;
	readonly voorraad?: number;
}): Generator<Bulkbestand, void> {
	const toeval = maakToeval(opties.zaad, "bulk", "groottes");
	const groottes = Array.from({ length: opties.gemeenten }, () => Math.exp(toeval.normaal() * 0.8));
	const laatste = naarMaand(opties.maand);
	const maandenTerug = Math.ceil((opties.voorraad ?? 0) / opties.totaal);
	const perMaand = verdeel(opties.totaal, groottes);
	const oud = Array.from({ length: maandenTerug }, (_, plaats) => {
		const rest = Math.min(opties.totaal, (opties.voorraad ?? 0) - plaats * opties.totaal);
		return verdeel(rest, groottes);
	});
	for (let nummer = 0; nummer < opties.gemeenten; nummer++) {
		const gemeentecode = String(9001 + nummer);
		const staat = new Bulkgemeente(opties.zaad, nummer);
		for (let terug = maandenTerug; terug >= 0; terug--) {
			const maand = naarMaandtekst(laatste - terug);
			const soort = terug === 0 ? "maand" : "voorraad";
			const aantal = (terug === 0 ? perMaand : oud[terug - 1]!)[nummer]!;
			const bestandsnaam = `${gemeentecode}-${maand}.csv`;
			yield { gemeentecode, maand, soort, bestandsnaam, aantal, regels: staat.regels(laatste - terug, aantal) };
		}
	}
}

/** Splits a total by weight in whole numbers that add up to it. */
function verdeel(totaal: number, gewichten: readonly number[]): number[] {
	const som = gewichten.reduce((a, b) => a + b, 0);
	let opgeteld = 0;
	let gegeven = 0;
	return gewichten.map((gewicht) => {
		opgeteld += gewicht;
		const tot = Math.round((totaal * opgeteld) / som);
		const deel = tot - gegeven;
		gegeven = tot;
		return deel;
	});
}

class Bulkgemeente {
	private readonly toeval: Toeval;
	private readonly bsns: Iterator<string, never>;
	private readonly nummer: number;
	private lopend: Lopend[] = [];
	private vroeger: Bewoner[] = [];
	private teller = 0;

	constructor(zaad: number, nummer: number) {
		this.toeval = maakToeval(zaad, "bulk", nummer);
		this.bsns = makeBsns();
		this.nummer = nummer;
	}

	*regels(maand: number, aantal: number): Generator<string, void> {
		yield VELDEN.join(",");
		const { toeval } = this;
		const deze: Lopend[] = [];
		for (const achterstand of this.lopend) {
			if (deze.length >= aantal || !toeval.kans(WEER)) continue;
			if (toeval.kans(STIJGT))
				achterstand.bedragCent += Math.round(achterstand.bedragCent * (0.2 + toeval.getal() * 0.5));
			deze.push(achterstand);
		}
		while (deze.length < aantal) deze.push(this.nieuw(maand, deze));
		this.lopend = deze;
		this.vroeger = [...deze.map(({ bewoner }) => bewoner), ...this.vroeger].slice(0, aantal * 6);
		for (const achterstand of deze) yield this.regel(achterstand, maand);
	}

	private nieuw(maand: number, deze: readonly Lopend[]): Lopend {
		const { toeval } = this;
		const lot = toeval.getal();
		const elders = lot < ZELFDE_ADRES && deze.length > 0 ? toeval.kies(deze).bewoner : null;
		const terug = lot > 1 - OUD_ADRES && this.vroeger.length > 0 ? toeval.kies(this.vroeger) : null;
		const type = toeval.gewogen(SECTOREN);
		return {
			bewoner: elders ?? terug ?? this.nieuweBewoner(),
			type,
			klantnummer: `${this.nummer + 1}${String(100000 + this.teller++)}`,
			ontstaan: naarDatum(eersteDag(maand) - toeval.geheel(32, 88)),
			signaaltype: type === "Energie" && toeval.kans(0.25) ? "Eindelevering" : "Vroeg",
			bedragCent: Math.round(
				(type === "Huur" ? 60_000 : type === "Water" ? 9_000 : 20_000) * (0.5 + toeval.getal() * 2),
			),
		};
	}

	private nieuweBewoner(): Bewoner {
		const { toeval } = this;
		const groep = kiesNaamgroep(toeval);
		const { voorvoegsel, geslachtsnaam } = kiesAchternaam(toeval, groep);
		const voorletters = voorlettersVan(kiesVoornamen(toeval, groep, toeval.kans(0.5) ? "M" : "V"));
		const geboren = naarDatum(toeval.geheel(-10_000, 12_500));
		const postcode = `49${toeval.geheel(50, 99)}${toeval.kies([...LETTERS])}${toeval.kies([...LETTERS])}`;
		const mobiel = `06${toeval.geheel(10_000_000, 58_999_999)}`;
		return {
			persoon: `${voorletters},,${voorvoegsel},${geslachtsnaam},,${geboren}`,
			bsn: this.bsns.next().value,
			adres: `Voorbeeldstraat,${toeval.geheel(1, 250)},,,${postcode},Voorbeeldstad`,
			telefoon: toeval.kans(0.85) ? mobiel : "",
			email: toeval.kans(0.7) ? `bewoner${toeval.geheel(1, 9_999_999)}@voorbeeld.example` : "",
		};
	}

	private regel({ bewoner, ...achterstand }: Lopend, maand: number): string {
		const { type, klantnummer, signaaltype, ontstaan } = achterstand;
		const metBsn = type === "Zorg" || type === "CAK Zorgverzekeringen";
		const euro = (achterstand.bedragCent / 100).toFixed(2);
		const signaaldatum = naarDatum(eersteDag(maand) + this.toeval.geheel(1, 9));
		const maanden = type === "Water" ? "" : "2";
		return `${NAMEN[type]},${type},${klantnummer},${signaaltype},${bewoner.persoon},${metBsn ? bewoner.bsn : ""},${bewoner.adres},${bewoner.telefoon},,${bewoner.email},${euro},${maanden},${ontstaan},${signaaldatum},nee`;
	}
}
