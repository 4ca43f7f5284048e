import { logAudit } from "../../../database/audit.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { accept, type Result, refuse } from "../../../rules/kernel/result.ts";
import { type Afspraakstatus, magNaar } from "../../../rules/reach/afspraak/afspraakstatus.ts";
import { dropAfspraakberichten, planAfspraakbericht } from "./plan-bericht.ts";
import { type Afspraak, lockAgenda, readAfspraak, schrijfRegel } from "./queries.ts";
import { offerVrijMoment } from "./wachtlijst.ts";
import { zegAfspraak } from "./zeg-afspraak.ts";

/** How an appointment can end. */
export type Afloop = Extract<Afspraakstatus, "afgezegd" | "gemist" | "geweest">;

const ZINNEN: Readonly<Record<Afloop, string>> = {
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
		readonly afloop: Afloop;
		readonly taal: string;
		readonly nu: Date;
	},
): Promise<Result<{ afspraak: Afspraak }, "afspraak-onbekend" | "kan-niet-meer">> {
	const { trx, gemeenteId, gebruikerId } = omgeving;
	const { afspraakId, zaakId, afloop, taal, nu } = invoer;
	const eerder = await readAfspraak(trx, gemeenteId, afspraakId);
	if (!eerder || eerder.zaakId !== zaakId) return refuse("afspraak-onbekend");
	await lockAgenda(trx, gemeenteId, eerder.gebruikerId);
	const afspraak = (await readAfspraak(trx, gemeenteId, afspraakId))!;
	if (afspraak.status === afloop) return accept({ afspraak });
	if (!magNaar(afspraak, afloop, nu)) return refuse("kan-niet-meer");
	await trx
		.updateTable("afspraken")
		.set({ status: afloop, gewijzigd_op: nu })
		.where("gemeente_id", "=", gemeenteId)
		.where("id", "=", afspraakId)
		.execute();
	await dropAfspraakberichten(trx, gemeenteId, { afspraakId, nu, uitleg: `${ZINNEN[afloop]}.` });
	if (afloop !== "geweest") {
		const soort = `afspraak-${afloop}` as const;
		await planAfspraakbericht(trx, gemeenteId, { zaakId, afspraakId, soort, taal, op: nu, uiterlijk: null });
	}
	const wie = gebruikerId === null ? " (door de inwoner)" : "";
	await schrijfRegel(trx, omgeving, zaakId, `${ZINNEN[afloop]}: ${zegAfspraak(afspraak, nu)}${wie}.`, nu);
	await logAudit(trx, omgeving, `afspraak-${afloop}`, { zaakId, gegevens: { afspraak: afspraakId } });
	if (afloop === "afgezegd") await offerVrijMoment(omgeving, afspraak, nu);
	return accept({ afspraak: { ...afspraak, status: afloop } });
}
