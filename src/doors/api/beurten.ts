import { Probleem } from "./problemen.ts";

/**
 * Lets a few calls in at a time and keeps the others waiting in line, without a connection to the database: while a large file
 * is being read, machines that deliver wait for their turn, and must not take the connections that the pages need. Past
 * `wachtend` the machine is asked to come back.
 */
export function maakBeurten(tegelijk: number, wachtend: number): <T>(werk: () => Promise<T>) => Promise<T> {
	let bezig = 0;
	const rij: (() => void)[] = [];
	return async (werk) => {
		if (bezig >= tegelijk) {
			if (rij.length >= wachtend)
				throw new Probleem(503, "Het is nu heel druk. Probeer het over een halve minuut opnieuw.");
			await new Promise<void>((klaar) => rij.push(klaar));
		} else bezig++;
		try {
			return await werk();
		} finally {
			const volgende = rij.shift();
			if (volgende) volgende();
			else bezig--;
		}
	};
}
