import type { Cel } from "../../rules/import/cel.ts";
import type { Velden } from "../../rules/import/regeluitkomst.ts";
import { VELDEN, type Veld } from "../../rules/import/veld.ts";
import type { Signaalvorm } from "./vormen.ts";

/** "maanden_achterstand" → "maandenAchterstand": the name of a column as a key of JSON. */
export const sleutelVan = (veld: Veld): string =>
	veld.replace(/_([a-z])/g, (_geheel, letter: string) => letter.toUpperCase());

const celVan = (waarde: unknown): Cel => {
	if (waarde === null || waarde === undefined) return "";
	if (typeof waarde === "number") return { getal: waarde };
	if (typeof waarde === "boolean") return waarde ? "ja" : "nee";
	return String(waarde);
};

/** The signaal as the cells of a row, so that the rules of a file judge it. A JSON number is one of a workbook: no comma to doubt. */
export const leesSignaal = (signaal: Signaalvorm): Velden =>
	Object.fromEntries(
		VELDEN.map((veld) => [veld, celVan((signaal as Record<string, unknown>)[sleutelVan(veld)])]),
	) as Velden;
