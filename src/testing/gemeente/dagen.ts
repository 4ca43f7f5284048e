import type { Datum } from "../../rules/kernel/datum.ts";

/** Days since 1970-01-01. Whole numbers instead of Temporal: a gemeente makes hundreds of thousands of dates. */
export const naarDag = (datum: Datum): number =>
	Date.UTC(Number(datum.slice(0, 4)), Number(datum.slice(5, 7)) - 1, Number(datum.slice(8, 10))) / 86_400_000;

/** The day back as text. */
export const naarDatum = (dag: number): Datum => new Date(dag * 86_400_000).toISOString().slice(0, 10);

/** "2026-03" as months since the year 0, so that months can be added and compared. */
export const naarMaand = (maand: string): number => Number(maand.slice(0, 4)) * 12 + Number(maand.slice(5, 7)) - 1;

/** Months since the year 0 back to "2026-03". */
export const naarMaandtekst = (maand: number): string =>
	`${Math.floor(maand / 12)}-${String((maand % 12) + 1).padStart(2, "0")}`;

/** First day of that month, as days since 1970. */
export const eersteDag = (maand: number): number => Date.UTC(Math.floor(maand / 12), maand % 12, 1) / 86_400_000;
