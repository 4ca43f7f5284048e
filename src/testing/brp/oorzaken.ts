import type { Controleaanvraag } from "../../rules/verify/registerpersoon.ts";
import { zonderDiakrieten } from "../gemeente/namen.ts";
import type { Toeval } from "../gemeente/toeval.ts";
import { tikfout, voorlettersVan } from "./levering.ts";
import { ROEPNAMEN } from "./namen.ts";
import type { Testpersoon } from "./personen.ts";

/** What a cause may look at: the person, the others in the register, and chance. */
export interface Situatie {
	readonly persoon: Testpersoon;
	readonly levering: Controleaanvraag;
	readonly toeval: Toeval;
	/** Everybody of the same household. */
	readonly huisgenoten: readonly Testpersoon[];
}

/** One cause of mismatch: the row that it makes; null when this person cannot have it. */
export interface Oorzaak {
	readonly naam: string;
	/** The register knows another address in the gemeente than the row. */
	readonly verhuisd?: true;
	maak(situatie: Situatie): Partial<Controleaanvraag> | null;
}

const vol = (voorvoegsel: string, naam: string): string => `${voorvoegsel} ${naam}`.trim();
const eigen = (persoon: Testpersoon): string => vol(persoon.voorvoegsel, persoon.geslachtsnaam);
const partner = (persoon: Testpersoon): string => vol(persoon.partnerVoorvoegsel, persoon.partnerGeslachtsnaam);
const isTweeling = (persoon: Testpersoon, ander: Testpersoon): boolean =>
	persoon !== ander && persoon.rol === "kind" && ander.rol === "kind" && persoon.geboortedatum === ander.geboortedatum;
/** The first letter of the first name; empty when there is none. */
export const eersteLetter = (persoon: Testpersoon): string => persoon.voornamen[0] ?? "";

function vervang(tekst: string, paren: readonly (readonly [RegExp, string])[]): string | null {
	for (const [van, naar] of paren) if (van.test(tekst)) return tekst.replace(van, naar);
	return null;
}

const metNaam = (achternaam: string | null): Partial<Controleaanvraag> | null =>
	achternaam === null ? null : { achternaam };

/** How the names differ. */
export const NAAMOORZAKEN: readonly Oorzaak[] = [
	{ naam: "geen afwijking", maak: () => ({}) },
	{
		naam: "s, ss en ß",
		maak: ({ persoon }) =>
			metNaam(
				vervang(persoon.geslachtsnaam, [
					[/ß/, "ss"],
					[/ss/, "s"],
					[/([aeiou])s([aeiou])/, "$1ss$2"],
				]),
			),
	},
	{
		naam: "accenten en bijzondere letters weg",
		maak: ({ persoon, levering }) =>
			/[^\x20-\x7e]/.test(persoon.geslachtsnaam)
				? {
						achternaam: zonderDiakrieten(persoon.geslachtsnaam)
							.replace(/[ðđĐ]/g, "d")
							.replace(/[Øø]/g, "o")
							.replace(/þ/gi, "Th")
							.replace(/æ/gi, "ae")
							.replace(/œ/gi, "oe")
							.replace(/ħ/gi, "H")
							.replace(/ŋ/gi, "N")
							.replace(/ŧ/gi, "T")
							.replace(/ĸ/g, "k"),
						voornamen: zonderDiakrieten(levering.voornamen),
					}
				: null,
	},
	{
		naam: "ü als ue, ø als oe",
		maak: ({ persoon }) =>
			/[äöüøå]/.test(persoon.geslachtsnaam)
				? {
						achternaam: persoon.geslachtsnaam
							.replace(/ä/g, "ae")
							.replace(/[öø]/g, "oe")
							.replace(/ü/g, "ue")
							.replace(/å/g, "aa"),
					}
				: null,
	},
	{
		naam: "ij en y",
		maak: ({ persoon }) =>
			metNaam(
				vervang(persoon.geslachtsnaam, [
					[/ij/, "y"],
					[/IJ/, "Y"],
				]),
			),
	},
	{
		naam: "tussenvoegsel in achternaamveld",
		maak: ({ persoon }) => (persoon.voorvoegsel ? { voorvoegsel: "", achternaam: eigen(persoon) } : null),
	},
	{
		naam: "tussenvoegsel achteraan (Meijden, van der)",
		maak: ({ persoon }) =>
			persoon.voorvoegsel ? { voorvoegsel: "", achternaam: `${persoon.geslachtsnaam}, ${persoon.voorvoegsel}` } : null,
	},
	{ naam: "tussenvoegsel ontbreekt", maak: ({ persoon }) => (persoon.voorvoegsel ? { voorvoegsel: "" } : null) },
	{
		naam: "tussenvoegsel afgekort (v.d.)",
		maak: ({ persoon }) =>
			/^van de[rn]?$/.test(persoon.voorvoegsel)
				? { voorvoegsel: "", achternaam: `v.d. ${persoon.geslachtsnaam}` }
				: null,
	},
	{
		naam: "naam van de partner",
		maak: ({ persoon }) =>
			persoon.partnerGeslachtsnaam
				? { voorvoegsel: persoon.partnerVoorvoegsel, achternaam: persoon.partnerGeslachtsnaam }
				: null,
	},
	{
		naam: "eigen naam en partnernaam samen",
		maak: ({ persoon, toeval }) =>
			persoon.partnerGeslachtsnaam
				? {
						voorvoegsel: "",
						achternaam: toeval.kans(0.5)
							? `${partner(persoon)}-${eigen(persoon)}`
							: `${eigen(persoon)}-${partner(persoon)}`,
					}
				: null,
	},
	{
		naam: "deel van dubbele naam",
		maak: ({ persoon, toeval }) => {
			const delen = persoon.geslachtsnaam.split(/[- ]/).filter((deel) => deel.length >= 3);
			return delen.length > 1 ? { achternaam: toeval.kies(delen) } : null;
		},
	},
	{
		naam: "koppelteken anders",
		maak: ({ persoon }) =>
			/\w[- ]\w/.test(persoon.geslachtsnaam)
				? {
						achternaam: persoon.geslachtsnaam.includes("-")
							? persoon.geslachtsnaam.replace("-", " ")
							: persoon.geslachtsnaam.replace(" ", "-"),
					}
				: null,
	},
	{
		naam: "alleen de eerste voorletter",
		maak: ({ persoon }) => ({ voorletters: eersteLetter(persoon), voornamen: "" }),
	},
	{ naam: "geen voorletters", maak: () => ({ voorletters: "", voornamen: "" }) },
	{
		naam: "roepnaam",
		maak: ({ persoon }) => {
			const roepnaam = ROEPNAMEN[persoon.voornamen.split(" ")[0]!];
			return roepnaam ? { voorletters: "", voornamen: roepnaam } : null;
		},
	},
	{
		naam: "voornaam en achternaam verwisseld",
		maak: ({ persoon }) =>
			persoon.voornamen === "" || persoon.geslachtsnaam === "."
				? null
				: { voorletters: "", voorvoegsel: "", voornamen: eigen(persoon), achternaam: persoon.voornamen.split(" ")[0]! },
	},
	{
		naam: "hele naam in één veld",
		maak: ({ persoon, toeval }) => {
			if (persoon.voornamen === "" || persoon.geslachtsnaam === ".") return null;
			const voor = toeval.kans(0.5) ? persoon.voornamen.split(" ")[0]! : voorlettersVan(persoon.voornamen);
			const achternaam = toeval.kies([
				`${voor} ${eigen(persoon)}`,
				`Mevr. ${voor} ${eigen(persoon)}`,
				`${persoon.geslachtsnaam}, ${voor} ${persoon.voorvoegsel}`.trim(),
			]);
			return { voorletters: "", voornamen: "", voorvoegsel: "", achternaam };
		},
	},
	{
		naam: "tikfout in achternaam",
		maak: ({ persoon, toeval }) =>
			persoon.geslachtsnaam.length >= 4 ? { achternaam: tikfout(persoon.geslachtsnaam, toeval) } : null,
	},
	{
		naam: "tikfout in voornaam",
		maak: ({ persoon, toeval }) => {
			const voornaam = persoon.voornamen.split(" ")[0]!;
			return voornaam.length >= 4 ? { voorletters: "", voornamen: tikfout(voornaam, toeval) } : null;
		},
	},
	{
		naam: "één naam of een punt",
		maak: ({ persoon, toeval }) => {
			const alleen = persoon.geslachtsnaam === "." ? persoon.voornamen : eigen(persoon);
			if ((persoon.geslachtsnaam !== "." && persoon.voornamen !== "") || alleen === "") return null;
			const leeg = toeval.kies(["", ".", "-", "onbekend"]);
			return toeval.kans(0.5)
				? { voorletters: "", voorvoegsel: "", voornamen: leeg, achternaam: alleen }
				: { voorletters: "", voorvoegsel: "", voornamen: alleen, achternaam: leeg };
		},
	},
	{
		naam: "bedrijfsnaam met de naam erin",
		maak: ({ persoon, toeval }) =>
			persoon.geslachtsnaam === "."
				? null
				: {
						bedrijfsnaam: toeval.kies([
							`Schildersbedrijf ${eigen(persoon)}`,
							`${voorlettersVan(persoon.voornamen)} ${eigen(persoon)} Klussen`,
							`VOF ${eigen(persoon)}`,
						]),
						...{ achternaam: "", voorvoegsel: "", voorletters: "", voornamen: "" },
					},
	},
	{
		naam: "bedrijfsnaam zonder de naam",
		maak: ({ persoon }) =>
			persoon.huisnummer === ""
				? null
				: {
						bedrijfsnaam: "Kapsalon Knip en Kleur",
						...{ achternaam: "", voorvoegsel: "", voorletters: "", voornamen: "" },
					},
	},
	{
		naam: "tweeling op hetzelfde adres",
		maak: ({ persoon, huisgenoten }) => (huisgenoten.some((ander) => isTweeling(persoon, ander)) ? {} : null),
	},
	{
		naam: "ouder en kind met dezelfde voorletter",
		maak: ({ persoon, huisgenoten }) =>
			huisgenoten.some(
				(ander) =>
					ander.rol !== persoon.rol &&
					ander.geslachtsnaam === persoon.geslachtsnaam &&
					eersteLetter(ander) === eersteLetter(persoon),
			)
				? { voorletters: eersteLetter(persoon), voornamen: "" }
				: null,
	},
];
