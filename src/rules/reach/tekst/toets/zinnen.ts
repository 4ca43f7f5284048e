/** A sentence with where it begins in the text. */
export interface Zin {
	readonly tekst: string;
	readonly begin: number;
}

/** A link carries no full stop behind it, so a capital after it begins a new sentence. */
const EINDE = /[.!?]+["'”’)]*(?=\s|$)|\{link\}(?=\s+\p{Lu})/gu;

/** Splits a text into sentences: at the end of a line, and after a full stop, question mark or exclamation mark. */
export function splitZinnen(tekst: string): readonly Zin[] {
	const zinnen: Zin[] = [];
	const voegToe = (begin: number, eind: number) => {
		const ruw = tekst.slice(begin, eind);
		const voor = ruw.length - ruw.replace(/^[\s"'“‘(-]+/, "").length;
		const schoon = ruw.slice(voor).trimEnd();
		if (/[\p{L}\p{N}{]/u.test(schoon)) zinnen.push({ tekst: schoon, begin: begin + voor });
	};
	for (const regel of tekst.matchAll(/[^\n]+/g)) {
		let begin = regel.index;
		for (const einde of regel[0].matchAll(EINDE)) {
			const eind = regel.index + einde.index + einde[0].length;
			voegToe(begin, eind);
			begin = eind;
		}
		voegToe(begin, regel.index + regel[0].length);
	}
	return zinnen;
}

const WOORD = /\{[^{}\n]*\}|[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a sentence; a variable is one word. */
export const splitWoorden = (zin: string): readonly string[] => zin.match(WOORD) ?? [];

/** Is this a sentence that one reads, and not a greeting, a signature or a line with only a variable? */
export const isLeeszin = (zin: string): boolean =>
	!zin.endsWith(",") && zin.replace(/\{[^{}\n]*\}/g, "").replace(/[^\p{L}]/gu, "") !== "";
