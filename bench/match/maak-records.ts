import type { Koppelpersoon } from "../../src/rules/match/koppelen/persoonsprofiel.ts";
import { maakToeval, mengHash, type Toeval } from "../../src/rules/match/koppelen/toeval.ts";
import { maakPersoon, type Naam, type Persoon } from "./maak-personen.ts";

/** How each kind of partner delivers: chance of initials only, birth date, telephone, e-mail and BSN. Assumptions of ours. */
const PARTNERS = [
	{ naam: "huur", tot: 0.35, letters: 0.5, datum: 0.92, telefoon: 0.75, email: 0.6, bsn: 0 },
	{ naam: "energie", tot: 0.65, letters: 1, datum: 0.75, telefoon: 0.8, email: 0.75, bsn: 0 },
	{ naam: "zorg", tot: 0.85, letters: 0.5, datum: 0.99, telefoon: 0.6, email: 0.55, bsn: 0.5 },
	{ naam: "water", tot: 1, letters: 1, datum: 0.45, telefoon: 0.6, email: 0.5, bsn: 0 },
];
/** How many records a person has: 55% one, 25% two, 12% three, 8% four: 1.73 on average. */
const PER_PERSOON = [0.55, 0.8, 0.92, 1];

/** Which person each record is about, shuffled: the known truth. */
export function maakWaarheid(aantal: number, zaad: number): Int32Array {
	const toeval = maakToeval(zaad);
	const persoonVan = new Int32Array(aantal);
	for (let rij = 0, persoon = 0; rij < aantal; persoon++) {
		const worp = toeval();
		const keer = 1 + PER_PERSOON.findIndex((grens) => worp < grens);
		for (let i = 0; i < keer && rij < aantal; i++) persoonVan[rij++] = persoon;
	}
	for (let i = aantal - 1; i > 0; i--) {
		const j = Math.floor(toeval() * (i + 1));
		[persoonVan[i], persoonVan[j]] = [persoonVan[j]!, persoonVan[i]!];
	}
	return persoonVan;
}

/** One typing error: a letter wrong, missing, doubled, or two swapped. */
function tikfout(tekst: string, toeval: Toeval): string {
	if (tekst.length < 3) return tekst;
	const plek = 1 + Math.floor(toeval() * (tekst.length - 1));
	const [voor, letter, na] = [tekst.slice(0, plek), tekst.charAt(plek), tekst.slice(plek + 1)];
	const soort = toeval();
	const cijfer = /\d/.test(letter);
	const ander = cijfer ? String(Math.floor(toeval() * 10)) : String.fromCharCode(97 + Math.floor(toeval() * 26));
	if (soort < 0.4) return voor + ander + na;
	if (soort < 0.6) return cijfer ? voor + ander + na : voor + na;
	if (soort < 0.75) return cijfer ? voor + ander + na : voor + letter + letter + na;
	return voor.slice(0, -1) + letter + voor.slice(-1) + na;
}

/** The ways in which partners write a surname with its tussenvoegsel: apart, inside, behind a comma, left out. */
function schrijfNaam({ voorvoegsel, naam }: Naam, toeval: Toeval): { voorvoegsel: string; achternaam: string } {
	const worp = toeval();
	let spelling = naam;
	if (toeval() < 0.3) spelling = spelling.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
	if (toeval() < 0.05) spelling = spelling.replace("ij", "y");
	if (voorvoegsel === "") return { voorvoegsel: "", achternaam: spelling };
	if (worp < 0.55) return { voorvoegsel, achternaam: spelling };
	if (worp < 0.8) return { voorvoegsel: "", achternaam: `${voorvoegsel} ${spelling}` };
	if (worp < 0.93) return { voorvoegsel: "", achternaam: `${spelling}, ${voorvoegsel}` };
	return { voorvoegsel: "", achternaam: spelling };
}

/** After marriage: own name, the partner's, or both. */
function kiesNaam({ eigen, partner }: Persoon, toeval: Toeval): Naam {
	const worp = toeval();
	if (partner === null || worp < 0.75) return eigen;
	if (worp < 0.85) return partner;
	const volledig = ({ voorvoegsel, naam }: Naam): string => `${voorvoegsel} ${naam}`.trim();
	return { voorvoegsel: "", naam: `${volledig(partner)}-${volledig(eigen)}` };
}

function schrijfDatum(datum: string, toeval: Toeval): string {
	const worp = toeval();
	const [jaar, maand, dag] = datum.split("-") as [string, string, string];
	if (worp < 0.01 && Number(dag) <= 12) return `${jaar}-${dag}-${maand}`;
	if (worp < 0.02) return `${jaar}-${maand}-${String(1 + Math.floor(toeval() * 28)).padStart(2, "0")}`;
	if (worp < 0.025) return `${Number(jaar) + (toeval() < 0.5 ? 1 : -1)}-${maand}-${dag}`;
	return worp < 0.03 ? `${jaar}-00-00` : datum;
}

/** Record number `rij`, about a given person, as one of the partners would deliver it. */
export function maakRecord(zaad: number, rij: number, persoonnummer: number): Koppelpersoon {
	const persoon = maakPersoon(zaad, persoonnummer);
	const toeval = maakToeval(mengHash(mengHash(zaad, 77), rij));
	const fout = (tekst: string, kans: number): string => (toeval() < kans ? tikfout(tekst, toeval) : tekst);
	const worp = toeval();
	const partner = PARTNERS.find(({ tot }) => worp < tot)!;
	const { voorvoegsel, achternaam } = schrijfNaam(kiesNaam(persoon, toeval), toeval);
	const adres = persoon.adressen[Math.floor(toeval() * persoon.adressen.length)]!;
	const letters = persoon.voornamen.map((naam) => naam.charAt(0));
	const metLetters = toeval() < partner.letters;
	const losseToevoeging = toeval() < 0.85;
	const toevoeging = toeval() < 0.05 ? "" : adres.toevoeging;
	const telefoon = persoon.telefoons[Math.floor(toeval() * persoon.telefoons.length)]!;
	const email = persoon.emails[Math.floor(toeval() * persoon.emails.length)]!;
	return {
		id: String(rij),
		bron: partner.naam,
		voornamen: metLetters ? "" : fout(toeval() < 0.6 ? persoon.voornamen[0]! : persoon.voornamen.join(" "), 0.02),
		voorletters: (toeval() < 0.35 ? letters.slice(0, 1) : letters).map((letter) => `${letter}.`).join(""),
		voorvoegsel,
		achternaam: fout(achternaam, 0.03),
		geboortedatum: toeval() < partner.datum ? schrijfDatum(persoon.geboortedatum, toeval) : null,
		straat: fout(adres.straat, 0.02),
		huisnummer: losseToevoeging ? adres.huisnummer : `${adres.huisnummer} ${toevoeging}`,
		toevoeging: losseToevoeging ? toevoeging : "",
		postcode: fout(adres.postcode, 0.01),
		plaats: adres.plaats,
		telefoon: toeval() < partner.telefoon ? fout(toeval() < 0.5 ? telefoon : `+31${telefoon.slice(1)}`, 0.015) : null,
		email: toeval() < partner.email ? fout(email, 0.015) : null,
		bsn: toeval() < partner.bsn ? persoon.bsn : null,
	};
}
