import { makeBeurten } from "../../rules/kernel/beurten.ts";
import { Probleem } from "./problemen.ts";

/**
 * A turn for every call that writes: while a large file is being read, machines that deliver wait without a connection to the
 * database, and do not take the connections that the pages need. Past `wachtend` the machine is asked to come back.
 */
export function makeApibeurten(tegelijk: number, wachtend: number) {
	const opBeurt = makeBeurten(tegelijk, wachtend);
	return async <T extends NonNullable<unknown>>(werk: () => Promise<T>): Promise<T> => {
		const uitkomst = await opBeurt(werk);
		if (uitkomst === null) throw new Probleem(503, "Het is nu heel druk. Probeer het over een halve minuut opnieuw.");
		return uitkomst;
	};
}
