import { maakToeval, mengHash, type Toeval } from "../../src/rules/match/koppelen/toeval.ts";
import {
	PLAATSDELEN,
	PLAATSUITGANGEN,
	STAMMEN,
	STRAATSOORTEN,
	STRAATWOORDEN,
	UITGANGEN,
	VEEL_VOORKOMEND,
	VOORNAMEN,
} from "./namen.ts";

export interface Naam {
	readonly voorvoegsel: string;
	readonly naam: string;
}

export interface Adres {
	readonly straat: string;
	readonly huisnummer: number;
	readonly toevoeging: string;
	readonly postcode: string;
	readonly plaats: string;
}

/** One made person; what changed over time (address, telephone, e-mail) is a list, the newest last. */
export interface Persoon {
	readonly voornamen: readonly string[];
	readonly eigen: Naam;
	readonly partner: Naam | null;
	readonly geboortedatum: string;
	readonly adressen: readonly Adres[];
	readonly telefoons: readonly string[];
	readonly emails: readonly string[];
	readonly bsn: string;
}

/** Ten people live in five homes of 1, 1, 2, 2 and 4 people: 2.0 a home, near the Dutch 2.1. */
const WONING = [0, 1, 2, 2, 3, 3, 4, 4, 4, 4];
const PLEK = [0, 0, 0, 1, 0, 1, 0, 1, 2, 3];

const AANBIEDERS = ["gmail.com", "hotmail.com", "ziggo.nl", "kpnmail.nl", "live.nl", "outlook.com"];

const eigenToeval = (zaad: number, soort: number, nummer: number): Toeval =>
	maakToeval(mengHash(mengHash(zaad, soort), nummer));
const kies = <T>(lijst: readonly T[], toeval: Toeval): T => lijst[Math.floor(toeval() * lijst.length)]!;
/** The front of a list is chosen more often, as with names. */
const kiesScheef = <T>(lijst: readonly T[], toeval: Toeval): T => lijst[Math.floor(toeval() ** 2 * lijst.length)]!;
const TOTAAL_VEEL = VEEL_VOORKOMEND.reduce((som, [, , aandeel]) => som + aandeel, 0);

function maakNaam(toeval: Toeval): Naam {
	let plek = toeval() * 10_000;
	if (plek < TOTAAL_VEEL) {
		for (const [voorvoegsel, naam, aandeel] of VEEL_VOORKOMEND) {
			plek -= aandeel;
			if (plek < 0) return { voorvoegsel, naam };
		}
	}
	const voorvoegsel = toeval() < 0.3 ? kies(["van", "van der", "de", "van den", "ter", "van 't"], toeval) : "";
	const midden = toeval() < 0.3 ? kies(STAMMEN, toeval).toLowerCase() : "";
	return { voorvoegsel, naam: kiesScheef(STAMMEN, toeval) + midden + kiesScheef(UITGANGEN, toeval) };
}

function maakAdres(zaad: number, nummer: number): Adres {
	const buurt = Math.floor(nummer / 18);
	const eerste = 1000 + ((Math.imul(buurt, 7919) >>> 0) % 8900);
	const letters = String.fromCharCode(65 + (Math.floor(buurt / 8900) % 18)) + String.fromCharCode(65 + (buurt % 18));
	const inBuurt = eigenToeval(zaad, 1, buurt);
	const inStraat = eigenToeval(zaad, 2, Math.floor(buurt / 3));
	const inPlaats = eigenToeval(zaad, 3, Math.floor(eerste / 12));
	const flat = inBuurt() < 0.15;
	return {
		straat: `${kies(STRAATWOORDEN, inStraat)}${kies(["", "", "en", "er"], inStraat)}${kies(STRAATSOORTEN, inStraat)}`,
		huisnummer: flat ? 10 + (buurt % 190) : 1 + 2 * (nummer % 18) + (buurt % 3) * 36,
		toevoeging: flat ? String(1 + (nummer % 18)) : eigenToeval(zaad, 4, nummer)() < 0.08 ? "A" : "",
		postcode: `${eerste}${letters}`,
		plaats: kies(PLAATSDELEN, inPlaats) + kies(PLAATSUITGANGEN, inPlaats),
	};
}

/** A number that passes the eleven-test, different for each person. */
function maakBsn(nummer: number): string {
	for (let begin = 10_000_000 + nummer * 11; ; begin++) {
		const cijfers = String(begin).padStart(8, "0");
		let som = 0;
		for (let i = 0; i < 8; i++) som += (9 - i) * Number(cijfers[i]);
		if (som % 11 < 10) return cijfers + (som % 11);
	}
}

function maakDatum(jaar: number, toeval: Toeval): string {
	const dag = new Date(Date.UTC(jaar, 0, 1 + Math.floor(toeval() * 365)));
	return dag.toISOString().slice(0, 10);
}

const nul6 = (toeval: Toeval): string => `06${String(Math.floor(toeval() * 1e8)).padStart(8, "0")}`;
const mailnaam = (tekst: string): string =>
	tekst
		.normalize("NFD")
		.toLowerCase()
		.replace(/[^a-z]/g, "");

/**
 * Person number n, made anew each time from the seed, so that a million records need no memory here. Who shares a home
 * shares an address, mostly a name, sometimes the telephone or e-mail: what makes linking hard. Two in a hundred pairs of
 * children are twins, one in twenty eldest children has the first name of a parent.
 */
export function maakPersoon(zaad: number, nummer: number): Persoon {
	const tiental = Math.floor(nummer / 10);
	const woning = tiental * 5 + WONING[nummer % 10]!;
	const plek = PLEK[nummer % 10]!;
	const gezin = eigenToeval(zaad, 5, woning);
	const [naam1, naam2] = [maakNaam(gezin), maakNaam(gezin)];
	// A debt is an adult's: homes with children are those whose children are of age.
	const ouderjaar = 1935 + Math.floor(gezin() * (WONING[nummer % 10] === 4 ? 33 : 68));
	const kinddatum = maakDatum(ouderjaar + 24 + Math.floor(gezin() * 12), gezin);
	const [getrouwd, tweeling, vernoemd, verhuisd] = [gezin() < 0.6, gezin() < 0.02, gezin() < 0.05, gezin() < 0.12];
	const vasteLijn = `0${10 + Math.floor(gezin() * 89)}${String(Math.floor(gezin() * 1e7)).padStart(7, "0")}`;
	const naamOuder = kiesScheef(VOORNAMEN, gezin);
	const zelf = eigenToeval(zaad, 6, nummer);
	const kind = plek >= 2;
	const voornamen = [plek === 0 || (plek === 2 && vernoemd) ? naamOuder : kiesScheef(VOORNAMEN, zelf)];
	while (zelf() < 0.45 && voornamen.length < 3) voornamen.push(kiesScheef(VOORNAMEN, zelf));
	const eigen = plek === 1 ? naam2 : naam1;
	const eigenDatum = maakDatum(
		kind ? ouderjaar + 24 + Math.floor(zelf() * 14) : ouderjaar + Math.floor(zelf() * 7) - 3,
		zelf,
	);
	const mail = (): string => {
		const voornaam = mailnaam(voornamen[0]!).slice(0, zelf() < 0.5 ? 1 : 12);
		const cijfers = (mengHash(nummer, 3) >>> 0) % 1_000_000;
		return `${voornaam}.${mailnaam(eigen.naam)}${cijfers}@${kies(AANBIEDERS, zelf)}`;
	};
	const telefoons = [zelf() < 0.12 ? vasteLijn : nul6(zelf)];
	if (zelf() < 0.12) telefoons.push(nul6(zelf));
	const emails = [plek < 2 && zelf() < 0.1 ? `familie.${mailnaam(naam1.naam)}${woning}@ziggo.nl` : mail()];
	if (zelf() < 0.1) emails.push(mail());
	const adressen = [maakAdres(zaad, woning)];
	if (verhuisd) adressen.push(maakAdres(zaad, 10_000_000 + woning));
	return {
		voornamen,
		eigen,
		partner: plek === 1 && getrouwd ? naam1 : null,
		geboortedatum: kind && tweeling ? kinddatum : eigenDatum,
		adressen,
		telefoons,
		emails,
		bsn: maakBsn(nummer),
	};
}
