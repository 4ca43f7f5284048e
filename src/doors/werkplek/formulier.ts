import { z } from "zod";
import { veldId } from "../../ui/delen/klassen.ts";
import type { Foutregel } from "../../ui/delen/melding.tsx";

/** A file as a form delivers it. */
export interface Upload {
	readonly naam: string;
	readonly inhoud: Buffer;
}

/** What was filled in, as text, to fill the form again. Passwords never go back to a page: leave them out there. */
export type Invoer = Readonly<Record<string, string | undefined>>;

export type Formulier<T> =
	| { readonly ok: true; readonly waarde: T; readonly invoer: Invoer }
	| { readonly ok: false; readonly fouten: Veldfouten; readonly invoer: Invoer };

/** One Dutch sentence per field. */
export type Veldfouten = Readonly<Record<string, string>>;

/** The first thing that is wrong, in words; a schema's own `error` goes before this. */
function zegFout(issue: z.core.$ZodRawIssue): string {
	switch (issue.code) {
		case "invalid_type":
			return issue.expected === "number" ? "Vul een getal in." : "Vul dit in.";
		case "invalid_value":
			return "Kies een van de mogelijkheden.";
		case "invalid_format":
			return issue.format === "email" ? "Vul een e-mailadres in, zoals naam@gemeente.nl." : "Vul dit anders in.";
		case "too_small":
			if (issue.origin === "string") {
				return issue.minimum === 1 ? "Vul dit in." : `Gebruik minstens ${issue.minimum} tekens.`;
			}
			return issue.origin === "array" ? "Kies er minstens een." : `Vul ${issue.minimum} of meer in.`;
		case "too_big":
			return issue.origin === "string"
				? `Gebruik hoogstens ${issue.maximum} tekens.`
				: `Vul ${issue.maximum} of minder in.`;
		default:
			return "Dit klopt niet.";
	}
}

const toInvoer = (body: Record<string, unknown>): Invoer =>
	Object.fromEntries(
		Object.entries(body).flatMap(([naam, waarde]) => {
			const tekst = Array.isArray(waarde) ? waarde.find((deel) => typeof deel === "string") : waarde;
			return typeof tekst === "string" && naam !== "_csrf" ? [[naam, tekst]] : [];
		}),
	);

/** Reads a posted form with a zod schema; what is wrong comes back per field, in Dutch, with the input kept. */
export function readFormulier<S extends z.ZodType>(schema: S, body: unknown): Formulier<z.output<S>> {
	const velden = (body ?? {}) as Record<string, unknown>;
	const uitkomst = schema.safeParse(velden, { error: zegFout });
	const invoer = toInvoer(velden);
	if (uitkomst.success) return { ok: true, waarde: uitkomst.data, invoer };
	const fouten: Record<string, string> = {};
	for (const issue of uitkomst.error.issues) fouten[String(issue.path[0] ?? "formulier")] ??= issue.message;
	return { ok: false, fouten, invoer };
}

/** For `Foutenoverzicht` on top of the form: each mistake with a link to its field. */
export function toFoutregels(fouten: Veldfouten): Foutregel[] {
	return Object.entries(fouten).map(([naam, tekst]) =>
		naam === "formulier" ? { tekst } : { tekst, veld: veldId(naam) },
	);
}

/**
 * For the fields of one form: `const veld = vulVelden(invoer, fouten)`, and a part with `{...veld("naam")}` has that name,
 * what was filled in and what is wrong with it.
 */
export const vulVelden = (invoer: Invoer, fouten: Veldfouten) => (naam: string) => ({
	naam,
	waarde: invoer[naam],
	fout: fouten[naam],
});

/** Choices in this order, each with its name. */
export const toOpties = <T extends string>(
	namen: Readonly<Partial<Record<T, string>>>,
	waarden: readonly T[],
): { readonly waarde: T; readonly naam: string }[] =>
	waarden.map((waarde) => ({ waarde, naam: namen[waarde] ?? waarde }));

/** One or more values of the same name, as an array: tick boxes send one text, several texts, or nothing. */
export const meerdere = z.preprocess(
	(waarde) => (waarde === undefined || waarde === "" ? [] : Array.isArray(waarde) ? waarde : [waarde]),
	z.array(z.string()),
);

/** A number in a text field; empty is no number. */
export const getal = z.preprocess(
	(waarde) => (typeof waarde === "string" && waarde.trim() !== "" ? Number(waarde.replace(",", ".")) : undefined),
	z.number(),
);

/** The number in an address ("/zaken/12"); null when it is none. */
export function readNummer(tekst: string | undefined): number | null {
	return tekst !== undefined && /^[1-9]\d{0,14}$/.test(tekst) ? Number(tekst) : null;
}

/** A file of a multipart form; null when none was chosen. */
export function readUpload(body: unknown, naam: string): Upload | null {
	const waarde = (body as Record<string, unknown> | null)?.[naam];
	const upload = Array.isArray(waarde) ? waarde[0] : waarde;
	if (typeof upload !== "object" || upload === null || !("inhoud" in upload)) return null;
	const { naam: bestandsnaam, inhoud } = upload as Upload;
	return bestandsnaam === "" && inhoud.length === 0 ? null : { naam: bestandsnaam, inhoud };
}
