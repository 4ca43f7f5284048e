import { NEDERLANDSE_VOORVOEGSELWOORDEN } from "../vroegsignaal/voorvoegsels.ts";

/** The parts that were found in one name cell; a part that was not there is null. */
export interface Naamdelen {
	readonly voorletters: string | null;
	readonly voornamen: string | null;
	readonly voorvoegsel: string | null;
	readonly achternaam: string;
}

const AANHEF = /^(?:de heer|dhr\.?|hr\.|mevrouw|mevr\.?|mw\.?|mej\.?|fam\.|familie|drs\.?|ing\.|ir\.|mr\.|dr\.)\s+/i;
const isVoorvoegsel = (woord: string): boolean =>
	NEDERLANDSE_VOORVOEGSELWOORDEN.has(woord.toLowerCase().replace(/’/g, "'"));
/** "J.", "J.P.", "Th.M.": at least one point; or one single capital. */
const isVoorletters = (woord: string): boolean => /^(?:\p{Lu}\p{Ll}{0,2}\.)+\p{Lu}?$|^\p{Lu}$/u.test(woord);

const isVoornaam = (woord: string): boolean => /^\p{Lu}[\p{L}'’-]+$/u.test(woord);

/**
 * "J. de Boer", "Boer, de", "Boer, Jan de", "de Boer" and "Dhr. J.P. van der Berg" into their parts. Words that may be part
 * of the surname ("El Amrani", "Garcia Lopez") stay where they are.
 */
export function splitsNaam(cel: string): Naamdelen {
	if (/^\p{L}+(?:-\p{L}+)*$/u.test(cel)) return voegSamen([], cel);
	let naam = cel.replace(AANHEF, "").replace(/\s*\((?:mw|mevr|dhr|m|v)\.?\)$/i, "");
	if (!/\p{L}/u.test(naam)) naam = cel;
	const komma = /^([^,]+),\s*([^,]*)$/.exec(naam);
	if (komma) {
		const woorden = komma[2]!.split(" ").filter((woord) => woord !== "");
		const [voor, achternaam] = splitsVoorvoegsels(komma[1]!.trim().split(" "));
		if (
			woorden.length <= 5 &&
			woorden.every((woord) => isVoorletters(woord) || isVoorvoegsel(woord) || isVoornaam(woord))
		) {
			return voegSamen([...woorden, ...voor], achternaam);
		}
	}
	const woorden = naam.split(" ");
	let begin = 0;
	while (begin < woorden.length - 1 && isVoorletters(woorden[begin]!)) begin++;
	const laatste = woorden.at(-1)!;
	if (
		begin === 0 &&
		woorden.length === 2 &&
		/\./.test(laatste) &&
		isVoorletters(laatste) &&
		!isVoorvoegsel(woorden[0]!)
	) {
		return voegSamen([laatste], woorden[0]!);
	}
	const [voor, achternaam] = splitsVoorvoegsels(woorden.slice(begin));
	return voegSamen([...woorden.slice(0, begin), ...voor], achternaam);
}

/** The leading voorvoegsels and the rest, of which at least one word is left. */
function splitsVoorvoegsels(woorden: readonly string[]): [string[], string] {
	let begin = 0;
	while (begin < woorden.length - 1 && isVoorvoegsel(woorden[begin]!)) begin++;
	return [woorden.slice(0, begin), woorden.slice(begin).join(" ")];
}

function voegSamen(voor: readonly string[], achternaam: string): Naamdelen {
	const voorvoegsel = voor.filter(isVoorvoegsel).join(" ").toLowerCase().replace(/’/g, "'");
	const namen = voor.filter((woord) => !isVoorvoegsel(woord));
	const voorletters = namen.filter(isVoorletters).join("");
	const voornamen = namen.filter((woord) => !isVoorletters(woord)).join(" ");
	return {
		voorletters: voorletters || null,
		voornamen: voornamen || null,
		voorvoegsel: voorvoegsel || null,
		achternaam,
	};
}
