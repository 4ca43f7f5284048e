import type { Result } from "../../rules/kernel/result.ts";

/** Somebody else saved this zaak first: who, what, and the version to go on with. Nothing was written. */
export interface ZaakGewijzigd {
	readonly ok: false;
	readonly reden: "zaak-gewijzigd";
	readonly door: string;
	/** Dutch sentences, oldest first. */
	readonly wat: readonly string[];
	readonly versie: number;
}

/** What a step that changes a zaak answers. */
export type Antwoord<T, Reden extends string> = Result<T, Reden | "zaak-onbekend"> | ZaakGewijzigd;
