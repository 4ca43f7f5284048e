import { Temporal } from "temporal-polyfill";
import type { Klok } from "./werkplekdelen.ts";

/** A clock that reads `nu`; the day is the one in the Netherlands. */
export function makeKlok(nu: () => Date): Klok {
	return {
		nu,
		vandaag: () =>
			Temporal.Instant.fromEpochMilliseconds(nu().getTime())
				.toZonedDateTimeISO("Europe/Amsterdam")
				.toPlainDate()
				.toString(),
	};
}

/** The clock of the machine. */
export const systeemklok: Klok = makeKlok(() => new Date());
