import { addDagen, type Datum, weekdag } from "../../kernel/datum.ts";
import { isFeestdag } from "../../kernel/werkdagen.ts";
import { hier, momentOp } from "./tijd.ts";

/** When a colleague has time, every week: local times ("09:00"), Monday is 1 and Sunday 7. */
export interface Spreekuur {
	readonly gebruikerId: number;
	readonly plekId: number;
	readonly weekdag: number;
	readonly van: string;
	readonly tot: string;
	readonly duurMinuten: number;
}

/** A standing appointment of a colleague. */
export interface BezetMoment {
	readonly gebruikerId: number;
	readonly begin: Date;
	readonly eind: Date;
}

/** A moment that can be chosen. */
export interface VrijMoment extends BezetMoment {
	readonly plekId: number;
}

/** A colleague must be able to see it coming, and get there. */
export const UREN_VOORAF = 2;
/** Four weeks: the term of the law for a first conversation (Wgs art. 4 lid 1). */
export const DAGEN_VOORUIT = 28;

const minuten = (tijd: string): number => Number(tijd.slice(0, 2)) * 60 + Number(tijd.slice(3, 5));
const klok = (aantal: number): string =>
	`${String(Math.floor(aantal / 60)).padStart(2, "0")}:${String(aantal % 60).padStart(2, "0")}`;

function momentenVan(spreekuur: Spreekuur, datum: Datum): VrijMoment[] {
	const { gebruikerId, plekId, duurMinuten } = spreekuur;
	const uit: VrijMoment[] = [];
	for (let van = minuten(spreekuur.van); van + duurMinuten <= minuten(spreekuur.tot); van += duurMinuten) {
		const begin = momentOp(datum, klok(van));
		if (begin) uit.push({ gebruikerId, plekId, begin, eind: new Date(begin.getTime() + duurMinuten * 60_000) });
	}
	return uit;
}

/** What is free: the weekly hours of the coming four weeks, minus appointments, public holidays and what is too soon. */
export function findVrijeMomenten(invoer: {
	readonly spreekuren: readonly Spreekuur[];
	readonly bezet: readonly BezetMoment[];
	readonly nu: Date;
}): VrijMoment[] {
	const { spreekuren, bezet, nu } = invoer;
	const vanaf = new Date(nu.getTime() + UREN_VOORAF * 3_600_000);
	const { datum: vandaag } = hier(nu);
	const botst = (vrij: VrijMoment): boolean =>
		bezet.some((af) => af.gebruikerId === vrij.gebruikerId && af.begin < vrij.eind && vrij.begin < af.eind);
	return Array.from({ length: DAGEN_VOORUIT + 1 }, (_, dagen) => addDagen(vandaag, dagen))
		.filter((datum) => !isFeestdag(datum))
		.flatMap((datum) => {
			const dag = weekdag(datum) || 7;
			return spreekuren.filter((uur) => uur.weekdag === dag).flatMap((uur) => momentenVan(uur, datum));
		})
		.filter((vrij) => vrij.begin >= vanaf && !botst(vrij))
		.toSorted((a, b) => a.begin.getTime() - b.begin.getTime() || a.plekId - b.plekId);
}

/**
 * One choice per place and time: when several colleagues are free, the one who knows the zaak, else the first. A resident
 * chooses a moment, not a colleague.
 */
export function mergeCollegas(momenten: readonly VrijMoment[], voorkeur: number | null): VrijMoment[] {
	const per = new Map<string, VrijMoment>();
	for (const vrij of momenten) {
		const sleutel = `${vrij.plekId} ${vrij.begin.getTime()}`;
		if (!per.has(sleutel) || vrij.gebruikerId === voorkeur) per.set(sleutel, vrij);
	}
	return [...per.values()];
}
