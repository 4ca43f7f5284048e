import { type Onderdeel, overHetGeheel, overStuk, type Tekstbevinding } from "./bevinding.ts";
import { isLeeszin, splitWoorden, splitZinnen } from "./zinnen.ts";

/** Words a sentence may have before it is told; from the rule of thumb for B1 (about twelve) with some room. */
const LANG = 15;
const TE_LANG = 20;

const HULPWERKWOORD = /(?<!\p{L})(?:word|wordt|worden|werd|werden|geworden)(?!\p{L})/iu;
const DEELWOORD = /(?<!\p{L})(?:ge\p{L}{2,}(?:d|t|en)|(?:be|ver|ont|her|er)\p{L}{3,}(?:d|t))(?!\p{L})/iu;
const GEEN_DEELWOORD = /(?<!\p{L})(?:geen|gezond|gewoon|geld|gemeente\p{L}*|gezin\p{L}*|verstand|beeld)(?!\p{L})/giu;

/** Sentences that are too long, sentences in the passive, and "je" and "u" through each other. */
export function checkZinnen(onderdelen: readonly Onderdeel[]): Tekstbevinding[] {
	const perZin = onderdelen.flatMap((onderdeel) =>
		splitZinnen(onderdeel.tekst)
			.filter((zin) => isLeeszin(zin.tekst))
			.flatMap(({ tekst, begin }) => {
				const stuk = (wat: Pick<Tekstbevinding, "ernst" | "soort" | "uitleg">) =>
					overStuk(onderdeel, begin, begin + tekst.length, wat);
				const gevonden: Tekstbevinding[] = [];
				const aantal = splitWoorden(tekst).length;
				if (aantal > LANG) {
					const ernst = aantal > TE_LANG ? "waarschuwing" : "tip";
					const uitleg = `Deze zin heeft ${aantal} woorden. Maak er twee van: hoogstens ${LANG} woorden per zin.`;
					gevonden.push(stuk({ ernst, soort: "lange-zin", uitleg }));
				}
				if (HULPWERKWOORD.test(tekst) && DEELWOORD.test(tekst.replace(GEEN_DEELWOORD, " "))) {
					const uitleg = "Deze zin zegt niet wie het doet. Schrijf 'ik bel je' in plaats van 'je wordt gebeld'.";
					gevonden.push(stuk({ ernst: "tip", soort: "lijdende-vorm", uitleg }));
				}
				return gevonden;
			}),
	);
	const alles = onderdelen.map(({ tekst }) => tekst).join("\n");
	const door = /(?<!\p{L})(?:je|jij|jou|jouw)(?!\p{L})/iu.test(alles) && /(?<!\p{L})(?:u|uw)(?!\p{L})/u.test(alles);
	return door
		? [
				...perZin,
				overHetGeheel("tip", "je-en-u", "De tekst zegt 'je' en 'u' door elkaar. Kies er één; 'je' past meestal."),
			]
		: perZin;
}
