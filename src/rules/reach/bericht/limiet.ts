import { addDagen, type Datum, dagenTussen } from "../../kernel/datum.ts";

/**
 * How many messages of a route one resident gets, over all kanalen together. Assumption: no seed gives a number. Mail to
 * Pay ("Optimale aanpak vroegsignalering") asks for patience and varied moments; who gets more than this reads it as
 * chasing. A confirmation or reminder of an appointment does not count: the resident asked for it.
 */
export const PER_DAG = 1;
export const PER_WEEK = 2;

/**
 * The first day from `vanaf` on which another message of the route may go. In a threatening situation (Wgs art. 4 lid 2)
 * only the limit of a day holds: three working days leave no week to wait.
 */
export function eersteVrijeDag(vanaf: Datum, verstuurd: readonly Datum[], spoed: boolean): Datum {
	const binnen = (dag: Datum, dagen: number) =>
		verstuurd.filter((eerder) => eerder <= dag && dagenTussen(eerder, dag) < dagen).length;
	let dag = vanaf;
	while (binnen(dag, 1) >= PER_DAG || (!spoed && binnen(dag, 7) >= PER_WEEK)) dag = addDagen(dag, 1);
	return dag;
}
