import { sql } from "kysely";
import { lockVoorGemeente } from "../../../database/sloten.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { addDagen, type Datum } from "../../../rules/kernel/datum.ts";
import { eersteVrijeDag } from "../../../rules/reach/bericht/limiet.ts";
import { beginVanDag, chooseMoment, dagVanMoment, isVerzendmoment } from "../../../rules/reach/bericht/moment.ts";
import type { NietRedenNaam } from "../../../rules/reach/bericht/niet-redenen.ts";
import { type Berichtplan, planBericht } from "../../../rules/reach/bericht/plan-bericht.ts";
import type { Instelkanaal } from "../../../rules/reach/kanaal/aanbieder.ts";
import { STANDAARDVENSTERS } from "../../../rules/reach/kanaal/venster.ts";
import { chooseDoelgroep } from "../../../rules/reach/tekst/choose-doelgroep.ts";
import { chooseSoort } from "../../../rules/reach/tekst/choose-soort.ts";
import type { Tekstsoort } from "../../../rules/reach/tekst/tekst.ts";
import type { Stap } from "../../../rules/zaak/route.ts";
import type { Ingesteld } from "../kanalen/read-kanaal.ts";
import { readKanalen } from "../kanalen/read-kanaal.ts";
import { alignTaal } from "./align-taal.ts";
import { doelgroepfeitenVan } from "./doelgroepfeiten.ts";
import { dropLosHandwerk } from "./drop-los-handwerk.ts";
import { wijzenVan } from "./kanalen.ts";
import { type Berichtrij, type Berichtstand, isWachtend, readRoutes, readStanden, vraagVan } from "./stand.ts";
import { insertBerichten, type NieuwBericht, updateWachtend } from "./wachtend.ts";

/** Zaken at once, and how far ahead messages stand in the outbox: a week can be looked at and stopped. */
const BLOK = 2_000;
const DAGEN_VOORUIT = 7;

type Kanalen = ReadonlyMap<Instelkanaal, Ingesteld>;
const vensters = (kanalen: Kanalen, kanaal: Instelkanaal) => kanalen.get(kanaal)?.vensters ?? STANDAARDVENSTERS[kanaal];

/**
 * Makes the outbox equal to what the zaken plan: what is missing comes in, what is not needed any more falls, with the
 * reason. Doing it twice changes nothing. One job per gemeente at a time.
 */
export async function planBerichten(omgeving: Stapomgeving, nu: Date): Promise<void> {
	const { trx, gemeenteId } = omgeving;
	await lockVoorGemeente(trx, "berichten", gemeenteId);
	await alignTaal(trx, gemeenteId);
	await dropLosHandwerk(omgeving, nu);
	const vandaag = dagVanMoment(nu);
	const kanalen = await readKanalen(omgeving);
	for (let na = 0; ; ) {
		const standen = await readStanden(trx, gemeenteId, welke(gemeenteId, na, addDagen(vandaag, DAGEN_VOORUIT)), nu);
		const routes = await readRoutes(trx, gemeenteId, standen);
		const nieuw: NieuwBericht[] = [];
		const weg: { id: number; reden: NietRedenNaam }[] = [];
		const later: { id: number; gepland_op: Date }[] = [];
		for (const stand of standen) {
			const { stappen } = routes(stand);
			const plan = planBericht(vraagVan(stand, stappen, wijzenVan(kanalen), isWachtend));
			const staat = (stand.wachtend ?? []).find((rij) => past(rij, stand, plan, soortVan(stand, stappen)));
			const reden = plan.soort === "niet" ? plan.reden : "andere-stap";
			for (const rij of stand.wachtend ?? []) if (rij !== staat) weg.push({ id: rij.id, reden });
			if (plan.soort === "niet") continue;
			const op = momentVoor(stand, plan, kanalen, nu, vandaag, staat);
			if (!op) continue;
			if (!staat) nieuw.push(makeNieuw(stand, stappen, plan, op, vandaag));
			else if (op.getTime() !== new Date(staat.geplandOp).getTime()) later.push({ id: staat.id, gepland_op: op });
		}
		await updateWachtend(trx, gemeenteId, weg, later, nu);
		await insertBerichten(trx, gemeenteId, nieuw, nu);
		if (standen.length < BLOK) break;
		na = standen.at(-1)!.id;
	}
}

/** What waits in the outbox, and what the next days ask for. */
const welke = (gemeenteId: number, na: number, tot: Datum) => sql`z.id in (
	select id from (
		select b.zaak_id as id from berichten b where b.gemeente_id = ${gemeenteId} and b.stap is not null
			and b.status in ('gepland', 'handwerk')
		union
		select k.id from zaken k where k.gemeente_id = ${gemeenteId} and k.status in ('te-benaderen', 'in-gesprek')
			and k.status <> 'in-gesprek' and k.volgende_op <= ${tot}
			and k.volgende_kanaal in ('Brief', 'Mail', 'SMS', 'WhatsApp', 'Kaartje')
	) alle where alle.id > ${na} order by alle.id limit ${BLOK})`;

/** Which text the step asks for; null when its route cannot be read. */
function soortVan(stand: Berichtstand, stappen: readonly Stap[]): Tekstsoort | null {
	const stap = stappen.find((kandidaat) => kandidaat.id === stand.stap);
	return stap ? chooseSoort(stap, stappen, stand.poging ?? 1) : null;
}

const past = (rij: Berichtrij, stand: Berichtstand, plan: Berichtplan, soort: Tekstsoort | null): boolean =>
	plan.soort === "bericht" &&
	(soort === null || rij.soort === soort) &&
	rij.stap === stand.stap &&
	rij.poging === stand.poging &&
	rij.ronde === stand.ronde &&
	rij.kanaal === plan.kanaal &&
	rij.naar === plan.naar &&
	rij.status === (plan.wijze === "handwerk" ? "handwerk" : "gepland");

/** When it goes; a moment that was chosen before stands, unless its day or its window changed. */
function momentVoor(
	stand: Berichtstand,
	plan: Extract<Berichtplan, { soort: "bericht" }>,
	kanalen: Kanalen,
	nu: Date,
	vandaag: Datum,
	staat: Berichtrij | undefined,
): Date | null {
	const eigen = vensters(kanalen, plan.kanaal);
	const gevraagd = stand.op && stand.op > vandaag ? stand.op : vandaag;
	const vanaf = plan.wijze === "handwerk" ? gevraagd : eersteVrijeDag(gevraagd, stand.verstuurd ?? [], stand.spoed);
	if (plan.wijze === "handwerk") return staat ? new Date(staat.geplandOp) : beginVanDag(vanaf);
	const gekozen = staat && new Date(staat.geplandOp);
	if (gekozen && dagVanMoment(gekozen) >= vanaf && isVerzendmoment(gekozen, eigen)) return gekozen;
	// Letters of a day go into one file; the others are spread.
	const sleutel = plan.wijze === "drukwerk" ? null : `${stand.id} ${stand.stap} ${stand.poging}`;
	return chooseMoment({ vanaf, nietVoor: nu, vensters: eigen, sleutel });
}

function makeNieuw(
	stand: Berichtstand,
	stappen: readonly Stap[],
	plan: Extract<Berichtplan, { soort: "bericht" }>,
	gepland_op: Date,
	vandaag: Datum,
): NieuwBericht {
	const { doelgroep } = chooseDoelgroep(doelgroepfeitenVan(stand, vandaag));
	return {
		zaak_id: stand.id,
		soort: soortVan(stand, stappen) ?? "uitnodiging",
		kanaal: plan.kanaal,
		doelgroep,
		taal: stand.taal,
		stap: stand.stap!,
		poging: stand.poging ?? 1,
		ronde: stand.ronde,
		status: plan.wijze === "handwerk" ? "handwerk" : "gepland",
		gepland_op,
		naar: plan.naar,
	};
}
