import { parseWerkinstructie, type Werkinstructie } from "../../../rules/decide/werkinstructie.ts";
import { accept, type Result, refuse } from "../../../rules/kernel/result.ts";
import type { Upload } from "../formulier.ts";
import { DELEN } from "./rijen.ts";

/** More findings than this help nobody. */
const HOOGSTENS = 10;

function parseJson(tekst: string): unknown {
	try {
		return JSON.parse(tekst.replace(/^\uFEFF/, ""));
	} catch {
		return undefined;
	}
}

/** Names that occur twice; a draft is changed by name, so they must be told apart first. */
function dubbeleNamen(werkinstructie: Werkinstructie): string[] {
	const lijsten = [
		DELEN.flatMap((deel) => werkinstructie[deel].map((rij) => rij.id)),
		...Object.values(werkinstructie.routes).map((route) => route.stappen.map((stap) => stap.id)),
	];
	return lijsten.flatMap((ids) => [...new Set(ids.filter((id, plaats) => ids.indexOf(id) !== plaats))]);
}

/** A werkinstructie out of a file, or why it is none, in Dutch. What it says may have findings still. */
export function readWerkinstructiebestand(upload: Upload | null): Result<Werkinstructie, readonly string[]> {
	if (!upload) return refuse(["Kies een bestand."]);
	const json = parseJson(upload.inhoud.toString("utf8"));
	if (json === undefined) return refuse([`"${upload.naam}" is geen JSON-bestand.`]);
	const gelezen = parseWerkinstructie(json);
	if (!gelezen.ok) {
		const fouten = gelezen.reden.map(({ pad, uitleg }) => (pad ? `Bij ${pad}: ${uitleg}.` : `${uitleg}.`));
		return refuse([...fouten.slice(0, HOOGSTENS), ...(fouten.length > HOOGSTENS ? ["En er is meer."] : [])]);
	}
	const dubbel = dubbeleNamen(gelezen.waarde);
	if (dubbel.length > 0) {
		return refuse(dubbel.map((id) => `De naam '${id}' komt twee keer voor. Geef elke regel en stap een eigen naam.`));
	}
	return accept(gelezen.waarde);
}
