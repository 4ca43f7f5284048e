import { dagdelenVan } from "../../rules/decide/capaciteit.ts";
import type { Besluit } from "../../rules/decide/decide-zaak.ts";
import type { Feiten } from "../../rules/decide/feiten.ts";
import type { Werkinstructie } from "../../rules/decide/werkinstructie.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import { planVolgendeStap } from "../../rules/reach/plan-volgende-stap.ts";
import type { Poging } from "../../rules/reach/routestand.ts";
import { dreigendeSituatieUiterlijk } from "../../rules/reach/termijnen.ts";
import { lokaleTijd } from "../../rules/register/lokale-tijd.ts";
import { findUitkomst } from "../../rules/register/register-uitkomst.ts";
import { GEEN_VOLGENDE, routewoord, STAP_OVERDRACHT, volgendeVelden } from "../../rules/register/volgende-velden.ts";
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
		return { ...besloten, ...niet, resultaat: besluit.reden && RESULTAAT[besluit.reden], ...GEEN_VOLGENDE };
	}
	const begonnenOp = zaak.opgepakt_op ?? vandaag;
	const uiterlijk = zaak.crisis_op && dreigendeSituatieUiterlijk(zaak.crisis_op);
	// Known at schuldhulp since yesterday, but somebody is in touch already: the route that was begun goes on.
	const naam = besluit.route ?? zaak.route;
	const route = naam === null ? undefined : werkinstructie.routes[naam];
	const status = zaak.status === "in-gesprek" ? "in-gesprek" : "te-benaderen";
	const volgende =
		route && status === "te-benaderen" && zaak.volgende.volgende_stap !== STAP_OVERDRACHT
			? planVolgendeStap({
					stappen: route.stappen,
					stopregels: route.stopregels,
					begonnenOp,
					pogingen: zaak.pogingen.map(leesPoging),
					contact: feiten,
					terugbellenOp: zaak.terugbellen_op && formatLokaal(zaak.terugbellen_op),
					nietBezoeken: feiten.nietBezoeken === true,
					spoedUiterlijk: uiterlijk,
					dagdelen: dagdelenVan(werkinstructie.capaciteit),
					vandaag,
				})
			: null;
	// A conversation that goes on, or contact that was stopped, keeps its own next step; a new route starts at its beginning.
	const stapvelden = volgende ? volgendeVelden(volgende, { vandaag, hulpAanvaard: false }) : zaak.volgende;
	const open = { status, route: naam, opgepakt_op: begonnenOp, uiterlijk, gesloten_op: null, resultaat: null };
	return { ...besloten, ...open, ...stapvelden };
}

const leesPoging = (poging: TeBeslissen["pogingen"][number]): Poging => ({
	stapId: poging.stap,
	kanaal: poging.kanaal as Kanaal,
	datum: poging.datum,
	dagdeel: poging.dagdeel as Dagdeel,
	bereikt: poging.bereikt,
	uitkomst: routewoord(findUitkomst(poging.uitkomst)?.gevolg ?? null),
});

/** An appointment as the clock here shows it: "2026-11-23T14:00". */
function formatLokaal(moment: Date): string {
	const { datum, tijd } = lokaleTijd(moment);
	return `${datum}T${tijd}`;
}
