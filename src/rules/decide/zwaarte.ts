import { stappenVoor } from "../zaak/route.ts";
import type { Feiten } from "./feiten.ts";
import type { Capaciteit, Route } from "./werkinstructie.ts";

/** How much a route asks for one resident: a visit at the door or not, and the minutes when nobody ever reacts. */
export interface Zwaarte {
	readonly bezoek: boolean;
	readonly minuten: number;
}

/** Weighs the steps that can reach this resident, every attempt of them, with the gemeente's own minutes per kanaal. */
export function weegRoute(
	{ stappen }: Pick<Route, "stappen">,
	feiten: Feiten,
	minutenPerKanaal: Capaciteit["minutenPerKanaal"],
): Zwaarte {
	const voorDeze = stappenVoor(stappen, feiten, feiten.nietBezoeken === true);
	return {
		bezoek: voorDeze.some((stap) => stap.kanaal === "Huisbezoek"),
		minuten: voorDeze.reduce((som, stap) => som + stap.maxPogingen * minutenPerKanaal[stap.kanaal], 0),
	};
}

/** Going to the door is heavier than any route that does not; otherwise what takes more minutes is heavier. */
export const isZwaarder = (nieuw: Zwaarte, oud: Zwaarte): boolean =>
	nieuw.bezoek === oud.bezoek ? nieuw.minuten > oud.minuten : nieuw.bezoek;
