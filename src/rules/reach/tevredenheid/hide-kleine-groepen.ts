import { TEVREDEN_VANAF } from "./cijfer.ts";

/** Below this many answers one could guess who said what (CBS and the monitors of gemeenten hide groups under ten). */
export const MINSTENS = 10;

/** What was said in one month through one contactsoort: how many gave each figure. */
export interface Telling {
	/** First day of the month. */
	readonly maand: string;
	readonly contactsoort: string;
	/** Answers per figure, 1 to 5. */
	readonly cijfers: readonly [number, number, number, number, number];
}

/** A group that may be shown: `tevreden` of `antwoorden`. */
export interface Groep {
	readonly naam: string;
	readonly tevreden: number;
	readonly antwoorden: number;
}

/** The figures that may be shown. */
export interface Tevredenheidsbeeld {
	/** Per month, the oldest first; null: fewer than `MINSTENS` answers. */
	readonly maanden: readonly { readonly maand: string; readonly groep: Groep | null }[];
	/** Over the months that are shown only, so that no hidden month follows by subtracting. */
	readonly totaal: Groep | null;
	readonly perContactsoort: readonly Groep[];
}

const som = (getallen: readonly number[]): number => getallen.reduce((a, b) => a + b, 0);
const toGroep = (naam: string, tellingen: readonly Telling[]): Groep => ({
	naam,
	antwoorden: som(tellingen.flatMap(({ cijfers }) => cijfers)),
	tevreden: som(tellingen.flatMap(({ cijfers }) => cijfers.slice(TEVREDEN_VANAF - 1))),
});

/**
 * Small contactsoorten stand together as "Overige samen". When those are together still too few, the smallest that could be
 * shown joins them: one hidden group would follow from the total.
 */
function voegSamen(groepen: readonly Groep[]): readonly Groep[] {
	const groot = groepen
		.filter(({ antwoorden }) => antwoorden >= MINSTENS)
		.toSorted((a, b) => b.antwoorden - a.antwoorden);
	const klein = groepen.filter(({ antwoorden }) => antwoorden < MINSTENS && antwoorden > 0);
	while (klein.length > 0 && som(klein.map(({ antwoorden }) => antwoorden)) < MINSTENS) {
		const erbij = groot.pop();
		if (!erbij) return [];
		klein.push(erbij);
	}
	if (klein.length === 0) return groot;
	const tevreden = som(klein.map((groep) => groep.tevreden));
	return [...groot, { naam: "Overige samen", tevreden, antwoorden: som(klein.map(({ antwoorden }) => antwoorden)) }];
}

/** What a coordinator may see of what residents said, without being able to find out who said it. */
export function hideKleineGroepen(maanden: readonly string[], tellingen: readonly Telling[]): Tevredenheidsbeeld {
	const perMaand = maanden.map((maand) => {
		const groep = toGroep(
			maand,
			tellingen.filter((telling) => telling.maand === maand),
		);
		return { maand, groep: groep.antwoorden >= MINSTENS ? groep : null };
	});
	const zichtbaar = perMaand.filter(({ groep }) => groep !== null).map(({ maand }) => maand);
	const toon = tellingen.filter(({ maand }) => zichtbaar.includes(maand));
	const soorten = [...new Set(toon.map(({ contactsoort }) => contactsoort))];
	const groepen = soorten.map((soort) =>
		toGroep(
			soort,
			toon.filter(({ contactsoort }) => contactsoort === soort),
		),
	);
	return {
		maanden: perMaand,
		totaal: zichtbaar.length > 0 ? toGroep("Samen", toon) : null,
		perContactsoort: voegSamen(groepen),
	};
}

/** "83%": whole percents; a tenth would say more than a few dozen answers can. */
export const zegAandeel = ({ tevreden, antwoorden }: Groep): number => Math.round((100 * tevreden) / antwoorden);
