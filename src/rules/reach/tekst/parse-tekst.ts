import { isVariabele } from "./variabelen.ts";

/** A piece of a text: words, a variable that exists, one that does not, or a brace that stands alone. */
export interface Tekstdeel {
	readonly soort: "tekst" | "variabele" | "onbekend" | "los";
	readonly tekst: string;
	/** Where it begins in the text. */
	readonly plaats: number;
}

/** Splits a text on its variables; `{` and `}` have no other use in a text. */
export function parseTekst(inhoud: string): readonly Tekstdeel[] {
	const delen: Tekstdeel[] = [];
	for (const gevonden of inhoud.matchAll(/\{([^{}\n]*)\}|[{}]|[^{}]+/g)) {
		const [geheel, naam] = gevonden;
		const plaats = gevonden.index;
		if (naam !== undefined) delen.push({ soort: isVariabele(naam) ? "variabele" : "onbekend", tekst: naam, plaats });
		else if (geheel === "{" || geheel === "}") {
			delen.push({ soort: "los", tekst: inhoud.slice(plaats, plaats + 20).replace(/\s+/g, " "), plaats });
		} else delen.push({ soort: "tekst", tekst: geheel, plaats });
	}
	return delen;
}
