import type { Controleaanvraag } from "../../rules/verify/registerpersoon.ts";
import type { Toeval } from "../gemeente/toeval.ts";
import { leegAdres, voorlettersVan } from "./levering.ts";
import { kiesGeslachtsnaam, kiesVoornamen } from "./namen.ts";
import type { Testpersoon } from "./personen.ts";

/** A row about somebody who is NOT in the register, made from somebody who is. Accepting anyone is a wrong match. */
export interface Onbekende {
	readonly naam: string;
	maak(persoon: Testpersoon, levering: Controleaanvraag, toeval: Toeval): Partial<Controleaanvraag> | null;
}

const letterVan = (persoon: Testpersoon): string => persoon.voornamen[0] ?? "";

/** First names whose first letter is, or is not, that of the registered person, and never the same first name. */
function andereVoornaam(persoon: Testpersoon, toeval: Toeval, zelfdeLetter: boolean): string | null {
	for (let keer = 0; keer < 100; keer++) {
		const namen = kiesVoornamen(toeval, toeval.kans(0.5) ? "M" : "V");
		const anders = namen.split(" ")[0] !== persoon.voornamen.split(" ")[0];
		if (anders && (namen[0] === letterVan(persoon)) === zelfdeLetter) return namen;
	}
	return null;
}

/** As initials alone, or with the first name, as partners do. */
function alsVoornaam(namen: string | null, toeval: Toeval): Partial<Controleaanvraag> | null {
	if (namen === null) return null;
	return { voorletters: voorlettersVan(namen), voornamen: toeval.kans(0.3) ? namen.split(" ")[0]! : "" };
}

const andereDag = (persoon: Testpersoon, toeval: Toeval, verschil: number): string =>
	`${toeval.geheel(10, 28)}-0${toeval.geheel(1, 9)}-${Number(persoon.geboortedatum.slice(0, 4)) + verschil}`;

export const ONBEKENDEN: readonly Onbekende[] = [
	{
		naam: "vreemde op het adres van een inwoner",
		maak: (_persoon, _levering, toeval) => ({
			...kiesGeslachtsnaamVelden(toeval),
			...alsVoornaam(kiesVoornamen(toeval, "V"), toeval),
			geboortedatum: `${toeval.geheel(10, 28)}-0${toeval.geheel(1, 9)}-${toeval.geheel(1940, 2006)}`,
		}),
	},
	{
		naam: "familielid op het adres, andere voorletter",
		maak: (persoon, _levering, toeval) => {
			const voornaam = alsVoornaam(andereVoornaam(persoon, toeval, false), toeval);
			return (
				voornaam && { ...voornaam, geboortedatum: andereDag(persoon, toeval, toeval.kies([-28, -3, 2, 4, 25, 31])) }
			);
		},
	},
	{
		naam: "ouder of kind op het adres, zelfde voorletter",
		maak: (persoon, _levering, toeval) => {
			const voornaam = alsVoornaam(andereVoornaam(persoon, toeval, true), toeval);
			return (
				voornaam && { ...voornaam, geboortedatum: andereDag(persoon, toeval, toeval.kies([-30, -25, 22, 28, 30])) }
			);
		},
	},
	{
		naam: "ouder of kind met dezelfde verjaardag en voorletter",
		maak: (persoon, _levering, toeval) => {
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
		maak: (persoon, _levering, toeval) => {
			const namen = andereVoornaam(persoon, toeval, true);
			return namen === null ? null : { voorletters: namen[0]!, voornamen: "", geboortedatum: "" };
		},
	},
	{
		naam: "de helft van een tweeling, andere voornaam",
		maak: (persoon, _levering, toeval) => {
			const namen = andereVoornaam(persoon, toeval, toeval.kans(0.2));
			if (namen === null) return null;
			return { voorletters: voorlettersVan(namen), voornamen: namen.split(" ")[0]! };
		},
	},
	{
		naam: "tweeling, alleen een andere voorletter",
		maak: (persoon, _levering, toeval) => {
			const namen = andereVoornaam(persoon, toeval, false);
			return namen === null ? null : { voorletters: namen[0]!, voornamen: "" };
		},
	},
	{
		naam: "naamgenoot elders, andere geboortedatum",
		maak: (persoon, _levering, toeval) => ({
			...leegAdres(toeval),
			geboortedatum: andereDag(persoon, toeval, toeval.geheel(-20, 20)),
		}),
	},
	{
		naam: "zelfde achternaam en geboortedatum, andere voornaam, elders",
		maak: (persoon, _levering, toeval) => {
			const voornaam = alsVoornaam(andereVoornaam(persoon, toeval, false), toeval);
			return voornaam && { ...leegAdres(toeval), ...voornaam };
		},
	},
	{
		naam: "naamgenoot zonder geboortedatum, elders",
		maak: (persoon, _levering, toeval) => ({
			...leegAdres(toeval),
			...{ voorletters: letterVan(persoon), voornamen: "", geboortedatum: "" },
		}),
	},
	{
		naam: "broer of zus, zelfde voorletter, jaar ernaast",
		maak: (persoon, _levering, toeval) => {
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
		maak: (persoon, _levering, toeval) => ({
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
		maak: (_persoon, _levering, toeval) => ({
			...kiesGeslachtsnaamVelden(toeval),
			...alsVoornaam(kiesVoornamen(toeval, "M"), toeval),
			...leegAdres(toeval),
			geboortedatum: `${toeval.geheel(10, 28)}-0${toeval.geheel(1, 9)}-${toeval.geheel(1940, 2006)}`,
			bsn: _persoon.bsn,
		}),
	},
];

function kiesGeslachtsnaamVelden(toeval: Toeval): Partial<Controleaanvraag> {
	const { voorvoegsel, geslachtsnaam } = kiesGeslachtsnaam(toeval);
	return { voorvoegsel, achternaam: geslachtsnaam };
}
