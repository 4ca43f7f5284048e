/** fout = it may hurt somebody or it cannot be sent: it is not published. waarschuwing = better not. tip = could be better. */
export type Ernst = "fout" | "waarschuwing" | "tip";

/** Where in a text: a piece of the subject or of the content. */
export interface Plaats {
	readonly onderdeel: "onderwerp" | "inhoud";
	readonly begin: number;
	readonly eind: number;
}

/** One thing to look at, with a Dutch sentence that says what to do. */
export interface Tekstbevinding {
	readonly ernst: Ernst;
	/** Dutch kebab-case, the same for the same kind of finding. */
	readonly soort: string;
	/** Null when it is about the whole text. */
	readonly plaats: Plaats | null;
	/** The words it is about, as they stand in the text. */
	readonly fragment: string | null;
	readonly uitleg: string;
}

/** A finding about the whole text. */
export const overHetGeheel = (ernst: Ernst, soort: string, uitleg: string): Tekstbevinding => ({
	ernst,
	soort,
	plaats: null,
	fragment: null,
	uitleg,
});

/** One part of a text, as the checks read it. */
export interface Onderdeel {
	readonly naam: Plaats["onderdeel"];
	readonly tekst: string;
}

/** A finding about a piece of one part. */
export const overStuk = (
	{ naam, tekst }: Onderdeel,
	begin: number,
	eind: number,
	wat: Pick<Tekstbevinding, "ernst" | "soort" | "uitleg">,
): Tekstbevinding => ({
	...wat,
	plaats: { onderdeel: naam, begin, eind },
	fragment: tekst.slice(begin, eind),
});
