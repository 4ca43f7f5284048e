import { sql } from "kysely";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { stopLosBericht } from "../../../rules/reach/bericht/stop-los-bericht.ts";
import { type Afspraaksoort, planAfspraakbericht } from "../afspraken/plan-bericht.ts";
import type { Berichtregel } from "./claim-berichten.ts";
import { readLosstand } from "./losstand.ts";
import { zegKanaal, zegSoort } from "./zeg-bericht.ts";

const isAfspraaksoort = (soort: string): soort is Afspraaksoort =>
	soort.startsWith("afspraak-") || soort === "eerder-plek";

/**
 * A message about an appointment did not arrive, or has no number or address left: it goes through the next kanaal that is set
 * up, and the time line says so. When there is none, a colleague is asked to call, there and in "Eerst dit". The route has its
 * own way on: see planBericht.
 */
export async function planVolgendKanaal(omgeving: Stapomgeving, bericht: Berichtregel, nu: Date): Promise<void> {
	const { trx, gemeenteId } = omgeving;
	const { soort, zaak_id: zaakId, afspraak_id: afspraakId } = bericht;
	if (bericht.stap !== null || !isAfspraaksoort(soort)) return;
	const { rows } = await sql<{ stap: string | null }>`select volgende_stap as stap from zaken
		where gemeente_id = ${gemeenteId} and id = ${zaakId}`.execute(trx);
	const stand = await readLosstand(omgeving, bericht, nu);
	if (stopLosBericht({ ...stand, soort, stap: rows[0]?.stap ?? null, nu })) return;
	// About a missed appointment one writes after it: its hour is no last moment.
	const uiterlijk = soort === "afspraak-gemist" ? null : (stand.afspraak?.begin ?? null);
	const planning = { zaakId, afspraakId, soort, op: nu, uiterlijk, nu };
	const vervangt = { id: bericht.id, zonder: await readGeprobeerd(omgeving, bericht) };
	const kanaal = await planAfspraakbericht(trx, gemeenteId, { ...planning, vervangt });
	const wat = zegSoort(soort);
	const hier = zegKanaal(bericht.kanaal);
	const tekst = kanaal
		? `${zegKanaal(kanaal)} in plaats van ${hier.toLowerCase()} (${wat}): ${hier.toLowerCase()} kwam niet aan.`
		: `De ${wat} komt niet aan. Bel de inwoner.`;
	const regel = { gemeente_id: gemeenteId, zaak_id: zaakId, soort: "afspraak", tekst, door: null, gebeurd_op: nu };
	await trx.insertInto("gebeurtenissen").values(regel).execute();
}

/** The kanalen through which this message was tried: none of them is tried again. */
async function readGeprobeerd({ trx, gemeenteId }: Stapomgeving, bericht: Berichtregel): Promise<string[]> {
	const { rows } = await sql<{ kanaal: string }>`select distinct kanaal from berichten
		where gemeente_id = ${gemeenteId} and zaak_id = ${bericht.zaak_id} and soort = ${bericht.soort}
			and afspraak_id is not distinct from ${bericht.afspraak_id}
			and (id = ${bericht.id} or status = 'mislukt' or (status = 'vervallen' and reden = 'geen-adres'))`.execute(trx);
	return rows.map(({ kanaal }) => kanaal);
}
