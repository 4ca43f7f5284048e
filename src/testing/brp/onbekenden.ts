import type { Controleaanvraag } from "../../rules/verify/registerpersoon.ts";
import { isRoepnaam } from "../../rules/verify/roepnamen.ts";
import { foldNaam } from "../../rules/verify/schrijfwijze.ts";
import type { Toeval } from "../gemeente/toeval.ts";
import { leegAdres, voorlettersVan } from "./levering.ts";
import { kiesGeslachtsnaam, kiesVoornamen } from "./namen.ts";
import type { Situatie } from "./oorzaken.ts";
import type { Testpersoon } from "./personen.ts";

/** A row about somebody who is NOT in the register, made from somebody who is. Accepting anyone is a wrong match. */
export interface Onbekende {
	readonly naam: string;
	maak(situatie: Situatie): Partial<Controleaanvraag> | null;
}

const letterVan = (persoon: Testpersoon): string => persoon.voornamen[0] ?? "";

/**
 * First names whose first letter is, or is not, that of the registered person. Relatives are not called by each other's
 * names or by their everyday forms: a row that is the same in every field cannot be told apart by anybody.
 */
function andereVoornaam(persoon: Testpersoon, toeval: Toeval, zelfdeLetter: boolean): string | null {
	const vouw = (namen: string): string[] => foldNaam(namen).split(" ");
	const bekend = vouw(persoon.voornamen);
	for (let keer = 0; keer < 100; keer++) {
		const namen = kiesVoornamen(toeval, toeval.kans(0.5) ? "M" : "V");
		const lijkt = vouw(namen).some((naam) =>
			bekend.some((ander) => naam.slice(0, 2) === ander.slice(0, 2) || isRoepnaam(naam, ander)),
		);
		if (!lijkt && (vouw(namen)[0]![0] === bekend[0]![0]) === zelfdeLetter) return namen;
	}
	return null;
}

/** As initials alone, or with the first name, as partners do. */
function alsVoornaam(namen: string | null, toeval: Toeval): Partial<Controleaanvraag> | null {
	if (namen === null) return null;
	return { voorletters: voorlettersVan(namen), voornamen: toeval.kans(0.3) ? namen.split(" ")[0]! : "" };
}

/** A birth date some years away, never in a year in which somebody of the household was born. */
function andereDag(
	persoon: Testpersoon,
	toeval: Toeval,
	huisgenoten: readonly Testpersoon[],
	verschil: number,
): string {
	let jaar = Number(persoon.geboortedatum.slice(0, 4)) + verschil;
	while (huisgenoten.some(({ geboortedatum }) => geboortedatum.startsWith(String(jaar)))) jaar++;
	return `${toeval.geheel(10, 28)}-0${toeval.geheel(1, 9)}-${jaar}`;
}

const heeftTweeling = (persoon: Testpersoon, huisgenoten: readonly Testpersoon[]): boolean =>
	huisgenoten.some((ander) => ander !== persoon && ander.geboortedatum === persoon.geboortedatum);

export const ONBEKENDEN: readonly Onbekende[] = [
	{
		naam: "vreemde op het adres van een inwoner",
		maak: ({ toeval }) => ({
			...kiesGeslachtsnaamVelden(toeval),
			...alsVoornaam(kiesVoornamen(toeval, "V"), toeval),
			geboortedatum: `${toeval.geheel(10, 28)}-0${toeval.geheel(1, 9)}-${toeval.geheel(1940, 2006)}`,
		}),
	},
	{
		naam: "familielid op het adres, andere voorletter",
		maak: ({ persoon, toeval, huisgenoten }) => {
			const voornaam = alsVoornaam(andereVoornaam(persoon, toeval, false), toeval);
			return (
				voornaam && {
					...voornaam,
					geboortedatum: andereDag(persoon, toeval, huisgenoten, toeval.kies([-28, -3, 2, 4, 25, 31])),
				}
			);
		},
	},
	{
		naam: "ouder of kind op het adres, zelfde voorletter",
		maak: ({ persoon, toeval, huisgenoten }) => {
			const voornaam = alsVoornaam(andereVoornaam(persoon, toeval, true), toeval);
			return (
				voornaam && {
					...voornaam,
					geboortedatum: andereDag(persoon, toeval, huisgenoten, toeval.kies([-30, -25, 22, 28, 30])),
				}
			);
		},
	},
	{
		naam: "ouder of kind met dezelfde verjaardag en voorletter",
		maak: ({ persoon, toeval }) => {
			if (persoon.geboortedatum.endsWith("00")) return null;
			const jaar = Number(persoon.geboortedatum.slice(0, 4)) + toeval.kies([-30, 20, 30, -20]);
			return {
				...{ voorletters: letterVan(persoon), voornamen: "" },
				geboortedatum: `${jaar}${persoon.geboortedatum.slice(4)}`,
			};
		},
	},
	{
		naam: "familielid zonder geboortedatum, zelfde voorletter",
		maak: ({ persoon, toeval }) => {
			const namen = andereVoornaam(persoon, toeval, true);
			return namen === null ? null : { voorletters: namen[0]!, voornamen: "", geboortedatum: "" };
		},
	},
	{
		naam: "de helft van een tweeling, andere voornaam",
		maak: ({ persoon, toeval, huisgenoten }) => {
			const namen = andereVoornaam(persoon, toeval, toeval.kans(0.2));
			if (namen === null || heeftTweeling(persoon, huisgenoten)) return null;
			return { voorletters: voorlettersVan(namen), voornamen: namen.split(" ")[0]! };
		},
	},
	{
		naam: "tweeling, alleen een andere voorletter",
		maak: ({ persoon, toeval, huisgenoten }) => {
			const namen = andereVoornaam(persoon, toeval, false);
			if (namen === null || heeftTweeling(persoon, huisgenoten)) return null;
			return { voorletters: namen[0]!, voornamen: "" };
		},
	},
	{
		naam: "naamgenoot elders, andere geboortedatum",
		maak: ({ persoon, toeval, huisgenoten }) => ({
			...leegAdres(toeval),
			geboortedatum: andereDag(persoon, toeval, huisgenoten, toeval.geheel(-20, 20)),
		}),
	},
	{
		naam: "zelfde achternaam en geboortedatum, andere voornaam, elders",
		maak: ({ persoon, toeval }) => {
			const voornaam = alsVoornaam(andereVoornaam(persoon, toeval, false), toeval);
			return voornaam && { ...leegAdres(toeval), ...voornaam };
		},
	},
	{
		naam: "naamgenoot zonder geboortedatum, elders",
		maak: ({ persoon, toeval }) => ({
			...leegAdres(toeval),
			...{ voorletters: letterVan(persoon), voornamen: "", geboortedatum: "" },
		}),
	},
	{
		naam: "broer of zus, zelfde voorletter, jaar ernaast",
		maak: ({ persoon, toeval }) => {
			if (persoon.geboortedatum.endsWith("00")) return null;
			const jaar = Number(persoon.geboortedatum.slice(0, 4)) + toeval.kies([-2, -1, 1, 2, 3]);
			const eigen = toeval.kans(0.05)
				? persoon.geboortedatum.slice(4)
				: `0${toeval.geheel(1, 9)}${toeval.geheel(10, 28)}`;
			return { voorletters: letterVan(persoon), voornamen: "", geboortedatum: `${jaar}${eigen}` };
		},
	},
	{
		naam: "rechtspersoon op het adres",
		maak: ({ persoon, toeval }) => ({
			bedrijfsnaam: toeval.kies([
				`${persoon.geslachtsnaam} Beheer B.V.`,
				"Stichting De Voordeur",
				"VvE Proefstraat",
				`Bouwbedrijf ${persoon.geslachtsnaam} BV`,
			]),
			...{ achternaam: "", voorvoegsel: "", voorletters: "", voornamen: "", geboortedatum: "" },
		}),
	},
	{
		naam: "BSN van iemand anders",
		maak: ({ persoon, toeval }) => ({
			...kiesGeslachtsnaamVelden(toeval),
			...alsVoornaam(kiesVoornamen(toeval, "M"), toeval),
			...leegAdres(toeval),
			geboortedatum: `${toeval.geheel(10, 28)}-0${toeval.geheel(1, 9)}-${toeval.geheel(1940, 2006)}`,
			bsn: persoon.bsn,
		}),
	},
];

function kiesGeslachtsnaamVelden(toeval: Toeval): Partial<Controleaanvraag> {
	const { voorvoegsel, geslachtsnaam } = kiesGeslachtsnaam(toeval);
	return { voorvoegsel, achternaam: geslachtsnaam };
}
