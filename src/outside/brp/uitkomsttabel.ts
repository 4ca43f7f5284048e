import type { Brpweigering } from "./port.ts";
import type { Brpbericht } from "./verbinding.ts";

/** What an answer of the BRP API means for us. */
export type Brpuitkomst =
	| { readonly soort: "goed"; readonly inhoud: unknown }
	| { readonly soort: "te-veel-treffers" }
	| { readonly soort: "tijdelijk"; readonly wachtMs: number }
	| { readonly soort: "geweigerd"; readonly reden: Brpweigering };

/** Their status → our meaning. A status that is not here is treated as an outage: the signaal waits, and is not lost. */
const PER_STATUS: Readonly<Record<number, Brpweigering>> = {
	400: "vraag-niet-begrepen",
	401: "niet-aangemeld",
	403: "niet-bevoegd",
	406: "vraag-niet-begrepen",
	415: "vraag-niet-begrepen",
};

/** More than 10 people (30 at an address) is a 400 with this code. Source: BRP API Personen, fout-cases. */
const TE_VEEL = "tooManyResults";

/** 429, 500 and 503, no answer at all, and an answer that is no JSON object: try again. */
export function leesUitkomst(bericht: Brpbericht): Brpuitkomst {
	if (bericht === null) return { soort: "tijdelijk", wachtMs: 0 };
	const inhoud = bericht.inhoud;
	const isObject = typeof inhoud === "object" && inhoud !== null && !Array.isArray(inhoud);
	if (bericht.status === 200) return isObject ? { soort: "goed", inhoud } : { soort: "tijdelijk", wachtMs: 0 };
	if (bericht.status === 400 && isObject && "code" in inhoud && inhoud.code === TE_VEEL)
		return { soort: "te-veel-treffers" };
	const reden = PER_STATUS[bericht.status];
	return reden === undefined ? { soort: "tijdelijk", wachtMs: bericht.wachtMs } : { soort: "geweigerd", reden };
}
