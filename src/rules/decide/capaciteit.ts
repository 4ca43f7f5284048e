import { DAGDELEN, type Dagdeel } from "../zaak/contactsoort.ts";
import type { Capaciteit } from "./werkinstructie.ts";

/** Parts of the day in which this gemeente calls and visits: no evenings without evening work. */
export const dagdelenVan = ({ avondwerk }: Pick<Capaciteit, "avondwerk">): readonly Dagdeel[] =>
	avondwerk ? DAGDELEN : DAGDELEN.filter((dagdeel) => dagdeel !== "Avond");

/** Whether calling is meant to happen now, and if not from when. */
export interface Beltijd {
	readonly nu: boolean;
	/** Local time at which calling begins again; null when it may be done now. */
	readonly vanaf: string | null;
	/** That time is still to come today. */
	readonly vandaagNog: boolean;
}

/** `tijd`: local, "14:05". Without windows there are no fixed times: calling is always fine. The end is not part of it. */
export function beltijdOp({ belvensters }: Pick<Capaciteit, "belvensters">, tijd: string): Beltijd {
	const opTijd = belvensters.toSorted((a, b) => a.van.localeCompare(b.van));
	const [eerste] = opTijd;
	if (!eerste || opTijd.some(({ van, tot }) => van <= tijd && tijd < tot)) {
		return { nu: true, vanaf: null, vandaagNog: false };
	}
	const straks = opTijd.find(({ van }) => van > tijd);
	return { nu: false, vanaf: (straks ?? eerste).van, vandaagNog: straks !== undefined };
}

/** The same for a colleague, as a sentence; null when calling is fine now. */
export function zegBeltijd(capaciteit: Pick<Capaciteit, "belvensters">, tijd: string): string | null {
	const { nu, vanaf, vandaagNog } = beltijdOp(capaciteit, tijd);
	if (nu) return null;
	return vandaagNog ? `Bellen mag vanaf ${vanaf}.` : `Bellen mag weer op de volgende werkdag, vanaf ${vanaf}.`;
}

/** Whose work a colleague sees first: where colleagues each have their own wijk, all of that wijk. */
export const standaardVoor = ({ perWijk }: Pick<Capaciteit, "perWijk">, wijken: readonly string[]): "wijk" | "mij" =>
	perWijk && wijken.length > 0 ? "wijk" : "mij";
