import { dagdelenVan } from "../../rules/decide/capaciteit.ts";
import type { Besluit } from "../../rules/decide/decide-zaak.ts";
import type { Route } from "../../rules/decide/werkinstructie.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import { planZaakroute, type Zaakplan, type Zaakstand } from "../../rules/reach/plan-zaakroute.ts";
import { leesPogingen } from "../../rules/register/lees-pogingen.ts";
import { formatLokaal, lokaleTijd } from "../../rules/register/lokale-tijd.ts";
import {
	GEEN_VOLGENDE,
	STAP_GESPREK,
	STAP_OVERDRACHT,
	STAP_SLUITEN,
	STAP_TERUGBELLEN,
	type VolgendeVelden,
	volgendeVelden,
	volgendeZonderRoute,
} from "../../rules/register/volgende-velden.ts";
import type { EindresultaatNaam } from "../../rules/zaak/eindresultaat.ts";
import type { Aanpak } from "./choose-aanpak.ts";

/** What a zaak that is not picked up ends with, per reason of the werkinstructie (DDAS v1.2). */
const RESULTAAT = {
	"onterecht-signaal": "Niet opgepakt: onterecht signaal",
	"herhaalde-melding": "Niet opgepakt: herhaalde melding",
	"bekend-bij-schuldhulp": "Inwoner al bekend bij schuldhulpverlening",
	"andere-reden": "Niet opgepakt: andere reden",
} as const satisfies Record<NonNullable<Besluit["reden"]>, EindresultaatNaam>;

/** The columns of zaken that a decision fills. A zaak that is already a conversation keeps its place in the work. */
export function makeBesluitrij(aanpak: Aanpak, vandaag: Datum) {
	const { zaak, besluit, versie, route, begonnen } = aanpak;
	if (zaak.status === "gesloten") return behoud(aanpak);
	const besloten = { id: zaak.id, werkinstructie_versie: versie, regel: besluit.regel, omdat: besluit.omdat };
	if (!besluit.opgepakt && !begonnen) {
		const niet = { status: "niet-opgepakt", route: null, route_versie: null, opgepakt_op: null, uiterlijk: null };
		const einde = { gesloten_op: sluitdag(aanpak, vandaag), resultaat: besluit.reden && RESULTAAT[besluit.reden] };
		return { ...besloten, ...niet, ...einde, ...GEEN_VOLGENDE };
	}
	const opgepakt_op = zaak.opgepakt_op ?? vandaag;
	const status = zaak.status === "in-gesprek" ? "in-gesprek" : "te-benaderen";
	const zaakplan = route && planZaakroute(makeStand(aanpak, route, opgepakt_op, vandaag));
	const gestopt = zaak.volgende.volgende_stap === STAP_OVERDRACHT;
	return {
		...besloten,
		status,
		route: besluit.route ?? zaak.route,
		route_versie: besluit.route === null ? zaak.route_versie : versie,
		opgepakt_op,
		uiterlijk: gestopt ? null : zaakplan ? zaakplan.uiterlijk : zaak.uiterlijk,
		gesloten_op: null,
		resultaat: null,
		...chooseVolgende(aanpak, zaakplan, vandaag),
	};
}

/**
 * What was never picked up ends on the day of the match (DDAS), what was picked up first on the day on which that stopped;
 * a later decision of the same kind does not move it back.
 */
function sluitdag({ zaak }: Aanpak, vandaag: Datum): Datum {
	if (zaak.opgepakt_op !== null) return vandaag;
	const eerder = zaak.status === "niet-opgepakt" ? zaak.gesloten_op : null;
	return eerder !== null && eerder > zaak.matchingsdatum ? eerder : zaak.matchingsdatum;
}

/** Steps that a conversation or a stop asked for: a decision does not move them. */
const EIGEN: readonly (string | null)[] = [STAP_GESPREK, STAP_TERUGBELLEN, STAP_SLUITEN];

/** An open zaak always has a next step. */
function chooseVolgende({ zaak }: Aanpak, zaakplan: Zaakplan | null, vandaag: Datum): VolgendeVelden {
	const { volgende_stap } = zaak.volgende;
	if (volgende_stap === STAP_OVERDRACHT) return zaak.volgende;
	const nieuw = zaakplan && volgendeVelden(zaakplan.plan, { vandaag, ...zaakplan });
	if (zaak.status === "in-gesprek" && EIGEN.includes(volgende_stap)) {
		return nieuw && zaakplan.spoed && isDringender(nieuw, zaak.volgende) ? nieuw : zaak.volgende;
	}
	return nieuw ?? (volgende_stap === null ? volgendeZonderRoute(vandaag) : zaak.volgende);
}

/** In a threatening situation what comes sooner goes first, and nothing is closed that has a step again (Wgs art. 4 lid 2). */
function isDringender(nieuw: VolgendeVelden, oud: VolgendeVelden): boolean {
	if (oud.volgende_stap === STAP_SLUITEN && nieuw.volgende_stap !== STAP_SLUITEN) return true;
	return nieuw.volgende_op !== null && oud.volgende_op !== null && nieuw.volgende_op < oud.volgende_op;
}

/** A closed zaak of which a signaal was taken back stays closed, as it was decided. */
function behoud({ zaak, versie }: Aanpak) {
	const { id, regel, omdat, status, route, route_versie, opgepakt_op, uiterlijk, gesloten_op, resultaat } = zaak;
	const besloten = { id, werkinstructie_versie: route_versie ?? versie, regel, omdat };
	const rest = { status, route, route_versie, opgepakt_op, uiterlijk, gesloten_op, resultaat };
	return { ...besloten, ...rest, ...zaak.volgende };
}

function makeStand(aanpak: Aanpak, route: Route, opgepaktOp: Datum, vandaag: Datum): Zaakstand {
	const { zaak, feiten } = aanpak;
	const { werk } = zaak;
	return {
		route: { ...route, dagdelen: dagdelenVan(aanpak) },
		pogingen: leesPogingen(werk?.pogingen ?? []),
		contact: feiten,
		nietBezoeken: feiten.nietBezoeken === true,
		signaaltypen: zaak.signaaltypen,
		spoed: zaak.spoed,
		crisissen: werk?.crisissen ?? [],
		opgepaktOp,
		heropendOp: werk?.heropend_op ? lokaleTijd(werk.heropend_op).datum : null,
		hulpAanvaardOp: zaak.hulp_aanvaard_op,
		terugbellenOp: zaak.terugbellen_op && formatLokaal(zaak.terugbellen_op),
		bezoek: (werk?.bezoek ?? null) as Zaakstand["bezoek"],
		vandaag,
	};
}
