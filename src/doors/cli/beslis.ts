import { readFile } from "node:fs/promises";
import { checkWerkinstructie } from "../../rules/decide/check-werkinstructie.ts";
import { decideZaak, formatBesluit } from "../../rules/decide/decide-zaak.ts";
import { parseFeiten } from "../../rules/decide/parse-feiten.ts";
import { findWerkinstructie, WERKINSTRUCTIENAMEN } from "../../rules/decide/ready-ones.ts";
import type { Vormfout } from "../../rules/decide/vormfout.ts";
import { parseWerkinstructie, type Werkinstructie } from "../../rules/decide/werkinstructie.ts";

type Schrijf = (regel: string) => void;

const formatFouten = (fouten: readonly Vormfout[]) =>
	fouten.map(({ pad, uitleg }) => (pad ? `${pad}: ${uitleg}` : uitleg)).join("; ");

function parseJson(tekst: string): unknown {
	try {
		return JSON.parse(tekst);
	} catch {
		return undefined;
	}
}

/** A ready one by name, else a file; otherwise the exit status after telling why not. */
async function loadWerkinstructie(naamOfPad: string, schrijfFout: Schrijf): Promise<Werkinstructie | 1 | 2> {
	const klaar = findWerkinstructie(naamOfPad);
	if (klaar) return klaar;
	const tekst = await readFile(naamOfPad, "utf8").catch(() => null);
	if (tekst === null) {
		const namen = WERKINSTRUCTIENAMEN.join(", ");
		schrijfFout(`De werkinstructie '${naamOfPad}' bestaat niet. Kies ${namen}, of geef het pad van een bestand.`);
		return 2;
	}
	const json = parseJson(tekst.replace(/^\uFEFF/, ""));
	if (json === undefined) {
		schrijfFout(`Het bestand '${naamOfPad}' is geen werkinstructie: dit is geen JSON.`);
		return 1;
	}
	const gelezen = parseWerkinstructie(json);
	if (!gelezen.ok) {
		schrijfFout(`Het bestand '${naamOfPad}' is geen werkinstructie: ${formatFouten(gelezen.reden)}.`);
		return 1;
	}
	const bezwaren = checkWerkinstructie(gelezen.waarde, { vrijeFeiten: true });
	for (const { uitleg } of bezwaren) schrijfFout(`Het bestand '${naamOfPad}': ${uitleg}`);
	return bezwaren.length > 0 ? 1 : gelezen.waarde;
}

/** One line of facts in, one answer out; or a Dutch sentence about what is wrong with the line. */
function beslisRegel(werkinstructie: Werkinstructie, tekst: string): { antwoord: string } | { fout: string } {
	const json = parseJson(tekst);
	if (json === undefined) return { fout: "dit is geen JSON." };
	const feiten = parseFeiten(json);
	if (!feiten.ok) return { fout: `${formatFouten(feiten.reden)}.` };
	return { antwoord: JSON.stringify(formatBesluit(feiten.waarde.id, decideZaak(werkinstructie, feiten.waarde))) };
}

/**
 * `voordeur beslis`: JSON Lines in, JSON Lines out, one line at a time, so a file of any size fits. A bad line is told on
 * standard error with its number and the rest goes on.
 * Exit status: 0 all decided, 1 a line or the werkinstructie was refused, 2 no such werkinstructie.
 */
export async function runBeslis(
	args: { readonly werkinstructie: string },
	input: AsyncIterable<string>,
	write: Schrijf,
	writeError: Schrijf = (regel) => void process.stderr.write(`${regel}\n`),
): Promise<0 | 1 | 2> {
	const werkinstructie = await loadWerkinstructie(args.werkinstructie, writeError);
	if (typeof werkinstructie === "number") return werkinstructie;
	let nummer = 0;
	let status: 0 | 1 = 0;
	for await (const regel of input) {
		nummer++;
		const tekst = regel.replace(/^\uFEFF/, "").trim();
		if (tekst === "") continue;
		const uitkomst = beslisRegel(werkinstructie, tekst);
		if ("antwoord" in uitkomst) write(uitkomst.antwoord);
		else {
			status = 1;
			writeError(`Regel ${nummer} is overgeslagen: ${uitkomst.fout}`);
		}
	}
	return status;
}
