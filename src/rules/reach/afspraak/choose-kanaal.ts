/** How a message about an appointment can go, the best first: free and with the calendar, then at once, then on paper. */
export const AFSPRAAKKANALEN = ["Mail", "SMS", "WhatsApp", "Brief"] as const;
export type Afspraakkanaal = (typeof AFSPRAAKKANALEN)[number];

/** A kanaal, whether this resident has a number or address for it, and whether the gemeente set it up. */
export interface Afspraakweg {
	readonly kanaal: Afspraakkanaal;
	readonly bereikbaar: boolean;
	readonly ingesteld: boolean;
}

/** Through which kanaal, and which better ones were skipped because the gemeente did not set them up. */
export interface Kanaalkeuze {
	readonly kanaal: Afspraakkanaal | null;
	readonly overgeslagen: readonly Afspraakkanaal[];
}

/**
 * The best kanaal that is set up and reaches this resident. WhatsApp is an extra beside text messages: not having set it up
 * is no gap to tell of. `brief`: a letter arrives in time.
 */
export function chooseAfspraakkanaal(wegen: readonly Afspraakweg[], brief: boolean): Kanaalkeuze {
	const kan = AFSPRAAKKANALEN.flatMap((kanaal) =>
		wegen.filter((weg) => weg.kanaal === kanaal && weg.bereikbaar && (kanaal !== "Brief" || brief)),
	);
	const gekozen = kan.findIndex((weg) => weg.ingesteld);
	const overgeslagen = (gekozen < 0 ? kan : kan.slice(0, gekozen))
		.map(({ kanaal }) => kanaal)
		.filter((kanaal) => kanaal !== "WhatsApp");
	return { kanaal: kan[gekozen]?.kanaal ?? null, overgeslagen };
}
