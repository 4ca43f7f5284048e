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

// Every page asks the same few minutes again and again, and the time zone's calendar is dear.
const MINUUT = 60_000;
const bewaard = new Map<number, LokaleTijd>();
const eindes = new Map<Datum, number>();

/** The calendar day, the clock and the part of the day in the Netherlands. */
export function lokaleTijd(moment: Date): LokaleTijd {
	const minuut = Math.floor(moment.getTime() / MINUUT);
	const al = bewaard.get(minuut);
	if (al) return al;
	if (bewaard.size >= 5_000) bewaard.clear();
	const tijd = leesTijd(moment);
	bewaard.set(minuut, tijd);
	return tijd;
}

function leesTijd(moment: Date): LokaleTijd {
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
	const al = eindes.get(datum);
	if (al !== undefined) return new Date(al);
	if (eindes.size >= 1_000) eindes.clear();
	const morgen = Temporal.PlainDate.from(datum).add({ days: 1 });
	const einde = morgen.toZonedDateTime(ZONE).epochMilliseconds;
	eindes.set(datum, einde);
	return new Date(einde);
}

/** A moment as the clock here shows it: "2026-11-23T14:00". */
export function formatLokaal(moment: Date): string {
	const { datum, tijd } = lokaleTijd(moment);
	return `${datum}T${tijd}`;
}
