import { Temporal } from "temporal-polyfill";
import type { Datum } from "../../kernel/datum.ts";

const ZONE = "Europe/Amsterdam";

/** The day and the time ("14:00") of a moment, as people here read them. */
export function hier(moment: Date): { readonly datum: Datum; readonly tijd: string } {
	const plaatselijk = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(ZONE);
	return {
		datum: plaatselijk.toPlainDate().toString(),
		tijd: plaatselijk.toPlainTime().toString({ smallestUnit: "minute" }),
	};
}

/** A local day and time as a moment, in summer and winter time; null for a time that the clock skips in March. */
export function momentOp(datum: Datum, tijd: string): Date | null {
	const klok = Temporal.PlainDateTime.from(`${datum}T${tijd}`);
	const moment = klok.toZonedDateTime(ZONE);
	return moment.toPlainDateTime().equals(klok) ? new Date(moment.epochMilliseconds) : null;
}
