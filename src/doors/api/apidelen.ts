import type { Databank } from "../../database/databank.ts";
import type { DirecteUitvoerder, Uitvoerder } from "../../database/voer-uit.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import type { Aanbiederfabrieken } from "../../rules/reach/kanaal/aanbieder.ts";

/** The version that every answer carries, in full (NL API Design Rules); the address carries the first number only. */
export const API_VERSIE = "1.0.0";

/** Everything this door needs from outside; src/doors/main.ts fills it. */
export interface Apidelen {
	readonly databank: Databank;
	/** Runs a step; its next jobs are for the worker. */
	readonly voerUit: Uitvoerder;
	/** Runs a step and all that follows from it at once: one signaal is matched and decided before we answer. */
	readonly voerDirectUit: DirecteUitvoerder;
	readonly klok: { nu(): Date; vandaag(): Datum };
	/** The public address, "https://voordeur.gemeente.nl". */
	readonly url: string;
	/** Who answers questions about the API of this installation; postmaster of the public address when absent (RFC 5321). */
	readonly contact?: string | undefined;
	/** Who carries messages, and tells us of them; without it nobody is believed. */
	readonly aanbieders?: Aanbiederfabrieken;
	/** Requests a minute with one key; 600 when absent. */
	readonly perMinuut?: number;
}
