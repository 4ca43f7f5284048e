import type { Datum } from "../../rules/kernel/datum.ts";
import type { Partnertype } from "../../rules/vroegsignaal/partnertype.ts";
import type { Signaaltype } from "../../rules/vroegsignaal/signaaltype.ts";

/** A dwelling. `corporatie` is the number of the housing corporation that lets it, or null. */
export interface Woning {
	readonly straat: string;
	readonly huisnummer: number;
	readonly huisletter: string;
	readonly toevoeging: string;
	readonly postcode: string;
	readonly wijk: string;
	readonly buurt: string;
	readonly eigendom: "corporatie" | "particulier" | "koop";
	readonly corporatie: number | null;
}

/** How someone spends the day; decides when somebody is at home to answer. */
export type Werk = "dagwerk" | "ploegendienst" | "zelfstandig" | "werkloos" | "student" | "scholier" | "pensioen";

/** E own name, P partner's, V partner's–own, N own–partner's (BRP aanduiding naamgebruik). */
export type Naamgebruik = "E" | "P" | "V" | "N";

/** One resident. Everything is invented; phone numbers are well-formed but belong to nobody we know of. */
export interface Inwoner {
	readonly id: number;
	readonly huishouden: number;
	readonly bsn: string;
	readonly voornamen: string;
	readonly voorvoegsel: string;
	readonly geslachtsnaam: string;
	readonly naamgebruik: Naamgebruik;
	readonly partnerVoorvoegsel: string;
	readonly partnerGeslachtsnaam: string;
	readonly geboortedatum: Datum;
	readonly geslacht: "M" | "V";
	readonly werk: Werk;
	/** One-man business; such a person is a natural person for the law. */
	readonly bedrijfsnaam: string | null;
	readonly mobiel: string | null;
	readonly vast: string | null;
	readonly email: string | null;
	readonly overledenOp: Datum | null;
	/** BRP indicatie geheim 0-7. */
	readonly geheim: number;
	readonly inOnderzoek: boolean;
}

/** People who live and keep house together. Two households can share one address. */
export interface Huishouden {
	readonly id: number;
	readonly soort: "alleen" | "paar" | "gezin" | "eenouder" | "student";
	/** Ids of residents, the contract holder first. */
	readonly inwoners: number[];
	/** Oldest first; the number points into `woningen`. */
	readonly adressen: { readonly vanaf: Datum; readonly woning: number }[];
	/** Left the gemeente on this day, for this (invented) gemeente. */
	vertrek: { readonly op: Datum; readonly gemeentecode: string; readonly gemeente: string } | null;
}

/** What a partner reports in one month about one arrear. */
export interface Signaalmoment {
	/** Months since the year 0. */
	readonly maand: number;
	readonly bedragCent: number;
	readonly signaaltype: Signaaltype;
	readonly warmeOverdracht: boolean;
}

/** One arrear at one partner: it starts, may rise, and is paid. */
export interface Achterstand {
	readonly id: number;
	readonly huishouden: number;
	/** The contract holder, as resident id. */
	readonly inwoner: number;
	readonly partnertype: Partnertype;
	/** Number in the table of partners. */
	readonly partner: number;
	readonly klantnummer: string;
	readonly ontstaan: Datum;
	readonly betaaldOp: Datum | null;
	/** Pays just too late every month: reported again and again, never higher. */
	readonly sleper: boolean;
	readonly momenten: readonly Signaalmoment[];
}

/** A whole invented gemeente with its history, from one number. */
export interface SynthetischeGemeente {
	readonly zaad: number;
	readonly code: string;
	readonly naam: string;
	readonly plaats: string;
	/** "2026-01": ages and the number of residents hold in this month. */
	readonly peilmaand: string;
	readonly wijken: readonly string[];
	readonly woningen: readonly Woning[];
	readonly huishoudens: readonly Huishouden[];
	readonly inwoners: readonly Inwoner[];
	readonly achterstanden: readonly Achterstand[];
}

/** The history runs from so many months before the peilmaand … */
export const MAANDEN_VOORAF = 18;
/** … until so many months after it. */
export const MAANDEN_DAARNA = 24;
