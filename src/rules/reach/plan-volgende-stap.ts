import { addDagen, type Datum, formatDatum } from "../kernel/datum.ts";
import { eersteWerkdagVanaf } from "../kernel/werkdagen.ts";
import { dagdeelVan } from "../zaak/contactsoort.ts";
import { type Stap, type Stopmoment, stappenVoor, stopregels } from "../zaak/route.ts";
import { chooseDagdeel } from "./choose-dagdeel.ts";
import { explainStap } from "./explain-stap.ts";
import type { Routestand, VolgendePoging, VolgendeStap } from "./routestand.ts";
import { richtdatum } from "./stapdatum.ts";

const later = (a: Datum, b: Datum): Datum => (a > b ? a : b);

const STANDAARD = stopregels(14);

// A resident who was reached must never be chased on: a route that forgot a stop rule gets the usual one.
function stop(bij: Stopmoment, stand: Routestand): VolgendeStap {
	const { dan, naDagen, omdat } =
		stand.stopregels.find((regel) => regel.bij === bij) ?? STANDAARD.find((regel) => regel.bij === bij)!;
	if (dan === "gesprek") return { soort: "gesprek", omdat };
	const ooitGesproken = bij === "alle-stappen-gedaan" && stand.pogingen.some((poging) => poging.bereikt);
	const laatste = stand.pogingen.reduce((datum, poging) => later(datum, poging.datum), stand.begonnenOp);
	return {
		soort: "sluiten",
		resultaat: ooitGesproken ? "Geen reactie na eerder contact" : dan,
		vanaf: later(addDagen(laatste, naDagen), stand.vandaag),
		omdat: ooitGesproken ? "Er was contact, maar daarna kwam er geen reactie meer." : omdat,
	};
}

function stopmoment({ pogingen }: Routestand): Stopmoment | null {
	const heeft = (uitkomst: string) => pogingen.some((poging) => poging.uitkomst === uitkomst);
	if (heeft("betaald")) return "betaald";
	if (heeft("afgemeld")) return "afgemeld";
	if (heeft("hulp-aanvaard")) return "hulp-aanvaard";
	return pogingen.some((poging) => poging.bereikt && poging.uitkomst !== "terugbellen") ? "bereikt" : null;
}

function terugbellen(afspraak: string, { vandaag }: Routestand): VolgendePoging {
	const datum = afspraak.slice(0, 10);
	const tijd = /T(\d\d):(\d\d)/.exec(afspraak);
	const wanneer = `${formatDatum(datum, vandaag)}${tijd ? ` om ${tijd[1]}:${tijd[2]}` : ""}`;
	return {
		soort: "stap",
		stapId: null,
		kanaal: "Telefoon",
		ofKanaal: null,
		opDatum: datum >= vandaag ? datum : eersteWerkdagVanaf(vandaag),
		richtdatum: datum,
		dagdeel: tijd ? dagdeelVan(Number(tijd[1])) : null,
		poging: 1,
		maxPogingen: 1,
		omdat: `Je hebt afgesproken om terug te bellen: ${wanneer}.`,
		aankondiging: null,
		duo: false,
		metPartner: null,
		toelichting: "Bel op het afgesproken moment. Een afspraak gaat voor al het andere.",
	};
}

function isOpen(stap: Stap, { pogingen }: Routestand): boolean {
	const gedaan = (id: string) => pogingen.filter((poging) => poging.stapId === id).length;
	if (gedaan(stap.id) >= stap.maxPogingen) return false;
	// What has already happened is not announced any more.
	if (stap.aankondiging !== null && gedaan(stap.aankondiging) > 0) return false;
	return (
		stap.voorwaarde !== "niet-thuis" ||
		pogingen.some((poging) => poging.kanaal === "Huisbezoek" && poging.stapId !== null && !poging.bereikt)
	);
}

/** The announced visit, when its day comes before what is left of the steps ahead of it: a promise at the door is kept. */
function aangekondigdBezoek(eerste: Stap, stappen: readonly Stap[], stand: Routestand): Stap | null {
	const { aangekondigd, vandaag } = stand;
	if (!aangekondigd || eerste.id === aangekondigd.stap) return null;
	const bezoek = stappen.find((stap) => stap.id === aangekondigd.stap && stap.kanaal === "Huisbezoek");
	if (!bezoek || stand.pogingen.some((poging) => poging.stapId === bezoek.id)) return null;
	return later(richtdatum(eerste, stappen, stand), vandaag) >= aangekondigd.op ? bezoek : null;
}

/**
 * What to do now for this zaak, and why. A call-back appointment comes before all; then the stop rules; then the first
 * step of the route that is not done and can reach this resident; then closing.
 */
export function planVolgendeStap(stand: Routestand): VolgendeStap {
	if (stand.terugbellenOp) return terugbellen(stand.terugbellenOp, stand);
	const klaar = stopmoment(stand);
	if (klaar) return stop(klaar, stand);
	const stappen = stappenVoor(stand.stappen, stand.contact, stand.nietBezoeken);
	const eerste = stappen.find((kandidaat) => isOpen(kandidaat, stand));
	if (!eerste) return stop("alle-stappen-gedaan", stand);
	const stap = aangekondigdBezoek(eerste, stappen, stand) ?? eerste;
	const gevraagd = richtdatum(stap, stappen, stand);
	return {
		soort: "stap",
		stapId: stap.id,
		kanaal: stap.kanaal,
		ofKanaal: stap.ofKanaal ?? null,
		opDatum: eersteWerkdagVanaf(later(gevraagd, stand.vandaag)),
		richtdatum: gevraagd,
		dagdeel: chooseDagdeel(stap, stand),
		poging: stand.pogingen.filter((poging) => poging.stapId === stap.id).length + 1,
		maxPogingen: stap.maxPogingen,
		omdat: explainStap(stap, stappen, stand),
		aankondiging: stap.aankondiging,
		duo: stap.duo,
		metPartner: stap.metPartner,
		toelichting: stap.toelichting,
	};
}
