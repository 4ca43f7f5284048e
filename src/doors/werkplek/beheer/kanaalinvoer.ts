import { z } from "zod";
import type { Aanbieder, Instelkanaal, Waarden } from "../../../rules/reach/kanaal/aanbieder.ts";
import { type Verzendvenster, verzendvenster } from "../../../rules/reach/kanaal/venster.ts";
import { listVelden } from "../../../steps/reach/kanalen/aanbieders.ts";
import type { Kanaalinvoer } from "../../../steps/reach/kanalen/save-kanaal.ts";
import { type Invoer, meerdere, readFormulier, type Veldfouten } from "../formulier.ts";

/** Names of fields on the page: settings and secrets of an aanbieder may have the same name as something of ours. */
export const instelNaam = (naam: string): string => `i-${naam}`;
export const geheimNaam = (naam: string): string => `g-${naam}`;

/** How many windows the form has room for. */
export const VENSTERS = [1, 2] as const;

export const WEEKDAGEN = [
	{ waarde: "1", naam: "Maandag" },
	{ waarde: "2", naam: "Dinsdag" },
	{ waarde: "3", naam: "Woensdag" },
	{ waarde: "4", naam: "Donderdag" },
	{ waarde: "5", naam: "Vrijdag" },
	{ waarde: "6", naam: "Zaterdag" },
] as const;

const lijst = z
	.object({ dagen1: meerdere, dagen2: meerdere, wis: meerdere, actief: z.literal("ja").optional() })
	.loose();

type Gelezen =
	| { readonly ok: true; readonly waarde: Kanaalinvoer; readonly invoer: Invoer }
	| { readonly ok: false; readonly fouten: Veldfouten; readonly invoer: Invoer };

function leesVensters(
	velden: z.infer<typeof lijst>,
	invoer: Invoer,
): { vensters: Verzendvenster[]; fouten: Record<string, string> } {
	const vensters: Verzendvenster[] = [];
	const fouten: Record<string, string> = {};
	for (const nummer of VENSTERS) {
		const dagen = velden[`dagen${nummer}`].map(Number);
		const [van = "", tot = ""] = [invoer[`van${nummer}`], invoer[`tot${nummer}`]];
		if (dagen.length === 0 && van === "" && tot === "") continue;
		const venster = verzendvenster.safeParse({ dagen, van, tot });
		if (venster.success) vensters.push(venster.data);
		else
			fouten[dagen.length === 0 ? `dagen${nummer}` : `van${nummer}`] =
				dagen.length === 0 ? "Kies een of meer dagen." : "Vul twee tijden in, de vroegste eerst, zoals 17:00 en 19:00.";
	}
	if (vensters.length === 0 && Object.keys(fouten).length === 0) fouten.dagen1 = "Kies wanneer Voordeur mag versturen.";
	return { vensters, fouten };
}

/** The form of one kanaal as the step wants it. What was typed comes back, but never a secret. */
export function readKanaalformulier(kanaal: Instelkanaal, aanbieder: Aanbieder, body: unknown): Gelezen {
	const formulier = readFormulier(lijst, body);
	const invoer: Invoer = Object.fromEntries(
		Object.entries(formulier.invoer).filter(([naam]) => !naam.startsWith("g-")),
	);
	if (!formulier.ok) return { ok: false, fouten: formulier.fouten, invoer };
	const { vensters, fouten } = leesVensters(formulier.waarde, formulier.invoer);
	const kies = (namen: readonly { naam: string }[], maak: (naam: string) => string): Waarden =>
		Object.fromEntries(namen.map(({ naam }) => [naam, formulier.invoer[maak(naam)] ?? ""]));
	const dagen = Object.fromEntries(
		VENSTERS.map((nummer) => [`dagen${nummer}`, formulier.waarde[`dagen${nummer}`].join(",")]),
	);
	if (Object.keys(fouten).length > 0) return { ok: false, fouten, invoer: { ...invoer, ...dagen } };
	return {
		ok: true,
		invoer: { ...invoer, ...dagen },
		waarde: {
			...{ kanaal, aanbieder: aanbieder.sleutel, actief: formulier.waarde.actief === "ja", vensters },
			velden: kies(listVelden(aanbieder.velden, kanaal), instelNaam),
			geheimen: kies(listVelden(aanbieder.geheimen, kanaal), geheimNaam),
			wis: formulier.waarde.wis,
		},
	};
}

/** What is kept, to fill the form. */
export const toKanaalinvoer = (velden: Waarden, actief: boolean, vensters: readonly Verzendvenster[]): Invoer => ({
	...Object.fromEntries(Object.entries(velden).map(([naam, waarde]) => [instelNaam(naam), waarde])),
	actief: actief ? "ja" : undefined,
	...Object.fromEntries(
		vensters.slice(0, VENSTERS.length).flatMap(({ dagen, van, tot }, plaats) => [
			[`dagen${plaats + 1}`, dagen.join(",")],
			[`van${plaats + 1}`, van],
			[`tot${plaats + 1}`, tot],
		]),
	),
});

/** Faults of the step, which knows fields by their own name, as those of the form. */
export const toFormulierfouten = (fouten: Readonly<Record<string, string>>, aanbieder: Aanbieder): Veldfouten =>
	Object.fromEntries(
		Object.entries(fouten).map(([naam, tekst]) => {
			if (aanbieder.geheimen.some((veld) => veld.naam === naam)) return [geheimNaam(naam), tekst];
			return [aanbieder.velden.some((veld) => veld.naam === naam) ? instelNaam(naam) : naam, tekst];
		}),
	);
