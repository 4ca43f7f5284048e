import type { Taal } from "../../tekst.ts";

/** What has a subject in a letter and a mail. */
export const POSTSOORTEN = [
	"uitnodiging",
	"herinnering",
	"aankondiging-huisbezoek",
	"aankondiging-bellen",
	"aankondiging-bericht",
	"afspraak-bevestiging",
	"afspraak-herinnering",
	"afspraak-gemist",
	"afspraak-afgezegd",
	"eerder-plek",
	"tevredenheid",
] as const;

/**
 * Whole sentences of one language, put together by build-teksten.ts. A day, a time and a place stand on a line of their
 * own and never in a sentence: their words do not bend with the grammar around them.
 */
export interface Zinnen {
	readonly taal: Exclude<Taal, "nl">;
	readonly onderwerpen: Readonly<Record<(typeof POSTSOORTEN)[number], string>>;
	/** How a letter begins, and how a short message begins. */
	readonly beste: string;
	readonly dag: string;
	readonly groet: string;
	readonly ikBen: string;
	/** What I can do for you; short where others may look along. */
	readonly aanbod: string;
	readonly aanbodKort: string;
	readonly weer: string;
	readonly weerKort: string;
	/** Choosing a moment: with the link, or from paper with the code. */
	readonly kies: string;
	readonly kiesCode: string;
	readonly bel: string;
	/** No help needed: let me know; say so there too; answer no. */
	readonly nietNodig: string;
	readonly nietNodigKort: string;
	readonly antwoordNee: string;
	readonly bezoek: string;
	/** `Kort`: for an SMS, where every sign costs. */
	readonly bezoekNee: string;
	readonly bezoekNeeKort: string;
	readonly bezoekStaat: string;
	readonly ikBel: string;
	readonly ikBericht: string;
	readonly afspraak: string;
	readonly afspraakGauw: string;
	readonly meenemen: string;
	/** Change or cancel. */
	readonly anders: string;
	readonly andersKort: string;
	readonly gemist: string;
	readonly gemistNieuw: string;
	readonly afgezegd: string;
	readonly afgezegdNieuw: string;
	readonly eerder: string;
	readonly eerderNee: string;
	readonly eerderNeeKort: string;
	readonly tevreden: string;
	readonly tevredenVrij: string;
}
