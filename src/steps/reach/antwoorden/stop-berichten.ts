import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { accept, type Result, refuse } from "../../../rules/kernel/result.ts";
import { KANALEN_VAN_ADRES } from "../../../rules/reach/antwoord/stopkanalen.ts";
import { replanBerichten } from "./replan-berichten.ts";
import { stopKanalen } from "./stop-kanalen.ts";

/** What a resident says on the phone or at the door counts as a STOP: this number or address gets no message any more. */
export async function stopBerichten(
	omgeving: Stapomgeving,
	{ zaakId, waarde }: { readonly zaakId: number; readonly waarde: string },
	nu: Date,
): Promise<Result<null, "contact-onbekend">> {
	const gegeven = await omgeving.trx
		.selectFrom("contactgegevens")
		.select("soort")
		.where("gemeente_id", "=", omgeving.gemeenteId)
		.where("zaak_id", "=", zaakId)
		.where("waarde", "=", waarde)
		.executeTakeFirst();
	if (!gegeven) return refuse("contact-onbekend");
	const kanalen = KANALEN_VAN_ADRES[gegeven.soort] ?? [];
	await stopKanalen(omgeving, { kanalen, waarde, antwoordId: null, nu });
	await replanBerichten(omgeving);
	return accept(null);
}
