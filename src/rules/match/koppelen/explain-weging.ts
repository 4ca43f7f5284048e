import { kansVan } from "./model.ts";
import type { Niveau, Profiel } from "./profiel.ts";
import type { Weegstap, Weging } from "./weger.ts";

/** One bar of the waterfall. */
export interface Toelichtingsstap {
	/** Name of the comparison; "uitgangspunt" is the start, "huisgenoot" what a housemate would explain as well. */
	readonly vergelijking: string;
	readonly niveau: string;
	/** Log2 Bayes factor: +1 doubles the odds, −1 halves them. All bars together are the score. */
	readonly gewicht: number;
	/** One plain Dutch sentence. */
	readonly omdat: string;
}

export interface Toelichting {
	/** Log2 odds that the two records are one person. */
	readonly score: number;
	readonly kans: number;
	readonly stappen: readonly Toelichtingsstap[];
	/** Why the two are never linked, whatever the score (another BSN); null when nothing forbids it. */
	readonly verboden: string | null;
}

/** Below this many bits a bar would not be seen; the step is then left out. */
const ZICHTBAAR = 0.05;

/** Why the engine thinks that two records are, or are not, one person: exactly the sum that linking used. */
export function explainWeging<R>({ start, stappen, huisgenoot, score }: Weging, profiel: Profiel<R>): Toelichting {
	const uitgangspunt: Toelichtingsstap = {
		vergelijking: "uitgangspunt",
		niveau: "begin",
		gewicht: start,
		omdat: "De kans dat twee willekeurige meldingen over dezelfde persoon gaan, is heel klein.",
	};
	const correctie: Toelichtingsstap = {
		vergelijking: "huisgenoot",
		niveau: "correctie",
		gewicht: huisgenoot,
		omdat: "Een huisgenoot of familielid kan ook zo op deze persoon lijken.",
	};
	const niveauVan = ({ vergelijking, niveau }: Weegstap): Niveau | undefined =>
		profiel.vergelijkingen.find(({ naam }) => naam === vergelijking)?.niveaus.find(({ naam }) => naam === niveau);
	const midden = stappen.map((stap): Toelichtingsstap => {
		const { vergelijking, niveau, gewicht } = stap;
		return { vergelijking, niveau, gewicht, omdat: omdat(niveauVan(stap), stap.frequentie) };
	});
	const verbod = stappen.map(niveauVan).find((niveau) => niveau?.tegenspraak === "altijd");
	return {
		score,
		kans: kansVan(score),
		stappen: [uitgangspunt, ...midden, ...(Math.abs(huisgenoot) >= ZICHTBAAR ? [correctie] : [])],
		verboden: verbod?.omdat ?? null,
	};
}

/** From one bit on (twice as rare or as common as usual) the frequency is worth a sentence. */
function omdat(niveau: Niveau | undefined, frequentie: number): string {
	if (niveau === undefined) return "Dit is bij minstens één van de twee niet bekend. Het telt niet mee.";
	if (frequentie >= 1) return `${niveau.omdat} Dit komt weinig voor, daarom telt het zwaarder.`;
	return frequentie <= -1 ? `${niveau.omdat} Dit komt vaak voor, daarom telt het minder zwaar.` : niveau.omdat;
}
