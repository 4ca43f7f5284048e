import { addDagen, type Datum } from "../../rules/kernel/datum.ts";
import type { Rij } from "./opmaak.ts";
import type { Toeval } from "./toeval.ts";

/** A mistake that is planted on purpose, and what a good import does with it. */
export interface Foutsoort {
	readonly naam: string;
	/** Share of the rows that can have it. A choice: no source gives these shares. */
	readonly kans: number;
	/** "stil" cannot be seen in the file itself; "verbeterd" keeps the row without the wrong cell. */
	readonly gevolg: "geweigerd" | "verbeterd" | "stil" | "dubbel";
	/** Null when this row cannot have this mistake. */
	readonly maak: (rij: Rij, toeval: Toeval, ontvangenOp: Datum) => Rij | null;
}

/** Order matters: one row gets at most one of these. */
export const FOUTSOORTEN: readonly Foutsoort[] = [
	{
		naam: "huisnummer-ontbreekt",
		kans: 0.004,
		gevolg: "geweigerd",
		maak: (rij) => ({ ...rij, huisnummer: "", huisletter: "", toevoeging: "" }),
	},
	{
		naam: "postcode-ongeldig",
		kans: 0.003,
		gevolg: "geweigerd",
		maak: (rij) => ({ ...rij, postcode: rij.postcode!.slice(0, 5) }),
	},
	{
		naam: "signaaldatum-toekomst",
		kans: 0.002,
		gevolg: "geweigerd",
		maak: (rij, toeval, op) => ({ ...rij, signaaldatum: addDagen(op, toeval.geheel(300, 400)) }),
	},
	{
		naam: "bedrag-nul",
		kans: 0.002,
		gevolg: "geweigerd",
		maak: (rij) => ({ ...rij, bedragCent: 0 }),
	},
	{
		naam: "rechtspersoon",
		kans: 0.004,
		gevolg: "geweigerd",
		maak: (rij, toeval) => {
			if (rij.bedrijfsnaam === undefined) return null;
			const bedrijfsnaam = toeval.kies(["Voorbeeld Bouw B.V.", "Fantasie Horeca BV", "Stichting Droomveld"]);
			return { ...rij, bedrijfsnaam, achternaam: "", voorletters: "", voorvoegsel: "" };
		},
	},
	{
		naam: "telefoon-te-kort",
		kans: 0.015,
		gevolg: "verbeterd",
		maak: (rij) => (rij.telefoon?.startsWith("06") ? { ...rij, telefoon: rij.telefoon.slice(0, 9) } : null),
	},
	{
		naam: "bsn-ongeldig",
		kans: 0.006,
		gevolg: "verbeterd",
		maak: (rij) => (rij.bsn ? { ...rij, bsn: rij.bsn.slice(0, 8) + ((Number(rij.bsn[8]) + 1) % 10) } : null),
	},
	{
		naam: "dag-maand-verwisseld",
		kans: 0.006,
		gevolg: "stil",
		maak: (rij) => {
			const [jaar, maand, dag] = (rij.geboortedatum ?? "").split("-");
			if (!dag || Number(dag) > 12 || dag === maand) return null;
			return { ...rij, geboortedatum: `${jaar}-${dag}-${maand}` };
		},
	},
	{
		naam: "naam-s-ss",
		kans: 0.04,
		gevolg: "stil",
		maak: (rij) => {
			const naam = rij.achternaam ?? "";
			const fout = /ss/.test(naam) ? naam.replace("ss", "s") : naam.replace(/([aeioun])s([aeiou])/, "$1ss$2");
			return fout === naam ? null : { ...rij, achternaam: fout };
		},
	},
	{
		naam: "naam-ij-y",
		kans: 0.04,
		gevolg: "stil",
		maak: (rij) => (rij.achternaam?.includes("ij") ? { ...rij, achternaam: rij.achternaam.replace("ij", "y") } : null),
	},
	{ naam: "dubbele-regel", kans: 0.005, gevolg: "dubbel", maak: (rij) => rij },
];

/** At most one mistake for this row. The share of a mistake in names is a share of the names that can have it. */
export function kiesFout(rij: Rij, toeval: Toeval, ontvangenOp: Datum): { rij: Rij; fout: Foutsoort | null } {
	for (const fout of FOUTSOORTEN) {
		if (!toeval.kans(fout.kans)) continue;
		const anders = fout.maak(rij, toeval, ontvangenOp);
		if (anders) return { rij: anders, fout };
	}
	return { rij, fout: null };
}
