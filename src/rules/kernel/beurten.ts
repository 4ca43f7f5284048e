/**
 * Lets at most `tegelijk` run at a time and `wachtend` wait for their turn, in the order they came; null for who finds that
 * many before them. So what is asked too much of gets slow for who asks it, and not for everybody. Who fails gives the turn
 * away. Counts per process, like `Rem`.
 */
export function makeBeurten(tegelijk: number, wachtend: number) {
	let bezig = 0;
	const rij: (() => void)[] = [];
	return async <T extends NonNullable<unknown>>(werk: () => Promise<T>): Promise<T | null> => {
		if (bezig < tegelijk) bezig++;
		else if (rij.length >= wachtend) return null;
		else await new Promise<void>((klaar) => rij.push(klaar));
		try {
			return await werk();
		} finally {
			const volgende = rij.shift();
			if (volgende) volgende();
			else bezig--;
		}
	};
}
