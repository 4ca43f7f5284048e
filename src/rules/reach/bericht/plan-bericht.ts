import type { Kanaal } from "../../zaak/contactsoort.ts";
import type { Zaakstatus } from "../../zaak/zaakstatus.ts";
import type { Aanbieder, Instelkanaal } from "../kanaal/aanbieder.ts";
import type { Berichtstatus } from "./bezorging.ts";
import type { NietRedenNaam } from "./niet-redenen.ts";
import { BERICHTKANALEN, type Berichtkanaal } from "./verzending.ts";
import { vraagtCollega } from "./weigering.ts";

/** A message that was made before for the same step and attempt. */
export interface EerderBericht {
	readonly kanaal: Kanaal;
	readonly naar: string | null;
	readonly status: Berichtstatus;
	readonly reden: string | null;
}

/** What the outbox must know of a zaak. */
export interface Berichtvraag {
	readonly status: Zaakstatus;
	/** The next step as the zaak keeps it; null = nothing to do. */
	readonly stap: string | null;
	readonly kanaal: Kanaal | null;
	/** The second kanaal of that step ("WhatsApp of sms"). */
	readonly ofKanaal: Kanaal | null;
	/** The resident answered and nobody has read it yet. */
	readonly antwoordOpen: boolean;
	/** Nobody knows yet that this is our resident: the BRP check is not done, or has to be done again. */
	readonly controleOpen: boolean;
	readonly afspraakStaat: boolean;
	/** Numbers and addresses that are not wrong, the best first; `afgemeld` = STOP. A letter needs none. */
	readonly adressen: readonly {
		readonly kanaal: Berichtkanaal;
		readonly waarde: string;
		readonly afgemeld: boolean;
	}[];
	readonly eerder: readonly EerderBericht[];
	/** Kanalen that are set up, with how they go out. */
	readonly ingesteld: ReadonlyMap<Instelkanaal, Aanbieder["wijze"]>;
}

/** What the outbox does for a zaak: one message, a card for a colleague's hands, or nothing, with why. */
export type Berichtplan =
	| {
			readonly soort: "bericht";
			readonly kanaal: Berichtkanaal | "Kaartje";
			/** Null for a letter and a card. */
			readonly naar: string | null;
			readonly wijze: Aanbieder["wijze"];
	  }
	| { readonly soort: "niet"; readonly reden: NietRedenNaam };

/** Steps that no route has: see src/rules/register/volgende-velden.ts. */
export const CONTACT_GESTOPT = "overdracht";
const GEEN_ROUTESTAP = ["terugbellen", "gesprek", "sluiten"];

/** It could not be made; a colleague does something about it first. */
export const MAAKREDENEN = ["tekst-kan-niet", "adres-niet-volledig"] as const satisfies readonly NietRedenNaam[];

/** After these a letter takes over. */
const OVER_OP_BRIEF: readonly NietRedenNaam[] = ["niet-bezorgd", "afgemeld"];

const isBerichtkanaal = (kanaal: Kanaal | null): kanaal is Berichtkanaal =>
	(BERICHTKANALEN as readonly (Kanaal | null)[]).includes(kanaal);

function stopreden(vraag: Berichtvraag): NietRedenNaam | null {
	if (vraag.stap === CONTACT_GESTOPT) return "contact-gestopt";
	if (vraag.status === "in-gesprek") return "in-gesprek";
	if (vraag.status !== "te-benaderen") return "zaak-gesloten";
	if (vraag.stap === null || GEEN_ROUTESTAP.includes(vraag.stap)) return "andere-stap";
	if (!isBerichtkanaal(vraag.kanaal) && vraag.kanaal !== "Kaartje") return "andere-stap";
	if (vraag.afspraakStaat) return "afspraak-gemaakt";
	if (vraag.antwoordOpen) return "antwoord-binnen";
	if (vraag.controleOpen) return "wacht-op-controle";
	const heeft = (...statussen: Berichtstatus[]) => vraag.eerder.some((een) => statussen.includes(een.status));
	if (vraag.eerder.some((een) => een.status === "vervallen" && een.reden === "gestopt-door-collega")) {
		return "gestopt-door-collega";
	}
	for (const reden of MAAKREDENEN) {
		if (vraag.eerder.some((een) => een.status === "vervallen" && een.reden === reden)) return reden;
	}
	if (heeft("verzonden", "bezorgd", "afgedrukt")) return "al-verstuurd";
	if (heeft("bezig", "onbekend")) return "weet-niet-of-het-ging";
	return vraag.eerder.some((een) => een.status === "mislukt" && vraagtCollega(een.reden))
		? "versturen-lukt-niet"
		: null;
}

function probeer(kanaal: Berichtkanaal, vraag: Berichtvraag): Berichtplan {
	const wijze = vraag.ingesteld.get(kanaal);
	if (!wijze) return { soort: "niet", reden: "kanaal-niet-ingesteld" };
	const mislukt = vraag.eerder.filter((een) => een.kanaal === kanaal && een.status === "mislukt");
	if (kanaal === "Brief") {
		return mislukt.length > 0
			? { soort: "niet", reden: "niet-bezorgd" }
			: { soort: "bericht", kanaal, naar: null, wijze };
	}
	const adressen = vraag.adressen.filter((adres) => adres.kanaal === kanaal);
	const vrij = adressen.find((adres) => !adres.afgemeld && !mislukt.some((een) => een.naar === adres.waarde));
	if (vrij) return { soort: "bericht", kanaal, naar: vrij.waarde, wijze };
	if (mislukt.length > 0) return { soort: "niet", reden: "niet-bezorgd" };
	return { soort: "niet", reden: adressen.length > 0 ? "afgemeld" : "geen-adres" };
}

/**
 * Which message the next step of a zaak asks for. First what stops every message; then the kanaal of the step, its second
 * kanaal, and, when a message did not arrive or the resident said STOP to it, a letter: the task of the gemeente by law
 * (Wgs art. 3) goes on in another way. The same rule is asked again in the transaction in which a message goes out.
 */
export function planBericht(vraag: Berichtvraag): Berichtplan {
	const stop = stopreden(vraag);
	if (stop) return { soort: "niet", reden: stop };
	if (vraag.kanaal === "Kaartje") return { soort: "bericht", kanaal: "Kaartje", naar: null, wijze: "handwerk" };
	const plannen = [...new Set([vraag.kanaal, vraag.ofKanaal])]
		.filter(isBerichtkanaal)
		.map((kanaal) => probeer(kanaal, vraag));
	const nietBereikt = (plan: Berichtplan) => plan.soort === "niet" && OVER_OP_BRIEF.includes(plan.reden);
	const brief = plannen.some(nietBereikt) && vraag.kanaal !== "Brief" ? [probeer("Brief", vraag)] : [];
	return [...plannen, ...brief].find((plan) => plan.soort === "bericht") ?? plannen[0]!;
}
