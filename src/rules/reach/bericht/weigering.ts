import type { Weigerreden } from "./verzending.ts";

/** What a refusal, or a failed delivery, means for what comes next. */
export interface Weigergevolg {
	/** The number or address is marked wrong: it is not used again, by nobody. */
	readonly contactFout: boolean;
	/** `kanaal`: another number or the next kanaal of the route takes over at once; `collega`: somebody must mend something first. */
	readonly dan: "kanaal" | "collega";
	readonly omdat: string;
}

/** Source: the outcome tables of the aanbieders (src/outside); "bounce → letter" is the route's own way on. */
export const WEIGERGEVOLGEN: Readonly<Record<Weigerreden, Weigergevolg>> = {
	"adres-onjuist": { contactFout: true, dan: "kanaal", omdat: "Het nummer of adres bestaat niet." },
	onbereikbaar: { contactFout: false, dan: "kanaal", omdat: "De telefoon of postbus was te lang niet bereikbaar." },
	geblokkeerd: { contactFout: false, dan: "kanaal", omdat: "De inwoner of de provider houdt berichten tegen." },
	"buiten-24-uur": { contactFout: false, dan: "kanaal", omdat: "WhatsApp laat nu geen vrij bericht toe." },
	"sjabloon-niet-goedgekeurd": { contactFout: false, dan: "collega", omdat: "WhatsApp kent het sjabloon niet." },
	"instellingen-onjuist": { contactFout: false, dan: "collega", omdat: "Een instelling van het kanaal klopt niet." },
	"inhoud-geweigerd": { contactFout: false, dan: "collega", omdat: "De aanbieder weigert de tekst." },
};

/** Must a colleague mend something before this goes through any kanaal? */
export const vraagtCollega = (reden: string | null): boolean =>
	reden !== null && WEIGERGEVOLGEN[reden as Weigerreden]?.dan === "collega";

/** After so many times "later" somebody should look. About two days with the waits below. */
export const MEESTE_KEREN = 12;
const EERSTE_S = 60;
const LANGSTE_S = 6 * 3600;

/** Seconds until the next try: doubling from a minute to six hours, never sooner than the aanbieder asks. */
export const wachtNa = (keren: number, gevraagd: number): number =>
	Math.max(gevraagd, Math.min(LANGSTE_S, EERSTE_S * 2 ** Math.max(0, keren - 1)));
