import { Temporal } from "temporal-polyfill";
import { type Datum, parseIsoDatum } from "../kernel/datum.ts";
import { type Dagdeel, dagdeelVan } from "../zaak/contactsoort.ts";

const ZONE = "Europe/Amsterdam";

/** A moment as people here read it. */
export interface LokaleTijd {
	readonly datum: Datum;
	/** "14:00" */
	readonly tijd: string;
	readonly dagdeel: Dagdeel;
}

/** The calendar day, the clock and the part of the day in the Netherlands. */
export function lokaleTijd(moment: Date): LokaleTijd {
	const hier = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(ZONE);
	return {
		datum: hier.toPlainDate().toString(),
		tijd: hier.toPlainTime().toString({ smallestUnit: "minute" }),
		dagdeel: dagdeelVan(hier.hour),
	};
}

/** "2026-11-23" and "14:00" as a moment; null when it is no real day or time. */
export function momentVan(datum: string, tijd: string): Date | null {
	if (parseIsoDatum(datum) === null || !/^([01]\d|2[0-3]):[0-5]\d$/.test(tijd)) return null;
	const hier = Temporal.PlainDateTime.from(`${datum}T${tijd}`).toZonedDateTime(ZONE);
	return new Date(hier.epochMilliseconds);
}

/** The first moment of the day after: everything before it is still "today". */
export function eindeVanDag(datum: Datum): Date {
	const morgen = Temporal.PlainDate.from(datum).add({ days: 1 });
	return new Date(morgen.toZonedDateTime(ZONE).epochMilliseconds);
}
