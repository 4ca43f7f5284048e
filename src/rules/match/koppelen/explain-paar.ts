import { type Koppelmodel, kansVan } from "./model.ts";
import type { Profiel } from "./profiel.ts";
import { Rijen } from "./rijen.ts";
import { Weger } from "./weger.ts";

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
}

/** Below this many bits a bar would not be seen; the step is then left out. */
const ZICHTBAAR = 0.05;

/** Why the engine thinks that two records are, or are not, one person; exactly the sum that linking used. */
export function explainPaar<R>(a: R, b: R, model: Koppelmodel, profiel: Profiel<R>): Toelichting {
	const rijen = new Rijen(profiel, 2);
	const weger = new Weger(rijen, profiel, model);
	const { start, stappen, huisgenoot, score } = weger.stappen(rijen.add(a), rijen.add(b));
	const eerste: Toelichtingsstap = {
		vergelijking: "uitgangspunt",
		niveau: "begin",
		gewicht: start,
		omdat: "De kans dat twee willekeurige meldingen over dezelfde persoon gaan, is heel klein.",
	};
	const laatste: Toelichtingsstap = {
		vergelijking: "huisgenoot",
		niveau: "correctie",
		gewicht: huisgenoot,
		omdat: "Een huisgenoot of familielid kan ook zo op deze persoon lijken.",
	};
	const midden = stappen.map(({ vergelijking, niveau, gewicht }): Toelichtingsstap => {
		const regels = profiel.vergelijkingen.find(({ naam }) => naam === vergelijking)!;
		const bekend = regels.niveaus.find(({ naam }) => naam === niveau);
		return {
			vergelijking,
			niveau,
			gewicht,
			omdat: bekend?.omdat ?? "Dit is bij minstens één van de twee niet bekend. Het telt niet mee.",
		};
	});
	const alles = [eerste, ...midden, ...(Math.abs(huisgenoot) >= ZICHTBAAR ? [laatste] : [])];
	return { score, kans: kansVan(score), stappen: alles };
}
