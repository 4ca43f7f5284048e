import type { Uitvoerder } from "../database/voer-uit.ts";
import type { Schemadelen } from "../doors/worker/schedule.ts";
import type { Datum } from "../rules/kernel/datum.ts";

/** A schedule by which nothing happens by itself: for a worker that only does what is queued. */
export const stilSchema = (voerUit: Uitvoerder, vandaag: () => Datum = () => "2026-11-23"): Schemadelen => ({
	voerUit,
	vandaag,
	listGemeenten: async () => [],
	closeUitgewerkt: async () => 0,
	ruimOp: async () => undefined,
});
