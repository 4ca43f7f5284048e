/** Joins class names, leaving out what does not apply. */
export function klassen(...namen: (string | false | null | undefined)[]): string {
	return namen.filter(Boolean).join(" ");
}

/** Three feelings a message or badge may have; always shown with an icon and a word too (WCAG 1.4.1). */
export type Soort = "info" | "goed" | "urgent";

/** The id of a field; error summaries link to it. A choice of several takes its value along. */
export function veldId(naam: string, waarde?: string): string {
	const schoon = (tekst: string) => tekst.replaceAll(/[^\p{L}\p{N}_-]+/gu, "-");
	return waarde === undefined ? `veld-${schoon(naam)}` : `veld-${schoon(naam)}-${schoon(waarde)}`;
}
