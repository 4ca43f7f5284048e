import type { Rijen } from "./rijen.ts";

/** One possible outcome of a comparison, from best to worst in a list. `m` and `u` are where learning starts. */
export interface Niveau {
	readonly naam: string;
	/** Chance of this outcome when the two records are one person; the EM step replaces it when there is enough data. */
	readonly m: number;
	/** Chance of this outcome for two arbitrary people. */
	readonly u: number;
	/** One plain Dutch sentence for the picture. */
	readonly omdat: string;
	/** Two records of one group may never be like this (another BSN, quite another birth date), however they got there. */
	readonly tegenspraak?: "altijd" | "in-keten";
}

/** A named comparison of two records. */
export interface Vergelijking {
	readonly naam: string;
	/** Shared by who lives together (name, address, telephone), or of one person alone (first name, birth date, BSN). */
	readonly soort: "persoon" | "huishouden";
	readonly niveaus: readonly Niveau[];
	/** The field whose frequency counts at the first level: agreeing on "Jansen" says less than on "Quaedvlieg". */
	readonly frequentieVeld: string;
	/** Made once for a table of rows, because field numbers and caches belong to that table. Result −1: one is missing. */
	readonly maak: (rijen: Rijen) => Vergelijker;
}

/** Level number of two rows, or −1 when a side is missing. */
export type Vergelijker = (a: number, b: number) => number;

/** Records that agree on all `velden` become a candidate pair; a block that grows too large is split by `verfijning`. */
export interface Sleutel {
	readonly naam: string;
	readonly velden: readonly string[];
	readonly verfijning: readonly string[];
}

/** A field and the pool its texts live in; fields that are compared with each other share a pool. */
export interface Veld {
	readonly naam: string;
	readonly pool: string;
	/** Made out of one earlier field (the area out of the postcode): worked out once for each different text. */
	readonly uit?: { readonly veld: string; readonly maak: (tekst: string) => string };
}

/** What a kind of record looks like: its fields, how to read one, what is compared and how candidates are found. */
export interface Profiel<R> {
	readonly naam: string;
	readonly velden: readonly Veld[];
	/** The normalised texts of the fields that are not made out of another, in that order; "" is not known. */
	readonly lees: (record: R) => readonly string[];
	readonly vergelijkingen: readonly Vergelijking[];
	readonly sleutels: readonly Sleutel[];
}
