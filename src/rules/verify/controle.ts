import type { Actie, Uitkomst } from "./acties.ts";
import type { Reden } from "./redenen.ts";
import type { Registerpersoon } from "./registerpersoon.ts";
import type { Vergelijking } from "./vergelijking.ts";

/** One register person beside the signaal, with everything that was compared. */
export interface Kandidaat {
	readonly persoon: Registerpersoon;
	/** Bits, all comparisons together. */
	readonly totaal: number;
	/** Bits of what separates members of one family: first name, birth date, BSN. */
	readonly persoonlijk: number;
	readonly tegenspraak: boolean;
	readonly vergelijkingen: readonly Vergelijking[];
}

/** The answer to "is this our resident?", and why. */
export interface Controle {
	readonly uitkomst: Uitkomst;
	/** The person that was accepted; null when nobody was. */
	readonly bsn: string | null;
	/** 0-1: how likely the best candidate is the person meant. 0 when there is no candidate. */
	readonly zekerheid: number;
	readonly redenen: readonly Reden[];
	/** BSNs of everybody who could be meant, the likeliest first. */
	readonly kandidaten: readonly string[];
	/** The comparisons with the first candidate. */
	readonly vergelijkingen: readonly Vergelijking[];
	/** Every candidate with its comparisons, for the page that puts them side by side. */
	readonly perKandidaat: readonly Kandidaat[];
	readonly actie: Actie;
	/** Indicatie geheim: the address may never go to a partner or any other third party. */
	readonly adresAfgeschermd: boolean;
}
