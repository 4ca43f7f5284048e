import type { Kanaal } from "../../rules/zaak/contactsoort.ts";
import type { Werk } from "./soorten.ts";

/**
 * How likely people are reached, as odds against one letter. Sources: [M] Divosa Monitor Vroegsignalering up to Q3 2023,
 * as quoted by Groningen, Roermond and Heemskerk; [D25] Divosa, Gemeentelijke vroegsignaleringsaanpak onder de loep 2025;
 * [keuze] no figure is published: our choice. The monitor says "times as likely" of a logistic regression: read as odds.
 */
export const KANAALODDS: Readonly<Record<Kanaal, { readonly alle: number; readonly jong: number }>> = {
	// [M] eight times a letter; [M] ten times for 18-25. Slightly more here, for a wrong number takes its share.
	Telefoon: { alle: 9, jong: 11.6 },
	// [M] a call reaches six times as many as a visit: 8 / 6.
	Huisbezoek: { alle: 1.32, jong: 1.2 },
	// [M] 2.5 times a letter, four times for 18-25.
	WhatsApp: { alle: 2.45, jong: 4 },
	// [keuze] between mail and WhatsApp: an answer costs more effort.
	SMS: { alle: 2, jong: 2.8 },
	// [M] "schriftelijk 9 tot 16 procent": the higher end for mail, the lower for letters.
	Mail: { alle: 1.8, jong: 1.8 },
	Brief: { alle: 1, jong: 1 },
	// [keuze] a card after a missed visit is a letter that is more often read.
	Kaartje: { alle: 1.2, jong: 1.2 },
	// [keuze] who makes an appointment mostly comes.
	"Afspraak op locatie": { alle: 20, jong: 20 },
	Overige: { alle: 1, jong: 1 },
	Administratief: { alle: 0, jong: 0 },
};

/** Odds of one letter about € 100-250 huur, without announcement: tuned so that average practice reaches 20% [M, D25]. */
export const BASISODDS = 0.0435;

/** Upper bound in euros (not included) and odds. [M] € 1,000-2,000 is 2.3 times € 100-250; the steps between: [keuze]. */
export const BEDRAGODDS: readonly (readonly [number, number])[] = [
	[100, 0.9],
	[250, 1],
	[500, 1.35],
	[1000, 1.75],
	[2000, 2.45],
	[Number.POSITIVE_INFINITY, 2.45],
];

/** [M] most with huur, then energie (15% less), zorg, drinkwater. The size of the last two and the rest: [keuze]. */
export const PARTNERODDS: Readonly<Record<string, number>> = { Huur: 1, Energie: 0.85, Zorg: 0.75, Water: 0.65 };
export const OVERIGE_PARTNERODDS = 0.75;

/** [M] under 45 the same, over 45 higher; how much: [keuze]. */
export const LEEFTIJDODDS = { vanaf: 46, odds: 1.25 } as const;
/** [keuze] an announced call or visit is expected. */
export const AANGEKONDIGD_ODDS = 1.25;
/** [keuze] each later attempt by the same kanaal meets people who are a little harder to find. */
export const VOLGNUMMERODDS = 0.98;
/** [keuze] how much residents differ in what nobody registers (standard deviation in log-odds). */
export const SPREIDING = 0.4;

/** Share of telephone numbers that are somebody else's or dead. [keuze] */
export const VERKEERD_NUMMER = 0.05;

/** When a call or a visit finds someone: Ochtend, Middag, Avond. [D25: 30% of gemeenten call in the evening, for this reason; sizes: keuze] */
export const DAGDEELODDS: Readonly<Record<Werk, readonly [number, number, number]>> = {
	dagwerk: [0.75, 0.8, 1.7],
	ploegendienst: [0.95, 1, 1.05],
	zelfstandig: [0.85, 0.9, 1.4],
	werkloos: [1.1, 1.15, 1],
	student: [0.75, 1, 1.3],
	scholier: [0.6, 1, 1.3],
	pensioen: [1.2, 1.15, 0.85],
};

/**
 * Help accepted, of those reached: 35% overall (Divosa jaarrapportage 2023), visit > written > telephone [D25]. The three
 * sizes are chosen so that the average over all that are reached is right.
 */
export const HULPKANS: Readonly<Record<Kanaal, number>> = {
	Telefoon: 0.31,
	Huisbezoek: 0.5,
	WhatsApp: 0.37,
	SMS: 0.36,
	Mail: 0.38,
	Brief: 0.41,
	Kaartje: 0.42,
	"Afspraak op locatie": 0.7,
	Overige: 0.35,
	Administratief: 0,
};
