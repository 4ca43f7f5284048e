import { NEDERLANDSE_VOORVOEGSELWOORDEN } from "../vroegsignaal/voorvoegsels.ts";

/** The parts that were found in one name cell; a part that was not there is null. */
export interface Naamdelen {
	readonly voorletters: string | null;
	readonly voorvoegsel: string | null;
	readonly achternaam: string;
}

const AANHEF = /^(?:de heer|dhr\.?|hr\.|mevrouw|mevr\.?|mw\.?|mej\.?|fam\.|familie|drs\.?|ing\.|ir\.|mr\.|dr\.)\s+/i;
const isVoorvoegsel = (woord: string): boolean =>
	NEDERLANDSE_VOORVOEGSELWOORDEN.has(woord.toLowerCase().replace(/’/g, "'"));
/** "J.", "J.P.", "Th.M.": at least one point; or one single capital. */
const isVoorletters = (woord: string): boolean => /^(?:\p{Lu}\p{Ll}{0,2}\.)+\p{Lu}?$|^\p{Lu}$/u.test(woord);

/**
 * "J. de Boer", "Boer, de", "Boer, J. de", "de Boer" and "Dhr. J.P. van der Berg" into their parts. Words that may be part
 * of the surname ("El Amrani", "Garcia Lopez") stay where they are.
 */
export function splitsNaam(cel: string): Naamdelen {
	if (/^\p{L}+(?:-\p{L}+)*$/u.test(cel)) return { voorletters: null, voorvoegsel: null, achternaam: cel };
	let naam = cel.replace(AANHEF, "").replace(/\s*\((?:mw|mevr|dhr|m|v)\.?\)$/i, "");
	if (!/\p{L}/u.test(naam)) naam = cel;
	const komma = /^([^,]+),\s*([^,]*)$/.exec(naam);
	if (komma) {
		const woorden = komma[2]!.split(" ").filter((woord) => woord !== "");
		const passend = woorden.every((woord) => isVoorletters(woord) || isVoorvoegsel(woord));
		if (passend) return voegSamen(woorden, komma[1]!.trim());
	}
	const woorden = naam.split(" ");
	let begin = 0;
	while (begin < woorden.length - 1 && isVoorletters(woorden[begin]!)) begin++;
	const naVoorletters = begin;
	while (begin < woorden.length - 1 && isVoorvoegsel(woorden[begin]!)) begin++;
	const laatste = woorden.at(-1)!;
	if (begin === naVoorletters && begin === 0 && woorden.length === 2 && /\./.test(laatste) && isVoorletters(laatste)) {
		return { voorletters: laatste, voorvoegsel: null, achternaam: woorden[0]! };
	}
	const kort = woorden[begin]!;
	const apostrof = begin === naVoorletters ? /^('t|’t)(\p{Lu}.*)$/u.exec(kort) : null;
	if (apostrof) return { ...voegSamen([...woorden.slice(0, begin), "'t"], apostrof[2]!) };
	return voegSamen(woorden.slice(0, begin), woorden.slice(begin).join(" "));
}

function voegSamen(voor: readonly string[], achternaam: string): Naamdelen {
	const voorletters = voor.filter((woord) => !isVoorvoegsel(woord)).join("");
	const voorvoegsel = voor.filter(isVoorvoegsel).join(" ").toLowerCase().replace(/’/g, "'");
	return { voorletters: voorletters || null, voorvoegsel: voorvoegsel || null, achternaam };
}
