import { sql } from "kysely";
import type { Databank } from "../../database/databank.ts";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { makeUitvoerder } from "../../database/voer-uit.ts";
import { bestandslezer } from "../../outside/bestand/lezer.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import { momentVan } from "../../rules/register/lokale-tijd.ts";
import { decideUitval, type Uitvalbesluit } from "../../steps/verify/decide-uitval.ts";
import { recheckZaken } from "../../steps/verify/recheck-zaken.ts";
import { replaceRegister } from "../../steps/verify/replace-register.ts";
import { verifySignalen } from "../../steps/verify/verify-signalen.ts";
import { makeRegister } from "../gemeente/register.ts";
import type { SynthetischeGemeente } from "../gemeente/soorten.ts";
import { maakToeval, type Toeval } from "../gemeente/toeval.ts";
import { zonderControle } from "./neem-aan.ts";

/** The extract of that day as burgerzaken delivers it, taken in; from then on signalen are checked against it. */
export async function speelUittreksel(
	databank: Databank,
	gemeente: SynthetischeGemeente,
	dader: { gemeenteId: number; gebruikerId: number },
	dag: Datum,
): Promise<void> {
	const { gemeenteId } = dader;
	await sql`update gemeenten set instellingen = instellingen || '{"brpBron": "register"}' where id = ${gemeenteId}`.execute(
		databank.db,
	);
	const voerUit = makeUitvoerder(databank);
	const nu = momentVan(dag, "07:40")!;
	const inhoud = new TextEncoder().encode(makeRegister(gemeente, dag));
	await replaceRegister(voerUit, dader, bestandslezer, { naam: `uittreksel-${dag}.csv`, inhoud }, nu);
	// Who moved away or died since the last extract, while a zaak is open.
	await voerUit({ gemeenteId, gebruikerId: null }, (omgeving) => recheckZaken(zonderControle(omgeving), nu));
}

/** The check of what came in that day. */
export async function speelControle(databank: Databank, gemeenteId: number, dag: Datum): Promise<void> {
	const nu = momentVan(dag, "08:50")!;
	await verifySignalen({ voerUit: makeUitvoerder(databank), haalCentraal: () => null, nu: () => nu }, gemeenteId);
}

/** Rows that the coordinator gets through on the day that she has for it. */
const PER_KEER = 6;
/** Tuesday. */
const UITVALDAGEN = [2];

interface Rij {
	readonly signaal_id: number;
	readonly op: Date;
	readonly zekerheid: number;
	readonly heeft_kandidaten: boolean;
}

/** Once a week the coordinator works on the drop-out list, who waits longest first; some rows she leaves for later. */
export async function speelUitval(
	databank: Databank,
	zaad: number,
	dader: { gemeenteId: number; gebruikerId: number },
	dag: Datum,
): Promise<number> {
	if (!UITVALDAGEN.includes(new Date(`${dag}T12:00:00Z`).getUTCDay())) return 0;
	const toeval = maakToeval(zaad, "uitval", dag);
	const rijen = await findRijen(databank, dader.gemeenteId);
	const voerUit = makeUitvoerder(databank);
	let gedaan = 0;
	for (const rij of rijen) {
		if (toeval.kans(0.25)) continue;
		const nu = new Date(momentVan(dag, "15:10")!.getTime() + gedaan * 40_000);
		const invoer = { signaalId: rij.signaal_id, op: rij.op.toISOString(), besluit: chooseBesluit(rij, toeval) };
		const antwoord = await voerUit(dader, (omgeving) => decideUitval(omgeving, invoer, nu));
		if (antwoord.ok) gedaan++;
	}
	return gedaan;
}

/** Mostly the likeliest candidate is the one; nobody to choose from means asking the partner. */
function chooseBesluit(rij: Rij, toeval: Toeval): Uitvalbesluit {
	if (!rij.heeft_kandidaten) return { soort: toeval.kans(0.7) ? "gevraagd" : "geweigerd" };
	if (rij.zekerheid >= 400 && toeval.kans(0.7)) return { soort: "aanvaard", kandidaat: 1 };
	return { soort: toeval.kans(0.75) ? "gevraagd" : "geweigerd" };
}

async function findRijen(databank: Databank, gemeenteId: number): Promise<Rij[]> {
	return inGemeente(databank.db, gemeenteId, async (trx) => {
		const { rows } = await sql<Rij>`
			select c.signaal_id, c.op, c.zekerheid, c.kandidaten is not null as heeft_kandidaten from controles c
			join zaaksignalen k on k.gemeente_id = c.gemeente_id and k.signaal_id = c.signaal_id
			join zaken z on z.gemeente_id = k.gemeente_id and z.id = k.zaak_id
			where c.gemeente_id = ${gemeenteId} and c.besloten is null and c.uitkomst in ('twijfel', 'niet-gevonden')
				and z.status in ('te-benaderen', 'in-gesprek')
			order by c.wacht_sinds, c.signaal_id limit ${PER_KEER}
		`.execute(trx);
		return rows;
	});
}
