import { TALEN, type Taal } from "./tekst.ts";

/** Each language as a colleague says it: "Schrijft: Pools". */
export const TAALNAMEN_NL: Readonly<Record<Taal, string>> = {
	nl: "Nederlands",
	en: "Engels",
	tr: "Turks",
	ar: "Arabisch",
	pl: "Pools",
	uk: "Oekraïens",
	so: "Somalisch",
};

/** One of the seven, and not what somebody typed in an address. */
export const isTaal = (tekst: unknown): tekst is Taal => (TALEN as readonly unknown[]).includes(tekst);

/** "Spreekt liever Pools", for who calls or visits; null for Dutch. */
export const zegVoorkeurstaal = (taal: string): string | null =>
	isTaal(taal) && taal !== "nl" ? `Spreekt liever ${TAALNAMEN_NL[taal]}` : null;
