import type { Kanaal } from "../zaak/contactsoort.ts";
import type { EindresultaatNaam } from "../zaak/eindresultaat.ts";
import type { Stopmoment } from "../zaak/route.ts";

/** What an outcome does to the zaak. */
export interface Uitkomstgevolg {
	/** The moment of the route's stop rules that this is; null = the route goes on. */
	readonly stop: Stopmoment | null;
	/** The DDAS eindresultaat that fits; the colleague confirms it, Voordeur never closes by itself on this. */
	readonly eindresultaat: EindresultaatNaam | null;
	/** From here the four weeks (or three working days) of Wgs art. 4 run. */
	readonly hulpAanvaard: boolean;
	/** What it proves about the number or address that was used. */
	readonly contactgegeven: "werkt" | "fout" | null;
	/** Ask for a day and a time. */
	readonly terugbellen: boolean;
	/** Nobody opened the door: a step "niet-thuis" (the card) may follow. */
	readonly nietThuis: boolean;
}

/** One way an attempt can end, as the button says it, with its meaning beside it. */
export interface Uitkomst {
	readonly id: string;
	readonly kanalen: readonly Kanaal[];
	/** "direct": a button on the sticker. "gesprek": the choice after somebody was reached. */
	readonly na: "direct" | "gesprek";
	readonly label: string;
	/** DDAS: was there contact with the resident (or who speaks for them)? */
	readonly bereikt: boolean;
	/** What it means, in the words of the DDAS definition where there is one. */
	readonly betekenis: string;
	/** For the time line: "geen gehoor". */
	readonly kort: string;
	readonly gevolg: Uitkomstgevolg;
}

const NIETS: Uitkomstgevolg = {
	stop: null,
	eindresultaat: null,
	hulpAanvaard: false,
	contactgegeven: null,
	terugbellen: false,
	nietThuis: false,
};

/** An outcome with only what is special about it. */
export const uitkomst = (deel: Omit<Uitkomst, "gevolg"> & { readonly gevolg?: Partial<Uitkomstgevolg> }): Uitkomst => ({
	...deel,
	gevolg: { ...NIETS, ...deel.gevolg },
});
