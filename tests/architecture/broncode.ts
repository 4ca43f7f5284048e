import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

export const PROJECT = resolve(import.meta.dirname, "..", "..");

/** Every source file below `map`, as a path from the project. */
export function listBestanden(map: string, eindigt: RegExp = /\.tsx?$/): string[] {
	return readdirSync(join(PROJECT, map), { recursive: true, encoding: "utf8" })
		.map((naam) => join(map, naam))
		.filter((pad) => eindigt.test(pad))
		.sort();
}

export const lees = (pad: string): string => readFileSync(join(PROJECT, pad), "utf8");

export interface Import {
	readonly van: string;
	/** A path from the project, or the name of a package. */
	readonly naar: string;
	readonly alleenType: boolean;
}

/** The imports of a file: static, dynamic and type-only. */
export function listImports(pad: string): Import[] {
	const tekst = lees(pad);
	const gevonden: Import[] = [];
	for (const [, soort, naam] of tekst.matchAll(/^(?:import|export)\s+(type\s)?(?:[^;"']*?\sfrom\s+)?"([^"]+)"/gm)) {
		gevonden.push({ van: pad, naar: losOp(pad, naam!), alleenType: soort !== undefined });
	}
	for (const [, naam] of tekst.matchAll(/\bimport\(\s*"([^"]+)"/g)) {
		gevonden.push({ van: pad, naar: losOp(pad, naam!), alleenType: false });
	}
	return gevonden;
}

const losOp = (pad: string, naam: string): string =>
	naam.startsWith(".") ? relative(PROJECT, resolve(join(PROJECT, dirname(pad)), naam)) : naam;

/** "src/steps/match/queries.ts" → ["steps", "match"]. */
export const plek = (pad: string): [string, string] => {
	const [, verdieping = "", kamer = ""] = pad.split("/");
	return [verdieping, kamer];
};

export const isTest = (pad: string): boolean => /\.test\.tsx?$/.test(pad);
