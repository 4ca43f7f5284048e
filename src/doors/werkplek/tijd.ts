import { Temporal } from "temporal-polyfill";
import { type Datum, formatDatum, formatKorteDatum } from "../../rules/kernel/datum.ts";

const inNederland = (moment: Date) =>
	Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO("Europe/Amsterdam");

/** The day in the Netherlands. */
export const datumVan = (moment: Date): Datum => inNederland(moment).toPlainDate().toString();

/** "14:00" in the Netherlands. */
export const tijdVan = (moment: Date): string => inNederland(moment).toPlainTime().toString().slice(0, 5);

/** "ma 23 november, 14:00". */
export const formatMoment = (moment: Date, vandaag: Datum): string =>
	`${formatDatum(datumVan(moment), vandaag)}, ${tijdVan(moment)}`;

/** "23-11-2026 14:00": for tables and files. */
export const formatKortMoment = (moment: Date): string => `${formatKorteDatum(datumVan(moment))} ${tijdVan(moment)}`;
