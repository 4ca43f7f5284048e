import type { Antwoordsoort, Lezing } from "./antwoord.ts";

/** What a colleague most often does with such an answer: an outcome of src/rules/register, and why. Null: no outcome. */
export interface Voorstel {
	readonly uitkomst: string | null;
	readonly omdat: string;
}

/** A suggestion per soort. The colleague chooses; nothing here happens by itself. */
export const VOORSTELLEN: Readonly<Record<Antwoordsoort, Voorstel>> = {
	stop: {
		uitkomst: null,
		omdat: "Hier gaan geen berichten meer heen. De inwoner kan nog wel een brief of bezoek willen.",
	},
	automatisch: { uitkomst: null, omdat: "Dit schreef een machine: de inwoner is niet bereikt." },
	betaald: { uitkomst: "betaald-of-regeling", omdat: "De inwoner noemt een betaling of regeling." },
	"regelt-het-zelf": { uitkomst: "geen-hulp-nodig", omdat: "De inwoner regelt het zelf (DDAS: hoeft geen hulp)." },
	"bel-mij": { uitkomst: "terugbellen", omdat: "De inwoner wil gebeld worden: spreek een moment af." },
	afspraak: { uitkomst: "hulp-aanvaard", omdat: "Wie een afspraak wil, neemt het aanbod aan." },
	"nieuw-nummer": { uitkomst: "denkt-na", omdat: "Er is contact, maar nog geen antwoord op het aanbod." },
	nee: { uitkomst: "geen-hulp-nodig", omdat: "De inwoner wil geen hulp." },
	"geen-bezoek": {
		uitkomst: "denkt-na",
		omdat: "Het bezoek gaat niet door, maar er is nog geen antwoord op het aanbod.",
	},
	ja: { uitkomst: "hulp-aanvaard", omdat: "De inwoner wil hulp: de termijn van de wet gaat lopen." },
	vraag: { uitkomst: "denkt-na", omdat: "Er is contact, maar nog geen antwoord op het aanbod." },
	overig: { uitkomst: "denkt-na", omdat: "Er is contact, maar nog geen antwoord op het aanbod." },
};

/**
 * Who says this was promised "dan hoor je hierover niets meer" (the texts of src/rules/reach/tekst/klaar): the route does not
 * go on because somebody read it, only after an outcome says what it was, or when the zaak is reopened.
 */
const VRAAGT_UITKOMST: readonly Antwoordsoort[] = ["nee", "regelt-het-zelf", "betaald", "geen-bezoek"];

/** Must an outcome be registered before the route may go on? `soort` is what the resident chose, `lezing` what was written. */
export const vraagtUitkomst = (soort: Antwoordsoort, lezing: Lezing): boolean =>
	[soort, lezing.soort, ...lezing.ook.map((ander) => ander.soort)].some((een) => VRAAGT_UITKOMST.includes(een));
