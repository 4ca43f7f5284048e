import { accept, type Result, refuse } from "../kernel/result.ts";
import type { Kanaal } from "../zaak/contactsoort.ts";
import { nextZaakstatus, type Zaakstatus } from "../zaak/zaakstatus.ts";
import { DIRECTE_UITKOMSTEN } from "./directe-uitkomsten.ts";
import { GESPREKSUITKOMSTEN } from "./gespreksuitkomsten.ts";
import type { Uitkomst, Uitkomstgevolg } from "./uitkomst.ts";

/** Brief only: the resident answers the letter that no help is wanted (Groningen, Roermond: "laat het ons weten"). */
const AFMELDING = GESPREKSUITKOMSTEN.find((rij) => rij.id === "geen-hulp-nodig");

/** Every outcome that exists. An id is stored with each attempt, so it is never renamed. */
export const UITKOMSTEN: readonly Uitkomst[] = [...DIRECTE_UITKOMSTEN, ...GESPREKSUITKOMSTEN];

const opId = new Map(UITKOMSTEN.map((rij) => [rij.id, rij]));

/** Null for an id that no table has. */
export const findUitkomst = (id: string): Uitkomst | null => opId.get(id) ?? null;

/** What the button says that means: the resident was spoken to, choose what came of it. */
const BEREIKT_LABEL: Partial<Record<Kanaal, string>> = {
	Huisbezoek: "Gesproken",
	Brief: "Reactie ontvangen",
	Kaartje: "Reactie ontvangen",
	SMS: "Antwoord ontvangen",
	WhatsApp: "Antwoord ontvangen",
	Mail: "Antwoord ontvangen",
	"Afspraak op locatie": "Verschenen",
};
export const bereiktLabel = (kanaal: Kanaal): string => BEREIKT_LABEL[kanaal] ?? "Bereikt";

/** The buttons on the sticker for this kanaal, most common first; a letter also gets "Afgemeld" as one button. */
export function directeUitkomsten(kanaal: Kanaal): readonly Uitkomst[] {
	const rijen = DIRECTE_UITKOMSTEN.filter((rij) => rij.kanalen.includes(kanaal));
	return kanaal === "Brief" && AFMELDING ? [...rijen, { ...AFMELDING, label: "Afgemeld" }] : rijen;
}

/** What one attempt changes. */
export interface Gevolg extends Uitkomstgevolg {
	readonly status: Zaakstatus;
	readonly bereikt: boolean;
}

export type Uitkomstweigering = "zaak-gesloten" | "uitkomst-past-niet-bij-kanaal";

/** What an outcome means for a zaak in this state. A closed zaak is reopened first. */
export function registerUitkomst(
	zaak: { readonly status: Zaakstatus },
	kanaal: Kanaal,
	uitkomst: Uitkomst,
): Result<Gevolg, Uitkomstweigering> {
	if (!uitkomst.kanalen.includes(kanaal)) return refuse("uitkomst-past-niet-bij-kanaal");
	const status = nextZaakstatus(zaak.status, uitkomst.bereikt ? "bereikt" : "poging");
	if (status === null) return refuse("zaak-gesloten");
	return accept({ ...uitkomst.gevolg, status, bereikt: uitkomst.bereikt });
}
