import type { Uitsluiting, Voorwaarde, Voorwaarden, Werkinstructie } from "./werkinstructie.ts";

/** Why a zaak is not picked up; the words of the contract of `voordeur beslis`. */
export const NIET_OPGEPAKT_REDENEN = [
	"onterecht-signaal",
	"herhaalde-melding",
	"bekend-bij-schuldhulp",
	"andere-reden",
] as const;
export type NietOpgepaktReden = (typeof NIET_OPGEPAKT_REDENEN)[number];

/** What the partner hears. Source: DDAS v1.2; of "andere reden" the partner only hears that it was not picked up. */
export const REDEN_PER_UITSLUITING = {
	"bekend-bij-schuldhulp": "bekend-bij-schuldhulp",
	"herhaalde-melding": "herhaalde-melding",
	"eerder-geen-hulp": "andere-reden",
	sleper: "andere-reden",
} as const satisfies Record<Exclude<Uitsluiting["soort"], "niet-bezoeken">, NietOpgepaktReden>;

// A crisis and a risen amount are news: these exclusions were never meant for them (Wgs art. 4 lid 2; DDAS herhaalde melding).
// An eindelevering is news only the first time; the match knows that, and then says neither herhaalmelding nor sleper.
const GEEN_NIEUWS: Voorwaarde = { bedragGestegen: false, zonderSignaaltypen: ["Crisis"] };

// Known at schuldhulp also holds in a crisis: the debt counsellor who is involved takes it up (DDAS).
const WANNEER: Record<Uitsluiting["soort"], Voorwaarde> = {
	"bekend-bij-schuldhulp": { bekendBijSchuldhulp: true },
	"herhaalde-melding": { herhaalmelding: true, ...GEEN_NIEUWS },
	"eerder-geen-hulp": { eerderGeenHulp: true, ...GEEN_NIEUWS },
	sleper: { sleper: true, ...GEEN_NIEUWS },
	"niet-bezoeken": { nietBezoeken: true },
};

/** All conditions under which this row holds: what its soort means, and what the gemeente added (both must hold). */
export const groepenVan = (rij: Uitsluiting): readonly Voorwaarden[] => [WANNEER[rij.soort], rij.als];

/** Rows that change nothing about the decision: they explain, or say that a sleper is just picked up. */
export const isUitleg = (rij: Uitsluiting): boolean =>
	rij.soort === "niet-bezoeken" || (rij.soort === "sleper" && rij.dan === "oppakken");

/** How many months back a refusal of help counts; 0 when this werkinstructie does not look at it. */
export const geenHulpMaanden = ({ uitsluitingen }: Pick<Werkinstructie, "uitsluitingen">): number =>
	Math.max(0, ...uitsluitingen.map((rij) => (rij.soort === "eerder-geen-hulp" ? rij.maanden : 0)));
