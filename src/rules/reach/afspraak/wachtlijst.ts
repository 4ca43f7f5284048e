import type { VrijMoment } from "./vrije-momenten.ts";

/** A moment that was offered, or that stood on the page when somebody got in line. */
export interface Aanbod {
	readonly plekId: number;
	readonly gebruikerId: number;
	readonly begin: Date;
}

/** Somebody who wants a sooner moment; `afspraakBegin` is the appointment that stands, null without one. */
export interface Wachtende {
	readonly zaakId: number;
	/** Only at this place; null = anywhere. */
	readonly plekId: number | null;
	readonly sinds: Date;
	/** What they know of. */
	readonly aanbod: Aanbod | null;
	/** When a message about it went; null when it only stood on the page. */
	readonly aangebodenOp: Date | null;
	/** Messages so far. */
	readonly aanbiedingen: number;
	readonly afspraakBegin: Date | null;
}

/** How long an offer is theirs alone: in that time nobody else is offered the same moment. */
export const AANBOD_MS = 24 * 3_600_000;
/** Who did not answer three times is not written to a fourth time; the page still shows what is free. */
const MEESTE_AANBIEDINGEN = 3;

/** A sooner moment for one who waits. */
export interface Aanbieding {
	readonly zaakId: number;
	readonly vrij: VrijMoment;
}

const zelfde = (aanbod: Aanbod | null, vrij: VrijMoment): boolean =>
	aanbod?.plekId === vrij.plekId &&
	aanbod.gebruikerId === vrij.gebruikerId &&
	aanbod.begin.getTime() === vrij.begin.getTime();

/** The same colleague cannot be with two people: by telephone and at the desk at one time is one moment. */
const botst = (een: VrijMoment, ander: VrijMoment): boolean =>
	een.gebruikerId === ander.gebruikerId && een.begin < ander.eind && ander.begin < een.eind;

/**
 * Who is offered which free moment, in the order of the line: the first that is sooner than the own appointment, at a place
 * that suits. Never one that somebody else was offered within the last day, and nothing later than what somebody knows of
 * while that is still free.
 */
export function chooseAanbiedingen(
	wachtenden: readonly Wachtende[],
	momenten: readonly VrijMoment[],
	nu: Date,
): readonly Aanbieding[] {
	const loopt = ({ aangebodenOp }: Wachtende) =>
		aangebodenOp !== null && nu.getTime() - aangebodenOp.getTime() < AANBOD_MS;
	const vast = wachtenden.filter(loopt).flatMap(({ aanbod }) => momenten.filter((vrij) => zelfde(aanbod, vrij)));
	const uit: Aanbieding[] = [];
	for (const wie of wachtenden.toSorted((a, b) => a.sinds.getTime() - b.sinds.getTime() || a.zaakId - b.zaakId)) {
		if (loopt(wie) || wie.aanbiedingen >= MEESTE_AANBIEDINGEN) continue;
		const bekend = momenten.find((vrij) => zelfde(wie.aanbod, vrij));
		const grens = [wie.afspraakBegin, bekend?.begin].filter((moment): moment is Date => moment != null);
		const vrij = momenten.find(
			(een) =>
				(wie.plekId === null || een.plekId === wie.plekId) &&
				grens.every((moment) => een.begin < moment) &&
				!vast.some((ander) => botst(een, ander)),
		);
		if (!vrij) continue;
		vast.push(vrij);
		uit.push({ zaakId: wie.zaakId, vrij });
	}
	return uit;
}
