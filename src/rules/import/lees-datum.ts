import { addDagen, type Datum, parseIsoDatum } from "../kernel/datum.ts";
import type { Cel } from "./cel.ts";
import { schoneTekst } from "./schoon.ts";

/** What a date cell says. `uitGetal`: a spreadsheet had made it a number. `zonderStreepjes`: written ddmmjj. */
export type GelezenDatum =
	| { readonly soort: "datum"; readonly datum: Datum; readonly uitGetal?: true; readonly zonderStreepjes?: true }
	| { readonly soort: "leeg" | "onvolledig" | "ongeldig" };

const MAANDEN: Readonly<Record<string, number>> = {
	...{ jan: 1, feb: 2, mrt: 3, maa: 3, mar: 3, apr: 4, mei: 5, may: 5, jun: 6, jul: 7, aug: 8, sep: 9 },
	...{ okt: 10, oct: 10, nov: 11, dec: 12 },
};
/** Day one of the two ways in which workbooks count days (ECMA-376 18.17.4.1). Right from 1 March 1900 on. */
const DAG_NUL = { 1900: "1899-12-30", 1904: "1904-01-01" } as const;
const twee = (getal: number): string => String(getal).padStart(2, "0");

/**
 * Reads dd-mm-jjjj, d-m-jj, ISO, ddmmjjjj, ddmmjj, jjjjmmdd, "5 oktober 2026" and Excel's day numbers. The day always comes before
 * the month: "12/31/1984" is refused rather than guessed, for its neighbour "03/04/1984" would be silently wrong.
 * `eeuw` chooses the century of a year with two digits.
 */
export function leesDatum(cel: Cel | undefined, eeuw: (jaar: number) => number): GelezenDatum {
	if (typeof cel === "object" && "datum" in cel) return maak(cel.datum);
	if (cel === undefined || cel === "") return { soort: "leeg" };
	const gewoon = typeof cel === "string" ? /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(cel) : null;
	if (gewoon) return uit(Number(gewoon[3]), Number(gewoon[2]), Number(gewoon[1]));
	const stelsel = typeof cel === "object" && cel.stelsel1904 ? 1904 : 1900;
	const tekst = schoneTekst(cel)
		.toLowerCase()
		.replace(/[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:z|[+-]\d{2}:?\d{2})?$/, "")
		.replace(/^(?:ma|di|wo|do|vr|za|zo)[a-z]*[,.]? (?=\d)/, "");
	if (tekst === "" || /^(?:[-–—./?0x ]+|n\.?v\.?t\.?|onbekend|geen|null|#n\/[ab])$/.test(tekst))
		return { soort: "leeg" };
	const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(tekst);
	if (iso) return uit(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	const nl = /^(\d{1,2})[-/. ]+(\d{1,2}|[a-z]{3,9})\.?[-/. ]+('?\d{2}|\d{4})$/.exec(tekst);
	if (nl) {
		const maand = MAANDEN[nl[2]!.slice(0, 3)] ?? Number(nl[2]);
		const jaar = Number(nl[3]!.replace("'", ""));
		return uit(nl[3]!.length === 4 ? jaar : eeuw(jaar), maand, Number(nl[1]));
	}
	if (/^\d{7,8}$/.test(tekst)) {
		const acht = tekst.padStart(8, "0");
		const dmj = uit(Number(acht.slice(4)), Number(acht.slice(2, 4)), Number(acht.slice(0, 2)));
		return dmj.soort === "ongeldig"
			? uit(Number(acht.slice(0, 4)), Number(acht.slice(4, 6)), Number(acht.slice(6)))
			: dmj;
	}
	if (/^\d{6}$/.test(tekst)) {
		const gelezen = uit(eeuw(Number(tekst.slice(4))), Number(tekst.slice(2, 4)), Number(tekst.slice(0, 2)));
		return gelezen.soort === "datum" ? { ...gelezen, zonderStreepjes: true } : gelezen;
	}
	const dagen = /^(\d{4,5})(?:[.,]\d+)?$/.exec(tekst);
	const jaartal = /^(?:19|20)\d{2}$/.test(tekst);
	if (dagen && !jaartal) {
		const datum = addDagen(DAG_NUL[stelsel], Number(dagen[1]));
		return { soort: "datum", datum, uitGetal: true };
	}
	return { soort: jaartal || /^[?x0]+[-/. ]\d{1,2}[-/. ]\d{4}$/.test(tekst) ? "onvolledig" : "ongeldig" };
}

function uit(jaar: number, maand: number, dag: number): GelezenDatum {
	if (jaar !== 0 && (jaar < 1880 || jaar > 2100)) return { soort: "ongeldig" };
	if (jaar === 0 && maand === 0 && dag === 0) return { soort: "leeg" };
	if (jaar === 0 || maand === 0 || dag === 0) return { soort: maand <= 12 && dag <= 31 ? "onvolledig" : "ongeldig" };
	return maak(`${jaar}-${twee(maand)}-${twee(dag)}`);
}

function maak(tekst: string): GelezenDatum {
	const datum = parseIsoDatum(tekst);
	return datum === null ? { soort: "ongeldig" } : { soort: "datum", datum };
}
