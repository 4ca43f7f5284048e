import type { Result } from "../kernel/result.ts";
import type { Vormfout } from "./vormfout.ts";
import { parseWerkinstructie, type Werkinstructie } from "./werkinstructie.ts";

const GELEZEN = new Map<string, Result<Werkinstructie, Vormfout[]>>();

/** As `parseWerkinstructie`, from text; the last hundred texts are remembered, for an import asks the same one many times. */
export function readWerkinstructietekst(tekst: string): Result<Werkinstructie, Vormfout[]> {
	const eerder = GELEZEN.get(tekst);
	if (eerder) return eerder;
	const gelezen = parseWerkinstructie(JSON.parse(tekst));
	if (GELEZEN.size >= 100) GELEZEN.clear();
	GELEZEN.set(tekst, gelezen);
	return gelezen;
}
