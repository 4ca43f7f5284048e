import type { Besluit } from "../../rules/decide/decide-zaak.ts";
import type { Feiten } from "../../rules/decide/feiten.ts";
import type { Werkinstructie } from "../../rules/decide/werkinstructie.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import { planVolgendeStap } from "../../rules/reach/plan-volgende-stap.ts";
import type { Poging, VolgendeStap } from "../../rules/reach/routestand.ts";
import { dreigendeSituatieUiterlijk } from "../../rules/reach/termijnen.ts";
import type { Dagdeel, Kanaal } from "../../rules/zaak/contactsoort.ts";
import type { EindresultaatNaam } from "../../rules/zaak/eindresultaat.ts";
import type { TeBeslissen } from "./queries.ts";

/** What a zaak that is not picked up ends with, per reason of the werkinstructie (DDAS v1.2). */
const RESULTAAT = {
	"onterecht-signaal": "Niet opgepakt: onterecht signaal",
	"herhaalde-melding": "Niet opgepakt: herhaalde melding",
	"bekend-bij-schuldhulp": "Inwoner al bekend bij schuldhulpverlening",
	"andere-reden": "Niet opgepakt: andere reden",
} as const satisfies Record<NonNullable<Besluit["reden"]>, EindresultaatNaam>;

const GEEN_STAP = {
	volgende_stap: null,
	volgende_kanaal: null,
	volgende_op: null,
	volgende_dagdeel: null,
	volgende_poging: null,
	volgende_max: null,
	volgende_omdat: null,
};

/** The columns of zaken that a decision fills. A zaak that is already a conversation keeps its place in the work. */
export function makeBesluitrij(
	werkinstructie: Werkinstructie,
	versie: number,
	{ zaak, feiten, besluit }: { zaak: TeBeslissen; feiten: Feiten; besluit: Besluit },
	vandaag: Datum,
) {
	const besloten = { id: zaak.id, werkinstructie_versie: versie, regel: besluit.regel, omdat: besluit.omdat };
	if (!besluit.opgepakt && zaak.pogingen.length === 0 && zaak.status !== "in-gesprek") {
		const niet = {
			status: "niet-opgepakt",
			route: null,
			opgepakt_op: null,
			uiterlijk: null,
			gesloten_op: zaak.matchingsdatum,
		};
		return { ...besloten, ...niet, resultaat: besluit.reden && RESULTAAT[besluit.reden], ...GEEN_STAP };
	}
	const begonnenOp = zaak.opgepakt_op ?? vandaag;
	const uiterlijk = feiten.signaaltypen.includes("Crisis") ? dreigendeSituatieUiterlijk(begonnenOp) : null;
	// Known at schuldhulp since yesterday, but somebody is in touch already: the route that was begun goes on.
	const naam = besluit.route ?? zaak.route;
	const route = naam === null ? undefined : werkinstructie.routes[naam];
	const status = zaak.status === "in-gesprek" ? "in-gesprek" : "te-benaderen";
	const volgende =
		route && status === "te-benaderen"
			? planVolgendeStap({
					stappen: route.stappen,
					stopregels: route.stopregels,
					begonnenOp,
					pogingen: zaak.pogingen.map(leesPoging),
					contact: feiten,
					terugbellenOp: zaak.terugbellen_op?.toISOString() ?? null,
					nietBezoeken: feiten.nietBezoeken === true,
					spoedUiterlijk: uiterlijk,
					vandaag,
				})
			: null;
	const open = { status, route: naam, opgepakt_op: begonnenOp, uiterlijk, gesloten_op: null, resultaat: null };
	return { ...besloten, ...open, ...(volgende ? formatStap(volgende, vandaag) : GEEN_STAP) };
}

const leesPoging = (poging: TeBeslissen["pogingen"][number]): Poging => ({
	stapId: poging.stap,
	kanaal: poging.kanaal as Kanaal,
	datum: poging.datum,
	dagdeel: poging.dagdeel as Dagdeel,
	bereikt: poging.bereikt,
	uitkomst: poging.uitkomst,
});

/** The next step as columns. Closing is a step too: someone looks at it once on the day it may close. */
function formatStap(stap: VolgendeStap, vandaag: Datum) {
	if (stap.soort === "gesprek") return { ...GEEN_STAP, volgende_op: vandaag, volgende_omdat: stap.omdat };
	if (stap.soort === "sluiten") {
		return { ...GEEN_STAP, volgende_stap: "sluiten", volgende_op: stap.vanaf, volgende_omdat: stap.omdat };
	}
	return {
		volgende_stap: stap.stapId,
		volgende_kanaal: stap.kanaal,
		volgende_op: stap.opDatum,
		volgende_dagdeel: stap.dagdeel,
		volgende_poging: stap.poging,
		volgende_max: stap.maxPogingen,
		volgende_omdat: stap.omdat,
	};
}
