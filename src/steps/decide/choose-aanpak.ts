import type { Besluit } from "../../rules/decide/decide-zaak.ts";
import type { Feiten } from "../../rules/decide/feiten.ts";
import type { Route, Werkinstructie } from "../../rules/decide/werkinstructie.ts";
import { isZwaarder, weegRoute } from "../../rules/decide/zwaarte.ts";
import { OPEN_STATUSSEN, type Zaakstatus } from "../../rules/zaak/zaakstatus.ts";
import type { Besliszaak } from "./queries.ts";

/** A version of the werkinstructie with its number. */
export interface Versie {
	readonly versie: number;
	readonly werkinstructie: Werkinstructie;
}

/** What holds for one zaak from now on. */
export interface Aanpak {
	readonly zaak: Besliszaak;
	readonly feiten: Feiten;
	readonly besluit: Besluit;
	/** The version that the decision and the route are of. */
	readonly versie: number;
	/** Null when not picked up, or when the route of a zaak that was begun cannot be found any more. */
	readonly route: Route | null;
	readonly avondwerk: boolean;
	/** Contact has begun: never "niet opgepakt" any more. */
	readonly begonnen: boolean;
}

/** Has contact begun in an open zaak? */
export const isBegonnen = (zaak: Besliszaak): boolean =>
	OPEN_STATUSSEN.includes(zaak.status as Zaakstatus) && zaak.werk?.begonnen === true;

/**
 * A zaak that was begun keeps its route and the version that it is of: a new version changes nothing half-way. Only a
 * heavier route of the version in force takes its place, for a new signaal can raise a route and never lowers it.
 */
export function chooseAanpak(
	actief: Versie,
	oud: Versie | null,
	{ zaak, feiten, besluit }: Pick<Aanpak, "zaak" | "feiten" | "besluit">,
): Aanpak {
	const begonnen = isBegonnen(zaak);
	const van = ({ versie, werkinstructie }: Versie, gekozen: Besluit): Aanpak => ({
		zaak,
		feiten,
		besluit: gekozen,
		versie,
		route: gekozen.route === null ? null : (werkinstructie.routes[gekozen.route] ?? null),
		avondwerk: werkinstructie.capaciteit.avondwerk,
		begonnen,
	});
	const nieuw = van(actief, besluit);
	const lopend = zaak.route === null ? undefined : oud?.werkinstructie.routes[zaak.route];
	if (!begonnen || !oud || !lopend) return nieuw;
	const { minutenPerKanaal } = actief.werkinstructie.capaciteit;
	const weeg = (route: Route) => weegRoute(route, feiten, minutenPerKanaal);
	if (nieuw.route && besluit.route !== zaak.route && isZwaarder(weeg(nieuw.route), weeg(lopend))) return nieuw;
	return van(oud, {
		opgepakt: true,
		reden: null,
		route: zaak.route,
		regel: zaak.regel ?? besluit.regel,
		omdat: zaak.omdat ?? besluit.omdat,
		stappen: [],
	});
}
