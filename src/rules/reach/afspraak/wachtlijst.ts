/** Somebody who wants a sooner moment; `afspraakBegin` is the appointment that stands, null without one. */
export interface Wachtende {
	readonly zaakId: number;
	/** Only at this place; null = anywhere. */
	readonly plekId: number | null;
	readonly sinds: Date;
	readonly aangebodenOp: Date | null;
	readonly afspraakBegin: Date | null;
}

/** How long the first in line has for an offer before somebody else gets the next one. */
const AANBOD_MS = 24 * 3_600_000;

/**
 * Who is offered a moment that came free: the first in line for whom it is sooner, and at a place that suits. Who has an
 * open offer already is passed over for a day.
 */
export function nextWachtende(
	wachtenden: readonly Wachtende[],
	vrij: { readonly plekId: number; readonly begin: Date },
	nu: Date,
): Wachtende | null {
	return (
		wachtenden
			.filter((wie) => wie.plekId === null || wie.plekId === vrij.plekId)
			.filter((wie) => wie.afspraakBegin === null || vrij.begin < wie.afspraakBegin)
			.filter((wie) => wie.aangebodenOp === null || nu.getTime() - wie.aangebodenOp.getTime() >= AANBOD_MS)
			.toSorted((a, b) => a.sinds.getTime() - b.sinds.getTime())[0] ?? null
	);
}
