import type { Berichtkanaal } from "../bericht/verzending.ts";

/** Where an answer can come from: a kanaal that carries messages, or the resident's page. */
export type Antwoordkanaal = Berichtkanaal | "Pagina";

/**
 * What an answer seems to say. Only `stop` and `automatisch` are acted upon without a colleague; all else is a suggestion.
 */
export const ANTWOORDSOORTEN = [
	"stop",
	"automatisch",
	"betaald",
	"regelt-het-zelf",
	"bel-mij",
	"afspraak",
	"nieuw-nummer",
	"nee",
	"geen-bezoek",
	"ja",
	"vraag",
	"overig",
] as const;
export type Antwoordsoort = (typeof ANTWOORDSOORTEN)[number];

/** One thing that an answer seems to say, with the reason in one Dutch sentence. */
export interface Betekenis {
	readonly soort: Antwoordsoort;
	readonly omdat: string;
}

/** A number or address that stands in the text. */
export interface Gevonden {
	readonly soort: "telefoon" | "email";
	readonly waarde: string;
}

/** An answer, read. */
export interface Lezing extends Betekenis {
	/** What the resident wrote now, without the earlier message beneath it. */
	readonly tekst: string;
	/** What else it may mean, the most likely first. */
	readonly ook: readonly Betekenis[];
	readonly gevonden: readonly Gevonden[];
	/** Nothing is left for a colleague: a bare STOP, or an automatic answer. */
	readonly vanzelf: boolean;
}
