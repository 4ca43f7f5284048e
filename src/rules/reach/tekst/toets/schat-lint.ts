import { countLettergrepen } from "./lettergrepen.ts";
import { MOEILIJKE_WOORDEN } from "./moeilijke-woorden.ts";
import { isLeeszin, splitWoorden, splitZinnen } from "./zinnen.ts";

/** An estimate of how hard a text is: 0 (easy) to 100 (hard), and the level 1 to 4 that goes with it. */
export interface Lintschatting {
	readonly score: number;
	readonly niveau: 1 | 2 | 3 | 4;
	/** The share of adults who find a text of this level hard, as LiNT-II found it. */
	readonly moeite: string;
}

/** Words with a job in the sentence and no meaning of their own; they are not counted as content. */
const FUNCTIEWOORDEN = new Set(
	`de het een en of maar want dus als dat die dit deze wie wat waar hoe wanneer waarom welk welke er hier daar ik jij je
	hij zij ze wij we jullie u mij me jou hem haar ons hun hen zich mijn jouw zijn uw onze ons te om op in aan van voor met
	bij naar uit door over onder tot tegen zonder tussen na sinds is ben bent was waren wordt worden werd heb hebt heeft had
	hebben kan kunt kun kunnen kon wil wilt willen wou zal zult zullen zou zouden mag mogen moet moeten hoeft hoef niet geen
	ook al nog dan toen zo wel toch eens even heel erg meer meest veel weinig alle alles iets niets iemand niemand ander
	andere elk elke ieder iedere zelf toe omdat terwijl voordat nadat zodat hoewel toen`.split(/\s+/),
);
const PERSOONSVORM =
	/^(?:is|ben|bent|was|waren|wordt|word|worden|werd|heb|hebt|heeft|had|hebben|kan|kunt|kun|kunnen|kon|wil|wilt|willen|zal|zult|zullen|zou|zouden|mag|mogen|moet|moeten|hoeft|hoef)$/i;

/** Frequency of a word on the Zipf scale, guessed from its length: frequent words are short (Zipf's law of abbreviation). */
function schatZipf(woord: string): number {
	if (Object.hasOwn(MOEILIJKE_WOORDEN, woord.toLowerCase())) return 2.6;
	return [5.3, 4.7, 4.1, 3.5, 3][Math.min(countLettergrepen(woord), 5) - 1]!;
}

const gemiddelde = (getallen: readonly number[]): number =>
	getallen.reduce((som, getal) => som + getal, 0) / Math.max(1, getallen.length);

/** Bounds and shares: LiNT-II (Kim and Pander Maat, 2025). */
const NIVEAUS = [
	{ tot: 34, niveau: 1, moeite: "ongeveer 1 op de 7" },
	{ tot: 46, niveau: 2, moeite: "ongeveer 3 op de 10" },
	{ tot: 58, niveau: 3, moeite: "ongeveer de helft" },
	{ tot: Number.POSITIVE_INFINITY, niveau: 4, moeite: "ongeveer 4 op de 5" },
] as const;

/**
 * The formula of LiNT-II with its four ingredients, each only estimated: word frequency from the length of a word, the
 * distance between words that belong together from the length of a clause, content words per clause by leaving out
 * function words, and half of the nouns taken as concrete. It is NOT a LiNT score: that one parses each sentence and looks
 * up half a million frequencies. Good for comparing two versions of one text. Null when there is nothing to measure.
 */
export function schatLint(tekst: string): Lintschatting | null {
	const deelzinnen = splitZinnen(tekst)
		.filter((zin) => isLeeszin(zin.tekst))
		.flatMap((zin) => zin.tekst.split(/[,;:]|\b(?:omdat|terwijl|zodat|voordat|nadat|want|maar)\b/))
		.map((deel) => splitWoorden(deel).filter((woord) => !woord.startsWith("{") && /\p{L}/u.test(woord)))
		.filter((woorden) => woorden.length > 0);
	if (deelzinnen.length === 0) return null;
	const inhoud = (woorden: readonly string[]) => woorden.filter((woord) => !FUNCTIEWOORDEN.has(woord.toLowerCase()));
	const zipf = gemiddelde(deelzinnen.flatMap(inhoud).map(schatZipf)) || 5;
	const dichtheid = gemiddelde(deelzinnen.map((woorden) => inhoud(woorden).length));
	// Dutch puts the rest of the predicate at the end: with an auxiliary verb the distance is nearly the whole clause.
	const afstand = gemiddelde(
		deelzinnen.map((woorden) => {
			const hulpwoord = woorden.findIndex((woord) => PERSOONSVORM.test(woord));
			return hulpwoord < 0 ? woorden.length / 3 : Math.max(0, woorden.length - hulpwoord - 2);
		}),
	);
	const gemak = -4.21 + 17.28 * zipf - 1.62 * afstand - 2.54 * dichtheid + 16 * 0.5;
	const score = Math.round(100 - Math.min(100, Math.max(0, gemak)));
	const { niveau, moeite } = NIVEAUS.find(({ tot }) => score < tot)!;
	return { score, niveau, moeite };
}
