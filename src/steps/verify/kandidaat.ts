import type { Sleutelbos } from "../../database/sleutels.ts";
import type { Kandidaat } from "../../rules/verify/controle.ts";
import type { Registerpersoon } from "../../rules/verify/registerpersoon.ts";

/** One register person as the drop-out list shows it beside the row, with what was compared. */
export interface Kandidaatbeeld {
	readonly persoon: Registerpersoon;
	readonly totaal: number;
	readonly vergelijkingen: readonly {
		readonly naam: string;
		readonly niveau: string;
		readonly gewicht: number;
		readonly omdat: string;
	}[];
}

/** More than this is no choice any more; the likeliest stand first. */
export const MAX_KANDIDATEN = 5;

/** What is kept of the candidates: enough to look at, each person once. */
export function maakBeelden(kandidaten: readonly Kandidaat[]): Kandidaatbeeld[] {
	const eerste = kandidaten.filter(
		({ persoon }, plaats) => kandidaten.findIndex((ander) => ander.persoon.bsn === persoon.bsn) === plaats,
	);
	return eerste.slice(0, MAX_KANDIDATEN).map(({ persoon, totaal, vergelijkingen }) => ({
		persoon,
		totaal,
		vergelijkingen: vergelijkingen.map(({ naam, niveau, gewicht, omdat }) => ({ naam, niveau, gewicht, omdat })),
	}));
}

const KANDIDATEN = "controles.kandidaten";
const PERSOON = "controles.persoon";

/** Candidates carry a BSN and an address, so they are kept encrypted. */
export const sluitBeelden = (sleutels: Sleutelbos, gemeenteId: number, beelden: readonly Kandidaatbeeld[]) =>
	beelden.length === 0 ? null : sleutels.encrypt(gemeenteId, KANDIDATEN, JSON.stringify(beelden));

/** The candidates as they were kept. */
export const openBeelden = (sleutels: Sleutelbos, gemeenteId: number, gesloten: Buffer | null): Kandidaatbeeld[] =>
	gesloten === null ? [] : (JSON.parse(sleutels.decrypt(gemeenteId, KANDIDATEN, gesloten)) as Kandidaatbeeld[]);

/** The accepted person, or the part of one that a colleague filled in. */
export type Bewaardpersoon = Pick<
	Registerpersoon,
	"straat" | "postcode" | "huisnummer" | "huisletter" | "toevoeging" | "woonplaats" | "geheim"
> & { readonly gemeente?: string };

export const sluitPersoon = (sleutels: Sleutelbos, gemeenteId: number, persoon: Bewaardpersoon | null) =>
	persoon && sleutels.encrypt(gemeenteId, PERSOON, JSON.stringify(persoon));

export const openPersoon = (sleutels: Sleutelbos, gemeenteId: number, gesloten: Buffer | null): Bewaardpersoon | null =>
	gesloten && (JSON.parse(sleutels.decrypt(gemeenteId, PERSOON, gesloten)) as Bewaardpersoon);

/** What a person is known by: never readable, and the same wherever it is asked. */
export function sluitBsn(sleutels: Sleutelbos, gemeenteId: number, bsn: string | null) {
	if (!bsn) return { bsn_versleuteld: null, bsn_index: null };
	return {
		bsn_versleuteld: sleutels.encrypt(gemeenteId, "controles.bsn", bsn),
		bsn_index: sleutels.index(gemeenteId, "bsn", bsn),
	};
}

export const openBsn = (sleutels: Sleutelbos, gemeenteId: number, gesloten: Buffer | null): string | null =>
	gesloten && sleutels.decrypt(gemeenteId, "controles.bsn", gesloten);
