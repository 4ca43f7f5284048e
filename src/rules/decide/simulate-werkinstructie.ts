import { KANALEN, type Kanaal } from "../zaak/contactsoort.ts";
import type { Stap } from "../zaak/route.ts";
import { type Besluit, decideZaak } from "./decide-zaak.ts";
import type { Maandcontext } from "./drempel.ts";
import type { Feiten } from "./feiten.ts";
import type { NietOpgepaktReden } from "./uitsluiting.ts";
import type { Werkinstructie } from "./werkinstructie.ts";

/** Attempts through one kanaal. Between the two lies what will really be done: that depends on who reacts. */
export interface Kanaaltelling {
	/** When everybody is reached at the very first step. */
	readonly minstens: number;
	/** When nobody ever reacts: every attempt of every step. */
	readonly hoogstens: number;
}

/** What a werkinstructie would do with these zaken. No prediction of who is reached. */
export interface Simulatie {
	readonly soort: "simulatie";
	readonly werkinstructie: string;
	readonly zaken: number;
	readonly opgepakt: number;
	readonly nietOpgepakt: Readonly<Partial<Record<NietOpgepaktReden, number>>>;
	readonly perRoute: Readonly<Record<string, number>>;
	/** Zaken per row that decided, drempels and uitsluitingen included. */
	readonly perRegel: Readonly<Record<string, number>>;
	readonly perKanaal: Readonly<Record<Kanaal, Kanaaltelling>>;
	readonly minutenMinstens: number;
	readonly minutenHoogstens: number;
	/** Working time of the gemeente for the same period. */
	readonly minutenBeschikbaar: number;
	/** Dutch, to show beside the figures. */
	readonly toelichting: string;
}

/** `weken`: how long the zaken came in; default one month. */
export interface Simulatiecontext extends Maandcontext {
	readonly weken?: number | undefined;
	/** Other than in the werkinstructie (`--uren`). */
	readonly urenPerWeek?: number | undefined;
}

const tel = <T>(dingen: readonly T[], sleutel: (ding: T) => string | null): Record<string, number> => {
	const telling: Record<string, number> = {};
	for (const ding of dingen) {
		const naam = sleutel(ding);
		if (naam !== null) telling[naam] = (telling[naam] ?? 0) + 1;
	}
	return telling;
};

const pogingen = (stappen: readonly Stap[], kanaal: Kanaal) =>
	stappen.reduce((som, stap) => som + (stap.kanaal === kanaal ? stap.maxPogingen : 0), 0);

function kanaaltelling(besluiten: readonly Besluit[]): Record<Kanaal, Kanaaltelling> {
	const telling = (kanaal: Kanaal): Kanaaltelling => ({
		minstens: besluiten.filter((besluit) => besluit.stappen[0]?.kanaal === kanaal).length,
		hoogstens: besluiten.reduce((som, besluit) => som + pogingen(besluit.stappen, kanaal), 0),
	});
	return Object.fromEntries(KANALEN.map((kanaal) => [kanaal, telling(kanaal)])) as Record<Kanaal, Kanaaltelling>;
}

/** Runs the decision over these facts and counts. A month is 52/12 weeks. */
export function simulateWerkinstructie(
	werkinstructie: Werkinstructie,
	feitenlijst: readonly Feiten[],
	context: Simulatiecontext = {},
): Simulatie {
	const besluiten = feitenlijst.map((feiten) => decideZaak(werkinstructie, feiten, context));
	const perKanaal = kanaaltelling(besluiten);
	const { minutenPerKanaal, urenPerWeek } = werkinstructie.capaciteit;
	const minuten = (grens: keyof Kanaaltelling) =>
		KANALEN.reduce((som, kanaal) => som + perKanaal[kanaal][grens] * minutenPerKanaal[kanaal], 0);
	return {
		soort: "simulatie",
		werkinstructie: werkinstructie.naam,
		zaken: besluiten.length,
		opgepakt: besluiten.filter((besluit) => besluit.opgepakt).length,
		nietOpgepakt: tel(besluiten, (besluit) => besluit.reden),
		perRoute: tel(besluiten, (besluit) => besluit.route),
		perRegel: tel(besluiten, (besluit) => besluit.regel),
		perKanaal,
		minutenMinstens: minuten("minstens"),
		minutenHoogstens: minuten("hoogstens"),
		minutenBeschikbaar: Math.round((context.urenPerWeek ?? urenPerWeek) * (context.weken ?? 52 / 12) * 60),
		toelichting:
			"Dit is een simulatie. 'Minstens' is als iedereen bij de eerste stap al reageert, 'hoogstens' als niemand ooit reageert. Gesprekken met wie bereikt is, tellen niet mee.",
	};
}
