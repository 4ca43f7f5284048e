/** One kind of mistake in an extract: the sentence its sender reads, how often, and the first lines. */
export interface Registerfoutsoort {
	readonly uitleg: string;
	readonly aantal: number;
	readonly regels: readonly number[];
}

/** Enough to find the mistake in the file. */
const EERSTE = 8;

/** Counts mistakes per kind: a thousand equal mistakes are one thing to mend. */
export function makeFoutentelling() {
	const perSoort = new Map<string, { aantal: number; regels: number[] }>();
	return {
		tel(regel: number, uitleg: string): void {
			const soort = perSoort.get(uitleg) ?? { aantal: 0, regels: [] };
			soort.aantal++;
			if (soort.regels.length < EERSTE) soort.regels.push(regel);
			perSoort.set(uitleg, soort);
		},
		/** The most frequent kind first. */
		stand(): { readonly aantal: number; readonly soorten: readonly Registerfoutsoort[] } {
			const soorten = [...perSoort].map(([uitleg, soort]) => ({ uitleg, ...soort }));
			soorten.sort((een, ander) => ander.aantal - een.aantal);
			return { aantal: soorten.reduce((som, { aantal }) => som + aantal, 0), soorten };
		},
	};
}
