import { logAudit } from "../../../database/audit.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { accept, type Result, refuse } from "../../../rules/kernel/result.ts";
import { type Afspraakstatus, magNaar } from "../../../rules/reach/afspraak/afspraakstatus.ts";
import { dropAfspraakberichten, planAfspraakbericht } from "./plan-bericht.ts";
import { type Afspraak, lockAgenda, readAfspraak, readStaandeAfspraak, schrijfRegel } from "./queries.ts";
import { leaveWachtlijst, offerEerderePlekken } from "./wachtlijst.ts";
import { zegAfspraak } from "./zeg-afspraak.ts";

/** How an appointment can end. */
export type Afspraakeinde = Extract<Afspraakstatus, "afgezegd" | "gemist" | "geweest">;

const ZINNEN: Readonly<Record<Afspraakeinde, string>> = {
	afgezegd: "Afspraak afgezegd",
	gemist: "Niet verschenen op de afspraak",
	geweest: "Afspraak gehouden",
};

/**
 * Cancels an appointment, or writes down how it went. Cancelled: it is confirmed, what was planned about it is dropped, and
 * the moment is offered to who waits. Missed: a friendly message that says a new one can be made.
 */
export async function endAfspraak(
	omgeving: Stapomgeving,
	invoer: {
		readonly afspraakId: number;
		/** Must be of this zaak: the resident's page knows no other. */
		readonly zaakId: number;
		readonly einde: Afspraakeinde;
		readonly nu: Date;
	},
): Promise<Result<{ afspraak: Afspraak }, "afspraak-onbekend" | "kan-niet-meer">> {
	const { trx, gemeenteId, gebruikerId } = omgeving;
	const { afspraakId, zaakId, einde, nu } = invoer;
	const eerder = await readAfspraak(trx, gemeenteId, afspraakId);
	if (!eerder || eerder.zaakId !== zaakId) return refuse("afspraak-onbekend");
	await lockAgenda(trx, gemeenteId, eerder.gebruikerId);
	const afspraak = (await readAfspraak(trx, gemeenteId, afspraakId))!;
	if (afspraak.status === einde) return accept({ afspraak });
	if (!magNaar(afspraak, einde, nu)) return refuse("kan-niet-meer");
	await trx
		.updateTable("afspraken")
		.set({ status: einde, gewijzigd_op: nu })
		.where("gemeente_id", "=", gemeenteId)
		.where("id", "=", afspraakId)
		.execute();
	await dropAfspraakberichten(trx, gemeenteId, { afspraakId, nu, uitleg: `${ZINNEN[einde]}.` });
	// Who made a new one meanwhile needs no message about the old.
	const staand = await readStaandeAfspraak(trx, gemeenteId, zaakId, nu);
	if (einde === "afgezegd" || (einde === "gemist" && !staand)) {
		const soort = `afspraak-${einde}` as const;
		// A letter about a cancellation is no news after the hour has come: a colleague calls.
		const uiterlijk = einde === "afgezegd" ? afspraak.begin : null;
		await planAfspraakbericht(trx, gemeenteId, { zaakId, afspraakId, soort, op: nu, uiterlijk, nu });
	}
	const wie = gebruikerId === null ? " (door de inwoner)" : "";
	await schrijfRegel(trx, omgeving, zaakId, `${ZINNEN[einde]}: ${zegAfspraak(afspraak, nu)}${wie}.`, nu);
	await logAudit(trx, omgeving, `afspraak-${einde}`, { zaakId, gegevens: { afspraak: afspraakId } });
	// Who has no appointment any more does not wait for a sooner one: least of all for the moment just given back.
	if (!staand) await leaveWachtlijst(omgeving, zaakId);
	if (einde === "afgezegd") await offerEerderePlekken(omgeving, nu);
	return accept({ afspraak: { ...afspraak, status: einde } });
}
