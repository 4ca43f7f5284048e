import { countSignalenDezeMaand } from "../../database/signalen-deze-maand.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { decideZaak } from "../../rules/decide/decide-zaak.ts";
import { type Simulatie, simulateWerkinstructie } from "../../rules/decide/simulate-werkinstructie.ts";
import type { Werkinstructie } from "../../rules/decide/werkinstructie.ts";
import { dagenTussen } from "../../rules/kernel/datum.ts";
import { feitenVoor, readFeiten } from "./read-feiten.ts";
import type { Maand } from "./werkinstructie-queries.ts";

/** Where a zaak goes: a route, or the reason it is not picked up. */
export interface Bestemming {
	readonly route: string | null;
	readonly reden: string | null;
}

/** One zaak that the new werkinstructie treats differently. */
export interface Verhuizing {
	readonly zaakId: number;
	readonly nummer: string;
	readonly van: Bestemming;
	readonly naar: Bestemming;
	/** The row of the new one that decides, and its reason. */
	readonly regel: string;
	readonly omdat: string;
}

export interface Maandvergelijking {
	readonly oud: Simulatie;
	readonly nieuw: Simulatie;
	readonly verhuizingen: readonly Verhuizing[];
}

/**
 * What another werkinstructie would have done with the zaken of one month. A simulation over the facts of then: nothing
 * is written. Both must be free of findings. Each gets its own facts, for how long a refusal counts may be what differs.
 */
export async function compareMaand(
	{ trx, gemeenteId }: Stapomgeving,
	oud: Werkinstructie,
	nieuw: Werkinstructie,
	maand: Maand,
): Promise<Maandvergelijking> {
	const zaken = await readFeiten(trx, gemeenteId, maand);
	const signalenDezeMaand = await countSignalenDezeMaand(trx, gemeenteId, maand.tot);
	const context = { signalenDezeMaand, weken: (dagenTussen(maand.van, maand.tot) + 1) / 7 };
	const feitenOud = feitenVoor(oud, zaken);
	const feitenNieuw = feitenVoor(nieuw, zaken);
	const verhuizingen = zaken.flatMap(({ zaak, nummer }, plaats) => {
		const van = decideZaak(oud, feitenOud[plaats]!, context);
		const naar = decideZaak(nieuw, feitenNieuw[plaats]!, context);
		if (van.route === naar.route && van.reden === naar.reden) return [];
		return [{ zaakId: zaak.id, nummer, van, naar, regel: naar.regel, omdat: naar.omdat }];
	});
	return {
		oud: simulateWerkinstructie(oud, feitenOud, context),
		nieuw: simulateWerkinstructie(nieuw, feitenNieuw, context),
		verhuizingen: verhuizingen.map(({ van, naar, ...meer }) => ({
			...meer,
			van: { route: van.route, reden: van.reden },
			naar: { route: naar.route, reden: naar.reden },
		})),
	};
}
