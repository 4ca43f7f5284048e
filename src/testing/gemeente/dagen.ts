import type { Datum } from "../../rules/kernel/datum.ts";

/** Days since 1970-01-01. Whole numbers instead of Temporal: a gemeente makes hundreds of thousands of dates. */
export const naarDag = (datum: Datum): number =>
	Date.UTC(Number(datum.slice(0, 4)), Number(datum.slice(5, 7)) - 1, Number(datum.slice(8, 10))) / 86_400_000;

/** The day back as text. Computed, for making a Date object and its text for each of them took a tenth of all time. */
export function naarDatum(dag: number): Datum {
	// Howard Hinnant, "chrono-compatible low-level date algorithms": civil_from_days.
	const verschoven = dag + 719468;
	const era = Math.floor(verschoven / 146097);
	const inEra = verschoven - era * 146097;
	const jaarInEra = Math.floor(
		(inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36524) - Math.floor(inEra / 146096)) / 365,
	);
	const inJaar = inEra - (365 * jaarInEra + Math.floor(jaarInEra / 4) - Math.floor(jaarInEra / 100));
	const vanafMaart = Math.floor((5 * inJaar + 2) / 153);
	const dagInMaand = inJaar - Math.floor((153 * vanafMaart + 2) / 5) + 1;
	const maand = vanafMaart < 10 ? vanafMaart + 3 : vanafMaart - 9;
	const jaar = jaarInEra + era * 400 + (maand <= 2 ? 1 : 0);
	return `${jaar}-${maand < 10 ? "0" : ""}${maand}-${dagInMaand < 10 ? "0" : ""}${dagInMaand}`;
}

/** "2026-03" as months since the year 0, so that months can be added and compared. */
export const naarMaand = (maand: string): number => Number(maand.slice(0, 4)) * 12 + Number(maand.slice(5, 7)) - 1;

/** Months since the year 0 back to "2026-03". */
export const naarMaandtekst = (maand: number): string =>
	`${Math.floor(maand / 12)}-${String((maand % 12) + 1).padStart(2, "0")}`;

/** First day of that month, as days since 1970. */
export const eersteDag = (maand: number): number => Date.UTC(Math.floor(maand / 12), maand % 12, 1) / 86_400_000;
