import type { Naamgebruik, Opschorting, Registerpersoon } from "../../rules/verify/registerpersoon.ts";
import { makeBsns } from "../gemeente/bsn.ts";
import { maakToeval, type Toeval } from "../gemeente/toeval.ts";
import { type Achternaam, kiesGeslachtsnaam, kiesVoornamen } from "./namen.ts";

/** The gemeente that checks, in everything made here. */
export const EIGEN_GEMEENTE = "0957";

/** Who shares an address with whom, for the causes that are about families. */
export interface Testpersoon extends Registerpersoon {
	readonly huishouden: number;
	readonly rol: "ouder" | "kind" | "alleen";
	/** The person's twin, by index; null when there is none. */
	readonly tweelingVan: number | null;
}

interface Adres {
	readonly postcode: string;
	readonly huisnummer: string;
	readonly huisletter: string;
	readonly toevoeging: string;
	readonly straat: string;
	readonly gemeentecode: string;
	readonly gemeente: string;
}

const LETTERS = "ABCDEFGHJKLMNPRSTVWXZ";

function kiesAdres(toeval: Toeval, gebouw: number): Adres {
	const elders = toeval.kans(0.12);
	const straat = Math.floor(gebouw / 40);
	const letters = `${LETTERS[straat % 21]}${LETTERS[Math.floor(straat / 21) % 21]}`;
	const cijfers = elders ? 9000 + (straat % 900) : 6040 + (Math.floor(straat / 441) % 20);
	return {
		postcode: `${cijfers}${letters}`,
		huisnummer: String(1 + (gebouw % 40) * 2 + (straat % 3) * 100),
		huisletter: toeval.kans(0.12) ? toeval.kies(["A", "B", "C"]) : "",
		toevoeging: toeval.kans(0.08) ? toeval.kies(["1", "2", "3", "BIS", "II", "HS"]) : "",
		straat: `Proefstraat ${straat}`,
		gemeentecode: elders ? toeval.kies(["0014", "0363", "0599", "0935"]) : EIGEN_GEMEENTE,
		gemeente: elders ? "Elders" : "Roermond",
	};
}

function kiesGeboortedatum(toeval: Toeval, jaar: number): string {
	const heel = `${jaar}${String(toeval.geheel(1, 12)).padStart(2, "0")}${String(toeval.geheel(1, 28)).padStart(2, "0")}`;
	if (toeval.kans(0.985)) return heel;
	return toeval.kans(0.6) ? `${jaar}0000` : `${heel.slice(0, 6)}00`;
}

/** "J" of "Johannes Peter": the first letter decides whether father and son are mixed up. */
const metLetter = (toeval: Toeval, geslacht: "M" | "V", letter: string): string => {
	for (let keer = 0; keer < 200; keer++) {
		const namen = kiesVoornamen(toeval, geslacht);
		if (namen.startsWith(letter)) return namen;
	}
	return kiesVoornamen(toeval, geslacht);
};

/**
 * People for a register: households with parents and children, students, twins, fathers and sons with one initial, every
 * way of using a partner's name, half-known birthdays, people with one name, and lists that ended. Nobody exists.
 */
export function maakPersonen(huishoudens: number, zaad = "brp"): Testpersoon[] {
	const toeval = maakToeval(zaad, "personen");
	const bsns = makeBsns();
	const personen: Testpersoon[] = [];
	let huishouden = 0;
	let adres: Adres;
	const erbij = (
		rol: Testpersoon["rol"],
		naam: Achternaam,
		voornamen: string,
		geboortedatum: string,
		partner?: { naam: Achternaam; gebruik: Naamgebruik },
		tweelingVan: number | null = null,
	): number => {
		const eenNaam = toeval.gewogen<"" | "geslachtsnaam" | "voornamen">([
			["", 994],
			["geslachtsnaam", 3],
			["voornamen", 3],
		]);
		const opschorting: Opschorting = toeval.gewogen([
			["", 93],
			["O", 3],
			["E", 2],
			["R", 0.8],
			["M", 0.2],
			["F", 0.5],
			["W", 0.5],
		]);
		const weg = opschorting === "E" || opschorting === "R";
		const plek = weg ? { postcode: "", huisnummer: "", huisletter: "", toevoeging: "", straat: "" } : {};
		return personen.push({
			...adres,
			...plek,
			...(opschorting === "R" ? { gemeentecode: "1999", gemeente: "RNI" } : {}),
			bsn: bsns.next().value,
			voornamen: eenNaam === "geslachtsnaam" ? "" : voornamen,
			voorvoegsel: eenNaam !== "" ? "" : naam.voorvoegsel,
			geslachtsnaam: eenNaam === "voornamen" ? "." : naam.geslachtsnaam,
			naamgebruik: partner?.gebruik ?? "E",
			partnerVoorvoegsel: partner?.naam.voorvoegsel ?? "",
			partnerGeslachtsnaam: partner?.naam.geslachtsnaam ?? "",
			geboortedatum,
			opschorting,
			geheim: toeval.kans(0.02),
			inOnderzoek: toeval.kans(0.01),
			huishouden,
			rol,
			tweelingVan,
		});
	};
	for (; huishouden < huishoudens; huishouden++) {
		// Three in a hundred households live in one building with the one before: the letter sets them apart.
		adres = kiesAdres(toeval, Math.floor(huishouden * 0.97));
		const gezin = toeval.kans(0.35);
		const paar = gezin || toeval.kans(0.45);
		const geslacht = toeval.kans(0.5) ? "M" : "V";
		const naam = kiesGeslachtsnaam(toeval);
		const partnernaam = kiesGeslachtsnaam(toeval);
		const getrouwd = paar && toeval.kans(0.7);
		const gebruik = (): Naamgebruik =>
			toeval.gewogen([
				["E", 60],
				["V", 28],
				["P", 9],
				["N", 3],
			]);
		const jaar = toeval.geheel(1935, gezin ? 1985 : 2006);
		const ouder = kiesVoornamen(toeval, geslacht);
		erbij(
			paar ? "ouder" : "alleen",
			naam,
			ouder,
			kiesGeboortedatum(toeval, jaar),
			getrouwd ? { naam: partnernaam, gebruik: gebruik() } : undefined,
		);
		if (paar)
			erbij(
				"ouder",
				partnernaam,
				kiesVoornamen(toeval, geslacht === "M" ? "V" : "M"),
				kiesGeboortedatum(toeval, jaar + toeval.geheel(-4, 4)),
				getrouwd ? { naam, gebruik: gebruik() } : undefined,
			);
		if (gezin) {
			const aantal = toeval.geheel(1, 3);
			for (let kind = 0; kind < aantal; kind++) {
				const soort = toeval.kans(0.5) ? "M" : "V";
				const vernoemd = soort === geslacht && toeval.kans(0.2);
				const namen = vernoemd ? metLetter(toeval, soort, ouder[0]!) : kiesVoornamen(toeval, soort);
				const dag = kiesGeboortedatum(toeval, Math.min(2007, jaar + 22 + kind * 2 + toeval.geheel(0, 1)));
				const plaats = erbij("kind", naam, namen, dag) - 1;
				if (toeval.kans(0.04)) {
					const zelfde = toeval.kans(0.15);
					const ander = zelfde ? metLetter(toeval, soort, namen[0]!) : kiesVoornamen(toeval, soort);
					if (ander.split(" ")[0] !== namen.split(" ")[0]) erbij("kind", naam, ander, dag, undefined, plaats);
				}
			}
		}
	}
	return personen;
}
