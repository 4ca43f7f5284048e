import { z } from "zod";

/** What is wrong with the shape of data that came from outside, and where. */
export interface Vormfout {
	/** "beslistabel.2.als.bedragCent" */
	readonly pad: string;
	readonly uitleg: string;
}

const SOORTEN: Readonly<Record<string, string>> = {
	string: "tekst",
	number: "een getal",
	int: "een heel getal",
	boolean: "true of false",
	array: "een lijst",
	object: "een object",
	record: "een object",
};

const { localeError } = z.locales.nl();

/** zod's own Dutch, with plainer words for what goes wrong most. */
export const dutchError: z.core.$ZodErrorMap = (fout) => {
	if (fout.code === "invalid_type" && fout.input === undefined) return "dit ontbreekt";
	if (fout.code === "invalid_type") return `hier hoort ${SOORTEN[fout.expected] ?? fout.expected} te staan`;
	if (fout.code === "invalid_value") return `hier hoort een van deze te staan: ${fout.values.join(", ")}`;
	if (fout.code === "unrecognized_keys") return `dit kennen we niet: ${fout.keys.join(", ")}`;
	if (fout.code === "invalid_union") return fout.input === undefined ? "dit ontbreekt" : "dit past hier niet";
	if (fout.code === "too_small") {
		if (fout.origin === "array")
			return `hier hoort minstens ${fout.minimum === 1 ? "één waarde" : fout.minimum} te staan`;
		if (fout.origin === "string") return "hier hoort tekst te staan";
		return `dit getal mag niet lager zijn dan ${fout.minimum}`;
	}
	if (fout.code === "too_big" && fout.origin !== "array" && fout.origin !== "string")
		return `dit getal mag niet hoger zijn dan ${fout.maximum}`;
	return localeError(fout);
};

export const formatVormfouten = (fout: z.ZodError): Vormfout[] =>
	fout.issues.map((deel) => ({ pad: deel.path.join("."), uitleg: deel.message }));
