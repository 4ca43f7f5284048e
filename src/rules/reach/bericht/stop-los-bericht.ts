import type { EindresultaatNaam } from "../../zaak/eindresultaat.ts";
import type { NietRedenNaam } from "./niet-redenen.ts";
import { CONTACT_GESTOPT } from "./plan-bericht.ts";

/** A message outside the route (about an appointment, or the question how it was) at the moment it would go. */
export interface LosBericht {
	readonly soort: string;
	readonly stap: string | null;
	/** How the zaak ended; null while it is open. */
	readonly resultaat: string | null;
	/** The appointment that it is about, if it is about one. */
	readonly afspraak: { readonly status: string; readonly begin: Date } | null;
	/** Of a sooner moment that is offered: is it still free? Null when nothing is offered (any more). */
	readonly aanbodVrij: boolean | null;
	readonly nu: Date;
}

/** After these nobody is written to any more: relatives are spared, and who lives elsewhere is not ours to write to. */
const NIEMAND_MEER: readonly EindresultaatNaam[] = [
	"Inwoner is overleden",
	"Persoon is geen inwoner (meer) in de gemeente",
];
/** Of no use once the appointment is moved, cancelled or over: a worker may have stood still for a day. */
const VOORAF = ["afspraak-bevestiging", "afspraak-herinnering"];

/** Why a message outside the route must not go after all; null when it may. */
export function stopLosBericht({ soort, stap, resultaat, afspraak, aanbodVrij, nu }: LosBericht): NietRedenNaam | null {
	if (stap === CONTACT_GESTOPT || (NIEMAND_MEER as readonly (string | null)[]).includes(resultaat)) {
		return "contact-gestopt";
	}
	if (soort === "eerder-plek") return aanbodVrij ? null : "moment-bezet";
	const staat = afspraak !== null && afspraak.status === "gepland" && afspraak.begin > nu;
	return VOORAF.includes(soort) && !staat ? "afspraak-gewijzigd" : null;
}
