import { sql } from "kysely";
import { bruikbaar } from "../../../database/bruikbaar.ts";
import type { Trx } from "../../../database/gemeente-transactie.ts";
import { addWerkdagen } from "../../../rules/kernel/werkdagen.ts";
import { type Afspraakkanaal, chooseAfspraakkanaal } from "../../../rules/reach/afspraak/choose-kanaal.ts";
import { chooseDoelgroep } from "../../../rules/reach/tekst/choose-doelgroep.ts";
import type { Tekstsoort } from "../../../rules/reach/tekst/tekst.ts";
import { lokaleTijd } from "../../../rules/register/lokale-tijd.ts";
import { readAanspreking } from "../berichten/doelgroepfeiten.ts";
import { zegKanaal, zegSoort } from "../berichten/zeg-bericht.ts";
import { schrijfRegel } from "./queries.ts";

/** Working days before a letter is in the letter-box (PostNL: two; a day more for the print file). */
const BRIEFDAGEN = 3;

/** What a message about an appointment is for. */
export type Afspraaksoort = Extract<Tekstsoort, `afspraak-${string}` | "eerder-plek">;

interface Planning {
	readonly zaakId: number;
	readonly afspraakId: number | null;
	readonly soort: Afspraaksoort;
	/** When it goes. */
	readonly op: Date;
	/** After this moment it is of no use: a letter that would come later is not sent. */
	readonly uiterlijk: Date | null;
	/** The clock of the step: when what is skipped stands on the time line. */
	readonly nu: Date;
	/** The message that did not arrive and that this one replaces, and the kanalen that were tried: the caller tells of it. */
	readonly vervangt?: { readonly id: number; readonly zonder: readonly string[] };
}

/** Kanalen through which this resident can be reached, with whether the gemeente set them up. STOP is never passed over. */
async function readWegen(trx: Trx, gemeenteId: number, zaakId: number) {
	const { rows } = await sql<{ kanaal: Afspraakkanaal; bereikbaar: boolean; ingesteld: boolean }>`
		select w.kanaal, w.kanaal = 'Brief' or exists (
				select from contactgegevens c
				where c.gemeente_id = ${gemeenteId} and c.zaak_id = ${zaakId} and ${bruikbaar()}
					and case when w.kanaal = 'Mail' then c.soort = 'email' else c.mobiel end
					and not exists (select from afmeldingen a where a.gemeente_id = c.gemeente_id
						and a.kanaal = w.kanaal and a.waarde = c.waarde)) as bereikbaar,
			exists (select from kanaalinstellingen k
				where k.gemeente_id = ${gemeenteId} and k.kanaal = w.kanaal and k.actief) as ingesteld
		from unnest(array['Mail', 'SMS', 'WhatsApp', 'Brief']) as w(kanaal)
	`.execute(trx);
	return rows;
}

/**
 * Puts one message about an appointment in the outbox, through the best kanaal that is set up, in the language of the
 * resident, for who they are. What is skipped, and that nothing can go, stands on the time line: a colleague calls then.
 * Returns the kanaal, or null when there is no way to tell it.
 */
export async function planAfspraakbericht(trx: Trx, gemeenteId: number, planning: Planning): Promise<string | null> {
	const { zaakId, afspraakId, soort, op, uiterlijk, nu, vervangt } = planning;
	const opTijd = uiterlijk === null || addWerkdagen(lokaleTijd(op).datum, BRIEFDAGEN) < lokaleTijd(uiterlijk).datum;
	// A sooner moment is gone before a letter comes: there is no letter for it.
	const brief = opTijd && soort !== "eerder-plek";
	const wegen = (await readWegen(trx, gemeenteId, zaakId)).filter((weg) => !vervangt?.zonder.includes(weg.kanaal));
	const { kanaal, overgeslagen } = chooseAfspraakkanaal(wegen, brief);
	const zin = zegKeuze(kanaal, overgeslagen, soort);
	// The reminder goes the same way as the confirmation, which said it already.
	if (zin && !vervangt && soort !== "afspraak-herinnering") {
		await schrijfRegel(trx, { gemeenteId, gebruikerId: null }, zaakId, zin, nu);
	}
	if (kanaal === null) return null;
	const { feiten, taal } = await readAanspreking(trx, gemeenteId, zaakId, lokaleTijd(op).datum);
	const { doelgroep } = chooseDoelgroep(feiten);
	const wat = {
		zaak_id: zaakId,
		afspraak_id: afspraakId,
		soort,
		kanaal,
		doelgroep,
		taal,
		vervangt_id: vervangt?.id ?? null,
	};
	await trx
		.insertInto("berichten")
		.values({ gemeente_id: gemeenteId, ...wat, status: "gepland", gepland_op: op })
		.execute();
	return kanaal;
}

/** "Brief in plaats van e-mail (bevestiging van de afspraak): e-mail is niet ingesteld." Null: nothing was skipped. */
function zegKeuze(
	kanaal: Afspraakkanaal | null,
	overgeslagen: readonly Afspraakkanaal[],
	soort: Afspraaksoort,
): string | null {
	const namen = overgeslagen.map((een) => zegKanaal(een).toLowerCase()).join(" en ");
	const niet = `${overgeslagen.length === 1 ? "is" : "zijn"} niet ingesteld`;
	const welk = zegSoort(soort);
	if (kanaal === null) {
		const waarom = namen === "" ? "er is geen nummer of adres, of een brief komt te laat" : `${namen} ${niet}`;
		return `Er gaat geen bericht (${welk}): ${waarom}. Bel de inwoner.`;
	}
	return namen === "" ? null : `${zegKanaal(kanaal)} in plaats van ${namen} (${welk}): ${namen} ${niet}.`;
}

/** What was still to be sent about an appointment that changed is not needed any more. */
export async function dropAfspraakberichten(
	trx: Trx,
	gemeenteId: number,
	{ afspraakId, nu, uitleg }: { readonly afspraakId: number; readonly nu: Date; readonly uitleg: string },
): Promise<void> {
	await trx
		.updateTable("berichten")
		.set({ status: "vervallen", reden: "afspraak-gewijzigd", uitleg, status_op: nu })
		.where("gemeente_id", "=", gemeenteId)
		.where("afspraak_id", "=", afspraakId)
		.where("status", "in", ["gepland", "handwerk"])
		.execute();
}
