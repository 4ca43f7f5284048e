/**
 * What somebody typed or pasted, as it is kept: one kind of line break, letters with their accents in one sign (SMS counts
 * them), and no signs that nobody sees, such as the soft hyphens of a word processor: they would hide a word from the checks.
 */
export const normaliseTekst = (tekst: string): string =>
	tekst
		.normalize("NFC")
		.replace(/\r\n?/g, "\n")
		.replace(/[\u00AD\u200B\u2060\uFEFF]/g, "")
		.replace(/\u00A0/g, " ")
		.replace(/[ \t]+$/gm, "")
		.replace(/\n{3,}/g, "\n\n")
		.trim();
