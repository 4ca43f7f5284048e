/**
 * Text as the tables of this folder compare it: small letters, no accents or vowel signs, and nothing but letters, figures
 * and single spaces. "İPTAL!" and "iptal" are the same, and so are "أوقف" and "اوقف".
 */
export function normaliseer(tekst: string): string {
	return tekst
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.replaceAll("ł", "l")
		.replaceAll("ı", "i")
		.replace(/['’`ʼ]/g, "")
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}

/** The words of a text. */
export const woordenVan = (tekst: string): readonly string[] => {
	const kaal = normaliseer(tekst);
	return kaal === "" ? [] : kaal.split(" ");
};
